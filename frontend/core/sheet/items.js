// Small makers of display-list items, and their bounds [D1, D2].
// Owns arithmetic on items in micrometres. Must not know the document. Mirrors chorem/sheet/items.py.

import { widthUm } from "../text/metrics.js";
import { printableLine } from "../text/printable.js";

/** @typedef {Record<string, any>} Item */
/** @typedef {Record<string, string>} Palette */
/** A rectangle in micrometres. @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {[x: number, y: number]} Spot */

const KAPPA = 0.5522847498;

/** Micrometres of a length in millimetres, rounded half up [N1]. @param {number} valueMm */
export const um = (valueMm) => Math.floor(valueMm * 1000 + 0.5);

/** Whole division, downwards. @param {number} a @param {number} b */
export const div = (a, b) => Math.floor(a / b);

/** @param {number} x @param {number} y @param {number} width @param {number} height @returns {Box} */
export const box = (x, y, width, height) => ({ x, y, width, height });

/** @param {Box} b @returns {(string | number)[]} */
export function rectData(b) {
  const right = b.x + b.width;
  const bottom = b.y + b.height;
  return ["M", b.x, b.y, "L", right, b.y, "L", right, bottom, "L", b.x, bottom, "Z"];
}

/** @param {number} x @param {number} y @param {number} radius @returns {(string | number)[]} */
export function circleData(x, y, radius) {
  const k = Math.floor(radius * KAPPA + 0.5);
  return [
    ...["M", x + radius, y],
    ...["C", x + radius, y + k, x + k, y + radius, x, y + radius],
    ...["C", x - k, y + radius, x - radius, y + k, x - radius, y],
    ...["C", x - radius, y - k, x - k, y - radius, x, y - radius],
    ...["C", x + k, y - radius, x + radius, y - k, x + radius, y],
    "Z",
  ];
}

/** @param {Spot[]} points @param {string} stroke @param {number} width @returns {Item} */
export const line = (points, stroke, width) => ({ t: "path", d: pointsData(points), stroke, width });

/** @param {Spot[]} points */
export function pointsData(points) {
  /** @type {(string | number)[]} */
  const data = [];
  points.forEach(([x, y], i) => {
    data.push(i ? "L" : "M", x, y);
  });
  return data;
}

/**
 * A text item; `more` holds halo, halo_width, spacing.
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {number} size
 * @param {string} font
 * @param {string} fill
 * @param {string} [anchor]
 * @param {Item} [more]
 * @returns {Item}
 */
export function words(x, y, text, size, font, fill, anchor = "start", more = {}) {
  /** @type {Item} */
  const item = { t: "text", x, y, text, size, font, fill, ...more };
  if (anchor !== "start") item.anchor = anchor;
  return item;
}

/**
 * @param {string} id
 * @param {Item[]} items
 * @param {{label?: string, opacity?: number}} [more]
 * @returns {Item}
 */
export function group(id, items, { label = "", opacity = 1 } = {}) {
  /** @type {Item} */
  const item = { t: "group", id, items };
  if (label) item.label = label;
  if (opacity < 1) item.opacity = opacity;
  return item;
}

/** @param {Box} b @param {Item[]} items @returns {Item} */
export const clip = (b, items) => ({ t: "clip", d: rectData(b), items });

/**
 * The same items scaled about the origin, then moved.
 * @param {Item[]} items
 * @param {number} scale
 * @param {number} dx
 * @param {number} dy
 * @returns {Item[]}
 */
export const placed = (items, scale, dx, dy) => items.map((item) => placedItem(item, scale, dx, dy));

/** @param {Item} item @param {number} scale @param {number} dx @param {number} dy @returns {Item} */
function placedItem(item, scale, dx, dy) {
  const size = (/** @type {number} */ value) => Math.floor(value * scale + 0.5);
  /** @type {Item} */
  const made = { ...item };
  if ("d" in item) {
    let across = true;
    made.d = item.d.map((/** @type {string | number} */ part) => {
      if (typeof part === "string") {
        across = true;
        return part;
      }
      const moved = size(part) + (across ? dx : dy);
      across = !across;
      return moved;
    });
  }
  if (item.t === "text") {
    made.x = size(item.x) + dx;
    made.y = size(item.y) + dy;
  }
  for (const key of ["width", "size", "halo_width", "spacing"]) {
    if (key in item) made[key] = size(item[key]);
  }
  if ("dash" in item) {
    made.dash = item.dash.map((/** @type {number} */ part) => Math.max(size(part), 1));
  }
  if ("items" in item) made.items = placed(item.items, scale, dx, dy);
  return made;
}

/**
 * The same items, their texts as the font can print them [T6].
 * @param {Item[]} items
 * @returns {Item[]}
 */
export function withPrintableText(items) {
  return items.map((item) => {
    if (item.t === "text") return { ...item, text: printableLine(item.text) };
    if ("items" in item) return { ...item, items: withPrintableText(item.items) };
    return item;
  });
}

/**
 * A rectangle that holds what the items paint (control points, strokes, texts), or null for nothing.
 * @param {Item[]} items
 * @returns {Box | null}
 */
export function bounds(items) {
  /** @type {number[] | null} */
  let edges = null;
  visit(items, (left, top, right, bottom) => {
    edges = edges
      ? [
          Math.min(edges[0] ?? 0, left),
          Math.min(edges[1] ?? 0, top),
          Math.max(edges[2] ?? 0, right),
          Math.max(edges[3] ?? 0, bottom),
        ]
      : [left, top, right, bottom];
  });
  if (!edges) return null;
  const [left, top, right, bottom] = /** @type {[number, number, number, number]} */ (edges);
  return box(left, top, right - left, bottom - top);
}

/** @typedef {(left: number, top: number, right: number, bottom: number) => void} Take */

/** @param {Item[]} items @param {Take} take */
function visit(items, take) {
  for (const item of items) {
    if (item.t === "path") takePath(item.d, div((item.width ?? 0) + 1, 2), take);
    else if (item.t === "text") takeText(item, take);
    else if (item.t === "image") take(item.x, item.y, item.x + item.width, item.y + item.height);
    else if (item.t === "clip") {
      const inner = bounds(item.items);
      const outline = bounds([{ t: "path", d: item.d }]);
      if (!inner || !outline) continue;
      const left = Math.max(inner.x, outline.x);
      const top = Math.max(inner.y, outline.y);
      const right = Math.min(inner.x + inner.width, outline.x + outline.width);
      const bottom = Math.min(inner.y + inner.height, outline.y + outline.height);
      if (right >= left && bottom >= top) take(left, top, right, bottom);
    } else visit(item.items, take);
  }
}

/** @param {(string | number)[]} data @param {number} reach @param {Take} take */
function takePath(data, reach, take) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let across = true;
  for (const part of data) {
    if (typeof part === "string") continue;
    if (across) {
      if (part < left) left = part;
      if (part > right) right = part;
    } else {
      if (part < top) top = part;
      if (part > bottom) bottom = part;
    }
    across = !across;
  }
  if (left <= right) take(left - reach, top - reach, right + reach, bottom + reach);
}

/** @param {Item} item @param {Take} take */
function takeText(item, take) {
  const width = widthUm(item.text, item.size, item.font, item.spacing ?? 0);
  const anchor = item.anchor ?? "start";
  const left = item.x - (anchor === "start" ? 0 : anchor === "middle" ? div(width, 2) : width);
  const reach = div((item.halo_width ?? 0) + 1, 2);
  const top = item.y - item.size;
  const bottom = item.y + div(item.size + 2, 3);
  take(left - reach, top - reach, left + width + reach, bottom + reach);
}
