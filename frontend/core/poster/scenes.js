// The scenes (étapes) of a presentation: those a poster proposes by itself, and what each one shows [R1, R2].
// Owns what `shows` may name: layers, figures, and the parts base, amof and sheet (everything). Mirrors
// chorem/poster/scenes.py.

/** Domains in the order they are presented; what is at stake comes after what it is drawn from. */
const PRESENTED = ["organisation", "dynamique", "ressources"];
export const PARTS = ["base", "amof", "sheet"];

/** @typedef {{ base: boolean, amof: boolean, sheet: boolean, figures: string[] }} Shown */

/**
 * The territory, each domain used, what is at stake, the matrix, the whole.
 * @param {any} poster
 * @param {Record<string, string>} labels  those of the poster's language
 * @returns {{ id: string, title: string, shows: string[] }[]}
 */
export function proposed(poster, labels) {
  const said = (/** @type {string} */ key) => labels[key] ?? key;
  /** @type {Map<string, string>} */
  const domains = new Map();
  for (const layer of poster.layers) if (layer.visible) domains.set(layer.id, layer.domain);
  const drawn = poster.figures.filter((/** @type {any} */ figure) => domains.has(figure.layer));
  const used = new Set(drawn.map((/** @type {any} */ figure) => /** @type {string} */ (figure.layer)));
  const layersOf = (/** @type {string} */ domain) =>
    [...used].filter((key) => domains.get(key) === domain).sort((a, b) => (a < b ? -1 : 1));

  const scenes = [];
  if (poster.base.shapes.length || layersOf("fond").length) {
    const title = poster.territory || said("scene.territory");
    scenes.push({ id: "territory", title, shows: ["base", ...layersOf("fond")] });
  }
  for (const domain of PRESENTED) {
    const shows = layersOf(domain);
    if (shows.length) scenes.push({ id: domain, title: said(`domain.${domain}`), shows });
  }
  const elsewhere = drawn
    .filter((/** @type {any} */ figure) => figure.stake && domains.get(figure.layer) !== "enjeux")
    .map((/** @type {any} */ figure) => figure.id);
  const atStake = [...layersOf("enjeux"), ...elsewhere];
  if (atStake.length) scenes.push({ id: "enjeux", title: said("domain.enjeux"), shows: atStake });
  if (poster.amof.length && poster.zones.amof)
    scenes.push({ id: "amof", title: said("scene.amof"), shows: ["amof"] });
  scenes.push({ id: "sheet", title: said("scene.sheet"), shows: ["sheet"] });
  return scenes;
}

/**
 * What a scene keeps in full. The base stays under any drawing; ids of what is gone are passed over.
 * @param {any} poster
 * @param {readonly string[]} shows
 * @returns {Shown}
 */
export function shownIn(poster, shows) {
  const wanted = new Set(shows);
  const whole = wanted.has("sheet");
  const visible = new Set();
  for (const layer of poster.layers) if (layer.visible) visible.add(layer.id);
  const figures = poster.figures
    .filter(
      (/** @type {any} */ figure) =>
        visible.has(figure.layer) && (whole || wanted.has(figure.layer) || wanted.has(figure.id)),
    )
    .map((/** @type {any} */ figure) => figure.id);
  const amof = whole || wanted.has("amof");
  wanted.delete("amof");
  return { base: whole || wanted.size > 0, amof, sheet: whole, figures };
}
