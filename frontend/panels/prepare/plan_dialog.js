// "Temps et journées" of a workshop that exists: its times and its days, kept together. Knows no request.

import { runOf } from "../../model/wall.js";
import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";
import { phaseRows } from "./phase_rows.js";
import { sessionRows } from "./session_rows.js";

/** @import { Words } from "../../i18n/i18n.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {any} options.day  of the wall
 * @param {(values: { phases: any[], sessions: any[] }) => void} options.run
 */
export function openPlan({ words, day, run }) {
  const { t } = words;
  const phases = structuredClone(day.phases);
  const sessions = structuredClone(day.sessions);
  const runs = [
    day.clock.common,
    ...day.posters.map((/** @type {any} */ one) => runOf(day.clock, one.id).run),
  ];
  const running = new Set(runs.filter(Boolean).map((one) => one.phase));
  const rows = phaseRows({ words, phases, running, groups: () => day.posters.length });
  const days = sessionRows({ words, sessions, date: day.date, present: day.session_id });
  openDialog({
    title: t("plan.edit"),
    text: t("plan.editText"),
    body: h("div", { class: "ask-plan" }, rows.el, days.el),
    actions: [
      { label: t("app.cancel"), class: "btn" },
      { label: t("plan.keep"), class: "btn btn-filled", run: () => run({ phases, sessions }) },
    ],
  });
}
