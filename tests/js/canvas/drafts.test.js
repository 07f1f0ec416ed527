// What hands are doing: no blink between a draft and its batch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createDrafts } from "../../../frontend/canvas/drafts.js";

function bench(there = []) {
  const exists = new Set(there);
  const clock = { now: 0 };
  return { exists, clock, drafts: createDrafts({ exists: (key) => exists.has(key), now: () => clock.now }) };
}
const person = (draft) => new Map([["c1", { name: "Marie", color: 0, state: { draft } }]]);

test("[E2] a figure drawn elsewhere is shown until its batch is here, then no longer as a draft", () => {
  const { drafts, exists } = bench();
  drafts.setRemote(person({ add: [{ id: "f" }] }));
  drafts.setRemote(person(null));
  assert.equal(drafts.all().add.length, 1, "the batch is not here yet");
  exists.add("figure/f");
  drafts.changed(["figure/f"]);
  assert.equal(drafts.all().add.length, 0);
});

test("[E2] a draft whose batch never comes goes after 300 ms", () => {
  const { drafts, clock } = bench();
  drafts.setRemote(person({ add: [{ id: "f" }] }));
  drafts.setRemote(person(null));
  clock.now = 299;
  assert.equal(drafts.expire(), 1);
  assert.equal(drafts.all().add.length, 1);
  clock.now = 301;
  assert.equal(drafts.expire(), null);
  assert.equal(drafts.all().add.length, 0);
});

test("[E2] when the batch comes first, the draft goes with the hand", () => {
  const { drafts } = bench(["figure/f"]);
  drafts.setRemote(person({ set: { "figure/f": { name_at: [1, 2] } } }));
  drafts.changed(["figure/f"]);
  assert.equal(drafts.all().set.length, 1);
  drafts.setRemote(person(null));
  assert.equal(drafts.all().set.length, 0);
});

test("a draft on what is gone is not drawn, and somebody who left takes theirs along", () => {
  const { drafts, clock, exists } = bench(["figure/f"]);
  drafts.setRemote(person({ set: { "figure/f": { name_at: [1, 2] } } }));
  exists.delete("figure/f");
  assert.equal(drafts.all().set.length, 0);
  exists.add("figure/f");
  drafts.setRemote(new Map());
  clock.now = 400;
  drafts.expire();
  assert.equal(drafts.all().set.length, 0);
});
