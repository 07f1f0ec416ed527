// The form of a new workshop, and beside it the sheet its groups will see and how their time is spread.

import { choice, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { languageSwitch } from "../../ui/language.js";
import { longDate } from "../dates.js";
import { againButton } from "./new_again.js";
import { groupNames, newGroups } from "./new_groups.js";
import { newPlan, timeLine } from "./new_plan.js";
import { newSigns, offeredOf } from "./new_signs.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {object} Draft  what was typed, kept across languages
 * @property {string} title
 * @property {string} date  YYYY-MM-DD
 * @property {string} place
 * @property {string} territory
 * @property {string[]} groups  names; an empty one is "Groupe n"
 * @property {number} count
 * @property {boolean} shared  one territory for all the groups
 * @property {string} template
 * @property {import("../../core/workshop/clock.js").Phase[]} phases
 * @property {import("./session_rows.js").Session[]} sessions
 * @property {import("./new_signs.js").SignsView} signs
 * @property {Set<string> | null} offered
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Draft} options.draft
 * @param {() => void} options.back
 * @param {(values: Record<string, unknown>) => Promise<void>} options.create
 * @param {readonly import("./new_plan.js").Template[]} options.templates
 * @param {readonly import("../palette_model.js").Sign[]} options.signs
 * @param {((sign: any, size_px: number) => HTMLElement) | null} options.paintIcon
 * @param {readonly import("./new_again.js").Former[]} options.former
 * @param {(id: string, values: { title: string, date: string, bases: boolean }) => void} options.duplicate
 * @returns {HTMLElement[]}
 */
export function newWorkshopView(options) {
  const { words, draft, back, create, templates, signs, paintIcon, former, duplicate } = options;
  const { t } = words;
  const preview = h("div", { class: "paper-sheet preview" });
  const time = h("div", { class: "preview-time" });
  const problem = h("p", { class: "error-text", role: "alert", hidden: true });

  function showPreview() {
    const place = draft.shared ? draft.territory || draft.place : t("new.chosenThere");
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
          h("b", null, groupNames(draft, t)[0]),
          h("span", null, longDate(draft.date, words.lang())),
        ),
      ),
      h("div", { class: "preview-body" }, h("div"), h("div", { class: "preview-column" })),
    );
    fill(time, timeLine(draft, t));
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
      await create({
        title: draft.title.trim(),
        date,
        place,
        territory: draft.territory,
        shared_territory: draft.shared,
        groups: groupNames(draft, t),
        // Whoever is quicker than the templates gets the default hour of the server.
        phases: draft.phases.length ? draft.phases : undefined,
        sessions: draft.sessions,
        ...offeredOf(draft),
      });
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

  const plan = newPlan({ words, draft, templates, changed: showPreview });
  const groups = newGroups({
    words,
    draft,
    changed: () => {
      plan.groupsChanged();
      showPreview();
    },
  });
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
      h("h2", { class: "section-title" }, t("new.theTerritory")),
      h(
        "div",
        { class: "new-territory" },
        field("territory", t("new.territory"), { placeholder: t("new.territoryPlaceholder") }),
        choice(
          t("new.whose"),
          [
            { value: "shared", label: t("new.shared") },
            { value: "own", label: t("new.own") },
          ],
          draft.shared ? "shared" : "own",
          (value) => {
            draft.shared = value === "shared";
            showPreview();
          },
          { groupClass: "chips", itemClass: "chip" },
        ),
      ),
      groups,
      plan.el,
      newSigns({ words, draft, signs, paintIcon }),
    ),
    h(
      "div",
      { class: "new-side" },
      h("h2", null, t("new.preview")),
      preview,
      time,
      h("div", { class: "new-go" }, problem, go, h("p", { class: "muted small" }, t("new.after"))),
    ),
  );
  showPreview();
  const bar = h(
    "header",
    { class: "bar" },
    iconButton("back", t("app.back"), back),
    h("h1", { class: "bar-grow" }, t("new.title")),
    former.length ? againButton({ words, former, date: draft.date, duplicate }) : null,
    languageSwitch(words),
  );
  return [bar, h("main", null, form)];
}
