// One line to write a reaction: its kind as chips, its text, Enter. Keeps the field, so that a note-taker goes on; who
// takes notes for the room may also say who spoke.

import { button, choice } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

export const KINDS = /** @type {const} */ (["reaction", "avis", "commentaire", "question"]);
const MAX_CHARS = 1000;
const MAX_NAME_CHARS = 80;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(values: { kind: typeof KINDS[number], text: string, author?: string }) => Promise<unknown>} options.add
 *   resolves to false when it was not taken
 * @param {boolean} [options.asksWho]  of who spoke, for note-takers: else it is who holds the device
 * @param {boolean} [options.large]  for a phone: the text on several lines, the button its own
 */
export function createReactionLine({ words, add, large = false, asksWho = false }) {
  const el = h("form", { class: "reaction-line", "data-large": String(large) });
  /** @type {typeof KINDS[number]} */
  let kind = "reaction";
  const field = large
    ? h("textarea", { class: "field", rows: "3", maxlength: String(MAX_CHARS) })
    : h("input", { class: "field", maxlength: String(MAX_CHARS), autocomplete: "off" });

  const who = h("input", { class: "field", maxlength: String(MAX_NAME_CHARS), autocomplete: "off" });

  async function send() {
    const text = field.value.trim();
    if (!text) return field.focus();
    field.value = "";
    const author = who.value.trim();
    const taken = await add({ kind, text, ...(asksWho ? { author } : {}) });
    if (taken === false && !field.value) field.value = text;
    else who.value = "";
    field.focus();
  }

  el.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  el.addEventListener("keydown", (event) => {
    if (event.target !== field && event.target !== who) return;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });

  function render() {
    const { t } = words;
    field.setAttribute("aria-label", t("react.text"));
    field.placeholder = t("react.text");
    who.setAttribute("aria-label", t("react.who"));
    who.placeholder = t("react.who");
    fill(
      el,
      choice(
        t("react.kind"),
        KINDS.map((value) => ({ value, label: t(`react.${value}`) })),
        kind,
        (value) => {
          kind = value;
        },
        { groupClass: "chips", itemClass: "chip" },
      ),
      h(
        "div",
        { class: "reaction-write" },
        field,
        asksWho ? who : null,
        button(t(large ? "react.send" : "react.add"), () => void send(), {
          class: large ? "btn btn-filled btn-main" : "btn",
        }),
      ),
    );
  }
  words.onChange(render);
  render();
  return { el, focus: () => field.focus() };
}
