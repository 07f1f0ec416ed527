// Menus and small panels beside their button: one open at a time, closed by Escape, a click elsewhere or leaving.

import { h } from "./dom.js";
import { icon } from "./icons.js";

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

/**
 * @param {HTMLElement} anchor  the button it belongs to; touching it again closes
 * @param {HTMLElement} content
 * @param {{ name: string, role?: string, onClose?: () => void }} options
 * @returns {{ el: HTMLElement, close: () => void } | null} null when it was open and is now closed
 */
export function openPopover(anchor, content, options) {
  const again = anchor.getAttribute("aria-expanded") === "true";
  closePopover();
  if (again) return null;
  const el = h(
    "div",
    { class: "popover", role: options.role ?? "dialog", "aria-label": options.name },
    content,
  );
  document.body.appendChild(el);
  anchor.setAttribute("aria-expanded", "true");
  place(el, anchor);

  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = null;
    const hadFocus = el.contains(document.activeElement);
    el.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", onOutside, true);
    document.removeEventListener("keydown", onKey, true);
    removeEventListener("resize", close);
    if (hadFocus && anchor.isConnected) anchor.focus();
    options.onClose?.();
  };
  /** @param {PointerEvent} event */
  const onOutside = (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!el.contains(target) && !anchor.contains(target)) close();
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
  return { el, close };
}

/**
 * @param {HTMLElement} el
 * @param {HTMLElement} anchor
 */
function place(el, anchor) {
  const box = anchor.getBoundingClientRect();
  const below = box.bottom + GAP_PX + el.offsetHeight <= innerHeight - EDGE_PX;
  const top = below ? box.bottom + GAP_PX : Math.max(EDGE_PX, box.top - GAP_PX - el.offsetHeight);
  const wish = box.left + el.offsetWidth <= innerWidth - EDGE_PX ? box.left : box.right - el.offsetWidth;
  el.style.top = `${Math.min(top, innerHeight - EDGE_PX - el.offsetHeight)}px`;
  el.style.left = `${Math.max(EDGE_PX, Math.min(wish, innerWidth - EDGE_PX - el.offsetWidth))}px`;
}

/**
 * @typedef {object} MenuItem
 * @property {string} [label]
 * @property {string} [icon]
 * @property {boolean} [checked]
 * @property {string} [href]
 * @property {string} [download]
 * @property {boolean} [newTab]
 * @property {() => void} [run]
 * @property {string} [title]  a line of explanation instead of an entry
 * @property {true} [rule]  a separator instead of an entry
 */

/**
 * @param {HTMLElement} anchor
 * @param {string} name
 * @param {MenuItem[]} items
 */
export function openMenu(anchor, name, items) {
  const menu = h("div", { class: "menu", role: "menu", "aria-label": name });
  for (const item of items) {
    if (item.rule) menu.appendChild(h("hr"));
    else if (item.title) menu.appendChild(h("p", { class: "menu-title" }, item.title));
    else menu.appendChild(menuItem(item));
  }
  menu.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(".menu-item")]);
    const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    entries[(at + step + entries.length) % entries.length]?.focus();
  });
  openPopover(anchor, menu, { name });
}

/** @param {MenuItem} item */
function menuItem(item) {
  const run = () => {
    closePopover();
    item.run?.();
  };
  const content = [item.icon ? icon(item.icon) : null, item.label ?? ""];
  if (item.href !== undefined) {
    const props = { class: "menu-item", role: "menuitem", href: item.href, download: item.download };
    const away = item.newTab ? { target: "_blank", rel: "noopener" } : {};
    return h("a", { ...props, ...away, on: { click: run } }, ...content);
  }
  const role = item.checked === undefined ? "menuitem" : "menuitemradio";
  const props = { type: "button", class: "menu-item", role, on: { click: run } };
  return h(
    "button",
    item.checked === undefined ? props : { ...props, "aria-checked": String(item.checked) },
    ...content,
  );
}
