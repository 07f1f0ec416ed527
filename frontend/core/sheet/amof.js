// The AMOF matrix: two by two, ours above and around us below [T1].
// Owns its measure and its drawing; the column decides its style and height. Mirrors chorem/sheet/amof.py.

import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { byOrder } from "./figures.js";
import { box, circleData, div, rectData, words } from "./items.js";
import { andMore, said } from "./labels.js";
import { AMOF } from "./look.js";

/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { ColumnStyle } from "./look.js" */

const GAP_X = 7000;
const GAP_Y = 6500;
const PAD_X = 8000;
const HEAD = 27000;
const PAD_BOTTOM = 7000;
const CELL_MIN = 46000;
const HEAD_SIZE = 12800;
const EDGE = 1000;

/** @typedef {{name: string, texts: string[]}} Cell */

/**
 * The four cells with their printable texts in order, or [] when nothing was written.
 * @param {Record<string, any>} poster
 * @returns {Cell[]}
 */
export function amofCells(poster) {
  const items = [...(poster.amof ?? [])].sort(byOrder);
  const cells = AMOF.map((name) => ({
    name,
    texts: items
      .filter((item) => item.cell === name)
      .map((item) => printableLine(item.text ?? ""))
      .filter((text) => text),
  }));
  return cells.some((cell) => cell.texts.length > 0) ? cells : [];
}

/**
 * Height of the whole matrix when nothing is cut.
 * @param {Cell[]} cells
 * @param {number} width
 * @param {ColumnStyle} style
 */
export function amofHeight(cells, width, style) {
  if (cells.length === 0) return 0;
  const [above, below] = rowHeights(cells, width, style);
  return above + GAP_Y + below;
}

/**
 * The matrix in its box; texts that find no room end with "… et n autres".
 * @param {Cell[]} cells
 * @param {Box} room
 * @param {ColumnStyle} style
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
export function amofItems(cells, room, style, palette, labels) {
  const width = div(room.width - GAP_X, 2);
  const heights = shared(rowHeights(cells, room.width, style), room.height - GAP_Y);
  return cells.flatMap((cell, i) => {
    const x = room.x + (i & 1) * (width + GAP_X);
    const y = room.y + (i > 1 ? heights[0] + GAP_Y : 0);
    return cellItems(cell, box(x, y, width, i > 1 ? heights[1] : heights[0]), style, palette, labels);
  });
}

/** @param {Cell[]} cells @param {number} width @param {ColumnStyle} style @returns {[number, number]} */
function rowHeights(cells, width, style) {
  const inner = div(width - GAP_X, 2) - 2 * PAD_X;
  const [a = 0, b = 0, c = 0, d = 0] = cells.map((cell) => cellHeight(cell, inner, style));
  return [Math.max(a, b), Math.max(c, d)];
}

/** @param {Cell} cell @param {number} inner @param {ColumnStyle} style */
function cellHeight(cell, inner, style) {
  let height = HEAD + PAD_BOTTOM;
  cell.texts.forEach((text, i) => {
    const lines = wrapUm(text, style.cellText, "regular", inner);
    height += lines.length * style.cellLeading + (i ? style.itemGap : 0);
  });
  return Math.max(height, CELL_MIN);
}

/**
 * The heights of both rows when they have `room` together: the shorter keeps its own if it is small.
 * @param {[number, number]} rows
 * @param {number} room
 * @returns {[number, number]}
 */
function shared([above, below], room) {
  if (above + below <= room) return [above, below];
  const middle = div(room, 2);
  if (above <= middle) return [above, room - above];
  if (below <= middle) return [room - below, below];
  return [middle, room - middle];
}

/**
 * @param {Cell} cell
 * @param {Box} room
 * @param {ColumnStyle} style
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
function cellItems(cell, room, style, palette, labels) {
  const role = `amof-${cell.name}`;
  const color = palette[role] ?? "";
  const letterX = room.x + PAD_X + 6500;
  const letterY = room.y + 15500;
  const ground = palette[`${role}-ground`] ?? "";
  const edge = palette[`${role}-edge`] ?? "";
  const letter = said(labels, `amof.${cell.name}.letter`);
  const head = said(labels, `amof.${cell.name}`);
  const rule = box(room.x, room.y, room.width, 2600);
  const left = room.x + PAD_X;
  const size = style.cellText;
  /** @type {Item[]} */
  const items = [
    { t: "path", d: rectData(room), fill: ground, stroke: edge, width: EDGE },
    { t: "path", d: rectData(rule), fill: color },
    { t: "path", d: circleData(letterX, letterY, 7000), fill: color },
    words(letterX, letterY + 3400, letter, 10000, "bold", palette.paper ?? "", "middle"),
    words(left + 17500, letterY + 4200, head, HEAD_SIZE, "bold", color),
  ];
  let y = room.y + HEAD;
  const bottom = room.y + room.height - PAD_BOTTOM;
  for (const [i, text] of cell.texts.entries()) {
    const lines = wrapUm(text, size, "regular", room.width - 2 * PAD_X);
    const others = cell.texts.length - i;
    const needed = lines.length * style.cellLeading + (others > 1 ? style.itemGap + style.cellLeading : 0);
    if (y + needed > bottom) {
      items.push(words(left, y + size, andMore(others, labels), size, "italic", palette.soft ?? ""));
      break;
    }
    for (const shown of lines) {
      items.push(words(left, y + size, shown, size, "regular", palette.ink ?? ""));
      y += style.cellLeading;
    }
    y += style.itemGap;
  }
  return items;
}
