// The same figure in another shape: what of its geometry can be kept. Pure; knows neither signs nor the document.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */

import { surface } from "./ring.js";
import { apart, lengthOf, quantised, quantum, simplify } from "./simplify.js";
import { lineOf, polygonOf } from "./stroke.js";

/** Sizes of what a point gives nothing of. */
const LINE_MM = 120;
const RADIUS_MM = 60;
/** A line that encloses nothing becomes a band this wide, or this part of its length. */
const BAND_MM = 30;
const BAND_PART = 0.25;
const MOST_NODES = 9;
/** Directions of an octagon, so that a round area is drawn without sines. */
const D = Math.SQRT1_2;
const EIGHT = /** @type {Xy[]} */ ([
  [1, 0],
  [D, D],
  [0, 1],
  [-D, D],
  [-1, 0],
  [-D, -D],
  [0, -1],
  [D, -D],
]);

/** @typedef {{ path: Xy[], closed: boolean, nodes: [Xy, number][], links: [number, number, number][], reach: Xy | null }} Form
 * path: the points of a line or a ring, the place of a point; reach: how far the drag of a point went */

/** @param {any} figure @param {string | undefined} drag the handle a drag sets, for a sign placed by a drag @returns {Form} */
export function formOf({ geometry, handles }, drag) {
  const none = { closed: false, nodes: [], links: [], reach: null };
  if (geometry.type === "Point")
    return { ...none, path: [geometry.coordinates], reach: (drag && handles?.[drag]) || null };
  if (geometry.type === "LineString") return { ...none, path: geometry.coordinates };
  if (geometry.type === "Polygon")
    return { ...none, path: geometry.coordinates[0].slice(0, -1), closed: true };
  const ids = Object.keys(geometry.nodes);
  const nodes = ids.map((id) => {
    const [x, y, rank] = geometry.nodes[id];
    return /** @type {[Xy, number]} */ ([[x, y], rank]);
  });
  const links = Object.values(/** @type {Record<string, [string, string, number]>} */ (geometry.links)).map(
    ([a, b, rank]) => /** @type {[number, number, number]} */ ([ids.indexOf(a), ids.indexOf(b), rank]),
  );
  return { ...none, path: nodes.map(([at]) => at), nodes, links };
}

/** The place that stands for all of it. @param {Form} form @returns {Xy} */
export function placeOf({ path, closed, nodes }) {
  const [first] = path;
  if (nodes.length > 0) return nodes.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
  if (closed) return centroid(path);
  if (path.length === 1) return /** @type {Xy} */ (first);
  return along(path, lengthOf(path) / 2);
}

/** How far it reaches from that place. @param {Form} form @returns {Xy} */
export function reachOf(form) {
  if (form.reach) return form.reach;
  const [x, y] = placeOf(form);
  const far_mm = Math.max(...form.path.map((at) => apart(at, [x, y])), 0);
  return [x + (far_mm || RADIUS_MM), y];
}

/** @param {Form} form @returns {Fields} a LineString */
export function asLine(form) {
  const [first] = form.path;
  if (form.nodes.length > 1) return lineOf(chain(form)) ?? straight(/** @type {Xy} */ (first));
  if (form.path.length > 1) return /** @type {Fields} */ (lineOf(form.path));
  return form.reach
    ? { type: "LineString", coordinates: [first, form.reach] }
    : straight(/** @type {Xy} */ (first));
}

/** @param {Xy} at @returns {Fields} */
const straight = ([x, y]) => ({
  type: "LineString",
  coordinates: [quantum([x - LINE_MM / 2, y]), quantum([x + LINE_MM / 2, y])],
});

/** @param {Form} form @returns {Fields} a Polygon */
export function asArea(form) {
  const at = placeOf(form);
  if (form.path.length === 1) return around(at, form.reach ? apart(at, form.reach) : RADIUS_MM);
  const path = form.nodes.length > 0 ? hull(form.path) : form.path;
  const flat = Math.abs(surface(path)) < 0.02 * lengthOf(path) ** 2;
  return (flat ? null : polygonOf(path)) ?? polygonOf(band(form.path)) ?? around(at, RADIUS_MM);
}

/** @param {Xy} at @param {number} r_mm @returns {Fields} */
function around([x, y], r_mm) {
  const ring = EIGHT.map(([dx, dy]) => quantum([x + dx * r_mm, y + dy * r_mm]));
  return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
}

/**
 * The rank a network's next node takes when nobody says.
 * @param {{ ranks?: number[] }} sign @param {number} count of nodes there are
 */
export const usualRank = ({ ranks }, count) => ranks?.[Math.min(count, ranks.length - 1)] ?? 2;

/** @param {Form} form @param {() => string} newId @param {{ ranks?: number[] }} sign @returns {Fields} a Network */
export function asNetwork(form, newId, sign) {
  const path = form.path.length > MOST_NODES ? few(form.path) : form.path;
  const places = quantised(path);
  const ids = places.map(() => newId());
  const nodes = Object.fromEntries(
    places.map((at, i) => [ids[i], [...at, form.nodes[i]?.[1] ?? usualRank(sign, i)]]),
  );
  const pairs = form.nodes.length
    ? form.links
    : places.slice(form.closed && places.length > 2 ? 0 : 1).map((_, i) => [i, (i + 1) % places.length, 2]);
  const links = Object.fromEntries(pairs.map(([a = 0, b = 0, rank]) => [newId(), [ids[a], ids[b], rank]]));
  return { type: "Network", nodes, links };
}

/** @param {Xy[]} path @returns {Xy[]} */
function few(path) {
  let kept = path;
  for (let tolerance_mm = 2; kept.length > MOST_NODES; tolerance_mm *= 1.4)
    kept = simplify(path, tolerance_mm);
  return kept;
}

/** @param {Xy[]} ring @returns {Xy} */
function centroid(ring) {
  let [x, y, area] = [0, 0, 0];
  for (const [i, a] of ring.entries()) {
    const b = /** @type {Xy} */ (ring[(i + 1) % ring.length]);
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
    area += cross * 3;
  }
  return area === 0 ? /** @type {Xy} */ (ring[0]) : [x / area, y / area];
}

/** @param {Xy[]} line @param {number} mm @returns {Xy} */
function along(line, mm) {
  let left_mm = mm;
  for (let i = 1; i < line.length; i++) {
    const a = /** @type {Xy} */ (line[i - 1]);
    const b = /** @type {Xy} */ (line[i]);
    const long_mm = apart(a, b);
    if (left_mm <= long_mm && long_mm > 0) {
      const t = left_mm / long_mm;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    left_mm -= long_mm;
  }
  return /** @type {Xy} */ (line[line.length - 1]);
}

/** From node to nearest node, from one end of the network. @param {Form} form @returns {Xy[]} */
function chain({ path, links }) {
  const degree = path.map((_, i) => links.filter(([a, b]) => a === i || b === i).length);
  const start = Math.max(0, degree.indexOf(1));
  const left = path.filter((_, i) => i !== start);
  const out = [/** @type {Xy} */ (path[start])];
  while (left.length > 0) {
    const last = /** @type {Xy} */ (out[out.length - 1]);
    left.sort((a, b) => apart(a, last) - apart(b, last));
    out.push(/** @type {Xy} */ (left.shift()));
  }
  return out;
}

/** @param {Xy[]} points @returns {Xy[]} */
function hull(points) {
  const sorted = points.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (/** @type {Xy[]} */ list) => {
    /** @type {Xy[]} */
    const out = [];
    for (const p of list) {
      while (out.length > 1 && turn(out, p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** @param {Xy[]} out @param {Xy} p which way its last two points turn towards p */
function turn(out, p) {
  const a = /** @type {Xy} */ (out[out.length - 2]);
  const b = /** @type {Xy} */ (out[out.length - 1]);
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

/** A band along what encloses nothing, from one end to the other. @param {Xy[]} line @returns {Xy[]} */
function band(line) {
  const a = /** @type {Xy} */ (line[0]);
  const b = /** @type {Xy} */ (line[line.length - 1]);
  const long_mm = apart(a, b) || 1;
  const half_mm = Math.max(BAND_MM, BAND_PART * long_mm) / 2;
  const [dx, dy] = [((b[0] - a[0]) / long_mm) * half_mm, ((b[1] - a[1]) / long_mm) * half_mm];
  return [
    [a[0] - dy, a[1] + dx],
    [b[0] - dy, b[1] + dx],
    [b[0] + dy, b[1] - dx],
    [a[0] + dy, a[1] - dx],
  ];
}
