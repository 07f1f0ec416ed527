// One point sign a tap; a sign that says so takes a handle from a drag. The sign follows the hand before it is
// put; 1, 2, 3 give its rank, before or after.
// Must not know how the sign is drawn.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { PlaceOptions, Tool, ToolContext } from "./types.d.ts" */

import { constrained } from "./constrain.js";
import { quantum } from "./simplify.js";

/** @param {ToolContext} ctx @param {() => PlaceOptions & { symbol: string }} chosen @returns {Tool} */
export function placePoint(ctx, chosen) {
  /** @type {number | null} */
  let rank = null;
  /** @type {string | null} */
  let last = null;
  let pressed = false;

  const ranked = () => "rank" in ctx.params(chosen().symbol);

  /** @param {Xy} at @param {Xy} [to] where a drag has come to @returns {Fields} */
  function figureAt(at, to) {
    const options = chosen();
    const dragged = to ? ctx.library.get(options.symbol).drag : undefined;
    const handles = to && dragged ? { [dragged]: quantum(to) } : {};
    const params = rank !== null && ranked() ? { ...options.params, rank } : options.params;
    const coordinates = quantum(to && !dragged ? to : at);
    return ctx.make({ ...options, params, handles, geometry: { type: "Point", coordinates } });
  }

  /** @param {Xy} at @param {Xy} [to] */
  const preview = (at, to) => ctx.draft({ add: [figureAt(at, to)], set: {} });

  /** @param {Press} p @returns {Xy} */
  const end = (p) => (p.shift ? constrained(p.from, p.at) : p.at);

  return {
    down(p) {
      pressed = true;
      preview(p.at);
    },
    move: (p) => pressed && (p.moved ? preview(p.from, end(p)) : preview(p.at)),
    up(p) {
      if (!pressed) return;
      pressed = false;
      if (ctx.readOnly()) {
        ctx.draft(null);
        return ctx.blocked("read_only");
      }
      const figure = p.moved ? figureAt(p.from, end(p)) : figureAt(p.at);
      last = figure.id;
      ctx.commit(ctx.addOps(figure));
      ctx.selection.set([`figure/${figure.id}`]);
      ctx.placed([`figure/${figure.id}`]);
    },
    hover(p) {
      if (p && p.kind !== "touch" && !ctx.readOnly()) preview(p.at);
      else ctx.draft(null);
    },
    key(e) {
      if (!["1", "2", "3"].includes(e.key) || e.ctrl || !ranked()) return false;
      rank = Number(e.key);
      const figure = last === null ? null : ctx.store.get("figure", last);
      if (figure && ctx.selection.has(`figure/${figure.id}`) && figure.params?.rank !== rank) {
        ctx.commit([{ kind: "set", target: "figure", id: figure.id, fields: { "params.rank": rank } }]);
      }
      return true;
    },
    tune(options) {
      rank = options.params?.rank ?? rank;
      return true;
    },
    cancel() {
      const had = pressed;
      pressed = false;
      ctx.draft(null);
      return had;
    },
  };
}
