// F6 goes round the regions of the page; a polite voice says what changed.

import { h } from "./dom.js";

/**
 * @param {() => HTMLElement[]} regions  in their order; hidden ones are skipped
 */
export function rotateRegions(regions) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const all = regions().filter((el) => el.offsetParent !== null && el.getClientRects().length > 0);
    const here = all.findLastIndex((el) => el.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const next = all[(here + step + all.length) % all.length];
    if (!next) return;
    const inside = next.querySelector(
      "[tabindex='0'], button:not([tabindex='-1']), a[href], input, textarea, select",
    );
    const target = next.tabIndex >= 0 ? next : inside;
    if (target instanceof HTMLElement) target.focus();
  });
}

/**
 * @param {HTMLElement} parent
 * @returns {(text: string) => void} says a text to screen readers, politely
 */
export function createVoice(parent) {
  const el = h("div", { class: "visually-hidden", "aria-live": "polite", role: "status" });
  parent.appendChild(el);
  return (text) => {
    el.textContent = "";
    requestAnimationFrame(() => {
      el.textContent = text;
    });
  };
}
