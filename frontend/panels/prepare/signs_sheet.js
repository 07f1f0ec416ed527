// The signs on a sheet of paper, question by question: what the start page shows of the library.

import { h } from "../../ui/dom.js";
import { tableRows } from "../palette_model.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Sign } from "../palette_model.js" */

const ICON_PX = 84;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Sign[]} options.signs
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 */
export function signsSheet({ words, signs, paintIcon }) {
  const { t, lang } = words;
  const rows = tableRows(signs).map((row) => {
    const drawn = row.cells.map((sign) =>
      sign
        ? h("div", { class: "drawn", role: "img", "aria-label": sign.name[lang()] }, paintIcon(sign, ICON_PX))
        : h("div", null),
    );
    return h(
      "li",
      null,
      h("div", null, t(`row.${row.structure}`), h("em", null, t(`word.${row.structure}`))),
      ...drawn,
    );
  });
  return h(
    "section",
    { class: "paper-sheet signs-sheet", "aria-label": t("home.signs") },
    h("h2", null, t("home.signs"), h("span", null, t("home.signsLead"))),
    h("ul", null, ...rows),
  );
}
