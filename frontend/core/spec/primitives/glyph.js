// A drawing carried by the sign file, in thousandths of its size: filled, or stroked where it has a width; with a
// halo in the colour of paper.
// Mirrors chorem/spec/primitives/glyph.py.

import { emit, fill, stroke, um } from "../sink.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Run } from "../scope.js" */

/** Numbers that follow each command of an outline. */
export const COMMANDS = new Map([
  ["M", 2],
  ["L", 2],
  ["C", 6],
  ["Z", 0],
]);

/** True of a flat list of absolute commands, the first one "M". @param {unknown} value @returns {boolean} */
export function isOutline(value) {
  if (!Array.isArray(value) || value[0] !== "M") return false;
  let left = 0;
  for (const one of value) {
    if (typeof one === "string") {
      const count = COMMANDS.get(one);
      if (left !== 0 || count === undefined) return false;
      left = count;
    } else if (typeof one !== "number") return false;
    else {
      left -= 1;
      if (left < 0) return false;
    }
  }
  return left === 0;
}

/** Nothing for a size of zero or less. @param {Run} run @param {any} args @param {string} path */
export function draw(run, args, path) {
  const size = args.size;
  if (size <= 0) return;
  /** @type {PathCommands} */
  const d = [];
  let axis = 0;
  for (const value of args.of) {
    if (typeof value === "string") d.push(/** @type {any} */ (value));
    else {
      d.push(um(args.at[axis] + (value * size) / 1000, path));
      axis = 1 - axis;
    }
  }
  const halo = args.halo ?? 0;
  const width = args.width ?? 0;
  // Its inside is under the drawing: nobody sees it.
  if (halo > 0) paint(run, [...d], "paper", width + 2 * halo, false, path);
  paint(run, d, args.color, width, width <= 0, path);
}

/** @param {Run} run @param {PathCommands} d @param {string} color @param {number} width_mm @param {boolean} filled @param {string} path */
function paint(run, d, color, width_mm, filled, path) {
  /** @type {PathItem} */
  const item = { t: "path", d };
  if (filled) fill(run, item, color, undefined, path);
  if (width_mm > 0) {
    const ends = filled ? {} : { cap: "round" };
    stroke(run, item, { width: width_mm, join: "round", ...ends }, color, path);
  }
  emit(run, item, path);
}
