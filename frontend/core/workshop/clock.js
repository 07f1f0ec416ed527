// Reading the clock of a workshop: how long a phase lasts, what is left of it, what to say of it.
// Mirrors chorem/workshop/clock.py: whole milliseconds since 1970 by the server's time. Time is given, never read.

const MINUTE_MS = 60_000;
const FIVE_MINUTES_MS = 5 * MINUTE_MS;

/**
 * @typedef {{ id: string, key: string | null, title: string, minutes: number, per_group: boolean, keeps: boolean }} Phase
 * @typedef {{ phase: string, started_ms: number, paused_ms: number | null, added: number }} Run  a phase under way
 * @typedef {"" | "five" | "one" | "over"} Signal
 */

/**
 * How long a phase is planned to last.
 * @param {Phase} phase
 * @param {number} groups
 */
export function minutesOf(phase, groups) {
  return phase.per_group ? phase.minutes * Math.max(groups, 1) : phase.minutes;
}

/**
 * Time spent in the phase, pauses left out.
 * @param {Run} run
 * @param {number} now_ms
 */
export function elapsedMs(run, now_ms) {
  return Math.max(0, (run.paused_ms ?? now_ms) - run.started_ms);
}

/**
 * Planned minutes and those that were added.
 * @param {Run} run
 * @param {number} minutes
 */
export function lengthMs(run, minutes) {
  return Math.max(0, minutes + run.added) * MINUTE_MS;
}

/**
 * What is left; negative once the phase overruns.
 * @param {Run} run
 * @param {number} minutes
 * @param {number} now_ms
 */
export function leftMs(run, minutes, now_ms) {
  return lengthMs(run, minutes) - elapsedMs(run, now_ms);
}

/**
 * Minutes as a bar shows them: the one begun counts; 0 when time is up; -2 is two minutes over.
 * @param {number} left
 */
export function shownMinutes(left) {
  return Math.ceil(left / MINUTE_MS) + 0;
}

/**
 * What is said of the time left: five minutes, one minute, time is up.
 * @param {number} left
 * @returns {Signal}
 */
export function signalOf(left) {
  if (left <= 0) return "over";
  if (left <= MINUTE_MS) return "one";
  return left <= FIVE_MINUTES_MS ? "five" : "";
}
