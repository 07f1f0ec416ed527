// The name of a figure on the sheet: beside a point, at the middle of a line, inside an area.
// Owns default places, sizes by rank, halos. Mirrors chorem/sheet/names.py.

import { face, perEm, widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { anchorUm, layOutFigure, orNull, supportOf } from "./figures.js";
import { bounds, div, group, um, words } from "./items.js";
import { middleOfLine, onLand, visualCentre } from "./places.js";
import { zones } from "./zones.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Item, Palette } from "./items.js" */

const MAX_WIDTH = 130000;
const GAP = 4000;
const LINE_GAP = 9000;

/** @typedef {{size: number, font: string, fill: string, halo: number, spacing: number, capitals: boolean}} Style */

/**
 * The group `name-<id>`, or null for a figure without a name. `heading` gives base and zones.
 * `name_at` of the figure is the middle of the name.
 * @param {Figure} figure
 * @param {Library} library
 * @param {Palette} palette
 * @param {Record<string, any>} heading
 * @returns {Item | null}
 */
export function layOutName(figure, library, palette, heading) {
  let text = printableLine(figure.name ?? "");
  if (!text) return null;
  const style = styleOf(figure, library, palette);
  if (style.capitals) text = printableLine(text.toUpperCase());
  const lines = wrapUm(text, style.size, style.font, MAX_WIDTH);
  let width = 0;
  for (const shown of lines) width = Math.max(width, widthUm(shown, style.size, style.font, style.spacing));
  const [x, y, anchor] = placeOf(figure, library, palette, heading, style, lines.length, width);
  const ground = onLand(heading.base ?? {}, x / 1000, y / 1000)
    ? (palette.land ?? "")
    : (palette.paper ?? "");
  const leading = div(style.size * 118, 100);
  const first = y + div(capOf(style), 2) - div(leading * (lines.length - 1), 2);
  /** @type {Item} */
  const more = { halo: ground, halo_width: style.halo };
  if (style.spacing) more.spacing = style.spacing;
  const items = lines.map((shown, i) =>
    words(x, first + i * leading, shown, style.size, style.font, style.fill, anchor, more),
  );
  return group(`name-${figure.id}`, items);
}

/** @param {Figure} figure @param {Library} library @param {Palette} palette @returns {Style} */
function styleOf(figure, library, palette) {
  const support = supportOf(figure, library);
  const ink = palette.ink ?? "";
  const style = (
    /** @type {number} */ size,
    /** @type {string} */ font,
    fill = ink,
    halo = 4500,
    spacing = 0,
    capitals = false,
  ) => ({ size, font, fill, halo, spacing, capitals });
  if (support === "area" && ["maillage.area", "hierarchie.area"].includes(figure.symbol)) {
    return style(11500, "semibold", palette.soft ?? "", 4000, 1600, true);
  }
  if (support === "line" && figure.color === "water")
    return style(14000, "italic", palette["water-name"] ?? "", 4000);
  const rank = rankOf(figure, library);
  if (support === "point" && rank === 1) return style(19000, "semibold");
  if (support === "point" && rank === 2) return style(15500, "semibold");
  return style(13500, "regular");
}

/** The rank of a settlement, 3 for whatever has none. @param {Figure} figure @param {Library} library */
function rankOf(figure, library) {
  const sign = orNull(() => library.get(figure.symbol));
  const rank = figure.params?.rank ?? sign?.params?.rank?.default ?? 3;
  return rank === 1 || rank === 2 ? rank : 3;
}

/** @param {Style} style */
const capOf = (style) => div(face(style.font).capHeight * style.size, perEm());

/**
 * x, y of the middle of the name's height, and its anchor.
 * @param {Figure} figure
 * @param {Library} library
 * @param {Palette} palette
 * @param {Record<string, any>} heading
 * @param {Style} style
 * @param {number} lines
 * @param {number} width
 * @returns {[number, number, string]}
 */
function placeOf(figure, library, palette, heading, style, lines, width) {
  const at = figure.name_at;
  if (at) return [um(at[0]), um(at[1]), "middle"];
  const geometry = figure.geometry;
  const lift = div(style.size * 59, 100) * (lines - 1);
  if (geometry.type === "Polygon") {
    const [x, y] = visualCentre(geometry.coordinates);
    return [um(x), um(y), "middle"];
  }
  if (geometry.type === "LineString") {
    const [x, y] = middleOfLine(geometry.coordinates);
    return [um(x), um(y) - LINE_GAP - div(capOf(style), 2) - lift, "middle"];
  }
  const [px, py] = anchorUm(geometry);
  const drawn = bounds(layOutFigure(figure, library, palette).items);
  const { x, y, width: wide, height } = drawn ?? { x: px, y: py, width: 0, height: 0 };
  if (geometry.type === "Network") {
    return [x + div(wide, 2), y + height + GAP + div(capOf(style), 2) + lift, "middle"];
  }
  const { drawing } = zones(heading);
  const right = x + wide + GAP;
  if (right + width > drawing.x + drawing.width && x - GAP - width > drawing.x) return [x - GAP, py, "end"];
  return [right, py, "start"];
}
