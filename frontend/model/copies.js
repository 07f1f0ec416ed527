// Copies of figures and notes: beside their originals, or out of this poster as plain data and into another one.
// Ids, order and legend entries are made anew; sentences travel along. Must not know the clipboard.

/** @import { Edit, Store } from "./store.js" */
/** @import { Library } from "./legend.js" */

import { merged } from "../core/poster/apply.js";
import { orderBetween } from "../core/poster/order.js";
import { layerOf } from "./edits.js";
import { newId } from "./ids.js";
import { joinLegend } from "./legend.js";
import { movedFields } from "./places.js";

/**
 * @typedef {{ format: "chorem/selection", poster: string, figures: any[], notes: any[], legend: any[] }} Excerpt
 * figures: each with `domain`, the domain of its layer; legend: the entries they stand under
 * @typedef {{ edits: Edit[], keys: string[] }} Copies keys of what the edits add
 */

const FORMAT = "chorem/selection";

/** Not its own: who made it, where it stands in this poster. */
const LEFT_OUT = new Set(["id", "author", "order", "votes", "twin", "locked"]);

/**
 * @param {Store} store
 * @param {Iterable<string>} keys
 * @returns {Excerpt}
 */
export function excerpt(store, keys) {
  const wanted = new Set(keys);
  const figures = store.all("figure").filter((one) => wanted.has(`figure/${one.id}`));
  const entries = new Set(figures.map((one) => one.legend));
  return {
    format: FORMAT,
    poster: store.posterId,
    figures: figures.map((one) => ({ ...one, domain: store.get("layer", one.layer)?.domain })),
    notes: store.all("note").filter((one) => wanted.has(`note/${one.id}`)),
    legend: store.all("legend").filter((one) => entries.has(one.id)),
  };
}

/**
 * What somebody else may have written: an excerpt, or null. Its figures are judged by whoever adds them.
 * @param {string} json
 * @returns {Excerpt | null}
 */
export function readExcerpt(json) {
  try {
    const value = JSON.parse(json);
    const lists = [value?.figures, value?.notes, value?.legend];
    return value?.format === FORMAT && lists.every(Array.isArray) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Edits that add an excerpt, moved by a distance. A figure goes to the layer of its domain, or to its own when it
 * is still here; a sentence comes along only where none is written.
 * @param {Store} store
 * @param {Library} library
 * @param {Excerpt} from
 * @param {[number, number]} by_mm
 * @returns {Copies} without the figures whose sign is not known here
 */
export function pasted(store, library, from, by_mm) {
  /** @type {Map<string, Edit>} made once each: layers, legend entries, their sentences */
  const around = new Map();
  /** @type {Edit[]} */
  const adds = [];
  /** @type {Map<string, string>} */
  const renamed = new Map();
  const last = { figure: lastOrder(store, "figure"), note: lastOrder(store, "note") };

  /** @param {"figure" | "note"} target @param {any} original @param {Record<string, any>} more */
  function add(target, original, more) {
    const whole = merged(original, movedFields(original, ...by_mm)).entity;
    const kept = Object.entries(whole).filter(([name]) => !LEFT_OUT.has(name));
    const id = newId();
    last[target] = orderBetween(last[target], null);
    const fields = { ...Object.fromEntries(kept), ...more, order: last[target] };
    adds.push({ kind: "add", target, id, fields });
    renamed.set(original.id, id);
  }

  for (const { domain, ...figure } of from.figures) {
    const sign = known(library, figure);
    if (!sign) continue;
    const legend = figure.legend ? entryOf(figure) : null;
    add("figure", figure, { layer: layer(domain ?? sign.domain, figure.layer), legend });
  }
  for (const note of from.notes) {
    const about = note.about ? (renamed.get(note.about) ?? null) : null;
    add("note", note, { about });
  }
  return { edits: [...around.values(), ...adds], keys: adds.map((one) => `${one.target}/${one.id}`) };

  /** @param {string} domain @param {string} id */
  function layer(domain, id) {
    if (store.get("layer", id)?.domain === domain) return id;
    const made = around.get(`layer ${domain}`);
    if (made) return made.id;
    const { id: found, edits } = layerOf(store, domain);
    for (const edit of edits) around.set(`layer ${domain}`, edit);
    return found;
  }

  /** @param {any} figure */
  function entryOf({ symbol, version, variant = null, color = "ink", legend }) {
    const { id, edits } = joinLegend(store, library, { symbol, version, variant, color });
    const text = from.legend.find((one) => one.id === legend)?.text ?? "";
    for (const edit of edits) around.set(id, { ...edit, fields: { ...edit.fields, text } });
    return id;
  }
}

/**
 * Copies beside the originals.
 * @param {Store} store
 * @param {Library} library
 * @param {Iterable<string>} keys
 * @param {[number, number]} by_mm
 * @returns {Copies}
 */
export const duplicated = (store, library, keys, by_mm) =>
  pasted(store, library, excerpt(store, keys), by_mm);

/** @param {Store} store @param {string} target @returns {string | null} */
const lastOrder = (store, target) => store.all(target).at(-1)?.order ?? null;

/** @param {Library} library @param {any} figure */
function known(library, { symbol, version }) {
  try {
    return library.get(String(symbol), version);
  } catch {
    return null;
  }
}
