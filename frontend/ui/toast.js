// Passing bands at the bottom: consequences only (undo, somebody else's change), never "saved".

import { h } from "./dom.js";

const LIFE_MS = 6000;
const AT_MOST = 2;

/**
 * @typedef {object} ToastOptions
 * @property {string} [action]  the word of its one action
 * @property {() => void} [run]
 * @property {boolean} [stays]  until touched: for what must not be missed
 */

/**
 * @param {HTMLElement} parent
 * @returns {{ el: HTMLElement, show(text: string, options?: ToastOptions): () => void }} show returns how to take it away
 */
export function createToasts(parent) {
  const list = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  parent.appendChild(list);
  return {
    el: list,
    show(text, options = {}) {
      while (list.children.length >= AT_MOST) list.firstElementChild?.remove();
      const el = h("div", { class: "toast" }, h("span", null, text));
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const remove = () => {
        clearTimeout(timer);
        el.remove();
      };
      const wait = () => {
        clearTimeout(timer);
        if (!options.stays) timer = setTimeout(remove, LIFE_MS);
      };
      if (options.action) {
        const act = () => {
          remove();
          options.run?.();
        };
        el.appendChild(h("button", { type: "button", on: { click: act } }, options.action));
      }
      el.addEventListener("pointerenter", () => clearTimeout(timer));
      el.addEventListener("focusin", () => clearTimeout(timer));
      el.addEventListener("pointerleave", wait);
      el.addEventListener("focusout", wait);
      list.appendChild(el);
      wait();
      return remove;
    },
  };
}
