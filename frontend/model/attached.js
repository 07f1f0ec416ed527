// Post-its attached to a figure (`about`): they move with it. Knows only the store.

import { splitKey } from "../core/poster/names.js";

/** @typedef {import("./store.js").Store} Store */

/** @param {Store} store @param {string} figure id */
export const notesAbout = (store, figure) => store.all("note").filter((note) => note.about === figure);

/**
 * The keys of what moves when these move: they, and the notes attached to those that are figures.
 * @param {Store} store
 * @param {Iterable<string>} keys
 * @returns {string[]} each once
 */
export function withAttached(store, keys) {
  const all = new Set(keys);
  for (const key of [...all]) {
    const [target, id] = splitKey(key);
    if (target === "figure") for (const note of notesAbout(store, id)) all.add(`note/${note.id}`);
  }
  return [...all];
}
