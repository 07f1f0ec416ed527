// Where the sheet is on screen: panning, zooming about the pointer, fitting.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createViewport, MAX_SCALE, MIN_SCALE } from "../../../frontend/canvas/viewport.js";

function sheet(w = 1000, h = 800) {
  const view = createViewport({ sheet_mm: [0, 0, 1189, 841], margin_px: 20 });
  view.resize(w, h);
  return view;
}
const near = (a, b) => assert.ok(Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6, `${a} ${b}`);

test("the sheet is fitted with its margins, in the middle", () => {
  const view = sheet();
  near(view.toScreen([0, 0]).slice(0, 1).concat(0), [20, 0]);
  near([view.toScreen([1189, 0])[0], 0], [980, 0]);
  const [, top] = view.toScreen([0, 0]);
  const [, bottom] = view.toScreen([0, 841]);
  assert.ok(Math.abs(top - (800 - bottom)) < 1e-6);
});

test("what is under the pointer stays under it while zooming", () => {
  const view = sheet();
  const at = [333, 222];
  const mm = view.toSheet(at);
  for (const factor of [1.3, 2, 0.4, 0.9]) {
    view.zoomBy(factor, at);
    near(view.toScreen(mm), at);
  }
});

test("zoom stays between 10 % and 800 %", () => {
  const view = sheet();
  for (let i = 0; i < 50; i++) view.zoomBy(2, [500, 400]);
  assert.equal(view.scale(), MAX_SCALE);
  for (let i = 0; i < 50; i++) view.zoomBy(0.5, [500, 400]);
  assert.equal(view.scale(), MIN_SCALE);
});

test("the sheet cannot be lost off screen", () => {
  const view = sheet();
  for (const by of [
    [9e4, 0],
    [-9e4, 0],
    [0, 9e4],
    [0, -9e4],
  ]) {
    view.panBy(...by);
    const [x0, y0, x1, y1] = view.visible();
    assert.ok(x0 < 1189 && x1 > 0 && y0 < 841 && y1 > 0);
  }
});

test("a fitted sheet stays fitted when the stage changes; a moved one keeps its middle", () => {
  const view = sheet();
  view.resize(600, 700);
  near([view.toScreen([0, 0])[0], 0], [20, 0]);
  view.zoomBy(2, [300, 350]);
  const middle = view.toSheet(view.centre());
  view.resize(900, 500);
  near(view.toSheet(view.centre()), middle);
});

test("a wheel or fingers glide, a button does not: what it asks for is painted at once", () => {
  const view = sheet();
  view.zoomBy(1.1, [500, 400], true);
  assert.ok(view.gliding());
  view.zoomBy(1.25, [500, 400]);
  assert.ok(!view.gliding());
  view.panBy(3, 0);
  assert.ok(view.gliding());
  view.fit();
  assert.ok(!view.gliding());
});
