// Runs one shared vector in JavaScript: tests/spec/cases.py does the same in Python. A case is JSON; its
// outcome is {expected: value} or {error: {code, path}}.

import fs from "node:fs";
import { ChoremError } from "../../../frontend/core/errors.js";
import { cast } from "../../../frontend/core/geometry/cast.js";
import { part, stations } from "../../../frontend/core/geometry/frames.js";
import { offset } from "../../../frontend/core/geometry/offset.js";
import { largest, openRing, oriented, withoutRepeats } from "../../../frontend/core/geometry/ring.js";
import { capped, cappedLine, simplified, simplifiedRing } from "../../../frontend/core/geometry/simplify.js";
import { smoothLine, smoothRing } from "../../../frontend/core/geometry/smooth.js";
import { stretches } from "../../../frontend/core/geometry/stretches.js";
import { torn } from "../../../frontend/core/geometry/tear.js";
import { bounds } from "../../../frontend/core/spec/bounds.js";
import { compileExpression } from "../../../frontend/core/spec/expression.js";
import { icon } from "../../../frontend/core/spec/icon.js";
import { defaults, interpret, shownHandles, validateFigure } from "../../../frontend/core/spec/interpret.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { Run } from "../../../frontend/core/spec/scope.js";

const SYMBOLS = new URL("../../../symbols/", import.meta.url);
export const VECTORS = new URL("../../vectors/", import.meta.url);
export const KINDS = ["expr", "geometry", "primitives", "signs"];

/** @param {URL} url */
const readJson = (url) => JSON.parse(fs.readFileSync(url, "utf-8"));
const isSign = (/** @type {string} */ name) =>
  /^[^.]+\.[^.]+\.json$/.test(name) && name !== "sign.schema.json";

export const library = makeLibrary(
  fs
    .readdirSync(SYMBOLS)
    .filter(isSign)
    .map((name) => readJson(new URL(name, SYMBOLS))),
);
export const palette = readJson(new URL("palette.json", SYMBOLS)).couleur;

/** @type {Record<string, (...args: any[]) => any>} */
const GEOMETRY = {
  capped,
  capped_line: cappedLine,
  cast,
  largest,
  offset,
  open_ring: openRing,
  oriented,
  part,
  simplified,
  simplified_ring: simplifiedRing,
  smooth_line: smoothLine,
  smooth_ring: smoothRing,
  stations,
  stretches,
  torn,
  without_repeats: withoutRepeats,
};

/** @type {Record<string, (given: any) => any>} */
const RUNNERS = { expr, geometry, primitives: primitive, signs: sign };

/** What JavaScript makes of a case, as JSON values. @param {string} kind @param {any} given */
export function outcome(kind, given) {
  const run = RUNNERS[kind];
  if (!run) throw new Error(`unknown kind of vector: ${kind}`);
  try {
    return { expected: JSON.parse(JSON.stringify(run(given) ?? null)) };
  } catch (error) {
    if (!(error instanceof ChoremError)) throw error;
    return { error: { code: error.code, path: error.path } };
  }
}

/** @param {any} given */
function expr(given) {
  const scope = new Map();
  /** @type {any[]} */
  const env = [new Run({})];
  for (const [name, [type, value]] of Object.entries(given.names ?? {})) {
    scope.set(name, { slot: env.length, type });
    env.push(value);
  }
  return compileExpression(given.expr, scope, "expr", given.type)(env);
}

/** @param {any} given */
function geometry(given) {
  return GEOMETRY[given.call]?.(...given.args);
}

/** A sign of which only what draws is there. @param {any} raw */
export const bare = (raw) => ({ support: "point", color: "ink", draw: [], ...raw });

/** @param {any} given */
function primitive(given) {
  const figure = given.figure ?? { geometry: { type: "Point", coordinates: [0, 0] } };
  return interpret(bare({ support: given.support ?? "point", draw: given.draw }), figure, palette);
}

/** @param {any} given */
function sign(given) {
  if (given.get) return library.get(given.get[0], given.get[1]).id;
  if (given.bounds) return bounds(given.bounds);
  const one = typeof given.sign === "string" ? library.get(given.sign) : bare(given.sign);
  if (given.icon) return icon(one, palette, given.icon);
  if (given.defaults) return defaults(one, given.defaults.geometry, given.defaults.smooth);
  if (given.validate) return validateFigure(one, given.validate);
  if (given.shown) return shownHandles(one, given.shown);
  return interpret(one, given.figure, palette);
}
