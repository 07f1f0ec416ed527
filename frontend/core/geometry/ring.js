// Points, lines and rings as the interpreters see them: cleaned, oriented, boxed. Mirrors
// chorem/geometry/ring.py. Knows nothing of figures or signs.

/** @typedef {[number, number]} Point */
/** @typedef {Point[]} Line open, or closed when first = last */
/** @typedef {Line[]} Shape rings without their closing point, outer ones turning one way, holes the other */

/** Two neighbouring points nearer than the quantum of documents (0.001 mm) are one. */
export const SAME_SQUARED = 1e-6;

/** @param {Point} a @param {Point} b */
const isSame = (a, b) => {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return dx * dx + dy * dy < SAME_SQUARED;
};

/** The line with every point that lies on the one before it left out. @param {Line} points @returns {Line} */
export function withoutRepeats(points) {
  /** @type {Line} */
  const kept = [];
  for (const point of points) {
    const before = kept[kept.length - 1];
    if (before === undefined || !isSame(point, before)) kept.push(point);
  }
  return kept;
}

/** A ring without repeats and without its closing point. @param {Line} points @returns {Line} */
export function openRing(points) {
  const ring = withoutRepeats(points);
  while (ring.length > 1 && isSame(at(ring, ring.length - 1), at(ring, 0))) ring.pop();
  return ring;
}

/** A point known to be there. @param {Line} line @param {number} i @returns {Point} */
export const at = (line, i) => /** @type {Point} */ (line[i]);

/** Shoelace area in mm²; positive when the inside is at (-ty, tx) of (tx, ty). @param {Line} ring */
export function signedArea(ring) {
  let total = 0;
  let [x0, y0] = at(ring, ring.length - 1);
  for (const [x1, y1] of ring) {
    total = total + (x0 * y1 - x1 * y0);
    x0 = x1;
    y0 = y1;
  }
  return total / 2;
}

/** The ring turned so that the matter is at (-ty, tx) of every edge. @param {Line} ring @param {boolean} hole */
export function oriented(ring, hole) {
  const area = signedArea(ring);
  if ((area > 0 && hole) || (area < 0 && !hole)) return [at(ring, 0), ...ring.slice(1).reverse()];
  return ring;
}

/** A ring as a closed line: its first point again at the end. @param {Line} ring @returns {Line} */
export const closed = (ring) => (ring.length > 1 ? [...ring, at(ring, 0)] : ring);

/** The ring that encloses most, as a closed line; [] of nothing. @param {Shape} shape @returns {Line} */
export function largest(shape) {
  /** @type {Line} */
  let best = [];
  let bestArea = -1;
  for (const ring of shape) {
    const area = Math.abs(signedArea(ring));
    if (area > bestArea) {
      best = ring;
      bestArea = area;
    }
  }
  return closed(best);
}
