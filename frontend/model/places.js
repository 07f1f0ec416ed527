// Where entities stand, and the edits that put them elsewhere: moved, scaled, turned. A map of the plane is applied
// to geometry, handles and names alike. Reads the store, changes nothing itself. Must not know pointers.

/** @import { Edit, Store } from "./store.js" */
/** @import { Entity } from "../core/poster/apply.js" */

import { MAX_X_MM, MAX_Y_MM, MIN_X_MM, MIN_Y_MM } from "../core/poster/bounds.js";
import { splitKey } from "../core/poster/names.js";
import { withAttached } from "./attached.js";
import { setFields } from "./edits.js";

/**
 * @typedef {[number, number]} Xy
 * @typedef {(at: Xy) => Xy} PlaneMap of millimetres to millimetres
 */

const NOTE_LEAST_MM = /** @type {const} */ ([40, 30]);
const NOTE_MOST_MM = 600;

/**
 * Fields of an entity whose places are mapped: geometry or nodes, handles, place of the name.
 * @param {Entity} entity figure, note or comment
 * @param {PlaneMap} map
 * @returns {Record<string, any>} fields of a `set`; empty for what has no place
 */
export function mappedFields(entity, map) {
  /** @type {(at: number[]) => any[]} a node keeps its rank */
  const put = ([x = 0, y = 0, ...rest]) => [...map([x, y]), ...rest];
  /** @type {Record<string, any>} */
  const fields = {};
  if (entity.geometry?.type === "Network") {
    for (const [id, node] of Object.entries(entity.geometry.nodes)) fields[`nodes.${id}`] = put(node);
  } else if (entity.geometry) {
    fields.geometry = { ...entity.geometry, coordinates: mapped(entity.geometry.coordinates, put) };
  }
  for (const [id, at] of Object.entries(entity.handles ?? {})) fields[`handles.${id}`] = put(at);
  if (entity.name_at) fields.name_at = put(entity.name_at);
  if (entity.at) fields.at = put(entity.at);
  return fields;
}

/**
 * @param {any} coordinates a position, or lists of them
 * @param {(at: number[]) => number[]} put
 * @returns {any}
 */
function mapped(coordinates, put) {
  if (typeof coordinates[0] === "number") return put(coordinates);
  return coordinates.map((/** @type {any} */ inner) => mapped(inner, put));
}

/**
 * @param {Entity} entity
 * @param {number} dx_mm
 * @param {number} dy_mm
 */
export const movedFields = (entity, dx_mm, dy_mm) => mappedFields(entity, ([x, y]) => [x + dx_mm, y + dy_mm]);

/**
 * Moves figures, notes and comments together, and the notes attached to those figures; never farther than the sheet's surroundings allow.
 * @param {Store} store
 * @param {Iterable<string>} keys
 * @param {number} dx_mm
 * @param {number} dy_mm
 * @returns {Edit[]}
 */
export function moveEntities(store, keys, dx_mm, dy_mm) {
  const entities = found(store, withAttached(store, keys));
  let [dx, dy] = [dx_mm, dy_mm];
  for (const { entity } of entities) {
    for (const [x = 0, y = 0] of positions(movedFields(entity, 0, 0))) {
      dx = Math.min(Math.max(dx, MIN_X_MM - x), MAX_X_MM - x);
      dy = Math.min(Math.max(dy, MIN_Y_MM - y), MAX_Y_MM - y);
    }
  }
  if (dx === 0 && dy === 0) return [];
  return entities.flatMap(({ target, entity }) =>
    setFields(store, target, entity.id, movedFields(entity, dx, dy)),
  );
}

/**
 * A figure takes the map whole. A sign put at a point keeps its size, or takes the scale where it declares one;
 * a note keeps upright: its middle is mapped, its sides take the scale.
 * @param {string} target
 * @param {Entity} entity
 * @param {PlaneMap} map
 * @param {number} scale how much larger, 1 for a turn
 * @param {any} [sign] of a figure
 * @returns {Record<string, any>}
 */
export function transformedFields(target, entity, map, scale, sign) {
  if (target === "note") {
    const [w, h] = entity.size;
    const middle = map([entity.at[0] + w / 2, entity.at[1] + h / 2]);
    const size = [
      Math.min(NOTE_MOST_MM, Math.max(NOTE_LEAST_MM[0], w * scale)),
      Math.min(NOTE_MOST_MM, Math.max(NOTE_LEAST_MM[1], h * scale)),
    ];
    return { at: [middle[0] - (size[0] ?? w) / 2, middle[1] - (size[1] ?? h) / 2], size };
  }
  const fields = mappedFields(entity, map);
  const size = entity.geometry?.type === "Point" ? sign?.params?.size : null;
  if (size && scale !== 1) {
    const wish = Number(entity.params.size ?? size.default) * scale;
    fields["params.size"] = Math.min(size.max, Math.max(size.min, wish));
  }
  return fields;
}

/**
 * @param {Store} store
 * @param {{ get(id: string, version?: number): any }} library
 * @param {Iterable<string>} keys
 * @param {PlaneMap} map
 * @param {number} scale
 * @returns {Edit[] | null} null when something would leave the surroundings of the sheet
 */
export function transformEntities(store, library, keys, map, scale) {
  const edits = found(store, keys).flatMap(({ target, entity }) => {
    const sign = target === "figure" ? library.get(entity.symbol, entity.version) : null;
    return setFields(store, target, entity.id, transformedFields(target, entity, map, scale, sign));
  });
  return edits.every((edit) => positions(edit.fields ?? {}).every(inBounds)) ? edits : null;
}

/**
 * @param {Store} store
 * @param {Iterable<string>} keys
 */
function found(store, keys) {
  return [...keys].map(splitKey).flatMap(([target, id]) => {
    const entity = store.get(target, id);
    return entity ? [{ target, entity }] : [];
  });
}

/** Every place fields speak of. @param {Record<string, any>} fields @returns {number[][]} */
function positions(fields) {
  return Object.entries(fields).flatMap(([path, value]) =>
    path === "size" || path.startsWith("params.") ? [] : flat(value.coordinates ?? value),
  );
}

/** @param {any} coordinates @returns {number[][]} */
const flat = (coordinates) =>
  typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(flat);

/** @param {number[]} at */
const inBounds = ([x = 0, y = 0]) => x >= MIN_X_MM && x <= MAX_X_MM && y >= MIN_Y_MM && y <= MAX_Y_MM;
