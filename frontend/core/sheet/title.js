// The title band: title, territory, group, date, and the rule under them [T1].
// Owns how a long title is fitted. Mirrors chorem/sheet/title.py.

import { endWithDots } from "../text/fit.js";
import { widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { div, line, words } from "./items.js";
import { dateInWords } from "./labels.js";

/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */

const SIDE_MAX = 380000;
const GAP = 28000;
// From this size down a long title may take three lines.
const TWO_LINES = 19000;

/** @typedef {[text: string, size: number]} Sized */

/**
 * @param {Record<string, any>} poster
 * @param {Box} box
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
export function titleItems(poster, box, palette, labels) {
  const ink = palette.ink ?? "";
  const soft = palette.soft ?? "";
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const group = oneLine(poster.group ?? "", 19000, 14000, "semibold", SIDE_MAX);
  const date = oneLine(dateInWords(poster.date ?? "", labels), 19000, 14000, "regular", SIDE_MAX);
  const items = bigTitle(poster.title ?? "", box, roomBeside(box, group), ink);
  const place = oneLine(poster.territory ?? "", 19000, 14000, "regular", roomBeside(box, date));
  /** @type {[Sized, number, number, string, string, string][]} */
  const lines = [
    [place, box.x, bottom - 16000, "regular", ink, "start"],
    [group, right, bottom - 43000, "semibold", ink, "end"],
    [date, right, bottom - 16000, "regular", soft, "end"],
  ];
  for (const [[text, size], x, y, font, fill, anchor] of lines) {
    if (text) items.push(words(x, y, text, size, font, fill, anchor));
  }
  items.push(
    line(
      [
        [box.x, bottom],
        [right, bottom],
      ],
      ink,
      2400,
    ),
  );
  return items;
}

/** @param {Box} box @param {Sized} beside */
const roomBeside = (box, [text, size]) => box.width - (text ? widthUm(text, size, "semibold") + GAP : 0);

/**
 * The text and the size at which it fits; ended with "…" when it does not even at the floor.
 * @param {string} text
 * @param {number} size
 * @param {number} floor
 * @param {string} font
 * @param {number} room
 * @returns {Sized}
 */
function oneLine(text, size, floor, font, room) {
  const shown = printableLine(text);
  let fitted = size;
  while (fitted > floor && widthUm(shown, fitted, font) > room) fitted -= 500;
  if (widthUm(shown, fitted, font) <= room) return [shown, fitted];
  return [endWithDots([shown], fitted, font, room)[0] ?? "", fitted];
}

/** @param {string} text @param {Box} box @param {number} room @param {string} ink @returns {Item[]} */
function bigTitle(text, box, room, ink) {
  const shown = printableLine(text);
  if (!shown) return [];
  const baseline = box.y + box.height - 43000;
  for (let size = 47000; size > 33000; size -= 1000) {
    if (widthUm(shown, size, "bold") <= room) return [words(box.x, baseline, shown, size, "bold", ink)];
  }
  const most = (/** @type {number} */ size) => (size >= TWO_LINES ? 2 : 3);
  let size = 27000;
  let lines = wrapUm(shown, size, "bold", room);
  while (lines.length > most(size) && size > 16000) {
    size -= 1000;
    lines = wrapUm(shown, size, "bold", room);
  }
  if (lines.length > most(size)) lines = endWithDots(lines.slice(0, most(size)), size, "bold", room);
  const leading = div(size * 116 + 50, 100);
  const top = baseline - leading * (lines.length - 1);
  return lines.map((part, i) => words(box.x, top + i * leading, part, size, "bold", ink));
}
