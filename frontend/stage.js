// The drawing surface, put together: view, picture, pointers, keys, tools, other people. The page around it gets
// the few functions returned here. Must not know panels or sockets.

/** @import { Box, Draft, Fields, Handle, Item, Key, Palette, Selection, Session, Xy } from "./canvas/types.d.ts" */
/** @import { Event } from "./model/event.js" */
/** @import { Store } from "./model/store.js" */
/** @import { Guide } from "./canvas/marks.js" */

import { shift, union } from "./canvas/boxes.js";
import { createDrafts } from "./canvas/drafts.js";
import { gripsOf } from "./canvas/grips.js";
import { createHit } from "./canvas/hit.js";
import { listenToKeys } from "./canvas/keys.js";
import { createOthers } from "./canvas/others.js";
import { createOverlay } from "./canvas/overlay.js";
import { paint } from "./canvas/painter.js";
import { createPicture } from "./canvas/picture.js";
import { createPieces } from "./canvas/pieces.js";
import { listenToPointers } from "./canvas/pointers.js";
import { createScene } from "./canvas/scene.js";
import { withFields } from "./canvas/shape.js";
import { createSurface } from "./canvas/surface.js";
import { createTextEditor } from "./canvas/texteditor.js";
import { createViewport, STEP } from "./canvas/viewport.js";
import { splitKey } from "./model/edits.js";
import { createEvent } from "./model/event.js";
import { createToolContext } from "./tools/context.js";
import { createHand } from "./tools/hand.js";
import { createScribe } from "./tools/scribe.js";

const SHEET_MM = /** @type {Xy} */ ([1189, 841]);
const MARGIN_PX = 20;
/** Segments shorter than this on screen show no midpoint. */
const LEAST_SEGMENT_PX = 30;
/** Grips are drawn 10 px and caught wider than lines are. */
const GRIP_REACH = 1.5;

/**
 * @param {{
 *   host: HTMLElement, store: Store, history?: unknown, library: any, palette: Palette, labels: any,
 *   selection: Selection & { prune(exists: (key: Key) => boolean): void }, session: Session,
 *   t(key: string, values?: Fields): string,
 * }} parts host: an element with a size of its own; it becomes focusable. library: makeLibrary(…). t: a word.
 */
export function createStage({ host, store, library, palette, labels, selection, session, t }) {
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", t("stage.name"));

  const framed = /** @type {Event<void>} */ (createEvent());
  const blocked = /** @type {Event<{ reason: string, key?: Key, name?: string }>} */ (createEvent());
  const placed = /** @type {Event<Key[]>} */ (createEvent());
  const announced = /** @type {Event<string>} */ (createEvent());

  const viewport = createViewport({ sheet_mm: [0, 0, ...SHEET_MM], margin_px: MARGIN_PX });
  const surface = createSurface(host, () => {
    viewport.resize(...surface.size());
    picture.reset();
  });
  const pieces = createPieces({ store, library, palette, labels });
  const scene = createScene({ pieces });
  const get = (/** @type {string} */ target, /** @type {string} */ id) => store.get(target, id);
  const now = () => performance.now();
  const drafts = createDrafts({ exists: (key) => Boolean(get(...splitKey(key))), now });

  /** @type {Guide[]} */
  let guides = [];
  /** @type {Handle | null} */
  let grip = null;
  let timer = 0;

  const locked = (/** @type {string} */ target, /** @type {any} */ entity) =>
    Boolean(entity.locked) || (target === "figure" && Boolean(get("layer", entity.layer)?.locked));
  const hit = createHit({ query: scene.queryAll, get, able: (target, entity) => !locked(target, entity) });

  /** The one selected entity, if it may be reshaped. */
  function single() {
    const [key, ...more] = selection.keys();
    if (!key || more.length > 0) return null;
    const [target, id] = splitKey(key);
    const entity = get(target, id);
    return entity && !locked(target, entity) ? { key, target, entity } : null;
  }

  /** @returns {Handle[]} */
  function handles() {
    const one = hand.current() === "select" ? single() : null;
    if (!one) return [];
    const fields = drafts.own()?.set[one.key];
    const entity = fields ? withFields(one.entity, fields) : one.entity;
    return gripsOf(library, entity, one.target, LEAST_SEGMENT_PX / viewport.scale());
  }

  const others = createOthers({
    session,
    viewport,
    now,
    shape: (key) => overlay.shape(key),
    writing: (name) => t("stage.writing", { name }),
  });
  const overlay = createOverlay({
    viewport,
    get,
    piecesOf: scene.piecesOf,
    selected: selection.keys,
    drafted: (key) => drafts.all().set.findLast(([of]) => of === key)?.[1] ?? null,
    offset: () => (picture.lifting() ? picture.offset() : null),
    handles,
    chosen: () => grip,
    guides: () => guides,
    cross: () => keys.cross(),
    others,
    quiet: () => picture.lifting(),
  });

  /** Display lists of drafts, made once for each draft. @type {WeakMap<object, { of: any, items: Item[] }>} */
  const drawn = new WeakMap();
  /** @param {Fields} fields @param {any} of @param {() => Item[]} make */
  function once(fields, of, make) {
    const known = drawn.get(fields);
    if (known && known.of === of) return known.items;
    const items = make();
    drawn.set(fields, { of, items });
    return items;
  }

  function draftItems() {
    const { add, set } = drafts.all();
    return [
      ...add.map((figure) => ({
        key: `figure/${figure.id}`,
        items: once(figure, null, () => pieces.draft("figure", figure)),
      })),
      ...set.map(([key, fields]) => {
        const [target, id] = splitKey(key);
        const entity = get(target, id);
        return { key, items: once(fields, entity, () => pieces.draft(target, withFields(entity, fields))) };
      }),
    ];
  }

  const picture = createPicture({
    surface,
    viewport,
    scene,
    sheet_mm: SHEET_MM,
    zone: pieces.zone,
    paint: /** @type {any} */ (paint),
    drafts: draftItems,
    draftedKeys: () => drafts.all().set.map(([key]) => key),
    overlay: overlay.draw,
    held: () => pointers.busy(),
    onFrame() {
      // What only time changes: drafts that waited long enough, cursors that stay still.
      const waits = [drafts.expire(), others.nextChange()].filter((ms) => ms !== null);
      clearTimeout(timer);
      if (waits.length > 0) timer = setTimeout(picture.request, Math.min(...waits) + 5);
      framed.emit();
    },
  });

  const editor = createTextEditor({ host, viewport });
  const tellBlocked = (/** @type {string} */ reason, /** @type {Fields} */ facts = {}) =>
    blocked.emit({ reason, ...facts });
  const announce = (/** @type {string} */ key, /** @type {Fields} */ facts = {}) =>
    announced.emit(t(key, facts));
  const scribe = createScribe({
    store,
    session,
    editor,
    label: (field) => t(field === "name" ? "stage.fieldName" : "stage.fieldText"),
    nameBox: pieces.nameBox,
    blocked: tellBlocked,
    add(target, entity) {
      const { id, ...fields } = entity;
      ctx.commit(target === "figure" ? ctx.addOps(entity) : [{ kind: "add", target, id, fields }]);
      selection.set([`${target}/${id}`]);
      placed.emit([`${target}/${id}`]);
    },
  });

  const ctx = createToolContext({
    store,
    selection,
    session,
    library,
    hit,
    pieces,
    view: { px_mm: () => 1 / viewport.scale(), visible: viewport.visible, reveal },
    show: {
      draft: (/** @type {Draft | null} */ draft) => drafts.setOwn(draft),
      lift: picture.lift,
      land: picture.land,
      guides(next) {
        guides = next;
      },
      cursor(css) {
        host.style.cursor = css;
      },
    },
    grips: {
      at(at, tolerance_mm) {
        const reach = tolerance_mm * GRIP_REACH;
        return (
          handles().findLast((one) => (one.at[0] - at[0]) ** 2 + (one.at[1] - at[1]) ** 2 < reach * reach) ??
          null
        );
      },
      choose(handle) {
        grip = handle;
      },
      chosen: () => grip,
    },
    words: scribe,
    tell: {
      blocked: (reason, key) => tellBlocked(reason, key ? { key } : {}),
      placed: placed.emit,
      announce,
    },
    done: () => hand.set("select"),
  });
  const hand = createHand({
    ctx,
    cursor(css) {
      host.style.cursor = css;
    },
    used: picture.request,
  });

  const pointers = listenToPointers({
    host,
    viewport,
    hand: {
      pans: hand.pans,
      down(p) {
        editor.close(true);
        keys.hideCross();
        session.show({ cursor: p.at });
        hand.down(p);
      },
      move(p) {
        session.show({ cursor: p.at });
        hand.move(p);
      },
      up: hand.up,
      hover(p) {
        session.show({ cursor: p?.at ?? null });
        hand.hover(p);
      },
      cancel: hand.cancel,
    },
    onPan(active) {
      host.style.cursor = active ? "grabbing" : "";
      if (!active && hand.pans()) host.style.cursor = "grab";
      picture.request();
    },
  });
  const keys = listenToKeys({
    host,
    viewport,
    tool: () => hand,
    hand,
    shortcut: (key) => hand.shortcut(key),
    leave() {
      if (selection.keys().length > 0) selection.clear();
      else if (hand.current() !== "select") hand.set("select");
      else return false;
      return true;
    },
    holdPan: (held) => pointers.holdPan(held),
    redraw: picture.request,
  });

  /** @param {Key} key */
  function reveal(key) {
    const box = boxOf([key]);
    if (!box) return;
    const [x, y] = viewport.toScreen([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    const [w, h] = viewport.size();
    if (x < 0 || y < 0 || x > w || y > h) viewport.panBy(w / 2 - x, h / 2 - y);
  }

  /** @param {Key[]} of @returns {Box | null} */
  function boxOf(of) {
    const boxes = of.flatMap((key) => scene.piecesOf(key)).map((piece) => piece.box);
    return boxes.length > 0 ? boxes.reduce(union) : null;
  }

  function tellSelection() {
    grip = null;
    const of = selection.keys();
    session.show({ selection: of });
    const one = single();
    if (one) announced.emit(titleOf(one.target, one.entity));
    else if (of.length > 1) announce("stage.selected", { count: of.length });
    picture.request();
  }

  /** @param {string} target @param {any} entity */
  function titleOf(target, entity) {
    if (target === "note") return t("stage.note", { text: entity.text });
    const lang = host.closest("[lang]")?.getAttribute("lang") === "en" ? "en" : "fr";
    const sign = library.get(entity.symbol)?.name?.[lang] ?? entity.symbol;
    return entity.name ? `${sign}, ${entity.name}` : sign;
  }

  const offs = [
    store.onChange((changes) => {
      const changed = changes.map((one) => `${one.target}/${one.id}`);
      drafts.changed(changed);
      selection.prune((key) => Boolean(get(...splitKey(key))));
      picture.changed();
    }),
    selection.onChange(tellSelection),
    session.onRemote(() => {
      drafts.setRemote(session.remote());
      others.update();
      picture.request();
    }),
    session.onLease?.(picture.request) ?? (() => {}),
    viewport.onChange(picture.request),
  ];

  viewport.resize(...surface.size());
  void document.fonts.ready.then(() => picture.reset());
  picture.request();

  return {
    tool: {
      current: hand.current,
      set: (/** @type {string} */ id, /** @type {Fields | undefined} */ options) => hand.set(id, options),
      onChange: hand.onChange,
    },
    view: {
      zoom: viewport.scale,
      fit: viewport.fit,
      zoomIn: () => viewport.zoomBy(STEP, viewport.centre()),
      zoomOut: () => viewport.zoomBy(1 / STEP, viewport.centre()),
      reset100: () => viewport.zoomTo(1, viewport.centre()),
      onChange: viewport.onChange,
    },
    /** Where the selection is painted, in CSS pixels of the host. @returns {{ x: number, y: number, width: number, height: number } | null} */
    selectionBox() {
      const box = boxOf(selection.keys());
      if (!box) return null;
      const [x0, y0, x1, y1] = picture.lifting() ? shift(box, ...picture.offset()) : box;
      const [x, y] = viewport.toScreen([x0, y0]);
      return { x, y, width: (x1 - x0) * viewport.scale(), height: (y1 - y0) * viewport.scale() };
    },
    /** Whether a hand is on the stage: bars step aside. */
    busy: () => pointers.busy() || editor.isOpen(),
    /** Whether the sheet is painted in full at this zoom. */
    settled: picture.settled,
    onFrame: framed.on,
    /** @param {(reason: string, key?: Key, name?: string) => void} fn */
    onBlocked: (fn) => blocked.on(({ reason, key, name }) => fn(reason, key, name)),
    onPlaced: placed.on,
    onAnnounce: announced.on,
    editText: scribe.edit,
    /** Gives up any gesture and any writing. @returns {boolean} whether there was one */
    cancel() {
      const had = pointers.busy() || editor.isOpen();
      editor.close(false);
      pointers.cancel();
      return hand.cancel() || had;
    },
    destroy() {
      clearTimeout(timer);
      for (const off of offs) off();
      for (const part of [pointers, keys, editor, picture, surface]) part.destroy();
    },
  };
}

/** @typedef {ReturnType<typeof createStage>} Stage */
