// What the hand will place next: a sign, its variant and parameters, remembered sign by sign. No DOM.

/** @import { Sign } from "./palette_model.js" */

/**
 * @typedef {object} Tools  the tools of the stage
 * @property {() => string} current
 * @property {(id: string, options?: Record<string, unknown>) => void} set
 * @property {(fn: () => void) => void} onChange
 */

/**
 * @param {Tools} tools
 */
export function createChoice(tools) {
  /** @type {Sign | null} */
  let sign = null;
  /** @type {Map<string, { variant: string | null, params: Record<string, unknown> }>} */
  const remembered = new Map();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const fn of [...listeners]) fn();
  };
  tools.onChange(tell);

  /** @param {Sign} of */
  function look(of) {
    const known = remembered.get(of.id);
    if (known) return known;
    /** @type {{ variant: string | null, params: Record<string, unknown> }} */
    const fresh = { variant: of.variants?.[0]?.id ?? null, params: {} };
    remembered.set(of.id, fresh);
    return fresh;
  }

  function apply() {
    if (!sign) return;
    const { variant, params } = look(sign);
    tools.set("place", { symbol: sign.id, variant, params: { ...params }, color: sign.color });
    tell();
  }

  return {
    tools,
    /** The sign being placed, null when another tool is in the hand. */
    sign: () => (tools.current() === "place" ? sign : null),
    /** @param {Sign} next */
    choose(next) {
      sign = next;
      apply();
    },
    look,
    /** @param {string} variant */
    setVariant(variant) {
      if (!sign) return;
      look(sign).variant = variant;
      apply();
    },
    /** @param {string} name @param {unknown} value */
    setParam(name, value) {
      if (!sign) return;
      look(sign).params[name] = value;
      apply();
    },
    /** The stage already knows: only remembered and shown. @param {string} name @param {unknown} value */
    noticed(name, value) {
      if (!sign) return;
      look(sign).params[name] = value;
      tell();
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
    },
  };
}

/** @typedef {ReturnType<typeof createChoice>} Choice */
