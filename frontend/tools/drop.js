// A post-it dropped on a sign is about it from then on. Must not know how anything is drawn.

/** @import { Op } from "../canvas/types.d.ts" */
/** @import { ToolContext } from "./types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */

/**
 * The edits of a move, with what the note in the hand was dropped on; the inside of a zone attaches nothing, since
 * most of the sheet may lie in one.
 * @param {ToolContext} ctx
 * @param {Op[]} edits of moving one note; others are left as they are
 * @param {Press} p where the hand lifts
 * @returns {Op[]}
 */
export function dropEdits(ctx, edits, p) {
  const [edit] = edits;
  if (edits.length !== 1 || edit?.kind !== "set" || edit.target !== "note") return edits;
  const under = ctx.figureAt(p.at, p.tolerance_mm);
  if (!under || under.part === "inside" || ctx.store.get("note", edit.id)?.about === under.id) return edits;
  return [{ ...edit, fields: { ...edit.fields, about: under.id } }];
}
