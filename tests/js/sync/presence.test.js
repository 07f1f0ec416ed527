import assert from "node:assert/strict";
import { test } from "node:test";
import { createTable, point } from "./harness.js";

/** Presence messages the server got from a tab, since the last call. */
function heard(table, tab) {
  const conn = tab.session.me().conn;
  const states = table.server.received
    .filter((one) => one.t === "presence" && one.conn === conn)
    .map((one) => one.state);
  table.server.received.length = 0;
  return states;
}

test("[L2] own presence: the first at once, then 20 a second, the last one always, nothing when unchanged", async () => {
  const table = createTable();
  const a = await table.join();
  table.clock.advance(1_000);
  heard(table, a);
  a.session.show({ cursor: [1, 1] });
  table.clock.advance(1);
  assert.deepEqual(heard(table, a), [{ cursor: [1, 1], selection: [], draft: null }]);
  for (let x = 2; x <= 200; x += 1) {
    a.session.show({ cursor: [x, 1] });
    table.clock.advance(5);
  }
  table.clock.advance(100);
  const states = heard(table, a);
  assert.ok(states.length >= 19 && states.length <= 22, `${states.length} in a second`);
  assert.deepEqual(states.at(-1).cursor, [200, 1]);
  a.session.show({ cursor: [200, 1] });
  table.clock.advance(1_000);
  assert.deepEqual(heard(table, a), []);
});

test("[E2] [L2] the other sees the stroke while it is drawn, and nothing of it twice once it is there", async () => {
  const table = createTable();
  const [a, b] = [await table.join({ name: "Marie" }), await table.join({ name: "Paul" })];
  const seen = [];
  b.session.onRemote((remote) =>
    seen.push([...remote.values()].find((one) => one.name === "Marie")?.state.draft ?? null),
  );
  const add = point(5, 5, {}, "stroke");
  a.session.show({ draft: { add: [{ id: "stroke", ...add.fields }] } });
  table.clock.advance(10);
  assert.equal(seen.at(-1).add[0].id, "stroke");
  a.store.commit([add]);
  a.session.show({ draft: null });
  for (let ms = 0; ms < 200; ms += 1) {
    table.clock.advance(1);
    const draft = [...b.session.remote().values()].find((one) => one.name === "Marie")?.state.draft;
    const shownTimes = (draft ? 1 : 0) + (b.store.get("figure", "stroke") ? 1 : 0);
    assert.equal(shownTimes, 1, `after ${ms} ms`);
  }
});

test("[L2] after a cut the others are told again what one shows; who left is gone", async () => {
  const table = createTable();
  const [a, b] = [await table.join({ name: "Marie" }), await table.join({ name: "Paul" })];
  a.session.show({ selection: ["figure/x"] });
  table.clock.advance(20);
  a.cut();
  table.clock.advance(20);
  assert.equal(b.session.remote().size, 0);
  await table.calm();
  assert.deepEqual(
    [...b.session.remote().values()].map((one) => one.state.selection),
    [["figure/x"]],
  );
  assert.equal(a.session.remote().size, 0, "never its own");
});

test("[L2] what is too large to be shown is left out, the cursor goes on", async () => {
  const table = createTable();
  const a = await table.join();
  table.clock.advance(100);
  heard(table, a);
  a.session.show({ cursor: [1, 2], draft: { set: { "figure/x": { name: "é".repeat(20_000) } } } });
  table.clock.advance(20);
  assert.deepEqual(heard(table, a), [{ cursor: [1, 2], selection: [], draft: null }]);
});

test("[L5] the pen: granted, refused with a name, renewed, given back, and never refused by a bad line", async () => {
  const table = createTable();
  const [a, b] = [await table.join({ name: "Marie" }), await table.join({ name: "Paul" })];
  const key = "note/n/text";
  const ask = async (tab, take = true) => {
    const asked = tab.session.lease(key, take);
    table.clock.advance(10);
    return asked;
  };
  assert.deepEqual(await ask(a), { mine: true });
  assert.deepEqual(await ask(b), { mine: false, name: "Marie" });
  assert.equal(b.session.leases().get(key)?.name, "Marie");
  table.server.received.length = 0;
  table.clock.advance(9_000);
  assert.equal(table.server.received.filter((one) => one.t === "lease").length, 2, "renewed every 4 s");
  a.cut();
  await table.calm(2_000);
  assert.equal(b.session.leases().get(key)?.name, "Marie", "taken again after a cut");
  await ask(a, false);
  assert.deepEqual(await ask(b), { mine: true });
  table.server.setDown(true);
  a.cut();
  assert.deepEqual(await ask(a), { mine: true });
});

test("[L6] a long stroke is checkpointed; the next session of the same tab finishes it, once", async () => {
  const table = createTable();
  const a = await table.join();
  const ink = (x) => [point(x, 0, {}, "ink")];
  for (let x = 0; x < 100; x += 1) {
    a.session.keepDraft("ink", ink(x));
    table.clock.advance(50);
  }
  await table.calm(100);
  a.cut();
  const again = await table.join({ factory: a.factory, client: a.client });
  await table.calm();
  const [figure] = table.server.document().figures;
  assert.ok(figure.geometry.coordinates[0] >= 60, "at most two seconds are lost");
  assert.deepEqual(await again.outbox.drafts(), []);
  const third = await table.join({ factory: a.factory });
  await table.calm();
  assert.equal(table.server.document().figures.length, 1);
  assert.equal(third.session.status().state, "saved");
});

test("[L6] a stroke another tab is still drawing is left to it; one it never finished is taken after ten seconds", async () => {
  const table = createTable();
  const a = await table.join();
  a.session.keepDraft("ink", [point(1, 0, {}, "ink")]);
  await table.calm(100);
  const b = await table.join({ factory: a.factory });
  assert.equal(b.store.get("figure", "ink"), null);
  a.session.keepDraft("ink", [point(2, 0, {}, "ink")]);
  await table.calm(1_000);
  a.store.commit([point(3, 0, {}, "ink")]);
  a.session.dropDraft("ink");
  await table.calm(15_000);
  assert.deepEqual(table.server.document().figures[0].geometry.coordinates, [3, 0]);
  assert.equal(table.server.log.length, 1);
  a.session.keepDraft("more", [point(4, 0, {}, "dead")]);
  await table.calm(100);
  a.wires.at(-1).cut();
  const c = await table.join({ factory: a.factory });
  await table.calm(30_000);
  await table.calm(30_000);
  assert.ok(c.store.get("figure", "dead"));
  assert.equal(table.server.document().figures.filter((one) => one.id === "dead").length, 1);
});
