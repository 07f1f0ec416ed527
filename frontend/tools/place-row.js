// Only a question in the hand: the gesture says which of its shapes is meant. A tap is a point, a stroke a line, a
// loop an area; a drag from one of the points just put to another, or taps on both in turn, links them in a network.
// Each is one batch; nothing is in the document before the hand lifts [E1]. Must not know how signs are drawn.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { Shape, Shapes, Tool, ToolContext } from "./types.d.ts" */

import { takes } from "../core/spec/figure.js";
import { constrained } from "./constrain.js";
import { createLinks } from "./link.js";
import { closes, isTap, mayClose, recognised } from "./recognise.js";
import { quantum } from "./simplify.js";
import { cleaned, lineOf, looped, polygonOf } from "./stroke.js";

const SAVE_MS = 2_000;
/** What stands in for a shape that is not offered, nearest first. @type {Record<string, (keyof Shapes)[]>} */
const INSTEAD = { point: ["point"], line: ["line", "area"], area: ["area", "line"] };

/** @param {ToolContext} ctx @param {() => Shapes} shapes @returns {Tool} */
export function placeRow(ctx, shapes) {
  const links = createLinks(ctx, () => shapes().network);
  /** @type {Xy[] | null} */
  let stroke = null;
  let id = ctx.newId();
  let saved_ms = 0;
  /** The rank of points to come, by 1, 2, 3. @type {number | null} */
  let rank = null;

  /** @param {Press} p */
  const hand = (p) => ({ px_mm: p.px_mm, tolerance_mm: p.tolerance_mm });

  /** @param {Shape} shape @param {Xy} at @param {Xy} [end] @returns {Fields} */
  function pointFigure(shape, at, end) {
    const { drag } = ctx.library.get(shape.symbol);
    const handles = end && drag ? { [drag]: quantum(end) } : {};
    const ranked = rank !== null && "rank" in ctx.params(shape.symbol);
    const params = ranked ? { ...shape.params, rank } : shape.params;
    return ctx.make({ ...shape, id, params, handles, geometry: { type: "Point", coordinates: quantum(at) } });
  }

  /** The figure this stroke would be. @param {Xy[]} path @param {Press} p @returns {Fields | null} */
  function figureOf(path, p) {
    const kind = recognised(path, hand(p));
    const name = INSTEAD[kind]?.find((one) => shapes()[one]);
    const shape = name ? shapes()[name] : undefined;
    if (!shape || !name) return null;
    const sign = ctx.library.get(shape.symbol);
    const first = /** @type {Xy} */ (path[0]);
    if (takes(sign) === "point") return pointFigure(shape, first, kind === "point" ? undefined : path.at(-1));
    const smooth = shape.smooth ?? !p.shift;
    const free = name === "area" ? looped(path) : path;
    const light = p.shift ? path : cleaned(free, p.px_mm, smooth);
    const geometry = name === "area" ? polygonOf(light) : lineOf(light);
    return geometry ? ctx.make({ ...shape, id, geometry, smooth }) : null;
  }

  /** @param {Press} p */
  function preview(p) {
    if (!stroke) return;
    const link = links.draft(p);
    if (link) {
      ctx.draft(link);
      return links.mark();
    }
    const made = figureOf(stroke, p);
    ctx.draft(made ? { add: [made], set: {} } : null);
    const start = /** @type {Xy} */ (stroke[0]);
    const hint = shapes().area && mayClose(stroke, hand(p));
    ctx.guides(hint ? [{ kind: "dot", at: start, strong: closes(stroke, hand(p)) }] : []);
    checkpoint(made);
  }

  /** @param {Fields | null} made */
  function checkpoint(made) {
    const now_ms = Date.now();
    if (!made || now_ms - saved_ms < SAVE_MS) return;
    saved_ms = now_ms;
    ctx.keep(ctx.addOps(made));
  }

  function rest() {
    stroke = null;
    id = ctx.newId();
    ctx.keep(null);
    ctx.draft(null);
    links.mark();
  }

  /** @param {Fields | null} made */
  function put(made) {
    if (made) {
      ctx.commit(ctx.addOps(made));
      ctx.selection.set([`figure/${made.id}`]);
      if (made.geometry.type === "Point" && ctx.store.get("figure", made.id)) links.fresh(made.id);
      ctx.placed([`figure/${made.id}`]);
    }
    rest();
  }

  return {
    down(p) {
      stroke = [p.end ?? p.at];
      saved_ms = Date.now();
      links.press(p);
      if (!links.pressed()) preview(p);
    },
    move(p) {
      if (!stroke) return;
      if (p.shift) stroke = [p.from, constrained(p.from, p.at)];
      else stroke.push(...p.trail);
      if (p.moved) preview(p);
    },
    up(p) {
      if (!stroke) return;
      const drawn = p.shift ? [p.from, constrained(p.from, p.at)] : [...stroke, p.end ?? p.at];
      if (ctx.readOnly()) {
        rest();
        return ctx.blocked("read_only");
      }
      const tap = !p.moved || isTap(drawn, hand(p));
      if (tap ? links.tap() : links.drop(p)) return rest();
      if (!tap || !links.pressed()) links.leave();
      put(figureOf(tap ? [p.from] : drawn, p));
    },
    key(e) {
      if (e.key === "Enter" && links.leave()) {
        rest();
        return true;
      }
      if (!["1", "2", "3"].includes(e.key) || e.ctrl || !("rank" in ctx.params(shapes().point?.symbol ?? "")))
        return false;
      rank = Number(e.key);
      const last = ctx.selection.keys()[0]?.split("/")[1] ?? "";
      const figure = ctx.store.get("figure", last);
      if (figure && figure.symbol === shapes().point?.symbol && figure.params?.rank !== rank)
        ctx.commit([{ kind: "set", target: "figure", id: last, fields: { "params.rank": rank } }]);
      return true;
    },
    cancel() {
      const had = stroke !== null;
      links.forget();
      rest();
      return had;
    },
  };
}
