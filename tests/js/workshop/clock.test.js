// The clock as a screen reads it, the same as the server does [W2].

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  elapsedMs,
  leftMs,
  lengthMs,
  minutesOf,
  shownMinutes,
  signalOf,
} from "../../../frontend/core/workshop/clock.js";

const cases = JSON.parse(readFileSync(new URL("../../vectors/workshop/clock.json", import.meta.url), "utf8"));

test("every vector: what both languages read on the same clock", () => {
  assert.ok(cases.length > 100);
  for (const { phase, groups, run, now_ms, expected } of cases) {
    const minutes = minutesOf(phase, groups);
    const left = leftMs(run, minutes, now_ms);
    const read = {
      minutes,
      elapsed_ms: elapsedMs(run, now_ms),
      length_ms: lengthMs(run, minutes),
      left_ms: left,
      shown: shownMinutes(left),
      signal: signalOf(left),
    };
    assert.deepEqual(read, expected);
  }
});
