// The one way into a display list: quantises to micrometres, resolves colours, leaves defaults out (D1, D4).
// Mirrors chorem/spec/sink.py.

import { ChoremError } from "../errors.js";
import { LARGEST } from "./scope.js";

/** @import { Item, PathCommands, PathItem } from "../types.d.ts" */
/** @import { Line, Point, Shape } from "../geometry/ring.js" */
/** @import { Run } from "./scope.js" */

/** Four cubic arcs make a circle (D2). */
export const KAPPA = 0.5522847498;
/** @type {NonNullable<PathItem["cap"]>[]} */
const CAPS = ["butt", "round", "square"];
/** @type {NonNullable<PathItem["join"]>[]} */
const JOINS = ["miter", "round", "bevel"];

/** Millimetres to whole micrometres (N1); throws `bad_number`. @param {number} valueMm @param {string} path */
export function um(valueMm, path) {
  if (!(valueMm >= -LARGEST && valueMm <= LARGEST)) throw new ChoremError("bad_number", path);
  return Math.floor(valueMm * 1000 + 0.5);
}

/** Append an open subpath; a single point gives none. @param {PathCommands} d @param {Line} line @param {string} path */
export function addLine(d, line, path) {
  if (line.length < 2) return;
  let command = "M";
  for (const point of line) {
    d.push(command, um(point[0], path), um(point[1], path));
    command = "L";
  }
}

/** Append closed subpaths; a ring of one point gives none. @param {PathCommands} d @param {Shape} shape @param {string} path */
export function addRings(d, shape, path) {
  for (const ring of shape) {
    if (ring.length > 1) {
      addLine(d, ring, path);
      d.push("Z");
    }
  }
}

/**
 * Append a closed circle, starting at the right and going down first.
 * @param {PathCommands} d @param {Point} centre @param {number} radiusMm @param {string} path
 */
export function addCircle(d, centre, radiusMm, path) {
  const [x, y] = centre;
  const r = radiusMm;
  const k = r * KAPPA;
  const corners = [
    [x + r, y + k, x + k, y + r, x, y + r],
    [x - k, y + r, x - r, y + k, x - r, y],
    [x - r, y - k, x - k, y - r, x, y - r],
    [x + k, y - r, x + r, y - k, x + r, y],
  ];
  d.push("M", um(x + r, path), um(y, path));
  for (const corner of corners) {
    d.push("C");
    for (const value of corner) d.push(um(value, path));
  }
  d.push("Z");
}

/** The "#rrggbb" of a role; throws `unknown_color`. @param {Run} run @param {string} role @param {string} path */
export function colour(run, role, path) {
  const value = Object.hasOwn(run.palette, role) ? run.palette[role] : undefined;
  if (value === undefined) throw new ChoremError("unknown_color", path, { color: role });
  return value;
}

/**
 * The word itself; throws `sign_choice` when it is none of those allowed.
 * @template {string} T @param {string} value @param {T[]} allowed @param {string} path @returns {T}
 */
export function oneOf(value, allowed, path) {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new ChoremError("sign_choice", path, { given: value });
  return found;
}

/**
 * Write the fill of an item, its opacity only when it is not opaque.
 * @param {Run} run @param {PathItem} item @param {string} role @param {number | undefined} opacity @param {string} path
 */
export function fill(run, item, role, opacity, path) {
  item.fill = colour(run, role, `${path}.fill`);
  const part = partOf(opacity);
  if (part !== undefined) item.fill_opacity = part;
}

/**
 * Write the stroke of an item from `width` and, when given, `opacity`, `cap` and `join`.
 * @param {Run} run @param {PathItem} item
 * @param {{ width: number, opacity?: number, cap?: string, join?: string }} args
 * @param {string} role @param {string} path
 */
export function stroke(run, item, args, role, path) {
  item.stroke = colour(run, role, `${path}.color`);
  item.width = um(args.width, `${path}.width`);
  const part = partOf(args.opacity);
  if (part !== undefined) item.stroke_opacity = part;
  if (args.cap !== undefined) {
    const cap = oneOf(args.cap, CAPS, `${path}.cap`);
    if (cap !== "butt") item.cap = cap;
  }
  if (args.join !== undefined) {
    const join = oneOf(args.join, JOINS, `${path}.join`);
    if (join !== "miter") item.join = join;
  }
}

/** Append an item, paying for its commands; a path with nothing in it is left out. @param {Run} run @param {Item} item @param {string} path */
export function emit(run, item, path) {
  if (item.t === "path" || item.t === "clip") {
    if (!item.d.length) return;
    run.spend(item.d.length, path);
  }
  run.items.push(item);
}

/**
 * Append items seen only inside a shape (even-odd); nothing when there is nothing to see.
 * @param {Run} run @param {Shape} shape @param {Item[]} items @param {string} path
 */
export function emitClip(run, shape, items, path) {
  /** @type {PathCommands} */
  const d = [];
  addRings(d, shape, path);
  if (!d.length || !items.length) return;
  emit(run, shape.length > 1 ? { t: "clip", d, rule: "evenodd", items } : { t: "clip", d, items }, path);
}

/** An opacity between 0 and 1 in thousandths, undefined when it is 1. @param {number | undefined} value */
function partOf(value) {
  const part = value === undefined ? 1000 : Math.floor(Math.min(1, Math.max(0, value)) * 1000 + 0.5);
  return part === 1000 ? undefined : part / 1000;
}
