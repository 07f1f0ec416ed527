// What lies over the sheet: others' selections and cursors, this person's selection and grips, the tool's guides.
// Must not know tools or sockets: it is told what to mark.

/** @import { Box, Handle, Key, Piece, Xy } from "./types.d.ts" */
/** @import { Guide } from "./marks.js" */
/** @import { Viewport } from "./viewport.js" */

import { splitKey } from "../core/poster/names.js";
import { shift, union } from "./boxes.js";
import { drawHandles } from "./grip_marks.js";
import { ACTION, drawBoxes, drawGuides, drawOutline } from "./marks.js";
import { outlineOf, withFields } from "./shape.js";

/** @param {Box} box @returns {Xy} */
const centre = ([x0, y0, x1, y1]) => [(x0 + x1) / 2, (y0 + y1) / 2];

/** Beyond this many selected, each is a dot and their common box is drawn: outlines would be a blot. */
const MOST_OUTLINES = 120;
const SELECTED_PX = 1.3;
/** What a panel points at stands out from what is selected. */
const POINTED_PX = 3;

/**
 * @param {{
 *   viewport: Viewport, get(target: string, id: string): any, piecesOf(key: Key): Piece[],
 *   selected(): Key[], pointed(): Key[], drafted(key: Key): any, offset(): Xy | null, handles(): Handle[],
 *   chosen(): Handle | null, frame(): Box | null, guides(): Guide[], cross(): Xy | null,
 *   others: { draw(ctx: CanvasRenderingContext2D): boolean }, quiet(): boolean,
 * }} parts
 * pointed: what a panel shows without selecting it; frame: the box around many; drafted: fields the hand is
 * changing on an entity; offset: how far the selection is lifted; quiet: the hand is
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

  /** From a post-it to the sign it is about. @param {CanvasRenderingContext2D} ctx @param {Key} key */
  function tether(ctx, key) {
    const [target, id] = splitKey(key);
    const about = target === "note" ? get("note", id)?.about : null;
    const [note, figure] = [piecesOf(key)[0], about ? piecesOf(`figure/${about}`)[0] : null];
    if (!note || !figure || parts.offset()) return;
    drawGuides(ctx, viewport, [{ kind: "path", points: [centre(note.box), centre(figure.box)] }]);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Key[]} keys @param {number} width_px */
  function few(ctx, keys, width_px) {
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
      tether(ctx, key);
      drawOutline(ctx, viewport, moved, ACTION, width_px);
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
      else few(ctx, keys, SELECTED_PX);
      const pointed = parts.pointed().slice(0, MOST_OUTLINES);
      few(ctx, pointed, POINTED_PX);
      const frame = parts.quiet() ? null : parts.frame();
      if (frame) drawBoxes(ctx, viewport, [frame], ACTION);
      if (!parts.quiet()) drawHandles(ctx, viewport, parts.handles(), parts.chosen());
      drawGuides(ctx, viewport, parts.guides());
      if (cross) drawGuides(ctx, viewport, [{ kind: "cross", at: cross }]);
      return met || keys.length > 0 || pointed.length > 0 || cross !== null || parts.guides().length > 0;
    },
  };
}
