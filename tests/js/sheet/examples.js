// The examples of all signs it is given on standard input: the JavaScript half of tests/sheet/test_example.py.

import { readFileSync } from "node:fs";
import { example } from "../../../frontend/core/sheet/example.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const { widths, signs, palette, labels, ground } = JSON.parse(readFileSync(0, "utf8"));
useWidths(widths);
const library = makeLibrary(signs);
const drawn = library.signs.map((sign) => [sign.id, example(sign, ground, library, palette, labels)]);
process.stdout.write(JSON.stringify(Object.fromEntries(drawn)));
