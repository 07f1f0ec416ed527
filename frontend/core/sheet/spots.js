// The spots a label may take around a point, along a line, across an area, by a network, best first [T13].
// Owns preferences; what is already there is the placement's business. Must not know what a label says.
// Mirrors chorem/sheet/spots.py.

import { bounds, box as boxOf, div, um } from "./items.js";
import { along, cuts, visualCentre } from "./places.js";

/** @import { Box, Item } from "./items.js" */
/** @import { Spot } from "./placement.js" */

const GAP = 4000;
/** Further rings around a point, each with what it costs to be there. @type {[number, number][]} */
const RINGS = [
  [0, 0],
  [6000, 30],
  [14000, 80],
  [24000, 150],
  [40000, 240],
];
/** A sign larger than this has its name by its anchor, not by its edge. */
const CORE = 60000;
/** Eighths of a line, the middle first. */
const EIGHTHS = [4, 3, 5, 2, 6, 1, 7];
const HUB = 11000;
/** Outside an area, and beside it rather than under or over: a status alone would be taken for a neighbour's. */
const [OUTSIDE, OUTSIDE_STATUS] = [60, 200];
const [ASIDE, ASIDE_STATUS] = [8, 68];

/** Width of a label, and what it needs above and below the middle of its name.
 * @typedef {{width: number, up: number, down: number}} Size */

/** @param {number} x @param {number} y @param {string} anchor @param {number} penalty @returns {Spot} */
const spot = (x, y, anchor, penalty) => ({ x, y, anchor, penalty });

/** Right, left, above, below, diagonals of the sign, then the same on wider rings.
 * @param {Item[]} items @param {number} x @param {number} y @param {Size} size */
export const pointSpots = (items, x, y, size) => aroundBox(coreBox(items, x, y), size);

/** @param {Box} box @param {Size} size @param {number} [penalty] */
export const aroundBox = (box, size, penalty = 0) => sorted(rings(box, size, penalty));

/**
 * Above and below, then beside, at eighths of the line, its middle preferred.
 * @param {number[][]} points
 * @param {number} reach
 * @param {Size} size
 */
export function lineSpots(points, reach, size) {
  /** @type {Spot[]} */
  const spots = [];
  for (const eighth of EIGHTHS) {
    const [mx, my] = along(points, eighth / 8);
    const x = um(mx);
    const y = um(my);
    const far = 4 * Math.abs(eighth - 4);
    for (const [by, ring] of RINGS.slice(0, 2)) {
      const wide = grown(boxOf(x - reach, y - reach, 2 * reach, 2 * reach), by);
      spots.push(
        spot(x, wide.y - GAP - size.down, "middle", far + ring),
        spot(x, wide.y + wide.height + GAP + size.up, "middle", far + ring + 3),
        ...beside(wide, y, size, far + ring + 3),
      );
    }
  }
  return sorted(spots);
}

/**
 * The visual centre, other cuts where the label has room, and beside the area when it has none.
 * @param {number[][][]} rings
 * @param {Size} size
 * @param {boolean} [status] a status without a name, which rather stands in its area, or right under or over it
 */
export function areaSpots(rings, size, status = false) {
  const [cx, cy] = visualCentre(rings);
  const spots = [spot(um(cx), um(cy), "middle", 0)];
  for (const [i, [left, right, y]] of cuts(rings).entries()) {
    const missing = div(Math.max(size.width - um(right - left), 0), 1000);
    for (const eighth of [4, 2, 6]) {
      const off = eighth === 4 ? 0 : 6;
      const x = left + (right - left) * (eighth / 8);
      spots.push(spot(um(x), um(y), "middle", 3 + i + off + missing));
    }
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of rings[0] ?? []) {
    left = Math.min(left, um(x));
    top = Math.min(top, um(y));
    right = Math.max(right, um(x));
    bottom = Math.max(bottom, um(y));
  }
  const box = boxOf(left, top, right - left, bottom - top);
  const outside = status ? sides(box, size, OUTSIDE_STATUS, ASIDE_STATUS) : sides(box, size, OUTSIDE);
  return sorted([...spots, ...outside]);
}

/**
 * Under the network, over it, beside it, or by its hub.
 * @param {Item[]} items
 * @param {Record<string, number[]>} nodes
 * @param {Size} size
 */
export function networkSpots(items, nodes, size) {
  const rank = (/** @type {string} */ name) => nodes[name]?.[2] ?? 0;
  const order = Object.keys(nodes).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const [nx = 0, ny = 0] = nodes[order[0] ?? ""] ?? [];
  const x = um(nx);
  const y = um(ny);
  const hub = boxOf(x - HUB, y - HUB, 2 * HUB, 2 * HUB);
  return sorted([...sides(bounds(items) ?? boxOf(x, y, 0, 0), size, 0), ...aroundBox(hub, size, 24)]);
}

/**
 * The part of a sign that is around its anchor: what it paints there and that is not large.
 * @param {Item[]} items
 * @param {number} x
 * @param {number} y
 */
export function coreBox(items, x, y) {
  let [left, top, right, bottom] = [x - GAP, y - GAP, x + GAP, y + GAP];
  for (const leaf of leaves(items)) {
    const box = bounds([leaf]);
    if (!box || Math.max(box.width, box.height) > CORE) continue;
    if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) continue;
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return boxOf(left, top, right - left, bottom - top);
}

/** @param {Item[]} items @returns {Item[]} */
const leaves = (items) => items.flatMap((item) => ("items" in item ? leaves(item.items) : [item]));

/** @param {Box} box @param {Size} size @param {number} more @returns {Spot[]} */
function rings(box, size, more) {
  /** @type {Spot[]} */
  const spots = [];
  const x = box.x + div(box.width, 2);
  const y = box.y + div(box.height, 2);
  for (const [by, ring] of RINGS) {
    const penalty = ring + more;
    const wide = grown(box, by);
    const above = wide.y - GAP - size.down;
    const below = wide.y + wide.height + GAP + size.up;
    const right = wide.x + wide.width;
    spots.push(
      ...beside(wide, y, size, penalty),
      spot(x, above, "middle", penalty + 7),
      spot(x, below, "middle", penalty + 8),
      spot(wide.x, above, "start", penalty + 10),
      spot(right, above, "end", penalty + 11),
      spot(wide.x, below, "start", penalty + 12),
      spot(right, below, "end", penalty + 13),
    );
  }
  return spots;
}

/** Right and left of a box, and at its four corners.
 * @param {Box} box @param {number} y @param {Size} size @param {number} penalty @returns {Spot[]} */
function beside(box, y, size, penalty) {
  const left = box.x;
  const right = box.x + box.width;
  const above = box.y - size.down;
  const below = box.y + box.height + size.up;
  return [
    spot(right + GAP, y, "start", penalty),
    spot(left - GAP, y, "end", penalty + 6),
    spot(right, above, "start", penalty + 4),
    spot(right, below, "start", penalty + 5),
    spot(left, above, "end", penalty + 9),
    spot(left, below, "end", penalty + 10),
  ];
}

/** Around a large box: under, over, right, left, its corners.
 * @param {Box} box @param {Size} size @param {number} penalty @param {number} [aside] more for being beside it
 * @returns {Spot[]} */
function sides(box, size, penalty, aside = ASIDE) {
  const x = box.x + div(box.width, 2);
  return [
    spot(x, box.y + box.height + GAP + size.up, "middle", penalty),
    spot(x, box.y - GAP - size.down, "middle", penalty + 3),
    ...beside(box, box.y + div(box.height, 2), size, penalty + aside),
  ];
}

/** @param {Box} box @param {number} by */
const grown = (box, by) => boxOf(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by);

/** @param {Spot[]} spots */
const sorted = (spots) => spots.sort((a, b) => a.penalty - b.penalty);
