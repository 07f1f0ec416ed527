// Made by scripts/types.py from the models. Do not edit.

/** Target → the value of each field that an `add` leaves out. */
export const DEFAULTS = Object.freeze({
  poster: {
    lang: "fr",
    title: "",
    group: "",
    territory: "",
    date: "",
    base: { territory: null, version: 1, variant: "schematic", shapes: [], credit: "" },
    zones: { title: true, legend: true, amof: true, attribution: true },
    pictos: {},
    photo: null,
  },
  layer: { name: null, visible: true, locked: false, opacity: 1 },
  figure: {
    variant: null,
    smooth: false,
    handles: {},
    params: {},
    color: "ink",
    name: "",
    name_at: null,
    legend: null,
    status: null,
    horizon: null,
    stake: false,
    to_check: false,
    locked: false,
    author: "",
    source: null,
  },
  legend: { topic: null, variant: null, color: "ink", text: "" },
  note: { size: [150, 70], text: "", color: "yellow", author: "", about: null, twin: null, votes: {} },
  amof: { text: "", figures: [], twin: null, actor_type: null, author: "" },
  scene: { title: "", shows: [], view: null, say: "" },
  comment: { at: null, figure: null, text: "", author: "", kind: "commentaire", scene: null, held: false },
});
