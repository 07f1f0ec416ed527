import assert from "node:assert/strict";
import { test } from "node:test";
import { GAP_PX, projected } from "../../../frontend/model/projected.js";

const RATIO = 841 / 1189;

test("[W21] as many columns as show all the posters the largest", () => {
  assert.equal(projected(1, 1880, 940).columns, 1);
  assert.equal(projected(3, 1880, 940).columns, 3);
  assert.equal(projected(8, 1880, 940).columns, 4);
});

test("[W21] all are in sight with their names, whatever the projector", () => {
  for (const [width, height] of [
    [1880, 940],
    [1240, 580],
    [984, 640],
  ])
    for (const count of [1, 2, 3, 5, 8, 12, 17, 24, 40]) {
      const { pages, each, columns, width: poster, name, lines } = projected(count, width, height);
      const rows = Math.ceil(each / columns);
      assert.ok(pages * each >= count && (pages - 1) * each < count, `${count} on ${pages} pages`);
      assert.ok(columns * poster + GAP_PX * (columns - 1) <= width + 0.01);
      assert.ok(rows * (poster * RATIO + 8 + lines * name * 1.2) + GAP_PX * (rows - 1) <= height + 0.01);
      assert.ok(
        name >= 26 && lines >= 2 && poster >= 180,
        `${count} at ${width}: ${name} px, ${lines} lines`,
      );
    }
});

test("[W21] twenty-four are on one page of 1920 × 1080, on two where they would be too small", () => {
  assert.equal(projected(24, 1880, 940).pages, 1);
  assert.deepEqual([projected(24, 1240, 580).pages, projected(24, 1240, 580).each], [2, 12]);
});

test("[W21] in a hand nothing turns: it scrolls", () => {
  assert.deepEqual([projected(24, 360, 700).pages, projected(24, 360, 700).columns], [1, 1]);
});
