// "Entourer": a stroke drawn around things chooses them; Shift adds to what was chosen. Then back to choosing.
// Must not know how anything is drawn.

/** @import { Xy } from "../canvas/types.d.ts" */
/** @import { ToolKind } from "./types.d.ts" */

/** @type {ToolKind} */
export const lasso = {
  id: "lasso",
  shortcut: "l",
  cursor: "crosshair",
  icon: "lasso",
  create(ctx) {
    /** @type {Xy[]} */
    let ring = [];
    /** @type {string[]} */
    let before = [];

    return {
      down(p) {
        ring = [p.at];
        before = ctx.selection.keys();
      },
      move(p) {
        if (ring.length === 0) return;
        ring.push(...p.trail);
        ctx.guides([{ kind: "path", points: ring, closed: true }]);
        if (p.moved) ctx.selection.set([...(p.shift ? before : []), ...ctx.inRing(ring)]);
      },
      up(p) {
        ring = [];
        ctx.guides([]);
        if (p.moved) ctx.done();
      },
      cancel() {
        const had = ring.length > 0;
        if (had) ctx.selection.set(before);
        ring = [];
        ctx.guides([]);
        return had;
      },
    };
  },
};
