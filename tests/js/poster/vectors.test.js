// The shared histories of tests/vectors/ops, as a client applies them [O4, O5, P6, L1].

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { DEFAULTS } from "../../../frontend/core/poster/defaults.js";
import { applyApplied, fromPoster, toPoster } from "../../../frontend/core/poster/document.js";
import { COLLECTIONS } from "../../../frontend/core/poster/names.js";

const folder = new URL("../../vectors/ops/", import.meta.url);

for (const name of readdirSync(folder).sort()) {
  test(`${name}: the client ends as the server`, () => {
    const { start, outcomes, final } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const state = fromPoster(withDefaults(start));
    for (const outcome of outcomes) {
      if (outcome.error) continue;
      applyApplied(state, outcome);
      // Received twice, a batch changes nothing more.
      assert.deepEqual(applyApplied(state, outcome), []);
    }
    assert.deepEqual(toPoster(state), final);
  });
}

/**
 * A start is written short: what a server sends has every field.
 * @param {any} start
 */
function withDefaults(start) {
  const poster = { ...start };
  for (const [target, name] of Object.entries(COLLECTIONS)) {
    const defaults = DEFAULTS[/** @type {keyof typeof DEFAULTS} */ (target)];
    poster[name] = (start[name] ?? []).map((/** @type {any} */ one) => ({ ...defaults, ...one }));
  }
  return poster;
}
