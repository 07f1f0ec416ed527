// A band over the sheet while signs are picked for something: touching one picks it, Enter too, Escape ends.
// Knows neither the matrix nor the notes: it is told what to do with a sign.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {object} Picking
 * @property {string} text  what the signs are picked for
 * @property {() => string[]} chosen  ids of figures
 * @property {(figure: string) => void} pick
 * @property {boolean} [many]  until Done; otherwise one is enough
 * @property {() => void} [done]
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {HTMLElement} options.host  of the stage
 * @param {{ keys(): string[], clear(): void }} options.selection
 * @param {(keys: string[]) => void} options.point  marks on the sheet
 * @param {() => void} options.begin  the select tool in hand, the sheet in sight
 */
export function createPicker({ words, host, selection, point, begin }) {
  const el = h("div", { class: "picker", role: "status", hidden: true });
  /** @type {Picking | null} */
  let now = null;

  function show() {
    el.hidden = !now;
    if (!now) return fill(el);
    const { t } = words;
    const count = now.chosen().length;
    fill(
      el,
      h("span", null, h("b", null, t("pick.touch")), h("span", { class: "picker-for" }, now.text)),
      now.many ? h("span", { class: "muted" }, t("pick.count", { count })) : null,
      button(t(now.many ? "pick.done" : "pick.cancel"), end, { class: "btn btn-filled" }),
    );
    point(now.chosen().map((id) => `figure/${id}`));
  }

  function take() {
    const figures = selection.keys().filter((key) => key.startsWith("figure/"));
    if (!now || !figures.length) return;
    for (const key of figures) now.pick(key.slice("figure/".length));
    selection.clear();
    if (now.many) show();
    else end();
  }

  function end() {
    if (!now) return;
    const { done } = now;
    now = null;
    removeEventListener("keydown", key, true);
    point([]);
    show();
    done?.();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key !== "Escape" && (event.key !== "Enter" || !host.contains(document.activeElement))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") end();
    else take();
  }

  // The tool has chosen by the time the press is over.
  host.addEventListener("pointerup", () => setTimeout(take));
  words.onChange(show);
  return {
    el,
    active: () => now !== null,
    /** @param {Picking} picking */
    start(picking) {
      end();
      now = picking;
      selection.clear();
      begin();
      addEventListener("keydown", key, true);
      show();
      host.focus({ preventScroll: true });
    },
  };
}
