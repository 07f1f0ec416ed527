// The code of a workshop in very large, its QR, and the switch of its entries; a link with its way of being copied.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ id: string, join_code: string | null, join_url: string | null, joining_open: boolean }} options.workshop
 *   of which the code and the address never change
 * @param {(open: boolean) => void} options.setOpen
 */
export function codePanel({ words: { t }, workshop, setOpen }) {
  const code = workshop.join_code ?? "";
  const address = (workshop.join_url ?? "").replace(/^https?:\/\//, "").replace(/\/j\/.*$/, "");
  let open = workshop.joining_open;
  const label = h("p", { class: "label", id: "open-label" });
  const hint = h("p", { class: "hint", id: "open-hint" });
  const toggle = h("button", {
    type: "button",
    class: "switch",
    role: "switch",
    "aria-labelledby": "open-label",
    "aria-describedby": "open-hint",
    on: { click: () => setOpen(!open) },
  });
  const el = h(
    "section",
    { "aria-label": t("workshop.code") },
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
    h("div", { class: "open-row" }, h("div", null, label, hint), toggle),
  );

  /** @param {boolean} next */
  function update(next) {
    open = next;
    el.className = open ? "code-panel" : "code-panel code-closed";
    toggle.setAttribute("aria-checked", String(open));
    fill(label, t(open ? "workshop.open" : "workshop.closed"));
    fill(hint, t(open ? "workshop.openHint" : "workshop.closedHint"));
  }
  update(open);
  return { el, update };
}

/**
 * @param {Words["t"]} t
 * @param {string} id
 * @param {string} label
 * @param {string} hint
 * @param {string} url
 * @param {(field: HTMLInputElement) => void} copy
 */
export function linkRow(t, id, label, hint, url, copy) {
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
