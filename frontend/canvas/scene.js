// Every piece of the poster in painting order, with an index of where it is: what changed becomes rectangles.
// Must not know bitmaps, tools or sockets.

/** @import { Box, Key, Piece } from "./types.d.ts" */
/** @import { Pieces } from "./pieces.js" */

import { Grid } from "./grid.js";

/** Ranks start here: frame and base under the figures, names and notes above them all [T2]. */
const Z = { frame: 0, base: 1e6, figure: 2e6, name: 3e6, note: 4e6 };

/** @param {{ pieces: Pieces }} parts */
export function createScene({ pieces }) {
  /** @type {Map<string, Piece>} */
  const held = new Map();
  /** @type {Grid<Piece>} */
  const grid = new Grid();
  /** Entities that another layer is showing. @type {Set<Key>} */
  let hidden = new Set();

  /** @param {string} key @param {Piece | null} next @param {Box[]} dirty */
  function put(key, next, dirty) {
    const before = held.get(key) ?? null;
    if (before === next) return;
    if (before) {
      dirty.push(before.box);
      grid.remove(before);
      held.delete(key);
    }
    if (next) {
      dirty.push(next.box);
      held.set(key, next);
      grid.insert(next, next.box);
    }
  }

  /** @returns {Map<string, Piece>} everything the poster shows now, ranked */
  function shown() {
    /** @type {Map<string, Piece>} */
    const all = new Map();
    /** @param {Piece | null} piece @param {number} z */
    const take = (piece, z) => {
      if (!piece) return;
      piece.z = z;
      all.set(piece.key, piece);
    };
    for (const [i, piece] of pieces.frame().entries()) take(piece, Z[piece.target] + i);
    for (const [i, figure] of pieces.order().entries()) {
      take(pieces.figure(figure), Z.figure + i);
      take(pieces.name(figure), Z.name + i);
    }
    for (const [i, note] of pieces.notes().entries()) take(pieces.note(note), Z.note + i);
    return all;
  }

  return {
    /**
     * Takes in what changed. Pieces are kept by entity, so an entity that is the same object costs a look-up.
     * @returns {Box[]} what has to be painted again
     */
    update() {
      /** @type {Box[]} */
      const dirty = [];
      const next = shown();
      for (const key of [...held.keys()]) if (!next.has(key)) put(key, null, dirty);
      for (const [key, piece] of next) put(key, piece, dirty);
      for (const piece of pieces.restacked()) dirty.push(piece.box);
      return dirty;
    },
    /** @param {Set<Key>} keys @returns {Box[]} what has to be painted again */
    hide(keys) {
      const before = hidden;
      hidden = new Set(keys);
      /** @type {Box[]} */
      const dirty = [];
      for (const key of new Set([...before, ...hidden])) {
        if (before.has(key) !== hidden.has(key)) for (const piece of piecesOf(key)) dirty.push(piece.box);
      }
      return dirty;
    },
    /** What is painted in the sheet's bitmap, in order. @param {Box} box @returns {Piece[]} */
    query: (box) => ordered(grid.search(box).filter((piece) => !hidden.has(entityKey(piece)))),
    /** In painting order, those shown by another layer included. @param {Box} box @returns {Piece[]} */
    queryAll: (box) => ordered(grid.search(box)),
    piecesOf,
  };

  /** The pieces of an entity: its sign and its name, or its note. @param {Key} key @returns {Piece[]} */
  function piecesOf(key) {
    const own = held.get(key);
    const name = key.startsWith("figure/") ? held.get(`name/${key.slice(7)}`) : undefined;
    return [own, name].filter((piece) => piece !== undefined);
  }
}

/** @typedef {ReturnType<typeof createScene>} Scene */

/** @param {Piece[]} list */
const ordered = (list) => list.sort((a, b) => a.z - b.z);

/** The entity a piece shows. @param {Piece} piece @returns {Key} */
export const entityKey = (piece) => (piece.target === "name" ? `figure/${piece.id}` : piece.key);
