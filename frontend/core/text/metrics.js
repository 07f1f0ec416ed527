// Advance widths of the bundled font: the one table canvas, SVG and PDF agree on [N7].
// Owns the table once it has been given (`useWidths`, the "widths" of GET /api/symbols). Knows nothing of
// lines, signs or sheets. Mirrors chorem/text/metrics.py.

/** @typedef {"regular" | "italic" | "semibold" | "bold"} FaceName */
/** @typedef {{ascent: number, descent: number, cap_height: number, x_height: number, advances: number[]}} RawFace */
/** @typedef {{units_per_em: number, substitute: string, characters: string, faces: Record<FaceName, RawFace>}} RawWidths */
/** @typedef {{ascent: number, descent: number, capHeight: number, xHeight: number, advances: Map<string, number>}} Face */

let unitsPerEm = 1000;
let substitute = "□";
/** @type {Map<string, Face>} */
const faces = new Map();

/**
 * Gives the table of widths; to be called once, before anything is laid out.
 * @param {RawWidths} table
 */
export function useWidths(table) {
  unitsPerEm = table.units_per_em;
  substitute = table.substitute;
  const characters = [...table.characters];
  for (const [name, raw] of Object.entries(table.faces)) {
    const advances = new Map(characters.map((character, i) => [character, raw.advances[i] ?? 0]));
    faces.set(name, {
      ascent: raw.ascent,
      descent: raw.descent,
      capHeight: raw.cap_height,
      xHeight: raw.x_height,
      advances,
    });
  }
}

/** The character drawn for those the font lacks. */
export const substituteCharacter = () => substitute;

/** Units of the em, 1000 for the bundled font. */
export const perEm = () => unitsPerEm;

/**
 * @param {string} name
 * @returns {Face}
 */
export function face(name) {
  const found = faces.get(name);
  if (!found) throw new Error(`no widths for the face "${name}": call useWidths first`);
  return found;
}

/**
 * Width of one line of text in units of the em; a character the font lacks counts as the substitute.
 * @param {string} text
 * @param {string} font
 */
export function textUnits(text, font) {
  const { advances } = face(font);
  const missing = advances.get(substitute) ?? 0;
  let total = 0;
  for (const character of text) total += advances.get(character) ?? missing;
  return total;
}

/**
 * Width in micrometres, rounded half up; `spacingUm` is added after each letter but the last.
 * @param {string} text
 * @param {number} sizeUm
 * @param {string} font
 * @param {number} [spacingUm]
 */
export function widthUm(text, sizeUm, font, spacingUm = 0) {
  const gaps = Math.max([...text].length - 1, 0);
  return Math.floor((2 * textUnits(text, font) * sizeUm + unitsPerEm) / (2 * unitsPerEm)) + gaps * spacingUm;
}
