// A sign in use: its example drawn on the small territory of symbols/ground.json [H1]. Owns how a scene becomes
// a small poster; the sheet lays it out. Must not know where it is shown. Mirrors chorem/sheet/example.py.

import { takes } from "../spec/figure.js";
import { um } from "./items.js";
import { layOut } from "./layout.js";

/** @import { RawSign } from "../types.d.ts" */
/** @import { Library } from "../spec/library.js" */
/** @import { Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */

const NO_FRAME = { title: false, legend: false, amof: false, attribution: false };

/**
 * The room of an example in mm, its base, and a geometry for each support.
 * @typedef {{ box: [number, number, number, number], base: any, scene: Record<string, any> }} Ground
 */

/**
 * Items and box_um [x0, y0, x1, y1], as an icon; what lies outside the box is to be cut.
 * @param {RawSign} sign
 * @param {Ground} ground
 * @param {Library} library
 * @param {Palette} palette
 * @param {Record<string, Labels>} labels
 * @returns {{ items: Item[], box_um: [number, number, number, number] }}
 */
export function example(sign, ground, library, palette, labels) {
  const items = layOut(poster(sign, ground, library), library, palette, labels);
  const [x0, y0, x1, y1] = ground.box;
  return { items, box_um: [um(x0), um(y0), um(x1), um(y1)] };
}

/**
 * The context on one layer, the sign on another above it.
 * @param {RawSign} sign
 * @param {Ground} ground
 * @param {Library} library
 */
function poster(sign, ground, library) {
  const scene = sign.scene?.length ? sign.scene : [{ geometry: ground.scene[takes(sign)] }];
  const figures = scene.map((given, number) => {
    const shown = library.get(given.symbol ?? sign.id);
    return {
      ...given,
      id: `f${number}`,
      layer: shown.id === sign.id ? "sign" : "around",
      symbol: shown.id,
      version: shown.version,
      color: given.color ?? shown.color,
      order: `a${number}`,
    };
  });
  const layers = ["around", "sign"].map((name) => ({ id: name, domain: sign.domain, order: name }));
  return { base: ground.base, zones: NO_FRAME, layers, figures };
}
