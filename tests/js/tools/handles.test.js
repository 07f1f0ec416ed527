// Each handle of each sign can be taken and dragged on the canvas, wherever it stands [S7, S11]; a network's follow
// its nodes until then, and its nodes take their ranks in turn [S12].

import assert from "node:assert/strict";
import { test } from "node:test";
import { takes } from "../../../frontend/core/spec/figure.js";
import { interpret } from "../../../frontend/core/spec/interpret.js";
import { makeBench, palette } from "./bench.js";

const RING = [
  [300, 250],
  [700, 250],
  [700, 550],
  [300, 550],
  [300, 250],
];
const GEOMETRY = {
  point: { type: "Point", coordinates: [500, 400] },
  line: {
    type: "LineString",
    coordinates: [
      [300, 300],
      [500, 420],
      [700, 400],
    ],
  },
  area: { type: "Polygon", coordinates: [RING] },
  network: {
    type: "Network",
    nodes: { a: [300, 400, 1], b: [500, 400, 2], c: [650, 320, 3], d: [650, 480, 3] },
    links: { ab: ["a", "b", 1], bc: ["b", "c", 3], bd: ["b", "d", 3] },
  },
};
const LAND = { role: "land", geometry: { type: "Polygon", coordinates: [RING] }, name: "", rank: 2 };
const OUT = [11, 17];

/** Every parameter at its most, so that all handles count. */
const most = (sign) =>
  Object.fromEntries(
    Object.entries(sign.params ?? {})
      .filter(([, spec]) => spec.kind === "integer")
      .map(([name, spec]) => [name, spec.max]),
  );

for (const sign of makeBench().library.signs.filter((one) => Object.keys(one.handles ?? {}).length > 0)) {
  test(`[S7, S11] each handle of ${sign.id} can be dragged, and is drawn where it is let go`, () => {
    const bench = makeBench();
    bench.store.commit([
      { kind: "set", target: "poster", id: "p", fields: { base: { shapes: [LAND], credit: "" } } },
    ]);
    const made = bench.ctx.make({ symbol: sign.id, geometry: GEOMETRY[takes(sign)], params: most(sign) });
    bench.ctx.commit(bench.ctx.addOps(made));
    bench.hand.set("select");
    bench.selection.set([`figure/${made.id}`]);
    const grips = bench.ctx.handles().filter((grip) => grip.kind === "handle");
    assert.ok(grips.length > 0);
    for (const { id, at } of grips) {
      const before = bench.store.get("figure", made.id);
      const drawn = JSON.stringify(interpret(bench.library.get(sign.id), before, palette));
      const to = [at[0] + OUT[0], at[1] + OUT[1]];
      const batches = bench.batches.length;
      bench.drag([at, to], { alt: true });
      const after = bench.store.get("figure", made.id);
      assert.deepEqual(
        after.handles[id],
        to.map((value) => Math.round(value * 1000) / 1000),
        id,
      );
      assert.equal(bench.batches.length, batches + 1, `${id}: one batch [E1]`);
      assert.notEqual(JSON.stringify(interpret(bench.library.get(sign.id), after, palette)), drawn, id);
      bench.ctx.commit([{ kind: "set", target: "figure", id: made.id, fields: { [`handles.${id}`]: at } }]);
    }
  });
}

test("[S11, S12] the barrier of a bridgehead stands between base and bridgehead as soon as they are there", () => {
  const bench = makeBench();
  bench.hand.set("place", { symbol: "contact.network" });
  bench.tap([200, 300]);
  bench.tap([600, 300]);
  bench.tap([700, 200]);
  const [figure] = bench.figures();
  const nodes = Object.values(figure.geometry.nodes);
  assert.deepEqual(
    nodes.map((node) => node[2]),
    [1, 2, 3],
  );
  assert.deepEqual(figure.handles, {});
  bench.key("Enter");
  bench.hand.set("select");
  bench.selection.set([`figure/${figure.id}`]);
  const places = () =>
    Object.fromEntries(
      bench.ctx
        .handles()
        .filter((grip) => grip.kind === "handle")
        .map((grip) => [grip.id, grip.at]),
    );
  const between = (place) => place[0] > 200 && place[0] < 600;
  const { barrier_start: start, barrier_end: end } = places();
  assert.ok(between(start) && between(end));
  assert.ok((start[1] - 300) * (end[1] - 300) < 0, "one end on each side of the way");
  const bridgehead = Object.keys(figure.geometry.nodes)[1];
  bench.ctx.commit([
    {
      kind: "set",
      target: "figure",
      id: figure.id,
      fields: { [`nodes.${bridgehead}`]: [200, 700, 2] },
    },
  ]);
  assert.ok(places().barrier_start[1] > 300 && places().barrier_start[1] < 700, "it follows");
});
