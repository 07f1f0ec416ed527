// Places the sign chosen in the palette: the geometry it takes says which gesture draws it. With only a question
// chosen, the gesture says which sign. Must not know panels; the gestures are in place-*.js.

/** @import { PlaceOptions, Tool, ToolContext, ToolKind } from "./types.d.ts" */

import { takes } from "../core/spec/figure.js";
import { createDrawn } from "./drawn.js";
import { placeNetwork } from "./place-network.js";
import { placePath } from "./place-path.js";
import { placePoint } from "./place-point.js";
import { placeRow } from "./place-row.js";

/** @type {Record<string, (ctx: ToolContext, chosen: () => PlaceOptions & { symbol: string }, support: string) => Tool>} */
const GESTURES = { point: placePoint, line: placePath, area: placePath, network: placeNetwork };

/** @type {ToolKind} */
export const place = {
  id: "place",
  shortcut: "s",
  cursor: "crosshair",
  icon: "sign",
  byKeys: true,
  create(ctx) {
    /** @type {PlaceOptions & { symbol: string }} */
    let chosen = { symbol: ctx.library.signs[0]?.id ?? "" };
    /** @type {Tool | null} */
    let gesture = null;
    const drawn = createDrawn(ctx);

    function begin() {
      if (chosen.shapes) {
        gesture = placeRow(drawn.ctx, () => chosen.shapes ?? {});
        return;
      }
      const support = takes(ctx.library.get(chosen.symbol));
      const make = GESTURES[support];
      gesture = make ? make(drawn.ctx, () => chosen, support) : null;
    }

    const current = () => {
      if (!gesture) begin();
      return gesture;
    };

    return {
      options(options) {
        gesture?.cancel();
        chosen = { ...options, symbol: options.symbol ?? chosen.symbol };
        begin();
      },
      tune(options) {
        const row = (/** @type {PlaceOptions} */ { shapes }) =>
          JSON.stringify(Object.values(shapes ?? {}).map((shape) => shape.symbol));
        const next = { ...options, symbol: options.symbol ?? chosen.symbol };
        if (next.symbol !== chosen.symbol || row(next) !== row(chosen)) return false;
        chosen = next;
        gesture?.tune?.(next);
        return true;
      },
      resume: (id) => current()?.resume?.(id),
      down: (p) => drawn.give("down", p, (to) => current()?.down(to)),
      move: (p) => drawn.give("move", p, (to) => current()?.move(to)),
      up: (p) => drawn.give("up", p, (to) => current()?.up(to)),
      hover(p) {
        if (p) return drawn.give("hover", p, (to) => current()?.hover?.(to));
        current()?.hover?.(null);
        drawn.clear();
      },
      key: (e) => current()?.key?.(e) ?? false,
      cancel() {
        const had = gesture?.cancel() ?? false;
        drawn.clear();
        return had;
      },
    };
  },
};
