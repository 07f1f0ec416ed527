// What is shown: live entities by target and id, each target sorted once per change. Knows neither ops nor seq.

import { compareOrder } from "../core/poster/document.js";
import { share } from "./equal.js";

/** @typedef {import("../core/poster/apply.js").Entity} Entity */

/**
 * The sorted list once `dirty` ids have changed: the rest keeps its order, so only the changed ones are sorted.
 * @param {readonly Entity[]} list
 * @param {Set<string>} dirty
 * @param {Map<string, Entity>} table
 * @returns {Entity[]}
 */
function merged(list, dirty, table) {
  const changed = [...dirty].flatMap((id) => table.get(id) ?? []).sort(compareOrder);
  const result = [];
  let next = 0;
  for (const entity of list) {
    if (dirty.has(entity.id)) continue;
    for (let other = changed[next]; other && compareOrder(other, entity) < 0; other = changed[next]) {
      result.push(other);
      next += 1;
    }
    result.push(entity);
  }
  return result.concat(changed.slice(next));
}

/** Tables of live entities: get(target, id), all(target) by order then id, put(target, id, entity | null). */
export function createTables() {
  /** @type {Map<string, { rows: Map<string, Entity>, list: readonly Entity[], dirty: Set<string> }>} */
  const tables = new Map();

  /** @param {string} target */
  function table(target) {
    const known = tables.get(target);
    if (known) return known;
    const made = { rows: new Map(), list: Object.freeze([]), dirty: new Set() };
    tables.set(target, made);
    return made;
  }

  return {
    /**
     * @param {string} target
     * @param {string} id
     * @returns {Entity | null}
     */
    get: (target, id) => tables.get(target)?.rows.get(id) ?? null,

    /**
     * @param {string} target
     * @returns {readonly Entity[]}
     */
    all(target) {
      const here = table(target);
      if (here.dirty.size) {
        here.list = Object.freeze(merged(here.list, here.dirty, here.rows));
        here.dirty.clear();
      }
      return here.list;
    },

    /**
     * Puts (or, with null, removes) an entity; the object kept is the old one if nothing changed.
     * @param {string} target
     * @param {string} id
     * @param {Entity | null} entity
     * @returns {boolean} whether the content changed
     */
    put(target, id, entity) {
      const here = table(target);
      const old = here.rows.get(id) ?? null;
      const next = share(old, entity);
      if (next === old) return false;
      if (next) here.rows.set(id, next);
      else here.rows.delete(id);
      here.dirty.add(id);
      return true;
    },
  };
}
