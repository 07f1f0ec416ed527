// The signs there are, from the JSON the server serves. Mirrors chorem/spec/library.py; reads no file.

import { ChoremError } from "../errors.js";
import { ownSign } from "./own.js";

/** @import { RawSign } from "../types.d.ts" */

/** @import { Picto } from "./own.js" */
/**
 * @typedef {object} Library
 * @property {(symbol: string, version?: number | null) => RawSign} get
 * @property {RawSign[]} signs
 * @property {(poster: Readonly<Record<string, any>>) => Library} of  with the pictograms a poster carries
 */

/** Rows after the table's seven, for signs without a place in it. @type {Record<string, number>} */
const OUTSIDE = { enjeu: 7, pictogramme: 8, croquis: 9 };

/**
 * Signs by id and version; `signs` holds the newest of each, in the order of the table.
 * @param {readonly RawSign[]} signsJson
 * @param {RawSign | null} [pattern]  of the pictograms that a poster carries; without it they are unknown
 * @returns {Library}
 */
export function makeLibrary(signsJson, pattern = null) {
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

  /** @type {object} */
  let known = NONE;
  /** @type {Library} */
  let own;
  const library = {
    get,
    signs: [...newest.values()].sort(byPlace),
    /** @param {Readonly<Record<string, any>>} poster */
    of(poster) {
      const pictos = poster.pictos ?? NONE;
      if (!pattern || Object.keys(pictos).length === 0) return library;
      if (pictos !== known) {
        known = pictos;
        const drawn = Object.entries(pictos).map(([key, picto]) => ownSign(key, picto, pattern));
        own = makeLibrary([...versions.values(), ...drawn]);
      }
      return own;
    },
  };
  return library;
}

/** @type {Record<string, Picto>} */
const NONE = Object.freeze({});

/** @param {RawSign} a @param {RawSign} b */
function byPlace(a, b) {
  const [rowA, columnA] = place(a);
  const [rowB, columnB] = place(b);
  return rowA - rowB || columnA - columnB || (a.id < b.id ? -1 : 1);
}

/** @param {RawSign} sign @returns {[number, number]} */
const place = (sign) => sign.table ?? [OUTSIDE[sign.structure] ?? 9, 0];
