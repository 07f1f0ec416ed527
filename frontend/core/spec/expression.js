// Expressions: numbers, "$names", words and prefix lists, compiled once into closures over slots. Checks
// names, arguments and types when a sign is loaded. Mirrors chorem/spec/expression.py.

import { ChoremError } from "../errors.js";
import { OPERATORS } from "./operators/table.js";
import { finite, workOf } from "./scope.js";

/** @import { Evaluate, Scope } from "./scope.js" */
/** @import { Operator } from "./operators/table.js" */
/** @typedef {{ type: string, evaluate: Evaluate }} Typed */

/** How deep expressions may nest. */
export const MAX_DEPTH = 24;

/**
 * A function env → value of type `want`. Throws `sign_name`, `sign_operator`, `sign_arguments`,
 * `sign_type` or `sign_depth`.
 * @param {any} value @param {Scope} scope @param {string} path @param {string} want @param {number} [depth]
 * @returns {Evaluate}
 */
export function compileExpression(value, scope, path, want, depth = 0) {
  const { type, evaluate } = typed(value, scope, path, depth);
  if (type !== want) throw new ChoremError("sign_type", path, { wanted: want, given: type });
  return evaluate;
}

/**
 * The type of an expression and its function.
 * @param {any} value @param {Scope} scope @param {string} path @param {number} [depth] @returns {Typed}
 */
export function typed(value, scope, path, depth = 0) {
  if (depth > MAX_DEPTH) throw new ChoremError("sign_depth", path);
  if (typeof value === "boolean") return { type: "bool", evaluate: () => value };
  if (typeof value === "number") {
    const number = finite(value, path);
    return { type: "num", evaluate: () => number };
  }
  if (typeof value === "string") return word(value, scope, path);
  if (Array.isArray(value) && typeof value[0] === "string") {
    const special = SPECIAL.get(value[0]);
    if (special) return special(value, scope, path, depth);
    const operator = OPERATORS.get(value[0]);
    if (operator) return { type: operator.result, evaluate: call(operator, value, scope, path, depth) };
  }
  throw new ChoremError("sign_operator", path);
}

/** @param {string} value @param {Scope} scope @param {string} path @returns {Typed} */
function word(value, scope, path) {
  if (!value.startsWith("$")) return { type: "str", evaluate: () => value };
  const known = scope.get(value.slice(1));
  if (!known) throw new ChoremError("sign_name", path, { name: value });
  const slot = known.slot;
  return { type: known.type, evaluate: (env) => env[slot] };
}

/** @param {Operator} operator @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth */
function call(operator, value, scope, path, depth) {
  const wanted = [...operator.types];
  const given = value.length - 1;
  const last = /** @type {string} */ (wanted[wanted.length - 1]);
  if (last.endsWith("*")) {
    wanted.pop();
    if (given < wanted.length + 1) throw new ChoremError("sign_arguments", path, { operator: value[0] });
    while (wanted.length < given) wanted.push(last.slice(0, -1));
  }
  if (given !== wanted.length) throw new ChoremError("sign_arguments", path, { operator: value[0] });
  const values = wanted.map((want, i) =>
    compileExpression(value[i + 1], scope, `${path}[${i + 1}]`, want, depth + 1),
  );
  return checked(operator.result, applied(operator, values), path);
}

/** @param {Operator} operator @param {Evaluate[]} values @returns {Evaluate} */
function applied(operator, values) {
  const apply = operator.apply;
  const [a, b, c] = /** @type {[Evaluate, Evaluate, Evaluate]} */ (values);
  if (values.length === 1) return (env) => apply(a(env));
  if (values.length === 2) return (env) => apply(a(env), b(env));
  if (values.length === 3) return (env) => apply(a(env), b(env), c(env));
  return (env) => apply(...values.map((value) => value(env)));
}

/**
 * Numbers and points must be finite (N6); the points of lines and lists are paid for (S4).
 * @param {string} type @param {Evaluate} evaluate @param {string} path @returns {Evaluate}
 */
function checked(type, evaluate, path) {
  if (type === "num") return (env) => finite(evaluate(env), path);
  if (type === "bool") return evaluate;
  if (type === "point") {
    return (env) => {
      const value = evaluate(env);
      finite(value[0], path);
      finite(value[1], path);
      return value;
    };
  }
  return (env) => {
    const value = evaluate(env);
    env[0].spend(workOf(type, value), path);
    return value;
  };
}

/** @param {any[]} value @param {number} least @param {string} path */
function atLeast(value, least, path) {
  if (value.length - 1 < least) throw new ChoremError("sign_arguments", path, { operator: value[0] });
}

/**
 * ["if", test, then, else]: only the branch taken is computed.
 * @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth @returns {Typed}
 */
function choose(value, scope, path, depth) {
  if (value.length !== 4) throw new ChoremError("sign_arguments", path, { operator: "if" });
  const test = compileExpression(value[1], scope, `${path}[1]`, "bool", depth + 1);
  const { type, evaluate: then } = typed(value[2], scope, `${path}[2]`, depth + 1);
  const other = compileExpression(value[3], scope, `${path}[3]`, type, depth + 1);
  return { type, evaluate: (env) => (test(env) ? then(env) : other(env)) };
}

/** @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth */
function truths(value, scope, path, depth) {
  atLeast(value, 2, path);
  return value
    .slice(1)
    .map((test, i) => compileExpression(test, scope, `${path}[${i + 1}]`, "bool", depth + 1));
}

/** @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth @returns {Typed} */
function and(value, scope, path, depth) {
  const tests = truths(value, scope, path, depth);
  return { type: "bool", evaluate: (env) => tests.every((test) => test(env)) };
}

/** @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth @returns {Typed} */
function or(value, scope, path, depth) {
  const tests = truths(value, scope, path, depth);
  return { type: "bool", evaluate: (env) => tests.some((test) => test(env)) };
}

/**
 * ["=", a, b]: two numbers or two words.
 * @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth @returns {Typed}
 */
function equal(value, scope, path, depth) {
  if (value.length !== 3) throw new ChoremError("sign_arguments", path, { operator: "=" });
  const { type, evaluate: a } = typed(value[1], scope, `${path}[1]`, depth + 1);
  if (type !== "num" && type !== "str") {
    throw new ChoremError("sign_type", `${path}[1]`, { wanted: "num", given: type });
  }
  const b = compileExpression(value[2], scope, `${path}[2]`, type, depth + 1);
  return { type: "bool", evaluate: (env) => a(env) === b(env) };
}

/**
 * ["pick", n, first, second, …]: the n-th of values of one type, counting from 1.
 * @param {any[]} value @param {Scope} scope @param {string} path @param {number} depth @returns {Typed}
 */
function pick(value, scope, path, depth) {
  atLeast(value, 2, path);
  const which = compileExpression(value[1], scope, `${path}[1]`, "num", depth + 1);
  const { type, evaluate: first } = typed(value[2], scope, `${path}[2]`, depth + 1);
  const choices = [first];
  for (let i = 3; i < value.length; i++) {
    choices.push(compileExpression(value[i], scope, `${path}[${i}]`, type, depth + 1));
  }
  return {
    type,
    evaluate: (env) => {
      const choice = choices[which(env) - 1];
      if (!choice) throw new ChoremError("pick_missing", path);
      return choice(env);
    },
  };
}

/** @type {Map<string, (value: any[], scope: Scope, path: string, depth: number) => Typed>} */
export const SPECIAL = new Map([
  ["if", choose],
  ["and", and],
  ["or", or],
  ["=", equal],
  ["pick", pick],
]);
