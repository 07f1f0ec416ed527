import assert from "node:assert/strict";
import { test } from "node:test";
import { createHistory } from "../../../frontend/model/history.js";
import { createStore } from "../../../frontend/model/store.js";
import { createTable, point, set, shown } from "../sync/harness.js";
import { snapshot } from "./snapshot.js";

const network = (nodes, links) => point(0, 0, { geometry: { type: "Network", nodes, links } }, "net");

function opened() {
  const store = createStore({ client: "me" });
  store.load(snapshot());
  return { store, history: createHistory({ store }) };
}

test("[O6] every kind of change is taken back and done again, through any number of steps", () => {
  const { store, history } = opened();
  const steps = [
    () => store.commit([point(1, 1, { handles: { tip: [1, 2] }, params: { size: 1 } }, "f")]),
    () =>
      store.commit([
        set("figure", "f", { name: "Die", "params.size": 4, "params.rank": 2, "handles.tip": [5, 5] }),
      ]),
    () =>
      store.commit([
        set("figure", "f", { geometry: { type: "Point", coordinates: [9, 9] }, "params.size": null }),
      ]),
    () => store.commit([{ kind: "delete", target: "figure", id: "f" }, set("poster", "p", { title: "T" })]),
    () =>
      store.commit([
        network({ a: [0, 0, 1], b: [1, 0, 2], c: [2, 0, 2] }, { ab: ["a", "b", 1], bc: ["b", "c", 1] }),
      ]),
    () => store.commit([set("figure", "net", { "nodes.d": [3, 0, 3], "links.cd": ["c", "d", 1] })]),
    () => store.commit([set("figure", "net", { "nodes.b": null })]),
  ];
  const states = [JSON.stringify(store.poster())];
  for (const step of steps) {
    step();
    states.push(JSON.stringify(store.poster()));
  }
  const sorted = (text) => {
    const poster = JSON.parse(text);
    return JSON.stringify(poster, (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
  };
  for (let round = 0; round < 3; round += 1) {
    for (let i = steps.length - 1; i >= 0; i -= 1) {
      assert.equal(history.undo().undone, true);
      assert.equal(sorted(JSON.stringify(store.poster())), sorted(states[i]), `undo to ${i}`);
    }
    assert.equal(history.canUndo, false);
    assert.equal(history.undo().undone, false);
    for (let i = 1; i <= steps.length; i += 1) {
      assert.equal(history.redo().undone, true);
      assert.equal(sorted(JSON.stringify(store.poster())), sorted(states[i]), `redo to ${i}`);
    }
    assert.equal(history.canRedo, false);
  }
});

test("[O6] an undo names the batch it takes back, a redo the undo", () => {
  const { store, history } = opened();
  const batch = store.commit([point(1, 1)]);
  history.undo();
  history.redo();
  const [, undo, redo] = store.pending;
  assert.equal(undo.undoes, batch.batch);
  assert.equal(redo.undoes, undo.batch);
});

test("[E1] what is typed in one text is one step, taken back batch by batch", () => {
  const { store, history } = opened();
  store.commit([{ kind: "add", target: "note", id: "n", fields: { at: [1, 1], text: "", order: "V" } }]);
  const close = history.open();
  for (const text of ["D", "Di", "Die"]) store.commit([set("note", "n", { text })]);
  close();
  store.commit([set("note", "n", { color: "blue" })]);
  history.undo();
  assert.equal(store.get("note", "n").text, "Die");
  history.undo();
  assert.equal(store.get("note", "n").text, "");
  history.redo();
  assert.equal(store.get("note", "n").text, "Die");
  history.undo();
  history.undo();
  assert.equal(store.get("note", "n"), null);
});

test("[O6] what somebody else deleted since is skipped, and said", () => {
  const { store, history } = opened();
  store.commit([point(1, 1, {}, "f"), point(2, 2, {}, "g")]);
  store.commit([set("figure", "f", { name: "x" }), set("figure", "g", { name: "y" })]);
  store.receive({
    batch: "b",
    client: "o",
    undoes: null,
    seq: 99,
    kept: [],
    ops: [{ kind: "delete", target: "figure", id: "f", fields: {}, seq: 99 }],
  });
  for (const batch of [...store.pending]) store.receive({ ...batch, seq: 90, kept: [], ops: [] });
  assert.equal(store.get("figure", "g"), null, "the server's word: nothing was added");
  const outcome = history.undo();
  assert.deepEqual(outcome, { undone: false, redo: false, gone: 2 });
});

test("[O9] a refused batch is no step", () => {
  const { store, history } = opened();
  store.commit([point(1, 1, {}, "kept")]);
  const batch = store.commit([point(1, 1, {}, "refused")]);
  store.refuse(batch.batch, { code: "x", message: "", path: "" });
  history.undo();
  assert.equal(store.get("figure", "kept"), null);
  assert.equal(history.canUndo, false);
});

test("two hundred steps are kept, no more; anything new empties redo", () => {
  const { store, history } = opened();
  store.commit([point(1, 1, {}, "f")]);
  for (let i = 0; i < 250; i += 1) store.commit([set("figure", "f", { name: `n${i}` })]);
  let steps = 0;
  while (history.undo().undone) steps += 1;
  assert.equal(steps, 200);
  history.redo();
  store.commit([set("figure", "f", { name: "new" })]);
  assert.equal(history.canRedo, false);
});

test("[O6] undo leaves alone what somebody else wrote since, and the person is told", async () => {
  const table = createTable();
  const [a, b] = [await table.join(), await table.join()];
  const told = [];
  a.session.onKept(({ kept }) => told.push(...kept));
  a.store.commit([point(1, 1, {}, "f")]);
  a.store.commit([set("figure", "f", { name: "Die", color: "water" })]);
  await table.calm();
  b.store.commit([set("figure", "f", { name: "Crest" })]);
  await table.calm();
  a.history.undo();
  await table.calm();
  assert.deepEqual([a.store.get("figure", "f").name, a.store.get("figure", "f").color], ["Crest", "ink"]);
  assert.deepEqual(
    told.map((one) => [one.reason, one.fields]),
    [["undo_overwritten", ["name"]]],
  );
  a.history.undo();
  await table.calm();
  assert.equal(
    a.store.get("figure", "f")?.name,
    "Crest",
    "undoing the addition leaves what another wrote on",
  );
  assert.deepEqual(shown(a), table.server.document());
  assert.deepEqual(shown(b), table.server.document());
});
