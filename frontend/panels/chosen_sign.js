// The chosen sign, beside the palette: what it is, its variants, its rank.

import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Choice } from "./choice.js" */

/**
 * The chosen sign: what it is, its variants, its rank. Empty when another tool is in the hand.
 * @param {object} options
 * @param {Words} options.words
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {Choice} options.choice
 */
export function createChosenSign({ words, paintIcon, choice }) {
  const el = h("div", { class: "chosen", hidden: true });

  /**
   * @param {string} name
   * @param {{ value: string, label: string, content: Node }[]} options
   * @param {string | null} current
   * @param {(value: string) => void} pick
   */
  function chips(name, options, current, pick) {
    const items = options.map((option) =>
      h(
        "button",
        {
          type: "button",
          class: "chip small-chip",
          "aria-pressed": String(option.value === current),
          "aria-label": option.label,
          on: { click: () => pick(option.value) },
        },
        option.content,
        h("span", null, option.label),
      ),
    );
    return h("div", { class: "chips", role: "group", "aria-label": name }, ...items);
  }

  function render() {
    const sign = choice.sign();
    const held = el.contains(document.activeElement)
      ? document.activeElement?.getAttribute("aria-label")
      : null;
    el.hidden = !sign;
    if (!sign) return fill(el);
    const { t, lang } = words;
    const { variant, params } = choice.look(sign);
    const variants = (sign.variants ?? []).map((one) => ({
      value: one.id,
      label: one.name[lang()],
      content: paintIcon(sign, 24, { variant: one.id }),
    }));
    const rank = sign.params?.rank;
    const current = String(params.rank ?? rank?.default ?? 2);
    const ranks = ["1", "2", "3"].map((n) => ({
      value: n,
      label: t("palette.rankN", { n }),
      content: h("kbd", { class: "key" }, n),
    }));
    el.classList.toggle("has-settings", variants.length > 1 || rank !== undefined);
    fill(
      el,
      h(
        "div",
        { class: "chosen-words" },
        h("p", { class: "chosen-name" }, sign.name[lang()]),
        h("p", { class: "muted small" }, sign.meaning[lang()]),
      ),
      variants.length > 1 ? chips(t("palette.variant"), variants, variant, choice.setVariant) : null,
      rank !== undefined
        ? chips(t("palette.rank"), ranks, current, (n) => choice.setParam("rank", Number(n)))
        : null,
      iconButton("cross", t("tool.stop"), () => choice.tools.set("select"), {
        class: "icon-btn chosen-stop",
      }),
    );
    if (held)
      [...el.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === held)?.focus();
  }

  words.onChange(render);
  choice.onChange(render);
  render();
  return { el };
}
