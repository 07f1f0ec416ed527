// How the library stands in the palette: seven questions by four shapes, what is outside, and what a search finds.
// Pure: no DOM, no drawing.

import { PREFIX } from "../core/spec/own.js";

/** @import { Words } from "../i18n/i18n.js" */

/**
 * @typedef {object} Sign  the raw sign file, as served by /api/symbols
 * @property {string} id
 * @property {number} version
 * @property {string} structure
 * @property {"point" | "line" | "area" | "network"} support
 * @property {string} domain
 * @property {boolean} [starter]
 * @property {string | null} [geometry]  when it is not the usual one of the support
 * @property {string} [drag]  the handle a drag sets
 * @property {string} color
 * @property {{ fr: string, en: string }} name
 * @property {{ fr: string, en: string }} meaning
 * @property {{ fr: string, en: string }} question
 * @property {{ fr: string, en: string }} example
 * @property {{ fr: string[], en: string[] }} keywords
 * @property {Record<string, any>} [params]
 * @property {{ id: string, name: { fr: string, en: string } }[]} [variants]
 */

export const STRUCTURES = [
  "maillage",
  "quadrillage",
  "attraction",
  "contact",
  "tropisme",
  "dynamique",
  "hierarchie",
];
export const SUPPORTS = /** @type {const} */ (["point", "line", "area", "network"]);
/** Fewer signs than this need no starter set: all are shown alike. */
const FEW_SIGNS = 13;

/** @typedef {{ structure: string, cells: (Sign | null)[] }} Row */

/**
 * The rows that have a sign, in the order of the table; each with its four cells.
 * @param {readonly Sign[]} signs
 * @returns {Row[]}
 */
export function tableRows(signs) {
  return STRUCTURES.map((structure) => ({
    structure,
    cells: SUPPORTS.map(
      (support) => signs.find((sign) => sign.structure === structure && sign.support === support) ?? null,
    ),
  })).filter((row) => row.cells.some(Boolean));
}

/** What is at stake and what is treasured comes first; the other pictograms unfold. */
const FIRST = ["enjeu.point", "enjeu.area", "picto.gisement", "picto.remarquable", "picto.pepite"];

/**
 * Signs outside the table that the hand places: enjeux and pictograms, the first ones apart.
 * @param {readonly Sign[]} signs
 * @returns {{ first: Sign[], more: Sign[] }}
 */
export function otherSigns(signs) {
  const others = signs.filter((sign) => sign.structure === "enjeu" || sign.structure === "pictogramme");
  const own = others.filter(isOwn);
  const first = FIRST.flatMap((id) => others.find((sign) => sign.id === id) ?? []);
  return {
    first: [...first, ...own],
    more: others.filter((sign) => !FIRST.includes(sign.id) && !isOwn(sign)),
  };
}

/** What the group drew for its poster. @param {Sign} sign */
const isOwn = (sign) => sign.id.startsWith(PREFIX);

const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];

/**
 * The signs by the domain they belong to, those of the table first; pictograms that unfold apart.
 * @param {readonly Sign[]} signs
 * @returns {{ domain: string, signs: Sign[], more: Sign[] }[]}
 */
export function byDomain(signs) {
  const inTable = tableRows(signs).flatMap((row) => row.cells.filter((sign) => sign !== null));
  const { first, more } = otherSigns(signs);
  return DOMAINS.map((domain) => ({
    domain,
    signs: [...inTable, ...first].filter((sign) => sign.domain === domain),
    more: more.filter((sign) => sign.domain === domain),
  })).filter((group) => group.signs.length + group.more.length > 0);
}

/**
 * Which gesture places a sign: the name of its words.
 * @param {Sign} sign
 * @returns {"rings" | "aim" | "point" | "line" | "area" | "network"}
 */
export function gestureOf(sign) {
  if (sign.geometry === "Point" && sign.support === "line") return "rings";
  return sign.support === "point" && sign.drag ? "aim" : sign.support;
}

/**
 * Whether a sign stands out from the start.
 * @param {Sign} sign
 * @param {readonly Sign[]} signs
 */
export function isStarter(sign, signs) {
  return sign.starter === true || FIRST.includes(sign.id) || isOwn(sign) || signs.length < FEW_SIGNS;
}

/**
 * Letters only, without accents or case, so that "frontiere" finds "frontière".
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’']/g, " ")
    .toLowerCase();
}

/**
 * Whether every word of the query begins a word of the sign: question, Brunet's word, names, keywords, synonyms.
 * Both languages count, since people type the word they know.
 * @param {Sign} sign
 * @param {string} query
 * @param {(structure: string) => string} synonyms
 */
export function matches(sign, query, synonyms) {
  const words = [
    ...[sign.name, sign.question, sign.meaning].flatMap((text) => [text?.fr, text?.en]),
    ...(sign.keywords?.fr ?? []),
    ...(sign.keywords?.en ?? []),
    ...(sign.variants ?? []).flatMap((variant) => [variant.name.fr, variant.name.en]),
    sign.structure,
    STRUCTURES.includes(sign.structure) ? synonyms(sign.structure) : "",
  ];
  const known = plain(words.join(" ")).split(/[^a-z0-9]+/);
  const asked = plain(query)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return asked.every((word) => known.some((candidate) => candidate.startsWith(word)));
}

/**
 * @param {Words["t"]} t
 * @returns {(structure: string) => string}
 */
export const synonymsIn = (t) => (structure) =>
  [t(`row.${structure}`), t(`word.${structure}`), t(`synonyms.${structure}`)].join(" ");
