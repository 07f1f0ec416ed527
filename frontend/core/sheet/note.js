// A post-it: its paper, its fold, its text shrunk to fit [T3], its votes [T16].
// `at` is its top left corner. Mirrors chorem/sheet/note.py.

import { fit } from "../text/fit.js";
import { face, perEm } from "../text/metrics.js";
import { printable } from "../text/printable.js";
import { box as boxOf, circleData, div, group, pointsData, um, words } from "./items.js";
import { NOTE_EDGE, NOTE_FLOOR, NOTE_FOLD, NOTE_PAD, NOTE_SIZE, NOTES } from "./look.js";

/** @import { Box, Item, Palette, Spot } from "./items.js" */

/** Votes are dots as long as one can count them at a glance, then a dot and a number. */
const MOST_DOTS = 12;
const DOT_RADIUS = 2400;
const DOT_STEP = 7000;
const VOTES_ROOM = 9000;
const VOTES_SIZE = 10500;

/**
 * The group `note-<id>` of one note.
 * @param {Record<string, any>} note
 * @param {Palette} palette
 * @returns {Item}
 */
export function layOutNote(note, palette) {
  const box = noteBox(note);
  const { x, y } = box;
  const color = note.color ?? "yellow";
  const role = `note-${NOTES.includes(color) ? color : NOTES[0]}`;
  const paper = palette[role] ?? "";
  const fold = palette[`${role}-fold`] ?? "";
  const right = x + box.width;
  const bottom = y + box.height;
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
  return group(`note-${note.id}`, [
    { t: "path", d: [...pointsData(outline), "Z"], fill: paper, stroke: fold, width: NOTE_EDGE },
    { t: "path", d: [...pointsData(corner), "Z"], fill: fold },
    ...textItems(note, box, palette.ink ?? ""),
    ...votesItems(votesOf(note), box, palette.soft ?? ""),
  ]);
}

/** The paper of a note. @param {Record<string, any>} note */
export function noteBox(note) {
  const size = note.size ?? [150, 70];
  return boxOf(um(note.at[0]), um(note.at[1]), um(size[0]), um(size[1]));
}

/** @param {Record<string, any>} note */
export function votesOf(note) {
  let total = 0;
  for (const votes of Object.values(note.votes ?? {})) total += votes;
  return total;
}

/** @param {Record<string, any>} note @param {Box} box @param {string} ink @returns {Item[]} */
function textItems(note, box, ink) {
  const text = printable(note.text ?? "");
  if (!text) return [];
  const room = box.height - 2 * NOTE_PAD + 3000 - (votesOf(note) ? VOTES_ROOM : 0);
  const fitted = fit(text, "regular", NOTE_SIZE, NOTE_FLOOR, box.width - 2 * NOTE_PAD, room);
  const cap = div(face("regular").capHeight * fitted.sizeUm, perEm());
  const first = box.y + NOTE_PAD + div(fitted.leadingUm + cap, 2) - 1500;
  return fitted.lines.flatMap((shown, i) =>
    shown
      ? [words(box.x + NOTE_PAD, first + i * fitted.leadingUm, shown, fitted.sizeUm, "regular", ink)]
      : [],
  );
}

/** A dot for each vote at the foot of the note; one dot and the number when there are too many.
 * @param {number} votes @param {Box} box @param {string} ink @returns {Item[]} */
function votesItems(votes, box, ink) {
  if (votes <= 0) return [];
  const x = box.x + NOTE_PAD + DOT_RADIUS;
  const y = box.y + box.height - NOTE_PAD + DOT_RADIUS;
  const room = div(box.width - NOTE_PAD - NOTE_FOLD - 2 * DOT_RADIUS, DOT_STEP) + 1;
  const dots = votes <= Math.min(MOST_DOTS, room) ? votes : 1;
  /** @type {Item[]} */
  const items = [];
  for (let i = 0; i < dots; i++) {
    items.push({ t: "path", d: circleData(x + i * DOT_STEP, y, DOT_RADIUS), fill: ink });
  }
  if (dots < votes) items.push(words(x + DOT_STEP, y + 3600, String(votes), VOTES_SIZE, "semibold", ink));
  return items;
}
