// Numbers and truths. A result that is not a number is NaN: the expression around it refuses it (N6).
// Mirrors chorem/spec/operators/numbers.py.

/** @param {number} first @param {number[]} rest */
export function add(first, ...rest) {
  for (const value of rest) first = first + value;
  return first;
}

/** @param {number} a @param {number} b */
export const subtract = (a, b) => a - b;

/** @param {number} first @param {number[]} rest */
export function multiply(first, ...rest) {
  for (const value of rest) first = first * value;
  return first;
}

/** @param {number} a @param {number} b */
export const divide = (a, b) => (b !== 0 ? a / b : Number.NaN);

/** @param {number} first @param {number[]} rest */
export function smallest(first, ...rest) {
  for (const value of rest) if (value < first) first = value;
  return first;
}

/** @param {number} first @param {number[]} rest */
export function largest(first, ...rest) {
  for (const value of rest) if (value > first) first = value;
  return first;
}

/** @param {number} a */
export const floored = (a) => Math.floor(a);
/** @param {number} a */
export const root = (a) => (a >= 0 ? Math.sqrt(a) : Number.NaN);
/** @param {number} a */
export const negated = (a) => -a;
/** @param {number} a */
export const size = (a) => (a < 0 ? -a : a);
/** @param {number} a @param {number} b */
export const less = (a, b) => a < b;
/** @param {number} a @param {number} b */
export const atMost = (a, b) => a <= b;
/** @param {number} a @param {number} b */
export const more = (a, b) => a > b;
/** @param {number} a @param {number} b */
export const atLeast = (a, b) => a >= b;
/** @param {boolean} a */
export const negation = (a) => !a;
