// A card as the facilitators and the room see it: its acts, what it says, what the groups answer. Knows no request.

import { button } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { groupResults } from "./morning_results.js";
import { createCardText } from "./morning_text.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Answers, Card } from "../../model/morning.js" */

/** @typedef {{ group: string, answers: Answers }[]} Groups */

/**
 * @param {{ words: Words, card: Card, groups: Groups, isShown: boolean, leads: boolean,
 *   acts: { show(id: string | null): void, edit(id: string): void } }} options
 */
export function cardView({ words, card, groups, isShown, leads, acts }) {
  const { t } = words;
  const show = () => acts.show(isShown ? null : card.id);
  return h(
    "section",
    { class: "card-view", "aria-labelledby": "card-title" },
    h(
      "header",
      { class: "card-view-head" },
      h("h2", { id: "card-title" }, card.title),
      leads
        ? h(
            "div",
            { class: "card-view-acts" },
            button(t(isShown ? "cards.hide" : "cards.show"), show, {
              class: isShown ? "btn" : "btn btn-filled",
              icon: isShown ? "eye-off" : "people",
              "data-act": "show",
            }),
            button(t("cards.edit"), () => acts.edit(card.id), { icon: "pencil" }),
          )
        : null,
    ),
    h("h3", { class: "section-title" }, t("cards.results")),
    groupResults({ words, groups }),
    h(
      "details",
      { class: "card-view-text" },
      h("summary", null, t("morning.read")),
      createCardText({ words, card, picked: () => [], pick: null }).el,
    ),
  );
}

/**
 * @param {{ words: Words, leads: boolean, acts: { add(): void, examples(): void } }} options
 */
export function emptyCards({ words, leads, acts }) {
  const { t } = words;
  return h(
    "div",
    { class: "empty" },
    h("h2", null, t("cards.emptyTitle")),
    h("p", null, t("cards.emptyText")),
    leads
      ? h(
          "div",
          { class: "empty-acts" },
          button(t("cards.examples"), acts.examples, { class: "btn btn-filled" }),
          button(t("cards.new"), acts.add, { icon: "plus" }),
        )
      : null,
  );
}

/**
 * The screen of the room: no control, nothing small.
 * @param {{ words: Words, card: Card | null, groups: Groups, title: string }} options
 */
export function roomView({ words, card, groups, title }) {
  const { t } = words;
  if (!card)
    return h(
      "main",
      { class: "room-morning room-waiting" },
      h("h1", null, t("morning.room")),
      h("p", null, t("morning.roomText")),
    );
  return h(
    "main",
    { class: "room-morning", "data-many": groups.length > 6 ? "" : null },
    h("header", null, h("p", { class: "muted" }, title), h("h1", null, card.title)),
    groupResults({ words, groups, room: true }),
  );
}
