// What "Mettre en commun" shows: the four cells with the items of all, the signs with the sentences of each group,
// the stakes. Knows no request: what is asked goes to `acts`.

import { choice } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { itemsPart } from "./common_items.js";
import { signsPart } from "./common_signs.js";
import { stakesPart } from "./common_stakes.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @import { Chosen, CommonActs } from "./common_shown.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {any} options.workshop
 * @param {any} options.common  answer of /common
 * @param {Chosen} options.chosen
 * @param {(symbol: string) => HTMLElement | null} options.paintIcon
 * @param {CommonActs} options.acts
 * @returns {HTMLElement[]}
 */
export function commonView({ words, workshop, common, chosen, paintIcon, acts }) {
  const { t } = words;
  const leads = workshop.role === "facilitator";
  const back = `/w/${encodeURIComponent(workshop.id)}`;
  const tabs = choice(
    t("common.show"),
    /** @type {const} */ (["items", "signs", "stakes"]).map((tab) => ({
      value: tab,
      label: t(`common.${tab}`),
    })),
    chosen.tab,
    (tab) => {
      chosen.tab = tab;
      acts.render();
    },
  );
  const bar = h(
    "header",
    { class: "bar common-bar" },
    h(
      "a",
      { class: "icon-btn", href: back, "aria-label": t("files.back"), "data-tip": t("files.back") },
      icon("back"),
    ),
    h(
      "div",
      { class: "bar-grow bar-title" },
      h("h1", null, t("common.title")),
      h("p", { class: "sub" }, workshop.title),
    ),
    tabs,
    languageSwitch(words),
  );
  const shown = { t, common, chosen, leads, acts };
  const body =
    chosen.tab === "items"
      ? itemsPart(shown)
      : chosen.tab === "signs"
        ? signsPart({ ...shown, paintIcon })
        : stakesPart({ t, common, paintIcon });
  return [bar, h("main", { class: "common" }, ...body)];
}
