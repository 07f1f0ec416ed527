// "Modifier": title, date, place and territory of a workshop that exists. It stays open until they are kept, and
// says in place what is wrong. Knows no request.

import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

const MOST = 160;

/** @typedef {{ title: string, date: string, place: string, territory?: string }} Heading */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Heading & { territory: string, shared_territory: boolean }} options.workshop
 * @param {(changed: Partial<Heading>) => Promise<unknown>} options.keep  its error is shown here
 */
export function openHeading({ words: { t }, workshop, keep }) {
  const problem = h("p", { class: "error-text", id: "heading-problem", role: "alert", hidden: true });
  const title = field("title", t("new.name"), workshop.title, { autofocus: true });
  const date = field("date", t("new.date"), workshop.date, { type: "date" });
  const place = field("place", t("new.place"), workshop.place);
  const territory = field("territory", t("new.territory"), workshop.territory);
  const shared = workshop.shared_territory;
  const form = h(
    "div",
    { class: "heading-form", on: { keydown, input: () => complain("") } },
    title.el,
    h("div", { class: "heading-row" }, date.el, place.el),
    shared ? territory.el : null,
    problem,
  );

  /** @param {string} name @param {string} label @param {string} value @param {Record<string, unknown>} [props] */
  function field(name, label, value, props = {}) {
    const id = `heading-${name}`;
    const input = h("input", {
      class: "field",
      id,
      value,
      maxlength: String(MOST),
      autocomplete: "off",
      ...props,
    });
    return { input, el: h("div", null, h("label", { class: "label", for: id }, label), input) };
  }

  /** @param {string} text @param {HTMLInputElement} [input]  what it is about, and stands over it */
  function complain(text, input) {
    if (input) input.after(problem);
    else if (text) form.append(problem);
    problem.textContent = text;
    problem.hidden = !text;
    for (const one of [title, date, place, territory]) {
      one.input.removeAttribute("aria-invalid");
      one.input.removeAttribute("aria-describedby");
    }
    input?.setAttribute("aria-invalid", "true");
    input?.setAttribute("aria-describedby", problem.id);
    input?.focus();
  }

  /** What differs: what somebody else corrected meanwhile is not taken back. */
  function changed() {
    const now = { title: title.input, date: date.input, place: place.input, territory: territory.input };
    return Object.fromEntries(
      Object.entries(now)
        .map(([name, input]) => [name, input.value.trim()])
        .filter(([name, value]) => value !== workshop[/** @type {keyof typeof now} */ (name)]),
    );
  }

  let busy = false;
  async function finish() {
    if (busy) return;
    if (!title.input.value.trim()) return complain(t("new.titleMissing"), title.input);
    if (date.input.validity.badInput) return complain(t("heading.dateWrong"), date.input);
    const values = changed();
    busy = true;
    try {
      if (Object.keys(values).length) await keep(values);
      dialog.close();
    } catch (error) {
      complain((error instanceof Error && error.message) || t("screen.offlineTitle"));
    } finally {
      busy = false;
    }
  }

  /** @param {KeyboardEvent} event */
  function keydown(event) {
    if (event.key === "Enter") void finish();
  }

  const check = () => {
    void finish();
    return false;
  };
  const dialog = openDialog({
    title: t("heading.title"),
    text: t("heading.text"),
    body: form,
    actions: [
      { label: t("app.cancel"), class: "btn" },
      { label: t("plan.keep"), class: "btn btn-filled", check },
    ],
  });
  title.input.select();
}
