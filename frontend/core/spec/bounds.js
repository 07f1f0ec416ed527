// The box of a display list in µm, strokes included: what must be repainted, what fits on a page. Mirrors
// chorem/spec/bounds.py. Never too small; a little too large around curves, mitres and words.

/** @import { Item, TextItem } from "../types.d.ts" */
/** @typedef {[number, number, number, number]} BoxUm x0, y0, x1, y1 */

/** Widest a letter is taken to be, and how far text reaches above and below its baseline, in sizes. */
export const LETTER = 1;
export const ABOVE = 1.1;
export const BELOW = 0.4;

/** The box of everything drawn, null of nothing. @param {Item[]} items @returns {BoxUm | null} */
export function bounds(items) {
  /** @type {BoxUm | null} */
  let box = null;
  for (const item of items) {
    const one = ofItem(item);
    if (!one) continue;
    box = box
      ? [
          Math.min(box[0], one[0]),
          Math.min(box[1], one[1]),
          Math.max(box[2], one[2]),
          Math.max(box[3], one[3]),
        ]
      : one;
  }
  return box;
}

/** @param {Item} item @returns {BoxUm | null} */
function ofItem(item) {
  if (item.t === "text") return ofText(item);
  if (item.t === "group") return bounds(item.items);
  if (item.t === "image") return null; // no sign draws one
  const box = ofPath(item.d);
  if (item.t === "clip") return common(box, bounds(item.items));
  if (!box || item.stroke === undefined) return box;
  const mitre = (item.join ?? "miter") === "miter" || item.cap === "square";
  const width = item.width ?? 0;
  const reach = mitre ? 2 * width : Math.floor((width + 1) / 2);
  return [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach];
}

/** @param {(string | number)[]} d @returns {BoxUm | null} */
function ofPath(d) {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  let isX = true;
  for (const value of d) {
    if (typeof value === "string") continue;
    if (isX) {
      if (value < x0) x0 = value;
      if (value > x1) x1 = value;
    } else {
      if (value < y0) y0 = value;
      if (value > y1) y1 = value;
    }
    isX = !isX;
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : null;
}

/** @param {TextItem} item @returns {BoxUm} */
function ofText(item) {
  const halo = Math.floor(((item.halo_width ?? 0) + 1) / 2);
  const long = [...item.text].length * (item.size * LETTER + (item.spacing ?? 0));
  const before = item.anchor === "middle" ? Math.floor(long / 2) : item.anchor === "end" ? long : 0;
  return [
    item.x - before - halo,
    item.y - Math.floor(item.size * ABOVE) - halo,
    item.x - before + long + halo,
    item.y + Math.floor(item.size * BELOW) + halo,
  ];
}

/** @param {BoxUm | null} a @param {BoxUm | null} b @returns {BoxUm | null} */
function common(a, b) {
  if (!a || !b) return null;
  /** @type {BoxUm} */
  const box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] <= box[2] && box[1] <= box[3] ? box : null;
}
