// Edits that tools and panels share: each function reads the store and returns what to commit, and changes
// nothing itself. Keys are "target/id" ("figure/x1", "note/x2"), as in selections. No DOM.

import { splitKey, splitPath } from "../core/poster/names.js";
import { orderBetween } from "../core/poster/order.js";
import { equal } from "./equal.js";
import { newId } from "./ids.js";
import { joinLegend } from "./legend.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./legend.js").Library} Library
 * @typedef {[number, number]} Position millimetres on the sheet
 */

export { splitKey };

/**
 * The key that comes after every sibling.
 * @param {readonly { order?: string }[]} siblings sorted
 */
const orderLast = (siblings) => orderBetween(siblings.at(-1)?.order ?? null, null);

/**
 * The layer of a domain, or the edit that makes it.
 * @param {Store} store
 * @param {string} domain
 * @returns {{ id: string, edits: Edit[] }}
 */
export function layerOf(store, domain) {
  const known = store.all("layer").find((layer) => layer.domain === domain);
  if (known) return { id: known.id, edits: [] };
  const id = newId();
  const order = orderLast(store.all("layer"));
  const fields = { domain, order };
  return { id, edits: [{ kind: "add", target: "layer", id, fields }] };
}

/**
 * Adds a figure: on the given layer or that of its sign's domain, under the legend entry it joins or adds.
 * @param {Store} store
 * @param {Library} library
 * @param {{ id?: string, symbol: string, variant?: string | null, geometry: any, layer?: string, color?: string,
 *   smooth?: boolean, handles?: Record<string, Position>, params?: Record<string, any>, name?: string,
 *   name_at?: Position | null, legend?: boolean }} figure legend: false for what has no sentence (free ink)
 * @returns {Edit[]} the last one adds the figure
 */
export function addFigure(store, library, figure) {
  const { symbol, variant = null, geometry, color = "ink", id = newId() } = figure;
  const sign = library.get(symbol);
  const look = { symbol, version: sign.version, variant, color };
  const entry = figure.legend === false ? { id: null, edits: [] } : joinLegend(store, library, look);
  const layer = figure.layer ? { id: figure.layer, edits: [] } : layerOf(store, sign.domain);
  const fields = {
    layer: layer.id,
    ...look,
    geometry,
    smooth: figure.smooth ?? false,
    handles: figure.handles ?? {},
    params: figure.params ?? {},
    name: figure.name ?? "",
    name_at: figure.name_at ?? null,
    legend: entry.id,
    order: orderLast(store.all("figure")),
  };
  return [...layer.edits, ...entry.edits, { kind: "add", target: "figure", id, fields }];
}

/**
 * Adds a note, a matrix item, a scene or a comment; `order` comes last among its own.
 * @param {Store} store
 * @param {"note" | "amof" | "scene" | "comment"} target
 * @param {Record<string, any> & { id?: string }} fields
 * @returns {Edit[]}
 */
export function addEntity(store, target, { id = newId(), ...fields }) {
  const order = target === "comment" ? {} : { order: orderLast(store.all(target)) };
  return [{ kind: "add", target, id, fields: { ...order, ...fields } }];
}

/**
 * Changes the variant or the colour of figures, which then stand under the entry of their new look.
 * @param {Store} store
 * @param {Library} library
 * @param {string[]} ids of figures
 * @param {{ variant?: string | null, color?: string }} look
 * @returns {Edit[]}
 */
export function restyle(store, library, ids, look) {
  /** @type {Map<string, Edit>} */
  const entries = new Map();
  /** @type {Edit[]} */
  const sets = [];
  for (const id of ids) {
    const figure = store.get("figure", id);
    if (!figure) continue;
    const { symbol, version } = figure;
    const next = { variant: figure.variant ?? null, color: figure.color, ...look };
    const entry = figure.legend
      ? joinLegend(store, library, { symbol, version, ...next })
      : { id: null, edits: [] };
    for (const edit of entry.edits) entries.set(edit.id, edit);
    sets.push(...setFields(store, "figure", id, { ...look, legend: entry.id }));
  }
  return [...entries.values(), ...sets];
}

/**
 * Sets fields, leaving out those that already have the value.
 * @param {Store} store
 * @param {string} target
 * @param {string} id
 * @param {Record<string, any>} fields dotted ones too ("params.size")
 * @returns {Edit[]} none if nothing would change
 */
export function setFields(store, target, id, fields) {
  const entity = store.get(target, id);
  if (!entity) return [];
  const different = Object.entries(fields).filter(([path, value]) => !equal(valueAt(entity, path), value));
  return different.length ? [{ kind: "set", target, id, fields: Object.fromEntries(different) }] : [];
}

/**
 * @param {import("../core/poster/apply.js").Entity} entity
 * @param {string} path
 * @returns {any} null for a dotted key that is not there
 */
export function valueAt(entity, path) {
  const [name, key] = splitPath(path);
  if (key === null) return entity[name];
  const map = name === "nodes" || name === "links" ? entity.geometry?.[name] : entity[name];
  return map?.[key] ?? null;
}

/**
 * Deletes what is still there.
 * @param {Store} store
 * @param {Iterable<string>} keys
 * @returns {Edit[]}
 */
export function deleteEntities(store, keys) {
  return [...keys].map(splitKey).flatMap(([target, id]) => {
    return store.get(target, id) ? [/** @type {Edit} */ ({ kind: "delete", target, id })] : [];
  });
}

/**
 * Puts an entity just before a sibling, or at the end (in front of all others).
 * @param {Store} store
 * @param {string} target
 * @param {string} id
 * @param {string | null} beforeId sibling it should come before, null: the end
 * @returns {Edit[]}
 */
export function reorder(store, target, id, beforeId) {
  const siblings = store.all(target).filter((one) => one.id !== id);
  const found = beforeId === null ? -1 : siblings.findIndex((one) => one.id === beforeId);
  const at = found < 0 ? siblings.length : found;
  const order = orderBetween(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null);
  return setFields(store, target, id, { order });
}
