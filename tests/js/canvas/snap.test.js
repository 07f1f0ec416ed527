// "Aimant": what a point is drawn to, and when not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { svgText } from "../../../frontend/canvas/svg.js";
import { makeBench } from "../tools/bench.js";

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
const near = (at, more = {}) => ({ at, px_mm: 1, kind: "mouse", ...more });

test("[E23] ends, corners and nodes come first, then outlines, then levels; beyond some pixels nothing does", () => {
  const bench = makeBench();
  bench.put(POINT);
  bench.put(LINE);
  assert.deepEqual(bench.snap.find(near([495, 504])), {
    at: [500, 500],
    guides: [{ kind: "dot", at: [500, 500], strong: true }],
    met: "point",
  });
  assert.deepEqual(bench.snap.find(near([420, 505])).at, [420, 500]);
  assert.equal(bench.snap.find(near([420, 505])).met, "outline");
  const level = bench.snap.find(near([700, 203]));
  assert.deepEqual([level.at, level.met], [[700, 200], "level"]);
  assert.deepEqual(level.guides, [{ kind: "level", from: [200, 200], to: [700, 200] }]);
  assert.deepEqual(bench.snap.find(near([503, 205])).at, [500, 200], "two levels at once");
  assert.deepEqual(bench.snap.find(near([700, 300])), { at: [700, 300], guides: [], met: null });
  assert.equal(bench.snap.find(near([700, 211])).met, null);
  assert.equal(
    bench.snap.find(near([700, 211], { kind: "touch" })).met,
    "level",
    "a finger is drawn from further",
  );
});

test("[E23] Alt or Ctrl refuses for the gesture, the toggle for all of them; what the hand holds draws nothing", () => {
  const bench = makeBench();
  const id = bench.put(POINT);
  const at = [203, 202];
  assert.equal(bench.snap.find(near(at, { alt: true })).met, null);
  assert.equal(bench.snap.find(near(at, { ctrl: true })).met, null);
  assert.equal(bench.snap.find(near(at), { except: [`figure/${id}`] }).met, null);
  bench.snap.set(false);
  assert.equal(bench.snap.find(near(at)).met, null);
  bench.snap.set(true);
  assert.equal(bench.snap.find(near(at)).met, "point");
});

test("[E23] the outline of the land draws too", () => {
  const bench = makeBench();
  const land = {
    type: "Polygon",
    coordinates: [
      [
        [600, 600],
        [800, 600],
        [800, 800],
        [600, 600],
      ],
    ],
  };
  const base = {
    ...bench.store.heading().base,
    shapes: [{ role: "land", geometry: land, name: "", rank: 2 }],
  };
  bench.store.commit([{ kind: "set", target: "poster", id: "p", fields: { base } }]);
  assert.deepEqual(bench.snap.find(near([700, 594])).at, [700, 600]);
});

test("[E23] a dragged sign is drawn onto another's node, a dragged vertex onto a line; guides say so and go", () => {
  const bench = makeBench();
  const id = bench.put({ ...POINT, geometry: { type: "Point", coordinates: [700, 300] } });
  bench.put(POINT);
  bench.put(LINE);
  const path = [
    [700, 300],
    [400, 300],
    [304, 495],
  ];
  bench.drag(path, { lift: false });
  assert.equal(bench.shown.guides.length, 1);
  bench.hand.up(bench.press([304, 495], { from: [700, 300], moved: true }));
  assert.deepEqual(bench.store.get("figure", id).geometry.coordinates, [300, 500]);
  assert.deepEqual(bench.shown.guides, []);
  bench.store.commit([{ kind: "set", target: "figure", id, fields: { geometry: POINT.geometry } }]);
  bench.drag(
    [
      [200, 200],
      [400, 300],
      [304, 495],
    ],
    { ctrl: true },
  );
  assert.ok(bench.figures().some((one) => String(one.geometry.coordinates) === "304,495"));
});

test("[E23] tools that place are drawn too, at the tap, at both ends of a stroke, at each node; Ctrl refuses", () => {
  const bench = makeBench();
  bench.put(LINE);
  bench.hand.set("place", { symbol: "hierarchie.point" });
  bench.tap([495, 504]);
  bench.tap([495, 604], { ctrl: true });
  const points = bench
    .figures()
    .flatMap(({ geometry }) => (geometry.type === "Point" ? [geometry.coordinates] : []));
  assert.deepEqual(points, [
    [500, 500],
    [495, 604],
  ]);
  bench.hand.set("place", { symbol: "contact.line" });
  bench.drag([
    [104, 496],
    [200, 400],
    [300, 300],
    [400, 400],
    [497, 495],
  ]);
  const drawn = bench.figures().at(-1).geometry.coordinates;
  assert.deepEqual(
    [drawn[0], drawn.at(-1)],
    [
      [100, 500],
      [500, 500],
    ],
  );
  bench.hand.set("place", { symbol: "hierarchie.network" });
  bench.hand.hover(bench.press([303, 503]));
  assert.ok(
    bench.shown.guides.some((one) => one.kind === "dot"),
    "what it would be drawn to is shown before",
  );
  bench.hand.hover(null);
  assert.deepEqual(bench.shown.guides, []);
});

test("[E24] what is copied is one SVG that other programs read, with its text escaped and the figures as data", () => {
  const items = [
    {
      t: "group",
      id: "figure-a",
      items: [
        {
          t: "path",
          d: ["M", 1000, 2500, "L", 3000, 4000, "Z"],
          fill: "#112233",
          stroke: "#000000",
          width: 500,
          dash: [1000],
        },
      ],
    },
    {
      t: "clip",
      d: ["M", 0, 0, "Z"],
      items: [
        {
          t: "text",
          x: 0,
          y: 9000,
          text: "<A & B>",
          size: 11000,
          font: "bold",
          fill: "#20242a",
          halo: "#ffffff",
          halo_width: 1000,
        },
      ],
    },
  ];
  const svg = svgText(items, [0, 0, 20, 10], '{"a":"<&>"}');
  assert.match(svg, /viewBox="0 0 20 10"/);
  assert.match(
    svg,
    /<path d="M 1 2\.5 L 3 4 Z" fill="#112233" stroke="#000000" stroke-width="0\.5" stroke-dasharray="1"\/>/,
  );
  assert.match(svg, /&lt;A &amp; B&gt;<\/text>/);
  assert.match(svg, /<metadata>\{&quot;a&quot;:&quot;&lt;&amp;&gt;&quot;\}<\/metadata>/);
  assert.match(svg, /clip-path="url\(#clip-1\)"/);
});
