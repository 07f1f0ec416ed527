// The poster as a file: what each kind is for, in colour or for a copier, the PDF on the paper one has. A panel
// beside its button; on a phone, a sheet at the bottom. The server makes the files: here are only links.

import { choice } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openPopover } from "../../ui/popover.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** Kinds of file in the order they are asked for; `themed` ones come in colour or in greys. */
const KINDS = [
  { id: "pdf", icon: "poster", themed: true },
  { id: "png", icon: "picture", themed: true },
  { id: "html", icon: "text", themed: true },
  { id: "scenes", icon: "play", themed: false },
  { id: "svg", icon: "pencil", themed: true },
  { id: "json", icon: "copy", themed: false },
  { id: "geojson", icon: "point", themed: false },
];
const PAPERS = /** @type {const} */ (["a0", "a1", "a2", "a3", "a4"]);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.poster  its id
 */
export function createDownload({ words, poster }) {
  /** Kept while the page is open. @type {{ theme: "couleur" | "copie", paper: typeof PAPERS[number] }} */
  const chosen = { theme: "couleur", paper: "a3" };

  /** @param {typeof KINDS[number]} kind */
  function address(kind) {
    const asked = new URLSearchParams();
    if (kind.id === "scenes") return `/api/posters/${encodeURIComponent(poster)}/export.html?scenes=true`;
    if (kind.themed && chosen.theme !== "couleur") asked.set("theme", chosen.theme);
    if (kind.id === "pdf") asked.set("paper", chosen.paper);
    const query = asked.size ? `?${asked}` : "";
    return `/api/posters/${encodeURIComponent(poster)}/export.${kind.id}${query}`;
  }

  /** @param {HTMLElement} anchor */
  function open(anchor) {
    const { t } = words;
    const list = h("ul", { class: "download-kinds" });
    const show = () => fill(list, ...KINDS.map(row));
    const themes = choice(
      t("download.theme"),
      [
        { value: /** @type {"couleur" | "copie"} */ ("couleur"), label: t("download.couleur") },
        { value: /** @type {"couleur" | "copie"} */ ("copie"), label: t("download.copie") },
      ],
      chosen.theme,
      (theme) => {
        chosen.theme = theme;
        show();
      },
    );
    const papers = choice(
      t("download.paper"),
      PAPERS.map((paper) => ({ value: paper, label: paper.toUpperCase() })),
      chosen.paper,
      (paper) => {
        chosen.paper = paper;
        show();
      },
    );
    const panel = h(
      "div",
      { class: "download-panel" },
      h("h2", { class: "section-title" }, t("download.title")),
      themes,
      h("div", { class: "download-paper" }, h("span", null, t("download.paper")), papers),
      list,
    );
    show();
    openPopover(anchor, panel, { name: t("download.title") });
  }

  /** @param {typeof KINDS[number]} kind */
  function row(kind) {
    const { t } = words;
    const paper = kind.id === "pdf" ? ` ${chosen.paper.toUpperCase()}` : "";
    return h(
      "li",
      null,
      h(
        "a",
        { href: address(kind), download: "" },
        icon(kind.icon),
        h(
          "span",
          { class: "bar-grow" },
          h("b", null, `${t(`file.${kind.id}`)}${paper}`),
          h("span", { class: "muted small" }, t(`fileFor.${kind.id}`)),
        ),
        icon("download"),
      ),
    );
  }

  return { open };
}
