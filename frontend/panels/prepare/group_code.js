// The code, the QR and the link of one group, to show at its table: whoever has them arrives straight there.

import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ id: string, group: string, join_code: string | null, join_url: string | null }} options.poster
 * @param {(url: string) => HTMLElement} options.linkRow  the link, with its way of being copied
 */
export function openGroupCode({ words, poster, linkRow }) {
  const { t } = words;
  const code = poster.join_code ?? "";
  const body = h(
    "div",
    { class: "group-code" },
    h("p", { class: "code-big" }, h("span", null, code.slice(0, 4)), h("span", null, code.slice(4))),
    h("img", {
      class: "qr",
      src: `/api/posters/${encodeURIComponent(poster.id)}/qr.svg`,
      alt: t("workshop.qr", { code }),
      width: "240",
      height: "240",
    }),
    linkRow(poster.join_url ?? ""),
  );
  openDialog({
    title: t("workshop.directLink", { group: poster.group }),
    body,
    actions: [{ label: t("app.close"), class: "btn btn-bare", focus: true }],
  });
}
