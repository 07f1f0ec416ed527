// Moves the sheet. The stage itself pans: this tool only says so. Must not know the document.

/** @import { ToolKind } from "./types.d.ts" */

/** @type {ToolKind} */
export const pan = {
  id: "pan",
  shortcut: "h",
  cursor: "grab",
  icon: "move",
  pans: true,
  create: () => ({ down() {}, move() {}, up() {}, cancel: () => false }),
};
