// Figures of the drawing: their order on the sheet, and one figure as a group [T2, T5].
// A figure whose sign cannot draw it becomes a small "?" where it stands: one bad figure never spoils a poster.
// Mirrors chorem/sheet/figures.py.

import { ChoremError } from "../errors.js";
import { interpret } from "../spec/interpret.js";
import { hollow } from "./hollow.js";
import { box, div, group, rectData, um, withPrintableText, words } from "./items.js";

/** @import { Item, Palette } from "./items.js" */

/** @typedef {Record<string, any>} Figure */
/** @typedef {Record<string, any>} Layer */
/** What the layout asks of a library: see core/spec/library.js.
 * @typedef {{get(symbol: string, version?: number | null): any}} Library */

/** @type {Record<string, number>} */
const SUPPORT_ORDER = { area: 0, line: 1, network: 2, point: 3 };
/** @type {Record<string, string>} */
const SUPPORT_OF_GEOMETRY = { Polygon: "area", LineString: "line", Network: "network", Point: "point" };
const LAST = 4;
/** Not here yet: drawn hollow [T15]. */
const FORESEEN = ["previsible", "probable"];

/**
 * Visible layers from the lowest to the highest, each with its figures in the order they are drawn.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @returns {[Layer, Figure[]][]}
 */
export function drawingOrder(poster, library) {
  /** @type {Map<string, {figure: Figure, rank: number}[]>} */
  const inside = new Map();
  for (const layer of poster.layers ?? []) if (layer.visible ?? true) inside.set(layer.id, []);
  for (const figure of poster.figures ?? []) {
    inside.get(figure.layer)?.push({ figure, rank: SUPPORT_ORDER[supportOf(figure, library)] ?? LAST });
  }
  return [...(poster.layers ?? [])]
    .filter((layer) => inside.has(layer.id))
    .sort(byOrder)
    .map((layer) => {
      const figures = inside.get(layer.id) ?? [];
      figures.sort((a, b) => a.rank - b.rank || byOrder(a.figure, b.figure));
      return [layer, figures.map((one) => one.figure)];
    });
}

/**
 * Order among siblings [P6].
 * @param {Record<string, any>} a
 * @param {Record<string, any>} b
 */
export function byOrder(a, b) {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The support of the figure's sign, or the one its geometry suggests when the sign is unknown.
 * @param {Figure} figure
 * @param {Library} library
 * @returns {string}
 */
export function supportOf(figure, library) {
  const sign = orNull(() => library.get(figure.symbol));
  return sign ? sign.support : (SUPPORT_OF_GEOMETRY[figure.geometry.type] ?? "");
}

/**
 * The group `figure-<id>`: the sign interpreted, or a "?".
 * @param {Figure} figure
 * @param {Library} library
 * @param {Palette} palette
 * @returns {Item}
 */
export function layOutFigure(figure, library, palette) {
  const items = orNull(() => {
    const sign = library.get(figure.symbol, figure.version);
    const drawn = withPrintableText(interpret(sign, /** @type {any} */ (figure), palette));
    return FORESEEN.includes(figure.horizon) ? hollow(drawn, palette.paper ?? "") : drawn;
  });
  const label = figure.name || figure.symbol;
  if (items) return group(`figure-${figure.id}`, items, { label });
  const [x, y] = anchorUm(figure.geometry);
  return group(`figure-${figure.id}`, unknownItems(x, y, 24000, palette), { label });
}

/**
 * What a function gives, or null when it raises a ChoremError.
 * @template T
 * @param {() => T} ask
 * @returns {T | null}
 */
export function orNull(ask) {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ChoremError) return null;
    throw error;
  }
}

/**
 * A place of the figure: its point, or its first vertex or node.
 * @param {Record<string, any>} geometry
 * @returns {[number, number]}
 */
export function anchorUm(geometry) {
  const { type, coordinates, nodes } = geometry;
  const place =
    type === "Network"
      ? nodes[Object.keys(nodes).sort()[0] ?? ""]
      : type === "Point"
        ? coordinates
        : type === "LineString"
          ? coordinates[0]
          : coordinates[0][0];
  return [um(place[0]), um(place[1])];
}

/**
 * A grey box with a question mark, its middle at x, y.
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {Palette} palette
 * @returns {Item[]}
 */
export function unknownItems(x, y, size, palette) {
  const grey = palette.grey ?? "";
  const corner = box(x - div(size, 2), y - div(size, 2), size, size);
  return [
    {
      t: "path",
      d: rectData(corner),
      fill: palette.paper ?? "",
      stroke: grey,
      width: div(size, 12),
      join: "round",
    },
    words(x, y + div(size, 4), "?", div(size * 3, 4), "semibold", grey, "middle"),
  ];
}
