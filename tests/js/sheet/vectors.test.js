// [T1][T4] JavaScript lays out the sheet as Python does, to the micrometre: tests/vectors/sheet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { footprint } from "../../../frontend/core/sheet/footprint.js";
import { hollow } from "../../../frontend/core/sheet/hollow.js";
import { layOut } from "../../../frontend/core/sheet/layout.js";
import { layOutNote } from "../../../frontend/core/sheet/note.js";
import { zones } from "../../../frontend/core/sheet/zones.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
useWidths(read("chorem/text/widths.json"));
const palette = read("symbols/palette.json").couleur;
const labels = read("symbols/labels.json");
const sorted = (cells) => [...cells].sort((a, b) => a - b);
const OPS = {
  hollow,
  note: (note) => layOutNote(note, palette),
  footprint(items, grid, whole) {
    const { ink, thin, faint } = footprint(items, grid, whole);
    return { ink: sorted(ink), thin: sorted(thin), faint: sorted(faint) };
  },
  zones,
  lay_out: (poster) => layOut(poster, makeLibrary([]), palette, labels),
};

for (const [i, one] of read("tests/vectors/sheet/cases.json").entries()) {
  test(`[T1][T13] ${one.op} (vector ${i})`, () => {
    assert.deepEqual(OPS[one.op](...one.in), one.out);
  });
}
