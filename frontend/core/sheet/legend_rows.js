// Which lines the legend has, in which order, under which domain and topic [T1, P7, T8].
// Must not know how they are drawn. Mirrors chorem/sheet/legend_rows.py.

import { printableLine } from "../text/printable.js";
import { byOrder, drawingOrder, orNull } from "./figures.js";
import { said } from "./labels.js";
import { DOMAINS, HORIZONS, STATUSES, TOPICS } from "./look.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Labels } from "./labels.js" */

/** @typedef {Record<string, any>} Entry */
/** `silent`: nobody wrote a sentence yet, the name of the sign stands in. `topic`: its head, "" where the domain
 * does not use several.
 * @typedef {{entry: Entry, text: string, tag: string, silent: boolean, topic: string}} Row */
/** @typedef {[domain: string, rows: Row[]]} Part */

// After whatever the domain "enjeux" says itself: the figures of other domains that are a stake.
const REPEATED = 99;

/**
 * Domains in order with their rows; entries no visible figure uses are left out.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @param {Labels} labels
 * @returns {Part[]}
 */
export function legendParts(poster, library, labels) {
  /** @type {Map<string, Figure[]>} */
  const used = new Map();
  for (const [, figures] of drawingOrder(poster, library)) {
    for (const figure of figures) {
      if (!figure.legend) continue;
      const list = used.get(figure.legend);
      if (list) list.push(figure);
      else used.set(figure.legend, [figure]);
    }
  }
  /** @type {Map<string, {place: number, row: Row}[]>} */
  const parts = new Map(DOMAINS.map((domain) => [domain, []]));
  for (const entry of poster.legend ?? []) {
    const figures = used.get(entry.id);
    if (!figures) continue;
    const topics = TOPICS[entry.domain] ?? [];
    const topic = topicOf(entry, library, topics);
    const row = { ...rowOf(entry, figures, library, poster.lang ?? "fr", labels), topic };
    parts.get(entry.domain)?.push({ place: topics.indexOf(topic) + 1, row });
    if (entry.domain !== "enjeux" && figures.some((figure) => figure.stake)) {
      parts.get("enjeux")?.push({ place: REPEATED, row: { ...row, topic: "" } });
    }
  }
  /** @type {Part[]} */
  const shown = [];
  for (const [domain, rows] of parts) if (rows.length > 0) shown.push([domain, inOrder(rows)]);
  return shown;
}

/** Whether the head of a topic stands above the row. @param {Row[]} rows @param {number} j */
export const opensTopic = (rows, j) => rows[j]?.topic !== (rows[j - 1]?.topic ?? "");

/** @param {{place: number, row: Row}[]} placed @returns {Row[]} */
function inOrder(placed) {
  placed.sort((a, b) => a.place - b.place || byOrder(a.row.entry, b.row.entry));
  const rows = placed.map(({ row }) => row);
  const topics = new Set(rows.map((row) => row.topic).filter((topic) => topic));
  return topics.size > 1 ? rows : rows.map((row) => ({ ...row, topic: "" }));
}

/** The topic of the domain that the entry, or else its sign, is about; "" for a topic of elsewhere.
 * @param {Entry} entry @param {Library} library @param {string[]} topics @returns {string} */
function topicOf(entry, library, topics) {
  const topic = entry.topic ?? orNull(() => library.get(entry.symbol))?.topic ?? "";
  return topics.includes(topic) ? topic : "";
}

/**
 * @param {Entry} entry
 * @param {Figure[]} figures
 * @param {Library} library
 * @param {string} lang
 * @param {Labels} labels
 * @returns {Row}
 */
function rowOf(entry, figures, library, lang, labels) {
  const text = printableLine(entry.text ?? "");
  const statuses = STATUSES.filter((status) => figures.some((figure) => figure.status === status));
  const horizons = HORIZONS.filter((horizon) => figures.some((figure) => figure.horizon === horizon));
  const tag = [
    ...statuses.map((status) => said(labels, `status.${status}`)),
    ...horizons.map((horizon) => said(labels, `horizon.${horizon}`)),
  ].join(", ");
  return {
    entry,
    text: text || signName(entry, library, lang),
    tag: printableLine(tag),
    silent: !text,
    topic: "",
  };
}

/** @param {Entry} entry @param {Library} library @param {string} lang */
function signName(entry, library, lang) {
  const sign = orNull(() => library.get(entry.symbol));
  return printableLine(sign ? (lang === "en" ? sign.name.en : sign.name.fr) : entry.symbol);
}
