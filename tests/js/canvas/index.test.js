// The grid of boxes, and arithmetic on boxes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { meet, merge } from "../../../frontend/canvas/boxes.js";
import { Grid } from "../../../frontend/canvas/grid.js";

function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test("the grid finds exactly what a plain search finds, through insertions, moves and removals", () => {
  const random = dice(3);
  const box = (most) => {
    const x = random() * 3000 - 1189;
    const y = random() * 2200 - 841;
    return [x, y, x + random() * most, y + random() * most];
  };
  /** @type {Grid<number>} */
  const grid = new Grid();
  const plain = new Map();
  for (let i = 0; i < 600; i++) {
    const id = Math.floor(random() * 250);
    if (random() < 0.2) {
      grid.remove(id);
      plain.delete(id);
    } else {
      const b = box(random() < 0.1 ? 2500 : 120);
      grid.insert(id, b);
      plain.set(id, b);
    }
    const asked = box(random() < 0.2 ? 3000 : 300);
    const wanted = [...plain].filter(([, b]) => meet(b, asked)).map(([key]) => key);
    assert.deepEqual(
      grid.search(asked).sort((a, b) => a - b),
      wanted.sort((a, b) => a - b),
    );
  }
});

test("merged rectangles cover all they were made of, and do not meet", () => {
  const random = dice(5);
  for (let round = 0; round < 50; round++) {
    const boxes = Array.from({ length: 1 + Math.floor(random() * 40) }, () => {
      const [x, y] = [random() * 1000, random() * 1000];
      return [x, y, x + random() * 60, y + random() * 60];
    });
    const merged = merge(boxes);
    for (const b of boxes)
      assert.ok(merged.some((m) => m[0] <= b[0] && m[1] <= b[1] && m[2] >= b[2] && m[3] >= b[3]));
    for (const [i, a] of merged.entries()) for (const b of merged.slice(i + 1)) assert.ok(!meet(a, b));
    assert.ok(merged.length <= 25);
  }
});
