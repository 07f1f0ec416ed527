// [N7][T3][T6] JavaScript measures, wraps, fits and substitutes as Python does: tests/vectors/text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fit } from "../../../frontend/core/text/fit.js";
import { useWidths, widthUm } from "../../../frontend/core/text/metrics.js";
import { printable, printableLine } from "../../../frontend/core/text/printable.js";
import { wrapUm } from "../../../frontend/core/text/wrap.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
useWidths(read("chorem/text/widths.json"));

const OPS = {
  printable,
  printable_line: printableLine,
  width_um: widthUm,
  wrap_um: wrapUm,
  fit: (...args) => {
    const { sizeUm, leadingUm, lines, cut } = fit(...args);
    return { size: sizeUm, leading: leadingUm, lines, cut };
  },
};

const cases = read("tests/vectors/text/cases.json");

for (const op of Object.keys(OPS)) {
  test(`[N7] ${op} answers the shared vectors`, () => {
    const mine = cases.filter((one) => one.op === op);
    assert.ok(mine.length >= 3);
    for (const one of mine) assert.deepEqual(OPS[op](...one.in), one.out, JSON.stringify(one.in));
  });
}
