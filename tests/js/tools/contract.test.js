// What every tool promises, whatever it does: checked over the registry.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { en } from "../../../frontend/i18n/en.js";
import { fr } from "../../../frontend/i18n/fr.js";
import { TOOLS } from "../../../frontend/tools/registry.js";
import { loop, makeBench } from "./bench.js";

const SHAPES = ["point", "line", "area", "network"];
const OPTIONS = {
  place: [
    ...["hierarchie.point", "contact.line", "dynamique.area", "hierarchie.network"].map((symbol) => ({
      symbol,
    })),
    ...["hierarchie", "attraction", "tropisme"].map((structure) => ({
      shapes: Object.fromEntries(SHAPES.map((shape) => [shape, { symbol: `${structure}.${shape}` }])),
    })),
  ],
};
/** Gestures that are cut: a loop, a short stroke, a stroke from one figure that is there to another. */
const LOOP = loop(400, 400, 80);
const STROKES = [
  LOOP,
  [
    [480, 400],
    [485, 402],
  ],
  [
    [480, 400],
    [520, 430],
    [600, 470],
    [700, 500],
  ],
];

test("ids and shortcuts are one of a kind, and each tool has a file of its name", () => {
  assert.equal(new Set(TOOLS.map((tool) => tool.id)).size, TOOLS.length);
  assert.equal(new Set(TOOLS.map((tool) => tool.shortcut)).size, TOOLS.length);
  for (const tool of TOOLS) {
    assert.ok(existsSync(new URL(`../../../frontend/tools/${tool.id}.js`, import.meta.url)));
    assert.ok(tool.cursor);
    assert.ok(tool.icon);
  }
});

test("[E3] the bar has a name for each tool but the palette's", () => {
  for (const tool of TOOLS.filter((one) => one.id !== "place")) {
    assert.ok(fr[`tool.${tool.id}`], tool.id);
    assert.ok(en[`tool.${tool.id}`], tool.id);
  }
});

for (const kind of TOOLS) {
  for (const options of OPTIONS[kind.id] ?? [undefined]) {
    const name = [kind.id, options?.symbol ?? options?.shapes?.point.symbol ?? ""].join(" ").trim();

    test(`[E1] ${name}: a gesture that is cancelled leaves the document and what is shown untouched`, () => {
      for (const [stroke, cut] of STROKES.flatMap((one) =>
        [1, 2, 10, 99].map((n) => /** @type {const} */ ([one, n])),
      )) {
        const bench = makeBench();
        const id = bench.put({
          symbol: "hierarchie.point",
          geometry: { type: "Point", coordinates: [480, 400] },
        });
        const before = JSON.stringify(bench.store.poster());
        bench.hand.set(kind.id, options);
        bench.drag(stroke.slice(0, cut), { lift: false });
        bench.hand.cancel();
        assert.equal(JSON.stringify(bench.store.poster()), before, `cut after ${cut}`);
        assert.equal(bench.batches.length, 0);
        assert.equal(bench.shown.draft, null);
        assert.equal(bench.shown.lift, null);
        assert.equal(bench.presence.draft, null);
        assert.deepEqual(bench.shown.guides, []);
        assert.ok(bench.store.get("figure", id));
      }
    });

    test(`[E1] ${name}: putting the tool down in the middle of a gesture is cancelling it`, () => {
      const bench = makeBench();
      const before = JSON.stringify(bench.store.poster());
      bench.hand.set(kind.id, options);
      bench.drag(LOOP, { lift: false });
      bench.hand.set("pan");
      assert.equal(JSON.stringify(bench.store.poster()), before);
      assert.equal(bench.shown.draft, null);
    });

    test(`[E1] ${name}: a whole gesture is at most one batch`, () => {
      const bench = makeBench();
      bench.put({ symbol: "hierarchie.point", geometry: { type: "Point", coordinates: [480, 400] } });
      bench.hand.set(kind.id, options);
      bench.drag(LOOP);
      assert.ok(bench.batches.length <= 1, `${bench.batches.length} batches`);
      assert.equal(bench.shown.draft, null);
      assert.equal(bench.shown.lift, null);
      assert.equal(bench.presence.draft, null);
    });

    test(`${name}: somebody who only reads changes nothing`, () => {
      const bench = makeBench();
      bench.put({ symbol: "hierarchie.point", geometry: { type: "Point", coordinates: [480, 400] } });
      bench.store.setRole("observer");
      const before = JSON.stringify(bench.store.poster());
      bench.hand.set(kind.id, options);
      bench.drag(LOOP);
      bench.tap([300, 300]);
      bench.key("Enter");
      bench.key("Delete");
      assert.equal(JSON.stringify(bench.store.poster()), before);
    });
  }
}
