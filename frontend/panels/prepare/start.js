// The first view of the start page: a code to join with, a way to prepare a workshop, the signs on a sheet.

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";

/** @import { Words } from "../../i18n/i18n.js" */

const CODE_LENGTH = 8;

/**
 * A code as typed, without spaces, dashes or case.
 * @param {string} text
 */
export function cleanCode(text) {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/**
 * One of the places this browser has taken.
 * @typedef {{ workshop_id: string, workshop_title: string, poster_id: string | null, group: string, role: string, name: string }} Place
 */

/**
 * A way back to a seat taken before.
 * @param {Place} place
 * @param {Words} words
 */
function placeRow(place, { t }) {
  const own = place.role === "facilitator" || !place.poster_id;
  const detail = own ? t("home.facilitate") : t("home.place", { group: place.group, name: place.name });
  return h(
    "li",
    null,
    h(
      "a",
      { href: own ? `/w/${place.workshop_id}` : `/p/${place.poster_id}` },
      h(
        "span",
        { class: "bar-grow" },
        h("b", null, place.workshop_title),
        h("span", { class: "muted small" }, detail),
      ),
      icon("chevron-right"),
    ),
  );
}

/**
 * @param {{ words: Words, places: Place[], prepare: () => void,
 *   bringBack: (file: File) => void, join: (code: string) => void, sheet: HTMLElement }} options
 * @returns {HTMLElement[]}
 */
export function startView({ words, places, prepare, bringBack, join, sheet }) {
  const { t } = words;
  const problem = h("p", { class: "error-text", id: "code-error", hidden: true });
  const field = h("input", {
    class: "field code-field",
    id: "code",
    name: "code",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    maxlength: "12",
    "aria-describedby": "code-hint code-error",
  });
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    const code = cleanCode(field.value);
    if (code.length === CODE_LENGTH) join(code);
    else {
      problem.textContent = t("home.codeShort");
      problem.hidden = false;
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  };
  const form = h(
    "form",
    { class: "join-form", on: { submit } },
    h("label", { class: "label", for: "code" }, t("home.code")),
    h(
      "div",
      { class: "code-row" },
      field,
      h("button", { type: "submit", class: "btn btn-filled" }, t("home.enter")),
    ),
    h("p", { class: "hint", id: "code-hint" }, t("home.codeHint")),
    problem,
  );
  const main = h(
    "main",
    { class: "start" },
    h(
      "div",
      { class: "start-words" },
      h("h1", null, t("home.title")),
      h("p", { class: "lead" }, t("home.lead")),
      h(
        "section",
        { "aria-label": t("home.join") },
        h("h2", { class: "section-title" }, t("home.join")),
        form,
      ),
      places.length
        ? h(
            "section",
            { "aria-label": t("home.back") },
            h("h2", { class: "section-title" }, t("home.back")),
            h("ul", { class: "places" }, ...places.map((place) => placeRow(place, words))),
          )
        : null,
      h(
        "section",
        { "aria-label": t("home.facilitate") },
        h("h2", { class: "section-title" }, t("home.facilitate")),
        h(
          "div",
          { class: "start-actions" },
          button(t("home.prepare"), prepare),
          h("a", { class: "btn", href: "/salle" }, icon("tick"), t("home.room")),
          h(
            "label",
            { class: "btn" },
            icon("reverse"),
            t("home.bringBack"),
            h("input", {
              type: "file",
              accept: ".zip",
              class: "visually-hidden",
              on: {
                change: (/** @type {any} */ event) =>
                  event.target.files[0] && bringBack(event.target.files[0]),
              },
            }),
          ),
        ),
      ),
      h(
        "section",
        { "aria-label": t("home.discover") },
        h("h2", { class: "section-title" }, t("home.discover")),
        h(
          "div",
          { class: "start-actions" },
          h("a", { class: "btn", href: "/essai" }, icon("pencil"), t("home.practice")),
          h("a", { class: "btn", href: "/aide" }, icon("book"), t("home.help")),
        ),
      ),
      h("p", { class: "credit note-text" }, t("app.credit")),
    ),
    h("div", { class: "start-sheet" }, sheet),
  );
  const brand = h("p", { class: "brand bar-grow" }, icon("poster"), t("app.name"));
  const law = h(
    "p",
    { class: "law small" },
    h("a", { href: "/mentions" }, t("legal.notice")),
    h("a", { href: "/donnees" }, t("legal.data")),
  );
  main.firstElementChild?.append(law);
  return [h("header", { class: "bar" }, brand, languageSwitch(words)), main];
}
