// The plan of a poster: everything on the sheet as a list, with where it stands. Pure: reads a document, knows no page.

import { zones } from "../core/sheet/zones.js";

/**
 * @typedef {"nw" | "n" | "ne" | "w" | "c" | "e" | "sw" | "s" | "se"} Where
 * @typedef {{ key: string, target: "figure" | "note" | "amof", entity: any, where: Where | "out" | "" }} Row
 * @typedef {{ id: string, kind: "layer" | "notes" | "amof", layer: any, rows: Row[] }} Group
 */

const SIDES = /** @type {const} */ ([
  ["nw", "n", "ne"],
  ["w", "c", "e"],
  ["sw", "s", "se"],
]);

/** The drawing of a poster, in mm. @param {any} poster @returns {{ x: number, y: number, width: number, height: number }} */
export function drawingBox(poster) {
  const { x, y, width, height } = zones(poster).drawing;
  return { x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 };
}

/**
 * Every place of an entity.
 * @param {any} entity figure or note
 * @returns {number[][]}
 */
export function places(entity) {
  if (entity.at) {
    const [x, y] = entity.at;
    const [width, height] = entity.size ?? [0, 0];
    return [
      [x, y],
      [x + width, y + height],
    ];
  }
  const { type, coordinates, nodes } = entity.geometry;
  if (type === "Network") return Object.values(nodes);
  if (type === "Point") return [coordinates];
  return type === "Polygon" ? coordinates.flat() : coordinates;
}

/** The middle of an entity's box, in mm. @param {any} entity @returns {[number, number]} */
export function middleOf(entity) {
  const all = places(entity);
  const [xs, ys] = [all.map(([x = 0]) => x), all.map(([, y = 0]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/**
 * Which ninth of the drawing an entity stands in; "out" when no place of it is in the drawing.
 * @param {any} entity
 * @param {{ x: number, y: number, width: number, height: number }} box
 * @returns {Where | "out"}
 */
export function whereIs(entity, box) {
  const inside = places(entity).some(
    ([x = 0, y = 0]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  if (!inside) return "out";
  const [x, y] = middleOf(entity);
  const third = (/** @type {number} */ share) => Math.max(0, Math.min(2, Math.floor(share * 3)));
  const row = SIDES[third((y - box.y) / box.height)] ?? SIDES[1];
  return row[third((x - box.x) / box.width)] ?? "c";
}

/**
 * Everything on the sheet: figures by layer (the front ones last, as they are drawn), then notes, then the matrix.
 * @param {any} poster
 * @returns {Group[]} layers even when empty; notes and matrix only when there are some
 */
export function outline(poster) {
  const box = drawingBox(poster);
  /** @type {Group[]} */
  const groups = poster.layers
    .filter((/** @type {any} */ layer) => layer.domain !== "fond")
    .map((/** @type {any} */ layer) => ({ id: layer.id, kind: "layer", layer, rows: [] }));
  const byLayer = new Map(groups.map((group) => [group.id, group.rows]));
  for (const figure of poster.figures)
    byLayer
      .get(figure.layer)
      ?.push({ key: `figure/${figure.id}`, target: "figure", entity: figure, where: whereIs(figure, box) });
  /** @type {Row[]} */
  const notes = poster.notes.map((/** @type {any} */ note) => {
    return { key: `note/${note.id}`, target: "note", entity: note, where: whereIs(note, box) };
  });
  /** @type {Row[]} */
  const items = poster.amof.map((/** @type {any} */ item) => {
    return { key: `amof/${item.id}`, target: "amof", entity: item, where: "" };
  });
  if (notes.length) groups.push({ id: "notes", kind: "notes", layer: null, rows: notes });
  if (items.length) groups.push({ id: "amof", kind: "amof", layer: null, rows: items });
  return groups;
}
