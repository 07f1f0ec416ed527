// Where a presentation is and how it moves: pure, shared by presenter, remote, screen of the room and single file.
// Time is given, never read; knows neither windows nor words.

import { elapsedMs } from "../core/workshop/clock.js";

export const TEN_MINUTES_MS = 600_000;

/**
 * @typedef {{ started_ms: number, paused_ms: number | null }} StageRun
 * @typedef {{ poster: string, scene: string | null, run: StageRun | null, reactions: boolean }} Stage
 * @typedef {"next" | "previous" | "first" | "last" | "group" | "clock" | "reactions" | "full"} Move
 */

/** What clickers send, and the keys of a keyboard. @type {Record<string, Move>} */
const MOVES = {
  PageDown: "next",
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  Enter: "next",
  PageUp: "previous",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  g: "group",
  c: "clock",
  r: "reactions",
  f: "full",
};

/** @param {{ key: string, ctrlKey: boolean, altKey: boolean, metaKey: boolean }} event @returns {Move | null} */
export function moveOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return MOVES[key] ?? null;
}

/**
 * The scene after a move; the first for one that is gone. The ends hold.
 * @param {readonly { id: string }[]} scenes
 * @param {string | null} current
 * @param {Move} move
 * @returns {string | null}
 */
export function sceneAfter(scenes, current, move) {
  if (!scenes.length) return null;
  const at = scenes.findIndex((scene) => scene.id === current);
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: scenes.length - 1 };
  const to = at < 0 ? 0 : (wanted[/** @type {keyof typeof wanted} */ (move)] ?? at);
  return scenes[Math.min(Math.max(to, 0), scenes.length - 1)]?.id ?? null;
}

/**
 * The clock begins with the first move, rests, and goes on from where it was.
 * @param {StageRun | null} run
 * @param {number} now_ms
 * @returns {StageRun}
 */
export function toggled(run, now_ms) {
  if (!run) return { started_ms: now_ms, paused_ms: null };
  if (run.paused_ms === null) return { ...run, paused_ms: now_ms };
  return { started_ms: run.started_ms + now_ms - run.paused_ms, paused_ms: null };
}

/** @param {StageRun | null} run @param {number} now_ms */
export function leftOfTen(run, now_ms) {
  return run ? TEN_MINUTES_MS - elapsedMs({ phase: "", added: 0, ...run }, now_ms) : TEN_MINUTES_MS;
}

/** "6:12"; overrun is "+ 0:40". @param {number} left_ms */
export function minutesAndSeconds(left_ms) {
  const seconds = left_ms < 0 ? Math.floor(-left_ms / 1000) : Math.ceil(left_ms / 1000);
  const rest = String(seconds - Math.floor(seconds / 60) * 60).padStart(2, "0");
  return `${left_ms <= -1000 ? "+ " : ""}${Math.floor(seconds / 60)}:${rest}`;
}

/**
 * The poster that comes after one in the passing order.
 * @param {readonly string[]} order
 * @param {string} poster
 */
export const posterAfter = (order, poster) => order[order.indexOf(poster) + 1] ?? null;
