// Copies the outline of the land into a new figure whose sign asks for it, so that the figure stands alone
// (ADR 0007). Knows neither signs nor how the base is drawn.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */

import { openRing, signedArea } from "../core/geometry/ring.js";
import { simplifiedRing } from "../core/geometry/simplify.js";
import { quantum } from "./simplify.js";

/** How much detail an outline loses at each try until it has few enough points. */
const FIRST_MM = 1;
const COARSER = 1.5;

/**
 * @param {{ handles?: Record<string, { many?: number, land?: boolean }> }} sign
 * @param {{ shapes?: any[] } | null | undefined} base @returns {Fields} id of a handle → place; {} without land
 */
export function landHandles(sign, base) {
  /** @type {Fields} */
  const out = {};
  for (const [name, handle] of Object.entries(sign.handles ?? {})) {
    const ring = handle.land && handle.many ? landOf(base?.shapes ?? []) : [];
    for (const [k, point] of few(ring, handle.many ?? 0).entries()) out[`${name}_${k + 1}`] = quantum(point);
  }
  return out;
}

/** The largest piece of land. @param {any[]} shapes @returns {Xy[]} */
function landOf(shapes) {
  /** @type {Xy[]} */
  let best = [];
  for (const { role, geometry } of shapes) {
    if (role !== "land" || geometry.type !== "Polygon") continue;
    const ring = openRing(geometry.coordinates[0]);
    if (best.length === 0 || Math.abs(signedArea(ring)) > Math.abs(signedArea(best))) best = ring;
  }
  return best;
}

/** @param {Xy[]} ring @param {number} most @returns {Xy[]} */
function few(ring, most) {
  let kept = ring;
  for (let tolerance = FIRST_MM; kept.length > most; tolerance *= COARSER)
    kept = simplifiedRing(ring, tolerance);
  return kept;
}
