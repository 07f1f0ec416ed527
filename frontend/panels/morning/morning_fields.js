// The group's sentences about a card: one writer at a time, kept as one writes, the last writer told. What is not yet
// sent says so. Knows no request.

import { FIELDS } from "../../model/morning.js";
import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { writerOf } from "../pen.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { AnswerField, Answers } from "../../model/morning.js" */

const MAX_TEXT = 1000;
const PAUSE_MS = 900;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.card  its id
 * @param {() => Answers} options.answers
 * @param {(field: AnswerField) => string | null} options.waiting  what is written here and not yet sent
 * @param {(field: AnswerField, text: string, base: number) => void} options.write
 * @param {import("../pen.js").Pens} options.pens
 * @param {boolean} options.mayWrite
 */
export function createFields({ words, card, answers, waiting, write, pens, mayWrite }) {
  const { t } = words;
  const rows = FIELDS.map(row);
  const el = h(
    "div",
    { class: "sentences" },
    mayWrite ? h("p", { class: "muted small" }, t("field.group")) : null,
    ...rows.map((one) => one.el),
  );

  /** @param {AnswerField} name */
  function row(name) {
    const key = `card/${card}/${name}`;
    const id = `field-${card}-${name}`;
    const state = h("p", { class: "field-state muted small", id: `${id}-state` });
    const field = h("textarea", {
      class: "field",
      id,
      rows: "2",
      maxlength: String(MAX_TEXT),
      "aria-describedby": `${id}-state`,
      on: { input: typed, focus: taken, blur: left },
    });
    /** Edition the text in the field was read from. */
    let base = 0;
    /** Written here since the field took the focus. */
    let dirty = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    const grow = () => {
      field.style.height = "auto";
      if (field.scrollHeight) field.style.height = `${field.scrollHeight + 2}px`;
    };

    function typed() {
      dirty = true;
      grow();
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    }

    function keep() {
      clearTimeout(timer);
      if (!dirty) return;
      dirty = false;
      write(name, field.value.trim(), base);
      update();
    }

    async function taken() {
      base = answers().sentences[name]?.edition ?? 0;
      const answer = await pens.lease(key, true);
      if (!answer.mine && !dirty) field.blur();
    }

    function left() {
      keep();
      void pens.lease(key, false);
      update();
    }

    function update() {
      const said = answers().sentences[name];
      const unsent = waiting(name);
      const writer = writerOf(pens, key);
      const writing = document.activeElement === field || dirty;
      field.readOnly = !mayWrite || (writer !== "" && !writing);
      if (!writing) {
        const text = unsent ?? said?.text ?? "";
        if (field.value !== text) field.value = text;
        base = said?.edition ?? 0;
        grow();
      } else if (said && unsent === null && !dirty && said.text === field.value.trim()) base = said.edition;
      showState(unsent !== null, writer, said);
    }

    /** @param {boolean} unsent @param {string} writer @param {import("../../model/morning.js").Sentence} [said] */
    function showState(unsent, writer, said) {
      let text = "";
      let sign = "";
      if (writer) [text, sign] = [t("legend.writing", { name: writer }), "pencil"];
      else if (unsent) [text, sign] = [t("field.waiting"), "arrow-up"];
      else if (said?.text) {
        const time = new Intl.DateTimeFormat(words.lang(), { hour: "2-digit", minute: "2-digit" });
        const at = time.format(new Date(said.at));
        text = said.name ? t("field.last", { name: said.name, time: at }) : t("field.lastHere", { time: at });
        sign = "tick";
      }
      if (state.textContent === text) return;
      state.dataset.state = sign;
      state.replaceChildren(...(sign ? [icon(sign), new Text(text)] : []));
    }

    const box = h(
      "div",
      { class: "sentence-row" },
      h("label", { class: "label", for: id }, t(`field.${name}`)),
      field,
      state,
    );
    requestAnimationFrame(grow);
    /** What was sent joined what somebody else wrote meanwhile. @param {string} sent @param {string} whole */
    function join(sent, whole) {
      if (document.activeElement !== field && !dirty) return;
      const now = field.value.trim();
      field.value = now.startsWith(sent) ? whole + now.slice(sent.length) : `${whole}\n${now}`;
      grow();
    }
    return { name, el: box, update, keep, grow, join };
  }

  const update = () => {
    for (const one of rows) one.update();
  };
  update();
  return {
    el,
    update,
    /** What is being written is kept now: the card is about to go. */
    leave() {
      for (const one of rows) one.keep();
    },
    /** @param {AnswerField} name @param {string} sent @param {string} whole */
    join: (name, sent, whole) => rows.find((one) => one.name === name)?.join(sent, whole),
    /** The fields are in sight again. */
    grow() {
      for (const one of rows) one.grow();
    },
  };
}
