// The picture of a sign at 32 px: the sign itself on an icon geometry of its own, with heavier weights (S5).
// Mirrors chorem/spec/icon.py.

import { programOf } from "./program.js";
import { um } from "./sink.js";

/** @import { Item, RawSign } from "../types.d.ts" */

/** The weights an icon swaps in, in mm; a sign may have its own. */
export const ICON_WEIGHTS = { thin: 3.2, normal: 5.5, thick: 9, head: 18 };

/**
 * `look` may choose the variant and the colour; `box_um` is [x0, y0, x1, y1]. Without a variant: all of them side
 * by side where the icon shows that (`every`), else the first.
 * @param {RawSign} sign @param {Record<string, string>} palette
 * @param {{ variant?: string | null, color?: string | null }} [look]
 * @returns {{ items: Item[], box_um: [number, number, number, number] }}
 */
export function icon(sign, palette, look = {}) {
  const weights = { ...ICON_WEIGHTS, ...sign.icon.weights };
  /** @type {Item[]} */
  const items = [];
  for (const figure of figuresOf(sign, look.variant)) {
    const chosen = { ...figure };
    if (look.variant) chosen.variant = look.variant;
    if (look.color) chosen.color = look.color;
    items.push(...programOf(sign).items(chosen, palette, weights));
  }
  const [x0, y0, x1, y1] = sign.icon.box;
  return { items, box_um: [um(x0, "icon.box"), um(y0, "icon.box"), um(x1, "icon.box"), um(y1, "icon.box")] };
}

/**
 * Those of no variant, and those of the variant that is asked for.
 * @param {RawSign} sign @param {string | null} [variant]
 */
function figuresOf(sign, variant) {
  if (!variant && sign.icon.every) return sign.icon.every;
  const asked = variant || sign.variants?.[0]?.id;
  return sign.icon.figures.filter((figure) => !figure.variant || figure.variant === asked);
}
