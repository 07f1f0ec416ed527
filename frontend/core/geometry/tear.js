// A line that tears sideways like lightning, in one unbroken stroke. Mirrors chorem/geometry/tear.py.

import { lengths, number, unit } from "./frames.js";
import { at, withoutRepeats } from "./ring.js";
import { cappedLine, offSquared } from "./simplify.js";
import { calmFrames } from "./stretches.js";

/** @import { Line, Point } from "./ring.js" */

/** Most tears on one line, and most vertices of a line that is torn (a step is quadratic). */
export const MAX_TEARS = 60;
export const MAX_VERTICES = 200;
/** Vertices nearer than this to each other say nothing of the way a torn line goes. */
export const DETAIL_MM = 0.6;
/** A point set aside is kept where it is at least this part of the distance away from the whole line. */
export const CLEAR = 0.9;

/**
 * The line moved aside, to (ty, -tx) first for a positive `asideMm`, and across it at each tear. One tear
 * per `everyMm` and at least one; each goes on for `overlapMm`, then back by as much to the other side;
 * between two tears the line drifts back. A line too short to tear is given back.
 * @param {Line} line @param {number} everyMm @param {number} asideMm @param {number} overlapMm @returns {Line}
 */
export function torn(line, everyMm, asideMm, overlapMm) {
  const calm = cappedLine(line, DETAIL_MM, MAX_VERTICES);
  const upto = lengths(calm);
  const total = number(upto, upto.length - 1);
  if (total <= 4 * overlapMm || everyMm <= 0) return line;
  const count = Math.max(1, Math.min(MAX_TEARS, Math.floor(total / everyMm + 0.5)));
  /** @type {Line} */
  const out = [];
  let aside = asideMm;
  let start = -1;
  for (const [place, [p, way]] of calmFrames(calm, count, Math.min(overlapMm * 2, total / count / 2))) {
    follow(calm, upto, [start, place - overlapMm], [aside, asideMm], out);
    out.push(moved(p, way, overlapMm, asideMm));
    out.push(moved(p, way, -overlapMm, -asideMm));
    start = place + overlapMm;
    aside = -asideMm;
  }
  follow(calm, upto, [start, total + 1], [aside, aside], out);
  return withoutRepeats(out);
}

/**
 * Append the vertices between two lengths, set aside from one amount to another; those the line itself
 * then comes too near are left out.
 * @param {Line} line @param {number[]} upto @param {Point} span @param {Point} asides @param {Line} out
 */
function follow(line, upto, span, asides, out) {
  const [low, high] = span;
  const last = line.length - 1;
  for (let i = 0; i <= last; i++) {
    if (!(low < number(upto, i) && number(upto, i) < high)) continue;
    const a = at(line, Math.max(0, i - 1));
    const b = at(line, i);
    const c = at(line, Math.min(last, i + 1));
    let into = unit(b[0] - a[0], b[1] - a[1]);
    let away = unit(c[0] - b[0], c[1] - b[1]);
    if (i === 0) into = away;
    if (i === last) away = into;
    const way = unit(into[0] + away[0], into[1] + away[1]);
    const halfCos = Math.max(0.5, way[0] * into[0] + way[1] * into[1]);
    const aside = asides[0] + ((asides[1] - asides[0]) * (number(upto, i) - low)) / (high - low);
    const p = moved(b, way, 0, aside / halfCos);
    if (isClear(p, line, Math.abs(aside) * CLEAR)) out.push(p);
  }
}

/** @param {Point} p @param {Point} way @param {number} ahead @param {number} aside @returns {Point} */
const moved = (p, way, ahead, aside) => [
  p[0] + way[0] * ahead + way[1] * aside,
  p[1] + way[1] * ahead - way[0] * aside,
];

/** @param {Point} p @param {Line} line @param {number} clearance */
function isClear(p, line, clearance) {
  const limit = clearance * clearance;
  for (let i = 1; i < line.length; i++) {
    if (offSquared(p, at(line, i - 1), at(line, i)) < limit) return false;
  }
  return true;
}
