// What a figure gives its sign: geometry cleaned and flattened, typed parameters, variant, handles. Reads
// plain JSON values. Mirrors chorem/spec/figure.py.

import { ChoremError } from "../errors.js";
import { openRing, oriented, withoutRepeats } from "../geometry/ring.js";
import { smoothLine, smoothRing } from "../geometry/smooth.js";

/** @import { Point, Shape } from "../geometry/ring.js" */
/** @import { ParamSpec, RawSign, SpecFigure } from "../types.d.ts" */

/** Geometry type and the names it puts in scope, by support. @type {Record<string, { type: string, names: [string, string][] }>} */
export const SUPPORTS = {
  point: { type: "Point", names: [["at", "point"]] },
  line: { type: "LineString", names: [["line", "line"]] },
  area: { type: "Polygon", names: [["area", "shape"]] },
  network: {
    type: "Network",
    names: [
      ["nodes", "list:point,num"],
      ["links", "list:point,point,num,num,num"],
    ],
  },
};
/** Type of a parameter in expressions, by its kind. @type {Record<string, string>} */
export const KINDS = { number: "num", integer: "num", choice: "str", text: "str", bool: "bool" };
/** No coordinate is further out, whatever the document allows. */
export const FURTHEST_MM = 1e5;

/**
 * The support whose geometry a sign is drawn on: mostly its own [S6].
 * @param {{ support: string, geometry?: string | null }} sign @returns {string}
 */
export function takes(sign) {
  const found = Object.entries(SUPPORTS).find(([, { type }]) => type === sign.geometry);
  return found ? found[0] : sign.support;
}

/** Throws `wrong_geometry` when the geometry is not of the support's type. @param {string} support @param {any} geometry */
export function checkKind(support, geometry) {
  const wanted = SUPPORTS[support]?.type;
  if (geometry?.type !== wanted) {
    const given = String(geometry?.type ?? "None");
    throw new ChoremError("wrong_geometry", "geometry.type", { wanted, given });
  }
}

/**
 * The values of the names of SUPPORTS; throws `wrong_geometry`, `bad_number`, `unknown_node`.
 * @param {string} support @param {any} geometry @param {boolean} smooth @returns {any[]}
 */
export function readGeometry(support, geometry, smooth) {
  checkKind(support, geometry);
  if (support === "network") return network(geometry);
  const coordinates = geometry.coordinates;
  if (support === "point") return [readPoint(coordinates, "geometry.coordinates")];
  if (support === "line") {
    const line = withoutRepeats(points(coordinates, "geometry.coordinates"));
    return [smooth ? smoothLine(line) : line];
  }
  /** @type {Shape} */
  const shape = [];
  for (let i = 0; i < coordinates.length; i++) {
    const ring = openRing(points(coordinates[i], `geometry.coordinates[${i}]`));
    if (i > 0 && ring.length < 3) continue;
    shape.push(oriented(smooth ? smoothRing(ring) : ring, i > 0));
  }
  return [shape];
}

/** [x, y] as a point; throws `bad_number`. @param {any} value @param {string} path @returns {Point} */
export function readPoint(value, path) {
  if (!Array.isArray(value) || value.length < 2) throw new ChoremError("bad_number", path);
  return [coordinate(value[0], path, 0), coordinate(value[1], path, 1)];
}

/** @param {any} value @param {string} path @param {number} axis */
function coordinate(value, path, axis) {
  if (typeof value === "number" && value >= -FURTHEST_MM && value <= FURTHEST_MM) return value;
  throw new ChoremError("bad_number", `${path}[${axis}]`);
}

/** @param {any} values @param {string} path @returns {Point[]} */
function points(values, path) {
  if (!Array.isArray(values) || !values.length) throw new ChoremError("bad_number", path);
  return values.map((value, i) => readPoint(value, `${path}[${i}]`));
}

/** Nodes and links, lesser ranks first so that the highest lies above, then by id. @param {any} geometry */
function network(geometry) {
  /** @type {Map<string, [Point, number]>} */
  const nodes = new Map();
  for (const [key, value] of Object.entries(geometry.nodes)) {
    const path = `geometry.nodes.${key}`;
    nodes.set(key, [readPoint(value, path), rank(value, path)]);
  }
  /** @type {Map<string, [Point, Point, number, number, number]>} */
  const links = new Map();
  for (const [key, value] of Object.entries(geometry.links)) {
    const path = `geometry.links.${key}`;
    const [a, b] = [0, 1].map((end) => {
      const node = nodes.get(value[end]);
      if (!node)
        throw new ChoremError("unknown_node", `${path}[${end}]`, { link: key, node: String(value[end]) });
      return node;
    });
    if (a && b) links.set(key, [a[0], b[0], rank(value, path), a[1], b[1]]);
  }
  return [sortedById(nodes, (node) => node[1]), sortedById(links, (link) => link[2])];
}

/** @template T @param {Map<string, T>} items @param {(item: T) => number} rankOf @returns {T[]} */
function sortedById(items, rankOf) {
  return [...items]
    .sort(([k, a], [l, b]) => rankOf(b) - rankOf(a) || (k < l ? -1 : 1))
    .map(([, item]) => item);
}

/** @param {any} value @param {string} path */
function rank(value, path) {
  const given = value[2];
  if (given === 1 || given === 2 || given === 3) return given;
  throw new ChoremError("bad_number", `${path}[2]`);
}

/** A parameter's value; throws `param_type` or `param_range`. @param {string} name @param {ParamSpec} spec @param {any} value */
export function readParam(name, spec, value) {
  const path = `params.${name}`;
  const wrongType = () => new ChoremError("param_type", path, { param: name });
  const outOfRange = () => new ChoremError("param_range", path, { param: name });
  if (spec.kind === "bool") {
    if (typeof value !== "boolean") throw wrongType();
  } else if (spec.kind === "choice") {
    if (typeof value !== "string") throw wrongType();
    if (!spec.options.some((option) => option.id === value)) throw outOfRange();
  } else if (spec.kind === "text") {
    if (typeof value !== "string") throw wrongType();
    if ([...value].length > spec.max_chars) throw outOfRange();
  } else {
    if (typeof value !== "number") throw wrongType();
    if (!(value >= spec.min && value <= spec.max)) throw outOfRange();
    if (spec.kind === "integer" && value !== Math.floor(value)) throw wrongType();
  }
  return value;
}

/**
 * The variant's id, the first one's when none is given, "" for a sign without variants.
 * @param {{ id: string }[]} variants @param {any} value @returns {string}
 */
export function readVariant(variants, value) {
  if (value === null || value === undefined) return variants[0]?.id ?? "";
  if (variants.some((variant) => variant.id === value)) return value;
  throw new ChoremError("unknown_variant", "variant", { variant: String(value) });
}

/**
 * The ids under which a figure stores the points of a handle that is a list.
 * @param {string} name @param {{ many?: number | null }} handle @returns {string[]}
 */
export const listIds = (name, handle) =>
  Array.from({ length: handle.many ?? 0 }, (_, k) => `${name}_${k + 1}`);

/**
 * The polygon of those points of the list that are there; [] of fewer than three.
 * @param {string} name @param {{ many?: number | null }} handle @param {Record<string, any>} given @returns {Shape}
 */
export function readList(name, handle, given) {
  const there = listIds(name, handle).filter((key) => Object.hasOwn(given, key));
  const line = there.map((key) => readPoint(given[key], `handles.${key}`));
  const ring = line.length ? openRing(line) : [];
  return ring.length > 2 ? [oriented(ring, false)] : [];
}

/** Throws a ChoremError for whatever of the figure its sign does not allow. @param {RawSign} sign @param {SpecFigure} figure */
export function checkFigure(sign, figure) {
  checkKind(takes(sign), figure.geometry);
  readVariant(sign.variants ?? [], figure.variant);
  const params = sign.params ?? {};
  for (const [name, value] of Object.entries(figure.params ?? {})) {
    const spec = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!spec) throw new ChoremError("unknown_param", `params.${name}`, { param: name });
    readParam(name, spec, value);
  }
  const known = new Set();
  for (const [name, handle] of Object.entries(sign.handles ?? {}))
    for (const key of handle.many ? listIds(name, handle) : [name]) known.add(key);
  for (const [name, value] of Object.entries(figure.handles ?? {})) {
    if (!known.has(name)) {
      throw new ChoremError("unknown_handle", `handles.${name}`, { handle: name });
    }
    readPoint(value, `handles.${name}`);
  }
}
