// Dots on post-its: three for each voter in all, several on one note allowed. A voter is a seat. Pure edits.

import { setFields } from "./edits.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ id: string, votes?: Record<string, number> }} Voted
 */

export const DOTS = 3;

/** All dots on a note. @param {Voted} note */
export const dotsOn = (note) => Object.values(note.votes ?? {}).reduce((sum, dots) => sum + dots, 0);

/** @param {Voted} note @param {string} voter */
export const dotsBy = (note, voter) => note.votes?.[voter] ?? 0;

/** Dots a voter has still to give on this poster. @param {Store} store @param {string} voter */
export function dotsLeft(store, voter) {
  const given = store.all("note").reduce((sum, note) => sum + dotsBy(note, voter), 0);
  return Math.max(0, DOTS - given);
}

/**
 * Gives a dot to a note or takes one back.
 * @param {Store} store
 * @param {string} id of the note
 * @param {string} voter
 * @param {1 | -1} by
 * @returns {Edit[]} none when there is no dot to give or to take
 */
export function vote(store, id, voter, by) {
  const note = store.get("note", id);
  if (!note || !voter || (by > 0 && dotsLeft(store, voter) === 0)) return [];
  return setDots(store, note, voter, dotsBy(note, voter) + by);
}

/** Takes back all dots of a voter from a note. @param {Store} store @param {string} id @param {string} voter */
export function unvote(store, id, voter) {
  const note = store.get("note", id);
  return note ? setDots(store, note, voter, 0) : [];
}

/** @param {Store} store @param {Voted} note @param {string} voter @param {number} dots @returns {Edit[]} */
function setDots(store, note, voter, dots) {
  if (dots < 0 || dots > DOTS) return [];
  return setFields(store, "note", note.id, { [`votes.${voter}`]: dots || null });
}

/** Most dots first; the others in their order. @template {Voted} T @param {readonly T[]} notes */
export const byDots = (notes) => [...notes].sort((a, b) => dotsOn(b) - dotsOn(a));
