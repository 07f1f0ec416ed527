// Choosing, moving, reshaping, scaling. What the press fell on decides: a grip, a figure, or empty paper. A long
// touch starts choosing several. The gestures are in moving.js, reshape.js, transform.js; keys in select-keys.js.

/** @import { Xy, Box } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolKind } from "./types.d.ts" */

import { sameGrip } from "../canvas/grip_marks.js";
import { createMoving } from "./moving.js";
import { createReshape } from "./reshape.js";
import { createSelectKeys } from "./select-keys.js";
import { createTransform } from "./transform.js";

/** @type {ToolKind} */
export const select = {
  id: "select",
  shortcut: "v",
  cursor: "default",
  icon: "select",
  create(ctx) {
    const reshape = createReshape(ctx);
    const transform = createTransform(ctx);
    const moving = createMoving(ctx);
    const keys = createSelectKeys(ctx, reshape, transform);
    /** @type {"idle" | "pressed" | "moving" | "marquee" | "reshaping" | "transforming"} */
    let state = "idle";
    /** What was pressed, to be chosen alone if the press turns out to be a tap. @type {string | null} */
    let pressed = null;
    /** @type {string[]} */
    let before = [];
    /** A finger has no Shift: after a long touch each tap adds or takes away, until nothing is chosen. */
    let adding = false;
    /** The press fell on the grip that was held already. */
    let again = false;

    /** @param {Xy} at @param {Xy} from @returns {Box} */
    const span = (at, from) => [
      Math.min(at[0], from[0]),
      Math.min(at[1], from[1]),
      Math.max(at[0], from[0]),
      Math.max(at[1], from[1]),
    ];

    /** A second tap on the same place: only once lifted, since a quick drag begins the same way. @param {Press} p */
    function tappedTwice(p) {
      const handle = ctx.chosenHandle();
      if (handle && again && (handle.kind === "vertex" || handle.kind === "node")) {
        reshape.cancel();
        return reshape.remove(handle);
      }
      if (handle) return false;
      const hit = ctx.hit(p.at, p.tolerance_mm);
      if (!hit || !ctx.selection.has(hit.key)) return false;
      keys.edit(hit.key);
      return true;
    }

    /** @param {Press} p @returns {typeof state} */
    function begun(p) {
      const handle = ctx.readOnly() ? null : ctx.handleAt(p.at, p.tolerance_mm);
      const held = ctx.chosenHandle();
      again = handle !== null && held !== null && sameGrip(handle, held);
      ctx.chooseHandle(handle);
      if (handle) {
        const turns = handle.kind === "scale" || handle.kind === "rotate";
        (turns ? transform : reshape).begin(handle);
        return turns ? "transforming" : "reshaping";
      }
      const hit = ctx.hit(p.at, p.tolerance_mm);
      pressed = null;
      if (!hit) {
        const barred = ctx.blockedAt(p.at, p.tolerance_mm);
        if (barred) ctx.blocked(barred.reason, barred.key);
        before = p.shift || adding ? ctx.selection.keys() : [];
        return "marquee";
      }
      if (hit.part === "name" && ctx.selection.has(hit.key) && !ctx.readOnly()) {
        reshape.beginName(hit.id, p.at);
        return "reshaping";
      }
      if (p.shift || adding) ctx.selection.toggle(hit.key);
      else {
        pressed = hit.key;
        if (!ctx.selection.has(hit.key)) ctx.selection.set([hit.key]);
      }
      return "pressed";
    }

    return {
      down(p) {
        keys.flush();
        adding &&= ctx.selection.keys().length > 0;
        state = begun(p);
      },
      move(p) {
        if (!p.moved) return;
        if (state === "pressed" && !ctx.readOnly()) {
          state = "moving";
          moving.begin();
        }
        if (state === "moving") moving.to(p);
        else if (state === "reshaping") reshape.to(p);
        else if (state === "transforming") transform.to(p);
        else if (state === "marquee") {
          const box = span(p.at, p.from);
          ctx.guides([{ kind: "box", box }]);
          ctx.selection.set([...before, ...ctx.inBox(box)]);
        }
      },
      up(p) {
        const was = state;
        state = "idle";
        if (p.clicks > 1 && !p.moved && !adding && tappedTwice(p)) return;
        if (was === "moving") moving.end(p);
        else if (was === "reshaping") reshape.end();
        else if (was === "transforming") transform.end();
        else if (was === "marquee") {
          ctx.guides([]);
          if (p.moved) return;
          adding = false;
          ctx.selection.set(p.shift ? before : []);
        } else if (was === "pressed" && pressed) ctx.selection.set([pressed]);
      },
      hold(p) {
        const hit = ctx.hit(p.at, p.tolerance_mm);
        if (!hit || state !== "pressed") return;
        state = "idle";
        if (!adding) ctx.announce("stage.adding");
        adding = true;
        ctx.selection.set([...ctx.selection.keys(), hit.key]);
      },
      hover(p) {
        if (!p) return ctx.cursor("default");
        if (!ctx.readOnly() && ctx.handleAt(p.at, p.tolerance_mm)) ctx.cursor("crosshair");
        else ctx.cursor(ctx.hit(p.at, p.tolerance_mm) ? "move" : "default");
      },
      key: keys.key,
      keyUp: keys.keyUp,
      cancel() {
        const had = state !== "idle" || adding;
        if (state === "marquee") ctx.selection.set(before);
        if (state === "transforming") ctx.chooseHandle(null);
        state = "idle";
        adding = false;
        reshape.cancel();
        transform.cancel();
        ctx.lift([], null);
        ctx.guides([]);
        return keys.cancel() || had;
      },
    };
  },
};
