// Moving a read-only view by hand: drag, wheel, pinch and keys drive a viewport, each of several hosts the same way.
// Must not know what is shown.

/** @import { Viewport } from "./viewport.js" */
/** @import { Xy } from "./types.d.ts" */

import { STEP } from "./viewport.js";

const KEY_PX = 60;
const WHEEL_RATE = 0.0018;

/**
 * @param {HTMLElement} host  becomes focusable
 * @param {() => Viewport} of  the one it drives now, in CSS pixels of the host
 */
export function roam(host, of) {
  host.tabIndex = 0;
  host.style.touchAction = "none";
  /** @type {Map<number, Xy>} */
  const down = new Map();
  const at = (/** @type {MouseEvent} */ event) => {
    const box = host.getBoundingClientRect();
    return /** @type {Xy} */ ([event.clientX - box.left, event.clientY - box.top]);
  };

  host.addEventListener("pointerdown", (event) => {
    if (event.button > 1) return;
    host.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
  });
  host.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const viewport = of();
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [was, is] = [distance(before, other), distance(now, other)];
      viewport.panBy((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
      if (was > 0) viewport.zoomBy(is / was, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    } else viewport.panBy(now[0] - before[0], now[1] - before[1]);
    down.set(event.pointerId, now);
  });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel"]))
    host.addEventListener(type, (event) => void down.delete(event.pointerId));
  host.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const rate = event.ctrlKey ? 4 * WHEEL_RATE : WHEEL_RATE;
      of().zoomBy(Math.exp(-event.deltaY * rate), at(event));
    },
    { passive: false },
  );
  host.addEventListener("keydown", (event) => {
    const act = keyed(of())[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}

/** @param {Viewport} viewport @returns {Record<string, () => void>} */
const keyed = (viewport) => ({
  ArrowLeft: () => viewport.panBy(KEY_PX, 0),
  ArrowRight: () => viewport.panBy(-KEY_PX, 0),
  ArrowUp: () => viewport.panBy(0, KEY_PX),
  ArrowDown: () => viewport.panBy(0, -KEY_PX),
  "+": () => viewport.zoomBy(STEP, viewport.centre()),
  "=": () => viewport.zoomBy(STEP, viewport.centre()),
  "-": () => viewport.zoomBy(1 / STEP, viewport.centre()),
  0: viewport.fit,
});

/** @param {Xy} a @param {Xy} b */
const distance = (a, b) => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
