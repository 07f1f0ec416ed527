// [T13] On canvas names are placed together once a change has settled; until then a name follows its figure.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createNames } from "../../../frontend/canvas/names.js";
import { layOutFigure } from "../../../frontend/core/sheet/figures.js";
import { layOut } from "../../../frontend/core/sheet/layout.js";
import { zones } from "../../../frontend/core/sheet/zones.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
useWidths(read("chorem/text/widths.json"));
const palette = read("symbols/palette.json").couleur;
const labels = read("symbols/labels.json");
const library = makeLibrary([read("symbols/hierarchie.point.json")], read("symbols/own.json"));

const town = (id, x, y, more = {}) => ({
  ...{ id, layer: "l", symbol: "hierarchie.point", version: 1, order: id, name: `Ville ${id}` },
  geometry: { type: "Point", coordinates: [x, y] },
  ...more,
});
const poster = (figures) => ({
  id: "p",
  layers: [{ id: "l", domain: "organisation", order: "a" }],
  figures,
});

const placeNow = (names, figures) => {
  names.begin(figures, []);
  names.step(Infinity);
};

function placed(figures) {
  const names = createNames({
    ...{ library, palette, labels },
    signOf: (figure) => [layOutFigure(figure, library, palette)],
  });
  names.reset(poster(figures), zones({}).drawing);
  placeNow(names, figures);
  return names;
}

test("[T13] names stand where the whole sheet puts them", () => {
  const figures = [town("a", 300, 300), town("b", 330, 304), town("c", 700, 500, { status: "rupture" })];
  const names = placed(figures);
  const sheet = layOut(poster(figures), library, palette, labels).find((item) => item.id === "names");
  assert.deepEqual(
    figures.flatMap((figure) => names.of(figure)),
    sheet.items[0].items,
  );
});

test("[T13] a name follows its figure while the hand drags, then finds its place again", () => {
  const still = town("b", 330, 304);
  const names = placed([town("a", 300, 300), still]);
  const [x, y] = names.at(town("a", 300, 300));
  const moved = town("a", 325, 310);
  assert.deepEqual(names.at(moved), [x + 25, y + 10]);
  const before = names.of(still);
  placeNow(names, [moved, still]);
  const [now_x, now_y] = names.at(moved);
  assert.ok(now_x !== x + 25 || now_y !== y + 10, "there the other town is in the way");
  assert.notEqual(names.of(moved).length, 0);
  assert.equal(before.length, 1);
});

test("[T13] names that stay are the same pieces, so that nothing is painted again", () => {
  const far = town("z", 800, 700);
  const names = placed([town("a", 300, 300), far]);
  const before = names.of(far);
  placeNow(names, [town("a", 310, 300), far]);
  assert.equal(names.of(far)[0], before[0]);
});

test("[T13] placing goes on in short steps: names change together at its end, what changes meanwhile waits", () => {
  const still = town("b", 330, 304);
  const names = placed([town("a", 300, 300), still]);
  const moved = town("a", 325, 310);
  const there = names.of(still);
  assert.equal(names.begin([moved, still], []), true);
  let steps = 0;
  while (!names.step(0)) {
    steps += 1;
    assert.equal(names.of(still), there);
    assert.equal(names.begin([moved], []), false);
  }
  assert.ok(steps > 2);
  assert.equal(names.placing(), false);
  assert.deepEqual(names.of(moved), placed([moved, still]).of(moved));
});
