// Reactions kept by a single file: over a reload, as a file, and read back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeptReactions, takeReactions } from "../../../frontend/model/kept_reactions.js";

const SAID = { kind: "question", text: "Et le train ?", scene: "s1", at: [10, 20], figure: null };

/** @returns {{ getItem(key: string): string | null, setItem(key: string, value: string): void }} */
function memory() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

test("[R6] what is said is there after a reload, of this poster alone, in the order of time", () => {
  const shared = memory();
  let now = 1_700_000_000_000;
  const first = createKeptReactions({ poster: "p", memory: shared, now: () => now });
  first.add(SAID);
  now += 1;
  first.add({ ...SAID, text: "Merci", author: "Mme Martin" });
  const [question, thanks] = first.all();
  assert.ok(question && thanks && question.id < thanks.id);
  first.hold(question.id, true);
  first.remove(thanks.id);
  const again = createKeptReactions({ poster: "p", memory: shared, now: () => now });
  assert.deepEqual(again.all(), [{ ...SAID, author: "", id: question.id, held: true }]);
  assert.deepEqual(createKeptReactions({ poster: "other", memory: shared, now: () => now }).all(), []);
  assert.deepEqual(takeReactions(again.file()), { poster: "p", comments: again.all() });
});

test("[R6] without memory it works as long as the page is open; another file is no file of reactions", () => {
  const full = { getItem: () => null, setItem: () => assert.fail("full") };
  for (const none of [null, full]) {
    const kept = createKeptReactions({ poster: "p", memory: none, now: () => 0 });
    kept.add(SAID);
    assert.equal(kept.all().length, 1);
  }
  for (const text of ["", "nothing", "[]", '{"chorem":"clip"}', '{"chorem":"reactions","poster":1}'])
    assert.equal(takeReactions(text), null);
});
