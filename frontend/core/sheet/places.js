// Where a name stands by default: middle of a line, visual centre of an area, colour of the ground there.
// Owns geometry on document coordinates (mm), with the operations both languages agree on [N2–N5]. Mirrors
// chorem/sheet/places.py.

/** @typedef {number[]} Xy */

// Heights at which an area is cut to find where a horizontal name has most room, the middle first.
const CUTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** @param {Xy} p */
const xOf = (p) => p[0] ?? 0;
/** @param {Xy} p */
const yOf = (p) => p[1] ?? 0;

/** The point half-way along a line. @param {Xy[]} points @returns {[number, number]} */
export function middleOfLine(points) {
  const lengths = segments(points).map(([a, b]) => lengthOf(a, b));
  let left = 0;
  for (const length of lengths) left += length;
  left = left / 2;
  for (const [i, [a, b]] of segments(points).entries()) {
    const length = lengths[i] ?? 0;
    if (left <= length && length > 0) {
      const t = left / length;
      return [xOf(a) + (xOf(b) - xOf(a)) * t, yOf(a) + (yOf(b) - yOf(a)) * t];
    }
    left -= length;
  }
  return [xOf(points[0] ?? []), yOf(points[0] ?? [])];
}

/** @param {Xy[]} points @returns {[Xy, Xy]} */
export function longestSegment(points) {
  /** @type {[Xy, Xy]} */
  let best = [[], []];
  let length = -1;
  for (const segment of segments(points)) {
    const here = lengthOf(...segment);
    if (here > length) {
      best = segment;
      length = here;
    }
  }
  return best;
}

/** The middle of the widest horizontal cut of an area, cuts near its middle preferred.
 * @param {Xy[][]} rings @returns {[number, number]} */
export function visualCentre(rings) {
  const ring = rings[0] ?? [];
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const point of ring) {
    top = Math.min(top, yOf(point));
    bottom = Math.max(bottom, yOf(point));
  }
  /** @type {[number, number]} */
  let best = [xOf(ring[0] ?? []), yOf(ring[0] ?? [])];
  let width = 0;
  for (const cut of CUTS) {
    const y = top + (bottom - top) * cut;
    const found = crossings(rings, y);
    for (let i = 0; i < found.length - 1; i += 2) {
      const from = found[i] ?? 0;
      const to = found[i + 1] ?? 0;
      if (to - from > width * 1.15) {
        best = [(from + to) / 2, y];
        width = to - from;
      }
    }
  }
  return best;
}

/** @param {Xy[][]} rings @param {number} x @param {number} y */
export function inside(rings, x, y) {
  let odd = false;
  for (const crossing of crossings(rings, y)) if (crossing > x) odd = !odd;
  return odd;
}

/** Whether a place on the sheet is on the land of the base.
 * @param {Record<string, any>} base @param {number} x @param {number} y */
export function onLand(base, x, y) {
  for (const shape of base.shapes ?? []) {
    if (shape.role === "land" && shape.geometry.type === "Polygon") {
      if (inside(shape.geometry.coordinates, x, y)) return true;
    }
  }
  return false;
}

/** @param {Xy[][]} rings @param {number} y */
function crossings(rings, y) {
  /** @type {number[]} */
  const found = [];
  for (const ring of rings) {
    for (const [a, b] of segments(ring)) {
      if (yOf(a) > y !== yOf(b) > y) {
        found.push(xOf(a) + (xOf(b) - xOf(a)) * ((y - yOf(a)) / (yOf(b) - yOf(a))));
      }
    }
  }
  return found.sort((p, q) => p - q);
}

/** @param {Xy[]} points @returns {[Xy, Xy][]} */
function segments(points) {
  return points.slice(1).map((point, i) => [points[i] ?? [], point]);
}

/** @param {Xy} a @param {Xy} b */
function lengthOf(a, b) {
  const dx = xOf(b) - xOf(a);
  const dy = yOf(b) - yOf(a);
  return Math.sqrt(dx * dx + dy * dy);
}
