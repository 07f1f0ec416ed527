// A ring that the server will accept, out of any closed stroke: where a loop crosses itself, its largest
// simple loop is kept. Pure; knows neither pointers nor signs.

/** @import { Xy } from "../canvas/types.d.ts" */

import { quantised } from "./simplify.js";

/**
 * @param {Xy[]} points an open list, its last point joined to its first
 * @returns {Xy[] | null} the same or a part of it, quantised, open; null when no surface is left
 */
export function largestSimpleRing(points) {
  let ring = open(quantised(points));
  // Cutting at one crossing removes it and never makes another: at most one round a pair of edges.
  for (let rounds = ring.length * 4; rounds > 0; rounds--) {
    if (ring.length < 3) return null;
    const cross = firstCrossing(ring);
    if (!cross) return Math.abs(surface(ring)) > 0.01 ? ring : null;
    if ("spike" in cross) {
      ring = open(quantised(ring.filter((_, i) => i !== cross.spike)));
      continue;
    }
    const { i, j, at } = cross;
    const one = open(quantised([at, ...ring.slice(i + 1, j + 1)]));
    const other = open(quantised([...ring.slice(0, i + 1), at, ...ring.slice(j + 1)]));
    ring = Math.abs(surface(one)) > Math.abs(surface(other)) ? one : other;
  }
  return null;
}

/** Whether the closed ring crosses or touches itself. @param {Xy[]} ring open list */
export const isSimple = (ring) => firstCrossing(open(ring)) === null;

/** Signed area in mm². @param {Xy[]} ring */
export function surface(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = /** @type {Xy} */ (ring[i]);
    const b = /** @type {Xy} */ (ring[(i + 1) % ring.length]);
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** @param {Xy[]} ring @returns {Xy[]} without a repeated last point */
function open(ring) {
  const first = ring[0];
  const last = ring[ring.length - 1];
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}

/**
 * @param {Xy[]} ring
 * @returns {{ i: number, j: number, at: Xy } | { spike: number } | null} two edges that meet, i < j, and
 *   where; or a point at which the stroke turns back on itself
 */
function firstCrossing(ring) {
  const n = ring.length;
  /** @param {number} i */
  const at = (i) => /** @type {Xy} */ (ring[i % n]);
  for (let i = 0; i < n - 1; i++) {
    const a = at(i);
    const b = at(i + 1);
    for (let j = i + 1; j < n; j++) {
      const c = at(j);
      const d = at(j + 1);
      if (j === i + 1) {
        // Neighbours share a point; they only meet again when the stroke turns back on itself.
        if (turnsBack(a, b, d)) return { spike: j };
        continue;
      }
      if (i === 0 && j === n - 1) {
        if (turnsBack(c, a, b)) return { spike: 0 };
        continue;
      }
      const where = meeting(a, b, c, d);
      if (where) return { i, j, at: where };
    }
  }
  return null;
}

/** @param {Xy} a @param {Xy} b @param {Xy} c whether b→c goes back along b→a */
function turnsBack(a, b, c) {
  return cross(a, b, c) === 0 && (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]) > 0;
}

/** @param {Xy} a @param {Xy} b @param {Xy} c */
const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** @param {Xy} a @param {Xy} b @param {Xy} p known to be on the line ab */
const between = (a, b, p) =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

/** Where two segments meet, touching included. @param {Xy} a @param {Xy} b @param {Xy} c @param {Xy} d @returns {Xy | null} */
function meeting(a, b, c, d) {
  const s = cross(a, b, c);
  const t = cross(a, b, d);
  const u = cross(c, d, a);
  const v = cross(c, d, b);
  if (((s > 0 && t < 0) || (s < 0 && t > 0)) && ((u > 0 && v < 0) || (u < 0 && v > 0))) {
    const k = u / (u - v);
    return [a[0] + k * (b[0] - a[0]), a[1] + k * (b[1] - a[1])];
  }
  if (s === 0 && between(a, b, c)) return c;
  if (t === 0 && between(a, b, d)) return d;
  if (u === 0 && between(c, d, a)) return a;
  if (v === 0 && between(c, d, b)) return b;
  return null;
}
