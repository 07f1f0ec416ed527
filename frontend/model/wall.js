// What a card of the wall says of a group, from what the feed told and the server's time. Pure.

/** @import { Run } from "../core/workshop/clock.js" */

const MINUTE_MS = 60_000;
/** A group that drew before and has not for this long may need a hand. */
export const SILENT_MINUTES = 5;
export const BARS = 10;
const SHEET_RATIO = 841 / 1189;
/** What stands beneath a sheet on the projector. */
const NAME_PX = 80;
/** A poster on the projector is not smaller than this: beyond, the page scrolls. */
const LEAST_PX = 200;

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

/**
 * How many columns show all of them the largest, without scrolling if that leaves them readable.
 * @param {number} count @param {number} width_px @param {number} height_px @param {number} gap_px
 */
export function columnsFor(count, width_px, height_px, gap_px) {
  let best = { columns: 1, width: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(count / columns);
    const across = (width_px - gap_px * (columns - 1)) / columns;
    const down = ((height_px - gap_px * (rows - 1)) / rows - NAME_PX) / SHEET_RATIO;
    const width = Math.min(across, down);
    if (width > best.width) best = { columns, width };
  }
  if (best.width >= LEAST_PX) return best;
  const columns = Math.max(1, Math.floor((width_px + gap_px) / (LEAST_PX + gap_px)));
  return { columns, width: (width_px - gap_px * (columns - 1)) / columns };
}
