// One op over one entity, pending or ordered by the server alike, without judging it. Mirrors
// chorem/poster/client.py. Pure; knows neither seq nor pending. Entities are replaced, never changed, and keep
// the identity of the fields an op did not touch.

import { DEFAULTS } from "./defaults.js";
import { splitPath } from "./names.js";

/**
 * @typedef {Readonly<{ id: string, order?: string } & Record<string, any>>} Entity
 * @typedef {Readonly<{ entity: Entity, hidden: boolean }> | undefined} Slot what is known of an entity: undefined
 *   when nothing ever was, hidden when it is deleted
 * @typedef {{ kind: string, target: string, id: string, fields?: Record<string, any> }} AnyOp
 */

/**
 * The entity after an op. An `add` of what is there and a `set` of what is not change nothing.
 * @param {Slot} slot
 * @param {AnyOp} op
 * @returns {Slot} the same slot when nothing changed
 */
export function applyOp(slot, op) {
  const fields = op.fields ?? {};
  const isThere = slot !== undefined && !slot.hidden;
  switch (op.kind) {
    case "set":
      return isThere ? { entity: merged(slot.entity, fields).entity, hidden: false } : slot;
    case "delete":
      return isThere ? { entity: slot.entity, hidden: true } : slot;
    case "restore":
      if (isThere) return slot;
      if (Object.keys(fields).length) return { entity: whole(op.target, op.id, fields), hidden: false };
      return slot && { entity: slot.entity, hidden: false };
    case "add":
      return isThere ? slot : { entity: whole(op.target, op.id, fields), hidden: false };
    default:
      return slot;
  }
}

/**
 * A new entity, defaults filled in where a pending op does not say.
 * @param {string} target
 * @param {string} id
 * @param {Record<string, any>} fields
 * @returns {Entity}
 */
function whole(target, id, fields) {
  return { ...DEFAULTS[/** @type {keyof typeof DEFAULTS} */ (target)], ...fields, id };
}

/**
 * The entity with fields written into it, and those that took effect. Whole fields first; null removes a dotted
 * key; removing a node removes its links, unless the same fields write them. Dotted fields with no place to go are
 * left out.
 * @param {Entity} entity
 * @param {Record<string, any>} fields
 * @returns {{ entity: Entity, effective: Record<string, any> }}
 */
export function merged(entity, fields) {
  /** @type {Record<string, any> & { id: string }} */
  const next = { ...entity };
  /** @type {Record<string, any>} */
  const effective = {};
  /** @type {Map<string, Record<string, any>>} */
  const copied = new Map();
  for (const [path, value] of Object.entries(fields)) {
    if (!path.includes(".")) next[path] = effective[path] = value;
  }
  /** @type {Set<string>} */
  const gone = new Set();
  for (const [path, value] of Object.entries(fields)) {
    const [root, key] = splitPath(path);
    if (key === null) continue;
    const box = copiedBox(next, root, copied);
    if (!box) continue;
    if (value !== null) box[key] = value;
    else {
      delete box[key];
      if (root === "nodes") gone.add(key);
    }
    effective[path] = value;
  }
  if (gone.size) dropLinks(next, gone, effective, copied);
  return { entity: next, effective };
}

/**
 * A copy, already in `next`, of the object where the keys of a dotted field live; null if there is none.
 * @param {Record<string, any>} next
 * @param {string} root
 * @param {Map<string, Record<string, any>>} copied
 */
function copiedBox(next, root, copied) {
  const known = copied.get(root);
  if (known) return known;
  const inGeometry = root === "nodes" || root === "links";
  const found = inGeometry ? next.geometry?.[root] : next[root];
  if (typeof found !== "object" || found === null) return null;
  const box = { ...found };
  copied.set(root, box);
  if (inGeometry) next.geometry = { ...next.geometry, [root]: box };
  else next[root] = box;
  return box;
}

/** @type {(next: Record<string, any>, gone: Set<string>, effective: Record<string, any>, copied: Map<string, any>) => void} */
function dropLinks(next, gone, effective, copied) {
  const links = copiedBox(next, "links", copied);
  for (const [id, ends] of Object.entries(links ?? {})) {
    const path = `links.${id}`;
    if (path in effective || !(gone.has(ends[0]) || gone.has(ends[1]))) continue;
    delete links?.[id];
    effective[path] = null;
  }
}
