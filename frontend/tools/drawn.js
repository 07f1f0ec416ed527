// "Aimant" for the tools that place: their presses fall where they are drawn to, and the guides that say so are shown
// beside the tool's own. Knows no tool.

/** @import { Xy } from "../canvas/types.d.ts" */
/** @import { Guide } from "../canvas/marks.js" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolContext } from "./types.d.ts" */

/** @param {ToolContext} ctx */
export function createDrawn(ctx) {
  /** @type {Guide[]} */
  let own = [];
  /** @type {Guide[]} */
  let drawn = [];
  /** Where the press under way began, once drawn. @type {Xy | null} */
  let from = null;

  const show = () => ctx.guides([...own, ...drawn]);

  return {
    /** For the tool: the same, its guides shown with those of the magnet. @type {ToolContext} */
    ctx: {
      ...ctx,
      guides(next) {
        own = next;
        show();
      },
    },
    /**
     * Gives a press to the tool.
     * @param {"down" | "move" | "up" | "hover"} what @param {Press} p @param {(p: Press) => void} act
     */
    give(what, p, act) {
      const { at, guides, met } = ctx.snap(p);
      if (what === "down") from = at;
      // A level is for what is put by a tap: at the end of a stroke it would be a kink.
      act({ ...p, at, from: from ?? at, end: met === "level" ? p.at : at });
      drawn = what === "up" ? [] : guides;
      if (what === "up" || what === "hover") from = null;
      show();
    },
    clear() {
      from = null;
      drawn = [];
      show();
    },
  };
}
