// What the facilitator sees: the code in very large, its QR, the posters and the links. Knows no request.

import { button, iconButton } from "../ui/buttons.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { languageSwitch } from "../ui/language.js";
import { longDate } from "./dates.js";
import { openGroupCode } from "./group_code.js";

/** @import { Words } from "../i18n/i18n.js" */

/** @typedef {{ id: string, group: string, title: string, people: number, join_code: string | null, join_url: string | null }} PosterLine */
/**
 * @typedef {object} Workshop
 * @property {string} id
 * @property {string} title
 * @property {string} date
 * @property {string} place
 * @property {string} role
 * @property {boolean} joining_open
 * @property {string | null} join_code
 * @property {string | null} join_url
 * @property {string | null} facilitator_url
 * @property {string | null} observer_url
 * @property {PosterLine[]} posters
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Workshop} options.workshop
 * @param {(open: boolean) => void} options.setOpen
 * @param {(field: HTMLInputElement) => void} options.copy
 * @param {() => void} options.openPeople
 * @returns {HTMLElement[]}
 */
export function workshopView({ words, workshop, setOpen, copy, openPeople }) {
  const { t } = words;
  const day = [longDate(workshop.date, words.lang()), workshop.place].filter(Boolean).join(", ");
  const people = workshop.posters.reduce((sum, poster) => sum + poster.people, 0);
  const bar = h(
    "header",
    { class: "bar" },
    h("div", { class: "bar-grow bar-title" }, h("h1", null, workshop.title), h("p", { class: "sub" }, day)),
    h("p", { class: "bar-people muted" }, icon("people"), t("workshop.people", { count: people })),
    workshop.join_code ? button(t("seats.open"), openPeople, { icon: "people" }) : null,
    h(
      "a",
      { class: "btn btn-filled", href: `/w/${encodeURIComponent(workshop.id)}/posters` },
      t("wall.title"),
    ),
    languageSwitch(words),
  );
  const posters = h(
    "section",
    { class: "posters", "aria-labelledby": "posters-title" },
    h(
      "h2",
      { class: "section-title", id: "posters-title" },
      t("workshop.posters"),
      h("span", { class: "aside" }, t("workshop.count", { count: workshop.posters.length })),
    ),
    h("ul", { class: "poster-grid" }, ...workshop.posters.map((poster) => posterCard(poster, words, copy))),
  );
  const morning = `/w/${encodeURIComponent(workshop.id)}/matin`;
  const links = h(
    "section",
    { class: "links" },
    h("p", null, h("a", { class: "btn", href: morning }, icon("cards"), t("cards.link"))),
  );
  if (workshop.observer_url)
    links.append(
      linkRow(t, "observer", t("workshop.observer"), t("workshop.observerHint"), workshop.observer_url, copy),
    );
  if (workshop.facilitator_url)
    links.append(
      linkRow(
        t,
        "own",
        t("workshop.facilitator"),
        t("workshop.facilitatorHint"),
        workshop.facilitator_url,
        copy,
      ),
    );
  const code = workshop.join_code ? codePanel(workshop, words, setOpen) : null;
  return [
    bar,
    h("main", { class: code ? "workshop" : "workshop without-code" }, code, h("div", null, posters, links)),
  ];
}

/**
 * @param {Workshop} workshop
 * @param {Words} words
 * @param {(open: boolean) => void} setOpen
 */
function codePanel(workshop, { t }, setOpen) {
  const code = workshop.join_code ?? "";
  const open = workshop.joining_open;
  const address = (workshop.join_url ?? "").replace(/^https?:\/\//, "").replace(/\/j\/.*$/, "");
  const toggle = h("button", {
    type: "button",
    class: "switch",
    role: "switch",
    "aria-checked": String(open),
    "aria-labelledby": "open-label",
    "aria-describedby": "open-hint",
    on: { click: () => setOpen(!open) },
  });
  return h(
    "section",
    { class: open ? "code-panel" : "code-panel code-closed", "aria-label": t("workshop.code") },
    h("p", { class: "code-label" }, t("workshop.code")),
    h("p", { class: "code-big" }, h("span", null, code.slice(0, 4)), h("span", null, code.slice(4))),
    h("p", { class: "muted" }, t("workshop.codeHint", { address })),
    h("img", {
      class: "qr",
      src: `/api/workshops/${encodeURIComponent(workshop.id)}/qr.svg`,
      alt: t("workshop.qr", { code }),
      width: "280",
      height: "280",
    }),
    h(
      "div",
      { class: "open-row" },
      h(
        "div",
        null,
        h("p", { class: "label", id: "open-label" }, t(open ? "workshop.open" : "workshop.closed")),
        h("p", { class: "hint", id: "open-hint" }, t(open ? "workshop.openHint" : "workshop.closedHint")),
      ),
      toggle,
    ),
  );
}

/**
 * @param {PosterLine} poster
 * @param {Words} words
 * @param {(field: HTMLInputElement) => void} copy
 */
function posterCard(poster, words, copy) {
  const { t } = words;
  const href = `/p/${encodeURIComponent(poster.id)}`;
  const file = `/api/posters/${encodeURIComponent(poster.id)}/export.svg`;
  const people = t("join.at", { count: poster.people });
  const direct = t("workshop.directLink", { group: poster.group });
  return h(
    "li",
    { class: "poster-card" },
    h(
      "a",
      {
        class: "poster-thumb paper-sheet",
        href,
        "aria-label": `${t("workshop.openPoster")} ${poster.group}`,
      },
      h("img", { src: file, alt: "", loading: "lazy" }),
    ),
    h(
      "div",
      { class: "poster-line" },
      h(
        "div",
        { class: "bar-grow" },
        h("h3", null, poster.group),
        h("p", { class: "muted small" }, poster.title || t("workshop.empty")),
      ),
      people ? h("span", { class: "poster-people muted small" }, people) : null,
      poster.join_code
        ? iconButton("link", direct, () => {
            const row = (/** @type {string} */ url) =>
              linkRow(t, "group", poster.group, t("workshop.directHint"), url, copy);
            openGroupCode({ words, poster, linkRow: row });
          })
        : null,
      h(
        "a",
        {
          class: "icon-btn",
          href: file,
          download: "",
          "aria-label": t("workshop.download", { group: poster.group }),
          "data-tip": t("workshop.download", { group: poster.group }),
        },
        icon("download"),
      ),
    ),
  );
}

/**
 * @param {Words["t"]} t
 * @param {string} id
 * @param {string} label
 * @param {string} hint
 * @param {string} url
 * @param {(field: HTMLInputElement) => void} copy
 */
function linkRow(t, id, label, hint, url, copy) {
  const field = h("input", {
    class: "field",
    id: `link-${id}`,
    readonly: true,
    value: url,
    "aria-describedby": `hint-${id}`,
  });
  return h(
    "div",
    { class: "link-row" },
    h("label", { class: "label", for: `link-${id}` }, label),
    h(
      "div",
      { class: "link-field" },
      field,
      button(t("workshop.copy"), () => copy(field), { icon: "copy" }),
    ),
    h("p", { class: "hint", id: `hint-${id}` }, hint),
  );
}
