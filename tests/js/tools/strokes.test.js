// Freehand strokes: made light, and made into rings the server accepts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isSimple, largestSimpleRing, surface } from "../../../frontend/tools/ring.js";
import { quantised, simplify } from "../../../frontend/tools/simplify.js";
import { loop } from "./bench.js";

/** The same small generator everywhere, so that a failure can be run again. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test("a straight stroke is two points, its ends are kept", () => {
  const stroke = Array.from({ length: 50 }, (_, i) => [i, i * 2]);
  assert.deepEqual(simplify(stroke, 0.5), [
    [0, 0],
    [49, 98],
  ]);
});

test("no point of the stroke is farther than the tolerance from what is kept", () => {
  const stroke = Array.from({ length: 400 }, (_, i) => [i, 30 * Math.sin(i / 25)]);
  const kept = simplify(stroke, 1);
  assert.ok(kept.length < 60);
  for (const [x, y] of stroke) {
    const near = kept.slice(1).some((b, i) => {
      const a = kept[i];
      if (x < a[0] || x > b[0]) return false;
      const t = (x - a[0]) / (b[0] - a[0]);
      return Math.abs(a[1] + t * (b[1] - a[1]) - y) < 1.5;
    });
    assert.ok(near);
  }
});

test("[P3] however long the hand draws, a stroke stays within the vertices of a figure", () => {
  const random = dice(7);
  const stroke = Array.from({ length: 9_000 }, () => [random() * 800, random() * 800]);
  assert.ok(simplify(stroke, 0.01).length <= 1_900);
});

test("points on the document's quantum, never twice the same in a row", () => {
  assert.deepEqual(
    quantised([
      [1.00049, 2],
      [1.0004, 2],
      [1.0006, 2],
    ]),
    [
      [1, 2],
      [1.001, 2],
    ],
  );
});

test("a clean loop is kept as it is", () => {
  const ring = loop(100, 100, 50, 40).slice(0, -1);
  assert.equal(largestSimpleRing(ring)?.length, ring.length);
});

test("[P4] a figure of eight keeps its larger loop", () => {
  const ring = largestSimpleRing([
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
    [-200, 50],
  ]);
  assert.ok(ring);
  assert.ok(isSimple(ring));
  assert.ok(Math.abs(surface(ring)) > 7_000);
});

test("[P4] a loop drawn twice round, a spike and a stroke that turns back leave a ring or nothing", () => {
  for (const points of [
    loop(0, 0, 50, 80, 2),
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [30, 10],
      [10, 10],
      [0, 10],
    ],
    [
      [0, 0],
      [10, 0],
      [5, 0],
      [0, 0],
    ],
  ]) {
    const ring = largestSimpleRing(points);
    if (ring) assert.ok(isSimple(ring));
  }
  assert.equal(
    largestSimpleRing([
      [0, 0],
      [10, 0],
      [5, 0],
    ]),
    null,
  );
});

test("[P4] whatever is scribbled, what comes out never crosses itself", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = dice(seed);
    // A coarse grid makes points that meet, touch and lie in line, which is where rings go wrong.
    const step = seed % 2 ? 10 : 0.37;
    const n = 4 + Math.floor(random() * 30);
    const points = Array.from({ length: n }, () => [
      Math.floor(random() * 9) * step,
      Math.floor(random() * 9) * step,
    ]);
    const ring = largestSimpleRing(points);
    if (ring) assert.ok(isSimple(quantised(ring)), `seed ${seed}`);
  }
});
