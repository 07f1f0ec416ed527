// What the hand will place next: a question whose shape the gesture gives, or an exact sign; its variant, parameters
// and rank, remembered sign by sign, and whether strokes are drawn round or straight. No DOM.

/** @import { Sign } from "../palette_model.js" */

/**
 * @typedef {object} Tools  the tools of the stage
 * @property {() => string} current
 * @property {(id: string, options?: Record<string, unknown>) => void} set
 * @property {(options: Record<string, unknown>) => void} tune  without leaving the gesture under way
 * @property {(fn: () => void) => void} onChange
 *
 * @typedef {{ variant: string | null, params: Record<string, unknown>, rank: number | null }} Look
 */

/**
 * @param {Tools} tools
 */
export function createChoice(tools) {
  /** The sign, or the signs of a question: those the gesture may choose from. @type {Sign[]} */
  let held = [];
  let exact = false;
  /** Null: as each sign says. @type {boolean | null} */
  let smooth = null;
  /** @type {Map<string, Look>} */
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
    /** @type {Look} */
    const fresh = { variant: of.variants?.[0]?.id ?? null, params: {}, rank: null };
    remembered.set(of.id, fresh);
    return fresh;
  }

  /** What the stage places for a sign. @param {Sign} sign */
  function shapeOf(sign) {
    const { variant, params, rank } = look(sign);
    return { symbol: sign.id, variant, params: { ...params }, color: sign.color, smooth, rank };
  }

  function options() {
    const [first] = held;
    if (exact && first) return shapeOf(first);
    return { shapes: Object.fromEntries(held.map((sign) => [sign.support, shapeOf(sign)])) };
  }

  function tune() {
    if (held.length && tools.current() === "place") tools.tune(options());
    tell();
  }

  const sign = () => (exact && tools.current() === "place" ? (held[0] ?? null) : null);
  /** Signs that have a rank; of an exact network, its nodes have. */
  const ranked = () =>
    held.filter((one) => one.params?.rank !== undefined || (exact && one.support === "network"));

  return {
    tools,
    /** The exact sign being placed; null when only a question is in the hand, or another tool. */
    sign,
    /** The signs of the question in the hand, [] for an exact sign or another tool. */
    shapes: () => (!exact && tools.current() === "place" ? held : []),
    /** The row of what is in the hand, "" for none. */
    structure: () => (tools.current() === "place" ? (held[0]?.structure ?? "") : ""),
    shapeOf,
    /** @param {Sign} next */
    choose(next) {
      held = [next];
      exact = true;
      tools.set("place", options());
      tell();
    },
    /** The question alone; one shape alone is an exact sign. @param {Sign[]} signs of one row */
    chooseRow(signs) {
      held = signs;
      exact = signs.length === 1;
      if (!signs.length) return;
      tools.set("place", options());
      tell();
    },
    look,
    smooth: () => smooth,
    /** @param {boolean} value */
    setSmooth(value) {
      smooth = value;
      tune();
    },
    /** @param {string} variant */
    setVariant(variant) {
      const one = sign();
      if (!one) return;
      look(one).variant = variant;
      tune();
    },
    ranked,
    /** The rank of what comes next. @returns {number} */
    rank() {
      const [one] = ranked();
      return Number((one && (look(one).params.rank ?? look(one).rank)) ?? one?.params?.rank?.default ?? 2);
    },
    /** @param {number} n @param {boolean} [known]  the stage has it already: only remembered and shown */
    setRank(n, known = false) {
      for (const one of ranked()) {
        if (one.support === "network") look(one).rank = n;
        else look(one).params.rank = n;
      }
      if (known) tell();
      else tune();
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
    },
  };
}

/** @typedef {ReturnType<typeof createChoice>} Choice */
