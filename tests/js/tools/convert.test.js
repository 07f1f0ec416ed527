// "Autre forme ?": the same figure in another shape of its question, one step, nothing said is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { interpret } from "../../../frontend/core/spec/interpret.js";
import { createHistory } from "../../../frontend/model/history.js";
import { joinLine, linesToJoin, newLine } from "../../../frontend/model/sentences.js";
import { convertOps } from "../../../frontend/tools/convert.js";
import { isSimple } from "../../../frontend/tools/ring.js";
import { loop, makeBench, palette } from "./bench.js";

const STRUCTURES = [
  "maillage",
  "quadrillage",
  "attraction",
  "contact",
  "tropisme",
  "dynamique",
  "hierarchie",
];
const SHAPES = ["point", "line", "area", "network"];
const GEOMETRIES = {
  point: { type: "Point", coordinates: [400, 300] },
  line: {
    type: "LineString",
    coordinates: [
      [300, 300],
      [420, 330],
      [500, 280],
    ],
  },
  area: {
    type: "Polygon",
    coordinates: [loop(400, 300, 90, 24).map(([x, y]) => [Math.round(x), Math.round(y)])],
  },
  network: {
    type: "Network",
    nodes: { a: [300, 300, 1], b: [420, 330, 2], c: [500, 280, 2] },
    links: { ab: ["a", "b", 2], bc: ["b", "c", 2] },
  },
};
GEOMETRIES.area.coordinates[0][24] = GEOMETRIES.area.coordinates[0][0];

/** @param {string} symbol @param {any} [more] */
function with_(symbol, more = {}) {
  const bench = makeBench();
  const sign = bench.library.get(symbol);
  const support = sign.geometry === "Point" ? "point" : sign.support;
  const id = bench.put({ symbol, geometry: GEOMETRIES[support], ...more });
  return { bench, id };
}

test("[E31] any shape of any question becomes any other, drawn without error, in one step that undo takes back", () => {
  for (const structure of STRUCTURES)
    for (const from of SHAPES)
      for (const to of SHAPES) {
        if (from === to) continue;
        const { bench, id } = with_(`${structure}.${from}`);
        const history = createHistory({ store: bench.store });
        const before = JSON.stringify(bench.store.poster().figures);
        bench.ctx.commit(convertOps(bench.ctx, id, { symbol: `${structure}.${to}` }));
        const figure = bench.store.get("figure", id);
        const name = `${structure}: ${from} → ${to}`;
        assert.equal(figure.symbol, `${structure}.${to}`, name);
        assert.ok(interpret(bench.library.get(figure.symbol), figure, palette).length > 0, name);
        if (figure.geometry.type === "Polygon") assert.ok(isSimple(figure.geometry.coordinates[0]), name);
        assert.equal(bench.batches.length, 1, name);
        history.undo();
        assert.equal(JSON.stringify(bench.store.poster().figures), before, name);
      }
});

test("[E31] a line closes into an area, an area opens into a line, their points become nodes", () => {
  const corners = [
    [100, 100],
    [300, 100],
    [300, 250],
  ];
  const { bench, id } = with_("maillage.line", { geometry: { type: "LineString", coordinates: corners } });
  bench.ctx.commit(convertOps(bench.ctx, id, { symbol: "maillage.area" }));
  assert.deepEqual(bench.store.get("figure", id).geometry.coordinates, [[...corners, corners[0]]]);
  bench.ctx.commit(convertOps(bench.ctx, id, { symbol: "maillage.line" }));
  assert.deepEqual(bench.store.get("figure", id).geometry.coordinates, corners);
  bench.ctx.commit(convertOps(bench.ctx, id, { symbol: "maillage.network" }));
  const { nodes, links } = bench.store.get("figure", id).geometry;
  assert.deepEqual(
    Object.values(nodes).map(([x, y]) => [x, y]),
    corners,
  );
  assert.equal(Object.keys(links).length, 2);
});

test("[E31] its name and its sentence go with it, and no line is left behind without a figure", () => {
  const { bench, id } = with_("hierarchie.point");
  const entry = bench.store.get("figure", id).legend;
  bench.store.commit([
    { kind: "set", target: "figure", id, fields: { name: "Die" } },
    { kind: "set", target: "legend", id: entry, fields: { text: "Die domine" } },
  ]);
  bench.ctx.commit(convertOps(bench.ctx, id, { symbol: "hierarchie.area" }));
  const figure = bench.store.get("figure", id);
  assert.equal(figure.name, "Die");
  assert.equal(bench.store.get("legend", figure.legend).text, "Die domine");
  assert.equal(bench.store.get("legend", entry), null);
});

test("[E31] a line others still stand under stays, with its sentence", () => {
  const { bench, id } = with_("hierarchie.point");
  const other = bench.put({
    symbol: "hierarchie.point",
    geometry: { type: "Point", coordinates: [700, 300] },
  });
  const entry = bench.store.get("figure", other).legend;
  bench.store.commit([{ kind: "set", target: "legend", id: entry, fields: { text: "Les bourgs" } }]);
  bench.ctx.commit(convertOps(bench.ctx, id, { symbol: "hierarchie.area" }));
  assert.equal(bench.store.get("legend", entry)?.text, "Les bourgs");
});

test("[E31] what is protected is not changed", () => {
  const { bench, id } = with_("hierarchie.point");
  bench.store.commit([{ kind: "set", target: "figure", id, fields: { locked: true } }]);
  assert.deepEqual(convertOps(bench.ctx, id, { symbol: "hierarchie.area" }), []);
});

test("[E32] a line is new once: the second figure under it asks nothing, nor does one that is said", () => {
  const bench = makeBench();
  const asked = [];
  bench.store.onCommit((made) =>
    asked.push(
      newLine(
        bench.store,
        made.flatMap((one) => one.batch.ops),
      ),
    ),
  );
  bench.hand.set("place", { symbol: "hierarchie.point" });
  bench.tap([100, 100]);
  bench.tap([300, 100]);
  assert.deepEqual(asked, ["hierarchie.point~~ink", null]);
  bench.hand.set("ink");
  bench.drag(loop(400, 400, 60));
  assert.equal(asked.at(-1), null, "free ink has no line");
});

test("[E32] joining a line of the same sign takes its look, and leaves no empty line", () => {
  const bench = makeBench();
  const geometry = (x) => ({ type: "Point", coordinates: [x, 300] });
  bench.put({ symbol: "dynamique.point", geometry: geometry(100), color: "growth", variant: "plus" });
  const said = bench.figures()[0].legend;
  bench.store.commit([{ kind: "set", target: "legend", id: said, fields: { text: "Eurre embauche" } }]);
  const id = bench.put({
    symbol: "dynamique.point",
    geometry: geometry(300),
    color: "decline",
    variant: "moins",
  });
  const fresh = bench.store.get("figure", id).legend;
  assert.deepEqual(
    linesToJoin(bench.store, fresh).map((one) => one.id),
    [said],
  );
  bench.store.commit(joinLine(bench.store, bench.library, fresh, said));
  const figure = bench.store.get("figure", id);
  assert.deepEqual([figure.legend, figure.color, figure.variant], [said, "growth", "plus"]);
  assert.equal(bench.store.get("legend", fresh), null);
  assert.equal(bench.batches.length, 1);
});
