// Fewer vertices: what a quadratic step may work on, and a hand's tremor taken out before finding bends.
// Mirrors chorem/geometry/simplify.py.

import { at } from "./ring.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** A tenth of a millimetre on A0; how much coarser each try is, and when to stop trying. */
export const UNSEEN_MM = 0.1;
export const COARSER = 3;
export const COARSEST_MM = 20;
/** Distances measured for each point of a line; what is left after that is kept as it is. */
export const MEASURES = 40;

/** Squared distance from p to the segment a–b. @param {Point} p @param {Point} a @param {Point} b */
export function offSquared(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const px = p[0] - a[0];
  const py = p[1] - a[1];
  const size = dx * dx + dy * dy;
  let t = size > 0 ? (px * dx + py * dy) / size : 0;
  t = Math.max(0, Math.min(1, t));
  const ex = px - dx * t;
  const ey = py - dy * t;
  return ex * ex + ey * ey;
}

/**
 * Douglas–Peucker: no dropped point was further than the tolerance from what is kept. Its work is bounded:
 * a line made to be slow is simplified in part.
 * @param {Line} line @param {number} toleranceMm @returns {Line}
 */
export function simplified(line, toleranceMm) {
  if (line.length < 3) return line;
  const limit = toleranceMm * toleranceMm;
  const keep = new Array(line.length).fill(false);
  keep[0] = keep[line.length - 1] = true;
  /** @type {[number, number][]} */
  const stack = [[0, line.length - 1]];
  let left = MEASURES * line.length;
  for (let piece = stack.pop(); piece; piece = stack.pop()) {
    const [first, last] = piece;
    left = left - (last - first);
    if (left < 0) {
      keep.fill(true, first, last);
      continue;
    }
    let worst = limit;
    let where = 0;
    for (let i = first + 1; i < last; i++) {
      const off = offSquared(at(line, i), at(line, first), at(line, last));
      if (off > worst) {
        worst = off;
        where = i;
      }
    }
    if (where > 0) {
      keep[where] = true;
      stack.push([first, where], [where, last]);
    }
  }
  return line.filter((_, i) => keep[i]);
}

/**
 * The same for a ring without its closing point, cut at its vertex furthest from the first.
 * @param {Line} ring @param {number} toleranceMm @returns {Line}
 */
export function simplifiedRing(ring, toleranceMm) {
  if (ring.length < 4) return ring;
  const start = at(ring, 0);
  let far = 0;
  let best = -1;
  for (let i = 0; i < ring.length; i++) {
    const dx = at(ring, i)[0] - start[0];
    const dy = at(ring, i)[1] - start[1];
    if (dx * dx + dy * dy > best) {
      far = i;
      best = dx * dx + dy * dy;
    }
  }
  const there = simplified(ring.slice(0, far + 1), toleranceMm);
  const back = simplified([...ring.slice(far), start], toleranceMm);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/**
 * A line simplified by the tolerance, then by more and more until it has at most `most` points.
 * @param {Line} line @param {number} toleranceMm @param {number} most @returns {Line}
 */
export function cappedLine(line, toleranceMm, most) {
  let fewer = simplified(line, toleranceMm);
  while (fewer.length > most && toleranceMm < COARSEST_MM) {
    toleranceMm = toleranceMm * COARSER;
    fewer = simplified(fewer, toleranceMm);
  }
  return every(fewer, most);
}

/**
 * The shape without detail nobody sees, then with less and less until it has about `most` vertices.
 * @param {Shape} shape @param {number} most @returns {Shape}
 */
export function capped(shape, most) {
  let tolerance = UNSEEN_MM;
  let fewer = shape.map((ring) => simplifiedRing(ring, tolerance));
  while (count(fewer) > most && tolerance < COARSEST_MM) {
    tolerance = tolerance * COARSER;
    fewer = fewer.map((ring) => simplifiedRing(ring, tolerance));
  }
  const total = count(fewer);
  if (total <= most) return fewer;
  return fewer.map((ring) => every(ring, Math.max(4, Math.floor((most * ring.length) / total))));
}

/** Every so-manieth point and the last one, for what will not become simple. @param {Line} line @param {number} most */
function every(line, most) {
  if (line.length <= most) return line;
  const step = Math.floor(line.length / (most - 1)) + 1;
  return line.filter((_, i) => i === line.length - 1 || Math.floor(i / step) * step === i);
}

/** @param {Shape} shape */
function count(shape) {
  let total = 0;
  for (const ring of shape) total = total + ring.length;
  return total;
}
