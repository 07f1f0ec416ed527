// The list under "?": every key of the editor and what it does. Must not know what is done.

import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";
import { SHORTCUTS } from "./shortcuts.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @param {Words} words */
export function openHelp({ t }) {
  /** @param {string} key */
  const cap = (key) =>
    key === ","
      ? h("span", { class: "key-or" }, ",")
      : h("kbd", { class: "key" }, key.startsWith("@") ? t(`key.${key.slice(1)}`) : key);
  const groups = Object.entries(SHORTCUTS).map(([group, shortcuts]) =>
    h(
      "section",
      null,
      h("h3", null, t(`keys.${group}`)),
      h(
        "dl",
        { class: "shortcuts" },
        ...shortcuts.flatMap(({ keys, word }) => [h("dt", null, ...keys.map(cap)), h("dd", null, t(word))]),
      ),
    ),
  );
  openDialog({
    title: t("help.title"),
    body: h("div", { class: "shortcut-groups", tabindex: "0" }, ...groups),
    actions: [{ label: t("app.close"), focus: true, class: "btn" }],
  });
}
