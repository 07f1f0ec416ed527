// Bands under the bar, on top of nothing: the facilitators' message until "Lu" is touched, and a poster they protect.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => { id: string, text: string } | null} options.message  one that this seat has not read
 * @param {(id: string) => void} options.read
 * @param {() => string} options.gate
 */
export function createDayBand({ words, message, read, gate }) {
  const el = h("div", { class: "day-bands", role: "status", "aria-live": "polite" });
  let shown = "";

  function render() {
    const { t } = words;
    const told = message();
    const shut = gate();
    const key = `${words.lang()}/${told?.id ?? ""}/${shut}`;
    if (key === shown) return;
    shown = key;
    fill(
      el,
      told
        ? h(
            "div",
            { class: "day-band" },
            icon("message"),
            h("p", null, h("b", null, t("message.from")), " ", told.text),
            button(t("message.read"), () => read(told.id), { class: "btn" }),
          )
        : null,
      shut === "open"
        ? null
        : h("div", { class: "day-band day-band-calm" }, icon("lock"), h("p", null, t(`gate.${shut}`))),
    );
  }

  words.onChange(render);
  render();
  return { el, render };
}
