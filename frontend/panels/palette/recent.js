// The last signs placed at this poster on this device. Knows neither the palette nor the stage.

const KEY = "chorem.recent.";
const MOST = 5;

/**
 * @param {Storage | null} memory
 * @param {string} poster  id
 */
export function createRecent(memory, poster) {
  /** @type {Set<() => void>} */
  const listeners = new Set();
  let ids = read();

  /** @returns {string[]} */
  function read() {
    try {
      const kept = JSON.parse(memory?.getItem(KEY + poster) ?? "[]");
      return Array.isArray(kept) ? kept.map(String).slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  return {
    /** Ids of signs, the last one first. */
    list: () => ids,
    /** @param {string} symbol */
    add(symbol) {
      if (ids[0] === symbol) return;
      ids = [symbol, ...ids.filter((one) => one !== symbol)].slice(0, MOST);
      try {
        memory?.setItem(KEY + poster, JSON.stringify(ids));
      } catch {
        // A full or forbidden storage: they are only remembered until the page is left.
      }
      for (const fn of [...listeners]) fn();
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
    },
  };
}

/** @typedef {ReturnType<typeof createRecent>} Recent */
