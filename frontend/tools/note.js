// Post-its: a tap puts one and opens it for writing; left empty, it was never there.
// Must not know fields of the page: the stage opens the editor.

/** @import { ToolKind } from "./types.d.ts" */

import { quantum } from "./simplify.js";

/** @type {ToolKind} */
export const note = {
  id: "note",
  shortcut: "n",
  cursor: "copy",
  icon: "note",
  byKeys: true,
  create(ctx) {
    let pressed = false;
    return {
      down() {
        pressed = true;
      },
      move() {},
      up(p) {
        if (!pressed) return;
        pressed = false;
        if (ctx.readOnly()) return ctx.blocked("read_only");
        const met = ctx.hit(p.from, 0);
        if (met?.target === "note") return ctx.editText("note", met.id, "text");
        ctx.write(ctx.makeNote(quantum(p.from)), "text");
      },
      cancel() {
        const had = pressed;
        pressed = false;
        return had;
      },
    };
  },
};
