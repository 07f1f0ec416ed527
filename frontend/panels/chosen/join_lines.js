// "Même phrase que…": the lines of the same sign that are said already, one of which a new line may join.
// Must not know what joining writes.

import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

const ICON_PX = 28;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {any} options.sign
 * @param {any[]} options.lines  legend entries
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {(id: string) => void} options.join
 * @returns {HTMLElement | null} null when there is none to join
 */
export function joinLines({ words, sign, lines, paintIcon, join }) {
  if (!lines.length) return null;
  const rows = lines.map((line) =>
    h(
      "button",
      { type: "button", class: "join-line", "data-line": line.id, on: { click: () => join(line.id) } },
      paintIcon(sign, ICON_PX, { variant: line.variant, color: line.color }),
      h("span", null, line.text),
    ),
  );
  const name = words.t("sentence.join");
  return h("div", { class: "join-lines", role: "group", "aria-label": name }, h("p", null, name), ...rows);
}
