// "Le temps" of a new workshop: a ready-made plan, the minutes of each phase, the days of a programme. Also what the
// form sends of it, and how the hour is spread in the preview.

import { choice, iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { longTime, phaseName } from "./phases.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Phase } from "../core/workshop/clock.js" */

/** @typedef {{ id: string, kind: string | null, title: string, date: string }} Session */
/** @typedef {{ id: string, phases: Phase[], sessions: Session[] }} Template */
/** @typedef {{ template: string, phases: Phase[], sessions: Session[], count: number, date: string }} Plan */

const STEP_MIN = 5;
const MOST_MIN = 240;

/**
 * All the minutes, those of each group in turn counted for all the groups.
 * @param {readonly Phase[]} phases
 * @param {number} groups
 */
export function totalMinutes(phases, groups) {
  return phases.reduce((sum, phase) => sum + phase.minutes * (phase.per_group ? groups : 1), 0);
}

/**
 * Phases somebody left at zero are not part of the day.
 * @param {readonly Phase[]} phases
 */
export const keptPhases = (phases) => phases.filter((phase) => phase.minutes > 0);

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
  const cards = h("div", { class: "phase-cards" });
  const days = h("div", { class: "session-rows" });

  /** @param {string} id */
  function take(id) {
    const template = templates.find((one) => one.id === id);
    if (!template) return;
    draft.template = id;
    draft.phases = template.phases.map((phase) => ({ ...phase }));
    draft.sessions = template.sessions.map((one, index) => ({ ...one, date: index ? "" : draft.date }));
    showAll();
    changed();
  }

  /** @param {Phase} phase */
  function card(phase) {
    const name = phaseName(phase, t);
    const value = h("output", null);
    const show = () => {
      value.textContent = phase.per_group
        ? t("plan.perGroup", { groups: draft.count, minutes: phase.minutes })
        : String(phase.minutes);
      el.dataset.off = String(phase.minutes === 0);
      total.textContent = t("plan.total", { time: longTime(totalMinutes(draft.phases, draft.count), t) });
    };
    const by = (/** @type {number} */ step) => {
      const next = Math.max(0, Math.min(MOST_MIN, phase.minutes + step));
      if (next === 0 && keptPhases(draft.phases).length === 1) return;
      phase.minutes = next;
      show();
      changed();
    };
    const title = phase.per_group ? t("plan.each", { name, count: draft.count }) : name;
    const el = h(
      "div",
      { class: "phase-card", role: "group", "aria-label": name },
      h("p", null, title),
      h(
        "div",
        null,
        h("b", null, value),
        h("span", { class: "muted" }, t("plan.min")),
        iconButton("minus", t("plan.less", { name }), () => by(-STEP_MIN)),
        iconButton("plus", t("plan.more", { name }), () => by(STEP_MIN)),
      ),
    );
    show();
    return el;
  }

  /** @param {Session} session @param {number} index */
  function dayRow(session, index) {
    const n = index + 1;
    return h(
      "div",
      { class: "session-row" },
      h("b", null, t("plan.day", { n })),
      h("input", {
        class: "field",
        value: session.title,
        placeholder: t(`session.${session.kind}`),
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
    );
  }

  function showAll() {
    fill(cards, ...draft.phases.map(card));
    days.hidden = draft.sessions.length === 0;
    fill(days, ...draft.sessions.map(dayRow), h("p", { class: "hint" }, t("plan.daysHint")));
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
    cards,
    days,
  );
  return { el, groupsChanged: showAll };
}

/**
 * The hour as a line of time, each phase as long as it lasts.
 * @param {Plan} draft
 * @param {Words["t"]} t
 */
export function timeLine(draft, t) {
  const phases = keptPhases(draft.phases);
  return h(
    "div",
    { class: "time-line" },
    ...phases.map((phase) => {
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
