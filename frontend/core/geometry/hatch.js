// Parallel strokes across an area, nearer and nearer to each other along an axis. Mirrors
// chorem/geometry/hatch.py.

import { unit } from "./frames.js";
import { at } from "./ring.js";
import { capped } from "./simplify.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Most strokes, most vertices of the outline they are cut by, and the shortest stroke drawn. */
export const MAX_STROKES = 400;
export const MAX_VERTICES = 400;
export const SHORTEST_MM = 1;

/**
 * Strokes square to the axis start–end, `startMm` apart at its start and `endMm` at its end; beyond the ends
 * of the axis the spacing stays what it is there. Strokes are set out from the end.
 * @param {Shape} shape @param {Point} start @param {Point} end @param {number} startMm @param {number} endMm
 * @returns {Line[]}
 */
export function hatch(shape, start, end, startMm, endMm) {
  const way = unit(end[0] - start[0], end[1] - start[1]);
  const span = (end[0] - start[0]) * way[0] + (end[1] - start[1]) * way[1];
  const rings = capped(shape, MAX_VERTICES).map((ring) => ring.map((p) => turned(p, end, way)));
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const [u] of rings.flat()) {
    low = Math.min(low, u);
    high = Math.max(high, u);
  }
  const least = Math.max(1, (high - low) / MAX_STROKES);
  /** @type {Line[]} */
  const out = [];
  const before = Math.max(least, startMm);
  const after = Math.max(least, endMm);
  let u = high - after * 0.5;
  for (let k = 0; k < MAX_STROKES; k++) {
    if (u <= low) break;
    for (const [v0, v1] of crossings(rings, u)) {
      if (v1 - v0 > SHORTEST_MM) out.push([back(u, v0, end, way), back(u, v1, end, way)]);
    }
    const part = span <= 0 ? 1 : Math.min(1, Math.max(0, -u / span));
    u = u - (after + (before - after) * part);
  }
  return out;
}

/** The point seen from the origin, along the axis and across it. @param {Point} p @param {Point} origin @param {Point} way @returns {Point} */
function turned(p, origin, way) {
  const dx = p[0] - origin[0];
  const dy = p[1] - origin[1];
  return [dx * way[0] + dy * way[1], dy * way[0] - dx * way[1]];
}

/** @param {number} u @param {number} v @param {Point} origin @param {Point} way @returns {Point} */
const back = (u, v, origin, way) => [
  origin[0] + u * way[0] - v * way[1],
  origin[1] + u * way[1] + v * way[0],
];

/** Where the stroke at u is inside, as pairs (from, to) across the axis; holes left out. @param {Shape} rings @param {number} u */
function crossings(rings, u) {
  /** @type {number[]} */
  const cuts = [];
  for (const ring of rings) {
    let a = at(ring, ring.length - 1);
    for (const b of ring) {
      if (a[0] <= u !== b[0] <= u) cuts.push(a[1] + ((b[1] - a[1]) * (u - a[0])) / (b[0] - a[0]));
      a = b;
    }
  }
  cuts.sort((a, b) => a - b);
  /** @type {Point[]} */
  const pairs = [];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    pairs.push([/** @type {number} */ (cuts[i]), /** @type {number} */ (cuts[i + 1])]);
  }
  return pairs;
}
