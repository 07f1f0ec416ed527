// How a poster comes about and reads, and the answers to what people object. Words and two pictures.

import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { HelpParts } from "./help_sign.js" */

/** Where each part stands on the sample poster, in % of the sheet. @type {[left: number, top: number][]} */
const PARTS = [
  [3, 3],
  [62, 78],
  [34, 52],
  [75, 15],
  [86, 44],
  [60, 18],
  [75, 75],
];
/** What the first step shows: a question and its four shapes. */
const ROW = "attraction";
const STEP_ICON_PX = 52;
const STEP_WIDTH_PX = 300;

/** @param {HelpParts} parts */
export function steps({ words, signs, paintIcon, paintExample }) {
  const { t, lang } = words;
  const row = signs.filter((sign) => sign.structure === ROW);
  const sign = row.find((one) => one.support === "area");
  const pictures = [
    h(
      "div",
      { class: "step-row" },
      h("b", null, t(`row.${ROW}`)),
      h("div", null, ...row.map((one) => paintIcon(one, STEP_ICON_PX))),
    ),
    sign ? paintExample(sign, STEP_WIDTH_PX) : null,
    sign ? h("div", { class: "step-line" }, paintIcon(sign, STEP_ICON_PX), sign.example[lang()]) : null,
  ];
  const items = pictures.map((picture, index) =>
    h(
      "li",
      null,
      h("div", { class: "step-picture" }, picture),
      h("h3", null, t(`step.${index + 1}`)),
      h("p", null, t(`stepText.${index + 1}`)),
    ),
  );
  return h(
    "section",
    { class: "help-steps", "aria-labelledby": "steps-title" },
    h("h2", { id: "steps-title" }, t("aide.steps")),
    h("ol", null, ...items),
  );
}

/** @param {Words["t"]} t */
export function poster(t) {
  const marks = PARTS.map(([left, top], index) =>
    h(
      "span",
      { class: "part-mark", style: { left: `${left}%`, top: `${top}%` }, "aria-hidden": "true" },
      String(index + 1),
    ),
  );
  const parts = PARTS.map((_, index) =>
    h(
      "li",
      null,
      h("span", { class: "part-number", "aria-hidden": "true" }, String(index + 1)),
      h("div", null, h("h3", null, t(`part.${index + 1}`)), h("p", null, t(`partText.${index + 1}`))),
    ),
  );
  return h(
    "section",
    { class: "help-poster", id: "poster", "aria-labelledby": "poster-title" },
    h("h2", { id: "poster-title", tabindex: "-1" }, t("aide.poster")),
    h("p", { class: "help-lead" }, t("aide.posterLead")),
    h(
      "div",
      { class: "part-sheet" },
      h("img", {
        class: "paper-sheet",
        src: "/api/print/poster.svg",
        alt: t("aide.posterAlt"),
        loading: "lazy",
      }),
      ...marks,
    ),
    h("ol", { class: "part-list" }, ...parts),
  );
}

/** @param {Words["t"]} t */
export function doubts(t) {
  const pairs = [1, 2, 3, 4].map((n) =>
    h("div", null, h("dt", null, t(`doubt.${n}`)), h("dd", null, t(`answer.${n}`))),
  );
  return h(
    "section",
    { class: "help-doubts", id: "doubts", "aria-labelledby": "doubts-title" },
    h("h2", { id: "doubts-title", tabindex: "-1" }, t("aide.doubts")),
    h("dl", null, ...pairs),
  );
}
