// Outlines made from others: the hull around places, a shape drawn in towards a point. Mirrors
// chorem/geometry/outline.py.

import { at } from "./ring.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Half the side of an octagon for its half width. */
export const OCTAGON = 0.4142135624;

/**
 * The convex outline that leaves `marginMm` around every place, its corners cut; [] of nothing.
 * @param {[Point, number][]} nodes @param {number} marginMm @returns {Shape}
 */
export function hull(nodes, marginMm) {
  const k = marginMm * OCTAGON;
  /** @type {Line} */
  const points = [];
  for (const [[x, y]] of nodes) {
    for (const [dx, dy] of /** @type {Point[]} */ ([
      [marginMm, k],
      [k, marginMm],
    ])) {
      points.push([x + dx, y + dy], [x - dx, y + dy], [x + dx, y - dy], [x - dx, y - dy]);
    }
  }
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (!points.length) return [];
  const there = chain(points);
  points.reverse();
  return [[...there.slice(0, -1), ...chain(points).slice(0, -1)]];
}

/** One side of the hull of sorted points. @param {Line} points @returns {Line} */
function chain(points) {
  /** @type {Line} */
  const out = [];
  for (const p of points) {
    while (out.length > 1 && turn(at(out, out.length - 2), at(out, out.length - 1), p) <= 0) out.pop();
    out.push(p);
  }
  return out;
}

/** @param {Point} a @param {Point} b @param {Point} c */
const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/**
 * The shape with every point brought towards the pole, `part` of its distance left.
 * @param {Shape} shape @param {Point} pole @param {number} part @returns {Shape}
 */
export const shrunk = (shape, pole, part) =>
  shape.map((ring) => ring.map(([x, y]) => [pole[0] + (x - pole[0]) * part, pole[1] + (y - pole[1]) * part]));
