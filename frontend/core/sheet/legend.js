// The legend: sentences by domain and topic, each beside its sign [T1, T8].
// Owns the measure of its rows and their drawing; the column decides their style and height.
// Mirrors chorem/sheet/legend.py.

import { icon } from "../spec/icon.js";
import { face, perEm, textUnits, widthUm } from "../text/metrics.js";
import { wrapUm } from "../text/wrap.js";
import { orNull, unknownItems } from "./figures.js";
import { domainGlyph } from "./glyphs.js";
import { bounds, box, div, line, placed, withPrintableText, words } from "./items.js";
import { andMore, said } from "./labels.js";
import { opensTopic } from "./legend_rows.js";

/** @import { Library } from "./figures.js" */
/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { Entry, Part, Row } from "./legend_rows.js" */
/** @import { ColumnStyle } from "./look.js" */

const KEY_GAP = 12000;
const TAG_GAP_SPACES = 2;
const TOPIC_GAP = 4500;
// Icons are drawn at most this large, so that a simple sign is not heavier than a rich one.
const KEY_SCALE = 0.3;

/** @param {Part[]} parts @param {number} width @param {ColumnStyle} style */
export function legendHeight(parts, width, style) {
  let height = 0;
  parts.forEach(([, rows], i) => {
    rows.forEach((row, j) => {
      height += headsHeight(i, j, rows, style) + rowHeight(row, width, style) + style.rowGap;
    });
  });
  return height;
}

/**
 * The rows that fit in the box; the others are counted at its foot.
 * @param {Part[]} parts
 * @param {Box} room
 * @param {ColumnStyle} style
 * @param {Library} library
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
export function legendItems(parts, room, style, library, palette, labels) {
  /** @type {Item[]} */
  const items = [];
  let top = room.y;
  const bottom = room.y + room.height;
  let left = 0;
  for (const [, rows] of parts) left += rows.length;
  for (const [i, [domain, rows]] of parts.entries()) {
    for (const [j, row] of rows.entries()) {
      const needed = headsHeight(i, j, rows, style) + rowHeight(row, room.width, style);
      if (top + needed + (left > 1 ? style.leading : 0) > bottom) {
        const soft = palette.soft ?? "";
        items.push(words(room.x, top + style.leading, andMore(left, labels), style.text, "italic", soft));
        return items;
      }
      let y = top;
      if (j === 0) {
        y += i ? style.headGap : 0;
        items.push(...headItems(domain, room, y, style, palette, labels));
        y += headHeight(style);
      }
      if (opensTopic(rows, j)) {
        y += j ? TOPIC_GAP : 0;
        items.push(topicItem(row.topic, room, y, style, palette, labels));
        y += topicHeight(style);
      }
      items.push(...rowItems(row, room, y, style, library, palette));
      top += needed + style.rowGap;
      left -= 1;
    }
  }
  return items;
}

/** @param {number} i @param {number} j @param {Row[]} rows @param {ColumnStyle} style */
function headsHeight(i, j, rows, style) {
  const head = j === 0 ? headHeight(style) + (i ? style.headGap : 0) : 0;
  if (!opensTopic(rows, j)) return head;
  return head + topicHeight(style) + (j ? TOPIC_GAP : 0);
}

/** @param {ColumnStyle} style */
const topicHeight = (style) => style.leading + 2400;

/**
 * @param {string} topic
 * @param {Box} room
 * @param {number} y
 * @param {ColumnStyle} style
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item}
 */
function topicItem(topic, room, y, style, palette, labels) {
  const baseline = y + div(style.text * 86, 100);
  return words(room.x, baseline, said(labels, `topic.${topic}`), style.text, "semibold", palette.soft ?? "");
}

/** @param {ColumnStyle} style */
const headHeight = (style) => style.head + 8500;

/**
 * @param {string} domain
 * @param {Box} room
 * @param {number} y
 * @param {ColumnStyle} style
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
function headItems(domain, room, y, style, palette, labels) {
  const ink = palette.ink ?? "";
  const baseline = y + div(style.head * 72, 100);
  const rule = baseline + 6500;
  const side = div(style.head * 95, 100);
  const top = baseline - div(style.head * 33, 100) - div(side, 2);
  const glyph = domainGlyph(domain, room.x, top, side, ink);
  const across = room.x + (glyph.length > 0 ? side + 4500 : 0);
  return [
    ...glyph,
    words(across, baseline, said(labels, `domain.${domain}`), style.head, "bold", ink),
    line(
      [
        [room.x, rule],
        [room.x + room.width, rule],
      ],
      ink,
      1100,
    ),
  ];
}

/** @param {Row} row @param {number} width @param {ColumnStyle} style */
function linesOf(row, width, style) {
  const room = width - style.keyWidth - KEY_GAP;
  const tail = row.tag ? textUnits(" ".repeat(TAG_GAP_SPACES - 1) + row.tag, "italic") : 0;
  return wrapUm(row.text, style.text, fontOf(row), room, true, tail);
}

/** @param {Row} row */
const fontOf = (row) => (row.silent ? "italic" : "regular");

/** @param {Row} row @param {number} width @param {ColumnStyle} style */
const rowHeight = (row, width, style) =>
  Math.max(style.keyHeight, linesOf(row, width, style).length * style.leading);

/**
 * @param {Row} row
 * @param {Box} room
 * @param {number} y
 * @param {ColumnStyle} style
 * @param {Library} library
 * @param {Palette} palette
 * @returns {Item[]}
 */
function rowItems(row, room, y, style, library, palette) {
  const lines = linesOf(row, room.width, style);
  const height = rowHeight(row, room.width, style);
  const items = keyItems(row.entry, box(room.x, y, style.keyWidth, height), style, library, palette);
  const x = room.x + style.keyWidth + KEY_GAP;
  const cap = div(face("regular").capHeight * style.text, perEm());
  const first = y + div(height - lines.length * style.leading, 2) + div(style.leading + cap, 2);
  const soft = palette.soft ?? "";
  const fill = row.silent ? soft : (palette.ink ?? "");
  lines.forEach((shown, i) => {
    if (shown) items.push(words(x, first + i * style.leading, shown, style.text, fontOf(row), fill));
  });
  if (row.tag) {
    const last = lines[lines.length - 1] ?? "";
    const gap = " ".repeat(TAG_GAP_SPACES);
    const across =
      x + (last ? widthUm(last, style.text, fontOf(row)) + widthUm(gap, style.text, "italic") : 0);
    items.push(
      words(across, first + (lines.length - 1) * style.leading, row.tag, style.text, "italic", soft),
    );
  }
  return items;
}

/**
 * The sign itself, as large as fits a key, in the middle of its room.
 * @param {Entry} entry
 * @param {Box} room
 * @param {ColumnStyle} style
 * @param {Library} library
 * @param {Palette} palette
 * @returns {Item[]}
 */
function keyItems(entry, room, style, library, palette) {
  const middleX = room.x + div(room.width, 2);
  const middleY = room.y + div(room.height, 2);
  const items = orNull(() => {
    const sign = library.get(entry.symbol);
    const look = { variant: entry.variant ?? null, color: entry.color ?? null };
    return withPrintableText(icon(sign, palette, look).items);
  });
  if (!items) return unknownItems(middleX, middleY, div(style.keyHeight * 3, 4), palette);
  const drawn = bounds(items);
  if (!drawn || drawn.width === 0 || drawn.height === 0) return [];
  const scale = Math.min(style.keyWidth / drawn.width, style.keyHeight / drawn.height, KEY_SCALE);
  const dx = middleX - Math.floor(((drawn.x * 2 + drawn.width) * scale) / 2 + 0.5);
  const dy = middleY - Math.floor(((drawn.y * 2 + drawn.height) * scale) / 2 + 0.5);
  return placed(items, scale, dx, dy);
}
