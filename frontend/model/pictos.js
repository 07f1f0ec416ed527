// What a group drew in ink becomes a pictogram of its poster [S9]: one edit that puts the drawing into the heading,
// and a figure of it where the ink was. Knows the store and the signs, no panel.

import { cappedLine, simplified } from "../core/geometry/simplify.js";
import { smoothLine } from "../core/geometry/smooth.js";
import { MAX_PICTO_STROKES, MAX_PICTOS, MAX_STROKE_POINTS } from "../core/poster/bounds.js";
import { PREFIX } from "../core/spec/own.js";
import { addFigure, deleteEntities, splitKey } from "./edits.js";
import { newId } from "./ids.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Store} Store
 * @typedef {[number, number]} Xy
 * @typedef {{ name: string, strokes: Xy[][] }} Picto
 */

const INK = "croquis.line";
/** As far as a drawing half a metre wide shows. */
const TOLERANCE_MM = 0.3;
/** What the sign allows, in mm: a larger drawing is made smaller. */
const SMALLEST_MM = 20;
const LARGEST_MM = 120;

/**
 * The ink among what is chosen; empty when it cannot become a pictogram: something else is chosen too, there are
 * too many strokes, or the poster has all the pictograms it may have.
 * @param {Store} store
 * @param {readonly string[]} keys
 * @returns {any[]}
 */
export function inkOf(store, keys) {
  const figures = keys.map((key) => store.get(...splitKey(key)));
  const isInk = figures.every((figure) => figure?.symbol === INK && !figure.locked);
  const hasRoom = Object.keys(store.heading().pictos ?? {}).length < MAX_PICTOS;
  return isInk && hasRoom && figures.length <= MAX_PICTO_STROKES ? figures : [];
}

/**
 * The strokes around their middle, in whole thousandths of the longer side.
 * @param {readonly any[]} figures  of ink, at least one
 * @returns {{ strokes: Xy[][], centre: Xy, size_mm: number }}
 */
export function drawingOf(figures) {
  const lines = figures.map((figure) => {
    const line = figure.geometry.coordinates;
    return simplified(figure.smooth ? smoothLine(line) : line, TOLERANCE_MM);
  });
  const points = lines.flat();
  const [left, right] = ends(points.map((point) => point[0]));
  const [top, bottom] = ends(points.map((point) => point[1]));
  const side_mm = Math.max(right - left, bottom - top, 1);
  /** @type {Xy} */
  const centre = [(left + right) / 2, (top + bottom) / 2];
  const thousandths = (/** @type {number} */ value, /** @type {number} */ middle) =>
    Math.round(((value - middle) * 1000) / side_mm);
  const strokes = lines.map((line) =>
    cappedLine(line, TOLERANCE_MM, MAX_STROKE_POINTS).map(
      ([x, y]) => /** @type {Xy} */ ([thousandths(x, centre[0]), thousandths(y, centre[1])]),
    ),
  );
  return { strokes, centre, size_mm: Math.min(LARGEST_MM, Math.max(SMALLEST_MM, Math.round(side_mm))) };
}

/**
 * The edits that make a pictogram of the chosen ink and put it in its place.
 * @param {Store} store
 * @param {import("../core/spec/library.js").Library} library
 * @param {readonly string[]} keys
 * @param {string} name  what the legend and the palette call it, "" for none
 * @returns {Edit[]} none when it cannot be
 */
export function inkToPicto(store, library, keys, name) {
  const ink = inkOf(store, keys);
  if (ink.length === 0) return [];
  const { strokes, centre, size_mm } = drawingOf(ink);
  const heading = store.heading();
  const key = newId();
  const picto = { name, strokes };
  const known = library.of({ pictos: { ...heading.pictos, [key]: picto } });
  return [
    { kind: "set", target: "poster", id: heading.id, fields: { [`pictos.${key}`]: picto } },
    ...deleteEntities(store, [...keys]),
    ...addFigure(store, known, {
      symbol: PREFIX + key,
      geometry: { type: "Point", coordinates: centre.map((value) => Math.round(value * 1000) / 1000) },
      color: ink[0].color,
      params: { size: size_mm },
      layer: ink[0].layer,
    }),
  ];
}

/** @param {number[]} values @returns {[number, number]} the least and the most */
const ends = (values) =>
  values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
