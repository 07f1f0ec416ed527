// All the names of a poster, placed: the figures' first, then the base's [T13].
// Owns what they have to keep clear of. Mirrors chorem/sheet/naming.py.

import { baseMarks, baseOf } from "./base.js";
import { baseNames } from "./base_names.js";
import { supportOf } from "./figures.js";
import { footprint, gridOf } from "./footprint.js";
import { group } from "./items.js";
import { byImportance, figureName, nameItems } from "./names.js";
import { noteBox } from "./note.js";
import { Ground, place } from "./placement.js";
import { zones } from "./zones.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { Name } from "./names.js" */
/** @import { Spot } from "./placement.js" */

/**
 * `drawn`: the figures that are shown with their signs laid out, in painting order. Gives groups `name-<id>` by
 * figure id, and the words of the base in the order of its shapes.
 * @param {Record<string, any>} poster
 * @param {[Figure, Item][]} drawn
 * @param {Library} library
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {{ofFigures: Map<string, Item>, ofBase: Item[]}}
 */
export function layOutNames(poster, drawn, library, palette, labels) {
  const zone = zones(poster).drawing;
  const base = baseOf(poster);
  /** @type {[Figure, Name][]} */
  const named = [];
  for (const [figure, sign] of drawn) {
    const name = figureName(figure, sign, library, palette, labels, zone);
    if (name) named.push([figure, name]);
  }
  const ofBase = baseNames(base, palette);
  if (named.length === 0 && ofBase.length === 0) return { ofFigures: new Map(), ofBase: [] };
  const grid = gridOf(zone);
  const [strokes, dots] = baseMarks(poster, palette);
  const signs = [footprint(dots, grid, true)];
  for (const [figure, sign] of drawn) {
    signs.push(footprint(sign.items, grid, supportOf(figure, library) === "point"));
  }
  const ground = new Ground(grid, footprint(strokes, grid), signs);
  const labelsOfNames = [...byImportance(named, library), ...ofBase].map((name) => name.label);
  const spots = place(labelsOfNames, zone, ground, (poster.notes ?? []).map(noteBox));
  const items = (/** @type {Name} */ name) =>
    nameItems(name, /** @type {Spot} */ (spots.get(name.label.key)), base, palette);
  return {
    ofFigures: new Map(named.map(([{ id }, name]) => [id, group(`name-${id}`, items(name))])),
    ofBase: ofBase.flatMap(items),
  };
}
