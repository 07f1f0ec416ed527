// Menus and small panels beside their button: one open at a time, closed by Escape, a click elsewhere or leaving.

import { h } from "./dom.js";

/** @type {(() => void) | null} */
let closeOpen = null;

/** Closes what is open, if anything. @returns {boolean} whether something was */
export function closePopover() {
  if (!closeOpen) return false;
  closeOpen();
  return true;
}

const GAP_PX = 6;
const EDGE_PX = 8;

/** @typedef {{ x: number, y: number }} Point  in the window, in CSS pixels */

/**
 * @param {HTMLElement} anchor  the button it belongs to; touching it again closes
 * @param {HTMLElement} content
 * @param {{ name: string, role?: string, at?: Point, onClose?: () => void }} options  at: it stands there, and its
 *   anchor is only who gets the focus back
 * @returns {{ el: HTMLElement, close: () => void, place: () => void } | null} null when it was open and is now closed
 */
export function openPopover(anchor, content, options) {
  const { at } = options;
  const again = anchor.getAttribute("aria-expanded") === "true";
  closePopover();
  if (again) return null;
  const el = h(
    "div",
    { class: "popover", role: options.role ?? "dialog", "aria-label": options.name },
    content,
  );
  // A dialog is above everything else, and what is not in it cannot be reached.
  (anchor.closest("dialog") ?? document.body).appendChild(el);
  if (!at) anchor.setAttribute("aria-expanded", "true");
  const stand = () => place(el, at ? new DOMRect(at.x, at.y, 0, 0) : anchor.getBoundingClientRect());
  stand();

  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = null;
    const hadFocus = el.contains(document.activeElement);
    el.remove();
    if (!at) anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", onOutside, true);
    document.removeEventListener("keydown", onKey, true);
    removeEventListener("resize", close);
    if (hadFocus && anchor.isConnected) anchor.focus();
    options.onClose?.();
  };
  /** @param {PointerEvent} event */
  const onOutside = (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!el.contains(target) && (at || !anchor.contains(target))) close();
  };
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  document.addEventListener("pointerdown", onOutside, true);
  document.addEventListener("keydown", onKey, true);
  addEventListener("resize", close);
  closeOpen = close;
  const first = el.querySelector("[aria-checked='true'], button, input, textarea, a[href]");
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  return { el, close, place: stand };
}

/**
 * Below, or above, or as near as the window allows; at a mere point, from there on.
 * @param {HTMLElement} el
 * @param {DOMRect} box  of what it belongs to
 */
function place(el, box) {
  const below = box.bottom + GAP_PX + el.offsetHeight <= innerHeight - EDGE_PX;
  const above = Math.max(EDGE_PX, box.top - GAP_PX - el.offsetHeight);
  const top = below || box.height === 0 ? box.bottom + GAP_PX : above;
  const wish = box.left + el.offsetWidth <= innerWidth - EDGE_PX ? box.left : box.right - el.offsetWidth;
  el.style.top = `${Math.max(EDGE_PX, Math.min(top, innerHeight - EDGE_PX - el.offsetHeight))}px`;
  el.style.left = `${Math.max(EDGE_PX, Math.min(wish, innerWidth - EDGE_PX - el.offsetWidth))}px`;
}
