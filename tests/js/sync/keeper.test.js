// Answers kept until the server has them [W19].

import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeeper } from "../../../frontend/sync/keeper.js";

function memory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A clock whose timers are run by hand. */
function clock() {
  const timers = [];
  return {
    timers,
    now: () => 0,
    setTimeout: (fn) => timers.push(fn),
    clearTimeout: (timer) => void (timer && timers.fill(null, timer - 1, timer)),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const refusal = (status) => Object.assign(new Error("no"), { status });

test("[W19] what is written waits for the line, survives the page and goes in one piece", async () => {
  const disk = memory();
  const time = clock();
  const first = createKeeper({
    memory: disk,
    name: "k",
    clock: time,
    send: async () => Promise.reject(refusal(0)),
  });
  first.put("vote", "/votes", { plausible: "yes" });
  await settled();
  first.put("vote", "/votes", { solid: "no" });
  await settled();
  assert.deepEqual(first.state(), { pending: 1, online: false });

  const sent = [];
  const next = createKeeper({
    memory: disk,
    name: "k",
    clock: time,
    send: async (path, body) => sent.push([path, body]),
  });
  next.wake();
  await settled();
  assert.deepEqual(sent, [["/votes", { plausible: "yes", solid: "no" }]]);
  assert.deepEqual(next.state(), { pending: 0, online: true });
  assert.equal(disk.getItem("k"), null);
});

test("[W19] what is written while it is being sent is sent after it", async () => {
  const sent = [];
  /** @type {(() => void)[]} */
  const answers = [];
  const send = (_path, body) => {
    sent.push(body.text);
    return new Promise((resolve) => answers.push(() => resolve({})));
  };
  const keeper = createKeeper({ memory: null, name: "k", clock: clock(), send });
  keeper.put("say", "/s", { text: "un" });
  keeper.put("say", "/s", { text: "un deux" });
  answers.shift()?.();
  await settled();
  assert.equal(keeper.waiting("say")?.text, "un deux");
  answers.shift()?.();
  await settled();
  assert.deepEqual(sent, ["un", "un deux"]);
  assert.equal(keeper.waiting("say"), null);
});

test("[W19] a refusal is told with what was refused, and does not hold up the rest", async () => {
  const refused = [];
  const send = async (path) => {
    if (path === "/closed") throw refusal(409);
    return {};
  };
  const keeper = createKeeper({ memory: null, name: "k", clock: clock(), send });
  keeper.onRefused(({ entry }) => refused.push(entry.body.text));
  keeper.put("a", "/closed", { text: "perdu ?" });
  keeper.put("b", "/open", {});
  await settled();
  await settled();
  assert.deepEqual(refused, ["perdu ?"]);
  assert.deepEqual(keeper.state(), { pending: 0, online: true });
});

test("[W19] it tries again by itself", async () => {
  const time = clock();
  let up = false;
  const keeper = createKeeper({
    memory: null,
    name: "k",
    clock: time,
    send: async () => (up ? {} : Promise.reject(refusal(503))),
  });
  keeper.put("a", "/a", {});
  await settled();
  up = true;
  time.timers.filter(Boolean).at(-1)();
  await settled();
  assert.deepEqual(keeper.state(), { pending: 0, online: true });
});
