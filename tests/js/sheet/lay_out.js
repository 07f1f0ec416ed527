// Lays out the posters it is given on standard input: the JavaScript half of tests/sheet/test_vectors.py.

import { readFileSync } from "node:fs";
import { layOut } from "../../../frontend/core/sheet/layout.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const { widths, signs, own, palette, labels, posters } = JSON.parse(readFileSync(0, "utf8"));
useWidths(widths);
const library = makeLibrary(signs, own);
process.stdout.write(JSON.stringify(posters.map((poster) => layOut(poster, library, palette, labels))));
