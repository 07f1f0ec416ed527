// The cards of the facilitators in their order: one chosen, one put to all, the rest of the acts under "…".
// Knows no request.

import { button, iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Card } from "../../model/morning.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Card[]} options.cards
 * @param {string | null} options.chosen
 * @param {string | null} options.shown  put to all
 * @param {(card: Card) => number} options.answered  groups that have answered
 * @param {boolean} options.leads
 * @param {{ choose(id: string): void, show(id: string | null): void, edit(id: string): void,
 *   duplicate(card: Card): void, step(id: string, by: 1 | -1): void, remove(card: Card): void,
 *   add(): void, examples(): void }} options.acts
 * @returns {HTMLElement}
 */
export function cardsList({ words, cards, chosen, shown, answered, leads, acts }) {
  const { t } = words;

  /** @param {Card} card @param {number} at */
  function row(card, at) {
    const isShown = card.id === shown;
    const more = (/** @type {MouseEvent} */ event) =>
      openMenu(/** @type {HTMLElement} */ (event.currentTarget), t("cards.more", { title: card.title }), [
        { label: t("cards.edit"), icon: "pencil", run: () => acts.edit(card.id) },
        { label: t("cards.duplicate"), icon: "duplicate", run: () => acts.duplicate(card) },
        ...(at > 0 ? [{ label: t("cards.up"), icon: "arrow-up", run: () => acts.step(card.id, -1) }] : []),
        ...(at < cards.length - 1
          ? [{ label: t("cards.down"), icon: "arrow-down", run: () => acts.step(card.id, 1) }]
          : []),
        { rule: true },
        { label: t("cards.delete"), icon: "trash", run: () => acts.remove(card) },
      ]);
    return h(
      "li",
      { class: "card-row", "data-current": card.id === chosen ? "" : null },
      h(
        "button",
        {
          type: "button",
          class: "card-choose",
          "data-card": card.id,
          "aria-current": card.id === chosen ? "true" : null,
          on: { click: () => acts.choose(card.id) },
        },
        h("span", { class: "card-name" }, card.title),
        h("span", { class: "muted small" }, t("cards.answered", { count: answered(card) })),
        isShown ? h("span", { class: "card-shown small" }, icon("tick"), t("cards.shown")) : null,
      ),
      leads
        ? iconButton("more", t("cards.more", { title: card.title }), more, {
            class: "icon-btn",
            "aria-haspopup": "menu",
            "aria-expanded": "false",
          })
        : null,
    );
  }

  return h(
    "section",
    { class: "cards-list", "aria-labelledby": "cards-title" },
    h(
      "h2",
      { class: "section-title", id: "cards-title" },
      t("cards.list"),
      h("span", { class: "aside" }, String(cards.length)),
    ),
    h("ul", null, ...cards.map(row)),
    leads
      ? h(
          "div",
          { class: "cards-add" },
          button(t("cards.new"), acts.add, { icon: "plus" }),
          button(t("cards.examples"), acts.examples, { class: "btn btn-bare" }),
        )
      : null,
  );
}
