// How much of the sheet a bitmap holds: what is seen and a margin around it, no further than the sheet.
// Whole device pixels. Must not know what is painted, nor when.

/** @import { Bitmap } from "./bitmap.js" */
/** @import { Box } from "./types.d.ts" */
/** @import { View } from "./viewport.js" */

import { common, grow } from "./boxes.js";

/** Part of the stage that is kept painted on each side, so that panning finds something there. */
export const MARGIN = 0.25;

/** @param {{ dpr(): number, size(): [number, number], sheet: Box | null }} parts  sheet: null without an end */
export function createReach({ dpr, size, sheet }) {
  /** Where a bitmap begins and ends along one axis of the stage, and where the sheet's corner is.
   * @param {number} at_px the corner @param {number} stage_px @param {number} end_mm of the sheet @param {number} scale
   * @returns {[from: number, to: number, corner: number]} */
  function span(at_px, stage_px, end_mm, scale) {
    const corner = Math.round(at_px * dpr());
    const margin = Math.ceil(stage_px * dpr() * MARGIN);
    const to = Math.ceil(stage_px * dpr()) + margin;
    if (!sheet) return [-margin, to, corner];
    return [Math.max(-margin, corner), Math.min(to, corner + Math.round(end_mm * scale)), corner];
  }

  return {
    /** What a bitmap has to hold for this view. @param {View} view @param {number} share margin, in parts of the stage @returns {Box} */
    needed(view, share) {
      const [w, h] = size();
      /** @type {Box} */
      const box = [
        (-view.x_px - w * share) / view.scale,
        (-view.y_px - h * share) / view.scale,
        (w + w * share - view.x_px) / view.scale,
        (h + h * share - view.y_px) / view.scale,
      ];
      // A bitmap ends with the sheet but for less than a pixel.
      return (sheet && common(box, grow(sheet, -1 / (view.scale * dpr())))) ?? box;
    },
    /** Gives a bitmap the size and place this view asks for; what it showed is lost. @param {Bitmap} b @param {View} view */
    stand(b, view) {
      const [w, h] = size();
      const scale = view.scale * dpr();
      const [left, right, x] = span(view.x_px, w, sheet?.[2] ?? 0, scale);
      const [top, bottom, y] = span(view.y_px, h, sheet?.[3] ?? 0, scale);
      const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
      if (b.canvas.width !== width || b.canvas.height !== height) {
        b.canvas.width = width;
        b.canvas.height = height;
        b.canvas.style.width = `${width / dpr()}px`;
        b.canvas.style.height = `${height / dpr()}px`;
      }
      Object.assign(b, { scale, x: x - left, y: y - top });
    },
  };
}
