// One cell of the matrix and its items, as rows that keep their place and their focus. Knows no field.

import { itemsOf, twinOf } from "../../model/amof.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { writerOf } from "../pen.js";
import { actorName } from "./amof_item.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Cell, Item } from "../../model/amof.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ keys(): string[] }} options.selection
 * @param {() => Cell} options.current
 * @param {() => string} options.open  the item that is opened, ""
 * @param {(cell: Cell) => void} options.choose
 * @param {(id: string) => void} options.openItem
 */
export function createCells(options) {
  const { words, store, readOnly, pens, selection, current, open, choose, openItem } = options;

  /** @param {HTMLElement} title @param {Cell} name @param {boolean} now */
  function showTitle(title, name, now) {
    const { t } = words;
    const signature = JSON.stringify([words.lang(), now, readOnly()]);
    if (title.dataset.signature === signature) return;
    title.dataset.signature = signature;
    const had = title.contains(document.activeElement);
    const letter = h("span", { class: "cell-letter", "aria-hidden": "true" }, t(`letter.${name}`));
    const write = {
      type: "button",
      class: "cell-head",
      "aria-pressed": String(now),
      on: { click: () => choose(name) },
    };
    const inside = [letter, h("span", null, t(`cell.${name}`))];
    fill(title, readOnly() ? h("span", { class: "cell-head" }, ...inside) : h("button", write, ...inside));
    if (had) title.querySelector("button")?.focus();
  }

  /** @param {HTMLElement} row @param {Item} one */
  function showItem(row, one) {
    const { t } = words;
    const [chosen] = selection.keys();
    const linked = one.figures.filter((id) => store.get("figure", id)).length;
    const writer = writerOf(pens, `amof/${one.id}/text`);
    const who = actorName(words, one.actor_type);
    const twin = twinOf(store, one);
    const opened = open() === one.id;
    row.dataset.sort = one.id;
    const mine = chosen?.startsWith("figure/") && one.figures.includes(chosen.slice("figure/".length));
    row.classList.toggle("about-chosen", Boolean(mine));
    row.classList.toggle("open", opened);
    const facts = [one.text, linked, writer, who, twin?.cell, readOnly(), words.lang(), opened];
    const signature = JSON.stringify(facts);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    const had = row.contains(document.activeElement);
    const marks = [
      who,
      twin ? t("amof.twin", { cell: t(`cell.${twin.cell}`) }) : "",
      writer ? t("legend.writing", { name: writer }) : "",
    ].filter(Boolean);
    const signs = linked
      ? h("span", { class: "cell-signs" }, icon("link"), t("amof.signs", { count: linked }))
      : null;
    const inside = [
      h("span", null, one.text || t("amof.blank")),
      marks.length || signs ? h("span", { class: "cell-marks" }, marks.join(", "), signs) : null,
    ];
    const props = {
      type: "button",
      class: "cell-item",
      "aria-expanded": String(opened),
      on: { click: () => (open() === one.id ? choose(/** @type {Cell} */ (one.cell)) : openItem(one.id)) },
    };
    fill(row, readOnly() ? h("span", { class: "cell-item" }, ...inside) : h("button", props, ...inside));
    if (had) row.querySelector("button")?.focus();
  }

  return {
    /** @param {Cell} name */
    make(name) {
      const list = h("ul", { class: "cell-items" });
      const section = h(
        "section",
        { class: "cell-box", "data-cell": name, "data-zone": name },
        h("h3", null),
        list,
      );
      section.addEventListener("click", ({ target }) => {
        if ((target === section || target === list) && !readOnly()) choose(name);
      });
      return section;
    },
    /** @param {HTMLElement} section @param {Cell} name */
    show(section, name) {
      const now = name === current() && !readOnly();
      section.classList.toggle("current", now);
      const [title, list] = /** @type {Iterable<HTMLElement>} */ (section.children);
      if (!title || !list) return;
      showTitle(title, name, now);
      list.setAttribute("aria-label", words.t(`cell.${name}`));
      keyed(
        list,
        itemsOf(store, name),
        (one) => one.id,
        () => h("li", null),
        showItem,
      );
    },
  };
}
