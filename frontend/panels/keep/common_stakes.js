// The stakes of all groups, each with what its group answers to the three questions [K6] [T17].

import { h } from "../../ui/dom.js";
import { emptyState } from "../../ui/empty.js";

/** @import { Words } from "../../i18n/i18n.js" */

const QUESTIONS = /** @type {const} */ (["happen", "act", "want"]);

/** @param {{ t: Words["t"], common: any, paintIcon: (symbol: string) => HTMLElement | null }} shown */
export function stakesPart({ t, common, paintIcon }) {
  if (common.stakes.length === 0) return [emptyState(t("common.noStakes"), t("common.noStakesText"))];
  const row = (/** @type {any} */ one) =>
    h(
      "li",
      null,
      h("div", { class: "common-sign" }, paintIcon(one.symbol), h("b", null, one.name || one.sign)),
      h(
        "div",
        { class: "common-stake" },
        h("span", { class: "muted small" }, one.group),
        one.sentence ? h("p", null, one.sentence) : null,
        answers(one.answers, t),
      ),
    );
  return [h("ul", { class: "common-signs" }, ...common.stakes.map(row))];
}

/** @param {Record<string, string>} given @param {Words["t"]} t */
function answers(given, t) {
  const said = QUESTIONS.filter((question) => given[question]);
  if (said.length === 0) return h("p", { class: "muted small" }, t("common.noAnswer"));
  return h(
    "dl",
    { class: "common-answers" },
    ...said.flatMap((question) => [
      h("dt", null, t(`stakes.${question}`)),
      h("dd", null, String(given[question])),
    ]),
  );
}
