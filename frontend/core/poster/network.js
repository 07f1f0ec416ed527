// Small questions about networks: which links lean on a node, whether a network makes sense [P4].
// Mirrors check_network of chorem/poster/geometry.py. Pure.

/**
 * @typedef {[number, number, number]} Node x, y in millimetres, rank 1–3
 * @typedef {[string, string, number]} Link from, to, rank 1–3
 * @typedef {{ nodes: Record<string, Node>, links: Record<string, Link> }} NetworkLike
 */

/**
 * Ids of the links that have this node at an end.
 * @param {NetworkLike} network
 * @param {string} node
 * @returns {string[]}
 */
export function linksOf(network, node) {
  return Object.keys(network.links).filter((id) => {
    const link = /** @type {Link} */ (network.links[id]);
    return link[0] === node || link[1] === node;
  });
}

/**
 * What is wrong with a network, as the server would say it; null when nothing is.
 * @param {NetworkLike} network
 * @returns {{ code: "network_empty" | "unknown_node" | "link_to_itself", path: string } | null}
 */
export function networkFault(network) {
  if (!Object.keys(network.nodes).length) return { code: "network_empty", path: "nodes" };
  for (const [id, [from, to]] of Object.entries(network.links)) {
    const path = `links.${id}`;
    if (!Object.hasOwn(network.nodes, from) || !Object.hasOwn(network.nodes, to)) {
      return { code: "unknown_node", path };
    }
    if (from === to) return { code: "link_to_itself", path };
  }
  return null;
}
