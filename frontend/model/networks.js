// Edits of a network: a node put on a link, a link made or undone, links proposed from the ranks. Each function
// returns the fields of one `set`. Knows no pointers.

/** @import { NetworkLike } from "../core/poster/network.js" */

import { linksOf } from "../core/poster/network.js";
import { apart } from "./geometry/flat.js";
import { newId } from "./ids.js";

/**
 * @typedef {import("./geometry/flat.js").Xy} Xy
 * @typedef {Record<string, any>} Fields
 */

/** @param {NetworkLike} network @param {string} a @param {string} b @returns {string | undefined} the link between two nodes */
export const linkBetween = (network, a, b) =>
  linksOf(network, a).find((id) => network.links[id]?.slice(0, 2).includes(b));

/**
 * A link is parted by a node of its own rank.
 * @param {NetworkLike} network @param {string} link @param {Xy} at @param {string} [id] of the node
 * @returns {Fields}
 */
export function nodeOnLink(network, link, at, id = newId()) {
  const [a, b, rank] = network.links[link] ?? ["", "", 2];
  return {
    [`nodes.${id}`]: [...at, rank],
    [`links.${link}`]: null,
    [`links.${id}-a`]: [a, id, rank],
    [`links.${id}-b`]: [id, b, rank],
  };
}

/**
 * Two nodes are linked, or let go of each other when they were. A link has the lesser rank of its ends.
 * @param {NetworkLike} network @param {string} a @param {string} b @returns {Fields}
 */
export function toggledLink(network, a, b) {
  const known = linkBetween(network, a, b);
  if (known) return { [`links.${known}`]: null };
  const rank = Math.max(network.nodes[a]?.[2] ?? 2, network.nodes[b]?.[2] ?? 2);
  return { [`links.${newId()}`]: [a, b, rank] };
}

/**
 * Each node is linked to the nearest of those above it; those of the highest rank, each to the nearest already in.
 * @param {NetworkLike} network
 * @returns {Fields} empty when all of these are there
 */
export function proposedLinks(network) {
  const nodes = Object.entries(network.nodes).map(([id, [x, y, rank]]) => ({
    id,
    at: /** @type {Xy} */ ([x, y]),
    rank,
  }));
  const highest = Math.min(...nodes.map(({ rank }) => rank));
  /** @type {Fields} */
  const fields = {};
  /** @param {typeof nodes[number]} node @param {typeof nodes} among */
  function link(node, among) {
    const to = nearest(node, among);
    if (to && !linkBetween(network, node.id, to.id)) fields[`links.${newId()}`] = [to.id, node.id, node.rank];
  }
  const [first, ...rest] = nodes.filter(({ rank }) => rank === highest);
  const inside = first ? [first] : [];
  while (rest.length) {
    const gap = (/** @type {typeof nodes[number]} */ node) =>
      apart(node.at, nearest(node, inside)?.at ?? node.at);
    const next = rest.reduce((best, node) => (gap(node) < gap(best) ? node : best));
    link(next, inside);
    inside.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  for (const node of nodes)
    if (node.rank > highest)
      link(
        node,
        nodes.filter(({ rank }) => rank < node.rank),
      );
  return fields;
}

/** @template {{ at: Xy }} T @param {T} node @param {T[]} among @returns {T | null} */
function nearest(node, among) {
  return among.reduce(
    (best, one) => (best && apart(best.at, node.at) <= apart(one.at, node.at) ? best : one),
    /** @type {T | null} */ (null),
  );
}

/**
 * The rank of one node or link.
 * @param {any} geometry @param {{ kind: string, id: string } | null} grip what is held: "node", or the middle of a link
 * @param {number} rank
 * @returns {Fields | null} null when nothing that has a rank is held
 */
export function rankedPart(geometry, grip, rank) {
  if (!grip || geometry.type !== "Network") return null;
  const root = grip.kind === "node" ? "nodes" : "links";
  const part = geometry[root][grip.id];
  return part ? { [`${root}.${grip.id}`]: [part[0], part[1], rank] } : null;
}
