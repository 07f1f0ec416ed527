// Which day of the programme it is, and the way to the next one, after a question. Knows no request.

import { button } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { longDate } from "../dates.js";
import { sessionWord } from "../phases.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Session } from "../prepare/session_rows.js" */

/**
 * "Jour 2 : L’eau".
 * @param {readonly Session[]} sessions @param {Session} session @param {Words["t"]} t
 */
export const dayName = (sessions, session, t) =>
  t("wall.dayName", { n: sessions.indexOf(session) + 1, name: session.title || sessionWord(session, t) });

/**
 * What opening a day does, said before it is done.
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Session[]} options.sessions
 * @param {Session} options.session
 * @param {(id: string) => void} options.open
 */
export function askDay({ words: { t }, sessions, session, open }) {
  openDialog({
    title: t("wall.dayAsk", { day: dayName(sessions, session, t) }),
    text: t("wall.dayAskText"),
    actions: [
      { label: t("app.cancel"), class: "btn", focus: true },
      { label: t("wall.dayDo"), class: "btn btn-filled", run: () => open(session.id) },
    ],
  });
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {boolean} options.leads
 * @param {(id: string) => void} options.open
 */
export function dayLine({ words, leads, open }) {
  const { t } = words;
  const el = h("div", { class: "day-line", hidden: true });
  let shown = "";

  /** @param {{ sessions: Session[], session_id: string | null }} day */
  function update({ sessions, session_id }) {
    const state = JSON.stringify([sessions, session_id]);
    if (state === shown) return;
    shown = state;
    const at = sessions.findIndex((one) => one.id === session_id);
    const present = sessions[at];
    el.hidden = !present;
    if (!present) return;
    const next = sessions[at + 1];
    const date = longDate(present.date, words.lang());
    const text = t("wall.dayOf", { n: at + 1, count: sessions.length });
    fill(
      el,
      icon("clock"),
      h(
        "p",
        null,
        h("b", null, text),
        ` ${[present.title || sessionWord(present, t), date].filter(Boolean).join(", ")}`,
      ),
      leads && next
        ? button(t("wall.dayNext"), () => askDay({ words, sessions, session: next, open }))
        : null,
    );
  }
  return { el, update };
}
