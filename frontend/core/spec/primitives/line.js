// A stroked line: dashes that end where the line ends, and a halo in the colour of the paper. Mirrors
// chorem/spec/primitives/line.py.

import { isClosed, length } from "../../geometry/frames.js";
import { addCircle, addLine, addRings, emit, fill, stroke, um } from "../sink.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Line } from "../../geometry/ring.js" */
/** @import { Run } from "../scope.js" */

/**
 * A line without length is a dot, so that it can still be seen and taken.
 * @param {Run} run @param {any} args @param {string} path
 */
export function draw(run, args, path) {
  /** @type {Line} */
  const line = args.of;
  if (args.width <= 0 || !line.length) return;
  if (line.length === 1) {
    dot(run, args, path);
    return;
  }
  if (args.halo > 0) {
    const item = shaped(line, path);
    stroke(run, item, { width: args.width + 2 * args.halo, cap: args.cap, join: "round" }, "paper", path);
    emit(run, item, path);
  }
  const item = shaped(line, path);
  stroke(run, item, args, args.color, path);
  if (args.dash !== undefined) dashed(item, line, args.dash, path);
  emit(run, item, path);
}

/**
 * Write the dashes, stretched so that an open line ends on its first dash and a closed one has no seam. A
 * line shorter than one period stays solid.
 * @param {PathItem} item @param {Line} line @param {number[]} dash @param {string} path
 */
export function dashed(item, line, dash, path) {
  let period = 0;
  for (const value of dash) period = period + value;
  const total = length(line);
  if (period <= 0 || total < period) return;
  const first = /** @type {number} */ (dash[0]);
  const scale = isClosed(line)
    ? total / (Math.max(1, Math.floor(total / period + 0.5)) * period)
    : total / (Math.max(1, Math.floor((total - first) / period + 0.5)) * period + first);
  item.dash = dash.map((value) => um(value * scale, `${path}.dash`));
}

/** @param {Line} line @param {string} path @returns {PathItem} */
function shaped(line, path) {
  /** @type {PathCommands} */
  const d = [];
  if (isClosed(line)) addRings(d, [line.slice(0, -1)], path);
  else addLine(d, line, path);
  return { t: "path", d };
}

/** @param {Run} run @param {any} args @param {string} path */
function dot(run, args, path) {
  /** @type {PathCommands} */
  const d = [];
  addCircle(d, args.of[0], args.width / 2, path);
  /** @type {PathItem} */
  const item = { t: "path", d };
  fill(run, item, args.color, args.opacity, path);
  emit(run, item, path);
}
