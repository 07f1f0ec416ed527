// One sign explained: its example on a small territory, its question, what it means, when to take it, its gesture,
// its variants, its neighbours. Pictures are painted when they come near the window, and all before printing.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Sign } from "../palette_model.js" */

/**
 * @typedef {object} HelpParts
 * @property {Words} words
 * @property {readonly Sign[]} signs
 * @property {(sign: any, size_px: number, look?: any) => HTMLElement} paintIcon
 * @property {(sign: any, width_px: number) => HTMLElement} paintExample
 */

const EXAMPLE_PX = 420;
const ICON_PX = 48;
const SMALL_PX = 36;
const NEAR = "800px";

/**
 * @param {HelpParts} parts
 */
export function createSignArticles({ words, signs, paintIcon, paintExample }) {
  const { t } = words;
  const lang = words.lang();
  /** @type {Map<Element, () => void>} */
  const waiting = new Map();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) paintNow(entry.target);
    },
    { rootMargin: NEAR },
  );
  addEventListener("beforeprint", () => [...waiting.keys()].forEach(paintNow));

  /** @param {Element} el */
  function paintNow(el) {
    waiting.get(el)?.();
    waiting.delete(el);
    watcher.unobserve(el);
  }

  /** @param {Sign} sign */
  function picture(sign) {
    const el = h("div", { class: "help-picture" });
    waiting.set(el, () => el.appendChild(paintExample(sign, EXAMPLE_PX)));
    watcher.observe(el);
    return el;
  }

  /** @param {any} sign */
  function gesture(sign) {
    const shape = sign.geometry === "Point" ? "point" : sign.support;
    return t(sign.drag ? "howto.drag" : `howto.${shape}`);
  }

  /** @param {any} sign */
  function variants(sign) {
    if (!sign.variants?.length) return null;
    return h(
      "ul",
      { class: "help-variants", "aria-label": t("aide.variants") },
      ...sign.variants.map((/** @type {any} */ one) =>
        h("li", null, paintIcon(sign, SMALL_PX, { variant: one.id }), one.name[lang]),
      ),
    );
  }

  /** @param {any} sign */
  function near(sign) {
    const others = (sign.near ?? []).flatMap(
      (/** @type {string} */ id) => signs.find((one) => one.id === id) ?? [],
    );
    if (!others.length) return null;
    return h(
      "p",
      { class: "help-near" },
      h("span", { class: "muted" }, t("aide.near")),
      ...others.map((/** @type {Sign} */ one) =>
        h("a", { class: "link", href: `#${one.id}` }, paintIcon(one, SMALL_PX), one.name[lang]),
      ),
    );
  }

  /** @param {string} term @param {string} text */
  const fact = (term, text) => h("p", null, h("b", null, term), " ", text);

  return {
    /** Whether a sign has an article of its own, not only a line. @param {any} sign */
    isFull: (sign) => sign.structure !== "pictogramme" || Boolean(sign.scene?.length),

    /** @param {any} sign */
    article: (sign) =>
      h(
        "article",
        { class: "help-sign", id: sign.id, "data-sign": sign.id, "aria-labelledby": `${sign.id}-name` },
        h(
          "figure",
          null,
          picture(sign),
          h("figcaption", null, paintIcon(sign, SMALL_PX), h("span", null, sign.example[lang])),
        ),
        h(
          "h3",
          { id: `${sign.id}-name`, tabindex: "-1" },
          sign.name[lang],
          h(
            "a",
            {
              class: "icon-btn",
              href: `#${sign.id}`,
              "aria-label": `${t("aide.link")} – ${sign.name[lang]}`,
              "data-tip": t("aide.link"),
            },
            icon("link"),
          ),
        ),
        h(
          "p",
          { class: "help-kind" },
          icon(sign.support),
          h("span", null, t(`support.${sign.support}`)),
          h("em", null, sign.caption),
          sign.starter ? h("span", { class: "help-starter" }, t("aide.starter")) : null,
        ),
        h("p", { class: "help-ask" }, sign.question[lang]),
        h("p", null, sign.meaning[lang]),
        sign.use ? fact(t("aide.use"), sign.use[lang]) : null,
        fact(t("aide.gesture"), gesture(sign)),
        variants(sign),
        near(sign),
      ),

    /** @param {any} sign */
    line: (sign) =>
      h(
        "li",
        { id: sign.id, "data-sign": sign.id },
        paintIcon(sign, ICON_PX),
        h(
          "div",
          null,
          h("h3", { tabindex: "-1" }, sign.name[lang]),
          h("p", { class: "muted" }, sign.meaning[lang]),
        ),
      ),
  };
}
