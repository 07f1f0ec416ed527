// The legend: sentences by domain, each beside its sign [T1, P7].
// Owns which rows there are, their measure and their drawing; the column decides their style and height.
// Mirrors chorem/sheet/legend.py.

import { icon } from "../spec/icon.js";
import { face, perEm, textUnits, widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { drawingOrder, orNull, unknownItems } from "./figures.js";
import { domainGlyph } from "./glyphs.js";
import { bounds, box, div, line, placed, withPrintableText, words } from "./items.js";
import { andMore, said } from "./labels.js";
import { DOMAINS, HORIZONS, STATUSES, TOPICS } from "./look.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { ColumnStyle } from "./look.js" */

const KEY_GAP = 12000;
const TAG_GAP_SPACES = 2;
// Icons are drawn at most this large, so that a simple sign is not heavier than a rich one.
const KEY_SCALE = 0.3;

/** @typedef {Record<string, any>} Entry */
/** `silent`: nobody wrote a sentence yet, the name of the sign stands in.
 * @typedef {{entry: Entry, text: string, tag: string, silent: boolean}} Row */
/** @typedef {[domain: string, rows: Row[]]} Part */

/**
 * Domains in order with their rows; entries no visible figure uses are left out.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @param {Labels} labels
 * @returns {Part[]}
 */
export function legendParts(poster, library, labels) {
  /** @type {Map<string, Figure[]>} */
  const used = new Map();
  for (const [, figures] of drawingOrder(poster, library)) {
    for (const figure of figures) {
      if (!figure.legend) continue;
      const list = used.get(figure.legend);
      if (list) list.push(figure);
      else used.set(figure.legend, [figure]);
    }
  }
  /** @type {Map<string, {topic: number, row: Row}[]>} */
  const parts = new Map(DOMAINS.map((domain) => [domain, []]));
  for (const entry of poster.legend ?? []) {
    const figures = used.get(entry.id);
    if (!figures) continue;
    const row = rowOf(entry, figures, library, poster.lang ?? "fr", labels);
    parts.get(entry.domain)?.push({ topic: topicOf(entry, library), row });
    if (entry.domain !== "enjeux" && figures.some((figure) => figure.stake)) {
      parts.get("enjeux")?.push({ topic: TOPICS.length + 1, row });
    }
  }
  /** @type {Part[]} */
  const shown = [];
  for (const [domain, rows] of parts) {
    rows.sort((a, b) => a.topic - b.topic || byEntry(a.row.entry, b.row.entry));
    if (rows.length > 0) shown.push([domain, rows.map(({ row }) => row)]);
  }
  return shown;
}

/** @param {Entry} a @param {Entry} b */
function byEntry(a, b) {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** @param {Entry} entry @param {Library} library */
function topicOf(entry, library) {
  const topic = entry.topic ?? orNull(() => library.get(entry.symbol))?.topic ?? null;
  return TOPICS.includes(topic) ? TOPICS.indexOf(topic) : TOPICS.length;
}

/**
 * @param {Entry} entry
 * @param {Figure[]} figures
 * @param {Library} library
 * @param {string} lang
 * @param {Labels} labels
 * @returns {Row}
 */
function rowOf(entry, figures, library, lang, labels) {
  const text = printableLine(entry.text ?? "");
  const statuses = STATUSES.filter((status) => figures.some((figure) => figure.status === status));
  const horizons = HORIZONS.filter((horizon) => figures.some((figure) => figure.horizon === horizon));
  const tag = [
    ...statuses.map((status) => said(labels, `status.${status}`)),
    ...horizons.map((horizon) => said(labels, `horizon.${horizon}`)),
  ].join(", ");
  return { entry, text: text || signName(entry, library, lang), tag: printableLine(tag), silent: !text };
}

/** @param {Entry} entry @param {Library} library @param {string} lang */
function signName(entry, library, lang) {
  const sign = orNull(() => library.get(entry.symbol));
  return printableLine(sign ? (lang === "en" ? sign.name.en : sign.name.fr) : entry.symbol);
}

/** @param {Part[]} parts @param {number} width @param {ColumnStyle} style */
export function legendHeight(parts, width, style) {
  let height = 0;
  parts.forEach(([, rows], i) => {
    height += headHeight(style) + (i ? style.headGap : 0);
    for (const row of rows) height += rowHeight(row, width, style) + style.rowGap;
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
  let y = room.y;
  const bottom = room.y + room.height;
  let left = 0;
  for (const [, rows] of parts) left += rows.length;
  for (const [i, [domain, rows]] of parts.entries()) {
    const head = headHeight(style) + (i ? style.headGap : 0);
    for (const [j, row] of rows.entries()) {
      const height = rowHeight(row, room.width, style);
      if (y + (j === 0 ? head : 0) + height + (left > 1 ? style.leading : 0) > bottom) {
        const soft = palette.soft ?? "";
        items.push(words(room.x, y + style.leading, andMore(left, labels), style.text, "italic", soft));
        return items;
      }
      if (j === 0) {
        y += i ? style.headGap : 0;
        items.push(...headItems(domain, room, y, style, palette, labels));
        y += headHeight(style);
      }
      items.push(...rowItems(row, room, y, style, library, palette));
      y += height + style.rowGap;
      left -= 1;
    }
  }
  return items;
}

/** @param {ColumnStyle} style */
const headHeight = (style) => style.head + 10000;

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
