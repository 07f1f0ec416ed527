// What a group drew in ink becomes a sign of its poster [S9].

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { addFigure } from "../../../frontend/model/edits.js";
import { createHistory } from "../../../frontend/model/history.js";
import { drawingOf, inkOf, inkToPicto } from "../../../frontend/model/pictos.js";
import { createStore } from "../../../frontend/model/store.js";
import { snapshot } from "./snapshot.js";

const sign = (name) => JSON.parse(readFileSync(new URL(`../../../symbols/${name}.json`, import.meta.url)));
const library = makeLibrary([sign("croquis.line"), sign("hierarchie.point")], sign("own"));

const line = (...coordinates) => ({ type: "LineString", coordinates });

function drawn(...lines) {
  const store = createStore({ client: "me" });
  store.load(snapshot([], { layers: [{ id: "l1", domain: "organisation", order: "V" }] }));
  lines.forEach((geometry, i) => {
    const figure = {
      id: `ink${i}`,
      symbol: "croquis.line",
      geometry,
      color: "water",
      layer: "l1",
      legend: false,
    };
    store.commit(addFigure(store, library, figure));
  });
  return { store, keys: lines.map((_, i) => `figure/ink${i}`) };
}

test("[S9] strokes keep their shape, around their middle, in thousandths of the longer side", () => {
  const { strokes, centre, size_mm } = drawingOf([
    { geometry: line([100, 200], [180, 200]) },
    { geometry: line([140, 180], [140, 220]) },
  ]);
  assert.deepEqual(centre, [140, 200]);
  assert.equal(size_mm, 80);
  assert.deepEqual(strokes, [
    [
      [-500, 0],
      [500, 0],
    ],
    [
      [0, -250],
      [0, 250],
    ],
  ]);
});

test("[S9] the ink gives way to a figure of its own sign, under a line of the legend, as one undo step", () => {
  const { store, keys } = drawn(line([100, 200], [180, 200]), line([140, 180], [140, 220]));
  const history = createHistory({ store });
  store.commit(inkToPicto(store, library, keys, "Le moulin"));
  const [figure] = store.all("figure");
  assert.equal(store.all("figure").length, 1);
  assert.match(figure.symbol, /^own\./);
  assert.deepEqual(figure.geometry.coordinates, [140, 200]);
  assert.deepEqual([figure.color, figure.layer, figure.params.size], ["water", "l1", 80]);
  assert.equal(figure.legend, `${figure.symbol}~~water`);
  assert.equal(library.of(store.heading()).get(figure.symbol).name.fr, "Le moulin");
  history.undo();
  assert.deepEqual(
    store.all("figure").map((one) => one.symbol),
    ["croquis.line", "croquis.line"],
  );
  assert.deepEqual(store.heading().pictos, {});
});

test("[S9] what is not only ink is not made a pictogram of", () => {
  const { store, keys } = drawn(line([0, 0], [10, 10]));
  const geometry = { type: "Point", coordinates: [5, 5] };
  store.commit(addFigure(store, library, { id: "town", symbol: "hierarchie.point", geometry }));
  assert.equal(inkOf(store, keys).length, 1);
  assert.deepEqual(inkToPicto(store, library, [...keys, "figure/town"], ""), []);
});
