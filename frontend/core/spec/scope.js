// What an expression sees and what a run carries: names in slots, a budget, the items drawn so far.
// Mirrors chorem/spec/scope.py.

import { ChoremError } from "../errors.js";

/** @import { Item } from "../types.d.ts" */

/** @typedef {any[]} Env slot 0 is the Run */
/** @typedef {(env: Env) => any} Evaluate */
/** @typedef {Map<string, { slot: number, type: string }>} Scope */

/** Units of work one figure may cost: one per draw node run, per point computed and per point drawn. */
export const BUDGET = 100_000;
/** Nothing computed may be larger: squares and products stay far from infinity (N6). */
export const LARGEST = 1e9;

/** One interpretation: slot 0 of its environment. */
export class Run {
  /** @param {Record<string, string>} palette */
  constructor(palette) {
    this.palette = palette;
    /** @type {Item[]} */
    this.items = [];
    this.left = BUDGET;
  }

  /** Throws `over_budget` when the figure costs more than its share. @param {number} work @param {string} path */
  spend(work, path) {
    this.left -= work;
    if (this.left < 0) throw new ChoremError("over_budget", path);
  }
}

/** The number itself; throws `bad_number` for NaN, infinity and what is absurdly large. @param {number} value @param {string} path */
export function finite(value, path) {
  if (value >= -LARGEST && value <= LARGEST) return value;
  throw new ChoremError("bad_number", path);
}

/** How many points a computed value holds. @param {string} kind @param {any} value */
export function workOf(kind, value) {
  if (kind !== "shape" && kind !== "list:line") return value.length;
  let count = 0;
  for (const line of value) count += line.length;
  return count;
}
