// Cutting and joining lines and areas, and the links of networks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../../../frontend/model/cutting.js";
import { doubleArea } from "../../../frontend/model/geometry/flat.js";
import { union } from "../../../frontend/model/geometry/union.js";
import { createHistory } from "../../../frontend/model/history.js";
import { proposedLinks } from "../../../frontend/model/networks.js";
import { isSimple } from "../../../frontend/tools/ring.js";
import { lengthOf } from "../../../frontend/tools/simplify.js";
import { makeBench } from "./bench.js";

const ring = (points) => ({ type: "Polygon", coordinates: [[...points, points[0]]] });
const LINE = {
  symbol: "contact.line",
  geometry: {
    type: "LineString",
    coordinates: [
      [100, 500],
      [300, 500],
      [500, 560],
    ],
  },
};
const SQUARE = {
  symbol: "maillage.area",
  geometry: ring([
    [200, 200],
    [400, 200],
    [400, 400],
    [200, 400],
  ]),
};
const surface = (geometry) => Math.abs(doubleArea(geometry.coordinates[0].slice(0, -1))) / 2;

function opened(...seeds) {
  const bench = makeBench();
  const ids = seeds.map((seed) => bench.put(seed));
  const history = createHistory({ store: bench.store });
  bench.selection.set(ids.map((id) => `figure/${id}`));
  const text = () => JSON.stringify({ ...bench.store.poster(), seq: 0 });
  return { ...bench, ids, history, text, before: text() };
}

test("[E21] a tap cuts a line in two that are as long together; one step; undone exactly", () => {
  const bench = opened(LINE);
  bench.hand.set("cut");
  bench.tap([220, 503]);
  const [a, b] = bench.figures().map((one) => one.geometry.coordinates);
  assert.deepEqual(a.at(-1), [220, 500]);
  assert.deepEqual(b[0], [220, 500]);
  assert.ok(Math.abs(lengthOf(a) + lengthOf(b) - lengthOf(LINE.geometry.coordinates)) < 0.01);
  assert.equal(bench.batches.length, 1);
  assert.equal(bench.hand.current(), "select");
  bench.history.undo();
  assert.equal(bench.text(), bench.before);
});

test("[E21] what was cut is joined again, in the direction of the first", () => {
  const bench = opened(LINE);
  bench.hand.set("cut");
  bench.tap([300, 500]);
  assert.equal(bench.figures().length, 2);
  bench.actions.join();
  assert.deepEqual(
    bench.figures().map((one) => one.geometry),
    [LINE.geometry],
  );
  const back = {
    type: "LineString",
    coordinates: [
      [700, 600],
      [502, 561],
    ],
  };
  const line = joined(LINE.geometry, back).coordinates;
  assert.deepEqual(
    [line[0], line.at(-1)],
    [
      [100, 500],
      [700, 600],
    ],
  );
});

test("[E21] two taps on an outline cut an area straight between them; so does a stroke; the surface stays", () => {
  for (const cut of [
    (b) => [b.tap([300, 202]), b.tap([301, 398])],
    (b) =>
      b.drag([
        [300, 198],
        [300, 300],
        [300, 401],
      ]),
  ]) {
    const bench = opened(SQUARE);
    bench.hand.set("cut");
    cut(bench);
    assert.equal(bench.figures().length, 2);
    const sum = bench.figures().reduce((all, one) => all + surface(one.geometry), 0);
    assert.ok(Math.abs(sum - 40_000) < 1, String(sum));
    assert.equal(bench.batches.length, 1);
    bench.actions.join();
    assert.equal(bench.figures().length, 1);
    assert.ok(Math.abs(surface(bench.figures()[0].geometry) - 40_000) < 1);
    bench.history.undo();
    bench.history.undo();
    assert.equal(bench.text(), bench.before);
  }
});

test("[E21] a cut that leaves the area is refused and said, and changes nothing", () => {
  const hollow = ring([
    [200, 200],
    [500, 200],
    [500, 500],
    [350, 260],
    [200, 500],
  ]);
  const bench = opened({ ...SQUARE, geometry: hollow });
  bench.hand.set("cut");
  bench.tap([200, 450]);
  bench.tap([500, 450]);
  assert.equal(bench.text(), bench.before);
  assert.equal(bench.shown.blocked.at(-1).reason, "cut");
});

test("[E21] holes go with their side; through a hole nothing is cut", () => {
  const hole = [
    [230, 230],
    [260, 230],
    [260, 260],
    [230, 260],
    [230, 230],
  ];
  const geometry = { type: "Polygon", coordinates: [SQUARE.geometry.coordinates[0], hole] };
  const bench = opened({ ...SQUARE, geometry });
  bench.hand.set("cut");
  bench.tap([245, 200]);
  bench.tap([245, 400]);
  assert.equal(bench.text(), bench.before);
  bench.hand.set("cut");
  bench.tap([320, 200]);
  bench.tap([320, 400]);
  assert.deepEqual(
    bench
      .figures()
      .map((one) => one.geometry.coordinates.length)
      .sort(),
    [1, 2],
  );
});

const square = (x, y, w, h = w) => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

test("[E21] areas that overlap, touch along an edge, or lie in each other are joined; apart they are not", () => {
  const surfaceOf = (rings) => rings.reduce((sum, one) => sum + doubleArea(one), 0) / 2;
  const a = [square(0, 0, 100)];
  assert.equal(surfaceOf(union(a, [square(50, 50, 100)])), 17_500);
  assert.equal(surfaceOf(union(a, [square(100, 0, 100)])), 20_000);
  assert.equal(surfaceOf(union(a, [square(100, 20, 50)])), 12_500);
  assert.equal(surfaceOf(union(a, [square(100.3, 20, 50)])), 12_515, "drawn along each other by two hands");
  assert.equal(surfaceOf(union(a, [square(20, 20, 30)])), 10_000);
  assert.equal(surfaceOf(union(a, [[...square(50, 50, 100)].reverse()])), 17_500);
  assert.equal(union(a, [square(150, 0, 50)]), null);
  const around = union(
    [[...square(0, 0, 100), [0, 60], [60, 60], [60, 40], [0, 40]]],
    [square(-20, 30, 30, 40)],
  );
  assert.equal(around?.length, 2, "a hole where they close around nothing");
});

test("[E21] random blobs: the union is simple, as large as the larger and no larger than both", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const blob = (x, y) => {
    const n = 5 + Math.floor(random() * 14);
    return Array.from({ length: n }, (_, i) => {
      const [angle, r] = [(2 * Math.PI * i) / n, 40 + random() * 60];
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)].map((v) => Math.round(v * 1000) / 1000);
    });
  };
  let made = 0;
  for (let i = 0; i < 400; i++) {
    const [a, b] = [blob(200, 200), blob(200 + random() * 120, 200 + random() * 120)];
    const rings = union([a], [b]);
    if (!rings) continue;
    made += 1;
    const size = rings.reduce((sum, one) => sum + doubleArea(one), 0) / 2;
    const [sa, sb] = [a, b].map((one) => Math.abs(doubleArea(one)) / 2);
    assert.ok(size <= sa + sb + 20 && size >= Math.max(sa, sb) - 20, `${i}: ${size} of ${sa}, ${sb}`);
    assert.ok(
      rings.every((one) => isSimple(one)),
      String(i),
    );
  }
  assert.ok(made > 350, `${made} of 400`);
});

test("[E21] areas that do not meet are refused and said", () => {
  const far = { ...SQUARE, geometry: ring(square(600, 500, 100)) };
  const bench = opened(SQUARE, far);
  bench.actions.join();
  assert.equal(bench.text(), bench.before);
  assert.equal(bench.shown.blocked.at(-1).reason, "join");
});

const NETWORK = {
  symbol: "hierarchie.network",
  geometry: {
    type: "Network",
    nodes: { a: [200, 200, 1], b: [400, 200, 2], c: [600, 200, 2], d: [420, 300, 3], e: [700, 400, 1] },
    links: { l: ["a", "b", 2] },
  },
};

test("[E22] the middle of a link becomes a node of its rank, in one step", () => {
  const bench = opened(NETWORK);
  bench.drag(
    [
      [300, 200],
      [300, 240],
      [300, 260],
    ],
    { ctrl: true },
  );
  const { nodes, links } = bench.figures()[0].geometry;
  assert.equal(Object.keys(nodes).length, 6);
  assert.equal(Object.keys(links).length, 2);
  assert.equal(bench.batches.length, 1);
  bench.history.undo();
  assert.equal(bench.text(), bench.before);
});

test("[E22] a link is drawn from the node that is held; on a linked node it is undone; on paper a node is made", () => {
  const bench = opened(NETWORK);
  const pull = (to) => {
    bench.tap([200, 200]);
    const from = bench.chosen.handles().find((one) => one.kind === "link").at;
    bench.drag([from, [300, 300], to], { ctrl: true });
  };
  const links = () => Object.values(bench.figures()[0].geometry.links).map(([a, b]) => a + b);
  pull([600, 200]);
  assert.deepEqual(links(), ["ab", "ac"]);
  pull([400, 200]);
  assert.deepEqual(links(), ["ac"]);
  pull([300, 500]);
  assert.equal(links().length, 2);
  assert.equal(Object.keys(bench.figures()[0].geometry.nodes).length, 6);
  for (let i = 0; i < 3; i++) bench.history.undo();
  assert.equal(bench.text(), bench.before);
});

test("[E22] 1, 2, 3 rank the node or the link that is held; Delete takes the link away", () => {
  const bench = opened(NETWORK);
  bench.tap([300, 200]);
  bench.key("3");
  assert.deepEqual(bench.figures()[0].geometry.links.l, ["a", "b", 3]);
  bench.key("Delete");
  assert.deepEqual(bench.figures()[0].geometry.links, {});
  bench.tap([400, 200]);
  bench.key("1");
  assert.deepEqual(bench.figures()[0].geometry.nodes.b, [400, 200, 1]);
});

test("[E22] proposed links join each node to the nearest above it, in one step; then there is nothing to propose", () => {
  const bench = opened(NETWORK);
  bench.actions.propose();
  const links = Object.values(bench.figures()[0].geometry.links).map(([a, b]) => a + b);
  assert.deepEqual(links.sort(), ["ab", "ae", "bd", "ec"]);
  assert.equal(bench.batches.length, 1);
  assert.deepEqual(proposedLinks(bench.figures()[0].geometry), {});
  bench.actions.propose();
  assert.equal(bench.shown.blocked.at(-1).reason, "links");
  bench.history.undo();
  assert.equal(bench.text(), bench.before);
});
