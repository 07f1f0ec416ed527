// The sentences of the legend seen from the figures under them: which line is new, which lines it could join, what
// becomes of a line whose last figure takes another look. Returns edits, changes nothing. No DOM, no panel.

import { restyle } from "./edits.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./store.js").Edit} Edit
 */

/** @param {Store} store @param {string} entry @returns {string[]} ids of the figures under it */
export const figuresUnder = (store, entry) =>
  store.all("figure").flatMap((figure) => (figure.legend === entry ? [figure.id] : []));

/**
 * The line these edits have just made: nothing else stands under it and nobody said it yet.
 * @param {Store} store
 * @param {readonly { kind: string, target: string, id: string, fields?: Record<string, any> }[]} ops
 * @returns {string | null} id of the legend entry
 */
export function newLine(store, ops) {
  for (const op of ops) {
    const entry = op.target === "figure" && op.kind !== "delete" ? op.fields?.legend : null;
    if (!entry || store.get("legend", entry)?.text) continue;
    const moved = new Set(ops.filter((one) => one.fields?.legend === entry).map((one) => one.id));
    if (store.get("legend", entry) && figuresUnder(store, entry).every((id) => moved.has(id))) return entry;
  }
  return null;
}

/**
 * Lines of the same sign, in another variant or colour, that are said already.
 * @param {Store} store
 * @param {string} entry
 * @returns {any[]} legend entries
 */
export function linesToJoin(store, entry) {
  const symbol = store.get("legend", entry)?.symbol;
  return store
    .all("legend")
    .filter(
      (one) => one.symbol === symbol && one.id !== entry && one.text && figuresUnder(store, one.id).length,
    );
}

/**
 * Puts the figures of a line under another of the same sign, whose look they take.
 * @param {Store} store
 * @param {any} library
 * @param {string} from
 * @param {string} to
 * @returns {Edit[]}
 */
export function joinLine(store, library, from, to) {
  const line = store.get("legend", to);
  if (!line) return [];
  const look = { variant: line.variant, color: line.color };
  return [...restyle(store, library, figuresUnder(store, from), look), ...unused(store, from)];
}

/**
 * When the last figures of a line leave it for the lines these edits add: an unsaid line takes its sentence with it,
 * and the old one goes, so that it does not come back without being asked.
 * @param {Store} store
 * @param {string[]} leaving ids of figures
 * @param {{ kind: string, target: string, id: string, fields?: Record<string, any> }[]} edits the sentence is written
 *   into the entry they add
 * @returns {Edit[]} to come after them
 */
export function lookLeft(store, leaving, edits) {
  const gone = new Set(leaving);
  const left = new Set(leaving.flatMap((id) => store.get("figure", id)?.legend ?? []));
  /** @type {Edit[]} */
  const after = [];
  for (const entry of left) {
    if (!figuresUnder(store, entry).every((id) => gone.has(id))) continue;
    if (edits.some((edit) => edit.target === "figure" && edit.fields?.legend === entry)) continue;
    const text = store.get("legend", entry)?.text ?? "";
    const added = edits.find((edit) => edit.kind === "add" && edit.target === "legend");
    if (added && text) added.fields = { ...added.fields, text };
    after.push(...unused(store, entry));
  }
  return after;
}

/** @param {Store} store @param {string} entry @returns {Edit[]} */
const unused = (store, entry) =>
  store.get("legend", entry) ? [{ kind: "delete", target: "legend", id: entry }] : [];
