// "Le temps" of a new workshop: a ready-made plan, the minutes of each phase, the days of a programme. Also what the
// form sends of it, and how the hour is spread in the preview.

import { choice } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { longTime, phaseName } from "../phases.js";
import { phaseRows } from "./phase_rows.js";
import { sessionRows } from "./session_rows.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Phase } from "../../core/workshop/clock.js" */

/** @import { Session } from "./session_rows.js" */

/** @typedef {{ id: string, phases: Phase[], sessions: Session[] }} Template */
/** @typedef {{ template: string, phases: Phase[], sessions: Session[], count: number, date: string }} Plan */

/**
 * All the minutes, those of each group in turn counted for all the groups.
 * @param {readonly Phase[]} phases
 * @param {number} groups
 */
export function totalMinutes(phases, groups) {
  return phases.reduce((sum, phase) => sum + phase.minutes * (phase.per_group ? groups : 1), 0);
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Plan} options.draft  changed in place
 * @param {readonly Template[]} options.templates
 * @param {() => void} options.changed
 */
export function newPlan({ words, draft, templates, changed }) {
  const { t } = words;
  const total = h("span", { class: "aside" });
  const rows = phaseRows({
    ...{ words, phases: draft.phases, groups: () => draft.count },
    changed() {
      showTotal();
      changed();
    },
  });
  const days = sessionRows({ words, sessions: draft.sessions, date: draft.date });

  function showTotal() {
    total.textContent = t("plan.total", { time: longTime(totalMinutes(draft.phases, draft.count), t) });
  }

  /** @param {string} id */
  function take(id) {
    const template = templates.find((one) => one.id === id);
    if (!template) return;
    draft.template = id;
    draft.phases.splice(0, draft.phases.length, ...template.phases.map((phase) => ({ ...phase })));
    const sessions = template.sessions.map((one, index) => ({ ...one, date: index ? "" : draft.date }));
    draft.sessions.splice(0, draft.sessions.length, ...sessions);
    showAll();
    changed();
  }

  function showAll() {
    rows.show();
    days.show();
    showTotal();
  }

  showAll();
  const el = h(
    "section",
    { class: "new-plan" },
    h("h2", { class: "section-title" }, t("plan.title"), total),
    choice(
      t("plan.templates"),
      templates.map((one) => ({ value: one.id, label: t(`template.${one.id}`) })),
      draft.template,
      take,
      { groupClass: "chips", itemClass: "chip" },
    ),
    rows.el,
    days.el,
  );
  return { el, groupsChanged: showAll };
}

/**
 * The hour as a line of time, each phase as long as it lasts.
 * @param {{ phases: readonly Phase[], count: number }} draft  count: of groups
 * @param {Words["t"]} t
 */
export function timeLine(draft, t) {
  return h(
    "div",
    { class: "time-line" },
    ...draft.phases.map((phase) => {
      const minutes = phase.minutes * (phase.per_group ? draft.count : 1);
      return h(
        "div",
        { style: { "flex-grow": String(minutes) }, "data-draws": String(phase.keeps) },
        h("i", null),
        h("span", null, phaseName(phase, t)),
        h("span", { class: "muted" }, longTime(minutes, t)),
      );
    }),
  );
}
