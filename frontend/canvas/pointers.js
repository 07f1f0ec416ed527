// Mouse, pen and fingers on the stage: decides who pans, who pinches and who holds the tool.
// Must not know figures: the tool receives presses in millimetres.

/** @import { Xy } from "./types.d.ts" */
/** @import { Viewport } from "./viewport.js" */

const TAP_PX = { mouse: 4, pen: 5, touch: 9 };
const TOLERANCE_PX = { mouse: 6, pen: 10, touch: 22 };
const DOUBLE_MS = 380;
/** A finger that stays in place this long asks for more than a tap. */
const HOLD_MS = 500;

/**
 * @typedef {{
 *   at: Xy, from: Xy, trail: Xy[], tolerance_mm: number, px_mm: number, kind: "mouse" | "pen" | "touch",
 *   moved: boolean, clicks: number, shift: boolean, alt: boolean, ctrl: boolean, end?: Xy,
 * }} Press
 * at: where, in mm; from: where it went down; trail: every point since the last press; px_mm: one CSS pixel in
 * mm; moved: whether it is a drag rather than a tap; clicks: 2 for the second of two taps;
 * end: where a stroke begins or ends here, when that is not where a tap falls.
 * @typedef {{
 *   down(p: Press): void, move(p: Press): void, up(p: Press): void, hover(p: Press | null): void, cancel(): void,
 *   hold(p: Press): void, pans(): boolean,
 * }} Hand what the presses are given to; pans(): whether the current tool is the one that moves the sheet
 */

/**
 * @param {{ host: HTMLElement, viewport: Viewport, hand: Hand, onPan(active: boolean): void }} parts
 * @returns {{ busy(): boolean, holdPan(held: boolean): void, cancel(): void, destroy(): void }}
 */
export function listenToPointers({ host, viewport, hand, onPan }) {
  /** @type {Map<number, { px: Xy, start: Xy, kind: Press["kind"], moved: boolean }>} */
  const down = new Map();
  /** @type {"idle" | "tool" | "pan" | "pinch" | "spent" | "finger"} finger: one that pans if it moves, taps if not */
  let mode = "idle";
  let owner = -1;
  let space = false;
  let penSeen = false;
  let holdTimer = 0;
  let lastTap = { at: /** @type {Xy} */ ([0, 0]), time: 0, clicks: 0 };
  let bounds = host.getBoundingClientRect();
  const off = new AbortController();

  /** @param {PointerEvent | WheelEvent} e @returns {Xy} */
  const pxOf = (e) => [e.clientX - bounds.left, e.clientY - bounds.top];
  /** @param {PointerEvent} e @returns {Press["kind"]} */
  const kindOf = (e) => (e.pointerType === "pen" || e.pointerType === "touch" ? e.pointerType : "mouse");

  /** @param {PointerEvent} e @returns {Press} */
  function press(e) {
    const kind = kindOf(e);
    const known = down.get(e.pointerId);
    const px = pxOf(e);
    const events = e.type === "pointermove" ? (e.getCoalescedEvents?.() ?? []) : [];
    const trail = (events.length > 0 ? events : [e]).map((one) => viewport.toSheet(pxOf(one)));
    return {
      at: viewport.toSheet(px),
      from: viewport.toSheet(known?.start ?? px),
      trail,
      tolerance_mm: TOLERANCE_PX[kind] / viewport.scale(),
      px_mm: 1 / viewport.scale(),
      kind,
      moved: known?.moved ?? false,
      clicks: lastTap.clicks,
      shift: e.shiftKey,
      alt: e.altKey,
      ctrl: e.ctrlKey || e.metaKey,
    };
  }

  /** @param {typeof mode} next */
  function enter(next) {
    clearTimeout(holdTimer);
    if (mode === "pan" || mode === "pinch") onPan(false);
    if (mode === "tool" && next !== "tool") owner = -1;
    mode = next;
    if (mode === "pan" || mode === "pinch") onPan(true);
  }

  function dropTool() {
    if (mode === "tool") hand.cancel();
  }

  /** @param {PointerEvent} e */
  function onDown(e) {
    bounds = host.getBoundingClientRect();
    const kind = kindOf(e);
    if (kind === "mouse" && e.button === 2) return;
    host.focus({ preventScroll: true });
    const penDown = [...down.values()].some((p) => p.kind === "pen");
    if (kind === "pen") {
      penSeen = true;
      // A palm that came before the pen gives way to it.
      if (mode === "finger" || mode === "pan" || mode === "pinch") enter("idle");
    }
    if (kind === "touch" && penDown) return;
    host.setPointerCapture(e.pointerId);
    const px = pxOf(e);
    down.set(e.pointerId, { px, start: px, kind, moved: false });
    const fingers = [...down.values()].filter((p) => p.kind === "touch").length;
    if (kind === "touch" && fingers === 2) {
      dropTool();
      enter("pinch");
    } else if (mode !== "idle") return;
    else if (e.button === 1 || space || hand.pans()) enter("pan");
    else if (kind === "touch" && penSeen) enter("finger");
    else begin(e);
    if (e.button === 1) e.preventDefault();
  }

  /** @param {PointerEvent} e */
  function begin(e) {
    const px = pxOf(e);
    const again = e.timeStamp - lastTap.time < DOUBLE_MS && gap(px, lastTap.at) < TOLERANCE_PX[kindOf(e)] + 4;
    lastTap = { at: px, time: e.timeStamp, clicks: again ? lastTap.clicks + 1 : 1 };
    owner = e.pointerId;
    enter("tool");
    hand.down(press(e));
    if (kindOf(e) === "touch")
      holdTimer = setTimeout(() => {
        if (mode === "tool" && owner === e.pointerId && !down.get(owner)?.moved) hand.hold(press(e));
      }, HOLD_MS);
  }

  /** @param {PointerEvent} e */
  function onMove(e) {
    const known = down.get(e.pointerId);
    if (!known) {
      if (mode === "idle" && kindOf(e) !== "touch") {
        bounds = host.getBoundingClientRect();
        hand.hover(press(e));
      }
      return;
    }
    const px = pxOf(e);
    const before = known.px;
    if (!known.moved && gap(px, known.start) > TAP_PX[known.kind]) known.moved = true;
    if (mode === "finger" && known.moved) enter("pan");
    if (mode === "pan") viewport.panBy(px[0] - before[0], px[1] - before[1]);
    else if (mode === "pinch") pinch(e.pointerId, px);
    else if (mode === "tool" && e.pointerId === owner) hand.move(press(e));
    known.px = px;
  }

  /** @param {number} id @param {Xy} px */
  function pinch(id, px) {
    const other = [...down].find(([key, p]) => key !== id && p.kind === "touch")?.[1];
    const mine = down.get(id);
    if (!other || !mine) return;
    const before = gap(mine.px, other.px);
    const after = gap(px, other.px);
    if (before > 8) viewport.zoomBy(after / before, middle(mine.px, other.px), true);
    viewport.panBy((px[0] - mine.px[0]) / 2, (px[1] - mine.px[1]) / 2);
  }

  /** @param {PointerEvent} e */
  function onUp(e) {
    const known = down.get(e.pointerId);
    if (!known) return;
    if (mode === "tool" && e.pointerId === owner) {
      const last = press(e);
      down.delete(e.pointerId);
      enter(down.size > 0 ? "spent" : "idle");
      if (e.type === "pointercancel") hand.cancel();
      else hand.up(last);
      return;
    }
    if (mode === "finger" && e.type === "pointerup") {
      begin(e);
      hand.up(press(e));
    }
    down.delete(e.pointerId);
    if (down.size === 0) enter("idle");
    else if (mode === "pinch") enter("spent");
  }

  /** @param {WheelEvent} e */
  function onWheel(e) {
    e.preventDefault();
    bounds = host.getBoundingClientRect();
    const unit = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? bounds.height : 1;
    if (e.ctrlKey || e.metaKey) {
      const delta = Math.max(-60, Math.min(60, e.deltaY * unit));
      viewport.zoomBy(
        Math.exp(-delta * (e.deltaMode === 0 && Math.abs(e.deltaY) < 40 ? 0.01 : 0.004)),
        pxOf(e),
        true,
      );
    } else if (e.shiftKey && e.deltaX === 0) viewport.panBy(-e.deltaY * unit, 0);
    else viewport.panBy(-e.deltaX * unit, -e.deltaY * unit);
  }

  const options = { signal: off.signal };
  host.addEventListener("pointerdown", onDown, options);
  host.addEventListener("pointermove", onMove, options);
  host.addEventListener("pointerup", onUp, options);
  host.addEventListener("pointercancel", onUp, options);
  host.addEventListener("pointerleave", () => mode === "idle" && hand.hover(null), options);
  host.addEventListener("wheel", onWheel, { ...options, passive: false });
  // The stage takes the focus itself, before the tool may give it to a field.
  host.addEventListener("mousedown", (e) => e.target === host && e.preventDefault(), options);

  return {
    busy: () => mode !== "idle" && mode !== "spent",
    holdPan(held) {
      space = held;
    },
    /** The gesture is given up; the pointer does nothing more until it is lifted. */
    cancel() {
      dropTool();
      enter(down.size > 0 ? "spent" : "idle");
    },
    destroy: () => off.abort(),
  };
}

/** @param {Xy} a @param {Xy} b */
const gap = (a, b) => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
/** @param {Xy} a @param {Xy} b @returns {Xy} */
const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
