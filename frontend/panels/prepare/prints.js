// "À imprimer": what a facilitator prints for the room, opened by one button. The server makes the files; the name
// and password of the Wi-Fi go into the request of one sheet and are kept nowhere.

import { button, choice } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { projectCode } from "./project_code.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @typedef {object} PrintedWorkshop
 * @property {string} id
 * @property {string} title
 * @property {string | null} join_code  null for who may not share it: then nothing with a code is offered
 * @property {string | null} join_url
 * @property {{ id: string, group: string }[]} posters
 */

const PAPERS = /** @type {const} */ (["a4", "a3", "a2", "a1", "a0"]);
/** What can be printed; `of` says whose: the workshop's groups, or everybody's signs. */
const SHEETS = [
  { id: "base", of: "groups", icon: "poster" },
  { id: "amof", of: "groups", icon: "organisation" },
  { id: "cards", of: "signs", icon: "signs" },
  { id: "table", of: "signs", icon: "legend" },
];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {PrintedWorkshop} options.workshop
 * @param {(address: string, name: string) => void} options.take  fetches a file and hands it over
 */
export function openPrints({ words, workshop, take }) {
  const { t } = words;
  /** @type {{ paper: typeof PAPERS[number], poster: string }} */
  const chosen = { paper: "a4", poster: "" };
  const list = h("ul", { class: "print-list" });
  const show = () => fill(list, ...SHEETS.map(row));
  const papers = choice(
    t("download.paper"),
    PAPERS.map((paper) => ({ value: paper, label: paper.toUpperCase() })),
    chosen.paper,
    (paper) => {
      chosen.paper = paper;
      show();
    },
  );
  const groups = h(
    "select",
    {
      class: "field",
      "aria-label": t("prints.for"),
      on: {
        change: () => {
          chosen.poster = groups.value;
          show();
        },
      },
    },
    h("option", { value: "" }, t("prints.all")),
    ...workshop.posters.map((poster) => h("option", { value: poster.id }, poster.group)),
  );

  /** @param {string} path @param {Record<string, string>} [more] */
  function address(path, more = {}) {
    const asked = new URLSearchParams({ lang: words.lang(), paper: chosen.paper, ...more });
    if (chosen.poster) asked.set("poster", chosen.poster);
    return `${path}?${asked}`;
  }
  const own = (/** @type {string} */ sheet) =>
    `/api/workshops/${encodeURIComponent(workshop.id)}/print/${sheet}.pdf`;

  /** @param {typeof SHEETS[number]} sheet */
  function row(sheet) {
    const signs = `/api/print/${sheet.id}.pdf?lang=${words.lang()}&paper=${chosen.paper}`;
    const href = sheet.of === "signs" ? signs : address(own(sheet.id));
    return h(
      "li",
      null,
      h(
        "a",
        { href, target: "_blank", rel: "noopener" },
        icon(sheet.icon),
        h(
          "span",
          { class: "bar-grow" },
          h("b", null, t(`print.${sheet.id}`)),
          h("span", { class: "muted small" }, t(`printFor.${sheet.id}`)),
        ),
        icon("print"),
      ),
    );
  }

  function arrival() {
    const network = h("input", { class: "field", id: "wifi-network", maxlength: "32", autocomplete: "off" });
    const password = h("input", {
      class: "field",
      id: "wifi-password",
      maxlength: "63",
      autocomplete: "off",
    });
    const make = () => {
      const wifi = network.value.trim() ? { network: network.value.trim(), password: password.value } : {};
      take(address(own("join"), /** @type {Record<string, string>} */ (wifi)), t("prints.joinFile"));
    };
    return h(
      "section",
      { class: "print-arrival", "aria-labelledby": "arrival-title" },
      h("h3", { class: "section-title", id: "arrival-title" }, t("prints.arrival")),
      h("p", { class: "muted" }, t("prints.arrivalText")),
      h(
        "div",
        { class: "print-wifi" },
        h("div", null, h("label", { class: "label", for: "wifi-network" }, t("prints.network")), network),
        h("div", null, h("label", { class: "label", for: "wifi-password" }, t("prints.password")), password),
      ),
      h("p", { class: "hint" }, t("prints.wifiHint")),
      h(
        "div",
        { class: "print-actions" },
        button(t("prints.join"), make, { icon: "print", class: "btn btn-filled" }),
        button(t("prints.project"), () => projectCode({ words, workshop }), { icon: "fit" }),
      ),
    );
  }

  show();
  const body = h(
    "div",
    { class: "prints" },
    h(
      "div",
      { class: "print-options" },
      h("div", { class: "download-paper" }, h("span", null, t("download.paper")), papers),
      groups,
    ),
    workshop.join_code ? arrival() : null,
    h("h3", { class: "section-title" }, t("prints.others")),
    list,
  );
  openDialog({ title: t("prints.title"), body, actions: [{ label: t("app.close"), class: "btn btn-bare" }] });
}
