// The base (fond): land, neighbours, rivers, roads, places, quiet enough to be drawn over [T2].
// Must not know figures. Mirrors chorem/sheet/base.py.

import { circleData, div, pointsData, um } from "./items.js";
import { PLACE_RADIUS, RIVER_WIDTHS, ROAD_WIDTHS } from "./look.js";

/** @import { Item, Palette } from "./items.js" */

/** @typedef {Record<string, any>} Shape */

const ORDER = ["neighbour", "land", "outline", "road", "river", "place"];
const EDGE = 4400;

/**
 * Shapes by role; their names are apart, in base_names.js.
 * @param {Record<string, any>} poster
 * @param {Palette} palette
 * @returns {Item[]}
 */
export function baseItems(poster, palette) {
  const shapes = shapesOf(poster);
  return ORDER.flatMap((role) => shapes.filter((shape) => shape.role === role)).flatMap((shape) =>
    shapeItems(shape, palette),
  );
}

/**
 * What names keep clear of: the strokes of the base, and the dots of its places.
 * @param {Record<string, any>} poster
 * @param {Palette} palette
 * @returns {[strokes: Item[], dots: Item[]]}
 */
export function baseMarks(poster, palette) {
  /** @type {Item[]} */
  const strokes = [];
  /** @type {Item[]} */
  const dots = [];
  for (const shape of shapesOf(poster)) {
    for (const item of shapeItems(shape, palette)) {
      const { fill: _fill, fill_opacity: _opacity, ...bare } = item;
      if (shape.geometry.type === "Point") dots.push(item);
      else strokes.push(bare);
    }
  }
  return [strokes, dots];
}

/** The base that is drawn: none where a photo takes its place.
 * @param {Record<string, any>} poster @returns {Record<string, any>} */
export const baseOf = (poster) => (poster.photo ? {} : (poster.base ?? {}));

/** @param {Record<string, any>} poster @returns {Shape[]} */
const shapesOf = (poster) => baseOf(poster).shapes ?? [];

/** @param {Palette} palette @param {string} role */
const color = (palette, role) => palette[role] ?? "";

/** @param {Shape} shape @param {Palette} palette @returns {Item[]} */
function shapeItems(shape, palette) {
  const { geometry, role } = shape;
  const rank = shape.rank ?? 2;
  if (geometry.type === "Point") return role === "place" ? placeItems(geometry, palette) : [];
  /** @type {Item} */
  const path = { t: "path", d: dataOf(geometry) };
  const area = geometry.type === "Polygon";
  if (area && geometry.coordinates.length > 1) path.rule = "evenodd";
  if (role === "land") {
    const fill = area ? { fill: color(palette, "land") } : {};
    return [{ ...path, ...fill, stroke: color(palette, "mute"), width: EDGE, join: "round" }];
  }
  if (role === "neighbour") {
    const fill = area ? { fill: color(palette, "neighbour") } : {};
    return [{ ...path, ...fill, stroke: color(palette, "hairline"), width: 2000, join: "round" }];
  }
  if (role === "river") {
    const water = color(palette, "water");
    const fill = area ? { fill: water, fill_opacity: 0.25 } : {};
    return [{ ...path, ...fill, stroke: water, width: area ? 2000 : RIVER_WIDTHS[rank], join: "round" }];
  }
  if (role === "road") {
    const width = ROAD_WIDTHS[rank] ?? 0;
    return [
      { ...path, stroke: color(palette, "grey"), width, join: "round" },
      { ...path, stroke: color(palette, "paper"), width: div(width * 46, 100), join: "round" },
    ];
  }
  return [{ ...path, stroke: color(palette, "mute"), width: 2800, join: "round" }];
}

/** @param {Shape} geometry @param {Palette} palette @returns {Item[]} */
function placeItems(geometry, palette) {
  const [x, y] = geometry.coordinates.map(um);
  const fill = color(palette, "grey");
  return [
    { t: "path", d: circleData(x, y, PLACE_RADIUS), fill, stroke: color(palette, "paper"), width: 2000 },
  ];
}

/** @param {Shape} geometry @returns {(string | number)[]} */
function dataOf(geometry) {
  /** @type {(ring: number[][]) => (string | number)[]} */
  const data = (ring) => pointsData(ring.map(([x, y]) => [um(x ?? 0), um(y ?? 0)]));
  if (geometry.type === "LineString") return data(geometry.coordinates);
  return geometry.coordinates.flatMap((/** @type {number[][]} */ ring) => [...data(ring.slice(0, -1)), "Z"]);
}
