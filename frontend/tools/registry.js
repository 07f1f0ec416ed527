// The tools there are, in the order of the tool bar. A new tool is one file and one line here.

/** @import { ToolKind } from "./types.d.ts" */

import { cut } from "./cut.js";
import { ink } from "./ink.js";
import { lasso } from "./lasso.js";
import { note } from "./note.js";
import { pan } from "./pan.js";
import { place } from "./place.js";
import { select } from "./select.js";
import { text } from "./text.js";

/** @type {readonly ToolKind[]} */
export const TOOLS = Object.freeze([select, pan, lasso, cut, place, ink, text, note]);

/** @param {string} id @returns {ToolKind} @throws {RangeError} */
export function toolKind(id) {
  const kind = TOOLS.find((one) => one.id === id);
  if (!kind) throw new RangeError(`no tool ${id}`);
  return kind;
}
