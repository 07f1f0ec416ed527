import assert from "node:assert/strict";
import { test } from "node:test";
import * as edits from "../../../frontend/model/edits.js";
import { createHistory } from "../../../frontend/model/history.js";
import { newId, takeClientId } from "../../../frontend/model/ids.js";
import { moveEntities } from "../../../frontend/model/places.js";
import { createStore } from "../../../frontend/model/store.js";
import { point } from "../sync/harness.js";
import { snapshot } from "./snapshot.js";

const SIGNS = {
  "hierarchie.point": { id: "hierarchie.point", version: 2, domain: "organisation", topic: "maillage" },
  "dynamique.area": { id: "dynamique.area", version: 1, domain: "dynamique", topic: "flux" },
};
const library = { get: (id) => SIGNS[id] };
const geometry = { type: "Point", coordinates: [10, 20] };

function opened(more) {
  const store = createStore({ client: "me" });
  store.load(snapshot([], { layers: [{ id: "l1", domain: "organisation", order: "V" }], ...more }));
  return store;
}

test("[E5] [P7] a figure joins the entry of its sign, variant and colour, or makes it; so does the second client", () => {
  const store = opened();
  const draw = (variant, color) => {
    const ops = edits.addFigure(store, library, { symbol: "dynamique.area", variant, color, geometry });
    store.commit(ops);
    return ops.at(-1).fields.legend;
  };
  assert.equal(draw("extension", "growth"), "dynamique.area~extension~growth");
  assert.equal(draw("extension", "growth"), "dynamique.area~extension~growth");
  assert.equal(draw(null, "ink"), "dynamique.area~~ink");
  assert.deepEqual(
    store.all("legend").map((one) => [one.id, one.domain, one.topic]),
    [
      ["dynamique.area~extension~growth", "dynamique", "flux"],
      ["dynamique.area~~ink", "dynamique", "flux"],
    ],
  );
});

test("[E5] a change of colour stands under another sentence", () => {
  const store = opened();
  store.commit(edits.addFigure(store, library, { id: "f", symbol: "hierarchie.point", geometry }));
  store.commit(edits.restyle(store, library, ["f"], { color: "water" }));
  assert.equal(store.get("figure", "f").legend, "hierarchie.point~~water");
  assert.ok(store.get("legend", "hierarchie.point~~water"));
  assert.deepEqual(edits.restyle(store, library, ["f"], { color: "water" }), []);
});

test("[E5] undoing the first figure of a kind takes its sentence too, unless another figure joined it", () => {
  const store = opened();
  const history = createHistory({ store });
  store.commit(edits.addFigure(store, library, { id: "f", symbol: "hierarchie.point", geometry }));
  history.undo();
  assert.deepEqual([store.all("figure"), store.all("legend")], [[], []]);
  history.redo();
  assert.equal(store.all("legend").length, 1);
  store.receive({
    batch: "b",
    client: "o",
    undoes: null,
    seq: 99,
    kept: [],
    ops: [{ ...point(0, 0, { legend: "hierarchie.point~~ink" }), seq: 99 }],
  });
  history.undo();
  assert.deepEqual([store.all("figure").length, store.all("legend").length], [1, 1]);
});

test("a figure goes on the layer of its sign's domain, made if there is none, with its version and last in order", () => {
  const store = opened();
  const [entry, figure] = edits.addFigure(store, library, { symbol: "hierarchie.point", geometry });
  assert.equal(entry.target, "legend");
  assert.deepEqual([figure.fields.layer, figure.fields.version], ["l1", 2]);
  store.commit([entry, figure]);
  const more = edits.addFigure(store, library, { symbol: "dynamique.area", geometry });
  assert.deepEqual(
    more.map((edit) => edit.target),
    ["layer", "legend", "figure"],
  );
  assert.equal(more[0].fields.domain, "dynamique");
  assert.ok(more[2].fields.order > figure.fields.order);
});

test("[O4] moving a network moves each node by itself, so that somebody else's node is kept", () => {
  const store = opened();
  const net = { type: "Network", nodes: { a: [0, 0, 1], b: [10, 0, 2] }, links: { ab: ["a", "b", 1] } };
  store.commit([point(0, 0, { geometry: net, handles: { tip: [1, 1] } }, "net")]);
  store.commit([point(5, 5, { name_at: [6, 6] }, "dot")]);
  const [moved, dot] = moveEntities(store, ["figure/net", "figure/dot", "figure/unknown"], 2, 3);
  assert.deepEqual(moved.fields, { "nodes.a": [2, 3, 1], "nodes.b": [12, 3, 2], "handles.tip": [3, 4] });
  assert.deepEqual(dot.fields, { geometry: { type: "Point", coordinates: [7, 8] }, name_at: [8, 9] });
});

test("[P3] nothing is moved farther than one sheet around the sheet", () => {
  const store = opened();
  store.commit([
    point(2_000, 100, {}, "f"),
    { kind: "add", target: "note", id: "n", fields: { at: [0, 0], order: "V" } },
  ]);
  const moved = moveEntities(store, ["figure/f", "note/n"], 1_000, -2_000);
  assert.deepEqual(
    moved.map((edit) => edit.fields.geometry?.coordinates ?? edit.fields.at),
    [
      [2_378, -741],
      [378, -841],
    ],
  );
  store.commit(moved);
  assert.deepEqual(moveEntities(store, ["figure/f"], 10, 0), []);
});

test("[P6] an entity is put before another or in front of all", () => {
  const store = opened();
  for (const id of ["a", "b", "c"]) store.commit(edits.addEntity(store, "note", { id, at: [0, 0] }));
  store.commit(edits.reorder(store, "note", "c", "b"));
  assert.deepEqual(
    store.all("note").map((one) => one.id),
    ["a", "c", "b"],
  );
  store.commit(edits.reorder(store, "note", "a", null));
  assert.deepEqual(
    store.all("note").map((one) => one.id),
    ["c", "b", "a"],
  );
});

test("setFields leaves out what is so already, deleteEntities what is gone", () => {
  const store = opened();
  store.commit([point(0, 0, { params: { size: 2 } }, "f")]);
  assert.deepEqual(edits.setFields(store, "figure", "f", { "params.size": 2, name: "" }), []);
  assert.deepEqual(edits.setFields(store, "figure", "f", { "params.size": 3, name: "" })[0].fields, {
    "params.size": 3,
  });
  assert.deepEqual(edits.deleteEntities(store, ["figure/f", "figure/g"]), [
    { kind: "delete", target: "figure", id: "f" },
  ]);
});

test("[A5] ids need no secure context, and are not twice the same", () => {
  const ids = new Set(Array.from({ length: 10_000 }, newId));
  assert.equal(ids.size, 10_000);
  for (const id of ids) assert.match(id, /^[0-9A-Za-z]{12}$/);
});

test("[O6] the id of a tab outlives a reload, and a duplicated tab has its own", () => {
  const memory = (content = {}) => {
    const map = new Map(Object.entries(content));
    return {
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, value) => map.set(key, value),
      removeItem: (key) => map.delete(key),
      copy: () => memory(Object.fromEntries(map)),
    };
  };
  const page = () => {
    const fns = {};
    return {
      onHide: (fn) => {
        fns.hide = fn;
      },
      onShow: (fn) => {
        fns.show = fn;
      },
      fns,
    };
  };
  const storage = memory();
  const first = page();
  const id = takeClientId(storage, first);
  assert.notEqual(takeClientId(storage.copy(), page()), id);
  first.fns.hide();
  first.fns.show();
  assert.notEqual(takeClientId(storage.copy(), page()), id, "back from the page cache it is taken again");
  first.fns.hide();
  assert.equal(takeClientId(storage, page()), id);
  assert.match(takeClientId(null, page()), /^[0-9A-Za-z]{12}$/);
});
