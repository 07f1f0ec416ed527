// Choosing, moving, reshaping. What the press fell on decides: a grip, a figure, or empty paper.
// Must not know how anything is drawn; reshaping is in reshape.js, keys in select-keys.js.

/** @import { Xy, Box } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolKind } from "./types.d.ts" */

import { moveEntities } from "../model/edits.js";
import { createReshape } from "./reshape.js";
import { createSelectKeys } from "./select-keys.js";

/** @type {ToolKind} */
export const select = {
  id: "select",
  shortcut: "v",
  cursor: "default",
  icon: "select",
  create(ctx) {
    const reshape = createReshape(ctx);
    const keys = createSelectKeys(ctx, reshape);
    /** @type {"idle" | "pressed" | "moving" | "marquee" | "reshaping"} */
    let state = "idle";
    /** What was pressed, to be chosen alone if the press turns out to be a tap. @type {string | null} */
    let pressed = null;
    /** @type {string[]} */
    let before = [];

    /** @param {Xy} at @param {Xy} from @returns {Box} */
    const span = (at, from) => [
      Math.min(at[0], from[0]),
      Math.min(at[1], from[1]),
      Math.max(at[0], from[0]),
      Math.max(at[1], from[1]),
    ];

    const movable = () => ctx.selection.keys().filter((key) => ctx.editable(key));

    /** A second tap on the same place: only once lifted, since a quick drag begins the same way. @param {Press} p */
    function tappedTwice(p) {
      const handle = ctx.chosenHandle();
      if (handle) {
        reshape.cancel();
        if (reshape.remove(handle)) return true;
      }
      const hit = ctx.hit(p.at, p.tolerance_mm);
      if (!hit || !ctx.selection.has(hit.key)) return false;
      keys.edit(hit.key);
      return true;
    }

    return {
      down(p) {
        keys.flush();
        const handle = ctx.readOnly() ? null : ctx.handleAt(p.at, p.tolerance_mm);
        if (handle) {
          ctx.chooseHandle(handle);
          reshape.begin(handle);
          state = "reshaping";
          return;
        }
        ctx.chooseHandle(null);
        const hit = ctx.hit(p.at, p.tolerance_mm);
        if (!hit) {
          const barred = ctx.blockedAt(p.at, p.tolerance_mm);
          if (barred) ctx.blocked(barred.reason, barred.key);
          before = p.shift ? ctx.selection.keys() : [];
          state = "marquee";
          pressed = null;
          return;
        }
        if (hit.part === "name" && ctx.selection.has(hit.key) && !ctx.readOnly()) {
          reshape.beginName(hit.id, p.at);
          state = "reshaping";
          return;
        }
        pressed = hit.key;
        state = "pressed";
        if (p.shift) {
          ctx.selection.toggle(hit.key);
          pressed = null;
        } else if (!ctx.selection.has(hit.key)) ctx.selection.set([hit.key]);
      },
      move(p) {
        if (!p.moved) return;
        if (state === "pressed") {
          if (ctx.readOnly()) return;
          state = "moving";
        }
        if (state === "moving") ctx.lift(movable(), [p.at[0] - p.from[0], p.at[1] - p.from[1]]);
        else if (state === "reshaping") reshape.to(p.at);
        else if (state === "marquee") {
          const box = span(p.at, p.from);
          ctx.guides([{ kind: "box", box }]);
          ctx.selection.set([...before, ...ctx.inBox(box)]);
        }
      },
      up(p) {
        const was = state;
        state = "idle";
        if (p.clicks > 1 && !p.moved && tappedTwice(p)) return;
        if (was === "moving") {
          const offset = /** @type {Xy} */ ([p.at[0] - p.from[0], p.at[1] - p.from[1]]);
          ctx.commit(moveEntities(ctx.store, movable(), ...offset));
        } else if (was === "reshaping") reshape.end();
        else if (was === "marquee") {
          ctx.guides([]);
          if (!p.moved) ctx.selection.set(before);
        } else if (was === "pressed" && pressed) ctx.selection.set([pressed]);
      },
      hover(p) {
        if (!p) return ctx.cursor("default");
        if (!ctx.readOnly() && ctx.handleAt(p.at, p.tolerance_mm)) ctx.cursor("crosshair");
        else ctx.cursor(ctx.hit(p.at, p.tolerance_mm) ? "move" : "default");
      },
      key: keys.key,
      keyUp: keys.keyUp,
      cancel() {
        const had = state !== "idle";
        if (state === "marquee") ctx.selection.set(before);
        state = "idle";
        reshape.cancel();
        ctx.lift([], null);
        ctx.guides([]);
        return keys.cancel() || had;
      },
    };
  },
};
