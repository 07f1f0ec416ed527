// Comparing posters: counts by row and column, what is chosen, the same ground, where groups drew.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ALL, chosenOf, sameGround } from "../../../frontend/core/compare/choose.js";
import { countSigns, onlyHere, sentences } from "../../../frontend/core/compare/counts.js";
import { density, SQUARE_UM } from "../../../frontend/core/compare/density.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { useWidths } from "../../../frontend/core/text/metrics.js";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
useWidths(read("chorem/text/widths.json"));
const labels = read("symbols/labels.json").fr;
const SIGNS = ["hierarchie.point", "contact.line", "enjeu.point", "picto.pepite", "croquis.line"];
const library = makeLibrary(SIGNS.map((id) => read(`symbols/${id}.json`)));

let made = 0;
const figure = (symbol, more = {}) => {
  made += 1;
  const at = { type: "Point", coordinates: [100 + made, 100] };
  return {
    id: `f${made}`,
    layer: "org",
    symbol,
    version: 1,
    order: "a",
    geometry: at,
    legend: `${symbol}~~ink`,
    ...more,
  };
};
const line = (symbol, text) => ({ id: `${symbol}~~ink`, symbol, domain: "organisation", order: "a", text });
const poster = (figures, more = {}) => ({
  id: "p",
  lang: "fr",
  layers: [
    { id: "org", domain: "organisation", order: "a" },
    { id: "hidden", domain: "organisation", order: "b", visible: false },
    { id: "stakes", domain: "enjeux", order: "c" },
  ],
  ...{ legend: [], notes: [{ id: "n" }] },
  figures,
  ...more,
});

test("[W22] figures are counted by row and column of the table; stakes and pictograms apart, sketches not at all", () => {
  const counted = countSigns(
    poster([
      figure("hierarchie.point"),
      figure("hierarchie.point"),
      figure("contact.line"),
      figure("contact.line", { layer: "hidden" }),
      figure("enjeu.point", { layer: "stakes" }),
      figure("picto.pepite"),
      figure("croquis.line"),
      figure("nobody.knows"),
    ]),
    library,
  );
  assert.deepEqual(counted.cells, { "hierarchie.point": 2, "contact.line": 1 });
  assert.deepEqual(counted.symbols, { "enjeu.point": 1, "picto.pepite": 1 });
});

test("[W22] the sentences of each, and those that one alone says with its signs", () => {
  const one = poster([figure("hierarchie.point"), figure("contact.line")], {
    legend: [line("hierarchie.point", "Die domine"), line("contact.line", "La vallée se resserre")],
  });
  const other = poster([figure("hierarchie.point")], { legend: [line("hierarchie.point", "Crest domine")] });
  const rows = sentences(one, library, labels).flatMap((part) => part.rows.map((row) => row.text));
  assert.deepEqual(rows.sort(), ["Die domine", "La vallée se resserre"]);
  const alone = onlyHere(
    [one, other],
    () => library,
    () => labels,
  );
  assert.deepEqual(alone, [["La vallée se resserre"], []]);
});

test("[W23] by domain, question, sign and status; a stake is of its domain too; without a choice all is there", () => {
  const all = poster([
    figure("hierarchie.point", { id: "a", stake: true }),
    figure("contact.line", { id: "b", status: "rupture" }),
    figure("enjeu.point", { id: "c", layer: "stakes", status: "tendance" }),
  ]);
  const ids = (choice) => chosenOf(all, { ...ALL, ...choice }, library).figures.map((one) => one.id);
  assert.equal(chosenOf(all, ALL, library), all);
  assert.deepEqual(ids({ domains: ["enjeux"] }), ["a", "c"]);
  assert.deepEqual(ids({ domains: ["organisation"] }), ["a", "b"]);
  assert.deepEqual(ids({ structure: "contact" }), ["b"]);
  assert.deepEqual(ids({ symbol: "enjeu.point" }), ["c"]);
  assert.deepEqual(ids({ status: "constat" }), ["a"]);
  assert.deepEqual(ids({ domains: ["organisation"], status: "rupture" }), ["b"]);
  assert.deepEqual(chosenOf(all, { ...ALL, status: "signal" }, library).notes, []);
});

test("[W23] the same shapes are the same ground, whatever the territory is called", () => {
  const base = (x) => ({ base: { shapes: [{ kind: "land", points: [x, 2] }] } });
  assert.ok(sameGround([poster([], { ...base(1), territory: "Diois" }), poster([], base(1))]));
  assert.ok(!sameGround([poster([], base(1)), poster([], base(2))]));
  assert.ok(!sameGround([poster([], base(1)), poster([], { ...base(1), photo: { hash: "h" } })]));
  assert.ok(!sameGround([poster([], { territory: "Diois" }), poster([], { territory: "Trièves" })]));
});

test("[W23] each square says in how many posters something is drawn there", () => {
  const zone = { x: 0, y: 0, width: 10 * SQUARE_UM, height: 5 * SQUARE_UM };
  const square = (x, y, size = 2000) => ({
    t: "path",
    fill: "#000000",
    d: ["M", x, y, "L", x + size, y, "L", x + size, y + size, "L", x, y + size, "Z"],
  });
  const first = [square(1000, 1000), square(5000, 5000), square(9.5 * SQUARE_UM, 4.5 * SQUARE_UM)];
  const found = density([first, [square(8000, 1000)], []], zone);
  assert.deepEqual([found.columns, found.rows], [10, 5]);
  assert.equal(found.counts[0], 2);
  assert.equal(found.counts[49], 1);
  assert.equal(
    found.counts.reduce((sum, n) => sum + n, 0),
    3,
  );
});
