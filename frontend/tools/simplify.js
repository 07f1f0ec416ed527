// Freehand strokes made light: Douglas–Peucker, and a length. Pure; knows neither pointers nor signs.

/** @import { Xy } from "../canvas/types.d.ts" */

/**
 * The fewest of these points that stay within `tolerance_mm` of the stroke; ends are kept.
 * @param {Xy[]} points @param {number} tolerance_mm @param {number} [most] more tolerance is given until no
 *   more than this many points remain
 * @returns {Xy[]}
 */
export function simplify(points, tolerance_mm, most = 1_900) {
  let kept = once(points, tolerance_mm);
  for (let tolerance = tolerance_mm * 1.5; kept.length > most; tolerance *= 1.5) kept = once(kept, tolerance);
  return kept;
}

/** @param {Xy[]} points @param {number} tolerance_mm @returns {Xy[]} */
function once(points, tolerance_mm) {
  if (points.length < 3) return points.slice();
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  /** @type {[number, number][]} */
  const spans = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let worst = 0;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const d = awayFrom(
        /** @type {Xy} */ (points[i]),
        /** @type {Xy} */ (points[from]),
        /** @type {Xy} */ (points[to]),
      );
      if (d > worst) {
        worst = d;
        at = i;
      }
    }
    if (worst > tolerance_mm) {
      keep[at] = 1;
      spans.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Distance from a point to a segment. @param {Xy} p @param {Xy} a @param {Xy} b */
export function awayFrom(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
  return apart(p, [a[0] + t * dx, a[1] + t * dy]);
}

/** @param {Xy} a @param {Xy} b */
export const apart = (a, b) => Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));

/** @param {Xy[]} points */
export function lengthOf(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i++)
    sum += apart(/** @type {Xy} */ (points[i - 1]), /** @type {Xy} */ (points[i]));
  return sum;
}

/** Points on the document's quantum, consecutive repetitions dropped. @param {Xy[]} points @returns {Xy[]} */
export function quantised(points) {
  /** @type {Xy[]} */
  const out = [];
  for (const point of points) {
    const p = quantum(point);
    const last = out[out.length - 1];
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  return out;
}

/** A thousandth of a millimetre, half up, as the server does. @param {Xy} p @returns {Xy} */
export const quantum = ([x, y]) => [Math.floor(x * 1000 + 0.5) / 1000, Math.floor(y * 1000 + 0.5) / 1000];
