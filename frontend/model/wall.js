// What a card of the wall says of a group, from what the feed told and the server's time. Pure.

/** @import { Run } from "../core/workshop/clock.js" */

const MINUTE_MS = 60_000;
/** A group that drew before and has not for this long may need a hand. */
export const SILENT_MINUTES = 5;
export const BARS = 10;
/**
 * The bars of the last ten minutes now: what was told is as old as its minute.
 * @param {{ minute: number, bars: readonly number[] }} told
 * @param {number} now_ms
 */
export function barsAt({ minute, bars }, now_ms) {
  const late = Math.min(BARS, Math.max(0, Math.floor(now_ms / MINUTE_MS) - minute));
  return [...bars.slice(late), ...new Array(late).fill(0)];
}

/**
 * Since the last gesture.
 * @param {string} at  ISO time
 * @param {number} now_ms
 */
export const sinceMs = (at, now_ms) => Math.max(0, now_ms - Date.parse(at));

/**
 * Whole minutes without a gesture when a group has gone silent, else 0: only while its time runs, counted from the
 * beginning of the phase at the earliest.
 * @param {{ last_at: string }} told
 * @param {Run | null} run
 * @param {number} now_ms
 */
export function silentMinutes(told, run, now_ms) {
  if (!run || run.paused_ms !== null) return 0;
  const since = Math.max(Date.parse(told.last_at), run.started_ms);
  const minutes = Math.floor((now_ms - since) / MINUTE_MS);
  return minutes >= SILENT_MINUTES ? minutes : 0;
}

/**
 * The run that counts for a group, and whether it is its own.
 * @param {{ common: Run | null, groups: Record<string, Run | null> }} clock
 * @param {string} id of its poster
 */
export function runOf(clock, id) {
  const own = id in clock.groups;
  return { run: own ? (clock.groups[id] ?? null) : clock.common, own };
}

/**
 * How many people are connected at a poster: a seat with two screens is one.
 * @param {readonly { poster: string, seat: string, role: string }[]} people
 * @param {string} id
 */
export const peopleAt = (people, id) =>
  new Set(people.filter((one) => one.poster === id && one.role === "participant").map((one) => one.seat))
    .size;

/**
 * "31:40", "+ 2:05" once over, by seconds.
 * @param {number} left_ms
 */
export function figures(left_ms) {
  const over = left_ms < 0;
  const seconds = over ? Math.floor(-left_ms / 1000) : Math.ceil(left_ms / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return over ? `+\u00a0${text}` : text;
}
