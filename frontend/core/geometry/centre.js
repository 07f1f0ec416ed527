// The visual centre of an area: the place inside that is furthest from its outline. Mirrors
// chorem/geometry/centre.py.

import { at } from "./ring.js";
import { capped, offSquared } from "./simplify.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Most vertices looked at, places tried along each side of the box, then rounds twice as fine each. */
export const MAX_VERTICES = 80;
export const GRID = 12;
export const ROUNDS = 6;

/** A point well inside a shape, holes avoided; the middle of its box without an inside. @param {Shape} shape @returns {Point} */
export function centre(shape) {
  const rings = capped(shape, MAX_VERTICES);
  let [x0, y0] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [x1, y1] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of rings.flat()) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  if (x1 < x0) return [0, 0];
  /** @type {Point} */
  let best = [(x0 + x1) / 2, (y0 + y1) / 2];
  let depth = depthSquared(best, rings);
  /** @param {Point} p */
  const look = (p) => {
    const found = depthSquared(p, rings);
    if (found > depth) {
      best = p;
      depth = found;
    }
  };
  let stepX = (x1 - x0) / GRID;
  let stepY = (y1 - y0) / GRID;
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) look([x0 + stepX * (i + 0.5), y0 + stepY * (j + 0.5)]);
  }
  for (let round = 0; round < ROUNDS; round++) {
    stepX = stepX / 2;
    stepY = stepY / 2;
    const middle = best;
    for (const i of [-1, 0, 1]) {
      for (const j of [-1, 0, 1]) look([middle[0] + stepX * i, middle[1] + stepY * j]);
    }
  }
  return best;
}

/** Squared distance to the outline, 0 outside. @param {Point} p @param {Shape} rings */
function depthSquared(p, rings) {
  let inside = false;
  let nearest = 1e18;
  for (const ring of rings) {
    inside = inside !== isAround(ring, p);
    for (let i = 0; i < ring.length; i++) {
      nearest = Math.min(nearest, offSquared(p, at(ring, i > 0 ? i - 1 : ring.length - 1), at(ring, i)));
    }
  }
  return inside ? nearest : 0;
}

/** @param {Line} ring @param {Point} p */
function isAround(ring, p) {
  let inside = false;
  let a = at(ring, ring.length - 1);
  for (const b of ring) {
    if (a[1] <= p[1] !== b[1] <= p[1] && p[0] < a[0] + ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1])) {
      inside = !inside;
    }
    a = b;
  }
  return inside;
}
