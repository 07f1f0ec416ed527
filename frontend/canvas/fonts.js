// Loads the four faces of the sheet before anything is painted with them.
// Owns the pairing of faces and files. Must not know what is drawn.

import { FAMILY } from "./painter.js";

/** @type {[file: string, weight: string, style: string][]} */
const FILES = [
  ["SourceSans3-Regular", "400", "normal"],
  ["SourceSans3-Italic", "400", "italic"],
  ["SourceSans3-Semibold", "600", "normal"],
  ["SourceSans3-Bold", "700", "normal"],
];

/**
 * Fetches the faces and adds them to the document's fonts; rejects when one cannot be read.
 * @param {string} base folder of the font files, with its last slash ("/static/<version>/fonts/")
 * @param {FontFaceSet} [fonts]
 */
export async function loadFonts(base, fonts = document.fonts) {
  await Promise.all(
    FILES.map(async ([file, weight, style]) => {
      const face = new FontFace(FAMILY, `url("${base}${file}.woff2")`, {
        weight,
        style,
        featureSettings: '"kern" 0, "liga" 0',
      });
      fonts.add(await face.load());
    }),
  );
}
