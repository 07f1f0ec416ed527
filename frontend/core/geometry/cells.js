// What is nearer to one place than to any other: the borders between cells, by half-plane clipping. Mirrors
// chorem/geometry/cells.py.

import { at, SAME_SQUARED } from "./ring.js";

/** @import { Line, Point, Shape } from "./ring.js" */
/** @typedef {[number, number, number]} Corner of a cell, and which place lies beyond the edge that starts there */

/** Cells are cut out of the box of their outline, this much larger so that its own edges are never seen. */
export const AROUND_MM = 10;

/**
 * Every border between two cells once, as a straight line; they reach beyond `shape`. Places that lie on one
 * another share a cell. [] for a shape of nothing.
 * @param {[Point, number][]} nodes @param {Shape} shape @returns {Line[]}
 */
export function borders(nodes, shape) {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of shape) {
    for (const [x, y] of ring) {
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x);
      y1 = Math.max(y1, y);
    }
  }
  if (x0 > x1) return [];
  [x0, y0, x1, y1] = [x0 - AROUND_MM, y0 - AROUND_MM, x1 + AROUND_MM, y1 + AROUND_MM];
  const places = nodes.map((node) => node[0]);
  /** @type {Line[]} */
  const out = [];
  for (const [i, place] of places.entries()) {
    /** @type {Corner[]} */
    let cell = [
      [x0, y0, -1],
      [x1, y0, -1],
      [x1, y1, -1],
      [x0, y1, -1],
    ];
    for (const [off, j] of byDistance(places, i)) {
      if (off > 4 * reach(cell, place)) break;
      cell = cut(cell, place, at(places, j), j);
    }
    for (const [k, a] of cell.entries()) {
      const b = /** @type {Corner} */ (cell[k + 1 < cell.length ? k + 1 : 0]);
      const long = (b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]);
      if (a[2] > i && long >= SAME_SQUARED) {
        out.push([
          [a[0], a[1]],
          [b[0], b[1]],
        ]);
      }
    }
  }
  return out;
}

/** Squared distance and index of the other places, nearest first. @param {Line} places @param {number} i */
function byDistance(places, i) {
  const [x, y] = at(places, i);
  /** @type {[number, number][]} */
  const found = [];
  for (const [j, other] of places.entries()) {
    const dx = other[0] - x;
    const dy = other[1] - y;
    const off = dx * dx + dy * dy;
    if (j !== i && off >= SAME_SQUARED) found.push([off, j]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Squared distance of the furthest corner. @param {Corner[]} cell @param {Point} place */
function reach(cell, place) {
  let best = 0;
  for (const [x, y] of cell) {
    const dx = x - place[0];
    const dy = y - place[1];
    best = Math.max(best, dx * dx + dy * dy);
  }
  return best;
}

/** The part of a convex cell that is nearer to its own place. @param {Corner[]} cell @param {Point} own @param {Point} other @param {number} j */
function cut(cell, own, other, j) {
  const wx = other[0] - own[0];
  const wy = other[1] - own[1];
  const mx = (own[0] + other[0]) / 2;
  const my = (own[1] + other[1]) / 2;
  const over = cell.map(([x, y]) => (x - mx) * wx + (y - my) * wy);
  /** @type {Corner[]} */
  const out = [];
  for (const [k, a] of cell.entries()) {
    const n = k + 1 < cell.length ? k + 1 : 0;
    const b = /** @type {Corner} */ (cell[n]);
    const fa = /** @type {number} */ (over[k]);
    const fb = /** @type {number} */ (over[n]);
    if (fa <= 0) out.push(a);
    if (fa <= 0 !== fb <= 0) {
      const t = fa / (fa - fb);
      out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, fa <= 0 ? j : a[2]]);
    }
  }
  return out;
}
