// Lines and areas: freehand by dragging, or point by point by taps. The true sign is seen all along.
// Must not know how the sign is drawn.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { PlaceOptions, Tool, ToolContext } from "./types.d.ts" */

import { constrained } from "./constrain.js";
import { mayClose } from "./recognise.js";
import { apart, lengthOf } from "./simplify.js";
import { cleaned, lineOf, looped, polygonOf } from "./stroke.js";

/** An area's stroke is closed by itself when its ends are this near, or within this part of its length. */
const NEAR_PX = 28;
const NEAR_PART = 0.2;
const SAVE_MS = 2_000;

/**
 * @param {ToolContext} ctx @param {() => PlaceOptions & { symbol: string }} chosen
 * @param {string} support "line" or "area" @returns {Tool}
 */
export function placePath(ctx, chosen, support) {
  const area = support === "area";
  /** Points put one by one. @type {Xy[]} */
  let points = [];
  /** The stroke under way. @type {Xy[] | null} */
  let stroke = null;
  let smooth = false;
  let saved_ms = 0;
  let id = ctx.newId();

  /** @param {Xy[]} path @param {boolean} freehand @returns {Fields | null} */
  function figure(path, freehand) {
    const round = chosen().smooth ?? freehand;
    const free = area ? looped(path) : path;
    const light = freehand ? cleaned(free, ctx.px_mm(), round) : path;
    const geometry = area ? polygonOf(light) : lineOf(light);
    return geometry ? ctx.make({ ...chosen(), id, geometry, smooth: round }) : null;
  }

  /** Where a closed stroke would end, and whether the hand is back there. @param {Xy[]} path */
  function start(path) {
    const first = path[0];
    const last = path[path.length - 1];
    if (!area || !first || !last || !mayClose(path, { px_mm: ctx.px_mm() })) return [];
    return [{ kind: /** @type {const} */ ("dot"), at: first, strong: nearlyClosed(path) }];
  }

  /** @param {Xy[]} path */
  const nearlyClosed = (path) =>
    apart(/** @type {Xy} */ (path[0]), /** @type {Xy} */ (path[path.length - 1])) <
    Math.max(NEAR_PX * ctx.px_mm(), NEAR_PART * lengthOf(path));

  /** @param {Xy[]} path @param {boolean} freehand */
  function preview(path, freehand) {
    const shown = figure(path, freehand);
    ctx.draft(shown ? { add: [shown], set: {} } : null);
    const dots = points.map((at) => ({ kind: /** @type {const} */ ("dot"), at }));
    const guides = freehand ? start(path) : dots;
    ctx.guides(shown ? guides : [{ kind: "path", points: path }, ...guides]);
  }

  function clear() {
    points = [];
    stroke = null;
    smooth = false;
    id = ctx.newId();
    ctx.keep(null);
    ctx.guides([]);
    ctx.draft(null);
  }

  /** @param {Xy[]} path @param {boolean} freehand */
  function finish(path, freehand) {
    const made = figure(path, freehand);
    if (made && ctx.readOnly()) ctx.blocked("read_only");
    else if (made) {
      ctx.commit(ctx.addOps(made));
      ctx.selection.set([`figure/${made.id}`]);
      ctx.placed([`figure/${made.id}`]);
    }
    clear();
  }

  /** A tap: another point, or the end. @param {Xy} at @param {number} tolerance_mm @param {number} clicks */
  function tap(at, tolerance_mm, clicks) {
    const first = points[0];
    const last = points[points.length - 1];
    if (last && (apart(at, last) < tolerance_mm || clicks > 1)) {
      if (points.length >= (area ? 3 : 2)) return finish(points, smooth);
      if (clicks > 1) return preview(points, false);
    }
    if (area && first && points.length >= 3 && apart(at, first) < tolerance_mm * 1.5)
      return finish(points, smooth);
    points.push(at);
    preview(points, false);
    ctx.announce("stage.pointPut", { count: points.length });
  }

  /** Shift aligns on the point before. @param {Press} p @returns {Xy} */
  function aligned(p) {
    const last = points[points.length - 1];
    return p.shift && last ? constrained(last, p.at) : p.at;
  }

  /** One straight stretch from where the hand went down. @param {Press} p @returns {Xy[]} */
  const straight = (p) => [...points, p.from, constrained(p.from, p.at)];

  return {
    down(p) {
      stroke = [...points, p.end ?? p.at];
    },
    move(p) {
      if (!stroke) return;
      if (p.shift) stroke = straight(p);
      else stroke.push(...p.trail);
      if (!p.moved) return;
      preview(stroke, true);
      const now_ms = Date.now();
      if (now_ms - saved_ms > SAVE_MS) {
        saved_ms = now_ms;
        const made = figure(stroke, true);
        if (made) ctx.keep(ctx.addOps(made));
      }
    },
    up(p) {
      if (!stroke) return;
      const drawn = p.shift ? stroke : [...stroke, p.end ?? p.at];
      stroke = null;
      if (!p.moved) return tap(aligned(p), p.tolerance_mm, p.clicks);
      if (!area || nearlyClosed(drawn)) return finish(drawn, !p.shift);
      // An open stroke with the area tool: kept as points, to be closed by a tap or Enter.
      smooth = !p.shift;
      points = cleaned(drawn, ctx.px_mm(), true);
      preview(points, true);
    },
    hover(p) {
      if (points.length > 0 && p) preview([...points, aligned(p)], false);
    },
    key(e) {
      if (points.length === 0) return false;
      if (e.key === "Enter") {
        finish(points, smooth);
        return true;
      }
      if (e.key === "Backspace") {
        points.pop();
        if (points.length > 0) preview(points, false);
        else clear();
        return true;
      }
      return false;
    },
    cancel() {
      const had = stroke !== null || points.length > 0;
      clear();
      return had;
    },
  };
}
