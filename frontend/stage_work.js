// What the tools work with on this stage, put together: reading, showing, writing words, telling. Used by stage.js only.

/** @import { Draft, Fields, Key, Selection, Session } from "./canvas/types.d.ts" */
/** @import { Guide } from "./canvas/marks.js" */
/** @import { Store } from "./model/store.js" */
/** @import { Viewport } from "./canvas/viewport.js" */

import { createToolContext } from "./tools/context.js";
import { createScribe } from "./tools/scribe.js";

/**
 * @param {{
 *   host: HTMLElement, store: Store, selection: Selection, session: Session, library: any,
 *   t(key: string, values?: Fields): string, viewport: Viewport,
 *   pieces: ReturnType<typeof import("./canvas/pieces.js").createPieces>,
 *   hit: ReturnType<typeof import("./canvas/hit.js").createHit>,
 *   snap: ReturnType<typeof import("./canvas/snap.js").createSnap>,
 *   drafts: ReturnType<typeof import("./canvas/drafts.js").createDrafts>,
 *   picture: ReturnType<typeof import("./canvas/picture.js").createPicture>,
 *   editor: ReturnType<typeof import("./canvas/texteditor.js").createTextEditor>,
 *   chosen: ReturnType<typeof import("./stage_chosen.js").createChosen>,
 *   places: ReturnType<typeof import("./stage_places.js").createPlaces>,
 *   guides(guides: Guide[]): void, take(id: string): void,
 *   blocked(reason: string, facts?: Fields): void, placed(keys: Key[]): void, say(key: string, facts?: Fields): void,
 * }} parts
 */
export function createWork(parts) {
  const { host, store, selection, session, library, t, viewport, pieces, picture, chosen, places } = parts;

  const scribe = createScribe({
    store,
    session,
    editor: parts.editor,
    label: (field) => t(field === "name" ? "stage.fieldName" : "stage.fieldText"),
    nameBox: pieces.nameBox,
    signBox: pieces.signBox,
    blocked: parts.blocked,
    add(target, entity) {
      const { id, ...fields } = entity;
      ctx.commit(target === "figure" ? ctx.addOps(entity) : [{ kind: "add", target, id, fields }]);
      selection.set([`${target}/${id}`]);
      parts.placed([`${target}/${id}`]);
    },
  });

  const ctx = createToolContext({
    store,
    selection,
    session,
    library,
    hit: parts.hit,
    pieces,
    view: { px_mm: () => 1 / viewport.scale(), visible: viewport.visible, reveal: places.reveal },
    show: {
      draft: (/** @type {Draft | null} */ draft) => parts.drafts.setOwn(draft),
      lift: picture.lift,
      land: picture.land,
      guides: parts.guides,
      cursor(css) {
        host.style.cursor = css;
      },
    },
    snap: parts.snap.find,
    boxes: chosen.boxes,
    grips: { at: chosen.gripAt, choose: chosen.choose, chosen: chosen.grip, all: chosen.handles },
    words: scribe,
    tell: {
      blocked: (reason, key) => parts.blocked(reason, key ? { key } : {}),
      placed: parts.placed,
      announce: parts.say,
    },
    take: parts.take,
  });

  return { ctx, scribe };
}
