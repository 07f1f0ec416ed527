// How far one can go in a direction before meeting an outline. Mirrors chorem/geometry/cast.py.

import { at } from "./ring.js";

/** @import { Point, Shape } from "./ring.js" */

/**
 * Distance in mm from `start` along the unit vector to the nearest edge, at most `farMm`.
 * @param {Point} start @param {Point} way @param {Shape} shape @param {number} farMm
 */
export function cast(start, way, shape, farMm) {
  let best = farMm;
  for (const ring of shape) {
    for (let i = 0; i < ring.length; i++) {
      const a = at(ring, i);
      const b = at(ring, i + 1 < ring.length ? i + 1 : 0);
      const ex = b[0] - a[0];
      const ey = b[1] - a[1];
      const cross = way[0] * ey - way[1] * ex;
      if (cross === 0) continue;
      const px = a[0] - start[0];
      const py = a[1] - start[1];
      const t = (px * ey - py * ex) / cross;
      const s = (px * way[1] - py * way[0]) / cross;
      if (0 < t && t < best && 0 <= s && s <= 1) best = t;
    }
  }
  return best;
}
