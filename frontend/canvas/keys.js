// The keyboard on the stage: the tool first, then the view, then the choice of a tool. With a tool that puts
// points, the arrows move a crosshair that presses like a pointer. Must not know the document.

/** @import { Xy } from "./types.d.ts" */
/** @import { Press } from "./pointers.js" */
/** @import { Viewport } from "./viewport.js" */

import { STEP } from "./viewport.js";

/** @type {Record<string, Xy>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const CROSS_STEP_PX = 10;
const CROSS_FAR_PX = 50;

/** The digit of a key, also where a keyboard gives digits with Shift only. @param {KeyboardEvent} e */
export const digitOf = (e) => (/^[0-9]$/.test(e.key) ? e.key : /^Digit([0-9])$/.exec(e.code)?.[1]);

/**
 * @param {{
 *   host: HTMLElement, viewport: Viewport,
 *   tool(): { byKeys: boolean, key(e: any): boolean, keyUp(e: any): void, cancel(): boolean },
 *   hand: { down(p: Press): void, up(p: Press): void, hover(p: Press | null): void },
 *   shortcut(key: string): boolean, leave(): boolean, holdPan(held: boolean): void, redraw(): void,
 * }} parts
 * leave: what Escape does once no gesture is under way; both say whether the key was used
 */
export function listenToKeys({ host, viewport, tool, hand, shortcut, leave, holdPan, redraw }) {
  /** @type {Xy | null} in mm */
  let cross = null;
  const off = new AbortController();

  /** @param {Xy} at @param {boolean} shift @returns {Press} */
  const press = (at, shift) => ({
    at,
    from: at,
    trail: [at],
    tolerance_mm: 6 / viewport.scale(),
    px_mm: 1 / viewport.scale(),
    kind: "mouse",
    moved: false,
    clicks: 1,
    shift,
    alt: false,
    ctrl: false,
  });

  /** @param {KeyboardEvent} e */
  function crosshair(e) {
    const step = ARROWS[e.key];
    if (step && !e.ctrlKey && !e.metaKey) {
      const px = e.shiftKey ? CROSS_FAR_PX : CROSS_STEP_PX;
      const from = viewport.toScreen(cross ?? viewport.toSheet(viewport.centre()));
      cross = viewport.toSheet([from[0] + step[0] * px, from[1] + step[1] * px]);
      keepInView(cross);
      hand.hover(press(cross, false));
      redraw();
      return true;
    }
    if (!cross || (e.key !== " " && e.key !== "Enter")) return false;
    hand.down(press(cross, e.shiftKey));
    hand.up(press(cross, e.shiftKey));
    redraw();
    return true;
  }

  /** Shows where the next press will fall. */
  function aim() {
    cross ??= viewport.toSheet(viewport.centre());
    hand.hover(press(cross, false));
    redraw();
    return true;
  }

  /** @param {Xy} at */
  function keepInView(at) {
    const [x, y] = viewport.toScreen(at);
    const [w, h] = viewport.size();
    const dx = x < 40 ? 40 - x : x > w - 40 ? w - 40 - x : 0;
    const dy = y < 40 ? 40 - y : y > h - 40 ? h - 40 - y : 0;
    if (dx !== 0 || dy !== 0) viewport.panBy(dx, dy);
  }

  /** @param {KeyboardEvent} e */
  function view(e) {
    const digit = digitOf(e);
    if (digit && digit !== "0") return false;
    if (e.key === "+" || e.key === "=") viewport.zoomBy(STEP, viewport.centre(), e.repeat);
    else if (e.key === "-") viewport.zoomBy(1 / STEP, viewport.centre(), e.repeat);
    else if (digit === "0") viewport.fit();
    else return false;
    return true;
  }

  /** @param {KeyboardEvent} e */
  function onDown(e) {
    if (e.target !== host || e.isComposing) return;
    const plain = !e.ctrlKey && !e.metaKey && !e.altKey;
    const press = {
      key: (plain && digitOf(e)) || e.key,
      shift: e.shiftKey,
      ctrl: e.ctrlKey || e.metaKey,
      repeat: e.repeat,
    };
    let used = false;
    if (e.key === "Escape") {
      used = tool().cancel() || hideCross() || leave();
    } else {
      used = (tool().byKeys && crosshair(e)) || tool().key(press);
      if (!used && plain && e.key === "Enter" && tool().byKeys) used = aim();
      if (!used && plain && e.key === " ") {
        holdPan(true);
        used = true;
      }
      if (!used && plain) used = view(e) || shortcut(e.key.toLowerCase());
    }
    if (!used) return;
    e.preventDefault();
    e.stopPropagation();
  }

  function hideCross() {
    if (!cross) return false;
    cross = null;
    hand.hover(null);
    redraw();
    return true;
  }

  const options = { signal: off.signal };
  host.addEventListener("keydown", onDown, options);
  host.addEventListener(
    "keyup",
    (e) => {
      if (e.key === " ") holdPan(false);
      tool().keyUp({ key: e.key, shift: e.shiftKey, ctrl: e.ctrlKey || e.metaKey, repeat: false });
    },
    options,
  );
  host.addEventListener(
    "blur",
    () => {
      holdPan(false);
      tool().keyUp({ key: "ArrowUp", shift: false, ctrl: false, repeat: false });
    },
    options,
  );

  return {
    cross: () => cross,
    aim,
    hideCross,
    destroy: () => off.abort(),
  };
}
