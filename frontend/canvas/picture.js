// The whole picture, frame by frame: the sheet's bitmap, the bitmap of what is lifted, the canvas of drafts, the
// overlay. Decides when each is painted, so that nothing blinks and no frame is long. Knows no tools or sockets.

/** @import { Box, Item, Key, Piece, Xy } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
/** @import { Surface } from "./surface.js" */
/** @import { View, Viewport } from "./viewport.js" */

import { createLayer } from "./layer.js";
import { createLoop } from "./loop.js";
import { entityKey } from "./scene.js";

/** A wheel or fingers are done when the view has not changed for this long; a button is at once. */
const SETTLE_MS = 140;
/** The legend and the rest of the frame follow the document at this distance: they are longer to lay out. */
const FRAME_EVERY_MS = 150;
/** Up to this many entities are lifted in the frame that asks for it. */
const LIFT_AT_ONCE = 40;

/**
 * @param {{
 *   surface: Surface, viewport: Viewport, scene: Scene, sheet_mm: Xy, paper: string, zone(): Box,
 *   frame: { layOut(): boolean, placing(): boolean, placeNames(budget_ms: number): boolean },
 *   paint(ctx: CanvasRenderingContext2D, items: Item[]): void,
 *   drafts(): { key: Key, items: Item[] }[], draftedKeys(): Key[],
 *   overlay(ctx: CanvasRenderingContext2D): boolean, held(): boolean, onFrame(): void,
 * }} parts
 * drafts: display lists over the sheet; overlay: draws and says whether it drew anything; held: a pointer is down
 */
export function createPicture({
  surface,
  viewport,
  scene,
  sheet_mm,
  paper,
  zone,
  frame: around,
  paint,
  drafts,
  draftedKeys,
  overlay,
  held,
  onFrame,
}) {
  const { dpr, size } = surface;
  const sheet = createLayer({
    host: surface.sceneHost,
    dpr,
    size,
    query: scene.query,
    zone,
    paint,
    sheet: { box: [0, 0, ...sheet_mm], paper },
  });
  /** @type {Set<Key>} */
  let liftedKeys = new Set();
  /** @type {Xy} */
  let offset = [0, 0];
  /** @type {"none" | "rising" | "up" | "landing"} */
  let lift = "none";
  /** What is lifted is a copy: the originals stay in sight. */
  let copying = false;
  const lifted = createLayer({
    host: surface.liftedHost,
    dpr,
    size,
    query: (box) => scene.queryAll(box).filter((piece) => liftedKeys.has(entityKey(piece))),
    paint,
  });
  lifted.show(false);

  let stale = true;
  let frameStale = true;
  /** Names have found another place. */
  let renamed = false;
  let framed_ms = -Infinity;
  let frameTimer = 0;
  let settledScale = 0;
  let scaleChanged_ms = 0;
  /** Panned or zoomed: painting leaves the frames to the view. */
  let viewChanged_ms = -SETTLE_MS;
  let settleTimer = 0;
  let activeDrawn = false;
  let overlayDrawn = false;
  /** @type {{ key: Key, items: Item[] }[]} */
  let shownDrafts = [];

  const loop = createLoop({
    frame,
    pending: () =>
      around.placing() || sheet.busy() || (lift !== "none" && lift !== "landing" && lifted.busy()),
    work: (budget_ms) => {
      // What is lifted is painted first: until it is there, the sheet still shows it in place.
      const first = lift === "rising" && lifted.busy() ? lifted : sheet.busy() ? sheet : lifted;
      if (first.busy()) first.step(budget_ms);
      else renamed ||= around.placeNames(budget_ms);
    },
    moving: () => held() || performance.now() - viewChanged_ms < SETTLE_MS,
  });

  const off = viewport.onChange(() => {
    viewChanged_ms = viewport.gliding() ? performance.now() : -SETTLE_MS;
    if (viewport.scale() !== settledScale) {
      settledScale = viewport.scale();
      scaleChanged_ms = viewChanged_ms;
      clearTimeout(settleTimer);
      settleTimer = setTimeout(loop.request, SETTLE_MS + 5);
    }
    loop.request();
  });

  /** Keys the sheet's bitmap leaves out. */
  function hidden() {
    const keys = new Set(draftedKeys());
    if (lift === "up" && !copying) for (const key of liftedKeys) keys.add(key);
    return keys;
  }

  function frame() {
    const view = viewport.get();
    const settled = performance.now() - scaleChanged_ms >= SETTLE_MS;
    surface.placePaper(view, ...sheet_mm);
    if (lift === "rising") {
      lifted.frame(shifted(view), true);
      if (liftedKeys.size <= LIFT_AT_ONCE) while (lifted.step(50));
      if (lifted.clean()) {
        lift = "up";
        lifted.show(true);
      }
    } else if (lift === "up") lifted.frame(shifted(view), settled);
    else if (lift === "landing") lifted.follow(shifted(view));
    refresh();
    sheet.invalidate(scene.hide(hidden()));
    sheet.frame(view, settled);
    if (lift === "landing" && sheet.clean()) {
      drop();
    }
    drawActive(view);
    drawOverlay();
    onFrame();
  }

  function refresh() {
    frameStale ||= stale;
    const wait_ms = framed_ms + FRAME_EVERY_MS - performance.now();
    const due = frameStale && (framed_ms < 0 || (wait_ms <= 0 && !held()));
    const again = due && !around.layOut();
    if (due || stale || renamed) sheet.invalidate(scene.update());
    stale = renamed = false;
    frameStale = again || (frameStale && !due);
    if (due) framed_ms = performance.now();
    if (frameStale) {
      clearTimeout(frameTimer);
      frameTimer = setTimeout(loop.request, due ? FRAME_EVERY_MS : Math.max(20, wait_ms));
    }
  }

  function drop() {
    lift = "none";
    liftedKeys = new Set();
    lifted.show(false);
    lifted.reset();
  }

  /** @param {View} view @returns {View} */
  const shifted = (view) => ({
    scale: view.scale,
    x_px: view.x_px + offset[0] * view.scale,
    y_px: view.y_px + offset[1] * view.scale,
  });

  /** @param {View} view */
  function drawActive(view) {
    const now = drafts();
    const keys = new Set(now.map((one) => one.key));
    // A draft that has just become part of the sheet stays until the sheet's bitmap shows it.
    const kept = sheet.clean()
      ? []
      : shownDrafts.filter((one) => !keys.has(one.key) && scene.piecesOf(one.key).length > 0);
    shownDrafts = [...kept, ...now];
    if (!activeDrawn && shownDrafts.length === 0) return;
    const ctx = surface.active;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    const ratio = dpr();
    const k = (view.scale * ratio) / 1000;
    ctx.setTransform(k, 0, 0, k, Math.round(view.x_px * ratio), Math.round(view.y_px * ratio));
    for (const one of shownDrafts) paint(ctx, one.items);
    activeDrawn = shownDrafts.length > 0;
    show(ctx, activeDrawn);
  }

  function drawOverlay() {
    const ctx = surface.overlay;
    if (overlayDrawn) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    }
    ctx.setTransform(dpr(), 0, 0, dpr(), 0, 0);
    overlayDrawn = overlay(ctx);
    show(ctx, overlayDrawn);
  }

  /** An empty canvas costs as much as a full one where there is no GPU. @param {CanvasRenderingContext2D} ctx @param {boolean} shown */
  function show({ canvas }, shown) {
    const visibility = shown ? "" : "hidden";
    if (canvas.style.visibility !== visibility) canvas.style.visibility = visibility;
  }

  show(surface.active, false);
  show(surface.overlay, false);

  return {
    request: loop.request,
    /** The document changed. */
    changed() {
      stale = true;
      loop.request();
    },
    /** Everything has to be painted anew: another size or screen, fonts that have come. */
    reset() {
      sheet.reset();
      if (lift !== "none") lifted.reset();
      loop.request();
    },
    /** Whether the picture is complete at this zoom. */
    settled: () =>
      sheet.clean() && !stale && !frameStale && !renamed && !around.placing() && sheet.sharp(viewport.get()),
    /**
     * Shows entities, or copies of them, moved by a distance.
     * @param {Key[]} keys @param {Xy} by @param {boolean} [copies]
     */
    lift(keys, by, copies = false) {
      const same =
        lift !== "landing" && keys.length === liftedKeys.size && keys.every((key) => liftedKeys.has(key));
      offset = by;
      copying = copies;
      if (!same || lift === "none") {
        lifted.show(false);
        liftedKeys = new Set(keys);
        lifted.reset();
        lift = "rising";
      }
      loop.request();
    },
    /** Puts them down: they are shown until the sheet shows them itself. */
    land() {
      if (lift === "none" || lift === "landing") return;
      if (lift === "up") lift = "landing";
      else drop();
      loop.request();
    },
    lifting: () => lift === "rising" || lift === "up",
    offset: () => offset,
    destroy() {
      off();
      clearTimeout(settleTimer);
      clearTimeout(frameTimer);
      loop.destroy();
      sheet.destroy();
      lifted.destroy();
    },
  };
}

/** @typedef {ReturnType<typeof createPicture>} Picture */
