// Order keys: strings between which there is nearly always room for another [P6]. Base 62, compared as plain
// strings. Mirrors chorem/poster/order.py.

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const MAX_LENGTH = 64;

/** Keys at either end count up or down in this many digits, so that thousands stay short. */
const WIDTH = 4;
const FIRST = "V001";

/**
 * A key after `before` and before `after`; null is the end of the list. Where there is no room (equal keys, or
 * the wrong way round) the key simply follows `before`.
 * @param {string | null} before
 * @param {string | null} after
 * @returns {string}
 */
export function orderBetween(before, after) {
  if (!before && !after) return FIRST;
  if (!after) return counted(before ?? "", 1);
  if (!before) {
    const key = counted(after, -1);
    return key < after ? key : checked(midpoint("", after), "", after);
  }
  return checked(midpoint(before, after), before, after);
}

/** @type {(key: string, before: string, after: string) => string} */
function checked(key, before, after) {
  if (before < key && key < after && key.length <= MAX_LENGTH) return key;
  return counted(before, 1);
}

/**
 * The next number up or down that does not end in 0; past the last one, a longer key.
 * @param {string} key
 * @param {1 | -1} step
 */
function counted(key, step) {
  let number = 0;
  for (const digit of (key + "0".repeat(WIDTH)).slice(0, WIDTH)) number = number * 62 + DIGITS.indexOf(digit);
  number += step;
  if (number % 62 === 0) number += step;
  if (!(number > 0 && number < 62 ** WIDTH)) return `${key.slice(0, MAX_LENGTH - 1)}V`;
  let digits = "";
  for (let i = 0; i < WIDTH; i += 1) {
    digits = DIGITS.charAt(number % 62) + digits;
    number = Math.floor(number / 62);
  }
  return digits;
}

/**
 * Between the two when `low < high`; an empty `high` is the end.
 * @param {string} low
 * @param {string} high
 * @returns {string}
 */
function midpoint(low, high) {
  let shared = 0;
  while (shared < high.length && (low[shared] ?? "0") === high[shared]) shared += 1;
  if (shared) return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
  const first = low ? DIGITS.indexOf(low.charAt(0)) : 0;
  const last = high ? DIGITS.indexOf(high.charAt(0)) : 62;
  if (last - first > 1) return DIGITS.charAt(Math.floor((first + last + 1) / 2));
  if (high.length > 1) return high.charAt(0);
  return DIGITS.charAt(first) + midpoint(low.slice(1), "");
}
