import assert from "node:assert/strict";
import { test } from "node:test";
import { createTable, point, set, shown } from "./harness.js";

test("[L1] [O2] what one draws is confirmed, and shown by the other", async () => {
  const table = createTable();
  const [a, b] = [await table.join(), await table.join()];
  a.store.commit([point(10, 20, {}, "here")]);
  assert.equal(a.session.status().state, "sending");
  assert.equal(a.session.status().pending, 1);
  await table.calm();
  assert.deepEqual(a.session.status(), { state: "saved", pending: 0, refused: [], durable: true, code: 0 });
  assert.deepEqual(b.store.get("figure", "here")?.geometry.coordinates, [10, 20]);
  assert.deepEqual(shown(a), table.server.document());
  assert.deepEqual(shown(b), table.server.document());
  assert.deepEqual(await a.outbox.pending(), []);
});

test("[L1] [O3] cut after the server ordered a batch, before its answer: sent again, applied once", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.hooks.beforeAnswer = () => {
    table.server.hooks.beforeAnswer = () => {};
    queueMicrotask(() => a.cut());
  };
  a.store.commit([point(1, 2)]);
  await table.calm();
  a.store.commit([point(3, 4)]);
  await table.calm();
  assert.equal(table.server.log.length, 2);
  assert.equal(a.session.status().state, "saved");
  assert.deepEqual(shown(a), table.server.document());
});

test("[L1] a batch that never left is sent once the line is back, in order, by itself", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  table.clock.advance(5);
  const { id } = point(0, 0, {}, "mine");
  a.store.commit([point(0, 0, {}, id)]);
  for (let x = 1; x <= 50; x += 1) a.store.commit([set("figure", id, { name: `Die ${x}` })]);
  assert.equal(a.session.status().state, "sending", "a short cut is not yet offline");
  table.clock.advance(2_000);
  assert.deepEqual([a.session.status().state, a.session.status().pending], ["offline", 51]);
  table.server.setDown(false);
  await table.calm();
  assert.equal(table.server.document().figures[0].name, "Die 50");
  assert.deepEqual(shown(a), table.server.document());
  assert.equal(a.session.status().state, "saved");
});

test("[L1] more waiting than the server takes at once: never over its rate, all of it saved", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  for (let i = 0; i < 350; i += 1) a.store.commit([point(i, 0)]);
  table.server.setDown(false);
  const before = table.server.received.length;
  table.clock.advance(1_000);
  assert.ok(table.server.received.length - before <= 300);
  await table.calm();
  assert.equal(table.server.document().figures.length, 350);
});

test("[L6] a closed tab's batches are sent by the next one, under the name of the tab that made them", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  a.store.commit([point(1, 1, {}, "kept")]);
  a.store.commit([set("figure", "kept", { name: "Die" })]);
  await table.calm(100);
  a.session.stop();
  const b = table.open({ factory: a.factory });
  await b.session.start();
  await table.calm(100);
  assert.equal(b.store.get("figure", "kept")?.name, "Die", "shown before the server answers");
  assert.equal(b.session.status().pending, 2);
  table.server.setDown(false);
  await table.calm();
  assert.equal(table.server.document().figures[0].name, "Die");
  assert.deepEqual(
    table.server.log.map((one) => one.client),
    [a.client, a.client],
  );
  assert.deepEqual(await b.outbox.pending(), []);
});

test("[L6] what was left goes before what is drawn while the disk is still being read", async () => {
  const table = createTable();
  const a = await table.join();
  a.store.commit([point(1, 1, {}, "f")]);
  await table.calm();
  table.server.setDown(true);
  a.cut();
  a.store.commit([set("figure", "f", { name: "left" })]);
  await table.calm(100);
  a.session.stop();
  table.server.setDown(false);
  const b = table.open({ factory: a.factory });
  const started = b.session.start();
  b.store.commit([set("figure", "f", { name: "new" })]);
  await started;
  await table.calm();
  assert.equal(table.server.document().figures[0].name, "new");
});

test("[L6] a disk that answers late gives back what was left once it does", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  a.store.commit([point(1, 1, {}, "left")]);
  await table.calm(100);
  a.session.stop();
  table.server.setDown(false);
  const open = a.factory.open.bind(a.factory);
  a.factory.open = () => {
    throw new Error("UnknownError");
  };
  const b = await table.join({ factory: a.factory });
  assert.equal(b.session.status().durable, false);
  a.factory.open = open;
  b.store.commit([point(2, 2, {}, "new")]);
  await table.calm();
  assert.deepEqual(
    table.server.document().figures.map((one) => one.id),
    ["left", "new"],
  );
  assert.equal(b.session.status().durable, true);
});

test("[L4] a server that closes at each batch (its disk is full) is not hammered", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.hooks.choke = () => 1011;
  a.store.commit([point(1, 1)]);
  const before = a.wires.length;
  table.clock.advance(30_000);
  assert.ok(a.wires.length - before < 15, `${a.wires.length - before} connections in 30 s`);
  table.server.hooks.choke = () => 0;
  await table.calm();
  assert.equal(a.session.status().state, "saved");
});

test("[L6] [O3] two live tabs of one browser both send what one of them left: applied once", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  a.store.commit([point(1, 1)]);
  await table.calm(100);
  const b = table.open({ factory: a.factory });
  await b.session.start();
  table.server.setDown(false);
  await table.calm();
  assert.equal(table.server.log.length, 1);
  for (const tab of [a, b]) {
    assert.equal(tab.session.status().state, "saved");
    assert.deepEqual(shown(tab), table.server.document());
  }
  assert.deepEqual(await a.outbox.pending(), []);
});

test("[L1] a snapshot that already has a pending batch, and one that replaces everything else", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.submit({
    batch: "old",
    client: "z",
    undoes: null,
    ops: [{ op_id: "o1", base_seq: 0, made_at: "", ...point(0, 0, {}, "x") }],
  });
  a.store.commit([set("figure", "x", { name: "mine" })]);
  table.server.hooks.beforeAnswer = () => {
    table.server.hooks.beforeAnswer = () => {};
    queueMicrotask(() => a.cut());
  };
  await table.calm();
  const b = await table.join({ factory: a.factory });
  b.store.commit([set("figure", "x", { name: "pending" })]);
  b.store.load(table.server.document());
  assert.equal(b.store.get("figure", "x")?.name, "pending");
  await table.calm();
  assert.deepEqual(shown(b), table.server.document());
  assert.deepEqual(shown(a), table.server.document());
});

test("[O9] a refused batch is no longer shown, those that need it neither; all are kept until dismissed", async () => {
  const table = createTable();
  const a = await table.join();
  const error = { code: "figure_locked", message: "Cette figure est protégée.", path: "ops[0]" };
  table.server.hooks.refuse = (batch) =>
    batch.ops[0].id === "bad" && batch.ops[0].kind === "add" ? error : null;
  a.store.commit([point(0, 0, {}, "good")]);
  a.store.commit([point(1, 1, {}, "bad")]);
  a.store.commit([set("figure", "bad", { name: "Die" })]);
  a.store.commit([set("figure", "good", { name: "Crest" })]);
  await table.calm();
  const status = a.session.status();
  assert.equal(status.state, "refused");
  assert.deepEqual(
    status.refused.map((one) => one.error.code),
    ["figure_locked", "unknown_id"],
  );
  assert.equal(a.store.get("figure", "bad"), null);
  assert.deepEqual(shown(a), table.server.document());
  const again = await table.join({ factory: a.factory });
  assert.equal(again.session.status().refused.length, 2, "after a reload too");
  assert.equal(again.session.file().refused[0]?.batch.ops[0]?.id, "bad");
  for (const one of again.session.status().refused) again.session.dismiss(one.batch.batch);
  await table.calm(100);
  assert.equal(again.session.status().state, "saved");
  assert.deepEqual(await again.outbox.refused(), []);
});

test("[O9] a batch the server chokes on is found among others and refused; the others are saved", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.hooks.choke = (batch) => (batch.ops[0].id === "poison" ? 4400 : 0);
  for (const id of ["one", "two", "poison", "three", "four"]) a.store.commit([point(0, 0, {}, id)]);
  for (let i = 0; i < 4; i += 1) await table.calm();
  assert.deepEqual(
    table.server.document().figures.map((one) => one.id),
    ["four", "one", "three", "two"],
  );
  assert.deepEqual(
    a.session.status().refused.map((one) => one.batch.ops[0]?.id),
    ["poison"],
  );
});

test("[O9] a batch larger than a message is refused here, not sent for ever", async () => {
  const table = createTable();
  const a = await table.join();
  a.store.commit([point(0, 0, { name: "x".repeat(70_000) }, "big")]);
  a.store.commit([point(0, 0, {}, "small")]);
  await table.calm();
  assert.deepEqual(
    a.session.status().refused.map((one) => one.error.code),
    ["too_large"],
  );
  assert.deepEqual(
    table.server.document().figures.map((one) => one.id),
    ["small"],
  );
});

test("[L1] a server that is behind what it said (an older copy) is believed, our pending batches go on", async () => {
  const table = createTable();
  const a = await table.join();
  a.store.commit([point(0, 0, {}, "one")]);
  await table.calm();
  a.store.receive({ ...table.server.log[0], batch: "later", seq: 99, ops: [] });
  a.cut();
  a.store.commit([point(0, 0, {}, "two")]);
  await table.calm();
  assert.equal(a.store.seq, table.server.document().seq);
  assert.deepEqual(shown(a), table.server.document());
});

test("[L4] silence for ten seconds is a dead socket, though it never closed", async () => {
  const table = createTable();
  const a = await table.join();
  const silent = a.wires.at(-1);
  silent.server.onmessage = () => {};
  silent.server.send = () => {};
  a.store.commit([point(0, 0)]);
  table.clock.advance(9_000);
  assert.equal(a.wires.length, 1);
  await table.calm(4_000);
  assert.equal(a.wires.length, 2);
  assert.equal(a.session.status().state, "saved");
});

test("[L4] [L8] coming back to the page tries at once, and finds a dead socket in two seconds", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  table.clock.advance(60_000);
  assert.equal(a.session.status().state, "offline");
  table.server.setDown(false);
  const tried = a.wires.length;
  a.page.wake();
  assert.equal(a.wires.length, tried + 1);
  table.clock.advance(10);
  assert.equal(a.session.status().state, "saved");
  a.wires.at(-1).server.onmessage = () => {};
  a.page.wake();
  table.clock.advance(2_050);
  assert.equal(a.wires.length, tried + 2);
});

test("[L8] a final close code ends it: closed, with nothing thrown away", async () => {
  const table = createTable();
  const a = await table.join();
  a.wires.at(-1).server.close(4403);
  await table.calm();
  a.store.commit([point(0, 0)]);
  await table.calm();
  assert.deepEqual([a.session.status().state, a.session.status().code], ["closed", 4403]);
  assert.equal(a.wires.length, 1);
  assert.equal((await a.outbox.pending()).length, 1);
  assert.equal(a.session.file().pending.length, 1);
});

test("[L4] waits grow from 0.25 s to 5 s and start again small after a welcome", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  const opened = [];
  for (let ms = 0; ms < 20_000; ms += 50) {
    const before = a.wires.length;
    table.clock.advance(50);
    if (a.wires.length > before) opened.push(ms);
  }
  const gaps = opened.slice(1).map((ms, i) => Math.round((ms - opened[i]) / 250) * 250);
  assert.deepEqual(gaps.slice(0, 5), [500, 1000, 2000, 4000, 5000]);
  table.server.setDown(false);
  await table.calm();
  table.server.cutAll();
  const before = a.wires.length;
  table.clock.advance(300);
  assert.equal(a.wires.length, before + 1);
});

test("[O5] [O6] [O7] what the server kept is told to who did it, and only to them", async () => {
  const table = createTable();
  const [a, b] = [await table.join(), await table.join()];
  const told = { a: [], b: [] };
  a.session.onKept(({ kept }) => told.a.push(...kept.map((one) => one.reason)));
  b.session.onKept(({ kept }) => told.b.push(...kept.map((one) => one.reason)));
  a.store.commit([
    point(0, 0, {}, "f"),
    { kind: "add", target: "note", id: "n", fields: { text: "", order: "V" } },
  ]);
  await table.calm();
  a.store.commit([set("note", "n", { text: "un" })]);
  b.store.commit([set("note", "n", { text: "deux" })]);
  await table.calm();
  a.store.commit([{ kind: "delete", target: "figure", id: "f" }]);
  b.store.commit([set("figure", "f", { name: "Die" })]);
  await table.calm();
  assert.deepEqual(told, { a: [], b: ["text_kept_both", "gone"] });
  assert.deepEqual(
    b.store
      .all("note")
      .map((note) => note.text)
      .sort(),
    ["deux", "un"],
  );
});

test("[L6] leaving is dangerous only while something is neither on disk nor saved", async () => {
  const table = createTable();
  const a = await table.join();
  table.server.setDown(true);
  a.cut();
  a.store.commit([point(0, 0)]);
  assert.equal(a.session.unsafe(), true);
  await table.calm(100);
  assert.equal(a.session.unsafe(), false);
  const b = table.open({ factory: null });
  await b.session.start();
  b.store.commit([point(0, 0)]);
  await table.calm(100);
  assert.equal(b.session.unsafe(), true);
  assert.equal(b.session.status().durable, false);
  table.server.setDown(false);
  await table.calm();
  assert.equal(b.session.unsafe(), false);
});
