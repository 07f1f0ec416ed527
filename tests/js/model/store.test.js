import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../../../frontend/model/store.js";
import { point, set } from "../sync/harness.js";
import { snapshot } from "./snapshot.js";

const now = () => new Date("2026-11-23T09:00:00Z");

const figure = (id, order, fields = {}) => ({ id, ...point(1, 2).fields, order, ...fields });

function opened(figures, more) {
  const store = createStore({ client: "me", now });
  store.load(snapshot(figures, more));
  return store;
}

let seq = 100;
/** The server's answer to a batch, or somebody else's batch. */
function applied(ops, fields = {}) {
  const numbered = ops.map((op) => ({ op_id: `o${++seq}`, seq, fields: {}, ...op }));
  return {
    batch: `b${seq}`,
    client: "other",
    undoes: null,
    seat: "s",
    name: "",
    at: "",
    late: false,
    kept: [],
    ops: numbered,
    seq,
    ...fields,
  };
}
const answer = (batch, extra = {}) =>
  applied(batch.ops, { batch: batch.batch, client: batch.client, ...extra });

test("[O1] a commit is a whole batch: ids, seq it was seen at, time, numbers rounded to 0.001 mm [P2]", () => {
  const store = opened();
  const batch = store.commit([point(1.00049, 2.0005, { params: { size: 3 } }, "x")]);
  assert.deepEqual(Object.keys(batch), ["batch", "client", "undoes", "ops"]);
  assert.equal(batch.client, "me");
  const [op] = batch.ops;
  assert.equal(op.base_seq, 10);
  assert.equal(op.made_at, "2026-11-23T09:00:00.000Z");
  assert.deepEqual(op.fields.geometry.coordinates, [1, 2.001]);
  assert.match(op.op_id, /^[0-9A-Za-z]{12}$/);
  assert.notEqual(op.op_id, batch.batch);
});

test("[P3] a number that is not finite is refused at once, and changes nothing", () => {
  const store = opened();
  assert.throws(() => store.commit([point(Number.NaN, 0)]), RangeError);
  assert.equal(store.pending.length, 0);
  assert.deepEqual(store.all("figure"), []);
});

test("[L1] confirmed and pending: somebody else's field is kept, ours shows until answered, last seq wins [O4]", () => {
  const store = opened([figure("a", "V")]);
  const mine = store.commit([set("figure", "a", { name: "Die", "params.size": 2 })]);
  store.receive(applied([set("figure", "a", { name: "Crest", color: "water", "params.rank": 1 })]));
  const a = store.get("figure", "a");
  assert.deepEqual([a.name, a.color, a.params], ["Die", "water", { rank: 1, size: 2 }]);
  store.receive(answer(mine));
  assert.equal(store.get("figure", "a").name, "Die");
  assert.equal(store.pending.length, 0);
  store.receive(applied([set("figure", "a", { name: "Saillans" })]));
  assert.equal(store.get("figure", "a").name, "Saillans");
});

test("[L1] [O3] a batch received twice is applied once; an old one only answers its pending one", () => {
  const store = opened([figure("a", "V")]);
  const first = applied([set("figure", "a", { name: "un" })]);
  store.receive(first);
  store.receive(applied([set("figure", "a", { name: "deux" })]));
  store.receive(first);
  assert.equal(store.get("figure", "a").name, "deux");
  const mine = store.commit([set("figure", "a", { name: "trois" })]);
  store.receive({ ...answer(mine), seq: 50 });
  assert.equal(store.get("figure", "a").name, "deux");
  assert.equal(store.pending.length, 0);
});

test("an entity is a new object if and only if its content changed, field by field", () => {
  const store = opened([figure("a", "V"), figure("b", "W")]);
  const [a, b, list] = [store.get("figure", "a"), store.get("figure", "b"), store.all("figure")];
  const batch = store.commit([set("figure", "a", { name: "Die" })]);
  const shown = store.get("figure", "a");
  assert.notEqual(shown, a);
  assert.equal(shown.geometry, a.geometry);
  assert.equal(store.get("figure", "b"), b);
  assert.notEqual(store.all("figure"), list);
  const told = [];
  store.onChange((changes) => told.push(changes));
  store.receive(JSON.parse(JSON.stringify(answer(batch))));
  assert.equal(store.get("figure", "a"), shown, "the answer says what was shown");
  assert.deepEqual(told, []);
  store.load(snapshot([figure("a", "V", { name: "Die" }), figure("b", "W")]));
  assert.equal(store.get("figure", "a"), shown, "so does a snapshot");
  assert.throws(() => store.all("figure").push(a));
});

test("onChange tells each call once, each entity once", () => {
  const store = opened([figure("a", "V")]);
  const told = [];
  const off = store.onChange((changes) => told.push(changes.map((one) => `${one.target}/${one.id}`).sort()));
  store.commit([
    set("figure", "a", { name: "x" }),
    set("figure", "a", { color: "water" }),
    point(0, 0, {}, "b"),
  ]);
  store.commit([set("figure", "a", { name: "x" })]);
  store.load(snapshot([figure("c", "V")]));
  off();
  store.commit([point(0, 0)]);
  assert.deepEqual(told[0], ["figure/a", "figure/b"]);
  assert.deepEqual(told.length, 2);
  assert.ok(told[1].includes("figure/c"));
});

test("[P6] siblings are in the order of their keys, then ids, however they come and go", () => {
  const store = opened([figure("b", "V"), figure("a", "V"), figure("c", "A")]);
  const ids = () => store.all("figure").map((one) => one.id);
  assert.deepEqual(ids(), ["c", "a", "b"]);
  store.commit([set("figure", "c", { order: "Z" }), point(0, 0, { order: "B" }, "d")]);
  assert.deepEqual(ids(), ["d", "a", "b", "c"]);
  store.commit([{ kind: "delete", target: "figure", id: "a" }]);
  assert.deepEqual(ids(), ["d", "b", "c"]);
});

test("[O5] delete hides, a set of what is hidden does nothing, restore brings everything back", () => {
  const store = opened([figure("a", "V", { name: "Die" })]);
  store.receive(applied([{ kind: "delete", target: "figure", id: "a" }]));
  store.commit([set("figure", "a", { name: "x" })]);
  assert.equal(store.get("figure", "a"), null);
  store.receive(
    applied([{ kind: "restore", target: "figure", id: "a", fields: figure("a", "V", { name: "Die" }) }]),
  );
  assert.equal(store.get("figure", "a").name, "x", "our pending set shows again");
});

test("[O9] a refused batch leaves no trace, and the undo of it goes with it", () => {
  const store = opened([figure("a", "V")]);
  const before = store.get("figure", "a");
  const refused = [];
  store.onRefused(({ batch, error }) => refused.push([batch.undoes, error?.code ?? null]));
  const batch = store.commit([set("figure", "a", { name: "x" })]);
  store.commit([set("figure", "a", { name: "" })], { undoes: batch.batch });
  store.refuse(batch.batch, { code: "figure_locked", message: "", path: "" });
  assert.deepEqual(store.get("figure", "a"), before);
  assert.equal(store.pending.length, 0);
  assert.deepEqual(refused, [
    [null, "figure_locked"],
    [batch.batch, null],
  ]);
});

test("the heading is an entity, and poster() is the document, cached until a change", () => {
  const store = opened([figure("a", "V")]);
  store.commit([set("poster", "p", { title: "La Drôme" })]);
  assert.equal(store.heading().title, "La Drôme");
  const poster = store.poster();
  assert.equal(poster, store.poster());
  assert.deepEqual([poster.format, poster.id, poster.title, poster.seq], ["chorem/1", "p", "La Drôme", 10]);
  store.commit([point(0, 0)]);
  assert.equal(store.poster().figures.length, 2);
});

test("[O1] a gesture too large for one message is several batches, in order, each within bounds", () => {
  const store = opened(Array.from({ length: 1_200 }, (_, i) => figure(`f${i}`, "V")));
  const made = [];
  store.onCommit((all) => made.push(all.map((one) => one.batch)));
  store.commit(store.all("figure").map((one) => set("figure", one.id, { name: "é".repeat(40) })));
  assert.equal(made.length, 1);
  assert.equal(made[0].flatMap((batch) => batch.ops).length, 1_200);
  for (const batch of made[0]) {
    assert.ok(batch.ops.length <= 500);
    assert.ok(Buffer.byteLength(JSON.stringify(batch)) < 64 * 1024);
  }
});

test("a poster of 5,000 figures stays quick: a change costs its own entity, not the poster", () => {
  const store = opened(Array.from({ length: 5_000 }, (_, i) => figure(`f${i}`, "V")));
  store.all("figure");
  const times_ms = [];
  for (let i = 0; i < 201; i += 1) {
    const start = performance.now();
    store.receive(applied([set("figure", `f${i}`, { name: `n${i}` })]));
    store.all("figure");
    times_ms.push(performance.now() - start);
  }
  const median_ms = times_ms.sort((a, b) => a - b)[100];
  assert.ok(median_ms < 4, `${median_ms} ms a batch`);
});
