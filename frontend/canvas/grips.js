// Which grips the selected entity has: those of its geometry, and those handles of its sign that count for it, also
// where the figure stores none and they follow its geometry [S11].

/** @import { Handle } from "./types.d.ts" */

import { shownHandles } from "../core/spec/interpret.js";
import { handlesOf } from "./shape.js";

/**
 * @param {any} library @param {any} entity @param {string} target
 * @param {number} least_mm segments shorter than this have no midpoint @returns {Handle[]}
 */
export function gripsOf(library, entity, target, least_mm) {
  if (target !== "figure") return handlesOf(entity, target, least_mm);
  const handles = shownOf(library, entity) ?? entity.handles;
  return handlesOf({ ...entity, handles }, target, least_mm);
}

/** Null when the sign or the figure cannot tell: then nothing is kept from the hand. @param {any} library @param {any} figure */
function shownOf(library, figure) {
  try {
    return shownHandles(library.get(figure.symbol, figure.version), figure);
  } catch {
    return null;
  }
}
