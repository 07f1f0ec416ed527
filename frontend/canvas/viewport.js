// Where the sheet is on screen: millimetres ↔ CSS pixels of the stage. 100 % is one CSS pixel a millimetre.
// Must not know the DOM, what is drawn, or who moves it.

/** @import { Box, Xy } from "./types.d.ts" */

export const MIN_SCALE = 0.1;
export const MAX_SCALE = 8;
export const STEP = 1.25;

/**
 * @typedef {{ scale: number, x_px: number, y_px: number }} View
 * scale in px/mm; x_px, y_px is where the sheet's corner (0, 0) is.
 */

/** @param {{ sheet_mm: Box, margin_px: number }} options */
export function createViewport({ sheet_mm, margin_px }) {
  /** @type {View} */
  let view = { scale: 1, x_px: 0, y_px: 0 };
  let width_px = 0;
  let height_px = 0;
  let fitted = true;
  let gliding = false;
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /** @param {View} next @param {boolean} [more] whether it is likely to change again at once */
  function move(next, more = false) {
    gliding = more;
    const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, next.scale));
    view = keepInSight({ ...next, scale });
    for (const fn of [...listeners]) fn();
  }

  /** A corner of the sheet always stays within reach: nobody loses the poster off screen. @param {View} next */
  function keepInSight(next) {
    const keep_px = Math.min(80, width_px / 2, height_px / 2);
    const [x0, y0, x1, y1] = sheet_mm;
    /** @param {number} v @param {number} lo @param {number} hi */
    const clamp = (v, lo, hi) => Math.min(Math.max(v, lo), hi);
    return {
      scale: next.scale,
      x_px: clamp(next.x_px, keep_px - x1 * next.scale, width_px - keep_px - x0 * next.scale),
      y_px: clamp(next.y_px, keep_px - y1 * next.scale, height_px - keep_px - y0 * next.scale),
    };
  }

  function fit() {
    const [x0, y0, x1, y1] = sheet_mm;
    const room_x = Math.max(1, width_px - 2 * margin_px);
    const room_y = Math.max(1, height_px - 2 * margin_px);
    const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, Math.min(room_x / (x1 - x0), room_y / (y1 - y0))));
    fitted = true;
    move({
      scale,
      x_px: (width_px - (x1 - x0) * scale) / 2 - x0 * scale,
      y_px: (height_px - (y1 - y0) * scale) / 2 - y0 * scale,
    });
  }

  /** @param {number} scale @param {Xy} at_px stays under the pointer @param {boolean} [more] */
  function zoomTo(scale, at_px, more = false) {
    const next = Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
    const k = next / view.scale;
    fitted = false;
    const x_px = at_px[0] - (at_px[0] - view.x_px) * k;
    const y_px = at_px[1] - (at_px[1] - view.y_px) * k;
    move({ scale: next, x_px, y_px }, more);
  }

  return {
    /** @returns {View} */
    get: () => view,
    size: () => /** @type {Xy} */ ([width_px, height_px]),
    scale: () => view.scale,
    /** A fitted sheet stays fitted; otherwise the middle of the stage stays where it was. @param {number} w @param {number} h */
    resize(w, h) {
      const dx = (w - width_px) / 2;
      const dy = (h - height_px) / 2;
      width_px = w;
      height_px = h;
      if (fitted) fit();
      else move({ ...view, x_px: view.x_px + dx, y_px: view.y_px + dy });
    },
    fit,
    zoomTo,
    /** @param {number} factor @param {Xy} at_px @param {boolean} [more] one step of a wheel, of two fingers, of a key held */
    zoomBy: (factor, at_px, more) => zoomTo(view.scale * factor, at_px, more),
    /** @param {number} dx_px @param {number} dy_px */
    panBy(dx_px, dy_px) {
      fitted = false;
      move({ ...view, x_px: view.x_px + dx_px, y_px: view.y_px + dy_px }, true);
    },
    /** Whether the last change is one of many, as of a wheel: the next one is near. */
    gliding: () => gliding,
    /** @returns {Xy} */
    centre: () => [width_px / 2, height_px / 2],
    /** @param {Xy} px @returns {Xy} */
    toSheet: ([x, y]) => [(x - view.x_px) / view.scale, (y - view.y_px) / view.scale],
    /** @param {Xy} mm @returns {Xy} */
    toScreen: ([x, y]) => [x * view.scale + view.x_px, y * view.scale + view.y_px],
    /** What the stage shows, in millimetres. @returns {Box} */
    visible: () => [
      -view.x_px / view.scale,
      -view.y_px / view.scale,
      (width_px - view.x_px) / view.scale,
      (height_px - view.y_px) / view.scale,
    ],
    /** A rectangle of the sheet, as large as it fits. @param {Box} box_mm */
    show([x0, y0, x1, y1]) {
      const scale = Math.min(
        MAX_SCALE,
        Math.max(MIN_SCALE, Math.min(width_px / (x1 - x0), height_px / (y1 - y0))),
      );
      fitted = false;
      move({
        scale,
        x_px: width_px / 2 - ((x0 + x1) / 2) * scale,
        y_px: height_px / 2 - ((y0 + y1) / 2) * scale,
      });
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
  };
}

/** @typedef {ReturnType<typeof createViewport>} Viewport */
