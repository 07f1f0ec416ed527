// Loads the four faces of the sheet. Owns the pairing of faces and files. Must not know what is drawn.

import { FAMILY } from "./painter.js";

/** The letters of French and English, which most sheets need no more than (scripts/fonts.py). */
const FIRST_LETTERS =
  "U+20-7E, U+A0, U+AB, U+B0, U+B2, U+B7, U+BB, U+C0, U+C2, U+C6-CB, U+CE-CF, U+D4, U+D7, U+D9, U+DB-DC, U+E0, U+E2, U+E6-EB, U+EE-EF, U+F4, U+F9, U+FB-FC, U+FF, U+152-153, U+2013-2014, U+2018-2019, U+201C-201D, U+2022, U+2026, U+20AC, U+2192, U+2212, U+25A0-25A1, U+2713";
/** @typedef {[file: string, weight: string, style: string, letters?: string]} Face */
/** What most of a sheet is set in: the others may come while one draws. @type {Face[]} */
const FIRST = [
  ["SourceSans3-Regular.first", "400", "normal", FIRST_LETTERS],
  ["SourceSans3-Semibold.first", "600", "normal", FIRST_LETTERS],
];
/** Where a letter is in two files, browsers look in the one that was added last. @type {Face[]} */
const OTHER_LETTERS = [
  ["SourceSans3-Regular", "400", "normal"],
  ["SourceSans3-Semibold", "600", "normal"],
];
/** @type {Face} */
const ITALIC = ["SourceSans3-Italic", "400", "italic"];
/** @type {Face[]} */
const LATER = [ITALIC, ["SourceSans3-Bold", "700", "normal"]];
/** Family of the interface: its words in italics come with the sheet's. */
const INTERFACE = "Source Sans 3";

/**
 * Adds the first faces to the document's fonts and fetches them; rejects when one cannot be read. A letter that is in
 * none of them brings the whole face.
 * @param {string} base folder of the font files, with its last slash ("/static/<version>/fonts/")
 * @param {FontFaceSet} [fonts]
 * @returns {{ first: Promise<unknown>, all(): Promise<unknown> }} what nothing is painted without; asks for the rest
 */
export function loadFonts(base, fonts = document.fonts) {
  /** @param {Face} one @param {FontFaceDescriptors} [more] @param {string} [family] */
  function added([file, weight, style, unicodeRange], more = {}, family = FAMILY) {
    const range = unicodeRange ? { unicodeRange } : {};
    const face = new FontFace(family, `url("${base}${file}.woff2")`, { weight, style, ...range, ...more });
    fonts.add(face);
    return face;
  }
  const exact = { featureSettings: '"kern" 0, "liga" 0' };
  const others = OTHER_LETTERS.map((one) => added(one, exact));
  const first = Promise.all(FIRST.map((one) => added(one, exact).load()));
  async function all() {
    await first;
    const later = LATER.map((one) => added(one, exact));
    await Promise.all([...others, ...later].map((face) => face.load()));
    await added(ITALIC, {}, INTERFACE).load();
  }
  return { first, all };
}

/** @param {() => void} fn  called when a face has come @returns {() => void} stops */
export function onFace(fn) {
  document.fonts.addEventListener("loadingdone", fn);
  return () => document.fonts.removeEventListener("loadingdone", fn);
}
