// Coming back on another browser: the four digits the facilitators read aloud. Knows no request.

import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

const DIGITS = 4;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(digits: string) => Promise<void>} options.comeBack
 */
export function returnForm({ words, comeBack }) {
  const { t } = words;
  const problem = h("p", { class: "error-text", role: "alert", hidden: true });
  const field = h("input", {
    class: "field digits-field",
    id: "digits",
    inputmode: "numeric",
    autocomplete: "one-time-code",
    maxlength: String(DIGITS),
    "aria-describedby": "digits-hint",
    on: {
      input: () => {
        field.value = field.value.replace(/\D/g, "");
        problem.hidden = true;
      },
    },
  });

  /** @param {string} text */
  function complain(text) {
    problem.textContent = text;
    problem.hidden = false;
    field.focus();
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (field.value.length < DIGITS) return complain(t("return.short"));
    try {
      await comeBack(field.value);
    } catch (error) {
      field.value = "";
      complain((error instanceof Error && error.message) || t("screen.offlineTitle"));
    }
  }

  return h(
    "form",
    { class: "return-form", novalidate: true, on: { submit } },
    h("label", { class: "label", for: "digits" }, t("return.digits")),
    h("div", { class: "return-row" }, field, h("button", { type: "submit", class: "btn" }, t("return.do"))),
    h("p", { class: "hint", id: "digits-hint" }, t("return.hint")),
    problem,
  );
}
