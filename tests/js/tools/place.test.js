// The gestures that place signs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gripsOf } from "../../../frontend/canvas/grips.js";
import { landHandles } from "../../../frontend/tools/land.js";
import { isSimple } from "../../../frontend/tools/ring.js";
import { loop, makeBench, POSTER } from "./bench.js";

function placing(symbol, more = {}) {
  const bench = makeBench();
  bench.hand.set("place", { symbol, ...more });
  return bench;
}

test("one town a tap, and the tool stays in the hand", () => {
  const bench = placing("hierarchie.point");
  bench.tap([100, 200]);
  bench.tap([300, 200]);
  assert.deepEqual(
    bench.figures().map((f) => f.geometry.coordinates),
    [
      [100, 200],
      [300, 200],
    ],
  );
  assert.equal(bench.hand.current(), "place");
  assert.equal(bench.batches.length, 2);
  assert.deepEqual(bench.shown.edited, []);
});

test("1, 2, 3 give the rank of the town just put, and of those to come", () => {
  const bench = placing("hierarchie.point");
  bench.tap([100, 200]);
  bench.key("1");
  bench.tap([200, 200]);
  const [first, second] = bench.figures();
  assert.equal(first?.params.rank, 1);
  assert.equal(second?.params.rank, 1);
});

test("[E1] a drag places a flow and its tip; a tap gives the default tip", () => {
  const bench = placing("tropisme.point");
  bench.drag([
    [100, 200],
    [150, 220],
    [180, 260],
  ]);
  bench.tap([300, 200]);
  const [dragged, tapped] = bench.figures();
  assert.deepEqual(dragged?.geometry.coordinates, [100, 200]);
  assert.deepEqual(dragged?.handles, { tip: [180, 260] });
  assert.ok(tapped?.handles.tip[0] > 350);
  assert.equal(bench.batches.length, 2);
});

test("[S6] rings are placed by a drag from their centre, though their sign is one of lines", () => {
  const bench = placing("attraction.line");
  bench.drag([
    [300, 200],
    [330, 200],
    [360, 280],
  ]);
  const [rings] = bench.figures();
  assert.deepEqual(rings?.geometry, { type: "Point", coordinates: [300, 200] });
  assert.deepEqual(rings?.handles, { radius: [360, 280] });
});

test("[S8] cells take a copy of the land they are placed on, few points of it, each of them a grip", () => {
  const bench = placing("maillage.network");
  const ring = loop(600, 400, 200, 300).map(([x, y]) => [Math.round(x), Math.round(y)]);
  ring[ring.length - 1] = ring[0];
  const lake = { role: "water", geometry: { type: "Polygon", coordinates: [loop(600, 400, 400)] } };
  const islet = { role: "land", geometry: { type: "Polygon", coordinates: [loop(100, 100, 9)] } };
  const land = { role: "land", geometry: { type: "Polygon", coordinates: [ring] } };
  const start = landHandles(bench.library.get("maillage.network"), { shapes: [lake, islet, land] });
  const points = Object.values(start);
  assert.ok(points.length > 8 && points.length <= 40);
  for (const [x, y] of points) assert.ok(Math.abs(Math.hypot(x - 600, y - 400) - 200) < 8);
  assert.deepEqual(landHandles(bench.library.get("maillage.network"), { shapes: [] }), {});
  assert.deepEqual(landHandles(bench.library.get("attraction.area"), { shapes: [land] }), {});
  const id = bench.put({
    symbol: "maillage.network",
    geometry: { type: "Network", nodes: { a: [600, 400, 1] }, links: {} },
    handles: start,
  });
  const grips = gripsOf(bench.library, bench.store.get("figure", id), "figure", 10);
  assert.equal(grips.filter((grip) => grip.kind === "handle").length, points.length);
});

test("[E5] signs of one look share one legend entry", () => {
  const bench = placing("hierarchie.point");
  bench.tap([100, 200]);
  bench.tap([300, 200]);
  assert.equal(bench.store.all("legend").length, 1);
  assert.equal(new Set(bench.figures().map((f) => f.legend)).size, 1);
});

test("[E2] the sign follows the hand before it is put, and the others see it", () => {
  const bench = placing("hierarchie.point");
  bench.hand.hover(bench.press([50, 60]));
  assert.deepEqual(bench.presence.draft?.add[0].geometry.coordinates, [50, 60]);
  bench.hand.hover(null);
  assert.equal(bench.presence.draft, null);
  assert.equal(bench.figures().length, 0);
});

test("[E1] a freehand line is drawn by one drag: light, smooth, one batch", () => {
  const bench = placing("contact.line");
  bench.drag(Array.from({ length: 200 }, (_, i) => [100 + i, 300 + 20 * Math.sin(i / 20)]));
  const [figure] = bench.figures();
  assert.equal(figure?.geometry.type, "LineString");
  assert.ok(figure.geometry.coordinates.length < 60);
  assert.equal(figure.smooth, true);
  assert.equal(bench.batches.length, 1);
});

for (const [how, end] of Object.entries({
  Enter: (bench) => bench.key("Enter"),
  "a tap on the last point": (bench) => bench.tap([300, 100]),
  "a double tap": (bench) => bench.tap([300, 100], { clicks: 2 }),
})) {
  test(`a line point by point ends with ${how}`, () => {
    const bench = placing("contact.line");
    for (const at of [
      [100, 100],
      [200, 150],
      [300, 100],
    ])
      bench.tap(at);
    assert.equal(bench.figures().length, 0);
    end(bench);
    assert.deepEqual(bench.figures()[0]?.geometry.coordinates, [
      [100, 100],
      [200, 150],
      [300, 100],
    ]);
    assert.equal(bench.figures()[0]?.smooth, false);
  });
}

test("Backspace takes back the last point", () => {
  const bench = placing("contact.line");
  for (const at of [
    [100, 100],
    [200, 150],
    [999, 800],
  ])
    bench.tap(at);
  bench.key("Backspace");
  bench.key("Enter");
  assert.equal(bench.figures()[0]?.geometry.coordinates.length, 2);
});

test("an area is closed by a tap on its first point, by Enter, or by a stroke that comes back", () => {
  const corners = [
    [100, 100],
    [200, 100],
    [200, 200],
  ];
  for (const close of [(b) => b.tap([101, 101]), (b) => b.key("Enter")]) {
    const bench = placing("dynamique.area");
    for (const at of corners) bench.tap(at);
    close(bench);
    const ring = bench.figures()[0]?.geometry.coordinates[0];
    assert.equal(ring?.length, 4);
    assert.deepEqual(ring[0], ring.at(-1));
  }
  const bench = placing("dynamique.area");
  bench.drag(loop(300, 300, 60).slice(0, -3));
  assert.equal(bench.figures().length, 1);
});

test("[P4] a loop that crosses itself is cleaned, never refused", () => {
  const bench = placing("dynamique.area");
  bench.drag(
    Array.from({ length: 121 }, (_, i) => {
      const a = (i / 120) * 2 * Math.PI;
      return [400 + 150 * Math.sin(a), 400 + 80 * Math.sin(2 * a + 0.3)];
    }),
  );
  const ring = bench.figures()[0]?.geometry.coordinates[0];
  assert.ok(ring);
  assert.ok(isSimple(ring.slice(0, -1)));
});

test("an open stroke with an area waits to be closed", () => {
  const bench = placing("dynamique.area");
  bench.drag(loop(300, 300, 100).slice(0, 35));
  assert.equal(bench.figures().length, 0);
  bench.key("Enter");
  assert.equal(bench.figures().length, 1);
});

test("a network: taps put nodes, a drag from one puts a link and a node, tapping two in turn links them", () => {
  const bench = placing("hierarchie.network");
  bench.tap([100, 100]);
  bench.drag([
    [100, 100],
    [150, 120],
    [200, 150],
  ]);
  bench.tap([300, 100]);
  bench.tap([100, 100]);
  bench.tap([300, 100]);
  const [figure, ...more] = bench.figures();
  assert.equal(more.length, 0);
  assert.equal(Object.keys(figure.geometry.nodes).length, 3);
  assert.equal(Object.keys(figure.geometry.links).length, 2);
  // Node, node and link, node, link: a tap that only picks a node is no batch.
  assert.equal(bench.batches.length, 4);
  for (const [a, b] of Object.values(figure.geometry.links)) {
    assert.ok(figure.geometry.nodes[a] && figure.geometry.nodes[b]);
  }
});

test("in a network 1, 2, 3 give the rank of the picked node and of what follows; Enter ends it", () => {
  const bench = placing("hierarchie.network");
  bench.key("1");
  bench.tap([100, 100]);
  bench.key("3");
  bench.tap([200, 100]);
  bench.key("Enter");
  bench.tap([500, 500]);
  const [first, second] = bench.figures();
  assert.deepEqual(
    Object.values(first.geometry.nodes).map((n) => n[2]),
    [1, 3],
  );
  assert.equal(Object.keys(second?.geometry.nodes ?? {}).length, 1);
});

test("[L6] a long stroke is kept as it grows, and let go of once committed", () => {
  const bench = makeBench();
  bench.hand.set("ink");
  const clock = Date.now;
  let now = 1_000_000;
  Date.now = () => (now += 100);
  try {
    bench.drag(Array.from({ length: 100 }, (_, i) => [100 + i * 2, 300 + (i % 7)]));
  } finally {
    Date.now = clock;
  }
  const kept = bench.shown.kept;
  assert.ok(kept.filter((one) => one !== null).length >= 3);
  assert.equal(kept.at(-1), null);
  assert.equal(bench.figures()[0]?.symbol, "croquis.line");
  assert.equal(bench.figures()[0]?.legend, null);
});

for (const [state, reason] of [
  ["locked", "layer_locked"],
  ["visible", "layer_hidden"],
]) {
  test(`[O8] nothing is put on a layer that is ${reason}; the shell is told which`, () => {
    const poster = structuredClone(POSTER);
    poster.layers[0][state] = state === "locked";
    const bench = makeBench(poster);
    bench.hand.set("place", { symbol: "hierarchie.point" });
    bench.tap([100, 100]);
    assert.equal(bench.figures().length, 0);
    assert.deepEqual(bench.shown.blocked, [{ reason, key: "layer/lo" }]);
  });
}

test("a post-it and a text open for writing and are not there until words are kept", () => {
  for (const id of ["note", "text"]) {
    const bench = makeBench();
    bench.hand.set(id);
    bench.tap([100, 100]);
    assert.equal(bench.batches.length, 0);
    assert.equal(bench.shown.edited.length, 1);
  }
});
