// The days of a programme, one line each: named, dated, added, removed. Changes the list it is given in place.

import { newId } from "../../model/ids.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { sessionWord } from "../phases.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ id: string, kind: string | null, title: string, date: string }} Session */

const MOST_SESSIONS = 20;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Session[]} options.sessions  changed in place
 * @param {string} options.date  of the first one, when there was none
 * @param {string | null} [options.present]  the day that is open: it stays, and those before it
 */
export function sessionRows({ words, sessions, date, present = null }) {
  const { t } = words;
  const list = h("div", { class: "session-rows" });
  const hint = h("p", { class: "hint" }, t("plan.daysHint"));
  const add = button(t("plan.addDay"), addOne, { icon: "plus", class: "btn plan-add" });

  function addOne() {
    const one = (/** @type {string} */ at) => ({ id: newId(), kind: null, title: "", date: at });
    if (!sessions.length) sessions.push(one(date));
    sessions.push(one(""));
    show();
    [...list.querySelectorAll("input")].at(-2)?.focus();
  }

  /** @param {Session} session @param {number} index */
  function row(session, index) {
    const n = index + 1;
    const stays = index <= sessions.findIndex((one) => one.id === present);
    const remove = iconButton("cross", t("plan.removeDay", { n }), () => {
      sessions.splice(index, 1);
      // One day alone is no programme.
      if (sessions.length === 1 && !present) sessions.splice(0);
      show();
      add.focus();
    });
    return h(
      "div",
      { class: "session-row" },
      h("b", null, t("plan.day", { n })),
      h("input", {
        class: "field",
        value: session.title,
        placeholder: sessionWord(session, t),
        maxlength: "160",
        "aria-label": t("plan.dayName", { n }),
        on: {
          input: (/** @type {any} */ event) => {
            session.title = event.target.value;
          },
        },
      }),
      h("input", {
        class: "field",
        type: "date",
        value: session.date,
        "aria-label": t("plan.dayDate", { n }),
        on: {
          input: (/** @type {any} */ event) => {
            session.date = event.target.value;
          },
        },
      }),
      stays ? h("span", null) : remove,
    );
  }

  function show() {
    list.hidden = sessions.length === 0;
    hint.hidden = list.hidden;
    add.hidden = sessions.length >= MOST_SESSIONS;
    fill(list, ...sessions.map(row));
  }

  show();
  return { el: h("div", { class: "session-list" }, list, hint, add), show };
}
