// The bars of the comparing page: which posters, how, and what of them is looked at. Knows no drawing.

import { ALL } from "../../core/compare/choose.js";
import { STRUCTURES } from "../../core/compare/counts.js";
import { button, choice } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";
import { DOMAINS } from "../wall/wall_card.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "../../core/compare/choose.js" */

export const MODES = /** @type {const} */ (["side", "over", "where", "words"]);
const STATUSES = ["constat", "tendance", "signal", "rupture"];

/** @typedef {(typeof MODES)[number]} Mode */

/**
 * The ways to compare; those that need the same ground say so where it is not.
 * @param {object} options
 * @param {Words} options.words
 * @param {Mode} options.mode
 * @param {boolean} options.same
 * @param {(mode: Mode) => void} options.choose
 */
export function modeChoice({ words: { t }, mode, same, choose }) {
  const needs = (/** @type {Mode} */ one) => one === "over" || one === "where";
  const shown = MODES.filter((one) => same || !needs(one));
  const options = shown.map((value) => ({ value, label: t(`compareMode.${value}`) }));
  return choice(t("compare.how"), options, mode, choose);
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Choice} options.choice  changed in place
 * @param {() => readonly any[]} options.signs  those in use
 * @param {() => void} options.changed
 */
export function filterBar({ words, choice: chosen, signs, changed }) {
  const { t, lang } = words;
  const domains = DOMAINS.map((domain) => {
    const on = () => chosen.domains.includes(domain);
    const chip = h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(on()),
        on: {
          click() {
            chosen.domains = on()
              ? chosen.domains.filter((one) => one !== domain)
              : [...chosen.domains, domain];
            chip.setAttribute("aria-pressed", String(on()));
            changed();
          },
        },
      },
      icon(domain),
      t(`compareDomain.${domain}`),
    );
    return chip;
  });

  /**
   * @param {"structure" | "symbol" | "status"} field @param {string} name @param {string} any
   * @param {() => { value: string, label: string }[]} values
   */
  function pick(field, name, any, values) {
    const el = button("", () => open(), { class: "chip", "aria-haspopup": "menu" });
    const show = () => {
      const label = values().find((one) => one.value === chosen[field])?.label ?? any;
      fill(el, label, icon("chevron-down"));
      el.setAttribute("aria-label", `${name}\u00a0: ${label}`);
      el.toggleAttribute("data-on", Boolean(chosen[field]));
    };
    const open = () =>
      openMenu(
        el,
        name,
        [{ value: "", label: any }, ...values()].map(({ value, label }) => ({
          label,
          checked: chosen[field] === value,
          run() {
            chosen[field] = value;
            show();
            changed();
          },
        })),
      );
    show();
    return el;
  }

  return [
    h("div", { class: "filter-set", role: "group", "aria-label": t("compare.domains") }, ...domains),
    h(
      "div",
      { class: "filter-set" },
      pick("structure", t("compare.question"), t("compare.anyQuestion"), () =>
        STRUCTURES.map((value) => ({ value, label: t(`row.${value}`) })),
      ),
      pick("symbol", t("compare.sign"), t("compare.anySign"), () =>
        signs().map((sign) => ({ value: sign.id, label: sign.name[lang()] })),
      ),
      pick("status", t("compare.status"), t("compare.anyStatus"), () =>
        STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      ),
    ),
  ];
}

/** @returns {Choice} */
export const newChoice = () => ({ ...ALL, domains: [] });
