// The answers of all groups to one card, side by side: votes in bars, sentences, what went to the posters. The same
// for the facilitators' page and, larger, for the screen of the room. Knows no request.

import { FIELDS, SCALES } from "../../model/morning.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { voteBar } from "./morning_bars.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Answers } from "../../model/morning.js" */

/** Whether a group has said anything of a card. @param {Answers} answers */
export const hasAnswered = (answers) =>
  answers.voters > 0 || Object.values(answers.sentences).some((one) => one.text !== "");

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {{ group: string, answers: Answers }[]} options.groups
 * @param {boolean} [options.room]  read from afar: no empty heads
 * @returns {HTMLElement}
 */
export function groupResults({ words, groups, room = false }) {
  const { t } = words;
  // On the screen of the room the groups stand right under the title.
  const [name, part] = room ? /** @type {const} */ (["h2", "h3"]) : /** @type {const} */ (["h3", "h4"]);

  /** @param {{ group: string, answers: Answers }} one */
  function column({ group, answers }) {
    const sentences = FIELDS.filter((field) => answers.sentences[field]?.text).map((field) =>
      h(
        "div",
        { class: "said" },
        h(part, { class: "muted small" }, t(`field.${field}`)),
        h("p", null, answers.sentences[field]?.text),
      ),
    );
    const picked = answers.picked.length;
    return h(
      "li",
      { class: "result" },
      h(
        name,
        { class: "result-name" },
        group,
        h("span", { class: "muted small" }, t("cards.people", { count: answers.voters })),
      ),
      ...(answers.voters ? SCALES : []).map((scale) =>
        h(
          "div",
          { class: "result-scale" },
          h(part, { class: "small" }, t(`scaleShort.${scale}`)),
          voteBar(words, answers.votes[scale]),
        ),
      ),
      ...sentences,
      picked && !room
        ? h("p", { class: "result-picked muted small" }, icon("note"), t("cards.picked", { count: picked }))
        : null,
    );
  }

  return h("ul", { class: "results" }, ...groups.map(column));
}
