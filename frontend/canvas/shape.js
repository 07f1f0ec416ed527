// The bare geometry of an entity: the lines that selection follows and hits are measured on, its grips.
// Must not know how signs are drawn.

/** @import { Box, Fields, Handle, Xy } from "./types.d.ts" */

import { openRing, withoutRepeats } from "../core/geometry/ring.js";
import { smoothLine, smoothRing } from "../core/geometry/smooth.js";
import { around } from "./boxes.js";

/** @typedef {{ lines: Xy[][], closed: boolean }} Outline */

/** @type {WeakMap<object, Outline>} */
const outlines = new WeakMap();

/** The lines of a figure as they are drawn, smooth ones flattened. @param {any} figure @returns {Outline} */
export function outlineOf(figure) {
  const known = outlines.get(figure);
  if (known) return known;
  const outline = trace(figure.geometry, figure.smooth ?? false);
  outlines.set(figure, outline);
  return outline;
}

/** @param {any} geometry @param {boolean} smooth @returns {Outline} */
function trace(geometry, smooth) {
  if (geometry.type === "LineString") {
    const line = withoutRepeats(geometry.coordinates);
    return { lines: [smooth && line.length > 2 ? smoothLine(line) : line], closed: false };
  }
  if (geometry.type === "Polygon") {
    const rings = geometry.coordinates.map((/** @type {Xy[]} */ ring) => openRing(ring));
    return { lines: smooth ? rings.map((/** @type {Xy[]} */ r) => smoothRing(r)) : rings, closed: true };
  }
  if (geometry.type === "Network") {
    const { nodes, links } = geometry;
    const ends = Object.values(/** @type {Record<string, [string, string, number]>} */ (links));
    return {
      lines: ends.flatMap(([a, b]) => (nodes[a] && nodes[b] ? [[at(nodes[a]), at(nodes[b])]] : [])),
      closed: false,
    };
  }
  return { lines: [], closed: false };
}

/** @param {number[]} node @returns {Xy} */
const at = ([x = 0, y = 0]) => [x, y];

/** @param {any} figure @returns {Box | null} of its geometry and handles, whatever is drawn around them */
export function geometryBox(figure) {
  const { geometry } = figure;
  if (geometry.type === "Point") return around([geometry.coordinates]);
  if (geometry.type === "Network")
    return around(Object.values(/** @type {Record<string, number[]>} */ (geometry.nodes)).map(at));
  return around(geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates);
}

/**
 * The grips of the one selected entity.
 * @param {any} entity @param {string} target
 * @param {number} least_mm segments shorter than this have no midpoint: it could not be told from their ends
 * @returns {Handle[]}
 */
export function handlesOf(entity, target, least_mm) {
  if (target === "note")
    return [grip("corner", [entity.at[0] + entity.size[0], entity.at[1] + entity.size[1]], 0, 0, "size")];
  const { geometry } = entity;
  /** @type {Handle[]} */
  const out = Object.entries(/** @type {Record<string, Xy>} */ (entity.handles ?? {})).map(([id, place]) =>
    grip("handle", place, 0, 0, id),
  );
  if (geometry.type === "Network") {
    const nodes = Object.entries(/** @type {Record<string, number[]>} */ (geometry.nodes));
    out.push(...linkMiddles(geometry, least_mm));
    out.push(...nodes.map(([id, node], i) => grip("node", at(node), 0, i, id)));
  }
  if (geometry.type === "LineString") out.push(...vertices(geometry.coordinates, 0, false, least_mm));
  if (geometry.type === "Polygon")
    for (const [i, ring] of geometry.coordinates.entries())
      out.push(...vertices(openRing(ring), i, true, least_mm));
  return out;
}

/** @param {any} network @param {number} least_mm @returns {Handle[]} a grip on each link, named after it */
function linkMiddles({ nodes, links }, least_mm) {
  return Object.entries(/** @type {Record<string, [string, string, number]>} */ (links)).flatMap(
    ([id, [from, to]], i) => {
      const [a, b] = [nodes[from], nodes[to]];
      if (!a || !b || (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= least_mm * least_mm) return [];
      return [grip("midpoint", [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], 0, i, id)];
    },
  );
}

/** Vertices last, so that they lie above and are caught before midpoints. @param {Xy[]} points @param {number} ring @param {boolean} closed @param {number} least_mm @returns {Handle[]} */
function vertices(points, ring, closed, least_mm) {
  /** @type {Handle[]} */
  const out = [];
  const last = closed ? points.length : points.length - 1;
  for (let i = 0; i < last; i++) {
    const a = /** @type {Xy} */ (points[i]);
    const b = /** @type {Xy} */ (points[(i + 1) % points.length]);
    const long = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 > least_mm * least_mm;
    if (long) out.push(grip("midpoint", [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], ring, i, ""));
  }
  for (const [i, point] of points.entries()) out.push(grip("vertex", [point[0], point[1]], ring, i, ""));
  return out;
}

/** @param {Handle["kind"]} kind @param {Xy} place @param {number} ring @param {number} index @param {string} id @returns {Handle} */
const grip = (kind, place, ring, index, id) => ({ kind, at: place, ring, index, id });

/**
 * An entity with the fields of a draft over it, dotted ones included.
 * @param {any} entity @param {Fields} fields @returns {any}
 */
export function withFields(entity, fields) {
  const out = { ...entity };
  for (const [path, value] of Object.entries(fields)) {
    const dot = path.indexOf(".");
    if (dot < 0) {
      out[path] = value;
      continue;
    }
    const [field, key] = [path.slice(0, dot), path.slice(dot + 1)];
    const inGeometry = field === "nodes" || field === "links";
    const holder = inGeometry ? { ...out.geometry } : out;
    const map = { ...holder[field] };
    if (value === null) delete map[key];
    else map[key] = value;
    holder[field] = map;
    if (inGeometry) out.geometry = holder;
  }
  return out;
}
