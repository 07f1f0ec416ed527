// Free text: a tap opens a field where the words will stand; nothing is added while it is empty.
// Must not know fields of the page: the stage opens the editor.

/** @import { ToolKind } from "./types.d.ts" */

import { quantum } from "./simplify.js";

/** @type {ToolKind} */
export const text = {
  id: "text",
  shortcut: "t",
  cursor: "text",
  icon: "text",
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
        if (met?.target === "figure" && ctx.store.get("figure", met.id)?.symbol === "croquis.text")
          return ctx.editText("figure", met.id, "params.text");
        ctx.write(
          ctx.make({ symbol: "croquis.text", geometry: { type: "Point", coordinates: quantum(p.from) } }),
          "params.text",
        );
      },
      cancel() {
        const had = pressed;
        pressed = false;
        return had;
      },
    };
  },
};
