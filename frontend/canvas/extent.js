// The box a display list is painted in, strokes and words included, in sheet millimetres. A little too large is
// harmless (a few pixels repainted), too small leaves traces. Must not know signs.

/** @import { Box, Item } from "./types.d.ts" */

import { common, union } from "./boxes.js";

/** Advance of a letter beside the type's size, on the wide side: words are not measured here. */
const LETTER = 0.62;

/** @param {Item[]} items @returns {Box | null} */
export function extentOf(items) {
  /** @type {Box | null} */
  let all = null;
  for (const item of items) {
    const box = one(item);
    if (box) all = all ? union(all, box) : box;
  }
  return all;
}

/** @param {Item} item @returns {Box | null} */
function one(item) {
  if (item.t === "group") return extentOf(item.items);
  if (item.t === "text") return words(item);
  if (item.t === "image") {
    const { x, y, width, height } = item;
    return [x / 1000, y / 1000, (x + width) / 1000, (y + height) / 1000];
  }
  const own = data(item.d);
  if (!own) return null;
  if (item.t === "clip") {
    const inner = extentOf(item.items);
    return inner && common(inner, own);
  }
  // A mitre reaches up to twice the width beyond a corner (its limit is 4).
  const reach = item.stroke ? ((item.width ?? 0) * (item.join ? 0.75 : 1.5)) / 1000 : 0;
  return [own[0] - reach, own[1] - reach, own[2] + reach, own[3] + reach];
}

/** @param {(string | number)[]} d @returns {Box | null} */
function data(d) {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  let isX = true;
  for (const value of d) {
    if (typeof value === "string") isX = true;
    else if (isX) {
      if (value < x0) x0 = value;
      if (value > x1) x1 = value;
      isX = false;
    } else {
      if (value < y0) y0 = value;
      if (value > y1) y1 = value;
      isX = true;
    }
  }
  return x0 <= x1 ? [x0 / 1000, y0 / 1000, x1 / 1000, y1 / 1000] : null;
}

/** @param {Item} item @returns {Box} */
function words(item) {
  const size = item.size / 1000;
  const x = item.x / 1000;
  const y = item.y / 1000;
  const halo = (item.halo_width ?? 0) / 1000;
  const width = item.text.length * (size * LETTER + (item.spacing ?? 0) / 1000);
  const start = item.anchor === "middle" ? x - width / 2 : item.anchor === "end" ? x - width : x;
  return [start - halo, y - size - halo, start + width + halo, y + size * 0.35 + halo];
}
