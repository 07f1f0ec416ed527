// Relecture: each rule finds what it is about and nothing else; the plan says where things stand.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { fr } from "../../../frontend/i18n/fr.js";
import { outline, whereIs } from "../../../frontend/model/outline.js";
import { RULES, review } from "../../../frontend/model/review.js";
import { snapshot } from "./snapshot.js";

const FOLDER = new URL("../../../symbols/", import.meta.url);
const library = makeLibrary(
  readdirSync(FOLDER)
    .filter((name) => /^[a-z]+\.[a-z_]+\.json$/.test(name) && name !== "sign.schema.json")
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))),
);

const LAYER = { id: "l1", domain: "organisation", visible: true, locked: false, opacity: 1, order: "V" };
const ITEMS = ["atout", "faiblesse", "opportunite", "menace"].map((cell) => {
  return { id: cell, cell, text: cell, figures: [], twin: null, order: cell };
});

function town(id, x, y, more = {}) {
  return {
    id,
    layer: "l1",
    symbol: "hierarchie.point",
    version: library.get("hierarchie.point").version,
    variant: null,
    color: "ink",
    geometry: { type: "Point", coordinates: [x, y] },
    handles: {},
    params: {},
    name: "",
    name_at: null,
    legend: "hierarchie.point~~ink",
    order: id,
    ...more,
  };
}

function line(symbol, variant, color, text) {
  const sign = library.get(symbol);
  const id = `${symbol}~${variant ?? ""}~${color}`;
  return { id, symbol, variant, color, domain: sign.domain, topic: sign.topic ?? null, text, order: id };
}

const TOWNS = line("hierarchie.point", null, "ink", "Les villes");
/** A poster that no rule has anything to say about, then what changes. */
const poster = (more = {}) =>
  snapshot([town("a", 200, 300, { name: "Die" })], {
    title: "La vallée tient-elle ?",
    layers: [LAYER],
    legend: [TOWNS],
    amof: ITEMS,
    ...more,
  });
const found = (more) => review(poster(more), library).map((one) => one.rule);
const keys = (rule, more) =>
  review(poster(more), library)
    .filter((one) => one.rule === rule)
    .map((one) => one.keys);

const drawnIn = (symbol, variant, color, id, at = [400, 300]) =>
  town(id, at[0], at[1], {
    symbol,
    version: library.get(symbol).version,
    variant,
    color,
    legend: `${symbol}~${variant ?? ""}~${color}`,
  });

test("[B6] a poster in order gets no advice", () => {
  assert.deepEqual(found(), []);
});

test("[B6] title: missing, or only the name of a map", () => {
  assert.deepEqual(found({ title: "  " }), ["titleMissing"]);
  for (const title of ["Carte de la Drôme", "carte du Diois", "La carte des flux", "Map of Die"])
    assert.deepEqual(found({ title }), ["titleMap"], title);
  assert.deepEqual(found({ title: "Carte blanche aux jeunes" }), []);
});

test("[B6] one meaning, one sign: the same look, nearly the same, the same sentence", () => {
  const base = [town("a", 200, 300, { name: "Die" })];
  const point = (variant, color, id) => drawnIn("dynamique.point", variant, color, id);
  const two = (a, b) => ({
    figures: [...base, point(...a, "b"), point(...b, "c")],
    legend: [TOWNS, line("dynamique.point", ...a, "Ici"), line("dynamique.point", ...b, "Là")],
  });
  assert.deepEqual(found(two([null, "growth"], ["plus", "growth"])), ["sameLook"]);
  assert.deepEqual(found(two(["moins", "growth"], ["plus", "growth"])), []);
  assert.deepEqual(found(two(["plus", "ink"], ["plus", "grey"])), ["nearLook"]);
  assert.deepEqual(found(two(["plus", "growth"], ["plus", "decline"])), []);
  const same = two(["plus", "growth"], ["moins", "decline"]);
  for (const one of same.legend.slice(1)) one.text = one.color === "growth" ? "Ça bouge." : "ça bouge";
  assert.deepEqual(found(same), ["sameSentence"]);
  assert.deepEqual(keys("sameSentence", same), [["figure/b", "figure/c"]]);
});

test("[B6] a line without its sentence shows its figures", () => {
  const more = { legend: [{ ...TOWNS, text: " " }] };
  assert.deepEqual(found(more), ["sentenceMissing"]);
  assert.deepEqual(keys("sentenceMissing", more), [["figure/a"]]);
});

test("[B6] more than twenty lines", () => {
  const pictos = [...library.signs].filter((sign) => sign.id.startsWith("picto.")).slice(0, 20);
  const many = (count) => ({
    figures: [
      town("a", 200, 300, { name: "Die" }),
      ...pictos
        .slice(0, count)
        .map((s, i) => drawnIn(s.id, null, "ink", `p${i}`, [40 * i + 60, 200 + 150 * (i % 4)])),
    ],
    legend: [TOWNS, ...pictos.slice(0, count).map((s) => line(s.id, null, "ink", s.id))],
  });
  assert.deepEqual(found(many(19)), []);
  assert.deepEqual(found(many(20)), ["manyLines"]);
});

test("[B6] more than four signs under a hand are said once", () => {
  const towns = (count) => Array.from({ length: count }, (_, i) => town(`t${i}`, 300 + 10 * i, 400));
  assert.deepEqual(found({ figures: towns(4) }), []);
  assert.deepEqual(keys("crowded", { figures: towns(5) }), [towns(5).map((one) => `figure/${one.id}`)]);
});

test("[B6] an arrow says from where to where", () => {
  const arrow = drawnIn("croquis.arrow", null, "ink", "arrow");
  const geometry = {
    type: "LineString",
    coordinates: [
      [210, 310],
      [500, 500],
    ],
  };
  const from = { ...arrow, legend: null, geometry };
  const towns = [town("a", 200, 300, { name: "Die" }), town("b", 510, 500, { name: "Crest" })];
  assert.deepEqual(keys("arrowEnds", { figures: [towns[0], from] }), [["figure/arrow"]]);
  assert.deepEqual(found({ figures: [...towns, from] }), []);
  const shape = { role: "neighbour", name: "Gap", geometry: { type: "Point", coordinates: [520, 490] } };
  assert.deepEqual(found({ figures: [towns[0], from], base: { shapes: [shape] } }), []);
});

test("[B6] what nobody sees: off the sheet, or on a hidden domain", () => {
  const off = [town("a", 200, 300), town("b", 1100, 300)];
  assert.deepEqual(keys("offSheet", { figures: off }), [["figure/b"]]);
  const hidden = { ...LAYER, id: "l2", visible: false };
  const figures = [town("a", 200, 300), town("b", 400, 300, { layer: "l2" })];
  assert.deepEqual(keys("hidden", { figures, layers: [LAYER, hidden] }), [["figure/b"]]);
});

test("[B6] the matrix: empty, or with an empty cell", () => {
  assert.deepEqual(found({ amof: [] }), ["matrixEmpty"]);
  assert.deepEqual(keys("cellEmpty", { amof: ITEMS.slice(1) }), [["cell/atout"]]);
});

test("[B6] notes about nothing on the sheet", () => {
  const note = (id, about) => ({ id, at: [100, 600], size: [150, 70], text: "", about, order: id });
  const notes = [note("n1", "a"), note("n2", null), note("n3", "gone")];
  assert.deepEqual(keys("notesFree", { notes }), [["note/n2", "note/n3"]]);
});

test("[B6] every rule has its sentence, warnings come first, a finding keeps its id", () => {
  for (const { rule } of RULES) assert.ok(`review.${rule}` in fr, rule);
  const worst = { title: "", amof: [], legend: [{ ...TOWNS, text: "" }] };
  const all = review(poster(worst), library);
  assert.deepEqual(
    all.map((one) => one.level),
    ["warn", "warn", "hint"],
  );
  assert.deepEqual(
    all.map((one) => one.id),
    review(poster(worst), library).map((one) => one.id),
  );
});

test("[B5] the plan says where things stand, and lists everything once", () => {
  const box = { x: 0, y: 0, width: 900, height: 600 };
  const at = (x, y) => whereIs(town("t", x, y), box);
  assert.deepEqual([at(100, 100), at(450, 300), at(899, 599), at(450, 10)], ["nw", "c", "se", "n"]);
  assert.equal(at(1000, 300), "out");
  const network = { type: "Network", nodes: { a: [100, 500, 1], b: [200, 590, 2] }, links: {} };
  assert.equal(whereIs({ geometry: network }, box), "sw");
  const note = { id: "n1", at: [100, 600], size: [150, 70], text: "", about: null, order: "V" };
  const groups = outline(poster({ notes: [note] }));
  assert.deepEqual(
    groups.map((group) => [group.id, group.rows.length]),
    [
      ["l1", 1],
      ["notes", 1],
      ["amof", 4],
    ],
  );
});
