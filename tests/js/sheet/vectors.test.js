// [T1][T4] JavaScript lays out the sheet as Python does, to the micrometre: tests/vectors/sheet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { layOut } from "../../../frontend/core/sheet/layout.js";
import { zones } from "../../../frontend/core/sheet/zones.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
useWidths(read("chorem/text/widths.json"));
const palette = read("symbols/palette.json").couleur;
const labels = read("symbols/labels.json");
const OPS = { zones, lay_out: (poster) => layOut(poster, makeLibrary([]), palette, labels) };

for (const [i, one] of read("tests/vectors/sheet/cases.json").entries()) {
  test(`[T1] ${one.op} of poster "${one.in[0].id}" (vector ${i})`, () => {
    assert.deepEqual(OPS[one.op](...one.in), one.out);
  });
}
