// What the clock of the bar says [W14].

import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../../frontend/i18n/i18n.js";
import { readClock } from "../../../frontend/panels/bar/day_clock.js";
import { longTime } from "../../../frontend/panels/phases.js";

const PHASE = { id: "dessin", key: "dessin", title: "", minutes: 50, per_group: false, keeps: true };
const RUN = { phase: "dessin", started_ms: 0, paused_ms: null, added: 0 };
const t = (/** @type {string} */ key, /** @type {any} */ values) => say("fr", key, values);
const at = (/** @type {number} */ minute, run = RUN) => readClock(run, PHASE, 4, minute * 60_000, t);

test("[W14] minutes left, words at five and one minute, overrun said calmly", () => {
  assert.deepEqual(at(19), { label: "Dessin, reste", value: "31 min", signal: "", spent: 0.38 });
  assert.deepEqual([at(45).label, at(45).value, at(45).signal], ["Dessin, plus que", "5 min", "five"]);
  assert.deepEqual([at(49).label, at(49).value], ["Dessin, dernière minute", "1 min"]);
  assert.deepEqual([at(50).label, at(50).value], ["Dessin, c’est l’heure", "0 min"]);
  assert.deepEqual([at(52).value, at(52).signal, at(52).spent], ["+ 2 min", "over", 1]);
});

test("[W14] a paused clock says so and signals nothing", () => {
  const paused = at(120, { ...RUN, paused_ms: 46 * 60_000 });
  assert.deepEqual([paused.label, paused.value, paused.signal], ["Dessin, en pause", "4 min", ""]);
});

test("lengths as people say them", () => {
  assert.deepEqual(
    [longTime(50, t), longTime(120, t), longTime(195, t), longTime(65, t)],
    ["50 min", "2 h", "3 h 15", "1 h 05"],
  );
});
