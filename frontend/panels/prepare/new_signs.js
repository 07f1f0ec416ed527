// "Les signes offerts" of a new workshop: twelve to begin with, all at once, or chosen one by one in the table.

import { choice } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { isStarter, otherSigns, tableRows } from "../palette_model.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Sign } from "../palette_model.js" */

/** @typedef {"starter" | "all" | "chosen"} SignsView */
/** @typedef {{ signs: SignsView, offered: Set<string> | null }} SignsDraft */

const ICON_PX = 32;

/**
 * What the form sends: null is all the signs.
 * @param {SignsDraft} draft
 */
export function offeredOf(draft) {
  const chosen = draft.signs === "chosen" && draft.offered?.size ? [...draft.offered] : null;
  return { offered: chosen, palette: draft.signs === "all" ? "all" : "starter" };
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {SignsDraft} options.draft  changed in place
 * @param {readonly Sign[]} options.signs
 * @param {((sign: any, size_px: number) => HTMLElement) | null} options.paintIcon  null while the signs are on their way
 */
export function newSigns({ words, draft, signs, paintIcon }) {
  const { t, lang } = words;
  const table = h("div", { class: "sign-table" });
  const count = h("span", { class: "aside", role: "status" });

  function chosen() {
    draft.offered ??= new Set(signs.filter((sign) => isStarter(sign, signs)).map((sign) => sign.id));
    return draft.offered;
  }

  /** @param {Sign | null} sign */
  function cell(sign) {
    if (!sign || !paintIcon) return h("span", null);
    const el = h(
      "button",
      {
        type: "button",
        class: "sign-cell",
        "aria-pressed": String(chosen().has(sign.id)),
        "aria-label": sign.name[lang()],
        "data-tip": sign.name[lang()],
        on: {
          click: () => {
            if (!chosen().delete(sign.id)) chosen().add(sign.id);
            el.setAttribute("aria-pressed", String(chosen().has(sign.id)));
            showCount();
          },
        },
      },
      paintIcon(sign, ICON_PX),
    );
    return el;
  }

  function showCount() {
    count.textContent = draft.signs === "chosen" ? t("signs.count", { count: chosen().size }) : "";
  }

  function show() {
    showCount();
    table.hidden = draft.signs !== "chosen";
    if (table.hidden) return fill(table);
    const rows = tableRows(signs).map((row) =>
      h(
        "div",
        { class: "sign-row" },
        h("p", null, t(`row.${row.structure}`), h("em", null, t(`word.${row.structure}`))),
        ...row.cells.map(cell),
      ),
    );
    const { first, more } = otherSigns(signs);
    const every = () => more.every((sign) => chosen().has(sign.id));
    const pictograms = h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(every()),
        on: {
          click: () => {
            const on = every();
            for (const sign of more) chosen()[on ? "delete" : "add"](sign.id);
            pictograms.setAttribute("aria-pressed", String(!on));
            showCount();
          },
        },
      },
      t("palette.allPictos"),
    );
    const others = h(
      "div",
      { class: "sign-row" },
      h("p", null, t("palette.others")),
      h("div", { class: "sign-others" }, ...first.map(cell), pictograms),
    );
    fill(table, ...rows, others);
  }

  const views = /** @type {const} */ (["starter", "all", "chosen"]);
  const pick = choice(
    t("signs.title"),
    views.map((value) => ({ value, label: t(`signs.${value}`) })),
    draft.signs,
    (value) => {
      draft.signs = value;
      show();
    },
    { groupClass: "chips", itemClass: "chip" },
  );
  show();
  return h("section", null, h("h2", { class: "section-title" }, t("signs.title"), count), pick, table);
}
