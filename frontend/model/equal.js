// Equality of JSON values, and sharing what did not change between two states of an entity. Knows no field.

/**
 * Same JSON value?
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    // Long lines are most of a poster: a plain loop is several times quicker than every().
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i += 1) if (!equal(a[i], b[i])) return false;
    return true;
  }
  const keys = Object.keys(a);
  if (Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!(key in b) || !equal(a[key], b[key])) return false;
  return true;
}

/**
 * `next`, keeping the identity of `old` wherever the content is the same: the whole entity, or its fields one by
 * one, so that whoever caches by identity (a drawing by its geometry) is not woken for nothing.
 * @template {Record<string, any>} T
 * @param {T | null} old
 * @param {T | null} next
 * @returns {T | null}
 */
export function share(old, next) {
  if (!old || !next || old === next) return next;
  const shared = /** @type {any} */ ({});
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(old).length;
  for (const key of keys) {
    const kept = key in old && equal(old[key], next[key]);
    shared[key] = kept ? old[key] : next[key];
    same &&= kept;
  }
  return same ? old : shared;
}

/**
 * Numbers of a JSON value rounded half up to the quantum of the document, 0.001 [P2].
 * @template T
 * @param {T} value
 * @returns {T}
 * @throws {RangeError} for what is not finite, which JSON cannot say
 */
export function quantised(value) {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a finite number is expected");
    return /** @type {any} */ (Math.floor(value * 1000 + 0.5) / 1000);
  }
  if (Array.isArray(value)) return /** @type {any} */ (value.map(quantised));
  if (typeof value !== "object" || value === null) return value;
  return /** @type {any} */ (Object.fromEntries(Object.entries(value).map(([k, v]) => [k, quantised(v)])));
}
