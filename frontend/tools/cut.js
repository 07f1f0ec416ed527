// "Couper": a tap on a line cuts it there; two places of an area's outline, tapped or joined by a stroke, cut it
// straight from one to the other. The geometry is in model/cutting.js.

/** @import { Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolKind } from "./types.d.ts" */

import { outlineOf } from "../canvas/shape.js";
import { cutArea, cutEdits, cutLine } from "../model/cutting.js";
import { nearestAlong } from "../model/geometry/flat.js";
import { isSimple } from "./ring.js";

/** Outlines are met from a little further than they are chosen. */
const REACH = 1.6;

/** @type {ToolKind} */
export const cut = {
  id: "cut",
  shortcut: "c",
  cursor: "crosshair",
  icon: "cut",
  byKeys: true,
  create(ctx) {
    /** The area being cut, and where from. @type {{ id: string, from: Xy } | null} */
    let begun = null;
    let pressed = false;

    /** What may be cut under a press, and the nearest place of its outline. @param {Press} p */
    function target(p) {
      const chosen = ctx.selection.keys();
      const hit = ctx.hit(p.at, p.tolerance_mm * REACH);
      const ids = begun ? [begun.id] : [...chosen, hit?.key ?? ""].map((key) => key.split("/")[1] ?? "");
      let best = null;
      for (const id of ids) {
        const figure = ctx.store.get("figure", id);
        if (!figure || !ctx.editable(`figure/${id}`)) continue;
        if (!["LineString", "Polygon"].includes(figure.geometry.type)) continue;
        const { lines, closed } = outlineOf(figure);
        const found = nearestAlong(p.at, lines[0] ?? [], closed);
        if (found.d <= p.tolerance_mm * REACH * 2 && (!best || found.d < best.d)) best = { figure, ...found };
      }
      return best;
    }

    /** @param {any} figure @param {[any, any] | null} parts */
    function write(figure, parts) {
      leave();
      if (ctx.readOnly()) return ctx.blocked("read_only");
      if (!parts) return ctx.blocked("cut");
      const { edits, id } = cutEdits(ctx.store, figure, parts);
      ctx.commit(edits);
      ctx.selection.set([`figure/${figure.id}`, `figure/${id}`]);
      ctx.announce("stage.cut");
      ctx.done();
    }

    function leave() {
      begun = null;
      pressed = false;
      ctx.guides([]);
    }

    /** @param {Press} p */
    function show(p) {
      const met = target(p);
      const end = met?.at ?? p.at;
      ctx.guides([
        ...(begun ? [{ kind: /** @type {const} */ ("path"), points: [begun.from, end] }] : []),
        ...(begun ? [{ kind: /** @type {const} */ ("dot"), at: begun.from }] : []),
        ...(met ? [{ kind: /** @type {const} */ ("dot"), at: met.at, strong: true }] : []),
      ]);
    }

    return {
      down(p) {
        pressed = true;
        const met = target(p);
        if (!begun && met?.figure.geometry.type === "Polygon") begun = { id: met.figure.id, from: met.at };
        show(p);
      },
      move(p) {
        if (pressed) show(p);
      },
      up(p) {
        if (!pressed) return;
        pressed = false;
        const met = target(p);
        const figure = begun ? ctx.store.get("figure", begun.id) : met?.figure;
        if (!figure || !met) return show(p);
        if (figure.geometry.type === "LineString") return write(figure, cutLine(figure.geometry, met.at));
        const from = begun?.from ?? met.at;
        // The first tap of two only says where from.
        if (Math.hypot(met.at[0] - from[0], met.at[1] - from[1]) < p.tolerance_mm) return show(p);
        write(figure, cutArea(figure.geometry, from, met.at, isSimple));
      },
      hover(p) {
        if (p) show(p);
        else if (!begun) ctx.guides([]);
      },
      cancel() {
        const had = pressed || begun !== null;
        leave();
        return had;
      },
    };
  },
};
