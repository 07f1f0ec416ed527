// Which grips the selected entity has: those of its geometry, and those handles of its sign that count for it.

/** @import { Handle } from "./types.d.ts" */

import { shownHandles } from "../core/spec/interpret.js";
import { handlesOf } from "./shape.js";

/**
 * @param {any} library @param {any} entity @param {string} target
 * @param {number} least_mm segments shorter than this have no midpoint @returns {Handle[]}
 */
export function gripsOf(library, entity, target, least_mm) {
  const all = handlesOf(entity, target, least_mm);
  if (target !== "figure") return all;
  const shown = shownOf(library, entity);
  return all.filter((grip) => grip.kind !== "handle" || (shown?.includes(grip.id) ?? true));
}

/** Null when the sign or the figure cannot tell: then nothing is kept from the hand. @param {any} library @param {any} figure */
function shownOf(library, figure) {
  try {
    return shownHandles(library.get(figure.symbol, figure.version), figure);
  } catch {
    return null;
  }
}
