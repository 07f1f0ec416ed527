// Edits that set several entities in order: aligned, evenly spaced, in front or behind. Boxes are given, since what
// the eye aligns is what is painted. Must not know how anything is drawn.

/** @import { Edit, Store } from "./store.js" */

import { splitKey } from "../core/poster/names.js";
import { orderBetween } from "../core/poster/order.js";
import { supportOf } from "../core/sheet/figures.js";
import { setFields } from "./edits.js";
import { moveEntities } from "./places.js";

/**
 * @typedef {[number, number, number, number]} Box x0, y0, x1, y1 in millimetres
 * @typedef {{ key: string, box: Box }} Boxed
 * @typedef {"left" | "centre" | "right" | "top" | "middle" | "bottom"} Side
 * @typedef {"front" | "forward" | "backward" | "back"} Depth
 */

/** Axis, and which part of the box is aligned: its low edge, its middle, its high edge.
 * @type {Record<Side, [axis: 0 | 1, part: 0 | 0.5 | 1]>} */
const SIDES = {
  left: [0, 0],
  centre: [0, 0.5],
  right: [0, 1],
  top: [1, 0],
  middle: [1, 0.5],
  bottom: [1, 1],
};

/** @param {Box} box @param {0 | 1} axis @param {number} part */
const along = (box, axis, part) => box[axis] + (box[axis === 0 ? 2 : 3] - box[axis]) * part;

/**
 * @param {Store} store
 * @param {Boxed[]} boxed
 * @param {Side} side of the box around them all
 * @returns {Edit[]}
 */
export function align(store, boxed, side) {
  const [axis, part] = SIDES[side];
  const low = Math.min(...boxed.map(({ box }) => along(box, axis, 0)));
  const high = Math.max(...boxed.map(({ box }) => along(box, axis, 1)));
  return boxed.flatMap(({ key, box }) =>
    moved(store, key, axis, low + (high - low) * part - along(box, axis, part)),
  );
}

/**
 * The first and the last stay; the gaps between become equal.
 * @param {Store} store
 * @param {Boxed[]} boxed three at least
 * @param {0 | 1} axis
 * @returns {Edit[]}
 */
export function distribute(store, boxed, axis) {
  if (boxed.length < 3) return [];
  const line = [...boxed].sort((a, b) => along(a.box, axis, 0.5) - along(b.box, axis, 0.5));
  const low = Math.min(...line.map(({ box }) => along(box, axis, 0)));
  const high = Math.max(...line.map(({ box }) => along(box, axis, 1)));
  const filled = line.reduce((sum, { box }) => sum + along(box, axis, 1) - along(box, axis, 0), 0);
  const gap = (high - low - filled) / (line.length - 1);
  let next = low;
  return line.flatMap(({ key, box }) => {
    const by = next - along(box, axis, 0);
    next += along(box, axis, 1) - along(box, axis, 0) + gap;
    return moved(store, key, axis, by);
  });
}

/** @param {Store} store @param {string} key @param {0 | 1} axis @param {number} by_mm @returns {Edit[]} */
function moved(store, key, axis, by_mm) {
  if (Math.abs(by_mm) < 0.001) return [];
  return moveEntities(store, [key], axis === 0 ? by_mm : 0, axis === 0 ? 0 : by_mm);
}

/**
 * Puts entities in front of, or behind, those they are painted among: the same layer and support, or the notes.
 * @param {Store} store
 * @param {{ get(id: string, version?: number | null): any }} library
 * @param {string[]} keys
 * @param {Depth} depth
 * @returns {Edit[]}
 */
export function restack(store, library, keys, depth) {
  /** @type {(target: string, entity: any) => string} */
  const rank = (target, entity) =>
    target === "note" ? "note" : `${entity.layer} ${supportOf(entity, library)}`;
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  for (const key of keys) {
    const [target, id] = splitKey(key);
    const entity = store.get(target, id);
    if (!entity) continue;
    const name = rank(target, entity);
    groups.set(name, (groups.get(name) ?? new Set()).add(id));
  }
  return [...groups].flatMap(([name, ids]) => {
    const target = name === "note" ? "note" : "figure";
    return stacked(
      store,
      target,
      store.all(target).filter((one) => rank(target, one) === name),
      ids,
      depth,
    );
  });
}

/**
 * @param {Store} store @param {string} target @param {readonly any[]} siblings from the back to the front
 * @param {Set<string>} ids of those that move, together @param {Depth} depth @returns {Edit[]}
 */
function stacked(store, target, siblings, ids, depth) {
  const moving = siblings.filter((one) => ids.has(one.id));
  const others = siblings.filter((one) => !ids.has(one.id));
  /** How many of the others lie behind the foremost, and the hindmost, of those that move. */
  const behind = (/** @type {any} */ one) => siblings.indexOf(one) - moving.indexOf(one);
  const at = {
    front: others.length,
    back: 0,
    forward: Math.min(others.length, behind(moving.at(-1)) + 1),
    backward: Math.max(0, behind(moving[0]) - 1),
  }[depth];
  const wanted = [...others.slice(0, at), ...moving, ...others.slice(at)];
  if (wanted.every((one, i) => one === siblings[i])) return [];
  let before = others[at - 1]?.order ?? null;
  const after = others[at]?.order ?? null;
  return moving.flatMap((one) => {
    before = orderBetween(before, after);
    return setFields(store, target, one.id, { order: before });
  });
}
