// What the room said while a single file presented without network: kept in the browser, taken out as a file, and read
// back from one. Knows neither windows nor words; memory and time are handed in.

import { newId } from "./ids.js";

const MARK = "reactions";

/**
 * @typedef {{ id: string, kind: string, text: string, author: string, scene: string | null, at: number[] | null,
 *   figure: string | null, held: boolean }} KeptReaction
 */

/**
 * @param {object} options
 * @param {string} options.poster
 * @param {Pick<Storage, "getItem" | "setItem"> | null} options.memory  null: as long as the page is open
 * @param {() => number} options.now  in ms
 */
export function createKeptReactions({ poster, memory, now }) {
  const key = `chorem-reactions-${poster}`;
  const file = () => JSON.stringify({ chorem: MARK, poster, comments: all }, null, 1);
  let all = takeReactions(memory?.getItem(key) ?? "")?.comments ?? [];

  /** @param {KeptReaction[]} next */
  function keep(next) {
    all = next;
    try {
      memory?.setItem(key, file());
    } catch {
      // A full or closed memory: they stay as long as the page is open, and the file can be taken.
    }
  }
  return {
    all: () => all,
    file,
    /** @param {Omit<KeptReaction, "id" | "held" | "author"> & { author?: string }} values */
    add(values) {
      // Comments come in the order of their ids, which is that of time.
      const id = `c${now().toString(16)}.${newId()}`;
      keep([...all, { author: "", ...values, id, held: false }]);
    },
    /** @param {string} id @param {boolean} held */
    hold: (id, held) => keep(all.map((one) => (one.id === id ? { ...one, held } : one))),
    /** @param {string} id */
    remove: (id) => keep(all.filter((one) => one.id !== id)),
  };
}

/**
 * What a file of reactions holds; null for another file.
 * @param {string} text
 * @returns {{ poster: string, comments: KeptReaction[] } | null}
 */
export function takeReactions(text) {
  try {
    const found = JSON.parse(text);
    const isOne = found?.chorem === MARK && typeof found.poster === "string" && Array.isArray(found.comments);
    return isOne ? { poster: found.poster, comments: found.comments } : null;
  } catch {
    return null;
  }
}
