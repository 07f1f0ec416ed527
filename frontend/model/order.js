// Fractional order keys [P6]: strings of 0-9A-Za-z compared as text, always with room between two of them.
// Knows no entity. Keys never end in "0", under which nothing could be put.

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Appending counts in the first six digits: keys stay short however many there are. */
const LANE = 6;

/**
 * A key strictly between two, as short as can be.
 * @param {string} low "" for the very beginning
 * @param {string} high "" for the very end
 * @returns {string}
 */
function middle(low, high) {
  let shared = 0;
  while (shared < high.length && (low[shared] ?? "0") === high[shared]) shared += 1;
  if (shared) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  const from = low ? DIGITS.indexOf(low.charAt(0)) : 0;
  const to = high ? DIGITS.indexOf(high.charAt(0)) : DIGITS.length;
  if (to - from > 1) return DIGITS.charAt(Math.floor((from + to) / 2));
  if (high.length > 1) return high.charAt(0);
  return DIGITS.charAt(from) + middle(low.slice(1), "");
}

/** @param {string} key */
function next(key) {
  const digits = [...key.slice(0, LANE).padEnd(LANE, "0")].map((digit) => DIGITS.indexOf(digit));
  for (let i = LANE - 1; i >= 0; i -= 1) {
    const digit = (digits[i] ?? 0) + 1;
    if (digit < DIGITS.length) {
      digits[i] = digit;
      return digits.map((one) => DIGITS.charAt(one)).join("");
    }
    digits[i] = i === LANE - 1 ? 1 : 0;
  }
  return middle(key, "");
}

/**
 * A key after `low` and before `high`; null means no neighbour on that side. Equal keys (two people added at the
 * same moment) have no room between them: the result then follows both.
 * @param {string | null} low
 * @param {string | null} high
 * @returns {string}
 */
export function orderBetween(low, high) {
  if (high === null) return low === null ? "V00001" : next(low);
  if (low !== null && low >= high) return next(low);
  return middle(low ?? "", high);
}

/**
 * The key that comes after every sibling.
 * @param {readonly { order?: string }[]} siblings sorted
 * @returns {string}
 */
export const orderLast = (siblings) => orderBetween(siblings.at(-1)?.order ?? null, null);
