// The items of all matrices side by side, cell by cell, and how who leads groups them by hand [K6].

import { button, iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { emptyState } from "../../ui/empty.js";

/** @import { Shown } from "./common_shown.js" */

const CELLS = /** @type {const} */ (["atout", "faiblesse", "opportunite", "menace"]);

/** @typedef {{ poster: string, group: string, id: string, cell: string, text: string, actor_type: string | null, dots: number }} Item */

/** @param {Shown} shown */
export function itemsPart(shown) {
  const { t, common, chosen, leads, acts } = shown;
  if (common.items.length === 0) return [emptyState(t("common.noItems"), t("common.noItemsText"))];
  const count = chosen.items.size;
  const tools = leads
    ? h(
        "div",
        { class: "common-tools" },
        h("p", { class: "muted" }, t("common.how")),
        button(t("common.gather"), acts.gather, {
          id: "common-gather",
          class: "btn btn-filled",
          "aria-disabled": count > 1 ? null : "true",
          "data-tip": count > 1 ? null : t("common.gatherWhy"),
        }),
      )
    : null;
  return [tools, h("div", { class: "common-cells" }, ...CELLS.map((cell) => cellPart(cell, shown)))].filter(
    (part) => part !== null,
  );
}

/** @param {string} cell @param {Shown} shown */
function cellPart(cell, shown) {
  const { t, common } = shown;
  /** @type {Map<string, Item>} */
  const items = new Map(common.items.map((/** @type {Item} */ one) => [`${one.poster}/${one.id}`, one]));
  const taken = new Set(
    common.groups.flatMap((/** @type {any} */ group) =>
      group.items.map((/** @type {string[]} */ one) => one.join("/")),
    ),
  );
  const groups = common.groups
    .map((/** @type {any} */ group) => ({
      ...group,
      members: group.items.map((/** @type {string[]} */ one) => items.get(one.join("/"))).filter(Boolean),
    }))
    .filter((/** @type {any} */ group) => group.members[0]?.cell === cell);
  const loose = common.items.filter(
    (/** @type {Item} */ one) => one.cell === cell && !taken.has(`${one.poster}/${one.id}`),
  );
  return h(
    "section",
    { class: `common-cell cell-${cell}`, "aria-labelledby": `common-${cell}` },
    h("h2", { id: `common-${cell}` }, t(`common.cell.${cell}`)),
    ...groups.map((/** @type {any} */ group) => groupPart(group, shown)),
    h("ul", { class: "common-items" }, ...loose.map((/** @type {Item} */ one) => itemRow(one, shown, false))),
  );
}

/** @param {any} group @param {Shown} shown */
function groupPart(group, shown) {
  const { t, leads, acts } = shown;
  const dots = group.members.reduce(
    (/** @type {number} */ sum, /** @type {Item} */ one) => sum + one.dots,
    0,
  );
  const from = new Set(group.members.map((/** @type {Item} */ one) => one.poster)).size;
  const told = [t("common.groups", { count: from }), dots ? t("common.dots", { count: dots }) : ""]
    .filter(Boolean)
    .join(", ");
  const first = group.members[0].text;
  const title = leads
    ? h("input", {
        class: "field",
        id: `group-${group.id}`,
        type: "text",
        value: group.title,
        placeholder: first,
        maxlength: "240",
        "aria-label": t("common.groupTitle"),
        on: { change: (/** @type {any} */ event) => acts.name(group.id, event.target.value.trim()) },
      })
    : h("b", null, group.title || first);
  const el = h(
    "div",
    { class: "common-group" },
    title,
    h("p", { class: "muted small" }, told),
    h(
      "ul",
      { class: "common-items" },
      ...group.members.map((/** @type {Item} */ one) => itemRow(one, shown, true)),
    ),
  );
  if (leads) takes(el, (key) => acts.put(key, { group: group.id }));
  return el;
}

/** @param {Item} item @param {Shown} shown @param {boolean} grouped */
function itemRow(item, { t, chosen, leads, acts }, grouped) {
  const key = `${item.poster}/${item.id}`;
  const about = [item.group, item.actor_type, item.dots ? t("common.dots", { count: item.dots }) : ""]
    .filter(Boolean)
    .join(", ");
  const box = h("input", {
    type: "checkbox",
    id: `item-${key}`,
    checked: chosen.items.has(key),
    on: {
      change: () => {
        if (box.checked) chosen.items.add(key);
        else chosen.items.delete(key);
        acts.render();
      },
    },
  });
  const text = h(
    "label",
    { for: leads ? `item-${key}` : null },
    item.text,
    h("span", { class: "muted small" }, about),
  );
  const row = h(
    "li",
    { class: "common-item", draggable: leads ? "true" : null },
    leads && !grouped ? box : null,
    text,
    leads && grouped
      ? iconButton("cross", t("common.takeOut", { text: item.text }), () => acts.takeOut(key))
      : null,
  );
  if (leads) {
    row.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", key));
    if (!grouped) takes(row, (dropped) => acts.put(dropped, { item: key }));
  }
  return row;
}

/** Something can be dropped here. @param {HTMLElement} el @param {(key: string) => void} drop */
function takes(el, drop) {
  el.addEventListener("dragover", (event) => {
    event.preventDefault();
    el.classList.add("over");
  });
  el.addEventListener("dragleave", () => el.classList.remove("over"));
  el.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    el.classList.remove("over");
    const key = event.dataTransfer?.getData("text/plain") ?? "";
    if (key.includes("/")) drop(key);
  });
}
