// The kept versions of a poster: read, gone back to after a word of warning. Knows no request.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ id: string, name: string, kind: string, author: string, at: string }} Version */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.group
 * @param {readonly Version[]} options.versions  the latest first
 * @param {(id: string) => void} options.restore
 */
export function openVersions({ words, group, versions, restore }) {
  const { t } = words;
  /** @param {Version} version */
  function ask(version) {
    dialog.close();
    openDialog({
      title: t("versions.askTitle", { name: nameOf(version, words), group }),
      text: t("versions.askText"),
      actions: [
        { label: t("app.cancel"), class: "btn", focus: true },
        { label: t("versions.restore"), class: "btn btn-filled", run: () => restore(version.id) },
      ],
    });
  }
  const rows = versions.map((version) => {
    const name = nameOf(version, words);
    const when = longTimeOf(version.at, words);
    return h(
      "li",
      { class: "version-row" },
      h(
        "div",
        { class: "bar-grow" },
        h("b", null, name),
        h("p", { class: "muted small" }, [when, version.author].filter(Boolean).join(", ")),
      ),
      button(t("versions.restore"), () => ask(version), {
        "aria-label": t("versions.restoreName", { name, when }),
      }),
    );
  });
  const dialog = openDialog({
    title: t("versions.title", { group }),
    text: versions.length ? t("versions.text") : t("versions.none"),
    body: h("ul", { class: "version-list" }, ...rows),
    actions: [{ label: t("app.close"), class: "btn", focus: true }],
  });
}

/** @param {Version} version @param {Words} words */
const nameOf = (version, { t }) => version.name || t(`versionKind.${version.kind}`);

/** @param {string} at @param {Words} words */
const longTimeOf = (at, words) =>
  new Intl.DateTimeFormat(words.lang() === "fr" ? "fr-FR" : "en-GB", {
    ...{ day: "numeric", month: "long", hour: "numeric", minute: "2-digit" },
  }).format(new Date(at));
