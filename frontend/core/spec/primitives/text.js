// Words: one opaque item a line, never measured (N7). Mirrors chorem/spec/primitives/text.py.

import { colour, emit, oneOf, um } from "../sink.js";

/** @import { TextItem } from "../../types.d.ts" */
/** @import { Run } from "../scope.js" */

/** Distance between baselines, in sizes, unless the sign says otherwise. */
export const LEADING = 1.2;
/** @type {TextItem["font"][]} */
const FONTS = ["regular", "italic", "semibold", "bold"];
/** @type {NonNullable<TextItem["anchor"]>[]} */
const ANCHORS = ["start", "middle", "end"];

/**
 * `at` is the start, middle or end of the first baseline; lines are split at line breaks only.
 * @param {Run} run @param {any} args @param {string} path
 */
export function draw(run, args, path) {
  const [x, y] = args.at;
  const size = args.size;
  const leading = args.leading ?? LEADING;
  if (size <= 0) return;
  const lines = args.text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i];
    if (!text) continue;
    /** @type {TextItem} */
    const item = {
      t: "text",
      x: um(x, path),
      y: um(y + i * leading * size, path),
      text,
      size: um(size, `${path}.size`),
      font: oneOf(args.font ?? "regular", FONTS, `${path}.font`),
      fill: colour(run, args.color, `${path}.color`),
    };
    const anchor = oneOf(args.anchor ?? "start", ANCHORS, `${path}.anchor`);
    if (anchor !== "start") item.anchor = anchor;
    if (args.halo > 0) {
      item.halo = colour(run, "paper", path);
      item.halo_width = um(2 * args.halo, `${path}.halo`);
    }
    emit(run, item, path);
  }
}
