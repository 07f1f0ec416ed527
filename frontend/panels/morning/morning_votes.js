// The three scales of a card: large choices, then what the group says. Before one has voted on a scale, only how many
// have. On a screen that is shared, who votes is chosen first. Knows no request.

import { SCALES } from "../../model/morning.js";
import { button, choice } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { voteBar } from "./morning_bars.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Answers, Choice, Scale, Votes } from "../../model/morning.js" */

/** @type {Choice[]} */
const CHOICES = ["yes", "partly", "no"];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => Answers} options.answers  of this group to the card in sight
 * @param {(voter: string) => Votes} options.mine
 * @param {(voter: string, scale: Scale, choice: Choice) => void} options.vote
 * @param {boolean} options.mayVote
 * @param {{ names(): string[], add(name: string): void } | null} options.table  the people of a shared screen
 */
export function createVotes({ words, answers, mine, vote, mayVote, table }) {
  const { t } = words;
  const who = h("div", { class: "voters" });
  const scales = h("div", { class: "scales" });
  const el = h("div", { class: "votes" }, who, scales);
  let voter = table?.names()[0] ?? "";
  /** What each scale shows, so that only what changed is made again. @type {Map<Scale, string>} */
  const drawn = new Map();
  const boxes = new Map(SCALES.map((scale) => [scale, h("div", { class: "scale" })]));
  fill(scales, ...boxes.values());

  /** @param {Scale} scale */
  function drawScale(scale) {
    const own = mine(voter)[scale] ?? null;
    const { votes, voters } = answers();
    const key = JSON.stringify([own, votes[scale], voters, voter, words.lang()]);
    if (drawn.get(scale) === key) return;
    drawn.set(scale, key);
    const box = /** @type {HTMLElement} */ (boxes.get(scale));
    const held = box.contains(document.activeElement);
    const count = CHOICES.reduce((sum, one) => sum + votes[scale][one], 0);
    const options = CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }));
    const name = t(`scale.${scale}`);
    fill(
      box,
      h("h3", null, name),
      mayVote
        ? choice(name, options, own, (chosen) => vote(voter, scale, chosen), { groupClass: "big-choice" })
        : null,
      own || !mayVote
        ? voteBar(words, votes[scale])
        : h("p", { class: "muted small" }, t("votes.people", { count })),
    );
    if (held) /** @type {HTMLElement | null} */ (box.querySelector('[tabindex="0"]'))?.focus();
  }

  function drawWho() {
    who.hidden = !table || !mayVote;
    if (!table || !mayVote) return;
    const chips = table.names().map((name) => {
      const done = SCALES.every((scale) => mine(name)[scale]);
      return h(
        "button",
        {
          type: "button",
          class: "chip",
          "aria-pressed": String(name === voter),
          "aria-label": done ? t("votes.done", { name }) : name,
          on: { click: () => choose(name) },
        },
        done ? icon("tick") : null,
        name,
      );
    });
    const field = h("input", {
      class: "field",
      maxlength: "80",
      "aria-label": t("votes.add"),
      placeholder: t("votes.add"),
    });
    const add = (/** @type {Event} */ event) => {
      event.preventDefault();
      const name = field.value.trim();
      if (!name) return;
      table.add(name);
      choose(name);
    };
    fill(
      who,
      h("h3", null, t("votes.who")),
      h("div", { class: "voter-chips" }, ...chips),
      h(
        "form",
        { class: "voter-add", on: { submit: add } },
        field,
        button(t("votes.add"), add, { icon: "plus" }),
      ),
    );
  }

  /** @param {string} name */
  function choose(name) {
    voter = name;
    drawWho();
    update();
    /** @type {HTMLElement | null} */ (who.querySelector('[aria-pressed="true"]'))?.focus();
  }

  function update() {
    for (const scale of SCALES) drawScale(scale);
  }

  drawWho();
  update();
  return {
    el,
    update() {
      update();
      if (!who.contains(document.activeElement)) drawWho();
    },
  };
}
