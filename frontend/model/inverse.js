// The ops that take a batch back, computed from what was shown before and after it. Knows no stack, no server.

import { keyOf, splitPath } from "../core/poster/names.js";

/**
 * @typedef {import("../core/poster/apply.js").Entity} Entity
 * @typedef {{ kind: "add" | "set" | "delete" | "restore", target: string, id: string,
 *   fields?: Record<string, any> }} Edit
 */

/**
 * Keys whose value differs between two maps, with the value of the first (null: was not there).
 * @param {Record<string, any>} was
 * @param {Record<string, any>} is
 * @param {string} name of the map
 */
function keysBack(was, is, name) {
  /** @type {Record<string, any>} */
  const fields = {};
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (JSON.stringify(was[key]) !== JSON.stringify(is[key])) fields[`${name}.${key}`] = was[key] ?? null;
  }
  return fields;
}

/**
 * Fields to set so that `after` reads like `before` again, for the fields these ops wrote.
 * @param {Edit[]} sets
 * @param {Entity} before
 * @param {Entity} after
 */
function fieldsBack(sets, before, after) {
  /** @type {Record<string, any>} */
  const fields = {};
  for (const path of new Set(sets.flatMap((op) => Object.keys(op.fields ?? {})))) {
    const [name, key] = splitPath(path);
    if (key === null) fields[name] = before[name] ?? null;
    else if (name === "nodes" || name === "links") {
      // Removing a node removed its links too, so both maps are compared whole.
      Object.assign(fields, keysBack(before.geometry?.nodes ?? {}, after.geometry?.nodes ?? {}, "nodes"));
      Object.assign(fields, keysBack(before.geometry?.links ?? {}, after.geometry?.links ?? {}, "links"));
    } else fields[path] = before[name]?.[key] ?? null;
  }
  if (!("geometry" in fields)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !/^(nodes|links)\./.test(path)));
}

/**
 * Ops that take these back, last entity first: a figure goes before the legend entry that was added for it.
 * @param {Edit[]} ops
 * @param {(key: string) => Entity | null} before what was shown, by "target/id"
 * @param {(key: string) => Entity | null} after
 * @returns {Edit[]}
 */
export function inverse(ops, before, after) {
  /** @type {Map<string, Edit[]>} */
  const byEntity = new Map();
  for (const op of ops) {
    const key = keyOf(op.target, op.id);
    byEntity.set(key, [...(byEntity.get(key) ?? []), op]);
  }
  /** @type {Edit[]} */
  const back = [];
  for (const [key, own] of [...byEntity].reverse()) {
    const { target, id } = /** @type {Edit} */ (own[0]);
    const [was, is] = [before(key), after(key)];
    if (was && is) {
      const fields = fieldsBack(own, was, is);
      if (Object.keys(fields).length) back.push({ kind: "set", target, id, fields });
    } else if (was) back.push({ kind: "restore", target, id });
    else if (is) back.push({ kind: "delete", target, id });
  }
  return back;
}
