// A poster to look at and never to change: what canvas and panels ask of a store, over a document that the feed keeps.
// Owns the list of what it shows; knows neither sockets nor drawing.

import { toPoster } from "../core/poster/document.js";
import { COLLECTIONS, keyOf } from "../core/poster/names.js";

/** @typedef {import("../core/poster/document.js").PosterState} PosterState */
/** @typedef {(poster: Record<string, any>) => Record<string, any>} Pick  what is shown of a poster; the same object when it is all */

/**
 * @param {() => PosterState | null} stateOf
 * @param {Pick} [pick]
 */
export function createReader(stateOf, pick = (poster) => poster) {
  /** @type {{ state: PosterState | null, seq: number, poster: Record<string, any> }} */
  let kept = { state: null, seq: -1, poster: EMPTY };

  function poster() {
    const state = stateOf();
    if (!state) return EMPTY;
    if (state !== kept.state || state.seq !== kept.seq)
      kept = { state, seq: state.seq, poster: pick(toPoster(state)) };
    return kept.poster;
  }

  return {
    poster,
    /** @param {string} target @returns {readonly any[]} */
    all: (target) => poster()[COLLECTIONS[/** @type {keyof typeof COLLECTIONS} */ (target)]] ?? [],
    /** @param {string} target @param {string} id @returns {any} */
    get(target, id) {
      const slot = stateOf()?.slots.get(keyOf(target, id));
      return slot && !slot.hidden ? slot.entity : null;
    },
    onChange: () => () => {},
    /** What is shown of it is another choice now. @param {Pick} next */
    show(next) {
      pick = next;
      kept = { state: null, seq: -1, poster: EMPTY };
    },
  };
}

/** @type {Record<string, any>} */
const EMPTY = Object.freeze({ layers: [], figures: [], notes: [], legend: [], amof: [], scenes: [] });

/** @typedef {ReturnType<typeof createReader>} Reader */
