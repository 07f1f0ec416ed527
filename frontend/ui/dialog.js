// A dialog: a title, a line or a body, actions with the safe answer first. An action whose `check` says no leaves
// it open. The browser keeps the focus inside.

import { h } from "./dom.js";

/**
 * @typedef {object} DialogAction
 * @property {string} label
 * @property {string} [class]
 * @property {boolean} [focus]
 * @property {() => boolean} [check]
 * @property {() => void} [run]
 */

let count = 0;

/**
 * @param {{ title: string, text?: string, body?: HTMLElement, actions: DialogAction[] }} options
 * @returns {{ close: () => void }}
 */
export function openDialog({ title, text, body, actions }) {
  const back = document.activeElement;
  count += 1;
  const titleId = `dialog-title-${count}`;
  const el = h(
    "dialog",
    { class: "dialog", "aria-labelledby": titleId },
    h("h2", { id: titleId }, title),
    text ? h("p", null, text) : null,
    body,
  );
  const row = h("div", { class: "dialog-actions" });
  for (const action of actions) {
    const run = () => {
      if (action.check?.() === false) return;
      el.close();
      action.run?.();
    };
    const props = { type: "button", class: action.class ?? "btn", autofocus: action.focus ?? false };
    row.appendChild(h("button", { ...props, on: { click: run } }, action.label));
  }
  el.appendChild(row);
  el.addEventListener("close", () => {
    el.remove();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  });
  el.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.appendChild(el);
  el.showModal();
  return { close: () => el.close() };
}
