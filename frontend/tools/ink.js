// Free ink: one stroke, one figure (croquis.line). Must not know how ink is drawn.

/** @import { Xy } from "../canvas/types.d.ts" */
/** @import { ToolContext, ToolKind } from "./types.d.ts" */

import { lengthOf, quantised, simplify } from "./simplify.js";

const SYMBOL = "croquis.line";
/** Finer than a sign's line: handwriting keeps its shape. */
const TOLERANCE_PX = 0.7;
const SAVE_MS = 2_000;

/** @type {ToolKind} */
export const ink = {
  id: "ink",
  shortcut: "p",
  cursor: "crosshair",
  icon: "pencil",
  create(ctx) {
    /** @type {Xy[] | null} */
    let stroke = null;
    let id = "";
    let saved_ms = 0;

    /** @param {Xy[]} points */
    function figure(points) {
      const coordinates = quantised(simplify(points, TOLERANCE_PX * ctx.px_mm()));
      return coordinates.length < 2
        ? null
        : ctx.make({ symbol: SYMBOL, id, geometry: { type: "LineString", coordinates }, smooth: true });
    }

    /** @param {Xy[]} points */
    function add(points) {
      const made = figure(points);
      stroke = null;
      ctx.keep(null);
      if (!made) return ctx.draft(null);
      ctx.commit(ctx.addOps(made));
    }

    return {
      down(p) {
        if (ctx.readOnly()) return ctx.blocked("read_only");
        stroke = [p.at];
        id = ctx.newId();
        saved_ms = Date.now();
      },
      move(p) {
        if (!stroke) return;
        stroke.push(...p.trail);
        const made = figure(stroke);
        if (!made) return;
        ctx.draft({ add: [made], set: {} });
        if (Date.now() - saved_ms > SAVE_MS) {
          saved_ms = Date.now();
          ctx.keep(ctx.addOps(made));
        }
      },
      up(p) {
        if (!stroke) return;
        const drawn = [...stroke, p.at];
        if (lengthOf(drawn) > 2 * ctx.px_mm()) return add(drawn);
        stroke = null;
        ctx.draft(null);
      },
      cancel() {
        const had = stroke !== null;
        stroke = null;
        ctx.keep(null);
        ctx.draft(null);
        return had;
      },
    };
  },
};
