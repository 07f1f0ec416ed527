// Relecture: advice about the whole poster, read when one asks for it; each can be shown on the sheet or left alone.
// What is left alone is remembered on this device.

import { review } from "../../model/review.js";
import { button } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Finding } from "../../model/review.js" */

const KEY = "chorem.review.";

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ get(id: string, version?: number): any }} options.library
 * @param {Pick<Storage, "getItem" | "setItem"> | null} options.memory
 * @param {(keys: string[]) => void} options.show  selects and brings into sight; a cell of the matrix opens
 * @param {() => void} options.close  back to the plan
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 */
export function createReview({ words, store, library, memory, show, close, figures }) {
  const head = h("h2", { class: "section-title", tabindex: "-1" });
  const intro = h("p", { class: "muted", role: "status" });
  const list = h("ul", { class: "review-list" });
  const foot = h("div", { class: "panel-foot" });
  const el = h("div", { class: "review" }, head, intro, list, foot);

  /** @returns {Set<string>} ids of findings left alone here */
  function left() {
    try {
      const kept = JSON.parse(memory?.getItem(KEY + store.posterId) ?? "[]");
      return new Set(Array.isArray(kept) ? kept.map(String) : []);
    } catch {
      return new Set();
    }
  }

  /** @param {string[]} ids */
  function leave(ids) {
    memory?.setItem(KEY + store.posterId, JSON.stringify(ids));
    render();
    head.focus();
  }

  /** @param {Finding} finding */
  function sentence({ rule, values }) {
    const { t } = words;
    const said = { ...values };
    if (values.cell) said.cell = t(`cell.${values.cell}`);
    if (values.symbol) said.symbol = figures.signName(String(values.symbol));
    for (const name of ["a", "b"]) if (values[name] === "") said[name] = t("legend.missing");
    return t(`review.${rule}`, said);
  }

  /** @param {HTMLElement} row @param {Finding} finding */
  function showFinding(row, finding) {
    const { t } = words;
    const level = t(`level.${finding.level}`);
    fill(
      row,
      h(
        "p",
        null,
        h(
          "span",
          { class: "review-level", "data-level": finding.level },
          icon(finding.level === "warn" ? "warn" : "ring"),
          level,
        ),
        sentence(finding),
      ),
      h(
        "div",
        { class: "pen-actions" },
        finding.keys.length ? button(t("review.show"), () => show(finding.keys)) : null,
        button(t("review.leave"), () => leave([...left(), finding.id]), { class: "btn btn-bare" }),
      ),
    );
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    const all = review(store.poster(), library);
    const skipped = left();
    const shown = all.filter((finding) => !skipped.has(finding.id));
    fill(head, t("review.title"), h("span", { class: "aside" }, t("review.count", { count: shown.length })));
    intro.textContent = t(shown.length ? "review.intro" : "review.nothing");
    keyed(
      list,
      shown,
      (finding) => finding.id,
      () => h("li", null),
      (row, finding) => {
        const signature = JSON.stringify([finding, words.lang(), sentence(finding)]);
        if (row.dataset.signature === signature) return;
        row.dataset.signature = signature;
        showFinding(row, finding);
      },
    );
    const hidden = all.length - shown.length;
    const held = foot.contains(document.activeElement);
    fill(
      foot,
      button(t("review.back"), close, { icon: "back" }),
      hidden
        ? button(t("review.again", { count: hidden }), () => leave([]), { class: "btn btn-bare" })
        : null,
    );
    if (held) foot.querySelector("button")?.focus();
  }

  words.onChange(render);
  store.onChange(() => render());
  return { el, render, focus: () => head.focus() };
}

/**
 * The discreet band that offers to read the poster again, once the drawing has ended.
 * @param {{ words: Words, open: () => void }} options
 */
export function createReviewOffer({ words, open }) {
  const el = h("div", { class: "review-offer", role: "status", hidden: true });
  function render() {
    if (el.hidden) return;
    const { t } = words;
    const hide = () => {
      el.hidden = true;
    };
    const read = () => {
      hide();
      open();
    };
    fill(
      el,
      h("p", null, t("review.offer")),
      button(t("review.read"), read),
      button(t("review.later"), hide, { class: "btn btn-bare" }),
    );
  }
  words.onChange(render);
  return {
    el,
    offer() {
      el.hidden = false;
      render();
    },
  };
}
