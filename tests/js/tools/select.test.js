// Choosing, moving and reshaping.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gripsOf } from "../../../frontend/canvas/grips.js";
import { makeBench } from "./bench.js";

const POINT = { symbol: "hierarchie.point", geometry: { type: "Point", coordinates: [200, 200] } };
const LINE = {
  symbol: "contact.line",
  geometry: {
    type: "LineString",
    coordinates: [
      [100, 500],
      [300, 500],
      [500, 500],
    ],
  },
};
const SQUARE = {
  symbol: "dynamique.area",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [600, 600],
        [800, 600],
        [800, 800],
        [600, 800],
        [600, 600],
      ],
    ],
  },
};
const NETWORK = {
  symbol: "hierarchie.network",
  geometry: { type: "Network", nodes: { a: [500, 100, 1], b: [600, 150, 2] }, links: { l: ["a", "b", 2] } },
};

test("a click chooses, on empty paper it lets go, with shift it adds and takes away", () => {
  const bench = makeBench();
  const point = `figure/${bench.put(POINT)}`;
  const line = `figure/${bench.put(LINE)}`;
  bench.tap([200, 200]);
  assert.deepEqual(bench.selection.keys(), [point]);
  bench.tap([200, 502], { shift: true });
  assert.deepEqual(bench.selection.keys(), [point, line]);
  bench.tap([200, 502], { shift: true });
  assert.deepEqual(bench.selection.keys(), [point]);
  bench.tap([900, 100]);
  assert.deepEqual(bench.selection.keys(), []);
});

test("an area is met by its edge, and by its inside when nothing else is there", () => {
  const bench = makeBench();
  const area = `figure/${bench.put(SQUARE)}`;
  const point = `figure/${bench.put({ ...POINT, geometry: { type: "Point", coordinates: [700, 700] } })}`;
  bench.tap([650, 650]);
  assert.deepEqual(bench.selection.keys(), [area]);
  bench.tap([700, 700]);
  assert.deepEqual(bench.selection.keys(), [point]);
});

test("a marquee chooses what lies in it", () => {
  const bench = makeBench();
  const point = `figure/${bench.put(POINT)}`;
  bench.put(LINE);
  bench.drag([
    [150, 100],
    [260, 300],
    [400, 560],
  ]);
  assert.deepEqual(bench.selection.keys(), [point]);
});

test("[E1] dragging moves all that is chosen, in one batch; the others see it while it moves", () => {
  const bench = makeBench();
  const point = bench.put(POINT);
  const network = bench.put(NETWORK);
  bench.selection.set([`figure/${point}`, `figure/${network}`]);
  const path = [
    [200, 200],
    [210, 205],
    [230, 210],
  ];
  bench.drag(path, { lift: false });
  assert.deepEqual(bench.shown.lift?.by, [30, 10]);
  assert.deepEqual(bench.presence.draft?.set[`figure/${network}`]["nodes.a"], [530, 110, 1]);
  assert.equal(bench.batches.length, 0);
  bench.hand.up(bench.press([230, 210], { from: [200, 200], moved: true }));
  assert.equal(bench.batches.length, 1);
  assert.deepEqual(bench.store.get("figure", point)?.geometry.coordinates, [230, 210]);
  assert.deepEqual(bench.store.get("figure", network)?.geometry.nodes.b, [630, 160, 2]);
  assert.equal(bench.presence.draft, null);
});

test("a vertex is dragged, a midpoint becomes one, Delete and a double click take one away", () => {
  const bench = makeBench();
  const id = bench.put(LINE);
  const coordinates = () => bench.store.get("figure", id)?.geometry.coordinates;
  bench.selection.set([`figure/${id}`]);
  bench.drag([
    [300, 500],
    [300, 450],
  ]);
  assert.deepEqual(coordinates()[1], [300, 450]);
  bench.drag([
    [200, 475],
    [200, 400],
  ]);
  assert.deepEqual(coordinates()[1], [200, 400]);
  assert.equal(coordinates().length, 4);
  bench.tap([200, 400]);
  bench.key("Delete");
  assert.equal(coordinates().length, 3);
  bench.tap([300, 450], { clicks: 2 });
  assert.equal(coordinates().length, 3, "the second of two taps on two places takes nothing away");
  bench.tap([300, 450], { clicks: 2 });
  assert.equal(coordinates().length, 2);
  assert.ok(bench.store.get("figure", id));
});

test("[P4] a vertex dragged across the ring stays where it was last right", () => {
  const bench = makeBench();
  const id = bench.put(SQUARE);
  bench.selection.set([`figure/${id}`]);
  bench.drag([
    [600, 600],
    [620, 620],
    [900, 700],
  ]);
  assert.deepEqual(bench.store.get("figure", id)?.geometry.coordinates[0][0], [620, 620]);
});

test("[O4] a node moves alone, and goes with its links", () => {
  const bench = makeBench();
  const id = bench.put(NETWORK);
  bench.selection.set([`figure/${id}`]);
  bench.drag([
    [600, 150],
    [640, 170],
  ]);
  assert.deepEqual(Object.keys(bench.batches[0][0].batch.ops[0].fields), ["nodes.b"]);
  bench.tap([640, 170]);
  bench.key("Delete");
  const { nodes, links } = bench.store.get("figure", id)?.geometry ?? {};
  assert.deepEqual(Object.keys(nodes), ["a"]);
  assert.deepEqual(Object.keys(links), []);
});

test("[S7] a satellite is dragged alone; those that are not drawn are not offered", () => {
  const bench = makeBench();
  const handles = Object.fromEntries([1, 2, 3, 4].map((k) => [`satellite_${k}`, [300 + 60 * k, 300]]));
  const geometry = { type: "Point", coordinates: [300, 300] };
  const id = bench.put({ symbol: "attraction.point", geometry, handles, params: { count: 3 } });
  bench.selection.set([`figure/${id}`]);
  bench.drag([
    [480, 300],
    [480, 380],
  ]);
  assert.deepEqual(bench.batches.at(-1)?.[0].batch.ops[0].fields, { "handles.satellite_3": [480, 380] });
  const before = bench.batches.length;
  bench.drag([
    [540, 300],
    [540, 380],
  ]);
  assert.equal(bench.batches.length, before);
  assert.deepEqual(bench.store.get("figure", id)?.handles.satellite_4, [540, 300]);
});

test("[S7] every handle a figure starts with is a grip: pole, radius, entry, outlet, rotation", () => {
  const at = { type: "Point", coordinates: [300, 300] };
  for (const [symbol, geometry, ids] of /** @type {const} */ ([
    ["attraction.area", SQUARE.geometry, ["pole"]],
    ["quadrillage.area", SQUARE.geometry, ["entry", "stem_end"]],
    ["quadrillage.point", at, ["direction"]],
    ["attraction.line", at, ["radius"]],
    ["attraction.point", at, ["satellite_1", "satellite_2", "satellite_3"]],
  ])) {
    const bench = makeBench();
    const figure = bench.ctx.make({ symbol, geometry });
    bench.ctx.commit(bench.ctx.addOps(figure));
    const grips = gripsOf(bench.ctx.library, bench.store.get("figure", figure.id), "figure", 10);
    assert.deepEqual(
      grips.filter((grip) => grip.kind === "handle").map((grip) => grip.id),
      ids,
    );
  }
});

test("arrows nudge by one millimetre, ten with shift; a held key is one batch", () => {
  const bench = makeBench();
  const id = bench.put(POINT);
  bench.selection.set([`figure/${id}`]);
  bench.key("ArrowRight");
  bench.key("ArrowRight", { repeat: true });
  bench.key("ArrowDown", { shift: true });
  assert.equal(bench.batches.length, 0);
  bench.keyUp("ArrowRight");
  assert.deepEqual(bench.store.get("figure", id)?.geometry.coordinates, [202, 210]);
  assert.equal(bench.batches.length, 1);
});

test("[E4] Tab and brackets walk from figure to figure, Enter names, Delete deletes, Ctrl+A takes all", () => {
  const bench = makeBench();
  const ids = [bench.put(POINT), bench.put(LINE), bench.put(NETWORK)];
  assert.ok(bench.key("Tab"));
  assert.ok(bench.key("]"));
  assert.deepEqual(bench.selection.keys(), [`figure/${ids[1]}`]);
  assert.ok(bench.key("["));
  assert.deepEqual(bench.selection.keys(), [`figure/${ids[0]}`]);
  bench.key("Enter");
  assert.deepEqual(bench.shown.edited, [["figure", ids[0], "name"]]);
  bench.key("Delete");
  assert.equal(bench.figures().length, 2);
  bench.key("a", { ctrl: true });
  assert.equal(bench.selection.keys().length, 2);
  assert.equal(bench.key("Tab", { shift: true }), false, "past the first, the focus leaves the stage");
});

test("[O8] what is protected is neither hit nor moved nor deleted, and the shell is told", () => {
  const bench = makeBench();
  const id = bench.put(POINT);
  bench.store.commit([{ kind: "set", target: "figure", id, fields: { locked: true } }]);
  bench.tap([200, 200]);
  assert.deepEqual(bench.selection.keys(), []);
  assert.deepEqual(bench.shown.blocked, [{ reason: "locked", key: `figure/${id}` }]);
  bench.selection.set([`figure/${id}`]);
  bench.key("Delete");
  bench.key("ArrowUp");
  bench.keyUp("ArrowUp");
  assert.deepEqual(bench.store.get("figure", id)?.geometry.coordinates, [200, 200]);
});
