// What can be done to the selection, as shown under "…": order and alignment in rows of icons, the rest as entries.

import { iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { closePopover } from "../../ui/popover.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Act } from "./acts.js" */

/** @param {Words} words @param {string} name  of the row, a word @param {Act[]} acts */
export function iconRow({ t }, name, acts) {
  const buttons = acts.map(({ icon, word, run = () => {} }) => iconButton(icon, t(word), run));
  return h("div", { class: "icon-row", role: "group", "aria-label": t(name) }, ...buttons);
}

/** @param {Words} words @param {Act[]} acts */
export function entries({ t }, acts) {
  const buttons = acts.map(({ word, icon: iconName, run }) => {
    const click = () => {
      closePopover();
      run?.();
    };
    const props = { type: "button", class: "menu-item", "data-entry": word, on: { click } };
    return h("button", props, icon(iconName), t(word));
  });
  return h("div", { class: "entries" }, ...buttons);
}
