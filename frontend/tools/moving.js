// Dragging what is chosen: moved, or copied with Alt; drawn to what is near; along one axis with Shift.
// Knows no other gesture.

/** @import { Key, Xy } from "../canvas/types.d.ts" */
/** @import { Guide } from "../canvas/marks.js" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolContext } from "./types.d.ts" */

import { union } from "../canvas/boxes.js";
import { pointsOf } from "../canvas/snap.js";
import { withAttached } from "../model/attached.js";
import { duplicated } from "../model/copies.js";
import { splitKey } from "../model/edits.js";
import { moveEntities } from "../model/places.js";
import { dropEdits } from "./drop.js";

/** More points than this of one figure do not look for a place: its ends do. */
const MOST_ANCHORS = 16;
/** More figures than this at once are not drawn to anything. */
const MOST_DRAWN = 60;

/** @param {ToolContext} ctx */
export function createMoving(ctx) {
  /** @type {Key[]} */
  let keys = [];
  /** Points that may be drawn to what is near, where they were. @type {Xy[]} */
  let anchors = [];

  /** @returns {Xy[]} */
  function anchorsOf() {
    const [only, ...more] = keys;
    if (keys.length > MOST_DRAWN) return [];
    if (only && more.length === 0) {
      const [target, id] = splitKey(only);
      const points = pointsOf(target, ctx.store.get(target, id));
      return points.length <= MOST_ANCHORS ? points : /** @type {Xy[]} */ ([points[0], points.at(-1)]);
    }
    const boxes = ctx.boxes(keys).map(({ box }) => box);
    if (boxes.length === 0) return [];
    const [x0, y0, x1, y1] = boxes.reduce(union);
    return [
      [(x0 + x1) / 2, (y0 + y1) / 2],
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ];
  }

  /** @param {Press} p @returns {{ by: Xy, guides: Guide[] }} */
  function offset(p) {
    let by = /** @type {Xy} */ ([p.at[0] - p.from[0], p.at[1] - p.from[1]]);
    if (p.shift) by = Math.abs(by[0]) >= Math.abs(by[1]) ? [by[0], 0] : [0, by[1]];
    // Alt asks for a copy here, so that Ctrl alone refuses to be drawn.
    const near = { kind: p.kind, px_mm: p.px_mm, ctrl: p.ctrl };
    for (const to of STAGES) {
      let best = { by, d: Infinity, guides: /** @type {Guide[]} */ ([]) };
      for (const anchor of to[0] === "outline" && anchors.length > 1 ? [] : anchors) {
        const at = /** @type {Xy} */ ([anchor[0] + by[0], anchor[1] + by[1]]);
        const found = ctx.snap({ at, ...near }, { except: keys, to });
        if (!found.met) continue;
        const d = Math.hypot(found.at[0] - at[0], found.at[1] - at[1]);
        const drawn = /** @type {Xy} */ ([found.at[0] - anchor[0], found.at[1] - anchor[1]]);
        if (d < best.d) best = { by: drawn, d, guides: found.guides };
      }
      if (best.d < Infinity && !p.shift) return best;
    }
    return { by, guides: [] };
  }

  return {
    begin() {
      keys = ctx.selection.keys().filter((key) => ctx.editable(key));
      anchors = anchorsOf();
    },
    /** @param {Press} p */
    to(p) {
      const { by, guides } = offset(p);
      ctx.lift(p.alt ? keys : withAttached(ctx.store, keys), by, p.alt);
      ctx.guides(guides);
    },
    /** @param {Press} p */
    end(p) {
      const { by } = offset(p);
      ctx.guides([]);
      if (!p.alt) return ctx.commit(dropEdits(ctx, moveEntities(ctx.store, keys, ...by), p));
      const copies = duplicated(ctx.store, ctx.library, keys, by);
      ctx.commit(copies.edits);
      ctx.selection.set(copies.keys.filter((key) => ctx.store.get(...splitKey(key))));
    },
  };
}

/** @type {(("point" | "outline" | "level")[])[]} */
const STAGES = [["point"], ["outline"], ["level"]];
