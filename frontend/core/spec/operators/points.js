// Points, directions (unit vectors, N3) and the lines and shapes made from them. Mirrors
// chorem/spec/operators/points.py.

import { unit } from "../../geometry/frames.js";
import { withoutRepeats } from "../../geometry/ring.js";

/** @import { Line, Point, Shape } from "../../geometry/ring.js" */

/** @param {number} px @param {number} py @returns {Point} */
export const point = (px, py) => [px, py];
/** @param {Point} p */
export const x = (p) => p[0];
/** @param {Point} p */
export const y = (p) => p[1];

/** @param {Point} a @param {Point} b */
export function distance(a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Unit vector from a to b, (1, 0) when they coincide. @param {Point} a @param {Point} b */
export const direction = (a, b) => unit(b[0] - a[0], b[1] - a[1]);
/** @param {Point} p @param {Point} way @param {number} byMm @returns {Point} */
export const along = (p, way, byMm) => [p[0] + way[0] * byMm, p[1] + way[1] * byMm];
/** A quarter turn to the left of one who walks it (y downwards). @param {Point} way @returns {Point} */
export const left = (way) => [way[1], -way[0]];
/** @param {Point} way @returns {Point} */
export const right = (way) => [-way[1], way[0]];
/** @param {Point} a @param {Point} b @param {number} t @returns {Point} */
export const mix = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
/** @param {Point[]} points */
export const line = (...points) => withoutRepeats(points);
/** The rings of two shapes as one: filled even-odd, what lies between them. @param {Shape} a @param {Shape} b */
export const both = (a, b) => [...a, ...b];
