// Gives a figure another shape of its question: one batch, the same figure, its name and its sentence kept.
// Must not know the strip that asks for it.

/** @import { Fields, Op } from "../canvas/types.d.ts" */
/** @import { Shape, ToolContext } from "./types.d.ts" */

import { takes } from "../core/spec/figure.js";
import { layerOf } from "../model/edits.js";
import { joinLegend } from "../model/legend.js";
import { lookLeft } from "../model/sentences.js";
import { asArea, asLine, asNetwork, formOf, placeOf, reachOf } from "./reform.js";
import { quantum } from "./simplify.js";

/**
 * @param {ToolContext} ctx @param {string} id of the figure @param {Shape} shape what it becomes
 * @returns {Op[]} none when it cannot be changed or would not change
 */
export function convertOps(ctx, id, shape) {
  const figure = ctx.store.get("figure", id);
  if (!figure || figure.symbol === shape.symbol || ctx.readOnly() || !ctx.editable(`figure/${id}`)) return [];
  const made = asShape(ctx, figure, shape);
  const look = { symbol: made.symbol, version: made.version, variant: made.variant, color: made.color };
  const entry = joinLegend(ctx.store, ctx.library, look);
  const layer = layerLike(ctx, figure, shape.symbol);
  const { version, variant, geometry, smooth, handles, params, color } = made;
  const fields = { symbol: made.symbol, version, variant, geometry, smooth, handles, params, color };
  const edits = /** @type {Op[]} */ ([
    ...layer.edits,
    ...entry.edits,
    { kind: "set", target: "figure", id, fields: { ...fields, legend: entry.id, layer: layer.id } },
  ]);
  return [...edits, .../** @type {Op[]} */ (lookLeft(ctx.store, [id], edits))];
}

/** @param {ToolContext} ctx @param {any} figure @param {Shape} shape @returns {Fields} */
function asShape(ctx, figure, shape) {
  const sign = ctx.library.get(shape.symbol);
  const form = formOf(figure, ctx.library.get(figure.symbol).drag);
  const wanted = takes(sign);
  const color = figure.color === ctx.library.get(figure.symbol).color ? shape.color : figure.color;
  const params =
    "rank" in ctx.params(shape.symbol) && figure.params?.rank
      ? { ...shape.params, rank: figure.params.rank }
      : shape.params;
  const seed = { ...shape, id: figure.id, ...(color ? { color } : {}), ...(params ? { params } : {}) };
  if (wanted === "line") return ctx.make({ ...seed, geometry: asLine(form), smooth: kept(figure, sign) });
  if (wanted === "area") return ctx.make({ ...seed, geometry: asArea(form), smooth: kept(figure, sign) });
  if (wanted === "network") return ctx.make({ ...seed, geometry: asNetwork(form, ctx.newId, sign) });
  const geometry = { type: "Point", coordinates: quantum(placeOf(form)) };
  const reach = sign.drag && sign.support === "line" ? { [sign.drag]: quantum(reachOf(form)) } : {};
  return ctx.make({ ...seed, geometry, handles: reach });
}

/** Whether it stays round. @param {any} figure @param {any} sign */
const kept = (figure, sign) =>
  ["LineString", "Polygon"].includes(figure.geometry.type) ? figure.smooth : (sign.smooth ?? true);

/** Where it was, unless it stood in the domain its sign comes from. @param {ToolContext} ctx @param {any} figure @param {string} symbol */
function layerLike(ctx, figure, symbol) {
  const here = ctx.store.get("layer", figure.layer)?.domain;
  const { domain } = ctx.library.get(symbol);
  const stays = here !== ctx.library.get(figure.symbol).domain || here === domain;
  return stays ? { id: figure.layer, edits: [] } : layerOf(ctx.store, domain);
}
