// The words in the reader's language: lookup, plural forms, live switch, memory of the choice.
// Knows neither the page nor the document; runs in Node.

import { en } from "./en.js";
import { fr } from "./fr.js";

/**
 * @typedef {import("./types.d.ts").Entry} Entry
 * @typedef {"fr" | "en"} Lang
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/** @type {Record<Lang, Record<string, Entry>>} */
const CATALOGUES = { fr, en };
const STORAGE_KEY = "chorem.lang";

/**
 * @param {string | null | undefined} tag  such as "en-GB"
 * @returns {Lang | null}
 */
function known(tag) {
  const base = (tag ?? "").slice(0, 2).toLowerCase();
  return base === "fr" || base === "en" ? base : null;
}

/**
 * The language to start in: the one chosen here before, else the first of the browser's we have, else French.
 * @param {string | null} stored
 * @param {readonly string[]} preferred
 * @returns {Lang}
 */
export function pickLang(stored, preferred) {
  const chosen = known(stored);
  if (chosen) return chosen;
  for (const tag of preferred) {
    const lang = known(tag);
    if (lang) return lang;
  }
  return "fr";
}

/**
 * @param {Lang} lang
 * @param {string} key
 * @param {Record<string, string | number>} [values]  {count} chooses the plural form
 * @returns {string}
 */
export function say(lang, key, values = {}) {
  const entry = CATALOGUES[lang][key];
  if (entry === undefined) throw new Error(`no word for ${key}`);
  let text = "";
  if (typeof entry === "string") text = entry;
  else {
    const count = Number(values.count);
    if (count === 0 && entry.zero !== undefined) text = entry.zero;
    else text = new Intl.PluralRules(lang).select(count) === "one" ? entry.one : entry.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/**
 * @typedef {object} Words
 * @property {Translate} t
 * @property {() => Lang} lang
 * @property {(lang: Lang) => void} setLang  remembers the choice and tells everyone
 * @property {(fn: () => void) => () => void} onChange  returns how to stop listening
 */

/**
 * @param {{ getItem(key: string): string | null, setItem(key: string, value: string): void } | null} storage
 * @param {readonly string[]} preferred  languages of the browser, best first
 * @returns {Words}
 */
export function createWords(storage, preferred) {
  let lang = pickLang(storage?.getItem(STORAGE_KEY) ?? null, preferred);
  /** @type {Set<() => void>} */
  const listeners = new Set();
  return {
    t: (key, values) => say(lang, key, values),
    lang: () => lang,
    setLang(next) {
      if (next === lang) return;
      lang = next;
      storage?.setItem(STORAGE_KEY, next);
      for (const fn of [...listeners]) fn();
    },
    onChange(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
  };
}
