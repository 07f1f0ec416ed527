// A hand's stroke made clean: tremor taken out, as few points as its shape needs, closed into a ring the server
// accepts. Pure; knows neither pointers nor signs.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */

import { largestSimpleRing } from "./ring.js";
import { apart, lengthOf, quantised, simplify } from "./simplify.js";

/** How far the kept shape may be from the stroke, when it will be drawn smooth, and when it is made of straight parts. */
const SMOOTH_PX = 1.6;
const STRAIGHT_PX = 7;
/** Tremor is what happens within this of the way. */
const TREMOR_PX = 4;
const MOST_SAMPLES = 2_500;
/** With fewer samples than this each of them is a corner. */
const LEAST_LOOP = 12;

/**
 * @param {Xy[]} stroke @param {number} px_mm @param {boolean} smooth whether it will be drawn as a smooth line
 * @returns {Xy[]} the few points to keep
 */
export const cleaned = (stroke, px_mm, smooth) =>
  simplify(steadied(stroke, TREMOR_PX * px_mm), (smooth ? SMOOTH_PX : STRAIGHT_PX) * px_mm);

/** A loop has no ends: where they were drawn to something, it would have a spike. @param {Xy[]} stroke @returns {Xy[]} */
export const looped = (stroke) => (stroke.length > LEAST_LOOP ? stroke.slice(1, -1) : stroke);

/**
 * The stroke without its tremor: places at even distances, each the mean of its neighbours; ends stay.
 * @param {Xy[]} stroke @param {number} tremor_mm @returns {Xy[]}
 */
export function steadied(stroke, tremor_mm) {
  const even = evenly(stroke, Math.max(tremor_mm / 2, lengthOf(stroke) / MOST_SAMPLES));
  return means(means(even));
}

/** @param {Xy[]} line @param {number} step_mm @returns {Xy[]} */
function evenly(line, step_mm) {
  const first = line[0];
  if (!first || step_mm <= 0) return line;
  /** @type {Xy[]} */
  const out = [first];
  let left_mm = step_mm;
  for (let i = 1; i < line.length; i++) {
    const a = /** @type {Xy} */ (line[i - 1]);
    const b = /** @type {Xy} */ (line[i]);
    const long_mm = apart(a, b);
    for (; left_mm <= long_mm; left_mm += step_mm) {
      const t = left_mm / long_mm;
      out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
    left_mm -= long_mm;
  }
  out.push(/** @type {Xy} */ (line[line.length - 1]));
  return out;
}

/** @param {Xy[]} line @returns {Xy[]} */
const means = (line) =>
  line.map((at, i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before || !after) return at;
    return [(before[0] + 2 * at[0] + after[0]) / 4, (before[1] + 2 * at[1] + after[1]) / 4];
  });

/** @param {Xy[]} path @returns {Fields | null} */
export function lineOf(path) {
  const coordinates = quantised(path);
  return coordinates.length >= 2 ? { type: "LineString", coordinates } : null;
}

/** @param {Xy[]} path @returns {Fields | null} */
export function polygonOf(path) {
  const ring = path.length >= 3 ? largestSimpleRing(path) : null;
  return ring ? { type: "Polygon", coordinates: [[...ring, ring[0]]] } : null;
}
