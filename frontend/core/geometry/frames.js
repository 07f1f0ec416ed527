// Frames along a line: where one is after so many millimetres, and which way it goes there. A line whose
// last point is its first is closed: lengths wrap around it. Mirrors chorem/geometry/frames.py.

import { at } from "./ring.js";

/** @import { Line, Point } from "./ring.js" */
/** @typedef {[Point, Point]} Frame a point and a direction */

/** Most frames on one line. */
export const MAX_STATIONS = 400;

/** The direction of a vector, (1, 0) for one too short to have any. @param {number} dx @param {number} dy @returns {Point} */
export function unit(dx, dy) {
  const size = Math.sqrt(dx * dx + dy * dy);
  return size > 1e-9 ? [dx / size, dy / size] : [1, 0];
}

/** @param {Line} line */
export function isClosed(line) {
  if (line.length < 3) return false;
  const first = at(line, 0);
  const last = at(line, line.length - 1);
  return first[0] === last[0] && first[1] === last[1];
}

/** Length of the line up to each of its points. @param {Line} line */
export function lengths(line) {
  let total = 0;
  const out = [0];
  for (let i = 1; i < line.length; i++) {
    const dx = at(line, i)[0] - at(line, i - 1)[0];
    const dy = at(line, i)[1] - at(line, i - 1)[1];
    total = total + Math.sqrt(dx * dx + dy * dy);
    out.push(total);
  }
  return out;
}

/** @param {Line} line */
export const length = (line) => (line.length ? number(lengths(line), line.length - 1) : 0);

/** A number known to be there. @param {number[]} values @param {number} i */
export const number = (values, i) => /** @type {number} */ (values[i]);

/**
 * The point after `atMm`; wraps on a closed line, stops at the ends of an open one.
 * @param {Line} line @param {number[]} upto @param {number} atMm @returns {Point}
 */
export function pointAt(line, upto, atMm) {
  const total = number(upto, upto.length - 1);
  if (total <= 0) return at(line, 0);
  if (isClosed(line)) atMm = atMm - Math.floor(atMm / total) * total;
  if (atMm <= 0) return at(line, 0);
  if (atMm >= total) return at(line, line.length - 1);
  let low = 0;
  let high = upto.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (number(upto, middle) <= atMm) low = middle;
    else high = middle;
  }
  const t = (atMm - number(upto, low)) / (number(upto, high) - number(upto, low));
  const a = at(line, low);
  const b = at(line, high);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/**
 * Point and direction after `atMm`: the direction of the chord `reachMm` before and after.
 * @param {Line} line @param {number[]} upto @param {number} atMm @param {number} reachMm @returns {Frame}
 */
export function frameAt(line, upto, atMm, reachMm) {
  const a = pointAt(line, upto, atMm - reachMm);
  const b = pointAt(line, upto, atMm + reachMm);
  return [pointAt(line, upto, atMm), unit(b[0] - a[0], b[1] - a[1])];
}

/**
 * `count` frames evenly spread, half a step from the ends; none on a line without length.
 * @param {Line} line @param {number} count @param {number} reachMm @returns {Frame[]}
 */
export function stations(line, count, reachMm) {
  if (!line.length) return [];
  const upto = lengths(line);
  const total = number(upto, upto.length - 1);
  const many = Math.min(MAX_STATIONS, Math.floor(count));
  /** @type {Frame[]} */
  const out = [];
  if (total <= 0 || many < 1) return out;
  for (let k = 0; k < many; k++) out.push(frameAt(line, upto, (total * (k + 0.5)) / many, reachMm));
  return out;
}

/**
 * The piece of an open line between two lengths; [] when nothing is left of it.
 * @param {Line} line @param {number} startMm @param {number} endMm @returns {Line}
 */
export function part(line, startMm, endMm) {
  if (!line.length) return [];
  const upto = lengths(line);
  const low = Math.max(0, startMm);
  const high = Math.min(number(upto, upto.length - 1), endMm);
  if (high <= low) return [];
  const inner = line.filter((_, i) => low < number(upto, i) && number(upto, i) < high);
  return [pointAt(line, upto, low), ...inner, pointAt(line, upto, high)];
}
