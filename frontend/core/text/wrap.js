// Line breaks by the shared table of widths [N7, T3]: greedy or balanced, the same in both languages.
// Owns where a line may break. Takes printable text. Mirrors chorem/text/wrap.py.

import { perEm, textUnits } from "./metrics.js";

// A space before these, or after an opening guillemet, never ends a line: French typists use plain spaces.
const NO_BREAK_BEFORE = "?!:;»%€";
const NO_BREAK_AFTER = "«";
const BREAK_AFTER = "-‐–—/";

/** Text that is not broken unless it is longer than a line, and the gap that follows it on the line.
 * @typedef {{text: string, units: number, gap: string, gapUnits: number}} Piece */

/**
 * Width of one line of text in millimetres.
 * @param {string} text
 * @param {number} sizeMm
 * @param {string} font
 */
export function widthMm(text, sizeMm, font) {
  return (textUnits(text, font) * sizeMm) / perEm();
}

/**
 * Lines of at most `maxMm`; "\n" kept; words longer than a line are broken; at least one line.
 * @param {string} text
 * @param {number} sizeMm
 * @param {string} font
 * @param {number} maxMm
 * @param {boolean} [balanced]
 */
export function wrap(text, sizeMm, font, maxMm, balanced = true) {
  return wrapUm(text, Math.floor(sizeMm * 1000 + 0.5), font, Math.floor(maxMm * 1000 + 0.5), balanced);
}

/**
 * As `wrap`, in micrometres. `tailUnits` is room kept after the last line for something drawn there; when it
 * finds no room the last line is "" and the tail stands alone on it.
 * @param {string} text
 * @param {number} sizeUm
 * @param {string} font
 * @param {number} maxUm
 * @param {boolean} [balanced]
 * @param {number} [tailUnits]
 * @returns {string[]}
 */
export function wrapUm(text, sizeUm, font, maxUm, balanced = true, tailUnits = 0) {
  const limit = Math.floor((maxUm * perEm()) / sizeUm);
  /** @type {string[]} */
  const lines = [];
  const paragraphs = text.split("\n");
  paragraphs.forEach((paragraph, i) => {
    const pieces = piecesOf(paragraph, font);
    if (tailUnits && i === paragraphs.length - 1) {
      pieces.push({ text: "", units: tailUnits, gap: "", gapUnits: 0 });
    }
    lines.push(...(balanced ? balancedLines(pieces, limit, font) : greedyLines(pieces, limit, font)));
  });
  return lines;
}

/**
 * @param {string} paragraph
 * @param {string} font
 * @returns {Piece[]}
 */
function piecesOf(paragraph, font) {
  const gapUnits = textUnits(" ", font);
  /** @type {Piece[]} */
  const pieces = [];
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const here = paragraph[i] ?? "";
    const before = i > 0 ? (paragraph[i - 1] ?? "") : "";
    const after = paragraph[i + 1] ?? "";
    if (
      here === " " &&
      !(after === "" || NO_BREAK_BEFORE.includes(after)) &&
      !(before === "" || NO_BREAK_AFTER.includes(before))
    ) {
      const word = paragraph.slice(start, i);
      pieces.push({ text: word, units: textUnits(word, font), gap: " ", gapUnits });
      start = i + 1;
    } else if (BREAK_AFTER.includes(here) && before !== "" && before !== " " && startsAWord(after)) {
      const word = paragraph.slice(start, i + 1);
      pieces.push({ text: word, units: textUnits(word, font), gap: "", gapUnits: 0 });
      start = i + 1;
    }
  }
  const word = paragraph.slice(start);
  pieces.push({ text: word, units: textUnits(word, font), gap: " ", gapUnits });
  return pieces;
}

const startsAWord = (/** @type {string} */ character) =>
  character !== "" && character !== " " && !(character >= "0" && character <= "9");

/**
 * @param {Piece[]} pieces
 * @param {number} limit
 * @param {string} font
 */
function greedyLines(pieces, limit, font) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  let used = 0;
  let gap = "";
  let gapUnits = 0;
  let empty = true;
  for (const piece of pieces) {
    if (!empty && used + gapUnits + piece.units > limit) {
      lines.push(line);
      line = "";
      used = 0;
      gap = "";
      gapUnits = 0;
      empty = true;
    }
    let rest = piece.text;
    let restUnits = piece.units;
    while (restUnits > limit && rest.length > 1) {
      const head = headOf(rest, limit, font);
      lines.push(head);
      rest = rest.slice(head.length);
      restUnits = textUnits(rest, font);
    }
    line += (rest ? gap : "") + rest;
    used += gapUnits + restUnits;
    gap = piece.gap;
    gapUnits = piece.gapUnits;
    empty = false;
  }
  lines.push(line);
  return lines;
}

/**
 * As many characters of an over-long word as fit, at least one.
 * @param {string} word
 * @param {number} limit
 * @param {string} font
 */
function headOf(word, limit, font) {
  let count = 0;
  let used = 0;
  for (const character of word) {
    used += textUnits(character, font);
    if (used > limit && count > 0) break;
    count += 1;
  }
  return word.slice(0, count);
}

/**
 * The narrowest lines that are not more numerous than the greedy ones.
 * @param {Piece[]} pieces
 * @param {number} limit
 * @param {string} font
 */
function balancedLines(pieces, limit, font) {
  const best = greedyLines(pieces, limit, font);
  if (best.length === 1) return best;
  let low = 1;
  for (const piece of pieces) {
    if (piece.units > limit) return best;
    low = Math.max(low, piece.units);
  }
  let high = limit;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (greedyLines(pieces, middle, font).length <= best.length) high = middle;
    else low = middle + 1;
  }
  return greedyLines(pieces, low, font);
}
