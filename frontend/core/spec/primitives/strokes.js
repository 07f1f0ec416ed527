// Many strokes of one width as one path: hatching. Mirrors chorem/spec/primitives/strokes.py.

import { addLine, emit, stroke } from "../sink.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Run } from "../scope.js" */

/** Nothing for a width of zero or less. @param {Run} run @param {any} args @param {string} path */
export function draw(run, args, path) {
  if (args.width <= 0) return;
  /** @type {PathCommands} */
  const d = [];
  for (const line of args.of) addLine(d, line, path);
  /** @type {PathItem} */
  const item = { t: "path", d };
  stroke(run, item, args, args.color, path);
  emit(run, item, path);
}
