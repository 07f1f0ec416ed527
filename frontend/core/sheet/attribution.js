// The line at the foot: where the signs and the base come from, and whose opinions these are [T1].
// Mirrors chorem/sheet/attribution.py.

import { widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";
import { wrapUm } from "../text/wrap.js";
import { line, words } from "./items.js";
import { said } from "./labels.js";

/** @import { Box, Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */

const SIZE = 10000;
const LEADING = 11600;
const GAP = 24000;

/**
 * @param {Record<string, any>} poster
 * @param {Box} box
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
export function attributionItems(poster, box, palette, labels) {
  const soft = palette.soft ?? "";
  const right = box.x + box.width;
  const credit = printableLine(poster.base?.credit ?? "");
  const signs = printableLine(said(labels, "attribution.signs"));
  const sources = credit ? `${signs} ${credit}` : signs;
  const opinions = printableLine(said(labels, "attribution.opinions"));
  const room = box.width - widthUm(opinions, SIZE, "regular") - GAP;
  const lines = wrapUm(sources, SIZE, "regular", room, false);
  const first = box.y + (lines.length < 2 ? 14000 : 11500);
  return [
    line(
      [
        [box.x, box.y],
        [right, box.y],
      ],
      palette.hairline ?? "",
      1000,
    ),
    ...lines.slice(0, 2).map((text, i) => words(box.x, first + i * LEADING, text, SIZE, "regular", soft)),
    words(right, first, opinions, SIZE, "regular", soft, "end"),
  ];
}
