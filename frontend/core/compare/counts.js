// What several posters say with which signs: the 7 × 4 table of counts, what is outside it, what only one says.
// Pure; must not know pages.

import { drawingOrder, orNull } from "../sheet/figures.js";
import { legendParts } from "../sheet/legend_rows.js";

/** @import { Library } from "../sheet/figures.js" */
/** @import { Labels } from "../sheet/labels.js" */

export const STRUCTURES = [
  "maillage",
  "quadrillage",
  "attraction",
  "contact",
  "tropisme",
  "dynamique",
  "hierarchie",
];
export const SUPPORTS = ["point", "line", "area", "network"];

/** `cells`: figures by "<structure>.<support>", those of the table only; `symbols`: by sign, those outside it.
 * @typedef {{ cells: Record<string, number>, symbols: Record<string, number> }} Counts */

/**
 * The figures of the layers that are shown, counted.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @returns {Counts}
 */
export function countSigns(poster, library) {
  /** @type {Counts} */
  const counts = { cells: {}, symbols: {} };
  for (const figure of figuresOf(poster, library)) {
    const sign = orNull(() => library.get(figure.symbol, figure.version));
    if (!sign || sign.structure === "croquis") continue;
    const inTable = STRUCTURES.includes(sign.structure);
    const [into, key] = inTable
      ? [counts.cells, `${sign.structure}.${sign.support}`]
      : [counts.symbols, figure.symbol];
    into[key] = (into[key] ?? 0) + 1;
  }
  return counts;
}

/** @param {Record<string, any>} poster @param {Library} library @returns {any[]} figures of the layers that are shown */
export const figuresOf = (poster, library) =>
  drawingOrder(poster, library).flatMap(([layer, figures]) => (layer.domain === "fond" ? [] : figures));

/**
 * The legend of a poster by domain, with the sign of each line; figures that only repeat a stake are left out.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @param {Labels} labels of the poster's language
 * @returns {{ domain: string, rows: { symbol: string, text: string, tag: string, silent: boolean }[] }[]}
 */
export function sentences(poster, library, labels) {
  return legendParts(poster, library, labels)
    .map(([domain, rows]) => ({
      domain,
      rows: rows
        .filter((row) => row.entry.domain === domain)
        .map(({ entry, text, tag, silent }) => ({ symbol: entry.symbol, text, tag, silent })),
    }))
    .filter((part) => part.rows.length > 0);
}

/**
 * For each poster, the sentences written with signs that no other of these posters uses.
 * @param {readonly Record<string, any>[]} posters
 * @param {(poster: Record<string, any>) => Library} libraryOf
 * @param {(poster: Record<string, any>) => Labels} labelsOf
 * @returns {string[][]}
 */
export function onlyHere(posters, libraryOf, labelsOf) {
  const used = posters.map(
    (poster) => new Set(figuresOf(poster, libraryOf(poster)).map((figure) => figure.symbol)),
  );
  return posters.map((poster, i) =>
    sentences(poster, libraryOf(poster), labelsOf(poster))
      .flatMap((part) => part.rows)
      .filter((row) => !row.symbol.startsWith("croquis."))
      .filter((row) => !used.some((others, j) => j !== i && others.has(row.symbol)))
      .map((row) => row.text),
  );
}
