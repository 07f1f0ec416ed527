// The straight parts of a line: where arrows may stand, and where it may tear. Mirrors
// chorem/geometry/stretches.py.

import { frameAt, isClosed, lengths, MAX_STATIONS, number, unit } from "./frames.js";
import { at } from "./ring.js";
import { simplified } from "./simplify.js";

/** @import { Frame } from "./frames.js" */
/** @import { Line } from "./ring.js" */

/** A hand's tremor, and the cosine of the turn (about 25°) from which a vertex is a bend. */
export const TREMOR_MM = 1.5;
export const BEND_COS = 0.9;
/** Places tried on each side of where a tear would stand, as parts of the period. */
export const SHIFTS = 6;
export const SHIFT_PART = 0.06;
/** A place is left for another only when that one is straighter by this much. */
export const STRAIGHTER = 0.04;

/** The line cut at its bends, tremor taken out; [] for a line without length. @param {Line} line @returns {Line[]} */
export function stretches(line) {
  const calm = simplified(line, TREMOR_MM);
  if (calm.length < 2) return [];
  /** @type {Line[]} */
  const out = [];
  let piece = [at(calm, 0)];
  for (let i = 1; i < calm.length; i++) {
    const here = at(calm, i);
    piece.push(here);
    if (i + 1 === calm.length) break;
    const before = at(calm, i - 1);
    const after = at(calm, i + 1);
    const a = unit(here[0] - before[0], here[1] - before[1]);
    const b = unit(after[0] - here[0], after[1] - here[1]);
    if (a[0] * b[0] + a[1] * b[1] < BEND_COS) {
      out.push(piece);
      piece = [here];
    }
  }
  out.push(piece);
  return out;
}

/**
 * `count` places evenly spread along the line, each moved a little to where the line is straight: the
 * length along the line and the frame there.
 * @param {Line} line @param {number} count @param {number} reachMm @returns {[number, Frame][]}
 */
export function calmFrames(line, count, reachMm) {
  const upto = lengths(line);
  const total = number(upto, upto.length - 1);
  const period = total / count;
  /** @type {[number, Frame][]} */
  const out = [];
  for (let k = 0; k < count; k++) {
    const nominal = period * (k + 0.5);
    let best = nominal;
    let bestStraight = -1;
    for (let shift = 0; shift < 2 * SHIFTS + 1; shift++) {
      const step = (shift + 1) >> 1;
      const side = shift & 1 ? 1 : -1;
      const place = nominal + side * step * SHIFT_PART * period;
      if (!isClosed(line) && (place < reachMm || place > total - reachMm)) continue;
      const straight = straightness(line, upto, place, reachMm);
      if (straight > bestStraight + STRAIGHTER) {
        best = place;
        bestStraight = straight;
      }
    }
    out.push([best, frameAt(line, upto, best, reachMm)]);
  }
  return out;
}

/**
 * `count` frames spread along the line, each moved a little to where it is straight.
 * @param {Line} line @param {number} count @param {number} reachMm @returns {Frame[]}
 */
export function calmStations(line, count, reachMm) {
  const many = Math.min(MAX_STATIONS, Math.floor(count));
  if (many < 1 || line.length < 2) return [];
  return calmFrames(line, many, reachMm).map(([, frame]) => frame);
}

/**
 * 1 where the line is straight within reach, less where it bends.
 * @param {Line} line @param {number[]} upto @param {number} place @param {number} reach
 */
function straightness(line, upto, place, reach) {
  const before = frameAt(line, upto, place - reach / 2, reach / 2)[1];
  const after = frameAt(line, upto, place + reach / 2, reach / 2)[1];
  return before[0] * after[0] + before[1] * after[1];
}
