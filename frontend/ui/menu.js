// Menus: entries walked with the arrows, found by their first letter; an entry may lead to others in the same place.

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { closePopover, openPopover } from "./popover.js";

/**
 * @typedef {object} MenuItem
 * @property {string} [label]
 * @property {string} [icon]
 * @property {boolean} [checked]  one choice among several, taken or not
 * @property {boolean} [on]  a choice by itself, taken or not
 * @property {string} [keys]  the same from the keyboard, as one reads it
 * @property {string} [id]  for who looks for it in the page
 * @property {string} [href]
 * @property {string} [download]
 * @property {boolean} [newTab]
 * @property {() => void} [run]
 * @property {() => MenuItem[]} [items]  what it leads to, instead of doing something
 * @property {string} [title]  a line of explanation instead of an entry
 * @property {true} [rule]  a separator instead of an entry
 */

/**
 * @param {HTMLElement} anchor
 * @param {string} name
 * @param {MenuItem[]} items
 * @param {{ at?: import("./popover.js").Point, look?: string }} [how]  at: it opens there, not beside its anchor
 */
export function openMenu(anchor, name, items, { at, look = "" } = {}) {
  const menu = h("div", { class: `menu ${look}`.trim(), role: "menu", "aria-label": name });
  /** Back from the entries an entry led to. @type {(() => void) | null} */
  let back = null;

  /** @param {MenuItem[]} shown @param {string} [from]  the entry they come from */
  function show(shown, from) {
    const up = from && back ? menuEntry({ label: from, icon: "chevron-left" }, back, () => {}) : null;
    fill(menu, up, up ? h("hr") : null, ...shown.map((item) => line(item)));
  }

  /** @param {MenuItem} item */
  function line(item) {
    if (item.rule) return h("hr");
    if (item.title) return h("p", { class: "menu-title" }, item.title);
    const run = () => {
      closePopover();
      item.run?.();
    };
    return menuEntry(item, run, () => into(item));
  }

  /** @param {MenuItem} item */
  function into(item) {
    const at = entries().indexOf(/** @type {HTMLElement} */ (document.activeElement));
    back = () => {
      back = null;
      show(items);
      opened?.place();
      entries()[at]?.focus();
    };
    show(item.items?.() ?? [], item.label);
    opened?.place();
    const first = /** @type {HTMLElement | null} */ (menu.querySelector("[aria-checked='true']"));
    (first ?? entries()[1])?.focus();
  }

  const entries = () => /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(".menu-item")]);

  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Tab") return void closePopover();
    const all = entries();
    const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = aim(event, all, here);
    const leads = event.key === "ArrowRight" && all[here]?.hasAttribute("aria-haspopup");
    if (leads) all[here]?.click();
    else if (event.key === "ArrowLeft" && back) back();
    else if (next) next.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  show(items);
  const opened = openPopover(anchor, menu, { name, at });
}

/**
 * Where a key goes: the arrows go round, Home and End, a letter to the next entry that begins with it.
 * @param {KeyboardEvent} event @param {HTMLElement[]} all @param {number} here
 */
function aim(event, all, here) {
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) return all[(to + all.length) % all.length];
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  const letter = event.key.toLowerCase();
  const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  return after.find((entry) => entry.textContent?.toLowerCase().startsWith(letter));
}

/** @param {MenuItem} item @param {() => void} run @param {() => void} into */
function menuEntry(item, run, into) {
  const content = [
    item.icon ? icon(item.icon) : null,
    h("span", null, item.label ?? ""),
    item.keys ? h("span", { class: "menu-keys", "aria-hidden": "true" }, item.keys) : null,
    item.on ? icon("tick") : null,
    item.items ? icon("chevron-right") : null,
  ];
  const shared = { class: "menu-item", "data-entry": item.id };
  if (item.href !== undefined) {
    const props = { ...shared, role: "menuitem", href: item.href, download: item.download };
    const away = item.newTab ? { target: "_blank", rel: "noopener" } : {};
    return h("a", { ...props, ...away, on: { click: run } }, ...content);
  }
  const checks = item.checked ?? item.on;
  const role =
    item.checked !== undefined ? "menuitemradio" : item.on !== undefined ? "menuitemcheckbox" : "menuitem";
  return h(
    "button",
    {
      ...shared,
      type: "button",
      role,
      "aria-checked": checks === undefined ? null : String(checks),
      "aria-haspopup": item.items ? "menu" : null,
      on: { click: item.items ? into : run },
    },
    ...content,
  );
}
