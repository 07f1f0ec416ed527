// A sign compiled: its names laid out in slots, its handles and its draw tree as functions. Mirrors
// chorem/spec/program.py.

import { Drawing } from "./drawing.js";
import { compileExpression } from "./expression.js";
import {
  KINDS,
  readGeometry,
  readList,
  readParam,
  readPoint,
  readVariant,
  SUPPORTS,
  takes,
} from "./figure.js";
import { Run } from "./scope.js";

/** @import { Item, ParamSpec, RawSign, SpecFigure } from "../types.d.ts" */
/** @import { Draw } from "./drawing.js" */
/** @import { Env, Evaluate, Scope } from "./scope.js" */

/** @typedef {{ thin: number, normal: number, thick: number, head: number }} Weights */
/** Named stroke weights in mm. */
export const WEIGHTS = { thin: 2, normal: 4, thick: 8, head: 14 };

/** Made once for a sign; holds no state of a run. */
export class Program {
  /** Throws the `sign_…` errors with a path in it. @param {RawSign} sign */
  constructor(sign) {
    this.sign = sign;
    this.variants = sign.variants ?? [];
    /** @type {[string, ParamSpec][]} */
    this.params = Object.entries(sign.params ?? {});
    /** @type {Scope} */
    const scope = new Map();
    /** @param {string} name @param {string} type */
    const declare = (name, type) => scope.set(name, { slot: scope.size + 1, type });
    for (const name of Object.keys(WEIGHTS)) declare(name, "num");
    declare("color", "str");
    declare("variant", "str");
    for (const [name, type] of SUPPORTS[takes(sign)]?.names ?? []) declare(name, type);
    for (const [name, spec] of this.params) declare(name, KINDS[spec.kind] ?? spec.kind);
    /** @type {[string, number, Evaluate][]} */
    this.handles = [];
    /** @type {Map<string, Evaluate>} */
    this.whens = new Map();
    /** @type {[string, number, { many?: number | null }][]} */
    this.lists = [];
    for (const [name, handle] of Object.entries(sign.handles ?? {})) {
      if (handle.many) {
        declare(name, "shape");
        this.lists.push([name, scope.size, handle]);
        continue;
      }
      if (handle.when !== undefined && handle.when !== null)
        this.whens.set(name, compileExpression(handle.when, scope, `handles.${name}.when`, "bool"));
      const fallback = compileExpression(handle.default, scope, `handles.${name}.default`, "point");
      declare(name, "point");
      this.handles.push([name, scope.size, fallback]);
    }
    const drawing = new Drawing(scope.size + 1);
    /** @type {Draw} */
    this.draw = drawing.tree(sign.draw, scope, "draw");
  }

  /**
   * Every slot filled from a figure; throws what its geometry, parameters and handles may.
   * @param {SpecFigure} figure @param {Record<string, string>} palette
   * @param {Weights} weights @returns {Env}
   */
  environment(figure, palette, weights) {
    const sign = this.sign;
    /** @type {Env} */
    const env = [new Run(palette), weights.thin, weights.normal, weights.thick, weights.head];
    env.push(figure.color || sign.color, readVariant(this.variants, figure.variant));
    env.push(...readGeometry(takes(sign), figure.geometry, Boolean(figure.smooth)));
    const params = figure.params ?? {};
    for (const [name, spec] of this.params) {
      env.push(readParam(name, spec, Object.hasOwn(params, name) ? params[name] : spec.default));
    }
    const given = figure.handles ?? {};
    for (const [name, slot, fallback] of this.handles) {
      env[slot] = Object.hasOwn(given, name) ? readPoint(given[name], `handles.${name}`) : fallback(env);
    }
    for (const [name, slot, handle] of this.lists) env[slot] = readList(name, handle, given);
    return env;
  }

  /**
   * The display list of one figure.
   * @param {SpecFigure} figure @param {Record<string, string>} palette
   * @param {Weights} weights @returns {Item[]}
   */
  items(figure, palette, weights) {
    const env = this.environment(figure, palette, weights);
    this.draw(env);
    return env[0].items;
  }
}

/** @type {WeakMap<RawSign, Program>} */
const programs = new WeakMap();

/** The program of a sign, compiled at its first use. @param {RawSign} sign */
export function programOf(sign) {
  let program = programs.get(sign);
  if (!program) {
    program = new Program(sign);
    programs.set(sign, program);
  }
  return program;
}
