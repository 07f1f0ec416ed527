// A poster seen through a window: one canvas that shows a rectangle of the sheet, painted again only where it
// changed. Decides nothing about when; must not know sockets, panels or hands.

/** @import { Palette, Piece } from "./types.d.ts" */
/** @import { Bitmap } from "./bitmap.js" */

import { covered, paintBox, paintingOf } from "./bitmap.js";
import { common, merge } from "./boxes.js";
import { paint } from "./painter.js";
import { createPieces } from "./pieces.js";
import { createScene } from "./scene.js";

/** Legend, matrix and the places of names follow the document at this distance: they are long to lay out. */
const FRAME_EVERY_MS = 4000;

/**
 * @param {{ canvas: HTMLCanvasElement, store: any, library: any, palette: Palette, labels: any,
 *   shows?: (piece: Piece) => boolean }} parts
 * store: what pieces ask for (model/reader.js); shows: which pieces, all without it
 */
export function createWindow({ canvas, store, library, palette, labels, shows = () => true }) {
  const pieces = createPieces({ store, library, palette, labels });
  const scene = createScene({ pieces });
  /** @type {Bitmap} */
  const bitmap = {
    ...{ canvas, scale: 0, x: 0, y: 0 },
    ctx: /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")),
  };
  let blank = true;
  /** The poster that what surrounds the drawing was laid out for, and when. @type {any} */
  let framed = null;
  let framed_ms = Number.NEGATIVE_INFINITY;
  const how = { paint: /** @type {any} */ (paint), zone: pieces.zone };

  return {
    /**
     * Shows a rectangle of the sheet in a canvas of this size; nothing is painted until paint().
     * @param {number} width_px device pixels @param {number} height_px @param {number} scale device px/mm
     * @param {number} x_px where the sheet's corner is @param {number} y_px
     */
    place(width_px, height_px, scale, x_px, y_px) {
      const [x, y] = [Math.round(x_px), Math.round(y_px)];
      if (canvas.width !== width_px || canvas.height !== height_px) {
        canvas.width = width_px;
        canvas.height = height_px;
        blank = true;
      }
      if (bitmap.scale !== scale || bitmap.x !== x || bitmap.y !== y) blank = true;
      Object.assign(bitmap, { scale, x, y });
    },
    /** Everything has to be painted again: a face or a picture has come, another choice is shown. */
    reset() {
      blank = true;
      framed = null;
      framed_ms = Number.NEGATIVE_INFINITY;
    },
    /**
     * Paints what changed since the last time, all of it where the view did.
     * @param {number} now_ms
     * @returns {number} when what surrounds the drawing can follow; Infinity when it has
     */
    paint(now_ms) {
      if (!bitmap.scale) return Number.POSITIVE_INFINITY;
      const area = covered(bitmap);
      const poster = store.poster();
      const stale = poster !== framed;
      const with_frame = stale && now_ms - framed_ms >= FRAME_EVERY_MS;
      if (with_frame) {
        framed = poster;
        framed_ms = now_ms;
        pieces.layOut();
        pieces.placeNames(Number.POSITIVE_INFINITY);
      }
      const dirty = scene.update();
      for (const changed of blank ? [area] : merge(dirty)) {
        const box = common(changed, area);
        if (!box) continue;
        const list = paintingOf(scene.query(box).filter(shows));
        paintBox(bitmap, box, list, 0, Number.POSITIVE_INFINITY, how);
      }
      blank = false;
      return stale && !with_frame ? framed_ms + FRAME_EVERY_MS : Number.POSITIVE_INFINITY;
    },
  };
}

/** @typedef {ReturnType<typeof createWindow>} PosterWindow */
