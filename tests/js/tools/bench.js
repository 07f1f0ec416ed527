// A bench for tools: the real store, signs and edits, a plain hit test, and a record of what was shown.

import { readdirSync, readFileSync } from "node:fs";
import { extentOf } from "../../../frontend/canvas/extent.js";
import { createHit } from "../../../frontend/canvas/hit.js";
import { createSnap } from "../../../frontend/canvas/snap.js";
import { interpret } from "../../../frontend/core/spec/interpret.js";
import { makeLibrary } from "../../../frontend/core/spec/library.js";
import { createSelection } from "../../../frontend/model/selection.js";
import { createStore } from "../../../frontend/model/store.js";
import { createChosen } from "../../../frontend/stage_chosen.js";
import { createActions } from "../../../frontend/tools/actions.js";
import { createToolContext } from "../../../frontend/tools/context.js";
import { createHand } from "../../../frontend/tools/hand.js";

const SYMBOLS = new URL("../../../symbols/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, SYMBOLS), "utf8"));
const SIGNS = readdirSync(SYMBOLS)
  .filter((name) => /^[a-z]+\.[a-z_]+\.json$/.test(name) && !name.startsWith("sign."))
  .map(read);
export const palette = read("palette.json").couleur;

const layer = (id, domain, order, more = {}) => ({
  id,
  domain,
  name: null,
  visible: true,
  locked: false,
  opacity: 1,
  order,
  ...more,
});

export const POSTER = {
  format: "chorem/1",
  id: "p",
  lang: "fr",
  title: "",
  group: "",
  territory: "",
  date: "",
  base: { territory: null, version: 1, variant: "schematic", shapes: [], credit: "" },
  zones: { title: true, legend: true, amof: true, attribution: true },
  layers: [
    layer("lo", "organisation", "a"),
    layer("ld", "dynamique", "b"),
    layer("lr", "ressources", "c"),
    layer("le", "enjeux", "d"),
  ],
  figures: [],
  legend: [],
  notes: [],
  amof: [],
  scenes: [],
  comments: [],
  versions: [],
  seq: 0,
};

/** @param {any} [poster] */
export function makeBench(poster = POSTER) {
  const library = makeLibrary(SIGNS);
  const store = createStore({ client: "c" });
  store.load(structuredClone(poster));
  store.setRole?.("participant");
  const selection = createSelection();
  const shown = { draft: null, lift: null, guides: [], blocked: [], placed: [], edited: [], kept: [] };
  const presence = { draft: null };
  const batches = [];
  store.onCommit((made) => batches.push(made));

  const able = (target, entity) =>
    !entity.locked && !(target === "figure" && store.get("layer", entity.layer)?.locked);
  const pieces = () => [
    ...store.all("figure").map((figure) => {
      const items = interpret(library.get(figure.symbol), figure, palette);
      return { key: `figure/${figure.id}`, target: "figure", id: figure.id, box: extentOf(items) };
    }),
    ...store.all("note").map(({ id, at, size }) => {
      const box = [at[0], at[1], at[0] + size[0], at[1] + size[1]];
      return { key: `note/${id}`, target: "note", id, box };
    }),
  ];
  const query = (box) =>
    pieces().filter(
      (p) => p.box && p.box[0] <= box[2] && box[0] <= p.box[2] && p.box[1] <= box[3] && box[1] <= p.box[3],
    );
  const hit = createHit({ get: store.get, able, query });
  const snap = createSnap({
    query,
    get: store.get,
    base: () => store.heading().base,
    visible: () => [0, 0, 1189, 841],
  });
  const chosen = createChosen({
    selection,
    get: store.get,
    locked: (target, entity) => !able(target, entity),
    library,
    viewport: { scale: () => 1, visible: () => [0, 0, 1189, 841] },
    piecesOf: (key) => pieces().filter((piece) => piece.key === key),
    draft: () => shown.draft,
    choosing: () => hand.current() === "select",
  });

  const ctx = createToolContext({
    store,
    selection,
    session: {
      show: (state) => Object.assign(presence, state),
      remote: () => new Map(),
      onRemote: () => () => {},
      lease: () => {},
      keepDraft: (_key, edits) => shown.kept.push(edits),
      dropDraft: () => shown.kept.push(null),
    },
    library,
    view: { px_mm: () => 1, visible: () => [0, 0, 1189, 841], reveal() {} },
    hit,
    pieces: { order: () => store.all("figure"), nameAt: () => [5, 5] },
    show: {
      draft: (draft) => {
        shown.draft = draft;
      },
      lift: (keys, by, copies) => {
        shown.lift = { keys, by, copies };
      },
      land: () => {
        shown.lift = null;
      },
      guides: (guides) => {
        shown.guides = guides;
      },
      cursor() {},
    },
    snap: snap.find,
    boxes: chosen.boxes,
    grips: { at: chosen.gripAt, choose: chosen.choose, chosen: chosen.grip, all: chosen.handles },
    words: {
      edit: (...args) => shown.edited.push(args),
      write: (entity, field) => shown.edited.push([entity, field]),
    },
    tell: {
      blocked: (reason, key) => shown.blocked.push({ reason, key }),
      placed: (keys) => shown.placed.push(keys),
      announce() {},
    },
    take: (id) => hand.set(id),
  });
  const hand = createHand({ ctx, cursor() {}, used() {} });
  const actions = createActions(ctx);

  const press = (at, more = {}) => ({
    at,
    from: at,
    trail: [at],
    tolerance_mm: 6,
    px_mm: 1,
    kind: "mouse",
    moved: false,
    clicks: 1,
    shift: false,
    alt: false,
    ctrl: false,
    ...more,
  });

  return {
    store,
    selection,
    library,
    shown,
    presence,
    batches,
    hand,
    ctx,
    actions,
    snap,
    chosen,
    press,
    tap(at, more) {
      hand.down(press(at, more));
      hand.up(press(at, more));
    },
    /** Presses, moves through every point, and lifts unless told not to. */
    drag(points, { lift = true, ...more } = {}) {
      const from = points[0];
      hand.down(press(from, more));
      for (const at of points.slice(1)) hand.move(press(at, { from, moved: true, ...more }));
      if (lift) hand.up(press(points.at(-1), { from, moved: true, ...more }));
    },
    key: (key, more = {}) => hand.key({ key, shift: false, ctrl: false, repeat: false, ...more }),
    keyUp: (key) => hand.keyUp({ key, shift: false, ctrl: false, repeat: false }),
    figures: () => store.all("figure"),
    /** Puts a figure there without a tool. */
    put(seed) {
      const figure = ctx.make(seed);
      store.commit(ctx.addOps(figure));
      batches.length = 0;
      return figure.id;
    },
  };
}

/** Points of a circle, for freehand loops. */
export const loop = (cx, cy, r, n = 60, turns = 1) =>
  Array.from({ length: n + 1 }, (_, i) => {
    const a = (i / n) * 2 * Math.PI * turns;
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
  });
