// Names of the base: places, rivers and roads, units, neighbours; they give way to those of figures [T13].
// Must not know figures. Mirrors chorem/sheet/base_names.py.

import { printableLine } from "../text/printable.js";
import { box, div, um } from "./items.js";
import { PLACE_RADIUS, RIVER_WIDTHS, ROAD_WIDTHS } from "./look.js";
import { plainName, styleOf } from "./names.js";
import { areaSpots, aroundBox, lineSpots } from "./spots.js";

/** @import { Palette } from "./items.js" */
/** @import { Name } from "./names.js" */
/** @import { Spot } from "./placement.js" */
/** @import { Size } from "./spots.js" */

/**
 * The names of the base's shapes, keys `base-0`, `base-1`…
 * @param {Record<string, any>} base
 * @param {Palette} palette
 * @returns {Name[]}
 */
export function baseNames(base, palette) {
  /** @type {Name[]} */
  const names = [];
  for (const [i, shape] of (base.shapes ?? []).entries()) {
    const text = printableLine(shape.name ?? "");
    if (text) names.push(nameOf(`base-${i}`, text, shape, palette));
  }
  return names;
}

/** @param {string} key @param {string} text @param {Record<string, any>} shape @param {Palette} palette */
function nameOf(key, text, shape, palette) {
  const { geometry, role } = shape;
  const soft = palette.soft ?? "";
  if (geometry.type === "Polygon") {
    const style = styleOf(11500, "semibold", soft, 4000, 1600, true);
    return plainName(key, text, style, (size) => areaSpots(geometry.coordinates, size));
  }
  if (geometry.type === "Point") {
    const x = um(geometry.coordinates[0]);
    const y = um(geometry.coordinates[1]);
    if (role !== "place")
      return plainName(key, text, styleOf(15500, "semibold", soft, 4000), (size) => on(x, y, size));
    const dot = box(x - PLACE_RADIUS, y - PLACE_RADIUS, 2 * PLACE_RADIUS, 2 * PLACE_RADIUS);
    return plainName(key, text, styleOf(13500, "regular", soft, 4000), (size) => aroundBox(dot, size));
  }
  const river = role === "river";
  const reach = div((river ? RIVER_WIDTHS : ROAD_WIDTHS)[shape.rank ?? 2] ?? 0, 2);
  const style = river
    ? styleOf(14000, "italic", palette["water-name"] ?? "", 4000)
    : styleOf(14000, "regular", soft, 4000);
  return plainName(key, text, style, (size) => lineSpots(geometry.coordinates, reach, size));
}

/** On a point that nothing marks, or around it. @param {number} x @param {number} y @param {Size} size @returns {Spot[]} */
const on = (x, y, size) => [{ x, y, anchor: "middle", penalty: 0 }, ...aroundBox(box(x, y, 0, 0), size, 4)];
