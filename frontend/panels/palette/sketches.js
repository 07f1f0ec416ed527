// What is drawn or put freely, at the foot of the palette: pencil, arrow, words, post-it, photo.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "./choice.js" */
/** @import { Sign } from "../palette_model.js" */

/** With a sign, the tool places it. */
const SKETCHES = [
  { id: "ink", icon: "pencil", word: "tool.ink", key: "P" },
  { id: "place", icon: "arrow", word: "tool.arrow", sign: "croquis.arrow" },
  { id: "text", icon: "text", word: "tool.text", key: "T" },
  { id: "note", icon: "note", word: "tool.note", key: "N" },
];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Choice} options.choice
 * @param {() => readonly Sign[]} options.signs
 * @param {() => void} [options.photo]
 */
export function sketches({ words, choice, signs, photo }) {
  /** @param {string} iconName @param {string} word @param {() => void} click @param {Record<string, unknown>} more */
  const button = (iconName, word, click, more = {}) => {
    const props = { type: "button", class: "sketch", ...more, on: { click } };
    return h("button", props, icon(iconName), h("span", null, words.t(word)));
  };
  const items = SKETCHES.map(({ id, icon, word, key, sign }) => {
    const take = () => {
      const found = signs().find((one) => one.id === sign);
      if (found) choice.choose(found);
      else choice.tools.set(id);
    };
    return button(icon, word, take, { "data-tool": id, "data-sign": sign, "data-key-hint": key });
  });
  const camera = photo ? button("camera", "photo.tool", photo) : null;
  return h("div", { class: "sketches" }, ...items, camera);
}

/** Shows which of them is in the hand. @param {HTMLElement} el @param {Choice} choice */
export function markSketches(el, choice) {
  const [tool, sign] = [choice.tools.current(), choice.sign()?.id];
  for (const one of /** @type {Iterable<HTMLElement>} */ (el.querySelectorAll(".sketch")))
    one.setAttribute(
      "aria-pressed",
      String(one.dataset.tool === tool && (!one.dataset.sign || one.dataset.sign === sign)),
    );
}
