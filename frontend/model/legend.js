// Which sentence of the legend a figure stands under: it joins the entry of its sign, variant and colour, or adds
// it [E5, P7, ADR 0004]. Knows the store and the signs, no panel.

import { legendId } from "../core/poster/legend.js";
import { orderBetween } from "../core/poster/order.js";

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {{ id: string, version: number, domain: string, topic?: string | null }} Sign
 * @typedef {{ get: (id: string, version?: number) => any }} Library get throws for an unknown sign
 */

/**
 * The entry of a sign, variant and colour, and the edits that make it if it is not there.
 * @param {import("./store.js").Store} store
 * @param {Library} library
 * @param {{ symbol: string, version?: number, variant: string | null, color: string }} look
 * @returns {{ id: string, edits: Edit[] }}
 */
export function joinLegend(store, library, { symbol, version, variant, color }) {
  const id = legendId(symbol, variant, color);
  if (store.get("legend", id)) return { id, edits: [] };
  const sign = library.get(symbol, version);
  const order = orderBetween(store.all("legend").at(-1)?.order ?? null, null);
  const fields = { domain: sign.domain, topic: sign.topic ?? null, symbol, variant, color, text: "", order };
  return { id, edits: [{ kind: "add", target: "legend", id, fields }] };
}
