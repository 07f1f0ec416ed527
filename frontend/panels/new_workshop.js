// The form of a new workshop, and beside it the sheet its groups will see.

import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { languageSwitch } from "../ui/language.js";
import { longDate } from "./dates.js";

/** @import { Words } from "../i18n/i18n.js" */

const MOST_GROUPS = 40;

/**
 * @typedef {object} Draft  what was typed, kept across languages
 * @property {string} title
 * @property {string} date  YYYY-MM-DD
 * @property {string} place
 * @property {string} territory
 * @property {string[]} groups  names; an empty one is "Groupe n"
 * @property {number} count
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Draft} options.draft
 * @param {() => void} options.back
 * @param {(values: Record<string, unknown>) => Promise<void>} options.create
 * @returns {HTMLElement[]}
 */
export function newWorkshopView({ words, draft, back, create }) {
  const { t } = words;
  const preview = h("div", { class: "paper-sheet preview" });
  const groups = h("div", { class: "group-chips" });
  const number = h("output", null, draft.count);
  const problem = h("p", { class: "error-text", role: "alert", hidden: true });

  const names = () =>
    Array.from({ length: draft.count }, (_, i) => draft.groups[i]?.trim() || t("new.group", { n: i + 1 }));

  function showPreview() {
    const place = [draft.territory, draft.place].filter(Boolean)[0] ?? "";
    fill(
      preview,
      h(
        "div",
        { class: "preview-band" },
        h(
          "div",
          null,
          h("strong", null, t("new.previewTitle")),
          h("span", null, place || t("new.territory")),
        ),
        h(
          "div",
          { class: "preview-right" },
          h("b", null, names()[0]),
          h("span", null, longDate(draft.date, words.lang())),
        ),
      ),
      h("div", { class: "preview-body" }, h("div"), h("div", { class: "preview-column" })),
    );
  }

  function showGroups() {
    number.textContent = String(draft.count);
    const chips = Array.from({ length: draft.count }, (_, i) => groupChip(i));
    fill(groups, ...chips);
    showPreview();
  }

  /** @param {number} index */
  function groupChip(index) {
    const name = t("new.group", { n: index + 1 });
    const input = h("input", {
      class: "chip-field",
      value: draft.groups[index] ?? "",
      placeholder: name,
      maxlength: "80",
      "aria-label": t("new.groupName", { n: index + 1 }),
      on: {
        input: (/** @type {Event} */ event) => {
          draft.groups[index] = /** @type {HTMLInputElement} */ (event.target).value;
          showPreview();
        },
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const next = groups.querySelectorAll("input")[index + 1];
          if (next) next.focus();
          else change(1, true);
        },
      },
    });
    const remove = () => {
      draft.groups.splice(index, 1);
      change(-1, false);
    };
    const label = t("new.remove", { name: draft.groups[index] || name });
    const bin = draft.count > 1 ? iconButton("cross", label, remove) : null;
    return h("div", { class: "chip chip-removable" }, input, bin);
  }

  /**
   * @param {number} by
   * @param {boolean} focusLast
   */
  function change(by, focusLast) {
    draft.count = Math.max(1, Math.min(MOST_GROUPS, draft.count + by));
    showGroups();
    if (focusLast) [...groups.querySelectorAll("input")].at(-1)?.focus();
  }

  /**
   * @param {"title" | "date" | "place" | "territory"} key
   * @param {string} label
   * @param {Record<string, unknown>} [props]
   */
  function field(key, label, props = {}) {
    /** @param {Event} event */
    const input = (event) => {
      draft[key] = /** @type {HTMLInputElement} */ (event.target).value;
      problem.hidden = true;
      showPreview();
    };
    const id = `new-${key}`;
    return h(
      "div",
      { class: `f-${key}` },
      h("label", { class: "label", for: id }, label),
      h("input", {
        class: "field",
        id,
        value: draft[key],
        maxlength: "160",
        autocomplete: "off",
        on: { input },
        ...props,
      }),
    );
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (!draft.title.trim()) return complain(t("new.titleMissing"));
    const { date, place } = draft;
    go.setAttribute("aria-disabled", "true");
    try {
      await create({ title: draft.title.trim(), date, place, territory: draft.territory, groups: names() });
    } catch (error) {
      go.removeAttribute("aria-disabled");
      complain((error instanceof Error && error.message) || t("screen.offlineTitle"));
    }
  }

  /** @param {string} text */
  function complain(text) {
    problem.textContent = text;
    problem.hidden = false;
    document.getElementById("new-title")?.focus();
  }

  const go = h("button", { type: "submit", class: "btn btn-filled btn-main" }, t("new.create"));
  const form = h(
    "form",
    { class: "new", novalidate: true, on: { submit } },
    h(
      "div",
      { class: "new-fields" },
      h("h2", { class: "section-title" }, t("new.day")),
      h(
        "div",
        { class: "new-row" },
        field("title", t("new.name"), { placeholder: t("new.namePlaceholder") }),
        field("date", t("new.date"), { type: "date" }),
        field("place", t("new.place")),
      ),
      field("territory", t("new.territory"), { placeholder: t("new.territoryPlaceholder") }),
      h(
        "h2",
        { class: "section-title" },
        t("new.groups"),
        h("span", { class: "aside" }, t("new.groupsAside")),
      ),
      h(
        "div",
        { class: "new-groups" },
        h(
          "div",
          { class: "stepper" },
          iconButton("minus", t("new.fewer"), () => change(-1, false)),
          number,
          iconButton("plus", t("new.more"), () => change(1, false)),
        ),
        groups,
      ),
    ),
    h(
      "div",
      { class: "new-side" },
      h("h2", null, t("new.preview")),
      preview,
      h("div", { class: "new-go" }, problem, go, h("p", { class: "muted small" }, t("new.after"))),
    ),
  );
  showGroups();
  const bar = h(
    "header",
    { class: "bar" },
    iconButton("back", t("app.back"), back),
    h("h1", { class: "bar-grow" }, t("new.title")),
    languageSwitch(words),
  );
  return [bar, h("main", null, form)];
}
