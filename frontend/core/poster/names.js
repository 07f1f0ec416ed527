// The targets of ops, the collections of the document they live in, and the ids that say what they name.
// Mirrors chorem/poster/ops.py. Pure; knows no state.

/** Collection of the document that holds each target. */
export const COLLECTIONS = Object.freeze({
  layer: "layers",
  figure: "figures",
  legend: "legend",
  note: "notes",
  amof: "amof",
  scene: "scenes",
  comment: "comments",
});

/** Fields that may be set one level deep ("params.size"), by target. */
export const DEEP_FIELDS = Object.freeze({
  figure: Object.freeze(["params", "handles", "nodes", "links", "answers"]),
  note: Object.freeze(["votes"]),
  poster: Object.freeze(["pictos"]),
});

/**
 * `nodes.n3` → ["nodes", "n3"]; `color` → ["color", null]. Only the first point separates.
 * @param {string} path
 * @returns {[string, string | null]}
 */
export function splitPath(path) {
  const cut = path.indexOf(".");
  return cut < 0 ? [path, null] : [path.slice(0, cut), path.slice(cut + 1)];
}

/**
 * What tells an entity of a poster from all others: "figure/f1".
 * @param {string} target
 * @param {string} id
 */
export const keyOf = (target, id) => `${target}/${id}`;

/**
 * @param {string} key
 * @returns {[string, string]} target, id
 */
export function splitKey(key) {
  const cut = key.indexOf("/");
  return [key.slice(0, cut), key.slice(cut + 1)];
}
