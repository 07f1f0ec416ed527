// The page of the signs explained: what it promises, the 28 at a glance, the signs by question, how a poster reads.
// Receives the painters; knows no request.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { matches, STRUCTURES, SUPPORTS, synonymsIn, tableRows } from "../palette_model.js";
import { contents, OUTSIDE, sectionTitle, sectionWord } from "./help_contents.js";
import { doubts, poster, steps } from "./help_poster.js";
import { createSignArticles } from "./help_sign.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { HelpParts } from "./help_sign.js" */

const SHEET_ICON_PX = 56;

/**
 * @param {HelpParts} parts
 * @returns {HTMLElement[]}
 */
export function helpPage(parts) {
  const { words, signs } = parts;
  const { t } = words;
  const articles = createSignArticles(parts);
  const structures = [...STRUCTURES, ...OUTSIDE].filter((one) => signs.some((s) => s.structure === one));
  const sections = structures.map((structure) => signSection(structure, parts, articles));
  const rest = [steps(parts), atAGlance(parts)];
  const after = [poster(t), doubts(t), ending(t)];
  const found = h("p", { class: "visually-hidden", role: "status" });
  const none = h("p", { class: "help-none", hidden: true });

  /** @param {string} query */
  function search(query) {
    const asked = query.trim();
    let count = 0;
    for (const sign of signs) {
      const shown = !asked || matches(sign, asked, synonymsIn(t));
      if (shown) count += 1;
      for (const el of document.querySelectorAll(`[data-sign="${sign.id}"]`))
        if (el instanceof HTMLElement) el.hidden = !shown;
    }
    for (const section of sections) section.hidden = !section.querySelector("[data-sign]:not([hidden])");
    for (const el of [hero, ...rest, ...after]) el.hidden = Boolean(asked);
    if (asked) main.prepend(searched);
    else searched.remove();
    none.hidden = count > 0;
    none.textContent = t("aide.none", { query: asked });
    found.textContent = asked ? t("aide.found", { count }) : "";
  }

  const hero = promise(t);
  // The page keeps a title while a search hides what it promises.
  const searched = h("h1", { class: "visually-hidden" }, t("aide.page"));
  const main = h(
    "main",
    { class: "help-main" },
    hero,
    ...rest,
    none,
    ...sections,
    ...after,
    h("p", { class: "credit note-text" }, t("app.credit")),
  );
  return [bar(words), h("div", { class: "help" }, contents(structures, words, search, found), main)];
}

/** @param {Words} words */
function bar(words) {
  const { t } = words;
  return h(
    "header",
    { class: "bar" },
    h("a", { class: "brand", href: "/", "data-tip": t("screen.home") }, icon("poster"), t("app.name")),
    h("p", { class: "bar-grow help-where" }, t("aide.page")),
    languageSwitch(words),
  );
}

/** @param {Words["t"]} t */
function promise(t) {
  return h(
    "section",
    { class: "help-hero" },
    h(
      "div",
      null,
      h("h1", null, t("aide.claim")),
      h("p", { class: "help-lead" }, t("aide.lead")),
      actions(t),
    ),
    h(
      "figure",
      null,
      h("img", { class: "paper-sheet", src: "/api/print/poster.svg", alt: t("aide.posterAlt") }),
      h("figcaption", { class: "muted note-text" }, t("aide.posterCaption")),
    ),
  );
}

/** @param {Words["t"]} t */
function actions(t) {
  const lang = document.documentElement.lang;
  return h(
    "div",
    { class: "help-actions" },
    h("a", { class: "btn btn-filled", href: "/#nouvel-atelier" }, t("aide.try")),
    h("a", { class: "btn", href: `/api/print/cards.pdf?lang=${lang}` }, icon("signs"), t("aide.cards")),
    h(
      "a",
      { class: "btn", href: `/api/print/table.pdf?lang=${lang}` },
      icon("organisation"),
      t("aide.table"),
    ),
  );
}

/** @param {Words["t"]} t */
function ending(t) {
  return h(
    "section",
    { class: "help-end" },
    h("h2", null, t("aide.end")),
    h("p", { class: "help-lead" }, t("aide.endText")),
    actions(t),
  );
}

/**
 * @param {string} structure
 * @param {HelpParts} parts
 * @param {ReturnType<typeof createSignArticles>} articles
 */
function signSection(structure, { words, signs }, articles) {
  const { t } = words;
  const own = signs.filter((sign) => sign.structure === structure);
  const full = own.filter((sign) => articles.isFull(sign));
  const short = own.filter((sign) => !articles.isFull(sign));
  return h(
    "section",
    { class: "help-question", id: structure, "aria-labelledby": `${structure}-title` },
    h(
      "h2",
      { id: `${structure}-title`, tabindex: "-1" },
      sectionTitle(structure, t),
      sectionWord(structure, t),
    ),
    h("p", { class: "help-lead" }, t(`lead.${structure}`)),
    h("div", { class: "help-signs" }, ...full.map(articles.article)),
    short.length ? h("ul", { class: "help-pictos" }, ...short.map(articles.line)) : null,
  );
}

/**
 * The table of the 28, each a way to its explanation.
 * @param {HelpParts} parts
 */
function atAGlance({ words, signs, paintIcon }) {
  const { t, lang } = words;
  const rows = tableRows(signs).map((row) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, t(`row.${row.structure}`), h("em", null, t(`word.${row.structure}`))),
      ...row.cells.map((sign) =>
        h(
          "td",
          null,
          sign
            ? h(
                "a",
                {
                  class: sign.starter ? "glance starter" : "glance",
                  href: `#${sign.id}`,
                  "aria-label": sign.name[lang()],
                  "data-tip": sign.name[lang()],
                },
                paintIcon(sign, SHEET_ICON_PX),
              )
            : null,
        ),
      ),
    ),
  );
  return h(
    "section",
    { class: "help-glance", "aria-labelledby": "glance-title" },
    h("h2", { id: "glance-title" }, t("aide.all")),
    h("p", { class: "help-lead" }, t("aide.allLead")),
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("td", null),
          ...SUPPORTS.map((one) => h("th", { scope: "col" }, t(`support.${one}`))),
        ),
      ),
      h("tbody", null, ...rows),
    ),
  );
}
