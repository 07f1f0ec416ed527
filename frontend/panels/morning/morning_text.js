// What a card says, and its tendencies and signs that a touch puts on the poster of the group. Knows no request.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Card, PickKind } from "../../model/morning.js" */

const MAX_LINE = 240;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Card} options.card
 * @param {() => { kind: PickKind, text: string }[]} options.picked
 * @param {((kind: PickKind, text: string, picked: boolean) => void) | null} options.pick  null: reading only
 */
export function createCardText({ words, card, picked, pick }) {
  const { t } = words;
  const own = h("ul", { class: "picks" });
  /** @type {(() => void)[]} */
  const updates = [];

  /** @param {PickKind} kind @param {string} text */
  function pickRow(kind, text) {
    if (!pick) return h("li", null, text);
    const row = h(
      "button",
      {
        type: "button",
        class: "pick",
        "aria-label": t("scenario.pick", { text }),
        on: { click: () => pick(kind, text, row.getAttribute("aria-pressed") !== "true") },
      },
      h("span", { class: "pick-mark" }, icon("note")),
      h("span", null, text),
    );
    const update = () => {
      const on = picked().some((one) => one.kind === kind && one.text === text);
      if (row.getAttribute("aria-pressed") === String(on)) return;
      row.setAttribute("aria-pressed", String(on));
      row.firstElementChild?.replaceChildren(icon(on ? "tick" : "note"));
    };
    updates.push(update);
    update();
    return h("li", null, row);
  }

  /** @param {string} word @param {string[]} lines @param {PickKind} [kind] */
  function part(word, lines, kind) {
    if (!lines.length && !(kind === "sign" && pick)) return null;
    const rows = lines.map((line) => (kind ? pickRow(kind, line) : h("li", null, line)));
    const list = h("ul", { class: kind && pick ? "picks" : "card-lines" }, ...rows);
    return h(
      "section",
      { class: "card-part" },
      h("h3", null, t(word)),
      list,
      kind === "sign" && pick ? own : null,
      kind === "sign" && pick ? ownForm() : null,
    );
  }

  /** What the group sees and the card does not say. */
  function ownForm() {
    const field = h("input", {
      class: "field",
      maxlength: String(MAX_LINE),
      "aria-label": t("scenario.own"),
      placeholder: t("scenario.own"),
    });
    const add = (/** @type {Event} */ event) => {
      event.preventDefault();
      const text = field.value.trim().replace(/\s+/g, " ");
      if (!text) return field.focus();
      field.value = "";
      pick?.("sign", text, true);
    };
    return h(
      "form",
      { class: "own-sign", on: { submit: add } },
      field,
      button(t("scenario.ownAdd"), add, { icon: "note" }),
    );
  }

  let listed = "";
  updates.push(() => {
    const known = new Set([...card.signs, ...card.tendencies]);
    const others = picked().filter((one) => !known.has(one.text));
    const key = JSON.stringify(others);
    if (key === listed || !pick) return;
    listed = key;
    const kept = updates.length;
    const rows = others.map((one) => pickRow(one.kind, one.text));
    updates.length = kept;
    fill(own, ...rows);
  });

  /** @param {string} word @param {string} text */
  const side = (word, text) =>
    text ? h("div", null, h("p", { class: "muted small" }, t(word)), h("p", null, text)) : null;

  const el = h(
    "div",
    { class: "card-text" },
    pick ? h("p", { class: "hint pick-hint" }, icon("note"), t("scenario.pickHint")) : null,
    part("scenario.tendencies", card.tendencies, "tendency"),
    part("scenario.signs", card.signs, "sign"),
    part("scenario.doubts", card.doubts),
    part("scenario.changes", card.changes),
    card.hoped || card.feared
      ? h(
          "section",
          { class: "card-part" },
          h("h3", null, t("scenario.open")),
          h(
            "div",
            { class: "card-sides" },
            side("scenario.hoped", card.hoped),
            side("scenario.feared", card.feared),
          ),
        )
      : null,
  );
  const update = () => {
    for (const one of [...updates]) one();
  };
  update();
  return { el, update };
}
