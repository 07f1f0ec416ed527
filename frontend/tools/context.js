// What every tool is given, made of the pieces of the stage: reading, hitting, showing, committing. One gesture is
// one commit [E1]. Must not know any tool.

/** @import { Draft, Fields, Handle, Hit, Key, Op, Selection, Session, Xy, Box } from "../canvas/types.d.ts" */
/** @import { Store } from "../model/store.js" */
/** @import { Guide } from "../canvas/marks.js" */
/** @import { ToolContext } from "./types.d.ts" */

import { takes } from "../core/spec/figure.js";
import { defaults } from "../core/spec/interpret.js";
import { addEntity, addFigure, deleteEntities, splitKey } from "../model/edits.js";
import { newId } from "../model/ids.js";
import { movedFields } from "../model/places.js";
import { landHandles } from "./land.js";

/** More than this is not shown moving to the others: it would not fit in a presence message. */
const MOST_SHOWN_MOVING = 60;
const NOTE_MM = /** @type {Xy} */ ([150, 70]);
const KEEP = "gesture";

/**
 * @param {{
 *   store: Store, selection: Selection, session: Session, library: any,
 *   view: { px_mm(): number, visible(): Box, reveal(key: Key): void },
 *   hit: { at(at: Xy, t: number): Hit | null, figureAt(at: Xy, t: number): Hit | null,
 *     barred(at: Xy, t: number): Hit | null, within(box: Box): Key[], inside(ring: Xy[]): Key[] },
 *   snap: ToolContext["snap"], boxes: ToolContext["boxes"],
 *   pieces: { order(): any[], nameAt(figure: any): Xy | null },
 *   show: { draft(draft: Draft | null): void, lift(keys: Key[], by: Xy, copies: boolean): void, land(): void,
 *     guides(guides: Guide[]): void, cursor(css: string): void },
 *   grips: { at(at: Xy, t: number): Handle | null, choose(handle: Handle | null): void, chosen(): Handle | null,
 *     all(): Handle[] },
 *   words: { edit(target: string, id: string, field: string): void, write(entity: Fields, field: string): void },
 *   tell: { blocked(reason: string, key?: Key): void, placed(keys: Key[]): void,
 *     announce(key: string, facts?: Fields): void },
 *   take(id: string): void,
 * }} parts
 * @returns {ToolContext}
 */
export function createToolContext(parts) {
  const { store, selection, session, library, view, hit, pieces, show, grips, words, tell } = parts;
  const layerOfKey = (/** @type {Key} */ key) => {
    const [target, id] = splitKey(key);
    const entity = store.get(target, id);
    return target === "figure" && entity ? store.get("layer", entity.layer) : null;
  };

  /** @param {Key} key */
  function editable(key) {
    const entity = store.get(...splitKey(key));
    return entity !== null && !entity.locked && !layerOfKey(key)?.locked;
  }

  /** Why something cannot be added where it would go. @param {Op[]} ops */
  function barredLayer(ops) {
    for (const op of ops) {
      if (op.kind !== "add" || op.target !== "figure") continue;
      const layer = store.get("layer", op.fields?.layer);
      if (layer?.locked) return { reason: "layer_locked", key: `layer/${layer.id}` };
      if (layer?.visible === false) return { reason: "layer_hidden", key: `layer/${layer.id}` };
    }
    return null;
  }

  /** @param {Fields} figure */
  function addOps(figure) {
    const { layer: _layer, legend: _legend, order: _order, ...seed } = figure;
    const legend = library.get(figure.symbol).structure !== "croquis";
    return /** @type {Op[]} */ (addFigure(store, library, /** @type {any} */ ({ ...seed, legend })));
  }

  return {
    store,
    selection,
    library,
    px_mm: view.px_mm,
    visible: view.visible,
    newId,
    make(seed) {
      const sign = library.get(seed.symbol);
      const start = defaults(sign, seed.geometry, seed.smooth ?? false);
      const figure = {
        id: seed.id ?? newId(),
        symbol: seed.symbol,
        version: sign.version,
        variant: seed.variant ?? start.variant,
        color: seed.color ?? start.color,
        geometry: seed.geometry,
        smooth: seed.smooth ?? false,
        handles: {
          // A network grows node by node: its handles follow it until the hand moves them [S11].
          ...(takes(sign) === "network" ? {} : start.handles),
          ...landHandles(sign, store.heading().base),
          ...seed.handles,
        },
        params: seed.params ?? {},
        name: "",
        name_at: null,
      };
      const last = addOps(figure).at(-1);
      return { ...last?.fields, id: figure.id };
    },
    makeNote(at) {
      const [op] = addEntity(store, "note", {
        at,
        size: NOTE_MM,
        text: "",
        color: "yellow",
      });
      return { id: op?.id, ...op?.fields };
    },
    addOps,
    deleteOps: (keys) => deleteEntities(store, keys),
    hit: hit.at,
    figureAt: hit.figureAt,
    blockedAt(at, tolerance_mm) {
      const met = hit.barred(at, tolerance_mm);
      if (!met) return null;
      return { reason: layerOfKey(met.key)?.locked ? "layer_locked" : "locked", key: met.key };
    },
    inBox: hit.within,
    inRing: hit.inside,
    snap: parts.snap,
    boxes: parts.boxes,
    editable,
    readOnly: () => store.role === "observer",
    params: (symbol) => library.get(symbol).params ?? {},
    nameAt(id) {
      const figure = store.get("figure", id);
      return figure ? pieces.nameAt(figure) : null;
    },
    walkable: () => [
      ...pieces.order().map((figure) => `figure/${figure.id}`),
      ...store.all("note").map((note) => `note/${note.id}`),
    ],
    reveal: view.reveal,
    handleAt: grips.at,
    chooseHandle: grips.choose,
    chosenHandle: grips.chosen,
    handles: grips.all,
    draft(draft) {
      show.draft(draft);
      session.show({ draft });
    },
    lift(keys, offset, copies = false) {
      if (!offset || keys.length === 0) {
        show.land();
        session.show({ draft: null });
        return;
      }
      show.lift(keys, offset, copies);
      session.show({
        draft:
          copies || keys.length > MOST_SHOWN_MOVING ? null : { add: [], set: moving(store, keys, offset) },
      });
    },
    commit(ops) {
      const barred = barredLayer(ops);
      if (barred) tell.blocked(barred.reason, barred.key);
      else if (ops.length > 0) store.commit(ops);
      show.draft(null);
      show.land();
      session.show({ draft: null });
      session.dropDraft?.(KEEP);
    },
    keep(ops) {
      if (ops) session.keepDraft?.(KEEP, ops);
      else session.dropDraft?.(KEEP);
    },
    guides: show.guides,
    cursor: show.cursor,
    editText: words.edit,
    write: words.write,
    blocked: tell.blocked,
    placed: tell.placed,
    announce: tell.announce,
    take: parts.take,
    done: () => parts.take("select"),
  };
}

/** @param {Store} store @param {Key[]} keys @param {Xy} offset @returns {Record<Key, Fields>} */
function moving(store, keys, offset) {
  /** @type {Record<Key, Fields>} */
  const set = {};
  for (const key of keys) {
    const entity = store.get(...splitKey(key));
    if (entity) set[key] = movedFields(entity, ...offset);
  }
  return set;
}
