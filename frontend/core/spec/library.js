// The signs there are, from the JSON the server serves. Mirrors chorem/spec/library.py; reads no file.

import { ChoremError } from "../errors.js";

/** @import { RawSign } from "../types.d.ts" */

/** Rows after the table's seven, for signs without a place in it. @type {Record<string, number>} */
const OUTSIDE = { enjeu: 7, pictogramme: 8, croquis: 9 };

/**
 * Signs by id and version; `signs` holds the newest of each, in the order of the table.
 * @param {RawSign[]} signsJson
 */
export function makeLibrary(signsJson) {
  /** @type {Map<string, RawSign>} */
  const versions = new Map();
  /** @type {Map<string, RawSign>} */
  const newest = new Map();
  for (const sign of signsJson) {
    versions.set(`${sign.id}@${sign.version}`, sign);
    const other = newest.get(sign.id);
    if (!other || other.version < sign.version) newest.set(sign.id, sign);
  }

  /**
   * A sign, the newest without `version`; throws `unknown_sign` or `unknown_version`.
   * @param {string} symbol @param {number | null} [version] @returns {RawSign}
   */
  function get(symbol, version = null) {
    const latest = newest.get(symbol);
    if (!latest) throw new ChoremError("unknown_sign", "symbol", { symbol });
    if (version === null) return latest;
    const sign = versions.get(`${symbol}@${version}`);
    if (!sign) throw new ChoremError("unknown_version", "version", { symbol, version });
    return sign;
  }

  return { get, signs: [...newest.values()].sort(byPlace) };
}

/** @param {RawSign} a @param {RawSign} b */
function byPlace(a, b) {
  const [rowA, columnA] = place(a);
  const [rowB, columnB] = place(b);
  return rowA - rowB || columnA - columnB || (a.id < b.id ? -1 : 1);
}

/** @param {RawSign} sign @returns {[number, number]} */
const place = (sign) => sign.table ?? [OUTSIDE[sign.structure] ?? 9, 0];
