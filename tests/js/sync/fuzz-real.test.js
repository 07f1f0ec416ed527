import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { createHistory } from "../../../frontend/model/history.js";
import { newId } from "../../../frontend/model/ids.js";
import { createStore } from "../../../frontend/model/store.js";
import { createOutbox } from "../../../frontend/sync/outbox.js";
import { createSession } from "../../../frontend/sync/session.js";
import { fakePage, seeded, settle } from "./fakes.js";
import { createHands } from "./fuzz.js";
import { createRealServer } from "./real-server.js";

const LONG = process.env.CHOREM_TORTURE === "1";
const ROUNDS = LONG ? 26 : 1;
const STEPS = 500;
const CALM_MS = 30_000;

const clock = {
  now: () => Date.now(),
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};
let server;
before(async () => {
  server = await createRealServer();
  await server.start();
});
after(() => server.stop());

/** A page at the poster; `acknowledged` outlives it. */
async function open(poster, token, { factory = new IDBFactory(), client = newId() }, seen) {
  let socket = null;
  const store = createStore({ client });
  const history = createHistory({ store });
  const outbox = createOutbox({ factory, poster });
  const makeSocket = server.socketFor(poster, token, (made) => {
    socket = made;
  });
  const session = createSession({ url: "", store, outbox, lang: "fr", makeSocket, clock, page: fakePage() });
  store.onCommit((made) => {
    for (const { batch } of made) seen.committed.add(batch.batch);
  });
  store.onApplied(({ applied }) => {
    if (seen.committed.has(applied.batch)) seen.acknowledged.set(applied.batch, applied.seq);
  });
  store.onRefused(({ batch, error }) => seen.refused.set(batch.batch, error));
  await session.start();
  return { store, history, outbox, session, factory, client, token, cut: () => socket?.terminate() };
}

/** Once every tab has sent all and shows the same seq. */
function calm(tabs) {
  return new Promise((resolve, reject) => {
    const say = () => JSON.stringify(tabs.map((tab) => [tab.session.status(), tab.store.seq]));
    const timer = setTimeout(() => reject(new Error(`not calm: ${say()}`)), CALM_MS);
    const done = () => {
      const idle = tabs.every((tab) => {
        const { state, pending } = tab.session.status();
        return pending === 0 && (state === "saved" || state === "refused");
      });
      if (!idle || new Set(tabs.map((tab) => tab.store.seq)).size > 1) return;
      clearTimeout(timer);
      resolve();
    };
    for (const tab of tabs) {
      tab.session.onStatus(done);
      tab.store.onApplied(done);
    }
    done();
  });
}

/** Everything the server ordered, as a client that knows nothing hears it. */
function logOf(poster, token) {
  return new Promise((resolve, reject) => {
    const socket = server.socketFor(poster, token)();
    socket.onopen = () =>
      socket.send(JSON.stringify({ t: "hello", protocol: 1, client: "log", last_seq: 0, lang: "fr" }));
    socket.onerror = reject;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.t !== "welcome") return;
      socket.terminate();
      resolve(message);
    };
  });
}

async function round(seed) {
  const { act, int, pick, random } = createHands(seeded(seed));
  const { id, tokens } = await server.poster(3);
  const seen = { committed: new Set(), acknowledged: new Map(), refused: new Map() };
  const first = await open(id, tokens[0], {}, seen);
  const tabs = [
    first,
    await open(id, tokens[0], { factory: first.factory }, seen),
    await open(id, tokens[1], {}, seen),
  ];
  await Promise.all(tabs.map((tab) => tab.session.ready));
  let kills = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const at = int(tabs.length);
    const dice = random();
    if (dice < 0.03) tabs[at].cut();
    else if (dice < 0.045) {
      const { factory, client, token, session } = tabs[at];
      while (session.unsafe()) await settle(1);
      session.stop();
      tabs[at] = await open(id, token, { factory, client: random() < 0.5 ? client : undefined }, seen);
      // What was shown is gone with the page: nobody draws before the poster is there.
      await Promise.race([tabs[at].session.ready, settle(200)]);
    } else if (step % 200 === 150) {
      kills += 1;
      await server.kill();
      for (let i = 0; i < 10; i += 1) act(pick(tabs.filter((tab) => tab.store.posterId)));
      await server.start();
    } else if (dice < 0.6) await new Promise((resolve) => setTimeout(resolve, int(12)));
    else if (tabs[at].store.posterId) act(tabs[at]);
  }
  await calm(tabs);
  const truth = await server.json(`/api/posters/${id}`, { token: tokens[2] });
  for (const tab of tabs) {
    assert.deepEqual(
      JSON.parse(JSON.stringify(tab.store.poster())),
      truth,
      `seed ${seed}: shows what the server has`,
    );
    tab.session.stop();
  }
  const { batches, snapshot } = await logOf(id, tokens[2]);
  assert.equal(snapshot, null, "few enough ops for the whole log");
  const log = new Map(batches.map((batch) => [batch.batch, batch.seq]));
  assert.equal(log.size, batches.length, `seed ${seed}: each batch once`);
  for (const [batch, seq] of seen.acknowledged) {
    assert.equal(log.get(batch), seq, `seed ${seed}: ${batch} as it was acknowledged`);
  }
  for (const batch of seen.committed) {
    assert.ok(seen.acknowledged.has(batch) || seen.refused.has(batch), `seed ${seed}: ${batch} is lost`);
  }
  return { seen, kills, truth };
}

test("[L1] [L6] [O3] three tabs, the real server, cuts, reloads, kill -9: all ends equal, nothing acknowledged is lost", async (t) => {
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const { seen, kills, truth } = await round(seed);
    const refusals = [...new Set([...seen.refused.values()].map((error) => error?.code ?? "moot"))];
    t.diagnostic(
      `seed ${seed}: ${seen.committed.size} batches, ${seen.acknowledged.size} acknowledged, ${seen.refused.size} refused ` +
        `(${refusals}), ${kills} kills, ${truth.figures.length} figures`,
    );
    assert.ok(seen.acknowledged.size > STEPS / 5, "it did something");
  }
});
