// Who presents when: the facilitators put the groups in order by hand or by keys, and open any of them.

import { button, iconButton } from "../../ui/buttons.js";
import { h, keyed } from "../../ui/dom.js";
import { openPopover } from "../../ui/popover.js";
import { makeSortable } from "../../ui/sortable.js";

/**
 * @param {HTMLElement} anchor
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {readonly string[]} options.order  ids of posters
 * @param {Map<string, string>} options.names  of the groups
 * @param {string} options.current
 * @param {(order: string[]) => unknown} options.save
 * @param {(id: string) => void} options.open
 */
export function openOrder(anchor, { words, order, names, current, save, open }) {
  const { t } = words;
  let now = [...order];
  const list = h("ol", { class: "order-list", "data-zone": "order" });

  /** @param {string} id @param {number} to */
  function put(id, to) {
    const left = now.filter((one) => one !== id);
    left.splice(Math.min(Math.max(to, 0), left.length), 0, id);
    if (left.join() === now.join()) return;
    now = left;
    save(now);
    render();
  }
  /** @param {HTMLElement} row @param {string} id */
  function show(row, id) {
    row.dataset.sort = id;
    if (row.childElementCount) return;
    const name = names.get(id) ?? "";
    const step = (/** @type {1 | -1} */ by) => () => put(id, now.indexOf(id) + by);
    row.append(
      button(name, () => open(id), { class: "btn btn-bare", "aria-current": id === current ? "true" : null }),
      iconButton("arrow-up", t("order.up", { name }), step(-1)),
      iconButton("arrow-down", t("order.down", { name }), step(1)),
    );
  }
  const render = () =>
    keyed(
      list,
      now,
      (id) => id,
      () => h("li", null),
      show,
    );
  makeSortable(list, {
    able: () => true,
    drop: ({ key, before }) =>
      put(key, before === null ? now.length : now.filter((one) => one !== key).indexOf(before)),
    step: (key, by) => put(key, now.indexOf(key) + by),
  });
  render();
  openPopover(
    anchor,
    h(
      "div",
      { class: "order-panel" },
      h("h2", { class: "section-title" }, t("order.title")),
      h("p", { class: "hint" }, t("order.hint")),
      list,
    ),
    { name: t("order.title") },
  );
}
