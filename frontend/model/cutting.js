// Lines and areas cut in two, joined, turned round: geometry in, geometry out, and the edits that write it as one
// step. The figure keeps the first part; the other part is a copy of it. Knows no pointers.

/** @import { Edit, Store } from "./store.js" */
/** @import { Xy } from "./geometry/flat.js" */

import { orderBetween } from "../core/poster/order.js";
import { apart, isInside, nearestAlong, quantum } from "./geometry/flat.js";
import { union } from "./geometry/union.js";
import { newId } from "./ids.js";

/** Parts shorter than this are not cut off; ends nearer than this become one point. */
const LEAST_MM = 1;
const MOST_VERTICES = 2_000;

/**
 * @param {any} geometry a LineString
 * @param {Xy} near
 * @returns {[any, any] | null} null when one part would be nothing
 */
export function cutLine(geometry, near) {
  const line = /** @type {Xy[]} */ (geometry.coordinates);
  const { at, segment } = nearestAlong(near, line, false);
  const place = quantum(at);
  if (apart(place, /** @type {Xy} */ (line[0])) < LEAST_MM) return null;
  if (apart(place, /** @type {Xy} */ (line.at(-1))) < LEAST_MM) return null;
  const before = line.slice(0, segment + 1).filter((one) => apart(one, place) >= 0.001);
  const after = line.slice(segment + 1).filter((one, i) => i > 0 || apart(one, place) >= 0.001);
  return [
    { type: "LineString", coordinates: [...before, place] },
    { type: "LineString", coordinates: [place, ...after] },
  ];
}

/**
 * An area cut straight from one place of its outline to another; holes go with the side they are in.
 * @param {any} geometry a Polygon
 * @param {Xy} from nearest place of the outline is meant
 * @param {Xy} to
 * @param {(ring: Xy[]) => boolean} isSimple whether a ring does not cross itself
 * @returns {[any, any] | null} null when the cut leaves the area, or goes through a hole
 */
export function cutArea(geometry, from, to, isSimple) {
  const [outline = [], ...holes] = /** @type {Xy[][]} */ (geometry.coordinates).map((ring) =>
    ring.slice(0, -1),
  );
  const [a, b] = [from, to].map((near) => nearestAlong(near, outline, true));
  if (!a || !b || a.segment === b.segment) return null;
  const [first, second] = a.segment < b.segment ? [a, b] : [b, a];
  const [p, q] = [quantum(first.at), quantum(second.at)];
  const one = cleaned([p, ...outline.slice(first.segment + 1, second.segment + 1), q]);
  const other = cleaned([q, ...outline.slice(second.segment + 1), ...outline.slice(0, first.segment + 1), p]);
  const middle = /** @type {Xy} */ ([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]);
  if (!isInside(middle, [outline, ...holes])) return null;
  if (one.length < 3 || other.length < 3 || !isSimple(one) || !isSimple(other)) return null;
  const parts = [one, other].map((ring) => [
    ring,
    ...holes.filter((hole) => hole.every((at) => isInside(at, [ring]))),
  ]);
  if (parts.flat().length !== holes.length + 2) return null;
  return /** @type {[any, any]} */ (parts.map(polygon));
}

/** @param {Xy[]} ring @returns {Xy[]} without a point twice in a row */
const cleaned = (ring) =>
  ring.filter((at, i) => apart(at, /** @type {Xy} */ (ring[(i + 1) % ring.length])) >= 0.001);

/** @param {Xy[][]} rings open @returns {any} */
const polygon = (rings) => ({ type: "Polygon", coordinates: rings.map((ring) => [...ring, ring[0]]) });

/**
 * Two lines end to end by their nearest ends, in the direction of the first; or two areas that meet, as one.
 * @param {any} a
 * @param {any} b
 * @returns {any} null when they cannot be one
 */
export function joined(a, b) {
  if (a.type === "Polygon" && b.type === "Polygon") {
    const [one, other] = [a, b].map(({ coordinates }) =>
      coordinates.map((/** @type {Xy[]} */ ring) => ring.slice(0, -1)),
    );
    const rings = union(one, other);
    return rings && rings.flat().length < MOST_VERTICES ? polygon(rings) : null;
  }
  if (a.type !== "LineString" || b.type !== "LineString") return null;
  /** @type {Xy[]} */
  const line = a.coordinates;
  /** @type {Xy[]} */
  const more = b.coordinates;
  const back = [...more].reverse();
  const ways = [
    [line, more],
    [line, back],
    [more, line],
    [back, line],
  ].map(([one = [], two = []]) => ({
    one,
    two,
    gap: apart(/** @type {Xy} */ (one.at(-1)), /** @type {Xy} */ (two[0])),
  }));
  const { one, two, gap } = ways.reduce((best, way) => (way.gap < best.gap ? way : best));
  const coordinates = [...one, ...(gap < LEAST_MM ? two.slice(1) : two)];
  return coordinates.length >= 2 && coordinates.length <= MOST_VERTICES
    ? { type: "LineString", coordinates }
    : null;
}

/**
 * @param {Store} store
 * @param {any} figure
 * @param {[any, any]} parts
 * @returns {{ edits: Edit[], id: string }} id of the second part
 */
export function cutEdits(store, figure, [first, second]) {
  const { id: _id, author: _author, ...fields } = figure;
  const all = store.all("figure");
  const after = all[all.findIndex((one) => one.id === figure.id) + 1];
  const order = orderBetween(figure.order, after?.order ?? null);
  const id = newId();
  return {
    id,
    edits: [
      { kind: "set", target: "figure", id: figure.id, fields: { geometry: first } },
      {
        kind: "add",
        target: "figure",
        id,
        fields: { ...fields, geometry: second, name: "", name_at: null, order },
      },
    ],
  };
}

/** @param {any} figure @param {any} other @param {any} geometry of both @returns {Edit[]} */
export const joinEdits = (figure, other, geometry) => [
  { kind: "set", target: "figure", id: figure.id, fields: { geometry } },
  { kind: "delete", target: "figure", id: other.id },
];

/** @param {any} figure of a line @returns {Edit} */
export const reverseEdit = (figure) => ({
  kind: "set",
  target: "figure",
  id: figure.id,
  fields: { geometry: { ...figure.geometry, coordinates: [...figure.geometry.coordinates].reverse() } },
});
