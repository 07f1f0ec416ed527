// Which figures of a poster are looked at, and whether several posters stand on the same ground. Pure.

import { orNull } from "../sheet/figures.js";

/** @import { Library } from "../sheet/figures.js" */

/**
 * What is looked at; an empty list and "" choose all.
 * @typedef {{ domains: string[], structure: string, symbol: string, status: string }} Choice
 */

/** @type {Choice} */
export const ALL = { domains: [], structure: "", symbol: "", status: "" };

/** @param {Choice} choice */
export const choosesAll = ({ domains, structure, symbol, status }) =>
  domains.length === 0 && !structure && !symbol && !status;

/**
 * The poster with the chosen figures only; post-its are not of any sign: they stay when all is chosen.
 * A figure without a status is a statement (`constat`); a stake is also of the domain of stakes [T11].
 * @param {Record<string, any>} poster
 * @param {Choice} choice
 * @param {Library} library
 * @returns {Record<string, any>}
 */
export function chosenOf(poster, choice, library) {
  if (choosesAll(choice)) return poster;
  const domains = new Map((poster.layers ?? []).map((/** @type {any} */ layer) => [layer.id, layer.domain]));
  const chosen = (/** @type {Record<string, any>} */ figure) => {
    const domain = domains.get(figure.layer);
    const inDomain =
      choice.domains.length === 0 ||
      choice.domains.includes(domain) ||
      (figure.stake && choice.domains.includes("enjeux"));
    if (!inDomain || (choice.symbol && figure.symbol !== choice.symbol)) return false;
    if (choice.status && (figure.status ?? "constat") !== choice.status) return false;
    if (!choice.structure) return true;
    return orNull(() => library.get(figure.symbol, figure.version))?.structure === choice.structure;
  };
  return { ...poster, figures: poster.figures.filter(chosen), notes: [] };
}

/**
 * Whether all are drawn on the same base, so that a place of one is that place of all.
 * @param {readonly Record<string, any>[]} posters
 */
export function sameGround(posters) {
  const [first, ...others] = posters;
  if (!first) return false;
  return others.every((poster) => {
    if (first.photo || poster.photo) return false;
    const [a, b] = [first.base ?? {}, poster.base ?? {}];
    // Without any shape only the name of the territory can say so.
    if (!(a.shapes?.length || b.shapes?.length)) return (first.territory ?? "") === (poster.territory ?? "");
    return same(a.shapes, b.shapes);
  });
}

/** @param {any} a @param {any} b @returns {boolean} same JSON value */
function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}
