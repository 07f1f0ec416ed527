// The outline at a distance outside an area, by clearance: points along the normals and arcs at convex
// corners, kept where they are clear of every edge, the runs joined end to nearest start. Mirrors
// chorem/geometry/offset.py.

import { unit } from "./frames.js";
import { at, signedArea } from "./ring.js";
import { capped } from "./simplify.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Most vertices that are offset (the step is quadratic), most samples along the edges, and their spacing. */
export const MAX_VERTICES = 160;
export const MAX_SAMPLES = 320;
export const SPACING_MM = 4;
export const CLEAR = 0.985;
/** A joined ring that encloses less than this part of the squared distance is left out. */
export const SLIVER = 0.25;
/** Cosine between two neighbours of an arc. */
export const ARC_STEP_COS = 0.975;

/** @typedef {[number, number, number, number]} Sample x, y, direction of travel */
/** @typedef {[number, number, number, number, number, number]} Edge start, direction × length, length², length */

/**
 * Rings at `distanceMm` outside an oriented shape; the shape itself when it is not positive.
 * @param {Shape} shape @param {number} distanceMm @returns {Shape}
 */
export function offset(shape, distanceMm) {
  if (distanceMm <= 0) return shape;
  const rings = capped(shape, MAX_VERTICES);
  /** @type {Edge[]} */
  const edges = [];
  for (const ring of rings) addEdges(ring, edges);
  let total = 0;
  for (const edge of edges) total = total + edge[5];
  const spacing = Math.max(SPACING_MM, total / MAX_SAMPLES);
  /** @type {Shape} */
  const whole = [];
  /** @type {Sample[][]} */
  const runs = [];
  for (const ring of rings) {
    const samples = sampled(ring, distanceMm, spacing);
    const clear = samples.map((sample) => isClear(sample, edges, distanceMm * CLEAR));
    if (clear.every((one) => one)) whole.push(samples.map((s) => [s[0], s[1]]));
    else addRuns(samples, clear, runs);
  }
  return [...whole, ...loops(runs, spacing * 2, distanceMm * distanceMm * SLIVER)];
}

/** @param {Line} ring @param {Edge[]} edges */
function addEdges(ring, edges) {
  for (let i = 0; i < ring.length; i++) {
    const a = at(ring, i);
    const b = at(ring, i + 1 < ring.length ? i + 1 : 0);
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const size = dx * dx + dy * dy;
    edges.push([a[0], a[1], dx, dy, size, Math.sqrt(size)]);
  }
}

/** The raw offset of one ring, in order. @param {Line} ring @param {number} d @param {number} spacing */
function sampled(ring, d, spacing) {
  const count = ring.length;
  if (count === 1) {
    return [...corner(at(ring, 0), [1, 0], [-1, 0], d), ...corner(at(ring, 0), [-1, 0], [1, 0], d)];
  }
  /** @type {Line} */
  const ways = [];
  for (let i = 0; i < count; i++) {
    const b = at(ring, i + 1 < count ? i + 1 : 0);
    ways.push(unit(b[0] - at(ring, i)[0], b[1] - at(ring, i)[1]));
  }
  /** @type {Sample[]} */
  const out = [];
  for (let i = 0; i < count; i++) {
    const next = i + 1 < count ? i + 1 : 0;
    const a = at(ring, i);
    const b = at(ring, next);
    const [tx, ty] = at(ways, i);
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const steps = Math.floor((dx * tx + dy * ty) / spacing) + 1;
    for (let k = 0; k <= steps; k++) {
      const x = a[0] + (dx * k) / steps;
      const y = a[1] + (dy * k) / steps;
      out.push([x + ty * d, y - tx * d, tx, ty]);
    }
    const [nx, ny] = at(ways, next);
    const cross = tx * ny - ty * nx;
    if (cross > 0 || (cross === 0 && tx * nx + ty * ny < 0)) {
      out.push(...corner(b, [tx, ty], [nx, ny], d).slice(1, -1));
    }
  }
  return out;
}

/**
 * The arc around a vertex between two directions of travel, ends included.
 * @param {Point} centre @param {Point} a @param {Point} b @param {number} d @returns {Sample[]}
 */
function corner(centre, a, b, d) {
  const ways = [a];
  turn(a, b, 5, ways);
  ways.push(b);
  return ways.map(([tx, ty]) => [centre[0] + ty * d, centre[1] - tx * d, tx, ty]);
}

/**
 * The directions strictly between two, by halving the angle (N3).
 * @param {Point} a @param {Point} b @param {number} depth @param {Line} out
 */
function turn(a, b, depth, out) {
  if (depth === 0 || a[0] * b[0] + a[1] * b[1] >= ARC_STEP_COS) return;
  const sx = a[0] + b[0];
  const sy = a[1] + b[1];
  /** @type {Point} */
  const middle = sx * sx + sy * sy > 1e-6 ? unit(sx, sy) : [-a[1], a[0]];
  turn(a, middle, depth - 1, out);
  out.push(middle);
  turn(middle, b, depth - 1, out);
}

/** @param {Sample} sample @param {Edge[]} edges @param {number} clearance */
function isClear(sample, edges, clearance) {
  const x = sample[0];
  const y = sample[1];
  const limit = clearance * clearance;
  for (const edge of edges) {
    const far = edge[5] + clearance;
    let px = x - edge[0];
    let py = y - edge[1];
    if (px > far || px < -far || py > far || py < -far) continue;
    const dx = edge[2];
    const dy = edge[3];
    let t = px * dx + py * dy;
    if (t > 0) {
      if (t >= edge[4]) {
        px = px - dx;
        py = py - dy;
      } else {
        t = t / edge[4];
        px = px - dx * t;
        py = py - dy * t;
      }
    }
    if (px * px + py * py < limit) return false;
  }
  return true;
}

/**
 * Maximal runs of clear samples around the ring, at least one sample being unclear.
 * @param {Sample[]} samples @param {boolean[]} clear @param {Sample[][]} runs
 */
function addRuns(samples, clear, runs) {
  const count = samples.length;
  let first = 0;
  while (clear[first]) first++;
  /** @type {Sample[]} */
  let run = [];
  for (let k = 1; k <= count; k++) {
    const i = first + k < count ? first + k : first + k - count;
    if (clear[i]) {
      run.push(/** @type {Sample} */ (samples[i]));
    } else if (run.length) {
      runs.push(run);
      run = [];
    }
  }
}

/** Runs joined end to nearest start into rings; slivers left out. @param {Sample[][]} runs @param {number} reach @param {number} smallest */
function loops(runs, reach, smallest) {
  const starts = runs.map((run) => /** @type {Sample} */ (run[0]));
  const ends = runs.map((run) => /** @type {Sample} */ (run[run.length - 1]));
  const follower = followers(starts, ends);
  /** @type {Shape} */
  const out = [];
  const used = runs.map(() => false);
  for (let start = 0; start < runs.length; start++) {
    /** @type {Line} */
    const loop = [];
    let i = start;
    while (!used[i]) {
      used[i] = true;
      for (const s of /** @type {Sample[]} */ (runs[i])) loop.push([s[0], s[1]]);
      const next = /** @type {number} */ (follower[i]);
      const meeting = meet(/** @type {Sample} */ (ends[i]), /** @type {Sample} */ (starts[next]), reach);
      if (meeting) loop.push(meeting);
      i = next;
    }
    if (loop.length > 2 && Math.abs(signedArea(loop)) > smallest) out.push(loop);
  }
  return out;
}

/** For each end, the start it goes on to: nearest pairs first. @param {Sample[]} starts @param {Sample[]} ends */
function followers(starts, ends) {
  /** @type {[number, number, number][]} */
  const pairs = [];
  ends.forEach((end, i) => {
    starts.forEach((start, j) => {
      const dx = start[0] - end[0];
      const dy = start[1] - end[1];
      pairs.push([dx * dx + dy * dy, i, j]);
    });
  });
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const follower = ends.map(() => -1);
  const taken = starts.map(() => false);
  for (const [, i, j] of pairs) {
    if (/** @type {number} */ (follower[i]) < 0 && !taken[j]) {
      follower[i] = j;
      taken[j] = true;
    }
  }
  return follower;
}

/**
 * Where going on from a meets coming to b, if that is within reach of both.
 * @param {Sample} a @param {Sample} b @param {number} reach @returns {Point | null}
 */
function meet(a, b, reach) {
  const cross = a[2] * b[3] - a[3] * b[2];
  if (Math.abs(cross) < 0.05) return null;
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const ahead = (dx * b[3] - dy * b[2]) / cross;
  const back = (dx * a[3] - dy * a[2]) / cross;
  if (ahead < 0 || ahead > reach || back > 0 || back < -reach) return null;
  return [a[0] + a[2] * ahead, a[1] + a[3] * ahead];
}
