// What "Les fichiers" shows. Knows no request: what is asked goes to `acts`.

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { longDate } from "../dates.js";
import { filesEnd } from "./files_end.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** What each poster is taken as; the label says it. */
const KINDS = [
  { label: "PDF A4", path: "export.pdf?paper=a4" },
  { label: "PDF A3", path: "export.pdf?paper=a3" },
  { label: "PDF A0", path: "export.pdf?paper=a0" },
  { label: "PNG", path: "export.png" },
  { label: "SVG", path: "export.svg" },
  { label: "HTML", path: "export.html" },
  { label: "JSON", path: "export.json" },
  { label: "GeoJSON", path: "export.geojson" },
];

/**
 * @typedef {{ make: (kind: "zip" | "pdf" | "docx") => void, openDoor: () => void, closeDoor: () => void,
 *   hideNames: (hidden: boolean) => void, removeAll: () => void }} FilesActs
 * @param {object} options
 * @param {Words} options.words
 * @param {any} options.workshop  answer of /api/workshops
 * @param {{ url: string | null, until: string | null }} options.door
 * @param {{ kind: string, text: string, cancel: () => void } | null} options.making
 * @param {{ names: boolean, png: boolean }} options.wanted  what the next file holds
 * @param {FilesActs} options.acts
 * @returns {HTMLElement[]}
 */
export function filesView({ words, workshop, door, making, wanted, acts }) {
  const { t } = words;
  const leads = workshop.role === "facilitator";
  const address = `/w/${encodeURIComponent(workshop.id)}`;
  const day = [longDate(workshop.date, words.lang()), workshop.place].filter(Boolean).join(", ");
  const bar = h(
    "header",
    { class: "bar" },
    // Who came by the link to the files has no other page.
    workshop.role === "files"
      ? null
      : h(
          "a",
          { class: "icon-btn", href: address, "aria-label": t("files.back"), "data-tip": t("files.back") },
          icon("back"),
        ),
    h(
      "div",
      { class: "bar-grow bar-title" },
      h("h1", null, t("files.title")),
      h("p", { class: "sub" }, [workshop.title, day].filter(Boolean).join(", ")),
    ),
    languageSwitch(words),
  );
  const posters = h(
    "section",
    { "aria-labelledby": "files-posters" },
    h("h2", { class: "section-title", id: "files-posters" }, t("files.posters")),
    h("ul", { class: "files-list" }, ...workshop.posters.map((/** @type {any} */ one) => posterRow(one, t))),
  );
  const main = h(
    "main",
    { class: "files" },
    h("div", { class: "files-column" }, posters),
    h(
      "div",
      { class: "files-column" },
      whole({ t, leads, making, wanted, acts, hidden: workshop.names_hidden }),
      h(
        "a",
        { class: "files-link", href: `${address}/commun` },
        icon("table"),
        h(
          "span",
          null,
          h("b", null, t("common.title")),
          h("span", { class: "muted small" }, t("common.lead")),
        ),
        icon("chevron-right"),
      ),
      leads ? doorPart({ words, workshop, door, acts }) : null,
      leads ? filesEnd({ t, workshop, acts }) : null,
      h(
        "p",
        { class: "files-law small" },
        h("a", { href: "/mentions" }, t("legal.notice")),
        h("a", { href: "/donnees" }, t("legal.data")),
      ),
    ),
  );
  return [bar, main];
}

/** @param {any} poster @param {Words["t"]} t */
function posterRow(poster, t) {
  const path = `/api/posters/${encodeURIComponent(poster.id)}`;
  const links = KINDS.map(({ label, path: file }) =>
    h(
      "a",
      {
        class: "files-chip",
        href: `${path}/${file}`,
        download: "",
        "aria-label": t("files.of", { kind: label, group: poster.group }),
      },
      label,
    ),
  );
  return h(
    "li",
    null,
    h("b", null, poster.group),
    poster.title ? h("span", { class: "muted small" }, poster.title) : null,
    h("div", { class: "files-chips" }, ...links),
  );
}

/** @param {{ t: Words["t"], leads: boolean, making: { kind: string, text: string, cancel: () => void } | null, wanted: { names: boolean, png: boolean }, acts: FilesActs, hidden: boolean }} options */
function whole({ t, leads, making, wanted, acts, hidden }) {
  const off = making ? "true" : null;
  const kinds = /** @type {("pdf" | "docx" | "zip")[]} */ (leads ? ["pdf", "docx", "zip"] : ["pdf", "docx"]);
  return h(
    "section",
    { "aria-labelledby": "files-whole" },
    h("h2", { class: "section-title", id: "files-whole" }, t("files.whole")),
    h(
      "div",
      { class: "files-make" },
      ...kinds.map((kind, index) =>
        button(t(`files.${kind}`), () => acts.make(kind), {
          icon: "download",
          class: index === 0 ? "btn btn-filled" : "btn",
          "aria-disabled": off,
        }),
      ),
    ),
    making
      ? h(
          "div",
          { class: "files-making" },
          h("p", { id: "files-step", role: "status" }, making.text),
          button(t("app.cancel"), making.cancel),
        )
      : null,
    leads && !hidden
      ? toggle(t("files.names"), wanted.names, (on) => Object.assign(wanted, { names: on }))
      : null,
    leads ? toggle(t("files.png"), wanted.png, (on) => Object.assign(wanted, { png: on })) : null,
    h("p", { class: "hint" }, t(leads ? "files.zipHint" : "files.reportHint")),
  );
}

/** @param {string} label @param {boolean} on @param {(on: boolean) => void} set */
function toggle(label, on, set) {
  const input = h("input", { type: "checkbox", checked: on, on: { change: () => set(input.checked) } });
  return h("label", { class: "files-toggle" }, input, label);
}

/** @param {{ words: Words, workshop: any, door: { url: string | null, until: string | null }, acts: FilesActs }} options */
function doorPart({ words, workshop, door, acts }) {
  const { t } = words;
  const qr = `/api/workshops/${encodeURIComponent(workshop.id)}/files-link/qr.svg?${encodeURIComponent(door.until ?? "")}`;
  const open = door.url
    ? [
        h(
          "div",
          { class: "files-door" },
          h("img", { src: qr, alt: t("files.qr"), width: "180", height: "180" }),
          h(
            "div",
            null,
            h("p", null, t("files.until", { day: longDate((door.until ?? "").slice(0, 10), words.lang()) })),
            h("input", { class: "field", readonly: true, value: door.url, "aria-label": t("files.address") }),
            h("div", { class: "files-make" }, button(t("files.closeDoor"), acts.closeDoor)),
          ),
        ),
      ]
    : [h("div", { class: "files-make" }, button(t("files.openDoor"), acts.openDoor, { icon: "link" }))];
  return h(
    "section",
    { "aria-labelledby": "files-door" },
    h("h2", { class: "section-title", id: "files-door" }, t("files.door")),
    h("p", { class: "muted" }, t("files.doorText")),
    ...open,
  );
}
