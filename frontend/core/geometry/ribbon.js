// Bands along a line whose width changes on the way: ribbons that open out, lines that taper. Mirrors
// chorem/geometry/ribbon.py.

import { lengths, number, unit } from "./frames.js";
import { at } from "./ring.js";
import { cappedLine, offSquared } from "./simplify.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Detail nobody sees in a band, and most vertices of its axis (a step is quadratic). */
export const DETAIL_MM = 0.15;
export const MAX_VERTICES = 160;
/** A point of an edge is kept where it is at least this part of the half width away from the whole axis. */
export const CLEAR = 0.96;

/**
 * The one ring of a band `startMm` wide where the line starts and `endMm` wide where it ends; [] for a line
 * without length.
 * @param {Line} line @param {number} startMm @param {number} endMm @returns {Shape}
 */
export function ribbon(line, startMm, endMm) {
  const axis = cappedLine(line, DETAIL_MM, MAX_VERTICES);
  if (axis.length < 2) return [];
  const upto = lengths(axis);
  const total = number(upto, upto.length - 1);
  /** @type {Line} */
  const there = [];
  /** @type {Line} */
  const back = [];
  const last = axis.length - 1;
  for (let i = 0; i <= last; i++) {
    const half = Math.abs(startMm + ((endMm - startMm) * number(upto, i)) / total) / 2;
    const b = at(axis, i);
    const into = i > 0 ? wayOf(at(axis, i - 1), b) : wayOf(b, at(axis, 1));
    const away = i < last ? wayOf(b, at(axis, i + 1)) : into;
    const way = unit(into[0] + away[0], into[1] + away[1]);
    const mitre = half / Math.max(0.5, way[0] * into[0] + way[1] * into[1]);
    for (const side of [1, -1]) {
      /** @type {Point} */
      const p = [b[0] + way[1] * mitre * side, b[1] - way[0] * mitre * side];
      if (isClear(p, axis, half * CLEAR)) (side > 0 ? there : back).push(p);
    }
  }
  const ring = [...there, ...back.reverse()];
  return ring.length > 2 ? [ring] : [];
}

/** @param {Point} a @param {Point} b */
const wayOf = (a, b) => unit(b[0] - a[0], b[1] - a[1]);

/** @param {Point} p @param {Line} line @param {number} clearance */
function isClear(p, line, clearance) {
  const limit = clearance * clearance;
  for (let i = 1; i < line.length; i++) {
    if (offSquared(p, at(line, i - 1), at(line, i)) < limit) return false;
  }
  return true;
}
