// Only a question in the hand: the gesture says which of its shapes is meant, and nothing surprises.

import assert from "node:assert/strict";
import { test } from "node:test";
import { recognised } from "../../../frontend/tools/recognise.js";
import { loop, makeBench } from "./bench.js";

const SHAPES = ["point", "line", "area", "network"];

/** A bench with the question of a structure in the hand. @param {string} structure @param {string[]} [offered] */
function asking(structure, offered = SHAPES) {
  const bench = makeBench();
  const shapes = Object.fromEntries(offered.map((shape) => [shape, { symbol: `${structure}.${shape}` }]));
  bench.hand.set("place", { shapes });
  return bench;
}

const line = (from, to, n = 40) =>
  Array.from({ length: n + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / n,
    from[1] + ((to[1] - from[1]) * i) / n,
  ]);

const symbols = (bench) => bench.figures().map((figure) => figure.symbol);

test("[E30] a tap is a point, a stroke a line, a loop an area, each one batch", () => {
  const bench = asking("dynamique");
  bench.tap([200, 200]);
  bench.drag(line([300, 300], [500, 340]));
  bench.drag(loop(600, 500, 80));
  assert.deepEqual(symbols(bench), ["dynamique.point", "dynamique.line", "dynamique.area"]);
  assert.equal(bench.batches.length, 3);
  assert.deepEqual(bench.shown.guides, []);
});

test("[E30] a shaking hand still taps, a loop left slightly open is closed, a stroke there and back is a line", () => {
  const hand = { px_mm: 1, tolerance_mm: 6 };
  assert.equal(
    recognised(
      [
        [0, 0],
        [7, 3],
        [9, -4],
      ],
      hand,
    ),
    "point",
  );
  assert.equal(recognised(loop(0, 0, 100).slice(0, -4), hand), "area");
  assert.equal(recognised([...line([0, 0], [200, 0]), ...line([200, 2], [3, 2])], hand), "line");
  assert.equal(recognised(loop(0, 0, 100).slice(0, 45), hand), "line");
  assert.equal(
    recognised(
      [
        [0, 0],
        [19, 0],
      ],
      { px_mm: 1, tolerance_mm: 22 },
    ),
    "point",
    "a finger",
  );
});

test("[E30] near its start the area shows itself, and where it will close", () => {
  const bench = asking("maillage");
  const ring = loop(400, 400, 100);
  bench.drag(ring.slice(0, 40), { lift: false });
  assert.equal(bench.shown.draft?.add[0].symbol, "maillage.line");
  assert.deepEqual(bench.shown.guides, [{ kind: "dot", at: ring[0], strong: false }]);
  bench.hand.move(bench.press(ring[58], { from: ring[0], moved: true, trail: ring.slice(40, 59) }));
  assert.equal(bench.shown.draft?.add[0].symbol, "maillage.area");
  assert.equal(bench.shown.guides[0]?.strong, true);
});

test("[S6] a stroke draws the rings of an attraction from their centre", () => {
  const bench = asking("attraction");
  bench.drag(line([300, 300], [380, 300]));
  const [rings] = bench.figures();
  assert.equal(rings?.symbol, "attraction.line");
  assert.deepEqual(rings.geometry.coordinates, [300, 300]);
  assert.deepEqual(rings.handles.radius, [380, 300]);
});

test("[E30] a drag from one point to another, or taps on both, make a network of them in one step", () => {
  for (const link of [
    (bench) => bench.drag(line([200, 200], [400, 260])),
    (bench) => {
      bench.tap([200, 200]);
      bench.tap([400, 260]);
    },
  ]) {
    const bench = asking("hierarchie");
    bench.tap([200, 200]);
    bench.tap([400, 260]);
    bench.batches.length = 0;
    link(bench);
    const [network, ...more] = bench.figures();
    assert.deepEqual(more, [], "the two points are in the network");
    assert.equal(network?.symbol, "hierarchie.network");
    assert.equal(Object.keys(network.geometry.nodes).length, 2);
    assert.equal(Object.keys(network.geometry.links).length, 1);
    assert.equal(bench.batches.length, 1);
    assert.equal(bench.store.all("legend").length, 1, "no line is left without a figure");
  }
});

test("[E30] the network grows from its nodes; a tap elsewhere is a point again, a stroke a line", () => {
  const bench = asking("quadrillage");
  bench.tap([200, 200]);
  bench.tap([400, 200]);
  bench.drag(line([200, 200], [400, 200]));
  bench.drag(line([400, 200], [500, 320]));
  const [network] = bench.figures();
  assert.equal(Object.keys(network.geometry.nodes).length, 3);
  bench.tap([700, 600]);
  bench.drag(line([400, 200], [420, 400]));
  assert.deepEqual(symbols(bench), ["quadrillage.network", "quadrillage.point", "quadrillage.line"]);
});

test("[E30] two taps on one place are not two figures; a second row begins afresh", () => {
  const bench = asking("hierarchie");
  bench.tap([200, 200]);
  bench.tap([203, 198], { clicks: 2 });
  assert.equal(bench.figures().length, 1);
  const shapes = { point: { symbol: "contact.point" }, line: { symbol: "contact.line" } };
  bench.hand.set("place", { shapes });
  bench.tap([200, 200]);
  assert.equal(bench.figures().length, 2, "another question's point may stand on a town");
});

test("[E30] a point that has a name stays when it is linked", () => {
  const bench = asking("hierarchie");
  bench.tap([200, 200]);
  bench.tap([400, 200]);
  const named = bench.figures()[0].id;
  bench.store.commit([{ kind: "set", target: "figure", id: named, fields: { name: "Die" } }]);
  bench.drag(line([200, 200], [400, 200]));
  assert.deepEqual(symbols(bench).sort(), ["hierarchie.network", "hierarchie.point"]);
  assert.equal(bench.store.get("figure", named)?.name, "Die");
});

test("[E30] what is not offered is replaced by its nearest, or nothing happens", () => {
  const bench = asking("dynamique", ["line"]);
  bench.tap([100, 100]);
  assert.deepEqual(bench.figures(), []);
  bench.drag(loop(400, 400, 80));
  assert.deepEqual(symbols(bench), ["dynamique.line"]);
});

test("[E30] 1, 2, 3 rank the town just put and those to come", () => {
  const bench = asking("hierarchie");
  bench.tap([100, 200]);
  bench.key("1");
  bench.tap([300, 200]);
  assert.deepEqual(
    bench.figures().map((figure) => figure.params.rank),
    [1, 1],
  );
});

test("[E30] with Shift a stroke is one straight stretch, every 15°", () => {
  const bench = asking("maillage");
  bench.drag(line([100, 100], [300, 108]), { shift: true });
  const [figure] = bench.figures();
  assert.equal(figure?.geometry.coordinates.length, 2);
  assert.equal(figure.geometry.coordinates[1][1], 100);
  assert.equal(figure.smooth, false);
});

test("[E23] [E30] a loop begun at the level of another sign stays round, a stroke begun there has no kink", () => {
  const bench = asking("dynamique");
  bench.tap([200, 506]);
  bench.drag(loop(600, 500, 80));
  const [ring] = bench.figures()[1].geometry.coordinates;
  for (const [x, y] of ring) assert.ok(Math.abs(Math.hypot(x - 600, y - 500) - 80) < 3, `${x}, ${y}`);
  bench.tap([200, 306]);
  bench.drag(line([400, 300], [700, 300]));
  for (const [, y] of bench.figures()[3].geometry.coordinates) assert.ok(Math.abs(y - 300) < 1, String(y));
});
