// "Repartir d'un atelier passé": which one, what the new one is called, whether each group finds its base again.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";
import { openMenu } from "../../ui/menu.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ workshop_id: string, workshop_title: string }} Former */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Former[]} options.former  workshops this browser leads
 * @param {string} options.date  of the new one
 * @param {(id: string, values: { title: string, date: string, bases: boolean }) => void} options.duplicate
 */
export function againButton({ words, former, date, duplicate }) {
  const { t } = words;
  const el = button(
    t("again.open"),
    () => {
      const items = former.map((one) => ({ label: one.workshop_title, icon: "copy", run: () => ask(one) }));
      openMenu(el, t("again.open"), items);
    },
    { class: "btn again-open", icon: "copy", "aria-haspopup": "menu", "aria-expanded": "false" },
  );

  /** @param {Former} one */
  function ask(one) {
    let bases = true;
    const title = h("input", {
      class: "field",
      id: "again-title",
      value: one.workshop_title,
      maxlength: "160",
    });
    const day = h("input", { class: "field", id: "again-date", type: "date", value: date });
    const keep = h("button", {
      type: "button",
      class: "switch",
      role: "switch",
      "aria-checked": "true",
      "aria-labelledby": "again-bases",
      on: {
        click: () => {
          bases = !bases;
          keep.setAttribute("aria-checked", String(bases));
        },
      },
    });
    const body = h(
      "div",
      { class: "again" },
      h("p", { class: "muted" }, t("again.text")),
      h("div", null, h("label", { class: "label", for: "again-title" }, t("new.name")), title),
      h("div", null, h("label", { class: "label", for: "again-date" }, t("new.date")), day),
      h("div", { class: "table-row" }, h("p", { class: "label", id: "again-bases" }, t("again.bases")), keep),
    );
    const run = () =>
      duplicate(one.workshop_id, { title: title.value.trim() || one.workshop_title, date: day.value, bases });
    openDialog({
      title: t("again.title", { name: one.workshop_title }),
      body,
      actions: [
        { label: t("app.cancel"), class: "btn btn-bare" },
        { label: t("new.create"), class: "btn btn-filled", run },
      ],
    });
  }
  return el;
}
