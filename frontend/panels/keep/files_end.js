// The end of a workshop on its files page: names hidden everywhere, everything deleted. Knows no request.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {{ make: (kind: "zip") => void, hideNames: (hidden: boolean) => void, removeAll: () => void }} EndActs
 */

/** @param {{ t: Words["t"], workshop: any, acts: EndActs }} options */
export function filesEnd({ t, workshop, acts }) {
  const hidden = workshop.names_hidden;
  const names = h("button", {
    type: "button",
    class: "switch",
    role: "switch",
    "aria-checked": String(hidden),
    "aria-labelledby": "hide-names",
    on: { click: () => acts.hideNames(!hidden) },
  });
  const row = h(
    "div",
    { class: "files-switch" },
    h("span", { id: "hide-names" }, t("files.hideNames")),
    names,
  );
  return h(
    "section",
    { "aria-labelledby": "files-privacy" },
    h("h2", { class: "section-title", id: "files-privacy" }, t("files.privacy")),
    row,
    h("p", { class: "hint" }, t("files.hideHint")),
    h(
      "div",
      { class: "files-make" },
      button(t("files.removeAll"), () => askRemove(t, workshop, acts), {
        icon: "trash",
        class: "btn btn-danger",
      }),
    ),
  );
}

/**
 * There is no way back: what goes is told, the file of the whole is offered first, the title is typed.
 * @param {Words["t"]} t
 * @param {any} workshop
 * @param {EndActs} acts
 */
function askRemove(t, workshop, acts) {
  const wrong = h("p", { class: "files-wrong", id: "remove-wrong", role: "alert" });
  const field = h("input", {
    class: "field",
    id: "remove-title",
    autocomplete: "off",
    "aria-describedby": "remove-wrong",
    on: { input: () => say("") },
  });
  const say = (/** @type {string} */ text) => {
    wrong.textContent = text;
    field.setAttribute("aria-invalid", String(text !== ""));
  };
  const check = () => {
    if (plain(field.value) === plain(workshop.title)) return true;
    say(t(field.value.trim() ? "files.removeWrong" : "files.removeEmpty", { title: workshop.title }));
    field.focus();
    return false;
  };
  const people = workshop.posters.reduce(
    (/** @type {number} */ sum, /** @type {any} */ one) => sum + one.people,
    0,
  );
  const gone = [
    t("files.gone.posters", { count: workshop.posters.length }),
    t("files.gone.people", { count: people }),
    t("files.gone.rest"),
    t("files.gone.links"),
  ];
  const body = h(
    "div",
    { class: "files-remove" },
    h("ul", null, ...gone.map((line) => h("li", null, line))),
    h("p", null, t("files.removeKeep")),
    h("label", { class: "label", for: "remove-title" }, t("files.removeType", { title: workshop.title })),
    field,
    wrong,
  );
  openDialog({
    title: t("files.removeTitle"),
    text: t("files.removeText"),
    body,
    actions: [
      { label: t("app.cancel"), focus: true },
      { label: t("files.removeZip"), run: () => acts.make("zip") },
      { label: t("files.removeDo"), class: "btn btn-danger", check, run: acts.removeAll },
    ],
  });
}

/** What a keyboard can type of a title: no-break spaces, curled apostrophes and capitals do not count. @param {string} text */
const plain = (text) =>
  text.normalize("NFKC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLocaleLowerCase();
