// The AMOF matrix as edits: adding, moving between cells, linking to figures both ways, twins. Each function reads
// the store and returns what to commit. No DOM.

import { addEntity, reorder, setFields } from "./edits.js";
import { newId } from "./ids.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("../types.d.ts").AmofItem} Item
 */

/** Ours and today first, then around us and tomorrow; what helps at the left. */
export const CELLS = /** @type {const} */ (["atout", "faiblesse", "opportunite", "menace"]);
/** @typedef {typeof CELLS[number]} Cell */

/** The same fact seen from the other side: across, in the same row. @type {Record<Cell, Cell>} */
const ACROSS = { atout: "faiblesse", faiblesse: "atout", opportunite: "menace", menace: "opportunite" };

/** Who says it: kinds of people, never names. */
export const ACTORS = [
  "elus",
  "agriculteurs",
  "habitants",
  "associations",
  "entreprises",
  "techniciens",
  "jeunes",
];

/** @param {Cell} cell */
export const across = (cell) => ACROSS[cell];

/** @param {Store} store @returns {Item[]} */
const all = (store) => /** @type {any} */ (store.all("amof"));

/** @param {Store} store @param {string} cell */
export const itemsOf = (store, cell) => all(store).filter((item) => item.cell === cell);

/** Items linked to a figure. @param {Store} store @param {string} figure id */
export const itemsAbout = (store, figure) => all(store).filter((item) => item.figures.includes(figure));

/**
 * @param {Store} store
 * @param {Cell} cell
 * @param {string} text
 * @param {{ figures?: string[], actor_type?: string | null }} [more]
 * @returns {Edit[]} none for a blank text
 */
export function addItem(store, cell, text, more = {}) {
  const line = text.trim().replace(/\s+/g, " ");
  return line ? addEntity(store, "amof", { cell, text: line, ...more }) : [];
}

/**
 * Puts an item in a cell, just before another item there or at its end.
 * @param {Store} store
 * @param {string} id
 * @param {string} cell
 * @param {string | null} beforeId
 * @returns {Edit[]} one, so that a move is one undo step
 */
export function moveItem(store, id, cell, beforeId) {
  const [moved] = reorder(store, "amof", id, beforeId);
  return setFields(store, "amof", id, { ...moved?.fields, cell });
}

/**
 * One place up or down in its cell.
 * @param {Store} store
 * @param {string} id
 * @param {1 | -1} by
 * @returns {Edit[]}
 */
export function stepItem(store, id, by) {
  const item = all(store).find((one) => one.id === id);
  if (!item) return [];
  const list = itemsOf(store, item.cell);
  const at = list.findIndex((one) => one.id === id);
  if (at + by < 0 || at + by >= list.length) return [];
  const before = by > 0 ? list[at + 2] : list[at - 1];
  return reorder(store, "amof", id, before?.id ?? null);
}

/**
 * Links an item to a figure, or lets go of it. Figures that are gone are let go of too.
 * @param {Store} store
 * @param {string} id
 * @param {string} figure
 * @returns {Edit[]}
 */
export function toggleLink(store, id, figure) {
  const item = all(store).find((one) => one.id === id);
  if (!item) return [];
  const known = item.figures.filter((one) => store.get("figure", one));
  const next = known.includes(figure) ? known.filter((one) => one !== figure) : [...known, figure];
  return setFields(store, "amof", id, { figures: next });
}

/** The twin of an item, while it is there. @param {Store} store @param {Item} item @returns {Item | null} */
export const twinOf = (store, item) =>
  all(store).find((one) => one.id === item.twin || (one.twin === item.id && one.cell !== item.cell)) ?? null;

/**
 * One fact is often both a strength and a weakness: the same words in the cell across, each linked to the other.
 * @param {Store} store
 * @param {string} id
 * @returns {Edit[]} none when it has a twin
 */
export function addTwin(store, id) {
  const item = all(store).find((one) => one.id === id);
  if (!item || twinOf(store, item)) return [];
  const twin = newId();
  const { text, figures, actor_type } = item;
  return [
    ...addEntity(store, "amof", { id: twin, cell: across(item.cell), text, figures, actor_type, twin: id }),
    ...setFields(store, "amof", id, { twin }),
  ];
}
