// The form of the join page: first name, group, shared screen. Knows no request.

import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { longDate } from "../dates.js";
import { returnForm } from "./return_form.js";

/** @import { Words } from "../../i18n/i18n.js" */

const SHOWN_GROUPS = 6;

/** @typedef {{ id: string, group: string, people: number }} JoinGroup */

/**
 * A code in two groups of four.
 * @param {string} code
 */
export function spacedCode(code) {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.code
 * @param {{ title: string, date: string, place: string, posters: JoinGroup[] }} options.found
 * @param {{ name: string, poster: string, table: boolean, unfolded: boolean }} options.draft
 * @param {() => Promise<void>} options.enter
 * @param {(digits: string) => Promise<void>} options.comeBack
 */
export function joinView({ words, code, found, draft, enter, comeBack }) {
  const { t } = words;
  const problem = h("p", { class: "error-text", role: "alert", hidden: true });
  const list = h("div", { class: "groups", role: "radiogroup", "aria-labelledby": "groups-label" });
  const name = h("input", {
    class: "field name-field",
    id: "name",
    value: draft.name,
    maxlength: "80",
    autocomplete: "given-name",
    enterkeyhint: "done",
    "aria-describedby": "name-hint",
    on: {
      input: () => {
        draft.name = name.value;
        problem.hidden = true;
      },
      focus: () => name.select(),
    },
  });

  /** @param {JoinGroup} group */
  function row(group) {
    const choose = () => {
      draft.poster = group.id;
      problem.hidden = true;
    };
    const input = h("input", {
      type: "radio",
      name: "group",
      value: group.id,
      class: "visually-hidden",
      checked: draft.poster === group.id,
      on: { change: choose },
    });
    const people = t("join.at", { count: group.people });
    return h(
      "label",
      { class: "group-row" },
      input,
      h("span", { class: "dot" }),
      h("span", { class: "group-name" }, group.group),
      people ? h("span", { class: "group-people" }, people) : null,
    );
  }

  function showGroups() {
    const chosenAt = found.posters.findIndex((group) => group.id === draft.poster);
    const folded = !draft.unfolded && found.posters.length > SHOWN_GROUPS && chosenAt < SHOWN_GROUPS - 1;
    const shown = folded ? found.posters.slice(0, SHOWN_GROUPS - 1) : found.posters;
    const unfold = () => {
      draft.unfolded = true;
      showGroups();
      list.querySelectorAll("input")[shown.length]?.focus();
    };
    const others = h(
      "button",
      { type: "button", class: "group-row group-others", on: { click: unfold } },
      icon("chevron-down"),
      t("join.others", { count: found.posters.length - shown.length }),
    );
    fill(list, ...shown.map(row), folded ? others : null);
  }

  const table = h("button", {
    type: "button",
    class: "switch",
    role: "switch",
    "aria-checked": String(draft.table),
    "aria-labelledby": "table-label",
    "aria-describedby": "table-hint",
    on: {
      click: () => {
        draft.table = !draft.table;
        table.setAttribute("aria-checked", String(draft.table));
      },
    },
  });

  /** @param {string} text @param {HTMLElement | null} field */
  function complain(text, field) {
    problem.textContent = text;
    problem.hidden = false;
    field?.focus();
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (go.getAttribute("aria-disabled") === "true") return;
    if (!draft.name.trim()) return complain(t("join.nameMissing"), name);
    if (!draft.poster) return complain(t("join.groupMissing"), list.querySelector("input"));
    go.setAttribute("aria-disabled", "true");
    try {
      await enter();
    } catch (error) {
      go.removeAttribute("aria-disabled");
      complain((error instanceof Error && error.message) || t("screen.offlineTitle"), null);
    }
  }

  const go = h("button", { type: "submit", class: "btn btn-filled btn-main" }, t("join.enter"));
  const title = h("h1", null);
  const day = h("p", { class: "join-day" });

  function showDay() {
    const date = longDate(found.date, words.lang(), { year: false });
    fill(title, found.title);
    fill(day, found.place ? t("join.dayPlace", { date, place: found.place }) : t("join.day", { date }));
    day.hidden = !date;
  }
  showDay();
  showGroups();
  const header = h(
    "header",
    { class: "join-head" },
    h(
      "p",
      { class: "join-code" },
      icon("tick"),
      t("join.code", { code: spacedCode(code) }),
      languageSwitch(words),
    ),
    title,
    day,
  );
  const form = h(
    "form",
    { class: "join", novalidate: true, on: { submit } },
    h(
      "div",
      null,
      h("label", { class: "label", for: "name" }, t("join.name")),
      name,
      h(
        "p",
        { class: "hint", id: "name-hint" },
        t("join.nameHint"),
        " ",
        h("a", { href: "/donnees" }, t("legal.data")),
      ),
    ),
    found.posters.length > 1
      ? h("div", null, h("p", { class: "label", id: "groups-label" }, t("join.group")), list)
      : h("p", { class: "own-group" }, icon("people"), found.posters[0]?.group ?? ""),
    h(
      "div",
      { class: "table-row" },
      h(
        "div",
        null,
        h("p", { class: "label", id: "table-label" }, t("join.table")),
        h("p", { class: "hint", id: "table-hint" }, t("join.tableHint")),
      ),
      table,
    ),
    h("div", { class: "join-go" }, problem, go, h("p", { class: "muted small" }, t("join.later"))),
  );
  const back = h(
    "details",
    { class: "return" },
    h("summary", null, t("return.open")),
    returnForm({ words, comeBack }),
  );
  return {
    els: [header, h("main", null, form, back)],
    /** Groups come and go, the day is corrected; what is chosen and written stays. @param {typeof found} now */
    update(now) {
      const same = JSON.stringify(now.posters) === JSON.stringify(found.posters);
      found = now;
      showDay();
      if (same) return;
      const focused = /** @type {HTMLInputElement | null} */ (list.querySelector(":focus"))?.value;
      if (!found.posters.some((group) => group.id === draft.poster)) draft.poster = "";
      showGroups();
      if (focused)
        /** @type {HTMLElement | null} */ (list.querySelector(`[value="${CSS.escape(focused)}"]`))?.focus();
    },
  };
}
