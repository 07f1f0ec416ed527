// A post-it: its paper, its fold, its text shrunk to fit [T3]. `at` is its top left corner.
// Mirrors chorem/sheet/note.py.

import { fit } from "../text/fit.js";
import { face, perEm } from "../text/metrics.js";
import { printable } from "../text/printable.js";
import { div, group, pointsData, um, words } from "./items.js";
import { NOTE_EDGE, NOTE_FLOOR, NOTE_FOLD, NOTE_PAD, NOTE_SIZE, NOTES } from "./look.js";

/** @import { Item, Palette, Spot } from "./items.js" */

/**
 * The group `note-<id>` of one note.
 * @param {Record<string, any>} note
 * @param {Palette} palette
 * @returns {Item}
 */
export function layOutNote(note, palette) {
  const x = um(note.at[0]);
  const y = um(note.at[1]);
  const size = note.size ?? [150, 70];
  const width = um(size[0]);
  const height = um(size[1]);
  const color = note.color ?? "yellow";
  const role = `note-${NOTES.includes(color) ? color : NOTES[0]}`;
  const paper = palette[role] ?? "";
  const fold = palette[`${role}-fold`] ?? "";
  const right = x + width;
  const bottom = y + height;
  /** @type {Spot[]} */
  const outline = [
    [x, y],
    [right, y],
    [right, bottom - NOTE_FOLD],
    [right - NOTE_FOLD, bottom],
    [x, bottom],
  ];
  /** @type {Spot[]} */
  const corner = [
    [right, bottom - NOTE_FOLD],
    [right - NOTE_FOLD, bottom - NOTE_FOLD],
    [right - NOTE_FOLD, bottom],
  ];
  /** @type {Item[]} */
  const items = [
    { t: "path", d: [...pointsData(outline), "Z"], fill: paper, stroke: fold, width: NOTE_EDGE },
    { t: "path", d: [...pointsData(corner), "Z"], fill: fold },
  ];
  const text = printable(note.text ?? "");
  if (text) items.push(...textItems(text, x, y, width, height, palette.ink ?? ""));
  return group(`note-${note.id}`, items);
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} ink
 */
function textItems(text, x, y, width, height, ink) {
  const room = height - 2 * NOTE_PAD + 3000;
  const fitted = fit(text, "regular", NOTE_SIZE, NOTE_FLOOR, width - 2 * NOTE_PAD, room);
  const cap = div(face("regular").capHeight * fitted.sizeUm, perEm());
  const first = y + NOTE_PAD + div(fitted.leadingUm + cap, 2) - 1500;
  return fitted.lines.flatMap((shown, i) =>
    shown ? [words(x + NOTE_PAD, first + i * fitted.leadingUm, shown, fitted.sizeUm, "regular", ink)] : [],
  );
}
