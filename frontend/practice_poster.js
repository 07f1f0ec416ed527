// The practice sheet: a poster of an imaginary land, made here and thrown away with the page. Pure.

/** Corners of the land, millimetres. */
const LAND = [
  [190, 300],
  [330, 190],
  [560, 170],
  [720, 250],
  [740, 430],
  [640, 600],
  [430, 660],
  [240, 560],
  [170, 420],
  [190, 300],
];
const RIVER = [
  [640, 210],
  [560, 330],
  [470, 400],
  [400, 520],
  [380, 660],
];
const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];

/**
 * @param {string} title
 * @param {string} lang
 * @returns {any} a Poster
 */
export function practicePoster(title, lang) {
  const shapes = [
    { role: "land", geometry: { type: "Polygon", coordinates: [LAND] }, name: "", rank: 2 },
    { role: "river", geometry: { type: "LineString", coordinates: RIVER }, name: "", rank: 1 },
  ];
  const layers = DOMAINS.map((domain, i) => ({
    id: domain,
    domain,
    name: null,
    visible: true,
    locked: false,
    opacity: 1,
    order: "abcd".charAt(i),
  }));
  const lists = ["figures", "legend", "notes", "amof", "scenes", "comments", "versions"];
  return {
    format: "chorem/1",
    id: "essai",
    lang,
    title,
    group: "",
    territory: "",
    date: "",
    base: { territory: null, version: 1, variant: "schematic", shapes, credit: "" },
    zones: { title: false, legend: true, amof: true, attribution: true },
    layers,
    ...Object.fromEntries(lists.map((name) => [name, []])),
    seq: 0,
  };
}
