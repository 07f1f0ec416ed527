// What stands where there is nothing yet: a sentence that says what will be there.

import { h } from "./dom.js";

/** @param {string} title @param {string} text */
export function emptyState(title, text) {
  return h("div", { class: "empty" }, h("h2", null, title), h("p", null, text));
}
