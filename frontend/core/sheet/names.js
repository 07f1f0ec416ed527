// The name of a figure on the sheet, its status under it, and where all names stand [T13–T15].
// Owns how a name looks by rank, and which figures say something. Must not know how a place is chosen.
// Mirrors chorem/sheet/names.py.

import { face, perEm, widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { anchorUm, orNull, supportOf } from "./figures.js";
import { bounds, div, um, words } from "./items.js";
import { said } from "./labels.js";
import { inside, onLand } from "./places.js";
import { areaSpots, lineSpots, networkSpots, pointSpots } from "./spots.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { Label, Spot } from "./placement.js" */
/** @import { Size } from "./spots.js" */

const MAX_WIDTH = 110000;
const TAG_SIZE = 10500;
const TAG_LEADING = 12000;
const TAG_GAP = 13000;
/** Half the thickness of a line's sign, as far as its name keeps from its axis. */
const LEAST_REACH = 2000;
const MOST_REACH = 16000;

/** @typedef {{size: number, font: string, fill: string, halo: number, spacing: number, capitals: boolean}} Style */
/** What is written: a label to be placed, and lines by their distance under the middle of the name.
 * @typedef {{label: Label, lines: [below: number, text: string, style: Style][]}} Name */

/**
 * @param {number} size
 * @param {string} font
 * @param {string} fill
 * @param {number} [halo]
 * @param {number} [spacing]
 * @param {boolean} [capitals]
 * @returns {Style}
 */
export const styleOf = (size, font, fill, halo = 4500, spacing = 0, capitals = false) => ({
  ...{ size, font, fill, halo, spacing, capitals },
});

/**
 * The name of a figure and its status, or null when it has neither. `drawn` is its sign laid out.
 * `name_at` of the figure is the middle of the name; who gives it is obeyed.
 * @param {Figure} figure
 * @param {Item} drawn
 * @param {Library} library
 * @param {Palette} palette
 * @param {Labels} labels
 * @param {Box} zone
 * @returns {Name | null}
 */
export function figureName(figure, drawn, library, palette, labels, zone) {
  const text = printableLine(figure.name ?? "");
  const tag = tagOf(figure, labels);
  if (!text && !tag) return null;
  const quiet = styleOf(TAG_SIZE, "italic", palette.soft ?? "", 4000);
  const style = text ? styleOfFigure(figure, library, palette) : quiet;
  const [lines, size] = set(text || tag, style, text ? tag : "", quiet);
  const at = figure.name_at;
  const painted = bounds(drawn.items);
  const spots = at
    ? [{ x: um(at[0]), y: um(at[1]), anchor: "middle", penalty: 0 }]
    : spotsOf(figure, drawn.items, size);
  const fixed = Boolean(at) || !painted || !meet(painted, zone);
  return { label: { key: figure.id, ...size, spots, fixed }, lines };
}

/** Status, horizon and what is to be checked, in words; nothing for what is observed and here.
 * @param {Figure} figure @param {Labels} labels */
export function tagOf({ status, horizon, to_check }, labels) {
  const parts = status && status !== "constat" ? [said(labels, `status.${status}`)] : [];
  if (horizon) parts.push(said(labels, `horizon.${horizon}`));
  if (to_check) parts.push(said(labels, "sheet.to_check"));
  return printableLine(parts.join(", "));
}

/** A name without a status; `spots` gives its places from its size.
 * @param {string} key @param {string} text @param {Style} style @param {(size: Size) => Spot[]} spots @returns {Name} */
export function plainName(key, text, style, spots) {
  const [lines, size] = set(text, style, "", style);
  return { label: { key, ...size, spots: spots(size), fixed: false }, lines };
}

/**
 * The order in which names take their place: towns by rank, points, areas, networks, lines.
 * @param {[Figure, Name][]} named
 * @param {Library} library
 * @returns {Name[]}
 */
export function byImportance(named, library) {
  /** @type {Record<string, number>} */
  const weights = { area: 4, network: 5 };
  const weighed = named.map(([figure, name]) => {
    const support = supportOf(figure, library);
    const own = support === "point" ? rankOf(figure, library) : (weights[support] ?? 6);
    return { name, weight: figure.name ? own : 7 };
  });
  return weighed.sort((a, b) => a.weight - b.weight).map((one) => one.name);
}

/**
 * The words of a name at its spot, haloed in the colour of the ground there.
 * @param {Name} name
 * @param {Spot} spot
 * @param {Record<string, any>} base
 * @param {Palette} palette
 * @returns {Item[]}
 */
export function nameItems(name, spot, base, palette) {
  const ground = groundAt(base, palette, spot.x / 1000, spot.y / 1000);
  return name.lines.map(([below, text, style]) => {
    /** @type {Item} */
    const more = { halo: ground, halo_width: style.halo };
    if (style.spacing) more.spacing = style.spacing;
    return words(spot.x, spot.y + below, text, style.size, style.font, style.fill, spot.anchor, more);
  });
}

/** The colour of the base at a place on the sheet, in millimetres.
 * @param {Record<string, any>} base @param {Palette} palette @param {number} x @param {number} y */
export function groundAt(base, palette, x, y) {
  if (onLand(base, x, y)) return palette.land ?? "";
  for (const { role, geometry } of base.shapes ?? []) {
    const area = role === "neighbour" && geometry.type === "Polygon";
    if (area && inside(geometry.coordinates, x, y)) return palette.neighbour ?? "";
  }
  return palette.paper ?? "";
}

/** Lines under the middle of the name, and the room they take.
 * @param {string} text @param {Style} style @param {string} tag @param {Style} quiet @returns {[Name["lines"], Size]} */
function set(text, style, tag, quiet) {
  const printed = style.capitals ? printableLine(text.toUpperCase()) : text;
  const shown = wrapUm(printed, style.size, style.font, MAX_WIDTH);
  const leading = div(style.size * 118, 100);
  const cap = capOf(style);
  const first = div(cap, 2) - div(leading * (shown.length - 1), 2);
  /** @type {Name["lines"]} */
  const lines = shown.map((one, i) => [first + i * leading, one, style]);
  const last = first + leading * (shown.length - 1);
  let down = last + div(style.size * 24, 100);
  if (tag) {
    const under = wrapUm(tag, quiet.size, quiet.font, MAX_WIDTH);
    for (const [i, one] of under.entries()) lines.push([last + TAG_GAP + i * TAG_LEADING, one, quiet]);
    down = last + TAG_GAP + TAG_LEADING * (under.length - 1) + div(quiet.size * 24, 100);
  }
  let width = 0;
  for (const [, one, of] of lines) width = Math.max(width, widthUm(one, of.size, of.font, of.spacing));
  return [lines, { width, up: cap - first + div(style.size * 8, 100), down }];
}

/** @param {Figure} figure @param {Library} library @param {Palette} palette @returns {Style} */
function styleOfFigure(figure, library, palette) {
  const support = supportOf(figure, library);
  const ink = palette.ink ?? "";
  if (support === "area" && ["maillage.area", "hierarchie.area"].includes(figure.symbol)) {
    return styleOf(11500, "semibold", palette.soft ?? "", 4000, 1600, true);
  }
  if (support === "line" && figure.color === "water")
    return styleOf(14000, "italic", palette["water-name"] ?? "", 4000);
  const rank = rankOf(figure, library);
  if (support === "point" && rank === 1) return styleOf(19000, "semibold", ink);
  if (support === "point" && rank === 2) return styleOf(15500, "semibold", ink);
  return styleOf(13500, "regular", ink);
}

/** The rank of a settlement, 3 for whatever has none. @param {Figure} figure @param {Library} library */
function rankOf(figure, library) {
  const sign = orNull(() => library.get(figure.symbol));
  const rank = figure.params?.rank ?? sign?.params?.rank?.default ?? 3;
  return rank === 1 || rank === 2 ? rank : 3;
}

/** @param {Style} style */
const capOf = (style) => div(face(style.font).capHeight * style.size, perEm());

/** @param {Figure} figure @param {Item[]} items @param {Size} size @returns {Spot[]} */
function spotsOf({ geometry, handles, name }, items, size) {
  if (geometry.type === "Polygon") return areaSpots(geometry.coordinates, size, !name);
  if (geometry.type === "LineString") return lineSpots(geometry.coordinates, reachOf(items), size);
  if (geometry.type === "Network") return networkSpots(items, geometry.nodes, size);
  const [handle, ...more] = Object.values(handles ?? {});
  // The status of an arrow stands along it; a name is that of the place it leaves.
  if (!name && handle && more.length === 0) {
    return lineSpots([geometry.coordinates, handle], reachOf(items), size);
  }
  const [x, y] = anchorUm(geometry);
  return pointSpots(items, x, y, size);
}

/** Half of the thickest stroke of a sign. @param {Item[]} items @returns {number} */
function reachOf(items) {
  let most = LEAST_REACH;
  for (const item of items) {
    most = Math.max(most, "items" in item ? reachOf(item.items) : div(item.width ?? 0, 2));
  }
  return Math.min(most, MOST_REACH);
}

/** @param {Box} a @param {Box} b */
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
