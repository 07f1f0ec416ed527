// Smooth lines and rings, flattened by one fixed rule before interpretation (N8): centripetal Catmull–Rom.
// Mirrors chorem/geometry/smooth.py.

import { at } from "./ring.js";

/** @import { Line, Point } from "./ring.js" */

/** Length of a step, most steps between two points, most points of a flattened line. */
export const STEP_MM = 2;
export const MAX_STEPS = 24;
export const MAX_POINTS = 4000;

/** An open line without repeats, rounded; its ends stay where they are. @param {Line} points @returns {Line} */
export function smoothLine(points) {
  const count = points.length;
  if (count < 3) return points;
  const first = at(points, 0);
  const last = at(points, count - 1);
  /** @type {Point} */
  const before = [2 * first[0] - at(points, 1)[0], 2 * first[1] - at(points, 1)[1]];
  /** @type {Point} */
  const after = [2 * last[0] - at(points, count - 2)[0], 2 * last[1] - at(points, count - 2)[1]];
  /** @type {Line} */
  const out = [first];
  spans([before, ...points, after], out);
  return out;
}

/** A ring without its closing point, rounded; no triangle, no change. @param {Line} ring @returns {Line} */
export function smoothRing(ring) {
  if (ring.length < 3) return ring;
  /** @type {Line} */
  const out = [at(ring, 0)];
  spans([at(ring, ring.length - 1), ...ring, at(ring, 0), at(ring, 1)], out);
  out.pop();
  return out;
}

/** @param {Line} points @param {Line} out */
function spans(points, out) {
  const count = points.length - 3;
  const most = Math.max(1, Math.min(MAX_STEPS, Math.floor(MAX_POINTS / count)));
  for (let i = 0; i < count; i++) {
    span(at(points, i), at(points, i + 1), at(points, i + 2), at(points, i + 3), most, out);
  }
}

/** @param {Point} a @param {Point} b */
function gap(a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** @param {Point} p0 @param {Point} p1 @param {Point} p2 @param {Point} p3 @param {number} most @param {Line} out */
function span(p0, p1, p2, p3, most, out) {
  const chord = gap(p1, p2);
  const d0 = Math.sqrt(gap(p0, p1));
  const d1 = Math.sqrt(chord);
  const d2 = Math.sqrt(gap(p2, p3));
  const ax = tangent(p0[0], p1[0], p2[0], d0, d1);
  const ay = tangent(p0[1], p1[1], p2[1], d0, d1);
  const bx = -tangent(p3[0], p2[0], p1[0], d2, d1);
  const by = -tangent(p3[1], p2[1], p1[1], d2, d1);
  const steps = Math.max(1, Math.min(most, Math.floor(chord / STEP_MM) + 1));
  for (let k = 1; k < steps; k++) {
    const u = k / steps;
    const v = 1 - u;
    const h0 = (1 + 2 * u) * v * v;
    const h1 = u * v * v;
    const h2 = u * u * (3 - 2 * u);
    const h3 = u * u * v;
    out.push([h0 * p1[0] + h1 * ax + h2 * p2[0] - h3 * bx, h0 * p1[1] + h1 * ay + h2 * p2[1] - h3 * by]);
  }
  out.push(p2);
}

/**
 * Derivative at b over a span of length d1 towards c, coming from a.
 * @param {number} a @param {number} b @param {number} c @param {number} d0 @param {number} d1
 */
const tangent = (a, b, c, d0, d1) => d1 * ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1);
