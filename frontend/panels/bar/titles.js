// What a group says of itself: its name, who is animateur de table, who is rapporteur.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

const TITLES = /** @type {const} */ (["animateur", "rapporteur"]);

/** @typedef {{ seat: string, name: string, role: string, title?: string | null }} Seated */

/**
 * The name of the group, as it stands on the sheet.
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.name
 * @param {(name: string) => void} options.rename
 */
export function groupName({ words, name, rename }) {
  const field = h("input", {
    class: "field",
    id: "group-name",
    value: name,
    maxlength: "160",
    on: {
      change: () => rename(field.value.trim()),
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter") field.blur();
      },
    },
  });
  return h("div", null, h("label", { class: "label", for: "group-name" }, words.t("titles.group")), field);
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Seated[]} options.people  of this table
 * @param {(seat: string, title: string | null) => void} options.give  null takes it back
 */
export function titlesPanel({ words, people, give }) {
  const { t } = words;
  /** A seat may have several windows. @type {Map<string, Seated>} */
  const seats = new Map();
  for (const one of people) if (one.role === "participant") seats.set(one.seat, one);
  if (!seats.size) return null;

  /** @param {Seated} one @param {string} title */
  function chip(one, title) {
    const on = one.title === title;
    const click = () => give(one.seat, on ? null : title);
    return h(
      "button",
      { type: "button", class: "chip", "aria-pressed": String(on), on: { click } },
      on ? icon("tick") : null,
      one.name || t("titles.nobody"),
    );
  }

  return h(
    "div",
    { class: "table-panel" },
    ...TITLES.flatMap((title) => [
      h("h3", null, t(`titles.${title}`)),
      h(
        "div",
        { class: "chips", role: "group", "aria-label": t(`titles.${title}`) },
        ...[...seats.values()].map((one) => chip(one, title)),
      ),
    ]),
  );
}
