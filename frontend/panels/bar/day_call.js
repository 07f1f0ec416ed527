// "Appeler l'animation": one button that raises the hand of the table, says when somebody is coming, and lowers it.

import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => { coming: boolean } | null} options.hand
 * @param {(state: "raised" | "lowered") => void} options.change
 * @param {(text: string) => void} options.say
 */
export function createDayCall({ words, hand, change, say }) {
  const el = h("button", {
    type: "button",
    class: "day-call",
    on: { click: () => change(hand() ? "lowered" : "raised") },
  });
  let was = "lowered";

  function render() {
    const { t } = words;
    const up = hand();
    const state = up ? (up.coming ? "coming" : "raised") : "lowered";
    el.dataset.state = state;
    el.setAttribute("aria-pressed", String(Boolean(up)));
    el.setAttribute("aria-label", t(up ? "call.lower" : "call.raise"));
    el.dataset.tip = t(up ? "call.lower" : "call.raise");
    fill(el, icon("hand"), up ? h("span", { class: "day-call-text" }, t(`call.${state}`)) : null);
    if (state !== was && state !== "lowered") say(t(`call.${state}`));
    was = state;
  }

  words.onChange(render);
  render();
  return { el, render };
}
