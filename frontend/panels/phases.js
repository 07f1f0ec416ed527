// Phases of a day and days of a programme, as people call them.

/** @import { Words } from "../i18n/i18n.js" */

/**
 * A phase's own title, or the word for what it is.
 * @param {{ key: string | null, title: string }} phase
 * @param {Words["t"]} t
 */
export function phaseName(phase, t) {
  return phase.title || t(phase.key ? `phase.${phase.key}` : "phase.other");
}

/**
 * What a day of a programme is when it has no name of its own.
 * @param {{ kind: string | null }} session
 * @param {Words["t"]} t
 */
export const sessionWord = ({ kind }, t) => t(kind ? `session.${kind}` : "session.other");

/**
 * "3 h 15", "50 min".
 * @param {number} minutes
 * @param {Words["t"]} t
 */
export function longTime(minutes, t) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return t("time.minutes", { minutes: rest });
  if (!rest) return t("time.hours", { hours });
  return t("time.hoursMinutes", { hours, minutes: String(rest).padStart(2, "0") });
}
