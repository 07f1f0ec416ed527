// The closed set of drawing primitives. A new one is one entry here, its file beside, three vectors.
// Mirrors chorem/spec/primitives/table.py.

import { draw as area } from "./area.js";
import { draw as arrow } from "./arrow.js";
import { draw as disc } from "./disc.js";
import { draw as glyph } from "./glyph.js";
import { draw as line } from "./line.js";
import { draw as strokes } from "./strokes.js";
import { draw as text } from "./text.js";

/** @import { Run } from "../scope.js" */

/**
 * @typedef {{
 *   required: Record<string, string>,
 *   optional: Record<string, string>,
 *   draw: (run: Run, args: any, path: string) => void,
 * }} Primitive
 */

/** @type {[string, Primitive][]} */
const ENTRIES = [
  [
    "disc",
    {
      required: { at: "point", r: "num" },
      optional: { fill: "str", opacity: "num", color: "str", width: "num", halo: "num" },
      draw: disc,
    },
  ],
  [
    "line",
    {
      required: { of: "line", color: "str", width: "num" },
      optional: { cap: "str", join: "str", dash: "nums", opacity: "num", halo: "num" },
      draw: line,
    },
  ],
  [
    "area",
    {
      required: { of: "shape" },
      optional: { fill: "str", opacity: "num", color: "str", width: "num", join: "str", dash: "nums" },
      draw: area,
    },
  ],
  [
    "arrow",
    {
      required: { from: "point", to: "point", width: "num", head: "num", color: "str" },
      optional: { both: "bool", halo: "num" },
      draw: arrow,
    },
  ],
  [
    "strokes",
    {
      required: { of: "list:line", color: "str", width: "num" },
      optional: { cap: "str", opacity: "num" },
      draw: strokes,
    },
  ],
  [
    "glyph",
    {
      required: { at: "point", of: "outline", size: "num", color: "str" },
      optional: { halo: "num", width: "num" },
      draw: glyph,
    },
  ],
  [
    "text",
    {
      required: { at: "point", text: "str", size: "num", color: "str" },
      optional: { font: "str", anchor: "str", leading: "num", halo: "num" },
      draw: text,
    },
  ],
];

export const PRIMITIVES = new Map(ENTRIES);
