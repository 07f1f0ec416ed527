// The grips that scale and turn: around the box of many, two beside the one figure that can be scaled.
// Must not know what dragging them does.

/** @import { Box, Handle, Xy } from "./types.d.ts" */

/** Sides get a grip of their own when this long; closer together they could not be told apart. */
const LEAST_SIDE_PX = 96;
const ROTATE_PX = 30;
const ASIDE_PX = 20;

/** Where a grip is on the box, in parts of its width and height. @type {Record<string, Xy>} */
export const ON_BOX = {
  nw: [0, 0],
  n: [0.5, 0],
  ne: [1, 0],
  e: [1, 0.5],
  se: [1, 1],
  s: [0.5, 1],
  sw: [0, 1],
  w: [0, 0.5],
};

/** @param {Box} box @param {Xy} part @returns {Xy} */
const place = ([x0, y0, x1, y1], [u, v]) => [x0 + (x1 - x0) * u, y0 + (y1 - y0) * v];

/** @param {Handle["kind"]} kind @param {Xy} at @param {string} id @returns {Handle} */
const grip = (kind, at, id) => ({ kind, at, ring: 0, index: 0, id });

/** @param {Box} box in mm @param {number} px_mm @returns {Handle[]} */
export function gripsOfMany(box, px_mm) {
  const wide = box[2] - box[0] > LEAST_SIDE_PX * px_mm;
  const high = box[3] - box[1] > LEAST_SIDE_PX * px_mm;
  const ids = Object.keys(ON_BOX).filter((id) => id.length === 2 || ("ns".includes(id) ? wide : high));
  const [x, y] = place(box, [0.5, 0]);
  return [
    grip("rotate", [x, y - ROTATE_PX * px_mm], ""),
    ...ids.map((id) => grip("scale", place(box, /** @type {Xy} */ (ON_BOX[id])), id)),
  ];
}

/** @param {Box} box in mm @param {number} px_mm @param {boolean} turns @param {boolean} scales @returns {Handle[]} */
export function gripsOfOne(box, px_mm, turns, scales) {
  const aside = ASIDE_PX * px_mm;
  return [
    ...(turns ? [grip("rotate", [box[2] + aside, box[1] - aside], "")] : []),
    ...(scales ? [grip("scale", [box[2] + aside, box[3] + aside], "se")] : []),
  ];
}
