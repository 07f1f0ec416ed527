// One bitmap of the sheet, on a canvas that only notes what it is asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { units } from "../../../frontend/canvas/bitmap.js";
import { createLayer } from "../../../frontend/canvas/layer.js";

function fakeCanvas() {
  const calls = [];
  const ctx = new Proxy(
    { canvas: null },
    {
      get: (target, name) => (name in target ? target[name] : (...args) => calls.push([name, ...args])),
      set: () => true,
    },
  );
  return { width: 0, height: 0, style: {}, calls, getContext: () => ctx, replaceWith() {}, remove() {} };
}

const piece = (x, y) => ({
  key: `figure/${x},${y}`,
  target: "figure",
  id: `${x},${y}`,
  layer: "l",
  opacity: 1,
  items: [{ t: "path", id: `${x},${y}` }],
  box: [x, y, x + 10, y + 10],
  z: 0,
});
const VIEW = { scale: 1, x_px: 0, y_px: 0 };

function bench(count = 4, more = {}) {
  const pieces = Array.from({ length: count }, (_, i) =>
    piece(50 + (i % 34) * 20, 50 + Math.floor(i / 34) * 14),
  );
  const painted = [];
  const layer = createLayer({
    host: { append() {}, style: {} },
    dpr: () => 1,
    size: () => [800, 600],
    query: (box) =>
      pieces.filter(
        (p) => p.box[0] <= box[2] && box[0] <= p.box[2] && p.box[1] <= box[3] && box[1] <= p.box[3],
      ),
    paint: (_ctx, items) => painted.push(items[0].id),
    bitmap: fakeCanvas,
    ...more,
  });
  const all = () => {
    while (layer.step(1000));
  };
  return { layer, painted, pieces, all };
}

test("the first frame paints everything that is seen, once", () => {
  const { layer, painted, all } = bench();
  layer.frame(VIEW, true);
  assert.ok(layer.busy());
  all();
  assert.ok(layer.clean());
  assert.deepEqual([...painted].sort(), ["110,50", "50,50", "70,50", "90,50"]);
});

test("a change repaints its rectangle alone", () => {
  const { layer, painted, all } = bench();
  layer.frame(VIEW, true);
  all();
  painted.length = 0;
  layer.invalidate([[91, 51, 99, 59]]);
  layer.frame(VIEW, true);
  assert.deepEqual(painted, ["90,50"]);
  assert.ok(layer.clean(), "in the same frame");
});

test("panning within the margin paints nothing; beyond it, only what is new", () => {
  const { layer, painted, all } = bench(1200);
  layer.frame(VIEW, true);
  all();
  painted.length = 0;
  layer.frame({ ...VIEW, x_px: -40 }, true);
  assert.ok(!layer.busy());
  layer.frame({ ...VIEW, x_px: -150 }, true);
  assert.ok(layer.busy());
  all();
  assert.ok(painted.length < 300, `${painted.length} painted again`);
});

test("while zooming the bitmap is scaled; it is repainted once the zoom is settled", () => {
  const { layer, painted, all } = bench();
  layer.frame(VIEW, true);
  all();
  painted.length = 0;
  layer.frame({ ...VIEW, scale: 1.5 }, false);
  assert.ok(!layer.busy());
  assert.ok(!layer.sharp({ ...VIEW, scale: 1.5 }));
  layer.frame({ ...VIEW, scale: 1.5 }, true);
  all();
  assert.ok(layer.sharp({ ...VIEW, scale: 1.5 }));
  assert.equal(painted.length, 4);
});

test("a long painting is cut, shown only when whole, and owes nothing when it is given up", () => {
  const { layer, painted, all } = bench(1000);
  layer.frame(VIEW, true);
  assert.ok(layer.step(0), "one step is not all");
  assert.ok(!layer.clean());
  const far = { ...VIEW, x_px: -5000 };
  layer.frame(far, true);
  layer.frame(VIEW, true);
  all();
  assert.ok(layer.clean());
  assert.equal(new Set(painted).size, 1000);
});

test("a change under a long painting is in what it shows", () => {
  const { layer, painted, all, pieces } = bench(1000);
  layer.frame(VIEW, true);
  layer.step(0);
  pieces.push(piece(760, 570));
  layer.invalidate([[760, 570, 770, 580]]);
  layer.frame(VIEW, true);
  all();
  assert.ok(painted.includes("760,570"));
  assert.ok(layer.clean());
});

test("the bitmap of a sheet ends with it: wherever the view goes, what is beyond is not asked for", () => {
  const asked = [];
  const sheet = { box: [0, 0, 500, 300], paper: "#ffffff" };
  const { layer, all } = bench(4, { sheet, query: (box) => asked.push(box) && [] });
  for (const x_px of [0, -300, 600]) {
    layer.frame({ ...VIEW, x_px }, true);
    all();
    assert.ok(layer.clean() && layer.sharp({ ...VIEW, x_px }));
    layer.frame({ ...VIEW, x_px }, true);
    assert.ok(!layer.busy(), "nothing more is missing");
  }
  assert.ok(asked.every(([x0, y0, x1, y1]) => x0 >= 0 && y0 >= 0 && x1 <= 500 && y1 <= 300));
});

test("a faded layer is faded as one, not figure by figure", () => {
  const faded = (id) => ({ ...piece(0, 0), items: [{ id }], layer: "f", opacity: 0.4 });
  const out = units([piece(0, 0), faded("a"), faded("b"), piece(20, 0)]);
  assert.equal(out.length, 3);
  assert.deepEqual(out[1], [{ t: "group", opacity: 0.4, items: [{ id: "a" }, { id: "b" }] }]);
});
