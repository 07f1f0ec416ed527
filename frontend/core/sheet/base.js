// The base (fond): land, neighbours, rivers, roads, places, quiet enough to be drawn over [T2].
// Must not know figures. Mirrors chorem/sheet/base.py.

import { printableLine } from "../text/printable.js";
import { circleData, div, pointsData, um, words } from "./items.js";
import { longestSegment, onLand, visualCentre } from "./places.js";

/** @import { Item, Palette } from "./items.js" */

/** @typedef {Record<string, any>} Shape */

const ORDER = ["neighbour", "land", "outline", "road", "river", "place"];
/** @type {Record<number, number>} */
const RIVER_WIDTHS = { 1: 9000, 2: 6500, 3: 4000 };
/** @type {Record<number, number>} */
const ROAD_WIDTHS = { 1: 5000, 2: 3600, 3: 2600 };
const EDGE = 4400;
const PLACE_RADIUS = 4500;
const UNIT_SIZE = 11500;
const UNIT_SPACING = 1600;

/**
 * Shapes by role, then all their names above them.
 * @param {Record<string, any>} poster
 * @param {Palette} palette
 * @returns {Item[]}
 */
export function baseItems(poster, palette) {
  const base = poster.base ?? {};
  /** @type {Shape[]} */
  const all = base.shapes ?? [];
  const shapes = ORDER.flatMap((role) => all.filter((shape) => shape.role === role));
  return [
    ...shapes.flatMap((shape) => shapeItems(shape, palette)),
    ...shapes.flatMap((shape) => nameItems(shape, base, palette)),
  ];
}

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

/** @param {Shape} shape @param {Record<string, any>} base @param {Palette} palette @returns {Item[]} */
function nameItems(shape, base, palette) {
  const text = printableLine(shape.name ?? "");
  if (!text) return [];
  const { geometry, role } = shape;
  const soft = color(palette, "soft");
  if (geometry.type === "Polygon") {
    const [x, y] = visualCentre(geometry.coordinates);
    const capitals = printableLine(text.toUpperCase());
    const halo = role === "neighbour" ? color(palette, "neighbour") : color(palette, "land");
    const more = { halo, halo_width: 4000, spacing: UNIT_SPACING };
    return [words(um(x), um(y) + 4000, capitals, UNIT_SIZE, "semibold", soft, "middle", more)];
  }
  if (geometry.type === "Point") {
    const [x, y] = geometry.coordinates;
    const more = { halo: groundOf(base, x, y, palette), halo_width: 4000 };
    if (role === "place") {
      const across = um(x) + PLACE_RADIUS + 4500;
      return [words(across, um(y) + 4400, text, 13500, "regular", soft, "start", more)];
    }
    return [words(um(x), um(y) + 5000, text, 15500, "semibold", soft, "middle", more)];
  }
  return beside(text, shape, base, palette);
}

/**
 * The name of a river or road by its longest stretch: under a flat one, at the right of a steep one.
 * @param {string} text
 * @param {Shape} shape
 * @param {Record<string, any>} base
 * @param {Palette} palette
 * @returns {Item[]}
 */
function beside(text, shape, base, palette) {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = longestSegment(shape.geometry.coordinates);
  const x = (ax + bx) / 2;
  const y = (ay + by) / 2;
  const river = shape.role === "river";
  const reach = div((river ? RIVER_WIDTHS : ROAD_WIDTHS)[shape.rank ?? 2] ?? 0, 2);
  const dx = bx - ax;
  const dy = by - ay;
  const steep = dx * dx < dy * dy * 4;
  const more = { halo: groundOf(base, x, y, palette), halo_width: 4000 };
  const fill = river ? color(palette, "water-name") : color(palette, "soft");
  const font = river ? "italic" : "regular";
  if (steep) {
    const lean = dx * dy > 0 ? -6000 : 14000;
    return [words(um(x) + reach + 6000, um(y) + lean, text, 14000, font, fill, "start", more)];
  }
  return [words(um(x), um(y) + reach + 14000, text, 14000, font, fill, "middle", more)];
}

/** @param {Record<string, any>} base @param {number} x @param {number} y @param {Palette} palette */
const groundOf = (base, x, y, palette) =>
  onLand(base, x, y) ? color(palette, "land") : color(palette, "paper");
