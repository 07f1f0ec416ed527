// What lies over the sheet: others' selections and cursors, this person's selection and grips, the tool's guides.
// Must not know tools or sockets: it is told what to mark.

/** @import { Box, Handle, Key, Piece, Xy } from "./types.d.ts" */
/** @import { Guide } from "./marks.js" */
/** @import { Viewport } from "./viewport.js" */

import { shift, union } from "./boxes.js";
import { drawHandles } from "./grip_marks.js";
import { ACTION, drawBoxes, drawGuides, drawOutline } from "./marks.js";
import { outlineOf, withFields } from "./shape.js";

/** Beyond this many selected, each is a dot and their common box is drawn: outlines would be a blot. */
const MOST_OUTLINES = 120;

/**
 * @param {{
 *   viewport: Viewport, get(target: string, id: string): any, piecesOf(key: Key): Piece[],
 *   selected(): Key[], drafted(key: Key): any, offset(): Xy | null, handles(): Handle[], chosen(): Handle | null,
 *   frame(): Box | null, guides(): Guide[], cross(): Xy | null, others: { draw(ctx: CanvasRenderingContext2D): boolean }, quiet(): boolean,
 * }} parts
 * frame: the box around many; drafted: fields the hand is changing on an entity; offset: how far the selection is lifted; quiet: the hand is
 * drawing, so that grips step aside
 */
export function createOverlay(parts) {
  const { viewport, get, piecesOf } = parts;

  /** @param {Key} key @returns {{ lines: Xy[][], closed: boolean, box: Box } | null} */
  function shape(key) {
    const pieces = piecesOf(key);
    const first = pieces[0];
    if (!first) return null;
    const [target, id] = [first.target === "note" ? "note" : "figure", first.id];
    const fields = parts.drafted(key);
    const entity = fields ? withFields(get(target, id), fields) : get(target, id);
    if (!entity) return null;
    if (target === "note") {
      const [x, y] = entity.at;
      return { lines: [], closed: true, box: [x, y, x + entity.size[0], y + entity.size[1]] };
    }
    const moved = fields?.geometry?.type === "Point" ? fields.geometry.coordinates : null;
    const was = moved && get(target, id).geometry.coordinates;
    const box = moved ? shift(first.box, moved[0] - was[0], moved[1] - was[1]) : first.box;
    return { ...outlineOf(entity), box };
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Key[]} keys */
  function many(ctx, keys) {
    const [dx, dy] = parts.offset() ?? [0, 0];
    /** @type {Box | null} */
    let all = null;
    ctx.beginPath();
    for (const key of keys) {
      const piece = piecesOf(key)[0];
      if (!piece) continue;
      all = all ? union(all, piece.box) : piece.box;
      const [x, y] = viewport.toScreen([
        (piece.box[0] + piece.box[2]) / 2 + dx,
        (piece.box[1] + piece.box[3]) / 2 + dy,
      ]);
      ctx.rect(Math.round(x) - 2, Math.round(y) - 2, 4, 4);
    }
    // Dots follow the hand only at rest: two thousand of them would cost a frame.
    if (!parts.offset()) {
      ctx.fillStyle = ACTION;
      ctx.fill();
    }
    if (all) drawBoxes(ctx, viewport, [shift(all, dx, dy)], ACTION);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Key[]} keys */
  function few(ctx, keys) {
    const offset = parts.offset();
    for (const key of keys) {
      const one = shape(key);
      if (!one) continue;
      const moved = offset
        ? {
            ...one,
            lines: one.lines.map((line) =>
              line.map(([x, y]) => /** @type {Xy} */ ([x + offset[0], y + offset[1]])),
            ),
            box: shift(one.box, ...offset),
          }
        : one;
      drawOutline(ctx, viewport, moved, ACTION, 1.3);
    }
  }

  return {
    shape,
    /** @param {CanvasRenderingContext2D} ctx @returns {boolean} whether anything was drawn */
    draw(ctx) {
      const keys = parts.selected();
      const cross = parts.cross();
      const met = parts.others.draw(ctx);
      if (keys.length > MOST_OUTLINES) many(ctx, keys);
      else few(ctx, keys);
      const frame = parts.quiet() ? null : parts.frame();
      if (frame) drawBoxes(ctx, viewport, [frame], ACTION);
      if (!parts.quiet()) drawHandles(ctx, viewport, parts.handles(), parts.chosen());
      drawGuides(ctx, viewport, parts.guides());
      if (cross) drawGuides(ctx, viewport, [{ kind: "cross", at: cross }]);
      return met || keys.length > 0 || cross !== null || parts.guides().length > 0;
    },
  };
}
