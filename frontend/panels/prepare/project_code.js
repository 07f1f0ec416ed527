// The code in very large, on the wall of the room: its QR and three steps, full screen until Escape or a touch of
// "Fermer". What the printed join sheet says, lying.

import { iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ id: string, title: string, join_code: string | null, join_url: string | null }} options.workshop
 */
export function projectCode({ words, workshop }) {
  const { t } = words;
  const code = workshop.join_code ?? "";
  const address = (workshop.join_url ?? "").replace(/^https?:\/\//, "").replace(/\/j\/.*$/, "");
  const back = document.activeElement;
  const steps = [t("project.scan", { address }), t("project.name"), t("project.draw")];
  const el = h(
    "dialog",
    { class: "project", "aria-labelledby": "project-title" },
    iconButton("cross", t("app.close"), () => el.close(), { class: "icon-btn project-close" }),
    h("h2", { id: "project-title" }, workshop.title),
    h(
      "p",
      { class: "project-code", "aria-label": code },
      h("span", null, code.slice(0, 4)),
      h("span", null, code.slice(4)),
    ),
    h(
      "div",
      { class: "project-how" },
      h("img", {
        src: `/api/workshops/${encodeURIComponent(workshop.id)}/qr.svg`,
        alt: t("workshop.qr", { code }),
      }),
      h("ol", null, ...steps.map((step) => h("li", null, step))),
    ),
  );
  el.addEventListener("close", () => {
    el.remove();
    if (document.fullscreenElement) document.exitFullscreen();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  });
  el.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.appendChild(el);
  el.showModal();
  // Some browsers, and all phones of one make, have no full screen: the dialog fills the window all the same.
  document.documentElement.requestFullscreen?.().catch(() => {});
}
