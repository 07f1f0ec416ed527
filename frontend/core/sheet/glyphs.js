// The four glyphs of the domains: grid, bending arrow, gem, exclamation in a ring (LOOK).
// Drawn on a grid of 20 with strokes of 1.7, scaled to a size. Mirrors chorem/sheet/glyphs.py.

import { circleData, placed } from "./items.js";

/** @import { Item } from "./items.js" */

/** @type {Record<string, (string | number)[][]>} */
const GRID = {
  organisation: [
    ["M", 3000, 3000, "L", 17000, 3000, "L", 17000, 17000, "L", 3000, 17000, "Z"],
    ["M", 3000, 10000, "L", 17000, 10000],
    ["M", 10000, 3000, "L", 10000, 17000],
  ],
  dynamique: [
    ["M", 2500, 15500, "C", 2500, 9500, 7000, 7000, 16500, 7000],
    ["M", 12000, 2500, "L", 16800, 7000, "L", 12000, 11500],
  ],
  ressources: [
    ["M", 6000, 3500, "L", 14000, 3500, "L", 18000, 8500, "L", 10000, 17500, "L", 2000, 8500, "Z"],
    ["M", 2000, 8500, "L", 18000, 8500],
    ["M", 7500, 8500, "L", 10000, 17500, "L", 12500, 8500],
  ],
  enjeux: [
    circleData(10000, 10000, 7600),
    ["M", 10000, 5600, "L", 10000, 10800],
    ["M", 10000, 14200, "L", 10000, 14300],
  ],
};

/**
 * The glyph of a domain in a square of `size` µm whose corner is x, y; nothing for the base.
 * @param {string} domain
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} ink
 * @returns {Item[]}
 */
export function domainGlyph(domain, x, y, size, ink) {
  const strokes = (GRID[domain] ?? []).map((d) => ({
    t: "path",
    d,
    stroke: ink,
    width: 1700,
    cap: "round",
    join: "round",
  }));
  return placed(strokes, size / 20000, x, y);
}
