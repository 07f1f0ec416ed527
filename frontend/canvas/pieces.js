// Entities → pieces: the display list of each and the box it is painted in, kept as long as the entity is the
// same object. Must not know bitmaps, tools or sockets.

/** @import { Box, Item, Palette, Piece, Store, Xy } from "./types.d.ts" */

import { drawingOrder, layOutFigure } from "../core/sheet/figures.js";
import { layOutBase, layOutFrame } from "../core/sheet/layout.js";
import { layOutNote } from "../core/sheet/note.js";
import { zones } from "../core/sheet/zones.js";
import { extentOf } from "./extent.js";
import { createNames } from "./names.js";

/** Antialiasing spills this far beyond a box, at the smallest zoom. */
const SPILL_MM = 1;

/**
 * @param {{
 *   store: Store, library: any, palette: Palette, labels: any,
 *   onFault?(key: string, error: unknown): void,
 * }} parts onFault: an entity that cannot be drawn; it is left out, the others stay
 */
export function createPieces({ store, library, palette, labels, onFault = () => {} }) {
  /** @type {Record<"figure" | "note", WeakMap<object, Piece | null>>} */
  let caches = { figure: new WeakMap(), note: new WeakMap() };
  /** Pieces of names, by the display list they were made of. @type {WeakMap<object, Piece | null>} */
  const written = new WeakMap();
  /** The zone figures are cut to, and what it and the names depend on. */
  let ground = {
    base: /** @type {any} */ (null),
    zones: /** @type {any} */ (null),
    photo: /** @type {any} */ (null),
    lang: "",
    box: /** @type {Box} */ ([0, 0, 0, 0]),
  };
  /** @type {Map<string, { text: string, piece: Piece }>} */
  let frames = new Map();
  /** Drawn for this ground. @type {{ ground: any, piece: Piece | null }} */
  let base = { ground: null, piece: null };
  /** @type {{ items: Item[], piece: Piece | null }} */
  let baseNames = { items: [], piece: null };
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

  const names = createNames({
    library,
    palette,
    labels,
    signOf: (figure) => figurePiece(figure)?.items ?? [],
  });

  /** Another base, other zones or language: names stand on other grounds, figures are cut elsewhere. */
  function lookAtGround() {
    const poster = store.poster();
    const { base, zones: shown, photo, lang } = poster;
    const same = base === ground.base && shown === ground.zones && photo === ground.photo;
    if (same && lang === ground.lang) return poster;
    const zone = zones(poster).drawing;
    const { x, y, width, height } = zone;
    const box = /** @type {Box} */ ([x / 1000, y / 1000, (x + width) / 1000, (y + height) / 1000]);
    ground = { base, zones: shown, photo, lang, box };
    caches = { figure: new WeakMap(), note: new WeakMap() };
    names.reset(poster, zone);
    return poster;
  }

  /** @param {"figure" | "note"} target @param {any} entity @param {() => Item[]} items @returns {Piece | null} */
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
  /** @param {any} figure @returns {Piece | null} */
  const figurePiece = (figure) => kept("figure", figure, () => signOf(figure));

  /** Names are pieces as long as they say the same at the same place. @param {any} figure @returns {Piece | null} */
  function namePiece(figure) {
    const items = safely(figure, () => names.of(figure));
    const first = items[0];
    if (!first) return null;
    const known = written.get(first);
    if (known !== undefined) return known;
    const made = piece("name", `name/${figure.id}`, figure, items);
    written.set(first, made);
    return made;
  }

  /** @param {any} figure @param {() => Item[]} items @returns {Item[]} */
  function safely(figure, items) {
    try {
      return items();
    } catch (error) {
      onFault(`figure/${figure.id}`, error);
      return [];
    }
  }
  /** @param {any} note @returns {Item[]} */
  const noteOf = (note) => [layOutNote(note, palette)];

  const shownFigures = () => drawingOrder(lookAtGround(), library).flatMap(([, figures]) => figures);

  /** @param {string} id */
  const opacityOf = (id) => store.get("layer", id)?.opacity ?? 1;

  return {
    /** @param {any} figure @returns {Piece | null} */
    figure(figure) {
      const made = figurePiece(figure);
      if (made) made.opacity = opacityOf(figure.layer);
      return made;
    },
    /** @param {any} figure @returns {Piece | null} */
    name(figure) {
      const made = namePiece(figure);
      if (made) made.opacity = opacityOf(figure.layer);
      return made;
    },
    /** @param {any} note @returns {Piece | null} */
    note: (note) => kept("note", note, () => noteOf(note)),
    /** The zone of the sheet that figures, names and notes are cut to [T1]. */
    zone: () => ground.box,
    /** Figures of the layers that are shown, in painting order [T2]. @returns {any[]} */
    order: shownFigures,
    /** @returns {readonly any[]} */
    notes: () => store.all("note"),
    /**
     * Lays out title, legend, matrix, attribution and base again: a zone that says the same keeps its piece. Begins
     * to place the names too.
     * @returns {boolean} false when that has to be asked again: an earlier placing goes on
     */
    layOut() {
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
        base = { ground, piece: piece("base", "base", null, [layOutBase(poster, palette, labels, [])]) };
      return names.begin(shownFigures(), store.all("note"));
    },
    /** Signs are not drawn as they were: everything is laid out again. */
    forget() {
      ground = { ...ground, lang: "" };
    },
    /** Placing names goes on for a while. @returns {boolean} whether they have just found their place */
    placeNames: names.step,
    placing: names.placing,
    /** What was laid out, under and around the figures. @returns {Piece[]} */
    frame() {
      const items = names.ofBase();
      if (items !== baseNames.items) {
        const same = JSON.stringify(items) === JSON.stringify(baseNames.items);
        baseNames = { items, piece: same ? baseNames.piece : piece("base", "base-names", null, items) };
      }
      const all = [...frames.values()].map((one) => one.piece);
      return [...all, base.piece, baseNames.piece].filter((one) => one !== null);
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
        .flatMap((figure) => [figurePiece(figure), namePiece(figure)])
        .filter((one) => one !== null);
    },
    /** The display list of an entity that is not in the document, or not yet as it is shown. @param {string} target @param {any} entity @returns {Item[]} */
    draft(target, entity) {
      try {
        if (target === "note") return noteOf(entity);
        return [...signOf(entity), ...names.of(entity)];
      } catch (error) {
        onFault(`${target}/${entity.id}`, error);
        return [];
      }
    },
    /** Where a figure's name is painted, whether or not it has one. @param {any} figure @returns {Box | null} */
    nameBox(figure) {
      try {
        return extentOf(names.of(figure.name ? figure : { ...figure, name: "Nom" }));
      } catch {
        return null;
      }
    },
    /** Where a figure's sign is painted, its name apart. @param {any} figure @returns {Box | null} */
    signBox: (figure) => figurePiece(figure)?.box ?? null,
    /** The middle of a figure's name: its `name_at`, or where it was placed. @param {any} figure @returns {Xy | null} */
    nameAt: (figure) => names.at(figure),
  };
}

/** @typedef {ReturnType<typeof createPieces>} Pieces */
