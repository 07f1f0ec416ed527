// What is done to the selection, on each of the four geometries: one step, undone exactly; cancelled, nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createHistory } from "../../../frontend/model/history.js";
import { lengthOf } from "../../../frontend/tools/simplify.js";
import { makeBench, POSTER } from "./bench.js";

const ring = (points) => ({ type: "Polygon", coordinates: [[...points, points[0]]] });
const FIGURES = {
  point: {
    symbol: "attraction.point",
    geometry: { type: "Point", coordinates: [300, 300] },
    handles: { satellite_1: [238, 272], satellite_2: [346, 250], satellite_3: [256, 354] },
  },
  line: {
    symbol: "contact.line",
    geometry: {
      type: "LineString",
      coordinates: [
        [200, 300],
        [300, 340],
        [420, 300],
      ],
    },
  },
  area: {
    symbol: "maillage.area",
    geometry: ring([
      [200, 200],
      [400, 220],
      [380, 400],
      [220, 380],
    ]),
  },
  network: {
    symbol: "hierarchie.network",
    geometry: {
      type: "Network",
      nodes: { a: [220, 220, 1], b: [400, 240, 2], c: [300, 400, 3], d: [420, 420, 3] },
      links: { l: ["a", "b", 2] },
    },
  },
};
const PICTO = { symbol: "picto.ecole", geometry: { type: "Point", coordinates: [600, 300] } };

/** A bench with some of the figures, chosen; and a history. @param {any[]} seeds */
function opened(...seeds) {
  const bench = makeBench();
  const ids = seeds.map((seed) => bench.put(seed));
  const history = createHistory({ store: bench.store });
  const keys = ids.map((id) => `figure/${id}`);
  bench.selection.set(keys);
  const text = () => JSON.stringify({ ...bench.store.poster(), seq: 0 });
  const figure = (i = 0) => bench.store.get("figure", ids[i]);
  return { ...bench, ids, keys, history, text, figure, before: text() };
}

/** The grip of a kind, and of an id. */
const grip = (bench, kind, id) =>
  bench.chosen.handles().find((one) => one.kind === kind && (id === undefined || one.id === id));

/** Drags a grip by a distance. */
const drag = (bench, { at: [x, y] }, [dx, dy], more) =>
  bench.drag(
    [
      [x, y],
      [x + dx / 2, y + dy / 2],
      [x + dx, y + dy],
    ],
    { ctrl: true, ...more },
  );

/** One step was made; undoing it gives the very same document, redoing it the changed one. */
function oneStep(bench, name) {
  const after = bench.text();
  assert.notEqual(after, bench.before, `${name} changes something`);
  assert.equal(bench.batches.length, 1, `${name} is one batch`);
  bench.history.undo();
  assert.equal(bench.text(), bench.before, `${name} is undone exactly`);
  bench.history.redo();
  assert.equal(bench.text(), after, `${name} is done again exactly`);
}

const ALIKE = {
  "arrow keys": (b) => [b.key("ArrowRight", { shift: true }), b.keyUp("ArrowRight")],
  "turning by a key": (b) => b.key("r"),
  "scaling by a key": (b) => b.key(">"),
  "a turning grip": (b) => drag(b, grip(b, "rotate"), [40, 60]),
  "a scaling grip": (b) => drag(b, grip(b, "scale", "se"), [50, 40]),
  duplicating: (b) => b.actions.duplicate(),
  protecting: (b) => b.actions.lock(),
  deleting: (b) => b.actions.remove(),
  "pasting what was copied": (b) => b.actions.paste(b.actions.copy()),
};

for (const [shape, seed] of Object.entries(FIGURES)) {
  for (const [name, act] of Object.entries(ALIKE)) {
    test(`[E1] ${name}: one step on one ${shape}, undone exactly`, () => {
      const bench = opened(seed);
      act(bench);
      oneStep(bench, name);
    });
  }

  test(`[E1] cancelling a move, a turn or a scaling of one ${shape} changes nothing`, () => {
    const bench = opened(seed);
    for (const kind of ["rotate", "scale"]) {
      drag(bench, grip(bench, kind), [30, 50], { lift: false });
      assert.ok(bench.shown.draft, kind);
      bench.hand.cancel();
      assert.equal(bench.shown.draft, null);
    }
    assert.equal(bench.text(), bench.before);
    assert.equal(bench.batches.length, 0);
  });
}

for (const [name, act] of Object.entries({
  ...ALIKE,
  "aligning at the left": (b) => b.actions.align("left"),
  "aligning in the middle": (b) => b.actions.align("middle"),
  spacing: (b) => b.actions.distribute(0),
})) {
  test(`[E1] ${name}: one step on figures of the four kinds and a note together`, () => {
    const bench = opened(...Object.values(FIGURES), PICTO);
    const at = [700, 600];
    bench.store.commit([
      { kind: "add", target: "note", id: "n", fields: { at, size: [150, 70], order: "V" } },
    ]);
    bench.batches.length = 0;
    bench.selection.set([...bench.keys, "note/n"]);
    bench.before = bench.text();
    act(bench);
    oneStep(bench, name);
  });
}

test("[E20] a corner keeps the opposite one in place and the proportions; a side stretches one way", () => {
  const bench = opened(FIGURES.line, FIGURES.area);
  const [x0, y0, x1, y1] = bench.chosen.frame();
  const [width, height] = [x1 - x0, y1 - y0];
  drag(bench, grip(bench, "scale", "se"), [width, height]);
  const now = (i) => bench.figure(i).geometry.coordinates;
  assert.deepEqual(
    now(0)[0].map(Math.round),
    [200, 300].map((v, i) => Math.round([x0, y0][i] + 2 * (v - [x0, y0][i]))),
  );
  bench.history.undo();
  const before = now(1)[0][2];
  drag(bench, grip(bench, "scale", "e"), [width / 2, 30]);
  assert.equal(now(1)[0][2][1], before[1], "heights stay");
  assert.ok(Math.abs(now(1)[0][2][0] - (x0 + 1.5 * (before[0] - x0))) < 0.01);
});

test("[E20] turning keeps lengths; with Shift, by 15°; a sign at a point turns its handles around it", () => {
  const bench = opened(FIGURES.line);
  const length = lengthOf(bench.figure().geometry.coordinates);
  drag(bench, grip(bench, "rotate"), [37, 80]);
  assert.ok(Math.abs(lengthOf(bench.figure().geometry.coordinates) - length) < 0.01);
  bench.history.undo();
  drag(bench, grip(bench, "rotate"), [37, 80], { shift: true });
  const [[ax, ay], [bx, by]] = bench.figure().geometry.coordinates;
  const turned = (Math.atan2(by - ay, bx - ax) - Math.atan2(40, 100)) / (Math.PI / 12);
  assert.ok(Math.abs(turned - Math.round(turned)) < 1e-4, String(turned));
  const poles = opened(FIGURES.point);
  poles.key("r");
  assert.deepEqual(poles.figure().geometry.coordinates, [300, 300]);
  assert.notDeepEqual(poles.figure().handles.satellite_1, [238, 272]);
});

test("[E20] a sign that has a size is scaled by it, within its limits", () => {
  const bench = opened(PICTO);
  assert.equal(grip(bench, "rotate"), undefined, "a pictogram stands upright");
  drag(bench, grip(bench, "scale"), [400, 400]);
  assert.equal(bench.figure().params.size, 58);
  assert.deepEqual(bench.figure().geometry.coordinates, [600, 300]);
});

test("[P3] what would leave the surroundings of the sheet is not scaled further", () => {
  const bench = opened(FIGURES.line, FIGURES.area);
  drag(bench, grip(bench, "scale", "se"), [9_000, 9_000]);
  const xs = bench.store.all("figure").flatMap((one) => one.geometry.coordinates.flat(2));
  assert.ok(Math.max(...xs) <= 2378);
});

test("[E20] Alt copies what is dragged, originals stay", () => {
  const bench = opened(FIGURES.line);
  bench.drag(
    [
      [220, 308],
      [300, 380],
      [320, 420],
    ],
    { alt: true },
  );
  assert.equal(bench.figures().length, 2);
  assert.deepEqual(bench.figure().geometry, FIGURES.line.geometry);
  assert.notDeepEqual(bench.selection.keys(), bench.keys, "the copy is chosen");
  oneStep(bench, "copying by dragging");
});

test("[E5] a copy stands under the sentence of its original; in another poster its sentence comes along", () => {
  const bench = opened(FIGURES.line);
  const { legend } = bench.figure();
  bench.store.commit([{ kind: "set", target: "legend", id: legend, fields: { text: "La route coupe" } }]);
  bench.actions.duplicate();
  assert.deepEqual(new Set(bench.figures().map((one) => one.legend)), new Set([legend]));
  const copied = bench.actions.copy();
  const other = makeBench({ ...POSTER, id: "q" });
  other.actions.paste(copied);
  assert.equal(other.store.get("legend", legend).text, "La route coupe");
  assert.deepEqual(other.figures()[0].geometry.coordinates[0], [212, 312], "in the same place");
  other.store.commit([{ kind: "set", target: "legend", id: legend, fields: { text: "Une autre" } }]);
  other.actions.paste(copied);
  assert.equal(other.store.get("legend", legend).text, "Une autre", "what is written here stays");
});

test("[E20] a copy of an unknown sign is left out, of nonsense nothing is added", () => {
  const bench = makeBench();
  const copied = { format: "chorem/selection", poster: "q", legend: [], notes: [] };
  bench.actions.paste({ ...copied, figures: [{ id: "x", symbol: "no.such", geometry: PICTO.geometry }] });
  bench.actions.paste({
    ...copied,
    figures: [{ id: "y", symbol: "picto.ecole", geometry: { type: "LineString" } }],
  });
  assert.equal(bench.figures().length, 0);
});

test("[E20] order: forward and back among its own kind, to the front and to the back", () => {
  const bench = opened(PICTO, PICTO, PICTO);
  const order = () => bench.store.all("figure").map((one) => bench.ids.indexOf(one.id));
  bench.selection.set([bench.keys[0]]);
  bench.actions.restack("forward");
  assert.deepEqual(order(), [1, 0, 2]);
  bench.actions.restack("front");
  assert.deepEqual(order(), [1, 2, 0]);
  bench.actions.restack("backward");
  assert.deepEqual(order(), [1, 0, 2]);
  bench.actions.restack("back");
  assert.deepEqual(order(), [0, 1, 2]);
  bench.actions.restack("back");
  assert.equal(bench.batches.length, 4, "what is there already changes nothing");
});

test("[E20] alignment brings the painted edges together; spacing makes the gaps equal", () => {
  const bench = opened(FIGURES.line, FIGURES.area, FIGURES.network, PICTO);
  bench.actions.align("top");
  const tops = bench.ctx.boxes(bench.keys).map(({ box }) => box[1]);
  assert.ok(
    tops.every((top) => Math.abs(top - tops[0]) < 0.01),
    String(tops),
  );
  bench.actions.distribute(0);
  const boxes = bench.ctx.boxes(bench.keys).map(({ box }) => box);
  boxes.sort((a, b) => a[0] + a[2] - b[0] - b[2]);
  const gaps = boxes.slice(1).map((box, i) => box[0] - boxes[i][2]);
  assert.ok(
    gaps.every((gap) => Math.abs(gap - gaps[0]) < 0.01),
    String(gaps),
  );
});

test("[E20] reversing turns a line round, twice is nothing", () => {
  const bench = opened(FIGURES.line);
  bench.actions.reverse();
  assert.deepEqual(bench.figure().geometry.coordinates[0], [420, 300]);
  oneStep(bench, "reversing");
  bench.actions.reverse();
  assert.deepEqual(bench.figure().geometry, FIGURES.line.geometry);
});

test("[E20] all of a layer, all of a sign; what is protected is left out", () => {
  const bench = opened(FIGURES.area, FIGURES.line, FIGURES.line, PICTO);
  bench.selection.set([bench.keys[1]]);
  bench.actions.selectLike("symbol");
  assert.deepEqual(bench.selection.keys(), [bench.keys[1], bench.keys[2]]);
  bench.store.commit([{ kind: "set", target: "figure", id: bench.ids[2], fields: { locked: true } }]);
  bench.actions.selectLike("symbol");
  assert.deepEqual(bench.selection.keys(), [bench.keys[1]]);
  bench.selection.set([bench.keys[0]]);
  bench.actions.selectLike("layer");
  assert.ok(bench.selection.has(bench.keys[1]), "maillage and contact are of the same domain");
});

test("[E20] a stroke around things chooses them, with Shift it adds; then the hand chooses again", () => {
  const bench = opened(FIGURES.line, PICTO);
  bench.selection.clear();
  const around = (x, y, r) => [...Array(9).keys()].map((i) => [x + r * Math.cos(i), y + r * Math.sin(i)]);
  bench.hand.set("lasso");
  bench.drag(around(600, 300, 40));
  assert.deepEqual(bench.selection.keys(), [bench.keys[1]]);
  assert.equal(bench.hand.current(), "select");
  bench.hand.set("lasso");
  bench.drag(around(310, 310, 160), { shift: true });
  assert.deepEqual(bench.selection.keys(), [bench.keys[1], bench.keys[0]]);
  bench.hand.set("lasso");
  bench.drag(around(900, 700, 40), { lift: false });
  bench.hand.cancel();
  assert.equal(bench.selection.keys().length, 2, "cancelled, the choice is what it was");
});

test("[E20] a long touch starts choosing several: each tap then adds or takes away, until empty paper", () => {
  const bench = opened(FIGURES.line, PICTO);
  bench.selection.clear();
  const touch = (at) => bench.press(at, { kind: "touch" });
  bench.hand.down(touch([600, 300]));
  bench.hand.hold(touch([600, 300]));
  bench.hand.up(touch([600, 300]));
  bench.tap([250, 320], { kind: "touch" });
  assert.deepEqual(bench.selection.keys(), [bench.keys[1], bench.keys[0]]);
  bench.tap([900, 700], { kind: "touch" });
  bench.tap([600, 300], { kind: "touch" });
  assert.deepEqual(bench.selection.keys(), [bench.keys[1]]);
});

test("[E4] grips are walked and moved from the keyboard; a middle becomes a point, Delete takes it away", () => {
  const bench = opened(FIGURES.line);
  const count = () => bench.figure().geometry.coordinates.length;
  bench.key("PageDown");
  assert.equal(bench.ctx.chosenHandle().kind, "midpoint");
  bench.key("Enter");
  assert.equal(count(), 4);
  bench.key("PageUp");
  assert.equal(bench.ctx.chosenHandle().kind, "vertex");
  const last = bench.figure().geometry.coordinates.at(-1);
  bench.key("ArrowDown", { shift: true });
  bench.keyUp("ArrowDown");
  assert.deepEqual(bench.figure().geometry.coordinates.at(-1), [last[0], last[1] + 10]);
  bench.key("Delete");
  assert.equal(count(), 3);
  bench.history.undo();
  bench.history.undo();
  bench.history.undo();
  assert.equal(bench.text(), bench.before);
});
