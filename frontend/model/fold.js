// One op over one entity, optimistic or ordered by the server alike. Pure; knows neither seq nor pending.

/**
 * @typedef {import("./tables.js").Entity} Entity
 * @typedef {{ entity: Entity, hidden: boolean } | undefined} Slot
 */

/**
 * @param {Slot} slot the entity before, undefined when it was never seen
 * @param {{ kind: string, target: string, id: string, fields: Record<string, any> }} op
 * @returns {Slot}
 */
export function applyOp(slot, op) {
  const { kind, id, fields } = op;
  if (kind === "add") return slot && !slot.hidden ? slot : { entity: { ...fields, id }, hidden: false };
  if (kind === "restore") {
    const entity = Object.keys(fields).length ? { ...fields, id } : slot?.entity;
    return entity && { entity, hidden: false };
  }
  if (!slot || slot.hidden) return slot;
  if (kind === "delete") return { ...slot, hidden: true };
  return { entity: withFields(slot.entity, fields), hidden: false };
}

/**
 * @param {Entity} entity
 * @param {Record<string, any>} fields
 * @returns {Entity}
 */
function withFields(entity, fields) {
  /** @type {any} */
  const next = { ...entity };
  for (const [path, value] of Object.entries(fields)) {
    const cut = path.indexOf(".");
    if (cut < 0) {
      next[path] = value;
      continue;
    }
    const [name, key] = [path.slice(0, cut), path.slice(cut + 1)];
    if (name === "nodes" || name === "links") next.geometry = withPart(next.geometry, name, key, value);
    else next[name] = withKey(next[name] ?? {}, key, value);
  }
  return next;
}

/**
 * @param {Record<string, any>} map
 * @param {string} key
 * @param {any} value null removes the key
 */
function withKey(map, key, value) {
  const { [key]: _, ...rest } = map;
  return value === null ? rest : { ...rest, [key]: value };
}

/**
 * A network with one node or link changed; removing a node removes its links.
 * @param {any} geometry
 * @param {"nodes" | "links"} name
 * @param {string} key
 * @param {any} value
 */
function withPart(geometry, name, key, value) {
  if (geometry?.type !== "Network") return geometry;
  const next = { ...geometry, [name]: withKey(geometry[name], key, value) };
  if (name === "nodes" && value === null) {
    const links = Object.entries(geometry.links);
    next.links = Object.fromEntries(links.filter(([, [from, to]]) => from !== key && to !== key));
  }
  return next;
}
