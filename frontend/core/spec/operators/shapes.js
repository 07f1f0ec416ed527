// Lines, shapes and places made from others: arcs, polygons, insets, what is longest, who has which rank.
// Mirrors chorem/spec/operators/shapes.py.

import { lengths, number, pointAt, stations } from "../../geometry/frames.js";
import { offset } from "../../geometry/offset.js";
import { at, openRing, oriented } from "../../geometry/ring.js";
import { cappedLine } from "../../geometry/simplify.js";
import { smoothLine } from "../../geometry/smooth.js";

/** @import { Line, Point, Shape } from "../../geometry/ring.js" */

/** Steps of an arc; what is left of a line before it is smoothed. */
export const ARC_STEPS = 24;
export const TREMOR_MM = 0.6;
export const MAX_BENDS = 80;

/**
 * The arc from a to b that rises `bulgeMm` to the left of the way (y downwards), as one cubic. Round up to
 * half a circle; a straight line for no bulge.
 * @param {Point} a @param {Point} b @param {number} bulgeMm @returns {Line}
 */
export function arc(a, b, bulgeMm) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  if (squared < 1e-6) return [a];
  const bend = (bulgeMm * bulgeMm) / squared;
  const ahead = ((1 / 3 + (bend * 4) / 3) * (1 - 4 * bend)) / (1 + 4 * bend);
  const aside = (bulgeMm * 4) / 3 / Math.sqrt(squared);
  /** @type {Point} */
  const c1 = [a[0] + dx * ahead + dy * aside, a[1] + dy * ahead - dx * aside];
  /** @type {Point} */
  const c2 = [b[0] - dx * ahead + dy * aside, b[1] - dy * ahead - dx * aside];
  /** @type {Line} */
  const out = [];
  for (let k = 0; k <= ARC_STEPS; k++) out.push(cubic(a, c1, c2, b, k / ARC_STEPS));
  return out;
}

/** @param {Point} a @param {Point} c1 @param {Point} c2 @param {Point} b @param {number} t @returns {Point} */
function cubic(a, c1, c2, b, t) {
  const u = 1 - t;
  const h0 = u * u * u;
  const h1 = 3 * t * u * u;
  const h2 = 3 * t * t * u;
  const h3 = t * t * t;
  return [h0 * a[0] + h1 * c1[0] + h2 * c2[0] + h3 * b[0], h0 * a[1] + h1 * c1[1] + h2 * c2[1] + h3 * b[1]];
}

/** The line rounded, a hand's tremor taken out first. @param {Line} line */
export const smoothed = (line) => smoothLine(cappedLine(line, TREMOR_MM, MAX_BENDS));

/**
 * The point of the line after `atMm`, from its end when negative; (0, 0) of nothing.
 * @param {Line} line @param {number} atMm @returns {Point}
 */
export function on(line, atMm) {
  if (!line.length) return [0, 0];
  const upto = lengths(line);
  return pointAt(line, upto, atMm >= 0 ? atMm : Math.max(0, number(upto, upto.length - 1) + atMm));
}

/**
 * Stations, each with how far along the line it is, from 0 to 1.
 * @param {Line} line @param {number} count @param {number} reachMm @returns {[Point, Point, number][]}
 */
export function marks(line, count, reachMm) {
  const frames = stations(line, count, reachMm);
  return frames.map(([place, way], k) => [place, way, (k + 0.5) / frames.length]);
}

/** The so many longest lines, in the order they came; the first among equals. @param {Line[]} lines @param {number} count */
export function longest(lines, count) {
  /** @type {[number, number][]} */
  const order = [];
  for (const [i, line] of lines.entries()) {
    if (line.length) order.push([number(lengths(line), line.length - 1), i]);
  }
  order.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const kept = order.filter((_, k) => k < count).map((one) => one[1]);
  return lines.filter((_, i) => kept.includes(i));
}

/** A polygon by its corners. @param {Point[]} corners @returns {Shape} */
export const ring = (...corners) => [oriented(openRing(corners), false)];

/** The outline `byMm` inside a shape: the outside, grown. @param {Shape} shape @param {number} byMm @returns {Shape} */
export const inset = (shape, byMm) => offset(shape.map(turned), byMm).map(turned);

/** @param {Line} one @returns {Line} */
const turned = (one) => [at(one, 0), ...one.slice(1).reverse()];

/**
 * Where the first node of a rank is; without one, the node of the highest rank; (0, 0) of nothing.
 * @param {[Point, number][]} nodes @param {number} rank @returns {Point}
 */
export function node(nodes, rank) {
  const found = nodes.find(([, own]) => own === rank) ?? nodes[nodes.length - 1];
  return found ? found[0] : [0, 0];
}
