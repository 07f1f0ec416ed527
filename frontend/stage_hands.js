// Mouse, fingers, pen and keys on the stage, joined to the tool in hand; what a menu is asked for. Used by stage.js
// only.

/** @import { Key, Selection, Session, Xy } from "./canvas/types.d.ts" */
/** @import { Event } from "./model/event.js" */
/** @import { ToolContext } from "./tools/types.d.ts" */
/** @import { Viewport } from "./canvas/viewport.js" */

import { listenForAsks } from "./canvas/asks.js";
import { listenToKeys } from "./canvas/keys.js";
import { listenToPointers } from "./canvas/pointers.js";
import { createEvent } from "./model/event.js";
import { createHand } from "./tools/hand.js";

const REACH_PX = 6;
const ENTER = { key: "Enter", shift: false, ctrl: false, repeat: false };

/**
 * @typedef {{ at: Xy, x_px: number, y_px: number }} Asked  a place of the sheet in mm, and where it is in the window
 */

/**
 * @param {{
 *   host: HTMLElement, viewport: Viewport, ctx: ToolContext, selection: Selection, session: Session,
 *   editor: { isOpen(): boolean, close(keep: boolean): void }, redraw(): void,
 *   selectionBox(): { x: number, y: number, width: number, height: number } | null,
 * }} parts
 */
export function createHands({ host, viewport, ctx, selection, session, editor, redraw, selectionBox }) {
  const menu = /** @type {Event<Asked>} */ (createEvent());
  const cursor = (/** @type {string} */ css) => {
    host.style.cursor = css;
  };
  const hand = createHand({ ctx, cursor, used: redraw });

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
      hold: (p) => hand.hold(p),
      hover(p) {
        session.show({ cursor: p?.at ?? null });
        hand.hover(p);
      },
      cancel: hand.cancel,
    },
    onPan(active) {
      cursor(active ? "grabbing" : hand.pans() ? "grab" : "");
      redraw();
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
    redraw,
  });

  // A tool that puts points, taken from the keyboard: where the next one falls is shown, once the stage has the focus.
  hand.onChange(() =>
    queueMicrotask(() => {
      if (hand.byKeys && host.matches(":focus-visible:not(:hover)")) keys.aim();
    }),
  );

  /** Gives up any gesture and any writing. @returns {boolean} whether there was one */
  function cancel() {
    const had = pointers.busy() || editor.isOpen();
    editor.close(false);
    pointers.cancel();
    return hand.cancel() || had;
  }

  /** What lies there is chosen, alone unless it was already. @param {Xy} at */
  function chooseAt(at) {
    const reach = REACH_PX / viewport.scale();
    const met = ctx.hit(at, reach) ?? ctx.blockedAt(at, reach);
    if (!met) return selection.clear();
    if (!selection.has(met.key)) selection.set([met.key]);
    if (hand.current() !== "select") hand.set("select");
  }

  /** @param {Xy | null} px */
  function ask(px) {
    if (pointers.busy()) pointers.cancel();
    // A path or a network that is being put point by point ends, as with Enter.
    else if (hand.byKeys && hand.key(ENTER)) return;
    editor.close(true);
    if (px) chooseAt(viewport.toSheet(px));
    const box = px ? null : selectionBox();
    const cross = px || box ? null : keys.cross();
    const [w, h] = viewport.size();
    const [x, y] = px ??
      (box && [box.x + box.width / 2, box.y + box.height / 2]) ??
      (cross && viewport.toScreen(cross)) ?? [w / 2, h / 2];
    const seen = /** @type {Xy} */ ([Math.max(0, Math.min(w, x)), Math.max(0, Math.min(h, y))]);
    const { left, top } = host.getBoundingClientRect();
    menu.emit({ at: viewport.toSheet(seen), x_px: left + seen[0], y_px: top + seen[1] });
  }
  const stopAsks = listenForAsks(host, ask);

  return {
    hand,
    cross: keys.cross,
    busy: pointers.busy,
    cancel,
    onMenu: menu.on,
    destroy() {
      stopAsks();
      pointers.destroy();
      keys.destroy();
    },
  };
}
