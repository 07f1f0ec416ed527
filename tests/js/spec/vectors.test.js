// The shared vectors in JavaScript: same signs, same numbers, same errors as in Python. [D3] [S3]

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { KINDS, outcome, VECTORS } from "./cases.js";

for (const kind of KINDS) {
  const folder = new URL(`${kind}/`, VECTORS);
  for (const name of fs.readdirSync(folder).sort()) {
    test(`[D3] ${kind}/${name}`, () => {
      const cases = JSON.parse(fs.readFileSync(new URL(name, folder), "utf-8"));
      assert.ok(cases.length > 0);
      for (const { id, expected, error, ...given } of cases) {
        const wanted = error === undefined ? { expected } : { error };
        assert.deepEqual(outcome(kind, given), wanted, `${kind}/${name}: ${id}`);
      }
    });
  }
}
