// What is done to the selection at one touch, from a key, a bar or a menu: each is one step that can be undone.
// Must not know pointers or panels.

/** @import { Key, Op, Xy } from "../canvas/types.d.ts" */
/** @import { Depth, Side } from "../model/arrange.js" */
/** @import { Excerpt } from "../model/copies.js" */
/** @import { ToolContext } from "./types.d.ts" */

import { around } from "../canvas/boxes.js";
import { align, distribute, restack } from "../model/arrange.js";
import { duplicated, excerpt, pasted } from "../model/copies.js";
import { joinEdits, joined, reverseEdit } from "../model/cutting.js";
import { setFields, splitKey } from "../model/edits.js";
import { proposedLinks, rankedPart } from "../model/networks.js";
import { places } from "../model/outline.js";
import { inkOf, inkToPicto } from "../model/pictos.js";

/** How far a copy stands from its original. */
const ASIDE_MM = 12;

/** @param {ToolContext} ctx */
export function createActions(ctx) {
  const { store, library, selection } = ctx;
  /** How often the same excerpt was put down: each time further aside. */
  let again = { of: "", times: 0 };

  const keys = () => selection.keys().filter((key) => ctx.editable(key));
  /** @returns {any[]} */
  const figures = () =>
    keys().flatMap((key) => {
      const [target, id] = splitKey(key);
      return target === "figure" ? [store.get("figure", id)] : [];
    });
  /** @param {string} type */
  const ofType = (type) => figures().filter((figure) => figure.geometry.type === type);

  /** @param {any[] | null} edits */
  function commit(edits) {
    if (ctx.readOnly()) return ctx.blocked("read_only");
    if (edits?.length) ctx.commit(/** @type {Op[]} */ (edits));
  }

  /** @param {{ edits: any[], keys: Key[] }} copies */
  function add(copies) {
    commit(copies.edits);
    const there = copies.keys.filter((key) => store.get(...splitKey(key)));
    if (there.length) selection.set(there);
    if (there.length) ctx.announce("stage.selected", { count: there.length });
  }

  /** @param {Excerpt} from @returns {Xy} */
  function aside(from) {
    const of = JSON.stringify([from.figures.map(({ id }) => id), from.notes.map(({ id }) => id)]);
    const known = from.poster === store.posterId;
    again = { of, times: again.of === of ? again.times + 1 : known ? 1 : 0 };
    const by = again.times * ASIDE_MM;
    return [by, by];
  }

  /** @param {Excerpt} from @param {Xy} at @returns {Xy} */
  function toward({ figures, notes }, at) {
    const box = around(/** @type {Xy[]} */ ([...figures, ...notes].flatMap(places)));
    return box ? [at[0] - (box[0] + box[2]) / 2, at[1] - (box[1] + box[3]) / 2] : [0, 0];
  }

  /** @param {(figure: any) => boolean} alike */
  function choose(alike) {
    const all = store
      .all("figure")
      .filter(alike)
      .map((one) => `figure/${one.id}`);
    selection.set(all.filter((key) => ctx.editable(key)));
  }

  return {
    /** What can be done to what is chosen now. */
    can() {
      const chosen = keys();
      const [a, b] = figures();
      const two = chosen.length === 2 && b && a.geometry.type === b.geometry.type;
      return {
        reverse: chosen.length > 0 && ofType("LineString").length === chosen.length,
        cut: chosen.length === 1 && ["LineString", "Polygon"].includes(a?.geometry.type),
        join: Boolean(two && ["LineString", "Polygon"].includes(a.geometry.type)),
        propose: chosen.length === 1 && a?.geometry.type === "Network",
        align: chosen.length > 1,
        distribute: chosen.length > 2,
        lock: figures().length > 0,
        picto: inkOf(store, chosen).length > 0,
      };
    },
    duplicate: () => add(duplicated(store, library, keys(), [ASIDE_MM, ASIDE_MM])),
    remove() {
      const gone = keys();
      if (ctx.readOnly() || gone.length === 0) return;
      selection.clear();
      commit(ctx.deleteOps(gone));
      ctx.announce("stage.deleted", { count: gone.length });
    },
    /** @param {Side} side */
    align: (side) => commit(align(store, ctx.boxes(keys()), side)),
    /** @param {0 | 1} axis */
    distribute: (axis) => commit(distribute(store, ctx.boxes(keys()), axis)),
    /** @param {Depth} depth */
    restack: (depth) => commit(restack(store, library, keys(), depth)),
    reverse: () => commit(ofType("LineString").map(reverseEdit)),
    cut: () => ctx.take("cut"),
    join() {
      const [a, b] = figures();
      const geometry = a && b ? joined(a.geometry, b.geometry) : null;
      if (!geometry) return ctx.blocked("join");
      selection.set([`figure/${a.id}`]);
      commit(joinEdits(a, b, geometry));
    },
    /** The chosen ink as a pictogram of the poster. @param {string} name  "" for none */
    picto(name) {
      const edits = inkToPicto(store, library, keys(), name);
      selection.clear();
      commit(edits);
      const made = edits.at(-1)?.id;
      if (made && store.get("figure", made)) selection.set([`figure/${made}`]);
    },
    lock() {
      const edits = figures().flatMap(({ id }) => setFields(store, "figure", id, { locked: true }));
      commit(edits);
      ctx.announce("stage.locked", { count: edits.length });
    },
    /** Frees what is chosen and protected by itself; not what its domain protects. */
    unlock() {
      const ids = selection.keys().flatMap((key) => (key.startsWith("figure/") ? splitKey(key)[1] : []));
      commit(ids.flatMap((id) => setFields(store, "figure", id, { locked: false })));
    },
    propose() {
      const [network] = ofType("Network");
      const fields = network ? proposedLinks(network.geometry) : {};
      const count = Object.keys(fields).length;
      ctx.announce("stage.linksProposed", { count });
      if (count === 0) return ctx.blocked("links");
      commit([{ kind: "set", target: "figure", id: network.id, fields }]);
    },
    /** Of the node or link that is held, else of the figures whose sign has one. @param {number} rank @returns {boolean} whether there was one */
    rank(rank) {
      const all = figures();
      const part = all.length === 1 ? rankedPart(all[0].geometry, ctx.chosenHandle(), rank) : null;
      const ranked = all.filter(({ symbol }) => "rank" in ctx.params(symbol));
      if (part) commit(setFields(store, "figure", all[0].id, part));
      else commit(ranked.flatMap(({ id }) => setFields(store, "figure", id, { "params.rank": rank })));
      return part !== null || ranked.length > 0;
    },
    selectAll: () => selection.set(ctx.walkable().filter((key) => ctx.editable(key))),
    /** All of the layers, or of the signs, of what is chosen. @param {"layer" | "symbol"} field */
    selectLike(field) {
      const values = new Set(figures().map((figure) => figure[field]));
      choose((figure) => values.has(figure[field]));
    },
    /** @returns {Excerpt | null} what is chosen, as plain data */
    copy: () => (selection.keys().length ? excerpt(store, selection.keys()) : null),
    /** @param {Excerpt} from @param {Xy} [at] its middle there; else where it was, or further aside each time */
    paste(from, at) {
      if (ctx.readOnly()) return ctx.blocked("read_only");
      try {
        add(pasted(store, library, from, at ? toward(from, at) : aside(from)));
      } catch {
        // Written by who knows whom: what cannot even be read is not added.
        ctx.blocked("paste");
      }
    },
  };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
