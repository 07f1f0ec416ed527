// Loads the four faces of the sheet. Owns the pairing of faces and files. Must not know what is drawn.

import { FAMILY } from "./painter.js";

/** @type {[file: string, weight: string, style: string][]} */
const FILES = [
  ["SourceSans3-Regular", "400", "normal"],
  ["SourceSans3-Semibold", "600", "normal"],
  ["SourceSans3-Italic", "400", "italic"],
  ["SourceSans3-Bold", "700", "normal"],
];
/** Family of the interface: its words in italics come with the sheet's. */
const INTERFACE = "Source Sans 3";
/** What most of a sheet is set in: the others may come while one draws. */
const FIRST = 2;

/**
 * Fetches the faces and adds them to the document's fonts; rejects when one cannot be read.
 * @param {string} base folder of the font files, with its last slash ("/static/<version>/fonts/")
 * @param {FontFaceSet} [fonts]
 * @returns {{ first: Promise<unknown>, all(): Promise<unknown> }} what nothing is painted without; asks for the rest
 */
export function loadFonts(base, fonts = document.fonts) {
  const load = async (/** @type {[string, string, string]} */ [file, weight, style]) => {
    const face = new FontFace(FAMILY, `url("${base}${file}.woff2")`, {
      weight,
      style,
      featureSettings: '"kern" 0, "liga" 0',
    });
    fonts.add(face);
    await face.load();
  };
  const italic = async () => {
    const [file, weight, style] = /** @type {[string, string, string]} */ (
      FILES.find((one) => one[2] === "italic")
    );
    fonts.add(await new FontFace(INTERFACE, `url("${base}${file}.woff2")`, { weight, style }).load());
  };
  const first = Promise.all(FILES.slice(0, FIRST).map(load));
  return { first, all: () => first.then(() => Promise.all(FILES.slice(FIRST).map(load))).then(italic) };
}

/** @param {() => void} fn  called when a face has come @returns {() => void} stops */
export function onFace(fn) {
  document.fonts.addEventListener("loadingdone", fn);
  return () => document.fonts.removeEventListener("loadingdone", fn);
}
