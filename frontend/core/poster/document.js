// A whole poster held as slots by key, from a snapshot and back, brought forward by ordered batches. Mirrors
// chorem/poster/client.py; for whoever needs no pending ops (the store of the editor has its own).

import { applyOp } from "./apply.js";
import { DEFAULTS } from "./defaults.js";
import { COLLECTIONS, keyOf, splitKey } from "./names.js";

/**
 * @typedef {import("../../types.d.ts").Poster} Poster
 * @typedef {import("../../types.d.ts").Applied} Applied
 * @typedef {import("./apply.js").Entity} Entity
 * @typedef {import("./apply.js").Slot} Slot
 * @typedef {{ id: string, seq: number, slots: Map<string, Slot> }} PosterState the heading is "poster/<id>"
 */

/**
 * @param {Entity} a
 * @param {Entity} b
 * @returns {number} siblings by order, ties by id [P6]
 */
export function compareOrder(a, b) {
  const [orderA, orderB] = [a.order ?? "", b.order ?? ""];
  if (orderA !== orderB) return orderA < orderB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The state a snapshot describes.
 * @param {Poster} poster
 * @returns {PosterState}
 */
export function fromPoster(poster) {
  /** @type {Map<string, Slot>} */
  const slots = new Map();
  const all = /** @type {Record<string, any>} */ (poster);
  const heading = Object.fromEntries(
    Object.entries(DEFAULTS.poster).map(([name, value]) => [name, all[name] ?? value]),
  );
  slots.set(keyOf("poster", poster.id), { entity: { ...heading, id: poster.id }, hidden: false });
  for (const [target, name] of Object.entries(COLLECTIONS)) {
    for (const entity of all[name] ?? []) slots.set(keyOf(target, entity.id), { entity, hidden: false });
  }
  return { id: poster.id, seq: poster.seq ?? 0, slots };
}

/**
 * Applies an ordered batch; one whose seq is not greater was already applied [L1].
 * @param {PosterState} state changed in place; its entities are not
 * @param {Applied} applied
 * @returns {string[]} keys of the entities that changed
 */
export function applyApplied(state, applied) {
  if (applied.seq <= state.seq) return [];
  const keys = new Set();
  for (const op of applied.ops) {
    const key = keyOf(op.target, op.id);
    const before = state.slots.get(key);
    const after = applyOp(before, op);
    if (after === before) continue;
    state.slots.set(key, after);
    keys.add(key);
  }
  state.seq = applied.seq;
  return [...keys];
}

/**
 * The document, as the server writes it: live entities only, siblings in their order.
 * @param {PosterState} state
 * @returns {Record<string, any>}
 */
export function toPoster(state) {
  /** @type {Record<string, any>} */
  const poster = { format: "chorem/1", versions: [], seq: state.seq };
  for (const name of Object.values(COLLECTIONS)) poster[name] = [];
  for (const [key, slot] of state.slots) {
    if (!slot || slot.hidden) continue;
    const [target] = splitKey(key);
    if (target === "poster") Object.assign(poster, slot.entity);
    else poster[COLLECTIONS[/** @type {keyof typeof COLLECTIONS} */ (target)]].push(slot.entity);
  }
  for (const name of Object.values(COLLECTIONS)) poster[name].sort(compareOrder);
  return poster;
}
