// Under each compared poster: the 7 × 4 table of its signs, its stakes and pictograms, what it alone says; and its
// sentences by domain. Knows neither requests nor the drawing.

import { STRUCTURES, SUPPORTS } from "../../core/compare/counts.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Counts } from "../../core/compare/counts.js" */

const ICON_PX = 26;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.group
 * @param {Counts} options.counts
 */
export function countTable({ words: { t }, group, counts }) {
  const head = h(
    "tr",
    null,
    h("th", { scope: "col" }, t("compare.placed")),
    ...SUPPORTS.map((support) => h("th", { scope: "col" }, t(`support.${support}`))),
  );
  const rows = STRUCTURES.map((structure) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, t(`row.${structure}`)),
      ...SUPPORTS.map((support) => cell(counts.cells[`${structure}.${support}`] ?? 0)),
    ),
  );
  return h(
    "table",
    { class: "count-table" },
    h("caption", { class: "visually-hidden" }, t("compare.tableOf", { group })),
    h("thead", null, head),
    h("tbody", null, ...rows),
  );
}

/** The more, the darker; the figure says it too. @param {number} n */
function cell(n) {
  if (!n)
    return h(
      "td",
      null,
      h("span", { "aria-hidden": "true" }, "·"),
      h("span", { class: "visually-hidden" }, "0"),
    );
  return h("td", { "data-many": n > 4 ? "4" : n > 2 ? "3" : String(n) }, String(n));
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Counts} options.counts
 * @param {import("../../core/spec/library.js").Library} options.library
 * @param {(sign: any, size_px: number) => HTMLElement} options.paintIcon
 */
export function outsideTable({ words: { t, lang }, counts, library, paintIcon }) {
  const all = Object.entries(counts.symbols);
  if (!all.length) return h("p", { class: "outside muted" }, t("compare.noneOutside"));
  const items = all.map(([symbol, n]) => {
    const sign = library.get(symbol);
    const name = sign.name[lang()];
    return h(
      "li",
      { "data-tip": name },
      paintIcon(sign, ICON_PX),
      h("span", { class: "visually-hidden" }, `${name}\u00a0: `),
      String(n),
    );
  });
  return h("ul", { class: "outside", "aria-label": t("compare.outside") }, ...items);
}

/**
 * The sentences of the signs that no other poster here has.
 * @param {{ words: Words, texts: string[] }} options
 */
export function onlyList({ words: { t }, texts }) {
  if (!texts.length) return null;
  const rows = texts.map((text) => h("li", null, text));
  return h("div", { class: "compare-only" }, t("compare.only"), h("ul", null, ...rows));
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ domain: string, rows: { text: string, tag: string, silent: boolean }[] }[]} options.parts
 */
export function sentenceList({ words: { t }, parts }) {
  if (!parts.length) return h("p", { class: "muted compare-none" }, t("compare.noWords"));
  return h(
    "div",
    { class: "sentences" },
    ...parts.flatMap(({ domain, rows }) => [
      h("h3", null, domain === "fond" ? null : icon(domain), t(`domain.${domain}`)),
      h(
        "ul",
        null,
        ...rows.map(({ text, tag, silent }) =>
          h("li", { class: silent ? "muted" : null }, text, tag ? h("i", null, ` ${tag}`) : null),
        ),
      ),
    ]),
  );
}
