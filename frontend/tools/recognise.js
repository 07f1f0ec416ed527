// What a gesture made with only a question in the hand looks like: a point, a line or a closed loop.
// Pure; knows neither pointers nor signs. Lengths are millimetres; what depends on the screen is given in pixels.

/** @import { Xy } from "../canvas/types.d.ts" */

import { surface } from "./ring.js";
import { apart, lengthOf } from "./simplify.js";

/** A wobble smaller than this is still a tap: nobody draws a line that short. */
const WOBBLE_PX = 12;
/** A loop shorter than this is a scribble. */
const LEAST_LOOP_PX = 80;
/** The end counts as back at the start within this, or within a part of the way, but never further than the last. */
const NEAR_PX = 22;
const NEAR_PART = 0.15;
const FARTHEST_NEAR_PX = 60;
/** A circle encloses 0.08 of its length squared, a stroke there and back nothing. */
const LEAST_SURFACE = 0.015;

/**
 * @param {Xy[]} stroke in mm, from where the hand went down
 * @param {{ px_mm: number, tolerance_mm: number }} hand one CSS pixel in mm; how exact this pointer is
 * @returns {"point" | "line" | "area"}
 */
export function recognised(stroke, hand) {
  if (isTap(stroke, hand)) return "point";
  return closes(stroke, hand) ? "area" : "line";
}

/** @param {Xy[]} stroke @param {{ px_mm: number, tolerance_mm: number }} hand */
export function isTap(stroke, { px_mm, tolerance_mm }) {
  const start = /** @type {Xy} */ (stroke[0]);
  const reach_mm = Math.max(WOBBLE_PX * px_mm, tolerance_mm);
  return stroke.every((at) => apart(start, at) < reach_mm);
}

/** Whether the stroke has gone around something and come back. @param {Xy[]} stroke @param {{ px_mm: number, tolerance_mm: number }} hand */
export function closes(stroke, hand) {
  if (!mayClose(stroke, hand)) return false;
  const length_mm = lengthOf(stroke);
  const near_mm = Math.min(NEAR_PART * length_mm, FARTHEST_NEAR_PX * hand.px_mm);
  const reach_mm = Math.max(NEAR_PX * hand.px_mm, 1.5 * hand.tolerance_mm, near_mm);
  const ends_mm = apart(/** @type {Xy} */ (stroke[0]), /** @type {Xy} */ (stroke[stroke.length - 1]));
  return ends_mm <= reach_mm && Math.abs(surface(stroke)) > LEAST_SURFACE * length_mm * length_mm;
}

/** Whether it is long enough for its start to be worth showing. @param {Xy[]} stroke @param {{ px_mm: number }} hand */
export const mayClose = (stroke, { px_mm }) => lengthOf(stroke) > LEAST_LOOP_PX * px_mm;
