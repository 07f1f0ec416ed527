// A screen shared by several people: their first names stay on this device, and the seat takes the name of the one
// who draws. Used by editor_view.js.

import { localMemory } from "./ui/page.js";

const KEY = "chorem.table.";

/**
 * @param {object} parts
 * @param {import("./sync/api.js").Api} parts.api
 * @param {string} parts.poster
 * @param {{ show(text: string): unknown }} parts.toasts
 */
export function sharedScreen({ api, poster, toasts }) {
  const memory = localMemory();

  /** @returns {string[]} */
  function names() {
    try {
      const kept = JSON.parse(memory?.getItem(KEY + poster) ?? "[]");
      return Array.isArray(kept) ? kept.map(String) : [];
    } catch {
      return [];
    }
  }

  return {
    names,
    /** @param {string} name */
    add(name) {
      if (!names().includes(name)) memory?.setItem(KEY + poster, JSON.stringify([...names(), name]));
    },
    /** @param {string} name */
    draws(name) {
      api
        .patch(`/api/me?poster=${encodeURIComponent(poster)}`, { name })
        .catch((error) => toasts.show(error.message));
    },
  };
}
