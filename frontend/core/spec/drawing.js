// The draw tree: primitives from their table, and four control nodes, "let", "if", "each" and "clip". Compiled
// once a sign into one function. Mirrors chorem/spec/drawing.py.

import { ChoremError } from "../errors.js";
import { compileExpression, typed } from "./expression.js";
import { isOutline } from "./primitives/glyph.js";
import { PRIMITIVES } from "./primitives/table.js";
import { emitClip } from "./sink.js";

/** @import { Env, Evaluate, Scope } from "./scope.js" */
/** @import { Primitive } from "./primitives/table.js" */
/** @typedef {(env: Env) => void} Draw */

/** Most nodes a draw tree may have. */
export const MAX_NODES = 400;

/** Counts slots and nodes while a tree is compiled. */
export class Drawing {
  /** @param {number} firstSlot */
  constructor(firstSlot) {
    this.slots = firstSlot;
    this.nodes = 0;
  }

  /**
   * One function that draws a list of nodes. Throws `sign_primitive`, `sign_attribute`, `sign_size` and
   * what expressions throw.
   * @param {any} nodes @param {Scope} scope @param {string} path @returns {Draw}
   */
  tree(nodes, scope, path) {
    if (!Array.isArray(nodes)) throw new ChoremError("sign_attribute", path, { name: path });
    const steps = nodes.map((node, i) => this.#node(node, scope, `${path}[${i}]`));
    return (env) => {
      for (const step of steps) step(env);
    };
  }

  /** @param {any} node @param {Scope} scope @param {string} path @returns {Draw} */
  #node(node, scope, path) {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw new ChoremError("sign_size", path);
    const draw = this.#drawn(node, scope, path);
    return (env) => {
      env[0].spend(1, path);
      draw(env);
    };
  }

  /** @param {any} node @param {Scope} scope @param {string} path @returns {Draw} */
  #drawn(node, scope, path) {
    const kind = isRecord(node) ? node.do : undefined;
    if (kind === "let") return this.#let(node, scope, path);
    if (kind === "if") return this.#if(node, scope, path);
    if (kind === "each") return this.#each(node, scope, path);
    if (kind === "clip") return this.#clip(node, scope, path);
    const primitive = PRIMITIVES.get(kind);
    if (!primitive) throw new ChoremError("sign_primitive", path, { name: String(kind) });
    return painted(primitive, node, scope, path);
  }

  /**
   * {"do":"let","names":{name: expression},"draw":[…]}: each name may use those before it.
   * @param {any} node @param {Scope} scope @param {string} path @returns {Draw}
   */
  #let(node, scope, path) {
    only(node, ["names", "draw"], [], path);
    const inner = new Map(scope);
    /** @type {[number, Evaluate][]} */
    const steps = [];
    for (const [name, value] of Object.entries(node.names)) {
      const { type, evaluate } = typed(value, inner, `${path}.names.${name}`);
      const slot = this.slots++;
      steps.push([slot, evaluate]);
      inner.set(name, { slot, type });
    }
    const body = this.tree(node.draw, inner, `${path}.draw`);
    return (env) => {
      for (const [slot, evaluate] of steps) env[slot] = evaluate(env);
      body(env);
    };
  }

  /**
   * {"do":"if","test":…,"then":[…],"else":[…]}
   * @param {any} node @param {Scope} scope @param {string} path @returns {Draw}
   */
  #if(node, scope, path) {
    only(node, ["test", "then"], ["else"], path);
    const test = compileExpression(node.test, scope, `${path}.test`, "bool");
    const then = this.tree(node.then, scope, `${path}.then`);
    const other = this.tree(node.else ?? [], scope, `${path}.else`);
    return (env) => (test(env) ? then(env) : other(env));
  }

  /**
   * {"do":"each","in":list,"as":[a name per part of an item],"draw":[…]}
   * @param {any} node @param {Scope} scope @param {string} path @returns {Draw}
   */
  #each(node, scope, path) {
    only(node, ["in", "as", "draw"], [], path);
    const { type, evaluate: items } = typed(node.in, scope, `${path}.in`);
    const parts = type.replace(/^list:/, "").split(",");
    if (!type.startsWith("list:") || parts.length !== node.as.length) {
      throw new ChoremError("sign_type", `${path}.in`, { wanted: "list", given: type });
    }
    const inner = new Map(scope);
    /** @type {number[]} */
    const slots = parts.map((part, i) => {
      const slot = this.slots++;
      inner.set(node.as[i], { slot, type: part });
      return slot;
    });
    const body = this.tree(node.draw, inner, `${path}.draw`);
    const single = slots.length === 1 ? /** @type {number} */ (slots[0]) : -1;
    return (env) => {
      for (const item of items(env)) {
        if (single >= 0) env[single] = item;
        else for (let i = 0; i < slots.length; i++) env[/** @type {number} */ (slots[i])] = item[i];
        body(env);
      }
    };
  }

  /**
   * {"do":"clip","of":shape,"draw":[…]}: nothing is seen outside the shape, even-odd.
   * @param {any} node @param {Scope} scope @param {string} path @returns {Draw}
   */
  #clip(node, scope, path) {
    only(node, ["of", "draw"], [], path);
    const shape = compileExpression(node.of, scope, `${path}.of`, "shape");
    const body = this.tree(node.draw, scope, `${path}.draw`);
    return (env) => {
      const run = env[0];
      const outside = run.items;
      run.items = [];
      body(env);
      const inside = run.items;
      run.items = outside;
      emitClip(run, shape(env), inside, path);
    };
  }
}

/** @param {any} value */
const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * Exactly these attributes: a missing or misspelt one is an error, in the order of the names.
 * @param {any} node @param {string[]} required @param {string[]} optional @param {string} path
 */
function only(node, required, optional, path) {
  for (const name of [...required].sort()) {
    if (!Object.hasOwn(node, name)) throw new ChoremError("sign_attribute", `${path}.${name}`, { name });
  }
  for (const name of Object.keys(node).sort()) {
    if (name !== "do" && !required.includes(name) && !optional.includes(name)) {
      throw new ChoremError("sign_attribute", `${path}.${name}`, { name });
    }
  }
}

/** @param {Primitive} primitive @param {any} node @param {Scope} scope @param {string} path @returns {Draw} */
function painted(primitive, node, scope, path) {
  only(node, Object.keys(primitive.required), Object.keys(primitive.optional), path);
  /** @type {[string, Evaluate][]} */
  const attributes = [];
  for (const [name, want] of Object.entries({ ...primitive.required, ...primitive.optional })) {
    if (Object.hasOwn(node, name)) {
      attributes.push([name, attribute(node[name], scope, `${path}.${name}`, want)]);
    }
  }
  const paint = primitive.draw;
  return (env) => {
    /** @type {Record<string, any>} */
    const args = {};
    for (const [name, evaluate] of attributes) args[name] = evaluate(env);
    paint(env[0], args, path);
  };
}

/** @param {any} value @param {Scope} scope @param {string} path @param {string} want @returns {Evaluate} */
function attribute(value, scope, path, want) {
  if (want === "outline") {
    if (!isOutline(value)) {
      throw new ChoremError("sign_type", path, { wanted: "outline", given: typeof value });
    }
    return () => value;
  }
  if (want !== "nums") return compileExpression(value, scope, path, want);
  if (!Array.isArray(value) || !value.length) {
    throw new ChoremError("sign_type", path, { wanted: "nums", given: typeof value });
  }
  const numbers = value.map((one, i) => compileExpression(one, scope, `${path}[${i}]`, "num"));
  return (env) => numbers.map((number) => number(env));
}
