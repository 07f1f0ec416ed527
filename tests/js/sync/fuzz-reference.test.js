import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded, settle } from "./fakes.js";
import { createHands } from "./fuzz.js";
import { createTable, shown } from "./harness.js";

const LONG = process.env.CHOREM_TORTURE === "1";
const SEEDS = LONG ? 400 : 25;
const STEPS = LONG ? 300 : 150;

/** Three tabs of two browsers, random gestures, cuts, reloads and outages; then calm. */
async function history(seed) {
  const random = seeded(seed);
  const { act, int, pick } = createHands(random);
  const table = createTable({ latency: () => 1 + int(60) });
  const committed = new Set();
  const moot = new Set();
  const counts = { reloads: 0, cuts: 0, undone: 0 };
  const watch = (tab) => {
    tab.store.onCommit((made) => {
      for (const { batch } of made) committed.add(batch.batch);
    });
    tab.store.onRefused(({ batch, error }) => error ?? moot.add(batch.batch));
    return tab;
  };
  const join = async (options) => {
    const tab = watch(table.open(options));
    await tab.session.start();
    for (let i = 0; i < 20 && !tab.store.posterId; i += 1) table.clock.advance(200);
    return tab;
  };
  const first = await join();
  const tabs = [first, await join({ factory: first.factory }), await join()];
  for (let step = 0; step < STEPS; step += 1) {
    const at = int(tabs.length);
    const dice = random();
    if (dice < 0.04) {
      counts.cuts += 1;
      tabs[at].cut(random() < 0.5);
    } else if (dice < 0.06) {
      table.server.setDown(random() < 0.5);
      table.server.cutAll();
    } else if (dice < 0.075) {
      counts.reloads += 1;
      const { factory, client, session } = tabs[at];
      // A crash may come before the disk has a batch: it was then never promised to be kept.
      while (session.unsafe()) await settle(1);
      session.stop();
      table.server.setDown(false);
      tabs[at] = await join({ factory, client: random() < 0.5 ? client : undefined });
    } else if (dice < 0.5) table.clock.advance(int(200));
    else act(pick(tabs));
    if (random() < 0.1) await settle(2);
  }
  table.server.setDown(false);
  for (let i = 0; i < 4; i += 1) await table.calm();
  return { table, tabs, committed, moot, counts };
}

test("[L1] [L6] [O3] random histories of three tabs with cuts, outages and reloads: all ends equal, nothing lost", async () => {
  let batches = 0;
  let reloads = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { table, tabs, committed, moot, counts } = await history(seed);
    const truth = table.server.document();
    const answered = new Set(table.server.log.map((one) => one.batch));
    for (const tab of tabs) {
      assert.equal(tab.session.status().pending, 0, `seed ${seed}: all sent`);
      assert.deepEqual(shown(tab), truth, `seed ${seed}: shows what the server has`);
      assert.deepEqual(await tab.outbox.pending(), [], `seed ${seed}: outbox empty`);
      for (const one of await tab.outbox.refused()) answered.add(one.batch.batch);
    }
    for (const id of committed) assert.ok(answered.has(id) || moot.has(id), `seed ${seed}: ${id} is lost`);
    assert.equal(
      new Set(table.server.log.map((one) => one.batch)).size,
      table.server.log.length,
      "each batch once",
    );
    batches += table.server.log.length;
    reloads += counts.reloads;
    for (const tab of tabs) tab.session.stop();
  }
  assert.ok(batches > SEEDS * STEPS * 0.2, `it did something: ${batches} batches`);
  assert.ok(reloads > SEEDS / 4);
});
