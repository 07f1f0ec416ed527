// Plain geometry of segments and rings in millimetres, for editing: nearest points, inside, crossings.
// Knows no figure. Unlike core/geometry, nothing here is drawn from, so nothing has to agree with Python.

/** @typedef {[number, number]} Xy */

/** @param {Xy} a @param {Xy} b */
export const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** @param {Xy} a @param {Xy} b @param {Xy} c twice the surface of the triangle, positive when c is at the right on screen */
export const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** @param {Xy} p @param {Xy} a @param {Xy} b @returns {Xy} the point of the segment that is nearest to p */
export function nearestOn(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
  return [a[0] + t * dx, a[1] + t * dy];
}

/**
 * The nearest place on a polyline.
 * @param {Xy} p @param {readonly Xy[]} line @param {boolean} closed
 * @returns {{ at: Xy, segment: number, d: number }} segment: index of its first point; d Infinity without segments
 */
export function nearestAlong(p, line, closed) {
  let best = { at: p, segment: 0, d: Infinity };
  const last = closed ? line.length : line.length - 1;
  for (let i = 0; i < last; i++) {
    const at = nearestOn(p, /** @type {Xy} */ (line[i]), /** @type {Xy} */ (line[(i + 1) % line.length]));
    const d = apart(p, at);
    if (d < best.d) best = { at, segment: i, d };
  }
  return best;
}

/** Twice the signed area. @param {readonly Xy[]} ring open */
export function doubleArea(ring) {
  let sum = 0;
  ring.forEach((a, i) => {
    const b = /** @type {Xy} */ (ring[(i + 1) % ring.length]);
    sum += a[0] * b[1] - b[0] * a[1];
  });
  return sum;
}

/** Even-odd, holes included. @param {Xy} p @param {readonly (readonly Xy[])[]} rings open */
export function isInside([x, y], rings) {
  let odd = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = /** @type {Xy} */ (ring[i]);
      const b = /** @type {Xy} */ (ring[j]);
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
    }
  return odd;
}

/** Where two segments cross, ends included; null when they do not or are parallel. @param {Xy} a @param {Xy} b @param {Xy} c @param {Xy} d @returns {Xy | null} */
export function crossing(a, b, c, d) {
  const u = turn(c, d, a);
  const v = turn(c, d, b);
  const s = turn(a, b, c);
  const t = turn(a, b, d);
  if (u === v || s === t || u * v > 0 || s * t > 0) return null;
  const k = u / (u - v);
  return [a[0] + k * (b[0] - a[0]), a[1] + k * (b[1] - a[1])];
}

/** @param {Xy} at @returns {Xy} to the document's thousandth of a millimetre */
export const quantum = ([x, y]) => [Math.floor(x * 1000 + 0.5) / 1000, Math.floor(y * 1000 + 0.5) / 1000];
