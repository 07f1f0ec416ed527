// What the panels beside the sheet commit: the matrix, votes, domains, lines of the legend, notes that follow.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as amof from "../../../frontend/model/amof.js";
import { withAttached } from "../../../frontend/model/attached.js";
import { createHistory } from "../../../frontend/model/history.js";
import * as layers from "../../../frontend/model/layers.js";
import * as legend from "../../../frontend/model/legend_lines.js";
import { moveEntities } from "../../../frontend/model/places.js";
import { createStore } from "../../../frontend/model/store.js";
import * as votes from "../../../frontend/model/votes.js";
import { snapshot } from "./snapshot.js";

const SIGN = { version: 1, structure: "dynamique", domain: "dynamique", topic: "flux" };
const SIGNS = {
  "dynamique.area": { id: "dynamique.area", ...SIGN },
  "dynamique.line": { id: "dynamique.line", ...SIGN },
  "maillage.line": { ...SIGN, id: "maillage.line", domain: "organisation", topic: "maillage" },
  "croquis.line": { ...SIGN, id: "croquis.line", structure: "croquis", topic: null },
};
const library = { get: (id) => SIGNS[id] };
const BASE = { layer: "l1", version: 1, variant: null, color: "ink", name: "", legend: null, locked: false };

function figure(id, symbol, more = {}) {
  return {
    ...BASE,
    id,
    symbol,
    geometry: { type: "Point", coordinates: [10, 20] },
    handles: {},
    order: id,
    ...more,
  };
}

function opened(figures = [], more = {}) {
  const store = createStore({ client: "me" });
  const domains = ["organisation", "dynamique", "enjeux"];
  const made = domains.map((domain, i) => {
    return { id: `l${i + 1}`, domain, name: null, visible: true, locked: false, opacity: 1, order: `V${i}` };
  });
  store.load(snapshot(figures, { layers: made, ...more }));
  return store;
}

const texts = (store, cell) => amof.itemsOf(store, cell).map((item) => item.text);

function matrix() {
  const store = opened([figure("f1", "dynamique.area")]);
  for (const text of ["un", "deux", "trois"]) store.commit(amof.addItem(store, "atout", `  ${text} `));
  store.commit(amof.addItem(store, "menace", "loin", { figures: ["f1"] }));
  return store;
}

test("[B3] items are added, moved between cells and put in order, each in one undo step", () => {
  const store = matrix();
  const history = createHistory({ store });
  assert.deepEqual(amof.addItem(store, "atout", "   "), []);
  const id = (text) => store.all("amof").find((item) => item.text === text).id;
  store.commit(amof.moveItem(store, id("trois"), "atout", id("un")));
  assert.deepEqual(texts(store, "atout"), ["trois", "un", "deux"]);
  store.commit(amof.stepItem(store, id("trois"), 1));
  assert.deepEqual(texts(store, "atout"), ["un", "trois", "deux"]);
  store.commit(amof.stepItem(store, id("trois"), 1));
  assert.deepEqual(texts(store, "atout"), ["un", "deux", "trois"]);
  assert.deepEqual(amof.stepItem(store, id("trois"), 1), [], "it is the last");
  store.commit(amof.moveItem(store, id("deux"), "menace", null));
  assert.deepEqual(texts(store, "menace"), ["loin", "deux"]);
  history.undo();
  assert.deepEqual(texts(store, "atout"), ["un", "deux", "trois"]);
});

test("[B3] an item and a figure know each other, and a figure that is gone is let go of", () => {
  const store = matrix();
  const [item] = amof.itemsOf(store, "atout");
  store.commit(amof.toggleLink(store, item.id, "f1"));
  assert.deepEqual(
    amof.itemsAbout(store, "f1").map((one) => one.text),
    ["un", "loin"],
  );
  store.commit(amof.toggleLink(store, item.id, "f1"));
  assert.equal(amof.itemsAbout(store, "f1").length, 1);
  store.commit([{ kind: "delete", target: "figure", id: "f1" }]);
  const far = amof.itemsOf(store, "menace")[0];
  store.commit(amof.toggleLink(store, far.id, "f2"));
  assert.deepEqual(store.get("amof", far.id).figures, ["f2"]);
});

test("[B3] a twin says the same in the cell across, once, and goes without taking the other along", () => {
  const store = matrix();
  const [item] = amof.itemsOf(store, "menace");
  store.commit(amof.addTwin(store, item.id));
  const [twin] = amof.itemsOf(store, "opportunite");
  assert.deepEqual([twin.text, twin.figures, twin.twin], ["loin", ["f1"], item.id]);
  assert.equal(amof.twinOf(store, store.get("amof", item.id)).id, twin.id);
  assert.deepEqual(amof.addTwin(store, item.id), []);
  store.commit([{ kind: "delete", target: "amof", id: twin.id }]);
  assert.equal(amof.twinOf(store, store.get("amof", item.id)), null);
  assert.equal(amof.addTwin(store, item.id).length, 2);
});

test("[B4] three dots for each voter in all, given and taken back, counted with the others'", () => {
  const notes = ["n1", "n2"].map((id) => ({
    id,
    at: [0, 0],
    size: [150, 70],
    text: id,
    votes: {},
    order: id,
  }));
  const store = opened([], { notes });
  const give = (id, voter, by = 1) => store.commit(votes.vote(store, id, voter, by));
  for (const id of ["n1", "n1", "n2", "n2"]) give(id, "marie");
  give("n2", "paul");
  assert.deepEqual([votes.dotsLeft(store, "marie"), votes.dotsLeft(store, "paul")], [0, 2]);
  assert.deepEqual(
    store.all("note").map((note) => votes.dotsOn(note)),
    [2, 2],
  );
  assert.deepEqual(votes.vote(store, "n2", "marie", 1), [], "her three dots are given");
  assert.deepEqual(votes.vote(store, "n2", "", 1), [], "who has no seat has no dot");
  give("n1", "marie", -1);
  give("n2", "marie");
  assert.deepEqual(
    votes.byDots(store.all("note")).map((note) => [note.id, votes.dotsBy(note, "marie")]),
    [
      ["n2", 2],
      ["n1", 1],
    ],
  );
  store.commit(votes.unvote(store, "n2", "marie"));
  assert.deepEqual(store.get("note", "n2").votes, { paul: 1 });
});

test("[B4] a note about a figure moves with it, once", () => {
  const note = { id: "n1", at: [100, 100], size: [150, 70], text: "", about: "f1", votes: {}, order: "V" };
  const store = opened([figure("f1", "dynamique.area"), figure("f2", "dynamique.area")], { notes: [note] });
  assert.deepEqual(withAttached(store, ["figure/f2"]), ["figure/f2"]);
  store.commit(moveEntities(store, ["figure/f1", "note/n1"], 5, -5));
  assert.deepEqual(store.get("note", "n1").at, [105, 95]);
  store.commit(moveEntities(store, ["figure/f1"], 5, 5));
  assert.deepEqual(store.get("note", "n1").at, [110, 100]);
});

test("[B1] a domain alone on the sheet, then all again; order, one more, one less", () => {
  const store = opened([figure("f1", "dynamique.area"), figure("f2", "dynamique.area", { locked: true })]);
  const seen = () => store.all("layer").map((layer) => layer.visible);
  store.commit(layers.showAlone(store, "l2"));
  assert.deepEqual(seen(), [false, true, false]);
  store.commit(layers.showAlone(store, "l2"));
  assert.deepEqual(seen(), [true, true, true]);
  store.commit(layers.stepLayer(store, "l1", 1));
  assert.deepEqual(
    store.all("layer").map((layer) => layer.id),
    ["l2", "l1", "l3"],
  );
  assert.deepEqual(layers.stepLayer(store, "l2", -1), []);
  store.commit(layers.addLayer(store, "organisation", " Projets "));
  const added = store.all("layer").at(-1);
  assert.equal(added.name, "Projets");
  assert.ok(layers.canRemove(store, added.id));
  assert.ok(!layers.canRemove(store, "l1"), "it has figures");
  assert.ok(!layers.canRemove(store, "l3"), "it is the last of its domain");
  store.commit(layers.moveToLayer(store, ["figure/f1", "figure/f2", "note/n"], added.id));
  assert.equal(store.get("figure", "f1").layer, added.id);
  assert.equal(store.get("figure", "f2").layer, "l1", "what is protected stays");
  store.commit([{ kind: "set", target: "layer", id: "l3", fields: { locked: true } }]);
  assert.deepEqual(layers.moveToLayer(store, ["figure/f1"], "l3"), []);
});

const entry = (id, order, more = {}) => {
  const [symbol, variant, color] = id.split("~");
  const { domain, topic } = SIGNS[symbol];
  return { id, symbol, variant: variant || null, color, domain, topic, text: "", order, ...more };
};
const shape = (store) =>
  legend
    .legendParts(store, library)
    .map((part) => [part.domain, ...part.topics.map((t) => [t.topic, ...t.lines.map((line) => line.id)])]);

function drawn() {
  return opened(
    [
      figure("f1", "dynamique.area", { legend: "dynamique.area~~ink" }),
      figure("f2", "dynamique.area", { legend: "dynamique.area~~growth", color: "growth" }),
      figure("f3", "maillage.line"),
      figure("f4", "croquis.line"),
    ],
    {
      legend: [
        entry("dynamique.area~~ink", "V1"),
        entry("dynamique.area~~growth", "V2", { text: "ça pousse" }),
        entry("dynamique.line~~ink", "V3"),
      ],
    },
  );
}

test("[B2] the legend is complete: a figure without a line has one; unused lines and free strokes have none", () => {
  const store = drawn();
  assert.deepEqual(shape(store), [
    ["organisation", ["maillage", "maillage.line~~ink"]],
    ["dynamique", ["flux", "dynamique.area~~ink", "dynamique.area~~growth"]],
  ]);
  store.commit(legend.writeLine(store, library, "maillage.line~~ink", "La limite"));
  assert.equal(store.get("legend", "maillage.line~~ink").text, "La limite");
  assert.equal(store.get("figure", "f3").legend, "maillage.line~~ink");
  assert.deepEqual(legend.completeLine(store, library, "maillage.line~~ink"), []);
  assert.equal(store.get("figure", "f4").legend, null);
});

test("[B2] lines are put in order within a topic and moved to another topic or domain", () => {
  const store = drawn();
  store.commit(legend.stepLine(store, library, "dynamique.area~~growth", -1));
  assert.deepEqual(shape(store)[1], ["dynamique", ["flux", "dynamique.area~~growth", "dynamique.area~~ink"]]);
  store.commit(legend.stepLine(store, library, "dynamique.area~~growth", 1));
  assert.deepEqual(shape(store)[1], ["dynamique", ["flux", "dynamique.area~~ink", "dynamique.area~~growth"]]);
  assert.deepEqual(legend.stepLine(store, library, "dynamique.area~~growth", 1), []);
  const place = { domain: "enjeux", topic: "enjeux" };
  store.commit(legend.moveLine(store, "dynamique.area~~growth", place, null));
  assert.deepEqual(shape(store)[2], ["enjeux", ["enjeux", "dynamique.area~~growth"]]);
});

test("[B2] merging a line into another of its sign is one undo step and keeps the sentence", () => {
  const store = drawn();
  const history = createHistory({ store });
  const lines = legend.legendLines(store, library);
  assert.deepEqual(
    legend.mergeable(lines, "dynamique.area~~growth").map((line) => line.id),
    ["dynamique.area~~ink"],
  );
  store.commit(legend.mergeLine(store, library, "dynamique.area~~growth", "dynamique.area~~ink"));
  const merged = store.get("figure", "f2");
  assert.deepEqual([merged.color, merged.legend], ["ink", "dynamique.area~~ink"]);
  assert.equal(store.get("legend", "dynamique.area~~ink").text, "ça pousse");
  assert.equal(store.get("legend", "dynamique.area~~growth"), null);
  history.undo();
  assert.equal(store.get("figure", "f2").color, "growth");
  assert.equal(store.get("legend", "dynamique.area~~growth").text, "ça pousse");
  assert.equal(store.get("legend", "dynamique.area~~ink").text, "");
  store.commit([{ kind: "set", target: "figure", id: "f2", fields: { locked: true } }]);
  assert.equal(legend.mergeLine(store, library, "dynamique.area~~growth", "dynamique.area~~ink"), null);
});
