// The contents of the signs explained: a search, and a way to each question. Knows neither signs nor requests.

import { iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** Sections after the table's seven rows. */
export const OUTSIDE = ["enjeu", "pictogramme", "croquis"];

/**
 * @param {string[]} structures
 * @param {Words} words
 * @param {(query: string) => void} search
 * @param {HTMLElement} found
 */
export function contents(structures, { t }, search, found) {
  const field = h("input", {
    class: "field",
    type: "search",
    placeholder: t("aide.searchHint"),
    "aria-label": t("aide.search"),
  });
  const clear = iconButton("cross", t("aide.clear"), () => {
    field.value = "";
    changed();
    field.focus();
  });
  const changed = () => {
    clear.hidden = !field.value;
    search(field.value);
  };
  clear.hidden = true;
  field.addEventListener("input", changed);
  const entry = (/** @type {string} */ id, /** @type {Node[]} */ ...words) =>
    h("li", null, h("a", { href: `#${id}` }, ...words));
  const rows = structures.map((one) =>
    entry(one, h("span", null, sectionTitle(one, t)), sectionWord(one, t)),
  );
  return h(
    "div",
    { class: "help-side" },
    h("div", { role: "search" }, h("div", { class: "search" }, icon("search"), field, clear), found),
    h(
      "nav",
      { "aria-label": t("aide.contents") },
      h(
        "ul",
        null,
        ...rows,
        entry("poster", h("span", null, t("aide.poster"))),
        entry("doubts", h("span", null, t("aide.doubts"))),
      ),
    ),
  );
}

/** @param {string} structure @param {Words["t"]} t */
export const sectionTitle = (structure, t) =>
  t(OUTSIDE.includes(structure) ? `outside.${structure}` : `row.${structure}`);

/** Brunet's word, in italic. @param {string} structure @param {Words["t"]} t */
export const sectionWord = (structure, t) =>
  h("em", null, OUTSIDE.includes(structure) ? t("aide.outside").toLowerCase() : t(`word.${structure}`));
