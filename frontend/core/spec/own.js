// The pictograms a group drew for its poster, as signs like any other: `own.<key>`, made from one pattern. A
// drawing is strokes in thousandths of its longer side, around its middle. Mirrors chorem/spec/own.py.

/** @import { RawSign } from "../types.d.ts" */
/** @typedef {{ name: string, strokes: readonly (readonly (readonly number[])[])[] }} Picto */

export const PREFIX = "own.";

/**
 * The sign of a drawing: its own name in both languages, or that of the pattern.
 * @param {string} key @param {Picto} picto @param {RawSign} pattern @returns {RawSign}
 */
export function ownSign(key, picto, pattern) {
  const { name } = picto;
  const words = name ? { fr: name, en: name } : pattern.name;
  const glyph = { ...pattern.draw[0], of: outline(picto.strokes) };
  return { ...pattern, id: PREFIX + key, name: words, caption: words.fr, draw: [glyph] };
}

/**
 * Path commands of the strokes. A dot goes nowhere: a thousandth to the right, so that its round end is painted by
 * everyone.
 * @param {Picto["strokes"]} strokes
 */
export function outline(strokes) {
  /** @type {(string | number)[]} */
  const commands = [];
  for (const stroke of strokes) {
    const [first] = stroke;
    if (!first) continue;
    const points = stroke.length > 1 ? stroke : [first, [Number(first[0]) + 1, Number(first[1])]];
    points.forEach((point, i) => {
      commands.push(i ? "L" : "M", Number(point[0]), Number(point[1]));
    });
  }
  return commands;
}
