// The lines of the legend as the sheet orders them (domain, topic, order), complete: a figure whose look has no line
// yet shows one all the same. Moving, merging and completing lines, as edits. No DOM.

import { legendId } from "../core/poster/legend.js";
import { reorder, restyle, setFields } from "./edits.js";
import { joinLegend } from "./legend.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./legend.js").Library} Library
 * @typedef {{ id: string, domain: string, topic: string, symbol: string, variant: string | null, color: string,
 *   text: string, order: string, figures: string[] }} Line figures: ids
 * @typedef {{ domain: string, figures: number, topics: { topic: string, lines: Line[] }[] }} Part
 */

/** What each domain of the legend is about. @type {Record<string, string[]>} */
export const TOPICS = {
  organisation: ["maillage", "quadrillage"],
  dynamique: ["flux", "polarisation"],
  ressources: ["gisements", "remarquables", "pepites"],
  enjeux: ["enjeux"],
};

/** @param {Library} library @param {string} symbol */
function signOf(library, symbol) {
  try {
    return library.get(symbol);
  } catch {
    return null;
  }
}

/** Free strokes and words have no sentence. @param {any} sign */
const hasLine = (sign) => sign !== null && sign.structure !== "croquis";

/**
 * @param {Store} store
 * @param {Library} library
 * @returns {Map<string, Line>} by id of entry; those a figure uses, or should
 */
export function legendLines(store, library) {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  for (const figure of store.all("figure")) {
    const { symbol, variant = null, color } = figure;
    const known = figure.legend ? store.get("legend", figure.legend) : null;
    const sign = signOf(library, symbol);
    if (!known && !hasLine(sign)) continue;
    const id = known?.id ?? legendId(symbol, variant, color);
    const line = lines.get(id);
    if (line) line.figures.push(figure.id);
    else {
      /** @type {any} */
      const entry = known ?? store.get("legend", id) ?? { domain: sign.domain, order: "~", text: "" };
      const topic = String(entry.topic ?? sign?.topic ?? "");
      const look = { symbol, variant, color, ...entry };
      lines.set(id, /** @type {any} */ ({ ...look, id, topic, figures: [figure.id] }));
    }
  }
  return lines;
}

/**
 * The legend, part after part, as the sheet prints it.
 * @param {Store} store
 * @param {Library} library
 * @returns {Part[]} domains in use, topics in use
 */
export function legendParts(store, library) {
  const lines = [...legendLines(store, library).values()].sort((a, b) =>
    a.order !== b.order ? (a.order < b.order ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
  return Object.entries(TOPICS)
    .map(([domain, topics]) => {
      const own = lines.filter((line) => line.domain === domain);
      // A topic of another domain (an entry was moved) comes last, as on the sheet.
      const said = [
        ...topics,
        ...new Set(own.map((line) => line.topic).filter((one) => !topics.includes(one))),
      ];
      return {
        domain,
        figures: own.reduce((sum, line) => sum + line.figures.length, 0),
        topics: said
          .map((topic) => ({ topic, lines: own.filter((line) => line.topic === topic) }))
          .filter((group) => group.lines.length > 0),
      };
    })
    .filter((part) => part.topics.length > 0);
}

/**
 * Makes a line real: its entry, and the figures of its look that were under none.
 * @param {Store} store
 * @param {Library} library
 * @param {string} id
 * @returns {Edit[]} none when it is complete
 */
export function completeLine(store, library, id) {
  const line = legendLines(store, library).get(id);
  if (!line) return [];
  const { symbol, variant, color } = line;
  const entry = store.get("legend", id) ? [] : joinLegend(store, library, { symbol, variant, color }).edits;
  return [...entry, ...line.figures.flatMap((figure) => setFields(store, "figure", figure, { legend: id }))];
}

/**
 * Writes the sentence of a line, which is completed by it.
 * @param {Store} store
 * @param {Library} library
 * @param {string} id
 * @param {string} text
 * @returns {Edit[]}
 */
export function writeLine(store, library, id, text) {
  const edits = completeLine(store, library, id);
  if (store.get("legend", id)) return [...edits, ...setFields(store, "legend", id, { text })];
  return edits.map((edit) =>
    edit.target === "legend" && edit.kind === "add" ? { ...edit, fields: { ...edit.fields, text } } : edit,
  );
}

/**
 * Puts a line under a domain and topic, before another line or after all.
 * @param {Store} store
 * @param {string} id
 * @param {{ domain: string, topic: string }} place
 * @param {string | null} beforeId
 * @returns {Edit[]} one
 */
export function moveLine(store, id, { domain, topic }, beforeId) {
  const [moved] = reorder(store, "legend", id, beforeId);
  return setFields(store, "legend", id, { ...moved?.fields, domain, topic: topic || null });
}

/**
 * One place up or down among the lines of its topic.
 * @param {Store} store
 * @param {Library} library
 * @param {string} id
 * @param {1 | -1} by
 * @returns {Edit[]}
 */
export function stepLine(store, library, id, by) {
  const groups = legendParts(store, library).flatMap((part) => part.topics);
  const lines = groups.find((group) => group.lines.some((line) => line.id === id))?.lines ?? [];
  const at = lines.findIndex((line) => line.id === id);
  if (at < 0 || at + by < 0 || at + by >= lines.length) return [];
  const before = by > 0 ? lines[at + 2] : lines[at - 1];
  // Topics share one order: the end of a topic is just after its last line.
  if (before || by < 0) return reorder(store, "legend", id, before?.id ?? null);
  const all = store.all("legend").filter((entry) => entry.id !== id);
  const last = all.findIndex((entry) => entry.id === lines.at(-1)?.id);
  return reorder(store, "legend", id, all[last + 1]?.id ?? null);
}

/** Lines of the same sign, which a line may be merged into. @param {Map<string, Line>} lines @param {string} id */
export function mergeable(lines, id) {
  const symbol = lines.get(id)?.symbol;
  return [...lines.values()].filter((line) => line.id !== id && line.symbol === symbol);
}

/**
 * Merges a line into another of the same sign: its figures take the other's look, its sentence is kept if the other
 * had none, and the line goes.
 * @param {Store} store
 * @param {Library} library
 * @param {string} id
 * @param {string} intoId
 * @returns {Edit[] | null} one undo step; null when a figure of the line is protected
 */
export function mergeLine(store, library, id, intoId) {
  const lines = legendLines(store, library);
  const [line, into] = [lines.get(id), lines.get(intoId)];
  if (!line || !into) return [];
  const locked = line.figures.some((figure) => {
    const one = store.get("figure", figure);
    return one?.locked || store.get("layer", one?.layer)?.locked;
  });
  if (locked) return null;
  const { variant, color } = into;
  return [
    ...completeLine(store, library, intoId),
    ...(into.text || !line.text ? [] : setFields(store, "legend", intoId, { text: line.text })),
    ...restyle(store, library, line.figures, { variant, color }),
    ...(store.get("legend", id) ? [/** @type {Edit} */ ({ kind: "delete", target: "legend", id })] : []),
  ];
}
