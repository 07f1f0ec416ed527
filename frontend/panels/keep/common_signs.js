// The signs of all groups with the sentences of each, and which figures go to a new poster [K6].

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { emptyState } from "../../ui/empty.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Chosen, CommonActs, Shown } from "./common_shown.js" */

/** @param {Shown & { paintIcon: (symbol: string) => HTMLElement | null }} shown */
export function signsPart({ t, common, chosen, leads, acts, paintIcon }) {
  if (common.signs.length === 0) return [emptyState(t("common.noSigns"), t("common.noSignsText"))];
  const count = chosen.figures.size;
  const tools = leads
    ? h(
        "div",
        { class: "common-tools" },
        h("p", { class: "muted" }, t("common.posterHow")),
        button(t("common.poster", { count }), acts.makePoster, {
          id: "common-poster",
          class: "btn btn-filled",
          "aria-disabled": count > 0 ? null : "true",
        }),
      )
    : null;
  const shared = common.signs.filter((/** @type {any} */ use) => use.groups.length > 1);
  const alone = common.signs.filter((/** @type {any} */ use) => use.groups.length === 1);
  const part = (/** @type {string} */ title, /** @type {any[]} */ uses) =>
    uses.length
      ? h(
          "section",
          null,
          h("h2", { class: "section-title" }, title),
          h(
            "ul",
            { class: "common-signs" },
            ...uses.map((use) => signRow(use, { t, chosen, leads, acts, paintIcon })),
          ),
        )
      : null;
  return [tools, part(t("common.shared"), shared), part(t("common.alone"), alone)].filter(
    (one) => one !== null,
  );
}

/** @param {any} use @param {{ t: Words["t"], chosen: Chosen, leads: boolean, acts: CommonActs, paintIcon: (symbol: string) => HTMLElement | null }} shown */
function signRow(use, { t, chosen, leads, acts, paintIcon }) {
  return h(
    "li",
    null,
    h("div", { class: "common-sign" }, paintIcon(use.symbol), h("b", null, use.name)),
    h(
      "ul",
      { class: "common-places" },
      ...use.groups.map((/** @type {any} */ place) =>
        h(
          "li",
          null,
          h("span", { class: "muted small" }, place.group),
          ...place.sentences.map((/** @type {string} */ sentence) => h("p", null, sentence)),
          leads
            ? h(
                "div",
                { class: "common-figures" },
                ...place.figures.map((/** @type {any} */ figure, /** @type {number} */ index) =>
                  figureBox(
                    `${place.poster}/${figure.id}`,
                    figure.name || t("common.figure", { n: index + 1 }),
                    chosen,
                    acts,
                  ),
                ),
              )
            : null,
        ),
      ),
    ),
  );
}

/** @param {string} key @param {string} label @param {Chosen} chosen @param {CommonActs} acts */
function figureBox(key, label, chosen, acts) {
  const box = h("input", {
    type: "checkbox",
    id: `figure-${key}`,
    checked: chosen.figures.has(key),
    on: {
      change: () => {
        if (box.checked) chosen.figures.add(key);
        else chosen.figures.delete(key);
        acts.render();
      },
    },
  });
  return h("label", null, box, label);
}
