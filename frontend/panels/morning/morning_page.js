// The participants' page of the morning: one card at a time; read, vote, write. Beside each other on a laptop, one
// after the other under tabs on a phone. Knows no request.

import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Card } from "../../model/morning.js" */

const STEPS = [
  { id: "read", icon: "book" },
  { id: "vote", icon: "tick" },
  { id: "write", icon: "pencil" },
];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {HTMLElement} options.root
 * @param {string} options.poster
 * @param {() => string} options.group
 * @param {HTMLElement} options.keeping
 * @param {() => Card[]} options.cards
 * @param {(card: Card) => { text: { el: HTMLElement, update(): void }, votes: { el: HTMLElement, update(): void },
 *   fields: ReturnType<typeof import("./morning_fields.js").createFields> }} options.parts
 */
export function createMorningPage({ words, root, poster, group, keeping, cards, parts }) {
  const href = `/p/${encodeURIComponent(poster)}`;
  const notice = h("div", { class: "morning-notice", role: "status" });
  const main = h("main", { class: "morning" });
  const tabs = h("nav", { class: "morning-tabs" });
  const bar = h("header", { class: "bar morning-bar" });
  let step = "read";
  /** @type {string | null} */
  let current = null;
  /** @type {ReturnType<typeof parts> | null} */
  let shown = null;
  fill(root, bar, notice, main, tabs);

  function showBar() {
    const { t } = words;
    bar.replaceChildren(
      h(
        "a",
        { class: "icon-btn", href, "aria-label": t("morning.poster"), "data-tip": t("morning.poster") },
        icon("back"),
      ),
      h("div", { class: "bar-grow" }, h("h1", null, t("morning.title")), h("p", { class: "sub" }, group())),
      keeping,
      languageSwitch(words),
    );
  }

  function showTabs() {
    const { t } = words;
    tabs.setAttribute("aria-label", t("morning.steps"));
    tabs.hidden = !shown;
    main.dataset.step = step;
    tabs.replaceChildren(
      ...STEPS.map((one) =>
        h(
          "button",
          {
            type: "button",
            class: "morning-tab",
            "aria-current": one.id === step ? "step" : null,
            on: { click: () => goTo(one.id) },
          },
          icon(one.icon),
          h("span", null, t(`morning.${one.id}`)),
        ),
      ),
    );
  }

  /** @param {string} next */
  function goTo(next) {
    step = next;
    showTabs();
    shown?.fields.grow();
    scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (tabs.querySelector("[aria-current]"))?.focus();
  }

  /** @param {Card} card @param {number} at */
  function head(card, at) {
    const { t } = words;
    const all = cards();
    const move = (/** @type {number} */ by) => () =>
      open(all[at + by]?.id ?? card.id, by < 0 ? "previous" : "next");
    const arrow = (/** @type {string} */ name, /** @type {number} */ by) =>
      iconButton(by < 0 ? "back" : "chevron-right", t(`morning.${name}`), move(by), {
        "data-move": name,
        "aria-disabled": all[at + by] ? null : "true",
      });
    return h(
      "header",
      { class: "card-head" },
      h(
        "div",
        { class: "card-nav" },
        arrow("previous", -1),
        h("p", { class: "muted small" }, t("morning.position", { n: at + 1, total: all.length })),
        arrow("next", 1),
      ),
      h("h2", { id: "card-title" }, card.title),
    );
  }

  /** @param {string | null} id @param {string} [focus] */
  function open(id, focus) {
    shown?.fields.leave();
    current = id;
    const at = cards().findIndex((card) => card.id === id);
    const card = cards()[at];
    if (!card) return showEmpty();
    const made = parts(card);
    shown = made;
    const section = (/** @type {string} */ name, /** @type {HTMLElement} */ content) =>
      h("section", { class: `morning-${name}`, "aria-label": words.t(`morning.${name}`) }, content);
    fill(
      main,
      head(card, at),
      section("read", made.text.el),
      h("div", { class: "morning-side" }, section("vote", made.votes.el), section("write", made.fields.el)),
    );
    showTabs();
    made.fields.grow();
    if (focus) /** @type {HTMLElement | null} */ (main.querySelector(`[data-move="${focus}"]`))?.focus();
  }

  function showEmpty() {
    const { t } = words;
    shown = null;
    current = null;
    fill(
      main,
      h(
        "div",
        { class: "empty morning-empty" },
        h("h2", null, t("morning.waiting")),
        h("p", null, t("morning.waitingText")),
        h("a", { class: "btn", href }, t("morning.poster")),
      ),
    );
    showTabs();
  }

  return {
    open,
    current: () => current,
    /** Made again, in another language or with other cards. */
    render() {
      showBar();
      open(cards().some((card) => card.id === current) ? current : (cards()[0]?.id ?? null));
    },
    update() {
      shown?.text.update();
      shown?.votes.update();
      shown?.fields.update();
    },
    fields: () => shown?.fields ?? null,
    /** A line above the card, with one thing to do. @param {string} text @param {HTMLElement | null} action */
    tell(text, action) {
      fill(notice, text ? h("p", null, text) : null, text ? action : null);
    },
    /** Whether somebody is writing here. */
    writing: () => document.activeElement instanceof HTMLTextAreaElement,
  };
}
