// The votes of a group on one scale, as a bar of three parts and in words. Knows no request.

import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "../../model/morning.js" */

/** @type {Choice[]} */
const ORDER = ["yes", "partly", "no"];

/**
 * @param {Words} words
 * @param {Record<Choice, number>} counts
 * @returns {HTMLElement}
 */
export function voteBar({ t }, counts) {
  const said = ORDER.filter((choice) => counts[choice]);
  if (!said.length) return h("p", { class: "vote-bar-none muted small" }, t("votes.none"));
  const parts = said.map((choice) =>
    h("span", { class: "vote-part", "data-choice": choice, style: { "flex-grow": String(counts[choice]) } }),
  );
  const names = said.map((choice) =>
    h("li", { "data-choice": choice }, t(`count.${choice}`, { count: counts[choice] })),
  );
  return h(
    "div",
    { class: "vote-bar" },
    h("div", { class: "vote-track", "aria-hidden": "true" }, ...parts),
    h("ul", { class: "vote-counts small" }, ...names),
  );
}
