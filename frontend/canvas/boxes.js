// Arithmetic on boxes [x0, y0, x1, y1]. Knows nothing else.

/** @import { Box, Xy } from "./types.d.ts" */

/** @param {Box} a @param {Box} b */
export const meet = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** @param {Box} outer @param {Box} inner */
export const holds = (outer, inner) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** @param {Box} a @param {Box} b @returns {Box} */
export const union = (a, b) => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** @param {Box} a @param {Box} b @returns {Box | null} */
export function common(a, b) {
  /** @type {Box} */
  const box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** @param {Box} box @param {number} by @returns {Box} */
export const grow = (box, by) => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];

/** @param {Box} box @param {number} dx @param {number} dy @returns {Box} */
export const shift = (box, dx, dy) => [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];

/** @param {Box} box */
export const area = (box) => (box[2] - box[0]) * (box[3] - box[1]);

/** @param {Iterable<Xy>} points @returns {Box | null} */
export function around(points) {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (y < y0) y0 = y;
    if (x > x1) x1 = x;
    if (y > y1) y1 = y;
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : null;
}

/**
 * Fewer, disjoint rectangles to repaint: boxes that meet are joined, and many become one.
 * @param {Box[]} boxes @returns {Box[]}
 */
export function merge(boxes) {
  /** @type {Box[]} */
  let out = [];
  for (const box of boxes) {
    let joined = box;
    for (let again = true; again; ) {
      again = false;
      /** @type {Box[]} */
      const rest = [];
      for (const other of out) {
        if (meet(joined, other)) {
          joined = union(joined, other);
          again = true;
        } else rest.push(other);
      }
      out = rest;
    }
    out.push(joined);
    if (out.length > 24) out = [out.reduce(union)];
  }
  return out;
}

/** What is left of `outer` when `inner` is taken away. @param {Box} outer @param {Box} inner @returns {Box[]} */
export function remains(outer, inner) {
  /** @type {Box[]} */
  const out = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], inner[1], inner[0], inner[3]],
    [inner[2], inner[1], outer[2], inner[3]],
  ];
  return out.filter((b) => b[2] - b[0] > 1e-6 && b[3] - b[1] > 1e-6);
}
