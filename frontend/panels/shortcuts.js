// The keys of the editor and the list of them. Typing in a field is never a shortcut.

import { openDialog } from "../ui/dialog.js";
import { fill, h, isTyping } from "../ui/dom.js";

/** @import { Words } from "../i18n/i18n.js" */

/** @type {Record<string, string>} */
export const TOOL_KEYS = { v: "select", h: "pan", p: "ink", t: "text", n: "note" };

/**
 * @param {object} actions
 * @param {(id: string) => void} actions.tool
 * @param {() => void} actions.undo
 * @param {() => void} actions.redo
 * @param {() => void} actions.zoomIn
 * @param {() => void} actions.zoomOut
 * @param {() => void} actions.fit
 * @param {() => void} actions.help
 * @param {() => void} actions.search
 * @param {() => boolean} actions.readOnly
 */
export function watchKeys(actions) {
  /** @type {Record<string, () => void>} */
  const plainKeys = {
    "?": actions.help,
    "/": actions.search,
    "+": actions.zoomIn,
    "=": actions.zoomIn,
    "-": actions.zoomOut,
    0: actions.fit,
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(document.activeElement) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z" || key === "y") {
        event.preventDefault();
        if (key === "y" || event.shiftKey) actions.redo();
        else actions.undo();
      }
      return;
    }
    const tool = TOOL_KEYS[key];
    const act = plainKeys[event.key];
    if (tool && !(actions.readOnly() && tool !== "select" && tool !== "pan")) actions.tool(tool);
    else if (act) act();
    else return;
    event.preventDefault();
  });
}

/** @param {Words} words */
export function openHelp({ t }) {
  const ctrl = t("key.ctrl");
  const shift = t("key.shift");
  /** @type {[keys: string[], word: string][]} */
  const rows = [
    [["V"], t("help.select")],
    [["H"], t("help.pan")],
    [[t("key.space")], t("help.panHold")],
    [["P"], t("help.ink")],
    [["T"], t("help.text")],
    [["N"], t("help.note")],
    [["1", "2", "3"], t("help.ranks")],
    [[ctrl, "Z"], t("help.undo")],
    [[ctrl, shift, "Z"], t("help.redo")],
    [[t("key.delete")], t("help.delete")],
    [["+", "−", "0"], t("help.zoom")],
    [["/"], t("help.search")],
    [["F6"], t("help.regions")],
    [[t("key.escape")], t("help.escape")],
    [["?"], t("help.this")],
  ];
  const body = h("dl", { class: "shortcuts" });
  fill(
    body,
    ...rows.flatMap(([keys, word]) => [
      h("dt", null, ...keys.map((key) => h("kbd", { class: "key" }, key))),
      h("dd", null, word),
    ]),
  );
  openDialog({
    title: t("help.title"),
    body,
    actions: [{ label: t("app.close"), focus: true, class: "btn" }],
  });
}
