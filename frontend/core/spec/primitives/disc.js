// A disc: filled, edged, with a halo in the colour of the paper around it. Mirrors
// chorem/spec/primitives/disc.py.

import { addCircle, emit, fill, stroke } from "../sink.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Run } from "../scope.js" */

/** Nothing for a radius of zero or less. @param {Run} run @param {any} args @param {string} path */
export function draw(run, args, path) {
  const radius = args.r;
  if (radius <= 0) return;
  if (args.halo > 0) {
    const item = circle(args, radius + args.halo, path);
    fill(run, item, "paper", undefined, path);
    emit(run, item, path);
  }
  if (args.fill !== undefined || args.color !== undefined) {
    const item = circle(args, radius, path);
    if (args.fill !== undefined) fill(run, item, args.fill, args.opacity, path);
    if (args.color !== undefined && args.width > 0) {
      stroke(run, item, { width: args.width }, args.color, path);
    }
    emit(run, item, path);
  }
}

/** @param {any} args @param {number} radius @param {string} path @returns {PathItem} */
function circle(args, radius, path) {
  /** @type {PathCommands} */
  const d = [];
  addCircle(d, args.at, radius, path);
  return { t: "path", d };
}
