// What panels decide without a page: where a bar stands, where a note goes, what a search finds, what a code is.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fr } from "../../../frontend/i18n/fr.js";
import { freePlace } from "../../../frontend/panels/beside/notes.js";
import { besideBox } from "../../../frontend/panels/chosen/beside_box.js";
import { longDate } from "../../../frontend/panels/dates.js";
import { isStarter, matches, plain, tableRows } from "../../../frontend/panels/palette_model.js";
import { cleanCode } from "../../../frontend/panels/prepare/start.js";

const FOLDER = new URL("../../../symbols/", import.meta.url);
/** @type {any[]} */
const SIGNS = readdirSync(FOLDER)
  .filter((name) => /^[a-z]+\.[a-z_]+\.json$/.test(name) && name !== "sign.schema.json")
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")));

test("[E4] the bar beside a selection covers neither it nor the tools, wherever it is", () => {
  const area = { width: 800, height: 640 };
  const size = { width: 340, height: 48 };
  const tools = { left: 180, top: 572, right: 620, bottom: 620 };
  for (let left = 0; left <= 760; left += 38) {
    for (let top = 0; top <= 600; top += 40) {
      const box = { left, top, right: left + 40, bottom: top + 40 };
      const at = besideBox(box, size, area, [tools]);
      const bar = { left: at.left, top: at.top, right: at.left + size.width, bottom: at.top + size.height };
      for (const other of [box, tools]) {
        const apart =
          bar.right <= other.left ||
          bar.left >= other.right ||
          bar.bottom <= other.top ||
          bar.top >= other.bottom;
        assert.ok(apart, JSON.stringify({ box, bar }));
      }
      assert.ok(bar.left >= 0 && bar.top >= 0 && bar.right <= area.width && bar.bottom <= area.height);
    }
  }
});

test("a selection as large as the stage still leaves the bar inside it", () => {
  const at = besideBox(
    { left: -50, top: -50, right: 900, bottom: 700 },
    { width: 340, height: 48 },
    { width: 800, height: 640 },
    [],
  );
  assert.ok(at.left >= 0 && at.left + 340 <= 800 && at.top >= 0 && at.top + 48 <= 640);
});

test("notes put from the list never cover one another while there is room", () => {
  /** @type {{ at: [number, number], size: number[] }[]} */
  const notes = [];
  for (let i = 0; i < 30; i += 1) {
    const at = freePlace(notes);
    const meets = notes.some(
      (note) => Math.abs(note.at[0] - at[0]) < 150 && Math.abs(note.at[1] - at[1]) < 70,
    );
    assert.equal(meets, false);
    notes.push({ at, size: [150, 70] });
  }
});

test("[S1] each sign of the table stands once, in the row and column it says", () => {
  const rows = tableRows(SIGNS);
  const cells = rows.flatMap((row) => row.cells.filter((sign) => sign !== null));
  assert.deepEqual(
    cells.map((sign) => sign?.id).sort(),
    SIGNS.filter((s) => s.table)
      .map((s) => s.id)
      .sort(),
  );
  for (const row of rows) assert.ok(`row.${row.structure}` in fr && `synonyms.${row.structure}` in fr);
  assert.equal(
    SIGNS.filter((sign) => sign.table && isStarter(sign, SIGNS)).length,
    12,
    "twelve to begin with",
  );
});

test("a search forgives accents and case, knows both languages and Brunet's synonyms", () => {
  const synonyms = (/** @type {string} */ structure) => String(fr[`synonyms.${structure}`]);
  const found = (/** @type {string} */ query) =>
    SIGNS.filter((sign) => sign.table && matches(sign, query, synonyms)).map((sign) => sign.id);
  assert.ok(found("frontiere").includes("contact.line"));
  assert.ok(found("VILLE").includes("hierarchie.point"));
  assert.ok(found("town").includes("hierarchie.point"));
  assert.deepEqual(found("zzz"), []);
  assert.equal(plain("D’Été"), "d ete");
});

test("a code is read as people type it", () => {
  assert.equal(cleanCode(" dr7k 2m9q "), "DR7K2M9Q");
  assert.equal(cleanCode("DR7K-2M9Q"), "DR7K2M9Q");
});

test("dates are said as people say them", () => {
  assert.equal(longDate("2026-11-14", "fr"), "14 novembre 2026");
  assert.equal(longDate("2026-05-01", "fr", { year: false }), "1er mai");
  assert.equal(longDate("2026-05-01", "en"), "1 May 2026");
  assert.equal(longDate("", "fr"), "");
});
