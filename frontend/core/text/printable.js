// Text as the bundled font can print it [T6]: NFC, plain spaces, one substitute for what the font lacks.
// Owns the substitution; never changes the document, only what is drawn. Mirrors chorem/text/printable.py.

import { face, substituteCharacter } from "./metrics.js";

// Marks and joiners that belong to the character before them.
const EXTEND =
  "\\u0300-\\u036f\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff" +
  "\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}";
// What a reader sees as one character: a flag, or a base with its marks, chained by zero-width joiners.
const CLUSTER = new RegExp(
  `[\\u{1f1e6}-\\u{1f1ff}]{2}|[^${EXTEND}\\u200d][${EXTEND}]*(?:\\u200d[^${EXTEND}\\u200d][${EXTEND}]*)*\\u200d?` +
    `|[${EXTEND}\\u200d]+`,
  "gu",
);
const INVISIBLE = /\u034f|[\u00ad\u061c\u115f\u180e\u200b\u200c\u200e\u200f\u2060-\u206f\ufeff]/gu;
const NARROW = /[\u2007\u202f]/gu;
const SPACES = /[\t\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/gu;

/**
 * The text with what the font lacks replaced, line breaks kept, runs of spaces made one.
 * @param {string} text
 */
export function printable(text) {
  const known = face("regular").advances;
  const flat = text.normalize("NFC").replace(INVISIBLE, "").replace(NARROW, "\u00a0").replace(SPACES, " ");
  const drawn = flat.replace(CLUSTER, (cluster) => {
    if ([...cluster].every((character) => known.has(character) || character === "\n")) return cluster;
    const base = cluster.replace(/[\ufe0e\ufe0f]+$/u, "");
    return known.has(base) ? base : substituteCharacter();
  });
  return drawn
    .split("\n")
    .map((line) => line.replace(/^ +| +$/g, ""))
    .join("\n");
}

/**
 * The same on one line: line breaks become spaces.
 * @param {string} text
 */
export function printableLine(text) {
  return printable(text.replaceAll("\n", " "));
}
