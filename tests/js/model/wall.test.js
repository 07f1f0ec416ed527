// What the wall says of each group, and how the projector lays the posters out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../../frontend/i18n/i18n.js";
import { barsAt, figures, peopleAt, runOf, silentMinutes } from "../../../frontend/model/wall.js";
import { since } from "../../../frontend/panels/wall/since.js";

const MINUTE = 60_000;
const iso = (ms) => new Date(ms).toISOString();
const RUN = { phase: "dessin", started_ms: 0, paused_ms: null, added: 0 };

test("[W20] bars that were told some minutes ago move on by as many", () => {
  const told = { minute: 100, bars: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };
  assert.deepEqual(barsAt(told, 100 * MINUTE), told.bars);
  assert.deepEqual(barsAt(told, 102.5 * MINUTE), [2, 3, 4, 5, 6, 7, 8, 9, 0, 0]);
  assert.deepEqual(barsAt(told, 500 * MINUTE), new Array(10).fill(0));
});

test("[W20] a group is silent after five minutes of its own time, never before it began nor in a pause", () => {
  const told = { last_at: iso(0) };
  assert.equal(silentMinutes(told, RUN, 4.9 * MINUTE), 0);
  assert.equal(silentMinutes(told, RUN, 6.5 * MINUTE), 6);
  assert.equal(silentMinutes(told, { ...RUN, started_ms: 4 * MINUTE }, 6.5 * MINUTE), 0);
  assert.equal(silentMinutes(told, { ...RUN, paused_ms: 1 }, 60 * MINUTE), 0);
  assert.equal(silentMinutes(told, null, 60 * MINUTE), 0);
});

test("[W20] a group may have a clock of its own, stopped ones included; a seat with two screens is one person", () => {
  const clock = { common: RUN, groups: { b: null } };
  assert.deepEqual(runOf(clock, "a"), { run: RUN, own: false });
  assert.deepEqual(runOf(clock, "b"), { run: null, own: true });
  const person = (seat, poster, role = "participant") => ({ seat, poster, role });
  const people = [
    person("1", "a"),
    person("1", "a"),
    person("2", "a"),
    person("3", "b"),
    person("4", "a", "observer"),
  ];
  assert.equal(peopleAt(people, "a"), 2);
});

test("[W2] minutes and seconds on the wall, the overrun at the same place", () => {
  assert.equal(figures(31 * MINUTE + 39_400), "31:40");
  assert.equal(figures(0), "0:00");
  assert.equal(figures(-125_000), "+\u00a02:05");
});

test("how long ago, in both languages", () => {
  const t = (key, values) => say("fr", key, values);
  const en = (key, values) => say("en", key, values);
  assert.deepEqual(
    [since(1000, t, true), since(14_000, t, true), since(125_000, t, true), since(125_000, t)],
    ["à l’instant", "il y a 10 s", "il y a 2 min", "2 min"],
  );
  assert.deepEqual([since(3 * 3600_000, en, true), since(26 * 3600_000, en)], ["3 h ago", "1 day"]);
});
