// What is in the hand, beside the palette: a question and the gestures that give its shapes, or an exact sign; its
// variants, its rank, round or straight.

import { iconButton, choice as segmented } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { gestureOf, SUPPORTS } from "../palette_model.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "../palette/choice.js" */
/** @import { Sign } from "../palette_model.js" */
/** @import { SignCard } from "../palette/sign_card.js" */

/**
 * Empty when another tool is in the hand.
 * @param {object} options
 * @param {Words} options.words
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {Choice} options.choice
 * @param {SignCard} options.card
 */
export function createChosenSign({ words, paintIcon, choice, card }) {
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

  /** The question alone: which gesture gives which shape. @param {Sign[]} signs */
  function gestures(signs) {
    const { t } = words;
    const offered = SUPPORTS.flatMap((support) => signs.find((sign) => sign.support === support) ?? []);
    const items = offered.map((sign) => {
      const way = gestureOf(sign) === "rings" ? "rings" : sign.support;
      return h(
        "li",
        null,
        icon(sign.support),
        h("span", null, h("b", null, t(`support.${sign.support}`)), ` ${t(`hint.${way}`)}`),
      );
    });
    return [
      h(
        "div",
        { class: "chosen-words" },
        h("p", { class: "chosen-name" }, t(`row.${signs[0]?.structure}`)),
        h("ul", { class: "gestures" }, ...items),
      ),
    ];
  }

  /** @param {Sign} sign */
  function exact(sign) {
    const { t, lang } = words;
    const ask = (/** @type {MouseEvent} */ event) =>
      card.open(/** @type {HTMLElement} */ (event.currentTarget), sign);
    const variants = (sign.variants ?? []).map((one) => ({
      value: one.id,
      label: one.name[lang()],
      content: paintIcon(sign, 24, { variant: one.id }),
    }));
    return [
      h(
        "div",
        { class: "chosen-words" },
        h("p", { class: "chosen-name" }, sign.name[lang()]),
        h("p", { class: "muted small" }, t(`gesture.${gestureOf(sign)}`)),
      ),
      iconButton("info", t("card.open"), ask, { class: "icon-btn chosen-card", "aria-expanded": "false" }),
      variants.length > 1
        ? chips(t("palette.variant"), variants, choice.look(sign).variant, choice.setVariant)
        : null,
    ];
  }

  /** @param {Sign[]} signs in the hand */
  function settings(signs) {
    const { t } = words;
    const ranks = ["1", "2", "3"].map((n) => ({
      value: n,
      label: t("palette.rankN", { n }),
      content: document.createTextNode(n),
    }));
    const ways = ["smooth", "straight"].map((way) => ({
      value: way,
      label: t(`palette.${way}`),
      content: icon(way === "smooth" ? "line" : "straight"),
    }));
    const way = choice.smooth() === false ? "straight" : "smooth";
    const strokes = signs.some((sign) => ["line", "area"].includes(gestureOf(sign)));
    const parts = [
      choice.ranked().length
        ? h(
            "div",
            { class: "setting" },
            h("span", null, t("palette.rank")),
            segmented(t("palette.rank"), ranks, String(choice.rank()), (n) => choice.setRank(Number(n))),
          )
        : null,
      strokes ? segmented(t("palette.way"), ways, way, (next) => choice.setSmooth(next === "smooth")) : null,
    ];
    return parts.some(Boolean) ? h("div", { class: "settings-row" }, ...parts) : null;
  }

  function render() {
    const sign = choice.sign();
    const signs = sign ? [sign] : choice.shapes();
    const held = el.contains(document.activeElement)
      ? document.activeElement?.getAttribute("aria-label")
      : null;
    el.hidden = !signs.length;
    if (!signs.length) return fill(el);
    const parts = [...(sign ? exact(sign) : gestures(signs)), settings(signs)];
    el.classList.toggle("has-settings", parts.filter(Boolean).length > 1);
    el.classList.toggle("is-question", !sign);
    fill(
      el,
      ...parts,
      iconButton("cross", words.t("tool.stop"), () => choice.tools.set("select"), {
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
