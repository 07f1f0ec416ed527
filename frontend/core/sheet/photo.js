// The photo a group brought: under the drawing in the place of the base, or the whole sheet [G4]. Owns where it
// stands. Must not know pixels. Mirrors chorem/sheet/photo.py.

import { box, div, rectData } from "./items.js";

/** @import { Box, Item, Palette } from "./items.js" */

const MARGIN = 12_000;

/**
 * The photo as large as the room allows, and a thin line round it, all that is seen if it is not there.
 * @param {Record<string, any>} poster
 * @param {Box} room
 * @param {Palette} palette
 * @returns {Item[]}
 */
export function photoItems(poster, room, palette) {
  const { photo } = poster;
  const margin = photo.whole ? 0 : MARGIN;
  const inner = box(room.x + margin, room.y + margin, room.width - 2 * margin, room.height - 2 * margin);
  const { x, y, width, height } = fitted(photo.width_px, photo.height_px, inner);
  /** @type {Item} */
  const image = { t: "image", x, y, width, height, href: photo.hash };
  if ((photo.opacity ?? 1) < 1) image.opacity = photo.opacity;
  const d = rectData(box(x, y, width, height));
  return [image, { t: "path", d, stroke: palette.hairline ?? "", width: 500 }];
}

/** The largest box of these proportions, in the middle of the room. @param {number} widthPx @param {number} heightPx @param {Box} room */
function fitted(widthPx, heightPx, room) {
  let { width, height } = room;
  if (widthPx * room.height > heightPx * room.width) height = div(room.width * heightPx, widthPx);
  else width = div(room.height * widthPx, heightPx);
  return box(room.x + div(room.width - width, 2), room.y + div(room.height - height, 2), width, height);
}
