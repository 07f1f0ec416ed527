// Entities → pieces: the display list of each and the box it is painted in, kept as long as the entity is the
// same object. Must not know bitmaps, tools or sockets.

/** @import { Box, Item, Palette, Piece, Store } from "./types.d.ts" */

import { drawingOrder, layOutFigure } from "../core/sheet/figures.js";
import { layOutBase, layOutFrame } from "../core/sheet/layout.js";
import { layOutName } from "../core/sheet/names.js";
import { layOutNote } from "../core/sheet/note.js";
import { zones } from "../core/sheet/zones.js";
import { extentOf } from "./extent.js";

/** Antialiasing spills this far beyond a box, at the smallest zoom. */
const SPILL_MM = 1;

/**
 * @param {{
 *   store: Store, library: any, palette: Palette, labels: any,
 *   onFault?(key: string, error: unknown): void,
 * }} parts onFault: an entity that cannot be drawn; it is left out, the others stay
 */
export function createPieces({ store, library, palette, labels, onFault = () => {} }) {
  /** @type {Record<"figure" | "name" | "note", WeakMap<object, Piece | null>>} */
  let caches = { figure: new WeakMap(), name: new WeakMap(), note: new WeakMap() };
  /** The zone figures are cut to, and what it and the grounds of names depend on. */
  let ground = {
    base: /** @type {any} */ (null),
    zones: /** @type {any} */ (null),
    photo: /** @type {any} */ (null),
    box: /** @type {Box} */ ([0, 0, 0, 0]),
  };
  /** @type {Map<string, { text: string, piece: Piece }>} */
  let frames = new Map();
  /** Drawn for this ground. @type {{ ground: any, piece: Piece | null }} */
  let base = { ground: null, piece: null };
  /** @type {Map<string, { layer: any, rank: number }>} */
  let layers = new Map();

  /** @param {Piece["target"]} target @param {string} key @param {any} entity @param {Item[]} items @returns {Piece | null} */
  function piece(target, key, entity, items) {
    const box = extentOf(items);
    if (!box) return null;
    /** @type {Box} */
    const spilled = [box[0] - SPILL_MM, box[1] - SPILL_MM, box[2] + SPILL_MM, box[3] + SPILL_MM];
    return {
      key,
      target,
      id: entity?.id ?? "",
      layer: entity?.layer ?? "",
      opacity: 1,
      items,
      box: spilled,
      z: 0,
    };
  }

  /** Another base or other zones: names stand on other grounds, figures are cut elsewhere. */
  function lookAtGround() {
    const poster = store.poster();
    const { base, zones: shown, photo } = poster;
    if (base === ground.base && shown === ground.zones && photo === ground.photo) return poster;
    const { x, y, width, height } = zones(poster).drawing;
    const box = /** @type {Box} */ ([x / 1000, y / 1000, (x + width) / 1000, (y + height) / 1000]);
    ground = { base, zones: shown, photo, box };
    caches = { figure: new WeakMap(), name: new WeakMap(), note: new WeakMap() };
    return poster;
  }

  /** @param {"figure" | "name" | "note"} target @param {any} entity @param {() => Item[]} items @returns {Piece | null} */
  function kept(target, entity, items) {
    const known = caches[target].get(entity);
    if (known !== undefined) return known;
    /** @type {Piece | null} */
    let made = null;
    try {
      made = piece(target, `${target}/${entity.id}`, entity, items());
    } catch (error) {
      onFault(`${target}/${entity.id}`, error);
    }
    caches[target].set(entity, made);
    return made;
  }

  /** @param {any} figure @returns {Item[]} */
  const signOf = (figure) => [layOutFigure(figure, library, palette)];
  /** @param {any} figure @returns {Item[]} */
  const nameOf = (figure) =>
    [layOutName(figure, library, palette, store.poster())].filter((item) => item !== null);
  /** @param {any} note @returns {Item[]} */
  const noteOf = (note) => [layOutNote(note, palette)];

  /** @param {string} id */
  const opacityOf = (id) => store.get("layer", id)?.opacity ?? 1;

  return {
    /** @param {any} figure @returns {Piece | null} */
    figure(figure) {
      const made = kept("figure", figure, () => signOf(figure));
      if (made) made.opacity = opacityOf(figure.layer);
      return made;
    },
    /** @param {any} figure @returns {Piece | null} */
    name(figure) {
      const made = figure.name ? kept("name", figure, () => nameOf(figure)) : null;
      if (made) made.opacity = opacityOf(figure.layer);
      return made;
    },
    /** @param {any} note @returns {Piece | null} */
    note: (note) => kept("note", note, () => noteOf(note)),
    /** The zone of the sheet that figures, names and notes are cut to [T1]. */
    zone: () => ground.box,
    /** Figures of the layers that are shown, in painting order [T2]. @returns {any[]} */
    order: () => drawingOrder(lookAtGround(), library).flatMap(([, figures]) => figures),
    /** @returns {readonly any[]} */
    notes: () => store.all("note"),
    /** Title, legend, matrix, attribution and base: a zone that says the same keeps its piece. @returns {Piece[]} */
    frame() {
      const poster = lookAtGround();
      /** @type {typeof frames} */
      const next = new Map();
      for (const [i, item] of layOutFrame(poster, library, palette, labels).entries()) {
        const key = `frame/${item.id ?? i}`;
        const text = JSON.stringify(item);
        const before = frames.get(key);
        const made = before?.text === text ? before.piece : piece("frame", key, null, [item]);
        if (made) next.set(key, { text, piece: made });
      }
      frames = next;
      if (base.ground !== ground)
        base = { ground, piece: piece("base", "base", null, [layOutBase(poster, palette, labels)]) };
      const all = [...frames.values()].map((one) => one.piece);
      return base.piece ? [...all, base.piece] : all;
    },
    /** Pieces of the layers that were faded, or put above or under others, since the last call. @returns {Piece[]} */
    restacked() {
      const now = new Map(store.all("layer").map((layer, rank) => [layer.id, { layer, rank }]));
      const changed = new Set(
        [...now]
          .filter(([id, { layer, rank }]) => {
            const before = layers.get(id);
            return before && (before.rank !== rank || before.layer.opacity !== layer.opacity);
          })
          .map(([id]) => id),
      );
      layers = now;
      if (changed.size === 0) return [];
      return store
        .all("figure")
        .filter((figure) => changed.has(figure.layer))
        .flatMap((figure) => caches.figure.get(figure) ?? []);
    },
    /** The display list of an entity that is not in the document, or not yet as it is shown. @param {string} target @param {any} entity @returns {Item[]} */
    draft(target, entity) {
      try {
        if (target === "note") return noteOf(entity);
        return entity.name ? [...signOf(entity), ...nameOf(entity)] : signOf(entity);
      } catch (error) {
        onFault(`${target}/${entity.id}`, error);
        return [];
      }
    },
    /** Where a figure's name is painted, whether or not it has one. @param {any} figure @returns {Box | null} */
    nameBox(figure) {
      try {
        return extentOf(nameOf({ ...figure, name: figure.name || "Nom" }));
      } catch {
        return null;
      }
    },
  };
}

/** @typedef {ReturnType<typeof createPieces>} Pieces */
