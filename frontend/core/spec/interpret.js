// (sign, figure, palette) → display list: the whole of what others ask of a sign. Mirrors
// chorem/spec/interpret.py to the micrometre and the key (D3). Knows one figure at a time; nothing of
// documents, layers, text metrics or painters.

import { checkFigure, listIds } from "./figure.js";
import { programOf, WEIGHTS } from "./program.js";

/** @import { Item, RawSign, SpecFigure } from "../types.d.ts" */
/** @typedef {Record<string, string>} Palette role → "#rrggbb" */

/**
 * The items of a figure, lengths in whole µm. `sign` is the JSON of its file; `figure` is in mm, missing
 * parameters take their defaults. Throws ChoremError (`wrong_geometry`, `bad_number`, `param_type`,
 * `over_budget`, …).
 * @param {RawSign} sign @param {SpecFigure} figure @param {Palette} palette @returns {Item[]}
 */
export function interpret(sign, figure, palette) {
  return programOf(sign).items(figure, palette, WEIGHTS);
}

/**
 * What a new figure starts with. Handles are places, so they need the geometry; without it there are none.
 * @param {RawSign} sign @param {any} [geometry] @param {boolean} [smooth]
 */
export function defaults(sign, geometry = null, smooth = false) {
  /** @type {Record<string, any>} */
  const params = {};
  for (const [name, spec] of Object.entries(sign.params ?? {})) params[name] = spec.default;
  /** @type {Record<string, [number, number]>} */
  const handles = {};
  if (geometry !== null) {
    const program = programOf(sign);
    const env = program.environment({ geometry, smooth }, {}, WEIGHTS);
    for (const [name, slot] of program.handles) handles[name] = [env[slot][0], env[slot][1]];
  }
  return { color: sign.color, variant: sign.variants?.[0]?.id ?? null, params, handles };
}

/**
 * Where those handles stand that the drawing of this figure depends on; no others are offered [S7, S11].
 * @param {RawSign} sign @param {SpecFigure} figure @returns {Record<string, [number, number]>}
 */
export function shownHandles(sign, figure) {
  const program = programOf(sign);
  const env = program.environment(figure, {}, WEIGHTS);
  /** @type {Record<string, [number, number]>} */
  const shown = {};
  for (const [name, slot] of program.handles)
    if (program.whens.get(name)?.(env) ?? true) shown[name] = [env[slot][0], env[slot][1]];
  const given = figure.handles ?? {};
  for (const [name, , handle] of program.lists)
    for (const key of listIds(name, handle))
      if (Object.hasOwn(given, key)) shown[key] = [given[key][0], given[key][1]];
  return shown;
}

/**
 * Throws ChoremError for a parameter, variant, handle or kind of geometry the sign does not allow.
 * @param {RawSign} sign @param {SpecFigure} figure
 */
export function validateFigure(sign, figure) {
  checkFigure(sign, figure);
}
