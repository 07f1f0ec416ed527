// The scenes a poster proposes and what each shows, the same as the server says [R1, R2].

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { proposed, shownIn } from "../../../frontend/core/poster/scenes.js";

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const labels = read("symbols/labels.json");

test("every vector: both languages propose and show the same", () => {
  const cases = read("tests/vectors/poster/scenes.json");
  assert.ok(cases.length >= 40);
  for (const { lang, poster, proposed: scenes, shown } of cases) {
    assert.deepEqual(proposed(poster, labels[lang]), scenes);
    for (const [shows, expected] of shown) assert.deepEqual(shownIn(poster, shows), expected);
  }
});
