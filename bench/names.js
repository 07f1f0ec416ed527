// The JavaScript half of bench/names.py: the poster on standard input, times in milliseconds on standard output.

import { readFileSync } from "node:fs";
import { createNames } from "../frontend/canvas/names.js";
import { drawingOrder, layOutFigure } from "../frontend/core/sheet/figures.js";
import { layOutNames } from "../frontend/core/sheet/naming.js";
import { zones } from "../frontend/core/sheet/zones.js";
import { makeLibrary } from "../frontend/core/spec/library.js";
import { useWidths } from "../frontend/core/text/metrics.js";

const { poster, signs, own, widths, palette, labels, rounds } = JSON.parse(readFileSync(0, "utf8"));
useWidths(widths);
const library = makeLibrary(signs, own).of(poster);
const figures = drawingOrder(poster, library).flatMap(([, some]) => some);
const drawn = figures.map((figure) => [figure, layOutFigure(figure, library, palette)]);
const signOf = new Map(drawn.map(([figure, sign]) => [figure, [sign]]));

function best(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    work(i);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

const placeNow = (names, figures) => {
  names.begin(figures, []);
  names.step(Infinity);
};

// As on canvas: one figure is another object, all else is kept.
const names = createNames({ library, palette, labels, signOf: (figure) => signOf.get(figure) });
names.reset(poster, zones(poster).drawing);
placeNow(names, figures);
function settle(i) {
  const changed = { ...figures[i] };
  signOf.set(changed, [layOutFigure(changed, library, palette)]);
  placeNow(names, figures.with(i, changed));
}

process.stdout.write(
  JSON.stringify({
    interpret_ms: best(() => figures.map((figure) => layOutFigure(figure, library, palette))),
    names_ms: best(() => layOutNames(poster, drawn, library, palette, labels.fr)),
    settled_ms: best(settle),
  }),
);
