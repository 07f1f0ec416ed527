// Edits of the scenes: each function reads the store and returns what to commit, and changes nothing itself.

import { orderBetween } from "../core/poster/order.js";
import { proposed } from "../core/poster/scenes.js";
import { reorder, setFields } from "./edits.js";
import { newId } from "./ids.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./store.js").Edit} Edit */

/**
 * The proposed scenes become those of the group: one step.
 * @param {Store} store
 * @param {Record<string, string>} labels  of the poster's language
 * @returns {Edit[]}
 */
export function takeProposed(store, labels) {
  /** @type {string | null} */
  let last = store.all("scene").at(-1)?.order ?? null;
  return proposed(store.poster(), labels).map(({ title, shows }) => {
    last = orderBetween(last, null);
    return { kind: "add", target: "scene", id: newId(), fields: { title, shows, order: last } };
  });
}

/**
 * Moves a scene one place up or down.
 * @param {Store} store
 * @param {string} id
 * @param {1 | -1} by
 * @returns {Edit[]}
 */
export function stepScene(store, id, by) {
  const scenes = store.all("scene");
  const at = scenes.findIndex((scene) => scene.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= scenes.length) return [];
  return reorder(store, "scene", id, scenes[by > 0 ? to + 1 : to]?.id ?? null);
}

/**
 * Shows or no longer shows a layer, a figure or a part.
 * @param {Store} store
 * @param {string} id
 * @param {string} what
 * @returns {Edit[]}
 */
export function toggleShown(store, id, what) {
  const shows = store.get("scene", id)?.shows ?? [];
  const next = shows.includes(what)
    ? shows.filter((/** @type {string} */ one) => one !== what)
    : [...shows, what];
  return setFields(store, "scene", id, { shows: next });
}

/** The figures a scene names one by one. @param {Store} store @param {string} id @returns {string[]} */
export const namedFigures = (store, id) =>
  (store.get("scene", id)?.shows ?? []).filter((/** @type {string} */ one) => store.get("figure", one));

/**
 * Puts figures in the place of those named before; none takes them out.
 * @param {Store} store
 * @param {string} id
 * @param {readonly string[]} figures
 * @returns {Edit[]}
 */
export function nameFigures(store, id, figures) {
  const named = new Set(namedFigures(store, id));
  const rest = (store.get("scene", id)?.shows ?? []).filter((/** @type {string} */ one) => !named.has(one));
  return setFields(store, "scene", id, { shows: [...rest, ...figures] });
}
