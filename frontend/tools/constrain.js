// Shift held: from a point, only directions every 15° (so 45° and 90° too) are possible. Pure.

/** @import { Xy } from "../canvas/types.d.ts" */

import { apart } from "./simplify.js";

const STEP_RAD = Math.PI / 12;

/** The nearest place to `at` in an allowed direction from `from`, as far away. @param {Xy} from @param {Xy} at @returns {Xy} */
export function constrained(from, at) {
  const turns = Math.round(Math.atan2(at[1] - from[1], at[0] - from[0]) / STEP_RAD);
  const length_mm = apart(from, at);
  return [from[0] + length_mm * Math.cos(turns * STEP_RAD), from[1] + length_mm * Math.sin(turns * STEP_RAD)];
}
