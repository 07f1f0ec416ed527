// The form of one card: a title, lists with an idea a line, two sentences for and against. Knows no request.

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { CardText } from "../../model/morning.js" */

const MAX_TITLE = 160;
const MAX_LINE = 240;
const MAX_LINES = 8;

/** @type {("tendencies" | "signs" | "doubts" | "changes")[]} */
const LISTS = ["tendencies", "signs", "doubts", "changes"];
/** @type {("hoped" | "feared")[]} */
const SIDES = ["hoped", "feared"];

/** @type {CardText} */
export const EMPTY_CARD = {
  title: "",
  tendencies: [],
  signs: [],
  doubts: [],
  changes: [],
  hoped: "",
  feared: "",
};

/** The ideas of a field, one a line. @param {string} text @returns {string[]} */
export const linesOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter(Boolean);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {CardText} options.card
 * @param {(text: CardText) => Promise<void>} options.keep  throws an error with a message
 * @param {() => void} options.leave
 */
export function cardForm({ words, card, keep, leave }) {
  const { t } = words;
  const problem = h("p", { class: "error-text", role: "alert", hidden: true });
  const title = h("input", {
    class: "field",
    id: "card-name",
    maxlength: String(MAX_TITLE),
    value: card.title,
  });
  const lists = new Map(
    LISTS.map((name) => [
      name,
      h("textarea", {
        class: "field",
        id: `card-${name}`,
        rows: "5",
        maxlength: String(MAX_LINES * (MAX_LINE + 1)),
        "aria-describedby": "card-lines",
        value: card[name].join("\n"),
      }),
    ]),
  );
  const sides = new Map(
    SIDES.map((name) => [
      name,
      h("textarea", {
        class: "field",
        id: `card-${name}`,
        rows: "2",
        maxlength: String(MAX_LINE),
        value: card[name],
      }),
    ]),
  );

  /** @param {string} text @param {HTMLElement} field */
  function complain(text, field) {
    problem.textContent = text;
    problem.hidden = false;
    field.focus();
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    problem.hidden = true;
    if (!title.value.trim()) return complain(t("cards.titleMissing"), title);
    const text = { ...EMPTY_CARD, title: title.value.trim() };
    for (const [name, field] of lists) text[name] = linesOf(field.value);
    for (const [name, field] of sides) text[name] = linesOf(field.value).join(" ");
    try {
      await keep(text);
    } catch (error) {
      const path = /** @type {{ path?: string }} */ (error).path ?? "";
      const name = /** @type {any} */ (path.split(/[.[]/)[0]);
      const field = lists.get(name) ?? sides.get(name) ?? title;
      complain((error instanceof Error && error.message) || t("screen.offlineTitle"), field);
    }
  }

  /** @param {string} id @param {string} word @param {HTMLElement} field */
  const row = (id, word, field) => h("div", null, h("label", { class: "label", for: id }, t(word)), field);
  return h(
    "form",
    { class: "card-form", novalidate: true, on: { submit } },
    row("card-name", "cards.cardTitle", title),
    h("p", { class: "hint", id: "card-lines" }, t("cards.lines")),
    h(
      "div",
      { class: "card-form-pair" },
      ...[...lists].map(([name, field]) => row(`card-${name}`, `scenario.${name}`, field)),
    ),
    h(
      "div",
      { class: "card-form-pair" },
      ...[...sides].map(([name, field]) => row(`card-${name}`, `scenario.${name}`, field)),
    ),
    h(
      "div",
      { class: "card-form-acts" },
      problem,
      h("button", { type: "submit", class: "btn btn-filled" }, t("cards.keep")),
      button(t("app.cancel"), leave, { class: "btn btn-bare" }),
    ),
  );
}
