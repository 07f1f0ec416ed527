// What is done to the selection at one touch, as rows of buttons under "…": copies, order, alignment, protection.
// Knows the actions by name only.

import { iconButton } from "../ui/buttons.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { closePopover } from "../ui/popover.js";
import { askPictoName } from "./picto_name.js";

/** @import { Words } from "../i18n/i18n.js" */

/**
 * @typedef {object} Actions
 * @property {() => Record<string, boolean>} can
 * @property {() => void} duplicate
 * @property {() => void} remove
 * @property {() => void} reverse
 * @property {() => void} cut
 * @property {() => void} join
 * @property {() => void} propose
 * @property {() => void} lock
 * @property {(name: string) => void} picto
 * @property {(how: "front" | "forward" | "backward" | "back") => void} restack
 * @property {(side: any) => void} align
 * @property {(axis: 0 | 1) => void} distribute
 * @property {(field: "layer" | "symbol") => void} selectLike
 * @property {(rank: number) => unknown} rank
 */

const SIDES = ["left", "centre", "right", "top", "middle", "bottom"];
const DEPTHS = /** @type {const} */ (["front", "forward", "backward", "back"]);

/** @param {Words} words @param {Actions} actions */
export function alignRow({ t }, actions) {
  const can = actions.can();
  const buttons = SIDES.map((side) =>
    iconButton(`align-${side}`, t(`edit.${side}`), () => actions.align(side)),
  );
  if (can.distribute)
    buttons.push(
      iconButton("spread-x", t("edit.spreadX"), () => actions.distribute(0)),
      iconButton("spread-y", t("edit.spreadY"), () => actions.distribute(1)),
    );
  return h("div", { class: "icon-row", role: "group", "aria-label": t("edit.align") }, ...buttons);
}

/** @param {Words} words @param {Actions} actions */
export function orderRow({ t }, actions) {
  const buttons = DEPTHS.map((depth) =>
    iconButton(`order-${depth}`, t(`edit.${depth}`), () => actions.restack(depth)),
  );
  return h("div", { class: "icon-row", role: "group", "aria-label": t("edit.order") }, ...buttons);
}

/**
 * @param {Words} words
 * @param {Actions} actions
 * @param {{ copy(): void, paste(): void }} clipboard
 * @param {boolean} figures whether figures are chosen, or only notes
 */
export function actionEntries(words, actions, clipboard, figures) {
  const { t } = words;
  const can = actions.can();
  /** @param {string} iconName @param {string} word @param {() => void} run @param {boolean} [shown] */
  const entry = (iconName, word, run, shown = true) => {
    const click = () => {
      closePopover();
      run();
    };
    const props = { type: "button", class: "menu-item", "data-entry": word, on: { click } };
    return shown ? h("button", props, icon(iconName), t(word)) : null;
  };
  return [
    entry("duplicate", "edit.duplicate", actions.duplicate),
    entry("copy", "edit.copy", clipboard.copy),
    entry("paste", "edit.paste", clipboard.paste),
    entry("cut", "tool.cut", actions.cut, can.cut),
    entry("join", "edit.join", actions.join, can.join),
    entry("network", "edit.propose", actions.propose, can.propose),
    entry("pencil", "edit.picto", () => askPictoName(words, actions.picto), can.picto),
    entry("signs", "edit.sameSign", () => actions.selectLike("symbol"), figures),
    entry("fond", "edit.sameLayer", () => actions.selectLike("layer"), figures),
    entry("lock", "props.lock", actions.lock, can.lock),
  ];
}
