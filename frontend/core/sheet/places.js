// Places of a geometry where a name may stand: along a line, across an area; and whether one is on land.
// Owns geometry on document coordinates (mm), with the operations both languages agree on [N2–N5]. Mirrors
// chorem/sheet/places.py.

/** @typedef {number[]} Xy */

// Heights at which an area is cut to find where a horizontal name has most room, the middle first.
const CUTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** @param {Xy} p */
const xOf = (p) => p[0] ?? 0;
/** @param {Xy} p */
const yOf = (p) => p[1] ?? 0;

/** The point at a part (0–1) of a line's length. @param {Xy[]} points @param {number} part @returns {[number, number]} */
export function along(points, part) {
  const lengths = segments(points).map(([a, b]) => lengthOf(a, b));
  let left = 0;
  for (const length of lengths) left += length;
  left = left * part;
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

/** The middle of the widest horizontal cut of an area, cuts near its middle preferred.
 * @param {Xy[][]} rings @returns {[number, number]} */
export function visualCentre(rings) {
  const corner = rings[0]?.[0] ?? [];
  /** @type {[number, number]} */
  let best = [xOf(corner), yOf(corner)];
  let width = 0;
  for (const [left, right, y] of cuts(rings)) {
    if (right - left > width * 1.15) {
      best = [(left + right) / 2, y];
      width = right - left;
    }
  }
  return best;
}

/** Left, right and height of what horizontal cuts leave inside an area, cuts near its middle first.
 * @param {Xy[][]} rings @returns {[number, number, number][]} */
export function cuts(rings) {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const point of rings[0] ?? []) {
    top = Math.min(top, yOf(point));
    bottom = Math.max(bottom, yOf(point));
  }
  /** @type {[number, number, number][]} */
  const found = [];
  for (const cut of CUTS) {
    const y = top + (bottom - top) * cut;
    const across = crossings(rings, y);
    for (let i = 0; i + 1 < across.length; i += 2) found.push([across[i] ?? 0, across[i + 1] ?? 0, y]);
  }
  return found;
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
