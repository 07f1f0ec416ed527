// A straight arrow as one filled outline, so that its halo follows it; one head or two. Mirrors
// chorem/spec/primitives/arrow.py.

import { unit } from "../../geometry/frames.js";
import { along, distance, left, right } from "../operators/points.js";
import { addRings, emit, fill, stroke } from "../sink.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Line, Point } from "../../geometry/ring.js" */
/** @import { Run } from "../scope.js" */

/** An arrow shorter than this is not drawn; a head takes at most this part of its arrow. */
export const SHORTEST_MM = 0.5;
export const HEAD_PART = 0.8;
/** Half the width of a head for its length, and the widest half shaft for that half width. */
export const HEAD_SLANT = 0.44;
export const SHAFT_PART = 0.7;

/** Heads and shaft shrink together on an arrow too short for them. @param {Run} run @param {any} args @param {string} path */
export function draw(run, args, path) {
  const start = args.from;
  const end = args.to;
  const total = distance(start, end);
  if (total < SHORTEST_MM || args.width <= 0) return;
  const both = args.both === true;
  const head = Math.min(args.head, (total * HEAD_PART) / (both ? 2 : 1));
  /** @type {PathCommands} */
  const d = [];
  addRings(d, [outline(start, end, args.width / 2, Math.max(0, head), both)], path);
  if (args.halo > 0) {
    /** @type {PathItem} */
    const under = { t: "path", d: [...d] };
    stroke(run, under, { width: 2 * args.halo, join: "round" }, "paper", path);
    emit(run, under, path);
  }
  /** @type {PathItem} */
  const item = { t: "path", d };
  fill(run, item, args.color, undefined, path);
  emit(run, item, path);
}

/**
 * @param {Point} start @param {Point} end @param {number} half @param {number} head @param {boolean} both
 * @returns {Line}
 */
function outline(start, end, half, head, both) {
  const way = unit(end[0] - start[0], end[1] - start[1]);
  const wing = head * HEAD_SLANT;
  const shaft = wing > 0 ? Math.min(half, wing * SHAFT_PART) : half;
  const neck = along(end, way, -head);
  const tail = both ? along(start, way, head) : start;
  /** @param {Point} side @returns {Line} */
  const flank = (side) => {
    const points = [along(tail, side, shaft), along(neck, side, shaft), along(neck, side, wing)];
    return both ? [along(tail, side, wing), ...points] : points;
  };
  return [...(both ? [start] : []), ...flank(left(way)), end, ...flank(right(way)).reverse()];
}
