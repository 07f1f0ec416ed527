// The name of a control on hover, on keyboard focus and on long press; it never takes a click.

import { h } from "./dom.js";

const HOVER_MS = 450;
const PRESS_MS = 500;
const GAP_PX = 8;

/** Watches every element with data-tip (and data-key-hint) in the page. */
export function watchTips() {
  const tip = h("div", { class: "name-tip", hidden: true, "aria-hidden": "true" });
  document.body.appendChild(tip);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {EventTarget | null} target */
  const tipped = (target) =>
    target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-tip]")) : null;
  const hide = () => {
    clearTimeout(timer);
    tip.hidden = true;
  };
  /** @param {HTMLElement} el */
  const show = (el) => {
    if (!el.isConnected || el.getAttribute("aria-expanded") === "true") return;
    // Where its name is written, a control needs no tip.
    // biome-ignore lint/performance/useDomNodeTextContent: a name hidden by a style is not written
    if (el.innerText === el.dataset.tip) return;
    tip.textContent = el.dataset.tip ?? "";
    if (el.dataset.keyHint) tip.appendChild(h("kbd", null, el.dataset.keyHint));
    tip.hidden = false;
    const box = el.getBoundingClientRect();
    const above = box.top - tip.offsetHeight - GAP_PX;
    const left = box.left + box.width / 2 - tip.offsetWidth / 2;
    tip.style.top = `${above >= 4 ? above : box.bottom + GAP_PX}px`;
    tip.style.left = `${Math.max(4, Math.min(left, innerWidth - tip.offsetWidth - 4))}px`;
  };
  document.addEventListener("pointerover", (event) => {
    const el = tipped(event.target);
    hide();
    if (el && event.pointerType !== "touch") timer = setTimeout(() => show(el), HOVER_MS);
  });
  document.addEventListener("pointerdown", (event) => {
    const el = tipped(event.target);
    hide();
    if (el && event.pointerType === "touch") timer = setTimeout(() => show(el), PRESS_MS);
  });
  document.addEventListener("focusin", (event) => {
    const el = tipped(event.target);
    hide();
    if (el?.matches(":focus-visible")) timer = setTimeout(() => show(el), HOVER_MS);
  });
  for (const type of ["pointerup", "pointercancel", "focusout", "keydown"])
    document.addEventListener(type, hide, true);
}
