// The grips of the chosen figure from the keyboard: walked with Page Up and Page Down, moved with the arrows, made
// a point with Enter, ranked with 1, 2, 3. Knows no pointers.

/** @import { Handle, Xy } from "../canvas/types.d.ts" */
/** @import { KeyPress, ToolContext } from "./types.d.ts" */

import { sameGrip } from "../canvas/grip_marks.js";

/** @param {ToolContext} ctx @param {ReturnType<typeof import("./reshape.js").createReshape>} reshape */
export function createGripKeys(ctx, reshape) {
  /** How far the chosen grip was moved since the key went down. @type {Xy | null} */
  let by = null;
  /** @type {Handle | null} */
  let from = null;

  const walkable = () => ctx.handles().filter((one) => one.kind !== "scale" && one.kind !== "rotate");

  /** @param {1 | -1} way */
  function walk(way) {
    const all = walkable();
    if (all.length === 0) return false;
    const now = ctx.chosenHandle();
    const at = now ? all.findIndex((one) => sameGrip(one, now)) : -1;
    const next = all[(at + way + all.length + (at < 0 && way < 0 ? 1 : 0)) % all.length];
    if (!next) return false;
    ctx.chooseHandle(next);
    ctx.announce(`grip.${next.kind}`, { n: all.indexOf(next) + 1, count: all.length });
    return true;
  }

  /** @param {Xy} at what a press there would be */
  const press = (at) =>
    /** @type {any} */ ({ at, px_mm: ctx.px_mm(), tolerance_mm: 6 * ctx.px_mm(), kind: "mouse", ctrl: true });

  return {
    /** @param {Xy} step in mm @returns {boolean} whether a grip was there to move */
    move(step) {
      const handle = from ?? ctx.chosenHandle();
      if (!handle || handle.kind === "scale" || handle.kind === "rotate") return false;
      if (!from) {
        from = handle;
        reshape.begin(handle);
      }
      by = [(by?.[0] ?? 0) + step[0], (by?.[1] ?? 0) + step[1]];
      reshape.to(press([handle.at[0] + by[0], handle.at[1] + by[1]]));
      return true;
    },
    flush() {
      if (!from || !by) return;
      by = null;
      from = null;
      reshape.end();
    },
    /** @param {KeyPress} e */
    key(e) {
      if (e.key === "PageDown") return walk(1);
      if (e.key === "PageUp") return walk(-1);
      const handle = ctx.chosenHandle();
      if (e.key !== "Enter" || handle?.kind !== "midpoint") return false;
      reshape.begin(handle);
      reshape.to(press(handle.at));
      reshape.end();
      return true;
    },
    /** Leaves the grip. */
    cancel() {
      const had = ctx.chosenHandle() !== null;
      if (from) reshape.cancel();
      by = null;
      from = null;
      ctx.chooseHandle(null);
      return had;
    },
  };
}
