// The day as the server last told it, and the server's time: counted from what it said, never asked again [W2, W9].
// Knows neither sockets nor what a screen shows of it.

import { createEvent } from "../model/event.js";

/**
 * What is told at a poster (docs/PROTOCOL.md).
 * @typedef {{ now_ms: number, title: string, date: string, place: string,
 *   phases: import("../core/workshop/clock.js").Phase[], groups: number,
 *   sessions: { id: string, kind: string | null, title: string, date: string }[], session_id: string | null,
 *   offered: string[] | null, palette: "starter" | "all", cards: number,
 *   run: import("../core/workshop/clock.js").Run | null, gate: Gate, hand: Hand | null,
 *   message: { id: string, text: string, at: string, seen: string[] } | null }} Day
 * @typedef {"open" | "protected" | "closed"} Gate
 * @typedef {{ at: string, name: string, coming: boolean }} Hand
 */

/**
 * @template {{ now_ms: number }} T
 * @param {{ clock: import("./socket.js").Clock }} options
 */
export function createDay({ clock }) {
  /** @type {T | null} */
  let day = null;
  let ahead_ms = 0;
  const changed = /** @type {import("../model/event.js").Event<T>} */ (createEvent());

  return {
    /** @param {T} told */
    receive(told) {
      day = told;
      ahead_ms = told.now_ms - clock.now();
      changed.emit(told);
    },
    get: () => day,
    /** The server's time, in milliseconds since 1970. */
    serverNow: () => clock.now() + ahead_ms,
    on: changed.on,
  };
}
