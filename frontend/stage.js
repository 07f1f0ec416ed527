// The drawing surface, put together: view, picture, pointers, keys, tools, other people. The page around it gets
// the few functions returned here. Must not know panels or sockets.

/** @import { Box, Fields, Item, Key, Palette, Selection, Session, Xy } from "./canvas/types.d.ts" */
/** @import { Event } from "./model/event.js" */
/** @import { Store } from "./model/store.js" */
/** @import { Guide } from "./canvas/marks.js" */

import { createDraftItems } from "./canvas/draft_items.js";
import { createDrafts } from "./canvas/drafts.js";
import { onFace } from "./canvas/fonts.js";
import { createHit } from "./canvas/hit.js";
import { onImage } from "./canvas/images.js";
import { createOthers } from "./canvas/others.js";
import { createOverlay } from "./canvas/overlay.js";
import { paint } from "./canvas/painter.js";
import { createPicture } from "./canvas/picture.js";
import { createPieces } from "./canvas/pieces.js";
import { createScene } from "./canvas/scene.js";
import { createSnap } from "./canvas/snap.js";
import { createSurface } from "./canvas/surface.js";
import { createTextEditor } from "./canvas/texteditor.js";
import { createViewport, STEP } from "./canvas/viewport.js";
import { splitKey } from "./model/edits.js";
import { createEvent } from "./model/event.js";
import { createChosen } from "./stage_chosen.js";
import { createHands } from "./stage_hands.js";
import { createPlaces } from "./stage_places.js";
import { createStageVoice } from "./stage_voice.js";
import { createWork } from "./stage_work.js";
import { createActions } from "./tools/actions.js";
import { convertOps } from "./tools/convert.js";

const SHEET_MM = /** @type {Xy} */ ([1189, 841]);
const MARGIN_PX = 20;

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
  const voice = createStageVoice({ host, library, t });

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
  /** What a panel points at. @type {Key[]} */
  let pointed = [];
  let timer = 0;

  const locked = (/** @type {string} */ target, /** @type {any} */ entity) =>
    Boolean(entity.locked) || (target === "figure" && Boolean(get("layer", entity.layer)?.locked));
  const hit = createHit({ query: scene.queryAll, get, able: (target, entity) => !locked(target, entity) });

  const snap = createSnap({
    query: scene.queryAll,
    get,
    base: () => store.heading().base,
    visible: viewport.visible,
  });
  const chosen = createChosen({
    selection,
    get,
    locked,
    library,
    viewport,
    piecesOf: scene.piecesOf,
    draft: () => drafts.own(),
    choosing: () => hand.current() === "select",
  });

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
    pointed: () => pointed,
    drafted: (key) => drafts.all().set.findLast(([of]) => of === key)?.[1] ?? null,
    offset: () => (picture.lifting() ? picture.offset() : null),
    handles: chosen.handles,
    chosen: chosen.grip,
    frame: chosen.frame,
    guides: () => guides,
    cross: () => hands.cross(),
    others,
    quiet: () => picture.lifting(),
  });

  const draftItems = createDraftItems({ drafts, pieces, get });

  const picture = createPicture({
    surface,
    viewport,
    scene,
    sheet_mm: SHEET_MM,
    paper: palette.paper ?? "#ffffff",
    zone: pieces.zone,
    frame: pieces,
    paint: /** @type {any} */ (paint),
    drafts: draftItems,
    draftedKeys: () => drafts.all().set.map(([key]) => key),
    overlay: overlay.draw,
    held: () => hands.busy(),
    onFrame() {
      // What only time changes: drafts that waited long enough, cursors that stay still.
      const waits = [drafts.expire(), others.nextChange()].filter((ms) => ms !== null);
      clearTimeout(timer);
      if (waits.length > 0) timer = setTimeout(picture.request, Math.min(...waits) + 5);
      framed.emit();
    },
  });

  const places = createPlaces({
    viewport,
    selection,
    queryAll: scene.queryAll,
    chosen,
    offset: () => (picture.lifting() ? picture.offset() : null),
  });
  const editor = createTextEditor({ host, viewport });
  const work = createWork({
    ...{ host, store, selection, session, library, t, viewport },
    ...{ pieces, hit, snap, drafts, picture, editor, chosen, places },
    guides(next) {
      guides = next;
    },
    take: (id) => hand.set(id),
    blocked: (reason, facts = {}) => blocked.emit({ reason, ...facts }),
    placed: placed.emit,
    say: voice.say,
  });
  const ctx = work.ctx;
  const actions = createActions(ctx);
  const hands = createHands({
    host,
    viewport,
    ctx,
    selection,
    session,
    editor,
    redraw: picture.request,
    selectionBox: places.selectionBox,
  });
  const { hand } = hands;

  function tellSelection() {
    chosen.choose(null);
    const of = selection.keys();
    session.show({ selection: of });
    voice.selection(chosen.single(), of.length);
    picture.request();
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
    onFace(picture.reset),
    onImage(picture.reset),
  ];

  viewport.resize(...surface.size());
  picture.request();

  return {
    tool: {
      current: hand.current,
      set: (/** @type {string} */ id, /** @type {Fields | undefined} */ options) => hand.set(id, options),
      tune: hand.tune,
      resume: hand.resume,
      onChange: hand.onChange,
    },
    view: {
      zoom: viewport.scale,
      fit: viewport.fit,
      zoomIn: () => viewport.zoomBy(STEP, viewport.centre()),
      zoomOut: () => viewport.zoomBy(1 / STEP, viewport.centre()),
      show: viewport.show,
      place: viewport.visible,
      reset100: () => viewport.zoomTo(1, viewport.centre()),
      onChange: viewport.onChange,
    },
    selectionBox: places.selectionBox,
    boxOf: places.boxOf,
    around: places.around,
    /** Gives a figure another shape of its question [E31]. @param {string} id @param {any} shape */
    convert: (id, shape) => ctx.commit(convertOps(ctx, id, shape)),
    offerName: work.scribe.offerName,
    /** The grip that is held, of what is chosen. */
    grip: { held: chosen.grip, onChange: chosen.onGrip },
    /** What is done to the selection at one touch. */
    actions,
    /** "Aimant": whether what the hand puts is drawn to what is near. */
    magnet: { on: snap.on, set: snap.set, onChange: snap.onChange },
    /** What copies carry to other programs. @param {Key[]} keys @returns {{ items: Item[], box: Box | null }} */
    drawn: (keys) => ({
      items: keys.flatMap((key) => scene.piecesOf(key)).flatMap((piece) => piece.items),
      box: chosen.painted(keys),
    }),
    /** Whether a hand is on the stage: bars step aside. */
    busy: () => hands.busy() || editor.isOpen(),
    /** Whether the sheet is painted in full at this zoom. */
    settled: picture.settled,
    onFrame: framed.on,
    /** @param {(reason: string, key?: Key, name?: string) => void} fn */
    onBlocked: (fn) => blocked.on(({ reason, key, name }) => fn(reason, key, name)),
    onPlaced: placed.on,
    onAnnounce: voice.on,
    editText: work.scribe.edit,
    /** Opens a new post-it for writing. @param {Xy} at */
    noteAt: (at) => ctx.write(ctx.makeNote(at), "text"),
    /** Marks what a panel speaks of, without selecting it. @param {Key[]} keys */
    point(keys) {
      pointed = keys;
      picture.request();
    },
    /** Brings something into sight. */
    reveal: places.reveal,
    /** The library draws its signs otherwise now. */
    redraw() {
      pieces.forget();
      picture.changed();
    },
    /** Gives up any gesture and any writing; says whether there was one. */
    cancel: hands.cancel,
    /** What a right click or the menu key asks for, once what lies there is chosen. */
    onMenu: hands.onMenu,
    destroy() {
      clearTimeout(timer);
      for (const off of offs) off();
      for (const part of [hands, editor, picture, surface]) part.destroy();
    },
  };
}

/** @typedef {ReturnType<typeof createStage>} Stage */
