// The text of the pages of law, filled with what whoever runs the server has told. Knows no request.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {{ words: Words, page: "notice" | "data",
 *   operator: { name: string, address: string, contact: string, host: string, retention_days: number | null } }} options
 * @returns {HTMLElement[]}
 */
export function legalView({ words, operator, page }) {
  const { t } = words;
  const said = (/** @type {string} */ value) => value || t("legal.notSaid");
  const other = page === "data" ? "notice" : "data";
  const bar = h(
    "header",
    { class: "bar" },
    h(
      "a",
      { class: "icon-btn", href: "/", "aria-label": t("screen.home"), "data-tip": t("screen.home") },
      icon("back"),
    ),
    h("div", { class: "bar-grow bar-title" }, h("h1", null, t(`legal.${page}`))),
    languageSwitch(words),
  );
  const kept =
    operator.retention_days === null
      ? t("legal.keptOpen")
      : t("legal.kept", { count: operator.retention_days });
  const parts =
    page === "notice"
      ? [
          part(t("legal.who"), said(operator.name), said(operator.address)),
          part(t("legal.contact"), said(operator.contact)),
          part(t("legal.host"), said(operator.host)),
          part(t("legal.software"), t("legal.softwareText")),
        ]
      : [
          part(t("legal.who"), said(operator.name), t("legal.whoText")),
          part(t("legal.what"), t("legal.whatText")),
          part(t("legal.why"), t("legal.whyText")),
          part(t("legal.basis"), t("legal.basisText")),
          part(t("legal.howLong"), kept),
          part(t("legal.cookie"), t("legal.cookieText")),
          part(t("legal.rights"), t("legal.rightsText"), said(operator.contact)),
        ];
  return [
    bar,
    h(
      "main",
      { class: "legal" },
      ...parts,
      h("a", { href: other === "data" ? "/donnees" : "/mentions" }, t(`legal.${other}`)),
    ),
  ];
}

/** @param {string} title @param {...string} lines */
function part(title, ...lines) {
  return h(
    "section",
    null,
    h("h2", { class: "section-title" }, title),
    ...lines.map((line) => h("p", null, line)),
  );
}
