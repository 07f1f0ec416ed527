// The day in a tab: the server's time, a poster that takes nothing for now, and the feed of a workshop [W2, W5, W10].

import assert from "node:assert/strict";
import { test } from "node:test";
import { createDay } from "../../../frontend/sync/day.js";
import { createFeed } from "../../../frontend/sync/feed.js";
import { fakeClock, fakePage, fakeWire, settle } from "./fakes.js";
import { createTable, point } from "./harness.js";

const DAY = {
  now_ms: 0,
  phases: [],
  groups: 1,
  run: null,
  gate: "open",
  hand: null,
  message: null,
  offered: null,
};

test("[W2] time is the server's, counted here and never asked again", () => {
  const clock = fakeClock(1_000_000);
  const day = createDay({ clock });
  day.receive({ ...DAY, now_ms: 5_000_000 });
  clock.advance(90_000);
  assert.equal(day.serverNow(), 5_090_000);
});

/** @param {any} tab @param {any} changes */
function tellDay(tab, changes) {
  tab.wires.at(-1).server.send({ t: "day", day: { ...DAY, ...changes } });
}

test("[W5] what is drawn as the poster closes waits here, and is sent once it is open again", async () => {
  const table = createTable();
  const tab = await table.join();
  await table.calm();
  tellDay(tab, { gate: "closed" });
  await table.calm();
  assert.equal(tab.session.status().state, "closed");
  assert.equal(tab.store.role, "observer");
  tab.store.commit([point(10, 10, {}, "late")]);
  await table.calm();
  assert.equal(tab.session.status().pending, 1);
  assert.equal(tab.session.status().refused.length, 0);
  tellDay(tab, { gate: "open" });
  await table.calm();
  assert.equal(tab.session.status().state, "saved");
  assert.notEqual(tab.store.role, "observer");
});

test("[W5] a batch refused because the poster has just closed waits too, and is sent again", async () => {
  const table = createTable();
  const tab = await table.join();
  await table.calm();
  const { server } = tab.wires.at(-1);
  /** @type {any[]} */
  const got = [];
  server.onmessage = (/** @type {any} */ message) => message.t === "batch" && got.push(message.batch);
  tab.store.commit([point(10, 10, {}, "late")]);
  table.clock.advance(10);
  server.send({ t: "refused", batch: got[0], error: { code: "poster_closed", message: "", path: "" } });
  table.clock.advance(10);
  assert.deepEqual([tab.session.status().state, tab.session.status().pending], ["closed", 1]);
  assert.equal(got.length, 1);
  tellDay(tab, { gate: "open" });
  table.clock.advance(10);
  assert.deepEqual(got, [got[0], got[0]]);
});

test("[W5] facilitators draw on a protected poster", async () => {
  const table = createTable();
  const tab = await table.join();
  await table.calm();
  tellDay(tab, { gate: "protected" });
  await table.calm();
  assert.equal(tab.session.status().state, tab.session.me()?.role === "facilitator" ? "saved" : "closed");
});

/** A feed and the server's end of its wire. */
function openFeed() {
  const clock = fakeClock();
  const page = fakePage();
  /** @type {any[]} */
  const wires = [];
  /** @type {any[]} */
  const heard = [];
  const makeSocket = () => {
    const wire = fakeWire(clock);
    wire.server.onmessage = (/** @type {any} */ message) => heard.push(message);
    wires.push(wire);
    return wire.client;
  };
  const feed = createFeed({ url: "ws://x", lang: "fr", makeSocket, clock, page });
  feed.start();
  clock.advance(5);
  const welcome = {
    t: "welcome",
    role: "facilitator",
    day: { ...DAY, now_ms: clock.now(), clock: { common: null, groups: {} }, posters: [], messages: [] },
    posters: [{ id: "p1", seq: 3, notes: 1 }],
    people: [{ poster: "p1", conn: "c1", name: "Marie" }],
  };
  const send = (/** @type {any} */ message) => {
    wires.at(-1).server.send(message);
    clock.advance(5);
  };
  return { clock, feed, heard, wires, send, welcome };
}

const SNAPSHOT = { t: "snapshot", poster: "p1", seq: 3, snapshot: { id: "p1", seq: 3, title: "Un" } };
const change = (/** @type {number} */ seq, /** @type {string} */ title) => ({
  t: "batch",
  poster: "p1",
  batch: `b${seq}`,
  seq,
  ops: [{ seq, op_id: `o${seq}`, kind: "set", target: "poster", id: "p1", fields: { title } }],
});

test("[W10] the feed says who is where, counts, and follows the posters it watches", async () => {
  const { feed, heard, send, welcome } = openFeed();
  send(welcome);
  await feed.ready;
  assert.equal(feed.state(), "live");
  assert.equal(feed.posters().get("p1")?.notes, 1);
  assert.equal(feed.people()[0]?.name, "Marie");
  /** @type {any[]} */
  const told = [];
  feed.onPoster((one) => told.push(one));
  feed.watch(["p1"]);
  send(SNAPSHOT);
  send(change(4, "Deux"));
  assert.deepEqual(heard.at(-1), { t: "watch", posters: { p1: null } });
  assert.equal(feed.document("p1").seq, 4);
  assert.deepEqual(told, [
    { id: "p1", keys: null },
    { id: "p1", keys: ["poster/p1"] },
  ]);
  feed.watch([]);
  send(change(5, "Trois"));
  assert.equal(feed.document("p1"), null);
});

test("[W10] a gap is asked for again, a batch told twice changes nothing", async () => {
  const { feed, heard, send, welcome } = openFeed();
  send(welcome);
  feed.watch(["p1"]);
  send(SNAPSHOT);
  send(change(3, "Ancien"));
  assert.equal(feed.document("p1").seq, 3);
  send(change(6, "Loin"));
  assert.deepEqual(heard.at(-1), { t: "watch", posters: { p1: 3 } });
  assert.equal(feed.document("p1").seq, 3);
});

test("[W10] after a cut, what is watched is asked for from where it was", async () => {
  const { clock, feed, heard, wires, send, welcome } = openFeed();
  send(welcome);
  feed.watch(["p1"]);
  send(SNAPSHOT);
  wires.at(-1).cut();
  clock.advance(10);
  assert.equal(feed.state(), "offline");
  clock.advance(1_000);
  await settle();
  send(welcome);
  assert.equal(feed.state(), "live");
  assert.deepEqual(heard.at(-1), { t: "watch", posters: { p1: 3 } });
  wires.at(-1).server.close(4401);
  clock.advance(10);
  assert.equal(feed.state(), "closed");
  assert.equal(feed.code(), 4401);
});
