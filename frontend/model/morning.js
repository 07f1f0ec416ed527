// The morning as the server last told it: cards, the one put to all, what each group answers. Knows neither pages nor
// sockets: messages are handed in, and the whole is read again when the line was cut.

import { createEvent } from "./event.js";

/**
 * @typedef {"plausible" | "solid" | "desirable"} Scale
 * @typedef {"yes" | "partly" | "no"} Choice
 * @typedef {"see" | "conditions" | "act"} AnswerField
 * @typedef {"tendency" | "sign"} PickKind
 * @typedef {{ title: string, tendencies: string[], signs: string[], doubts: string[], changes: string[],
 *   hoped: string, feared: string }} CardText
 * @typedef {CardText & { id: string, order: string }} Card
 * @typedef {{ text: string, name: string, at: string, edition: number }} Sentence
 * @typedef {{ votes: Record<Scale, Record<Choice, number>>, voters: number,
 *   sentences: Partial<Record<AnswerField, Sentence>>, picked: { kind: PickKind, text: string }[] }} Answers
 * @typedef {{ id: string, group: string, answers: Record<string, Answers> }} Group
 * @typedef {Partial<Record<Scale, Choice>>} Votes
 */

/** @type {Scale[]} */
export const SCALES = ["plausible", "solid", "desirable"];
/** @type {Choice[]} */
export const CHOICES = ["yes", "partly", "no"];
/** @type {AnswerField[]} */
export const FIELDS = ["see", "conditions", "act"];

/** @returns {Answers} */
const noAnswers = () => {
  const none = () => ({ yes: 0, partly: 0, no: 0 });
  return {
    votes: { plausible: none(), solid: none(), desirable: none() },
    voters: 0,
    sentences: {},
    picked: [],
  };
};

/**
 * @param {{ read: () => Promise<any> }} options  the answer of GET /api/workshops/{id}/morning
 */
export function createMorning({ read }) {
  /** @type {{ cards: Card[], card: string | null, groups: Group[], mine: Record<string, Record<string, Votes>> }} */
  let now = { cards: [], card: null, groups: [], mine: {} };
  /** Told while the whole was on its way: said again over it. @type {any[]} */
  let meanwhile = [];
  let reading = 0;
  const changed = /** @type {import("./event.js").Event<void>} */ (createEvent());

  /** @param {any} message */
  function apply(message) {
    if (message.t === "cards") now = { ...now, cards: message.cards, card: message.card };
    else if (message.t === "answers") setAnswers(message.poster, message.card, message.answers);
  }

  /** @param {string} poster @param {string} card @param {Answers} answers */
  function setAnswers(poster, card, answers) {
    const groups = now.groups.map((one) =>
      one.id === poster ? { ...one, answers: { ...one.answers, [card]: answers } } : one,
    );
    now = { ...now, groups };
  }

  /** The whole of it; throws what `read` does. */
  async function load() {
    reading += 1;
    try {
      now = await read();
      for (const message of meanwhile) apply(message);
    } finally {
      reading -= 1;
      if (!reading) meanwhile = [];
    }
    changed.emit();
  }

  return {
    load,
    /** @param {any} message of a feed, of whatever kind */
    receive(message) {
      // Names were hidden or shown: who wrote is said otherwise in everything there is.
      if (message.t === "names") load().catch(() => {});
      if (message.t !== "cards" && message.t !== "answers") return;
      if (reading) meanwhile.push(message);
      apply(message);
      changed.emit();
    },
    cards: () => now.cards,
    /** The card put to all, while it exists. */
    shown: () => now.cards.find((card) => card.id === now.card) ?? null,
    groups: () => now.groups,
    /** @param {string} poster @param {string} card @returns {Answers} */
    answers: (poster, card) => now.groups.find((one) => one.id === poster)?.answers[card] ?? noAnswers(),
    /** What this browser's seat has voted. @param {string} card @param {string} voter @returns {Votes} */
    mine: (card, voter) => now.mine[card]?.[voter] ?? {},
    /** @param {string} card @param {string} voter @param {Votes} votes */
    setMine(card, voter, votes) {
      const voters = { ...now.mine[card], [voter]: { ...now.mine[card]?.[voter], ...votes } };
      now = { ...now, mine: { ...now.mine, [card]: voters } };
    },
    onChange: changed.on,
  };
}

/** @typedef {ReturnType<typeof createMorning>} Morning */
