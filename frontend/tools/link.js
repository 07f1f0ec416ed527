// Points just put with a question in the hand become the nodes of a network when they are linked. A point without
// a name goes into the network; one that has a name stays, under its node. Must not know how signs are drawn.

/** @import { Draft, Fields, Op, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { Shape, ToolContext } from "./types.d.ts" */

import { lookLeft } from "../model/sentences.js";
import { usualRank } from "./reform.js";
import { apart, quantum } from "./simplify.js";

/** Within this of a point the hand means the point, however exact it is. */
const REACH_MM = 14;

/** @typedef {{ at: Xy, rank: number | null, figure: string | null, node: string | null }} End a point, or a node */

/** @param {ToolContext} ctx @param {() => Shape | undefined} shape of the network */
export function createLinks(ctx, shape) {
  /** Points put since the question was taken. @type {Set<string>} */
  const points = new Set();
  /** The network being linked. @type {string | null} */
  let network = null;
  /** Where the hand went down. @type {End | null} */
  let from = null;
  /** What was tapped, waiting for another. @type {End | null} */
  let picked = null;

  /** @returns {any} */
  const figure = () => (network === null ? null : ctx.store.get("figure", network));

  /** @returns {End[]} */
  function ends() {
    const nodes = Object.entries(
      /** @type {Record<string, [number, number, number]>} */ (figure()?.geometry.nodes ?? {}),
    );
    const fresh = [...points].flatMap((id) => ctx.store.get("figure", id) ?? []);
    return [
      ...nodes.map(([node, [x, y, rank]]) => ({ at: /** @type {Xy} */ ([x, y]), rank, figure: null, node })),
      ...fresh.map((one) => ({
        at: one.geometry.coordinates,
        rank: one.params?.rank ?? ctx.params(one.symbol).rank?.default ?? null,
        figure: one.id,
        node: null,
      })),
    ];
  }

  /** @param {Xy} at @param {number} tolerance_mm @returns {End | null} */
  function endAt(at, tolerance_mm) {
    let best = null;
    let nearest_mm = Math.max(tolerance_mm, REACH_MM);
    for (const end of ends()) {
      const away_mm = apart(at, end.at);
      if (away_mm <= nearest_mm) [best, nearest_mm] = [end, away_mm];
    }
    return best;
  }

  /** @param {End} a @param {End} b */
  const same = (a, b) => a.figure === b.figure && a.node === b.node;

  /** Fields a link writes, and the points it takes in. @param {End} a @param {End} b */
  function link(a, b) {
    /** @type {Fields} */
    const fields = {};
    /** @type {string[]} */
    const taken = [];
    const sign = ctx.library.get(/** @type {Shape} */ (shape()).symbol);
    let count = Object.keys(figure()?.geometry.nodes ?? {}).length;
    const [start, stop] = [a, b].map((end) => {
      if (end.node !== null) return end.node;
      const node = ctx.newId();
      fields[`nodes.${node}`] = [...quantum(end.at), end.rank ?? usualRank(sign, count)];
      count += 1;
      if (end.figure !== null && !ctx.store.get("figure", end.figure)?.name) taken.push(end.figure);
      return node;
    });
    const known = Object.values(/** @type {Record<string, string[]>} */ (figure()?.geometry.links ?? {}));
    const there = known.some(([x, y]) => (x === start && y === stop) || (x === stop && y === start));
    if (!there) fields[`links.${ctx.newId()}`] = [start, stop, Math.max(a.rank ?? 2, b.rank ?? 2)];
    return { fields, taken };
  }

  /** @param {Fields} fields @returns {Fields} */
  function asNew(fields) {
    const part = (/** @type {string} */ prefix) =>
      Object.fromEntries(
        Object.entries(fields).flatMap(([path, value]) =>
          path.startsWith(prefix) ? [[path.slice(prefix.length), value]] : [],
        ),
      );
    const geometry = { type: "Network", nodes: part("nodes."), links: part("links.") };
    return ctx.make({ .../** @type {Shape} */ (shape()), geometry });
  }

  /** @param {End} a @param {End} b */
  function write(a, b) {
    const { fields, taken } = link(a, b);
    if (Object.keys(fields).length === 0) return;
    const known = figure();
    const made = known ? null : asNew(fields);
    const id = made?.id ?? known.id;
    /** @type {Op[]} */
    const ops = made ? ctx.addOps(made) : [{ kind: "set", target: "figure", id, fields }];
    for (const gone of taken) ops.push({ kind: "delete", target: "figure", id: gone });
    ctx.commit([...ops, .../** @type {Op[]} */ (lookLeft(ctx.store, taken, ops))]);
    if (!ctx.store.get("figure", id)) return;
    for (const end of [a, b]) if (end.figure !== null) points.delete(end.figure);
    network = id;
    ctx.selection.set([`figure/${id}`]);
    ctx.placed([`figure/${id}`]);
  }

  /** Where the hand is: a point, a node, or for the links of a network bare paper. @param {Press} p @returns {End | null} */
  function target(p) {
    const met = endAt(p.at, p.tolerance_mm);
    if (met) return from && same(met, from) ? null : met;
    return from?.node ? { at: p.at, rank: null, figure: null, node: null } : null;
  }

  return {
    /** @param {string} id of a point just put */
    fresh: (id) => points.add(id),
    /** @param {Press} p */
    press(p) {
      if (network !== null && !figure()) network = null;
      from = shape() ? endAt(p.at, p.tolerance_mm) : null;
    },
    /** Whether the hand went down on a point or a node. */
    pressed: () => from !== null,
    /** What dragging as far as here would link. @param {Press} p @returns {Draft | null} */
    draft(p) {
      const to = from && p.moved ? target(p) : null;
      if (!from || !to) return null;
      const { fields } = link(from, to);
      const known = figure();
      if (!known) return { add: [asNew(fields)], set: {} };
      return { add: [], set: { [`figure/${known.id}`]: fields } };
    },
    /** Lifts after a drag. @param {Press} p @returns {boolean} whether it was a link */
    drop(p) {
      const to = from && target(p);
      if (!from || !to) return false;
      picked = null;
      write(from, to);
      return true;
    },
    /** Lifts after a tap. @returns {boolean} whether it was on a point: picks it, or links it to the one picked before */
    tap() {
      if (!from) {
        picked = null;
        return false;
      }
      const before = picked;
      picked = before && same(before, from) ? null : from;
      if (before && !same(before, from)) {
        picked = null;
        write(before, from);
      }
      return true;
    },
    mark() {
      /** @type {import("../canvas/marks.js").Guide[]} */
      const nodes =
        network === null
          ? []
          : ends()
              .filter((end) => end.node !== null)
              .map(({ at }) => ({ kind: "dot", at }));
      ctx.guides(picked ? [...nodes, { kind: "dot", at: picked.at, strong: true }] : nodes);
    },
    /** The network is finished. @returns {boolean} whether there was one */
    leave() {
      const had = network !== null || picked !== null;
      network = null;
      picked = null;
      return had;
    },
    forget() {
      points.clear();
      network = null;
      picked = null;
      from = null;
    },
  };
}
