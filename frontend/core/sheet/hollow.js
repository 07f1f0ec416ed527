// What is foreseen is drawn hollow: strokes become casings around paper, solid shapes become outlines [T15].
// Owns that change of a figure's display list, whatever its sign. Dashes stay as they are: they already mean
// something. Must not know the document. Mirrors chorem/sheet/hollow.py.

import { SOLID } from "./footprint.js";
import { bounds } from "./items.js";

/** @import { Box, Item } from "./items.js" */

/** Thickness of a casing on each side, and the least paper between its two sides. */
const EDGE = 1300;
const CORE = 1500;
/** A line of three casings' thickness or less stays as it is beside a solid shape, which says enough. */
const SLIGHT = 3 * EDGE;

/**
 * The same items, hollow. Faint tints, words and what is already paper stay.
 * @param {Item[]} items
 * @param {string} paper
 * @returns {Item[]}
 */
export function hollow(items, paper) {
  return hollowed(items, paper, hasSolid(items, paper) ? SLIGHT : 0);
}

/** @param {Item[]} items @param {string} paper @param {number} slight @returns {Item[]} */
function hollowed(items, paper, slight) {
  /** @type {Item[]} */
  const made = [];
  // Those of strokes of one colour that follow each other come last: a link does not cut the next one.
  /** @type {Item[]} */
  let cores = [];
  let stroke = "";
  /** @type {{fill: string, box: Box} | null} */
  let solid = null;
  for (const item of items) {
    const cased = isLine(item, paper) && item.width > slight;
    if (cores.length > 0 && !(cased && item.stroke === stroke && !("fill" in item))) {
      made.push(...cores);
      cores = [];
    }
    if (cased) {
      const [casing, core] = casedLine(item, paper);
      made.push(casing);
      stroke = item.stroke;
      ("fill" in item ? made : cores).push(core);
    } else if (item.t === "clip" || item.t === "group") {
      made.push({ ...item, items: hollowed(item.items, paper, slight) });
    } else if (isSolid(item, paper)) {
      const box = bounds([item]);
      solid = box && { fill: item.fill, box };
      made.push(outlined(item, item.fill, paper));
    } else if (solid && isMarkOn(item, solid.box, paper)) {
      made.push(outlined(item, solid.fill, paper));
    } else made.push(item);
  }
  return [...made, ...cores];
}

/** @param {Item} item @param {string} paper @returns {[Item, Item]} */
function casedLine(item, paper) {
  const { fill: _fill, fill_opacity: _opacity, ...bare } = item;
  return [
    { ...item, width: Math.max(item.width, 2 * EDGE + CORE) },
    { ...bare, stroke: paper, width: Math.max(item.width - 2 * EDGE, CORE) },
  ];
}

/** @param {Item} item @param {string} ink @param {string} paper @returns {Item} */
function outlined(item, ink, paper) {
  if (item.t === "text") return { ...item, fill: ink };
  return { ...item, fill: paper, stroke: ink, width: 2 * EDGE, join: "round" };
}

/** @param {Item[]} items @param {string} paper @returns {boolean} */
const hasSolid = (items, paper) =>
  items.some((item) => ("items" in item ? hasSolid(item.items, paper) : isSolid(item, paper)));

/** @param {Item} item @param {string} paper */
function isLine(item, paper) {
  if (item.t !== "path" || !item.width || isSolid(item, paper)) return false;
  return (item.stroke ?? paper) !== paper && (item.stroke_opacity ?? 1) >= SOLID;
}

/** @param {Item} item @param {string} paper */
const isSolid = (item, paper) =>
  item.t === "path" && (item.fill ?? paper) !== paper && (item.fill_opacity ?? 1) >= SOLID;

/** Paper drawn on a solid shape, as an exclamation mark on its disc: it would vanish on paper.
 * @param {Item} item @param {Box} solid @param {string} paper */
function isMarkOn(item, solid, paper) {
  const box = item.fill === paper ? bounds([item]) : null;
  return (
    box !== null &&
    solid.x <= box.x &&
    solid.y <= box.y &&
    box.x + box.width <= solid.x + solid.width &&
    box.y + box.height <= solid.y + solid.height
  );
}
