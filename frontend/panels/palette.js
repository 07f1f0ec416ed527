// The palette: a question a row, a shape a column, the sign itself in each cell. The same elements make the table
// at the left, the turned table of the bottom sheet and the folded strip of questions; css places them.

import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { openPopover } from "../ui/popover.js";
import { isStarter, matches, otherSigns, SUPPORTS, synonymsIn, tableRows } from "./palette_model.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Choice } from "./choice.js" */
/** @import { Row, Sign } from "./palette_model.js" */

const ICON_PX = 36;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Sign[]} options.signs
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {Choice} options.choice
 */
export function createPalette({ words, signs, paintIcon, choice }) {
  const el = h("div", { class: "palette" });
  let query = "";
  let unfolded = false;

  /** @param {Sign} sign @param {string} question */
  function cell(sign, question) {
    const { t, lang } = words;
    const name = t("palette.cell", {
      question,
      support: t(`support.${sign.support}`),
      name: sign.name[lang()],
    });
    return h(
      "button",
      {
        type: "button",
        class: isStarter(sign, signs) ? "cell starter" : "cell",
        "data-sign": sign.id,
        "aria-label": name,
        "data-tip": sign.name[lang()],
        on: { click: () => choice.choose(sign) },
      },
      paintIcon(sign, ICON_PX),
    );
  }

  /**
   * Choosing the question alone: its only shape, else the last one used, else a choice of shapes.
   * @param {Row} row
   * @param {HTMLElement} anchor
   */
  function chooseRow(row, anchor) {
    const all = row.cells.filter((sign) => sign !== null);
    const [only] = all;
    if (only && all.length === 1) return choice.choose(only);
    const shapes = h("div", { class: "shapes" }, h("p", { class: "shapes-title" }, words.t("palette.shape")));
    for (const sign of all) {
      const pick = () => {
        opened?.close();
        choice.choose(sign);
      };
      const label = words.t(`support.${sign.support}`);
      shapes.appendChild(
        h("button", { type: "button", class: "shape", on: { click: pick } }, paintIcon(sign, 32), label),
      );
    }
    const opened = openPopover(anchor, shapes, { name: words.t("palette.shape") });
  }

  /** @param {Row} row @param {number} index */
  function rowParts(row, index) {
    const { t } = words;
    const question = t(`row.${row.structure}`);
    const place = { style: { "--r": String(index + 1) } };
    const heading = h(
      "button",
      { type: "button", class: "question", "data-row": row.structure, ...place },
      h("span", null, question),
      h("em", null, t(`word.${row.structure}`)),
    );
    heading.addEventListener("click", () => chooseRow(row, heading));
    const cells = row.cells.map((sign, column) => {
      if (!sign) return null;
      const made = cell(sign, question);
      made.style.setProperty("--r", String(index + 1));
      made.style.setProperty("--c", String(column + 1));
      return made;
    });
    return [h("div", { class: "row-back", "data-row": row.structure, ...place }), heading, ...cells];
  }

  function table() {
    const shown = query ? signs.filter((sign) => matches(sign, query, synonymsIn(words.t))) : signs;
    const rows = tableRows(shown);
    const heads = SUPPORTS.map((support, column) =>
      h(
        "div",
        { class: "support", style: { "--c": String(column + 1) } },
        icon(support),
        h("span", null, words.t(`support.${support}`)),
      ),
    );
    const grid = h("div", { class: "table", style: { "--rows": String(rows.length) } });
    grid.append(...heads, ...rows.flatMap(rowParts).filter((part) => part !== null));
    const { first, more } = otherSigns(shown);
    if (query && !rows.length && !first.length && !more.length) return [nothing()];
    return [rows.length ? grid : null, ...others(first, more)];
  }

  /** @param {Sign[]} first @param {Sign[]} more */
  function others(first, more) {
    if (!first.length && !more.length) return [];
    const cells = (/** @type {Sign[]} */ some) =>
      h("div", { class: "sketches" }, ...some.map((sign) => cell(sign, sign.question[words.lang()])));
    const title = h("p", { class: "group-title" }, words.t("palette.others"));
    if (query || !more.length) return [title, cells([...first, ...more])];
    const unfold = h(
      "button",
      { type: "button", class: "unfold", "aria-expanded": String(unfolded), on: { click: toggle } },
      words.t("palette.allPictos"),
      icon(unfolded ? "chevron-up" : "chevron-down"),
    );
    return [title, cells(first), unfold, unfolded ? cells(more) : null];
  }

  function toggle() {
    unfolded = !unfolded;
    showTable();
    const button = body.querySelector(".unfold");
    if (button instanceof HTMLElement) button.focus();
  }

  function nothing() {
    return h(
      "div",
      { class: "empty" },
      h("p", null, words.t("palette.none", { query })),
      h("button", { type: "button", class: "btn", on: { click: clear } }, words.t("palette.clear")),
    );
  }

  function clear() {
    query = "";
    field.value = "";
    showTable();
    field.focus();
  }

  const tools = [
    { id: "ink", icon: "pencil", word: "tool.ink", key: "P" },
    { id: "text", icon: "text", word: "tool.text", key: "T" },
    { id: "note", icon: "note", word: "tool.note", key: "N" },
  ];
  function sketches() {
    const items = tools.map((tool) =>
      h(
        "button",
        {
          type: "button",
          class: "sketch",
          "data-tool": tool.id,
          "data-key-hint": tool.key,
          on: { click: () => choice.tools.set(tool.id) },
        },
        icon(tool.icon),
        h("span", null, words.t(tool.word)),
      ),
    );
    return h(
      "div",
      { class: "sketch-block" },
      h("p", { class: "group-title" }, words.t("palette.sketch")),
      h("div", { class: "sketches" }, ...items),
    );
  }

  const field = h("input", {
    class: "field",
    type: "search",
    on: {
      input: () => {
        query = field.value.trim();
        showTable();
      },
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter") return;
        const first = body.querySelector(".cell");
        if (first instanceof HTMLElement) first.click();
      },
    },
  });
  const wipe = iconButton("cross", words.t("palette.clear"), clear, { hidden: true });
  const body = h("div", { class: "palette-body" });

  function showTable() {
    wipe.hidden = !query;
    fill(body, ...table());
    mark();
  }

  function render() {
    field.placeholder = words.t("palette.search");
    field.setAttribute("aria-label", words.t("palette.searchName"));
    wipe.setAttribute("aria-label", words.t("palette.clear"));
    fill(el, h("div", { class: "search" }, icon("search"), field, wipe), body, sketches());
    showTable();
  }

  /** Shows what is in the hand. */
  function mark() {
    const sign = choice.sign();
    for (const one of el.querySelectorAll(".cell"))
      one.setAttribute("aria-pressed", String(one instanceof HTMLElement && one.dataset.sign === sign?.id));
    for (const one of el.querySelectorAll("[data-row]"))
      one.classList.toggle("current", one instanceof HTMLElement && one.dataset.row === sign?.structure);
    for (const one of el.querySelectorAll(".sketch"))
      one.setAttribute(
        "aria-pressed",
        String(one instanceof HTMLElement && one.dataset.tool === choice.tools.current()),
      );
  }

  words.onChange(render);
  choice.onChange(mark);
  render();
  field.addEventListener("blur", () => {
    if (!query) el.classList.remove("searching");
  });
  return {
    el,
    /** Folded or narrow, the field only shows when it is asked for. */
    focusSearch() {
      el.classList.add("searching");
      field.focus();
    },
  };
}
