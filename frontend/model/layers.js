// Domains as edits: alone on the sheet, one more, one less, a selection moved into one. Pure; knows only the store.

import { orderBetween } from "../core/poster/order.js";
import { reorder, setFields, splitKey } from "./edits.js";
import { newId } from "./ids.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 */

/** The layers people draw on, the first drawn first. @param {Store} store */
export const drawnLayers = (store) => store.all("layer").filter((layer) => layer.domain !== "fond");

/** @param {Store} store @param {string} id */
export const isAlone = (store, id) =>
  drawnLayers(store).every((layer) => layer.visible === (layer.id === id)) && drawnLayers(store).length > 1;

/**
 * Only this layer on the sheet; all of them when it was alone already.
 * @param {Store} store
 * @param {string} id
 * @returns {Edit[]}
 */
export function showAlone(store, id) {
  const alone = isAlone(store, id);
  return drawnLayers(store).flatMap((layer) =>
    setFields(store, "layer", layer.id, { visible: alone || layer.id === id }),
  );
}

/**
 * One place towards the front (drawn later) or the back.
 * @param {Store} store
 * @param {string} id
 * @param {1 | -1} by
 * @returns {Edit[]}
 */
export function stepLayer(store, id, by) {
  const list = drawnLayers(store);
  const at = list.findIndex((layer) => layer.id === id);
  if (at < 0 || at + by < 0 || at + by >= list.length) return [];
  const before = by > 0 ? list[at + 2] : list[at - 1];
  return reorder(store, "layer", id, before?.id ?? null);
}

/**
 * @param {Store} store
 * @param {string} domain
 * @param {string} name
 * @returns {Edit[]}
 */
export function addLayer(store, domain, name) {
  const order = orderBetween(store.all("layer").at(-1)?.order ?? null, null);
  return [
    { kind: "add", target: "layer", id: newId(), fields: { domain, name: name.trim() || null, order } },
  ];
}

/** Empty, and not the last of its domain: nothing would be lost. @param {Store} store @param {string} id */
export function canRemove(store, id) {
  const layer = store.get("layer", id);
  if (!layer || store.all("figure").some((figure) => figure.layer === id)) return false;
  return drawnLayers(store).some((other) => other.id !== id && other.domain === layer.domain);
}

/**
 * Figures of a selection that may go to a layer: neither they nor their layer protected, not there already.
 * @param {Store} store
 * @param {Iterable<string>} keys
 * @param {string} layer
 * @returns {Edit[]} none when the layer is protected
 */
export function moveToLayer(store, keys, layer) {
  if (store.get("layer", layer)?.locked) return [];
  return [...keys].map(splitKey).flatMap(([target, id]) => {
    const figure = target === "figure" ? store.get("figure", id) : null;
    if (!figure || figure.locked || store.get("layer", figure.layer)?.locked) return [];
    return setFields(store, "figure", id, { layer });
  });
}
