// Two areas made one: their outlines are cut where they meet, what lies inside the other is dropped, the rest is
// joined end to end. Pure; knows no figure.

/** @typedef {import("./flat.js").Xy} Xy */

import { apart, crossing, doubleArea, isInside, nearestOn, quantum } from "./flat.js";

/** Outlines nearer than this touch: what two hands drew along each other has no slit between. */
const TOUCH_MM = 0.5;

/**
 * @param {Xy[][]} a rings, open: the outline, then its holes
 * @param {Xy[][]} b
 * @returns {Xy[][] | null} rings, open, outline first; null when they do not meet or the result is not one area
 */
export function union(a, b) {
  const first = a.map((ring, i) => turned(ring, i === 0));
  const second = b.map((ring, i) => turned(snapped(ring, first), i === 0));
  const cutA = first.map((ring) => split(ring, second));
  const cutB = second.map((ring) => split(ring, first));
  const edges = [...kept(cutA, cutB, true), ...kept(cutB, cutA, false)];
  const rings = linked(edges);
  const outer = rings?.filter((ring) => doubleArea(ring) > 0) ?? [];
  if (!rings || outer.length !== 1) return null;
  return [...outer, ...rings.filter((ring) => doubleArea(ring) < 0)];
}

/** Outlines one way round, holes the other. @param {Xy[]} ring @param {boolean} outline */
const turned = (ring, outline) => (doubleArea(ring) > 0 === outline ? ring : [...ring].reverse());

/** Points that touch the other outline are put on it, on a corner first. @param {Xy[]} ring @param {Xy[][]} others @returns {Xy[]} */
function snapped(ring, others) {
  return ring.map((point) => {
    let best = point;
    let least = TOUCH_MM;
    for (const other of others)
      for (const corner of other) {
        const d = apart(point, corner);
        if (d < least) [best, least] = [corner, d];
      }
    if (best !== point) return best;
    for (const other of others)
      other.forEach((from, i) => {
        const at = nearestOn(point, from, /** @type {Xy} */ (other[(i + 1) % other.length]));
        const d = apart(point, at);
        if (d < least) [best, least] = [quantum(at), d];
      });
    return best;
  });
}

/** The ring with a point wherever it meets another. @param {Xy[]} ring @param {Xy[][]} others @returns {Xy[]} */
function split(ring, others) {
  /** @type {Xy[]} */
  const out = [];
  ring.forEach((from, i) => {
    const to = /** @type {Xy} */ (ring[(i + 1) % ring.length]);
    /** @type {Xy[]} */
    const met = [];
    for (const other of others)
      other.forEach((c, j) => {
        const d = /** @type {Xy} */ (other[(j + 1) % other.length]);
        if (apart(nearestOn(c, from, to), c) < 0.002) met.push(c);
        const at = crossing(from, to, c, d);
        if (at) met.push(corner(quantum(at), [from, to, c, d]));
      });
    met.sort((p, q) => apart(from, p) - apart(from, q));
    for (const point of [from, ...met])
      if (!out.length || !same(point, /** @type {Xy} */ (out.at(-1)))) out.push(point);
  });
  while (out.length > 1 && same(/** @type {Xy} */ (out[0]), /** @type {Xy} */ (out.at(-1)))) out.pop();
  return out;
}

/** A crossing at a corner is that corner. @param {Xy} at @param {Xy[]} corners */
const corner = (at, corners) => corners.find((one) => apart(one, at) < 0.002) ?? at;

/** @param {Xy} a @param {Xy} b */
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/**
 * The edges of rings that lie outside the others. One that both have stays once when both areas are on its same
 * side, and goes when they are on either side of it.
 * @param {Xy[][]} rings @param {Xy[][]} others @param {boolean} mine whether a shared edge is kept from these
 * @returns {[Xy, Xy][]}
 */
function kept(rings, others, mine) {
  const theirs = new Set(others.flatMap((ring) => edgesOf(ring).map(nameOf)));
  return rings.flatMap(edgesOf).filter(([from, to]) => {
    if (theirs.has(nameOf([from, to]))) return mine;
    if (theirs.has(nameOf([to, from]))) return false;
    return !isInside([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], others);
  });
}

/** @param {Xy[]} ring @returns {[Xy, Xy][]} */
const edgesOf = (ring) => ring.map((from, i) => [from, /** @type {Xy} */ (ring[(i + 1) % ring.length])]);
/** @param {[Xy, Xy]} edge */
const nameOf = ([from, to]) => `${from} ${to}`;

/** Edges joined end to end into rings; null when some lead nowhere or meet in a cross. @param {[Xy, Xy][]} edges @returns {Xy[][] | null} */
function linked(edges) {
  /** @type {Map<string, [Xy, Xy]>} */
  const from = new Map();
  for (const edge of edges) {
    if (from.has(String(edge[0]))) return null;
    from.set(String(edge[0]), edge);
  }
  /** @type {Xy[][]} */
  const rings = [];
  for (const [start, first] of from) {
    /** @type {Xy[]} */
    const ring = [];
    let edge = /** @type {[Xy, Xy] | undefined} */ (from.has(start) ? first : undefined);
    while (edge && from.delete(String(edge[0]))) {
      ring.push(edge[0]);
      if (String(edge[1]) === start) break;
      edge = from.get(String(edge[1]));
      if (!edge) return null;
    }
    if (ring.length >= 3 && Math.abs(doubleArea(ring)) > 0.01) rings.push(ring);
  }
  return rings;
}
