// [H5] What the facts of a device mean.

import assert from "node:assert/strict";
import test from "node:test";
import { checks, verdict } from "../../../frontend/panels/room/room_verdict.js";

const GOOD = {
  page_ms: 12,
  socket: { latency_ms: 8, ahead_ms: 40 },
  storage: true,
  screen: { width: 1024, height: 768, touch: true },
  secure: true,
};

/** @param {Partial<import("../../../frontend/panels/room/room_verdict.js").Facts>} change */
const judged = (change) => {
  const all = checks({ ...GOOD, ...change });
  return {
    verdict: verdict(all),
    words: Object.fromEntries(all.map((one) => [one.id, `${one.state} ${one.word}`])),
  };
};

test("[H5] everything well is good; http alone is no reservation", () => {
  assert.equal(judged({}).verdict, "good");
  assert.equal(judged({ secure: false }).verdict, "good");
  assert.equal(judged({ secure: false }).words.secure, "note note");
});

test("[H5] what is not known yet keeps waiting, what failed does not wait for it", () => {
  assert.equal(judged({ socket: undefined }).verdict, "wait");
  assert.equal(judged({ socket: undefined, page_ms: null }).verdict, "bad");
});

test("[H5] a silent socket is bad, a slow one or no storage a reservation", () => {
  assert.equal(judged({ socket: null }).verdict, "bad");
  assert.equal(judged({ socket: { latency_ms: 300, ahead_ms: 0 } }).words.latency, "note note");
  assert.equal(judged({ socket: { latency_ms: 900, ahead_ms: 0 } }).words.latency, "note slow");
  assert.equal(judged({ storage: null }).verdict, "note");
});

test("[H5] a clock apart is said, either way", () => {
  for (const ahead_ms of [-600_000, 600_000])
    assert.equal(judged({ socket: { latency_ms: 8, ahead_ms } }).words.clock, "note apart");
});

test("[H5] a phone is fit, a sliver of screen a reservation", () => {
  assert.equal(judged({ screen: { width: 390, height: 844, touch: true } }).words.screen, "good phone");
  assert.equal(judged({ screen: { width: 320, height: 600, touch: true } }).verdict, "note");
});
