// Sending what is pending, in order: without overfilling the line, without outrunning what the server takes, and
// without one batch that it cannot read keeping all the others from being saved. Knows no answer but their ids.

import { MAX_MESSAGE_BYTES } from "../core/poster/bounds.js";

/** Batches on their way at once: enough to fill a line, few enough to tell which one a server cannot take. */
const WINDOW = 32;
/** The server takes 100 messages a second and 300 at once; presence and pings need their part. */
const BATCHES_PER_S = 60;
const BATCHES_AT_ONCE = 200;
/** The server closed because of something we sent. */
const BLAME_CODES = [4400, 4413];

/** @param {any} message */
function tooLarge(message) {
  const text = JSON.stringify(message);
  return text.length * 3 > MAX_MESSAGE_BYTES && new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES;
}

/**
 * @param {{ store: import("../model/store.js").Store, send: (message: any) => boolean,
 *   clock: import("./socket.js").Clock, onTooLarge: (id: string) => void, held: () => boolean }} options
 *   held: the poster takes nothing for now, what is pending waits
 */
export function createSender({ store, send, clock, onTooLarge, held }) {
  /** @type {Set<string>} ids sent on this connection and not answered */
  const flying = new Set();
  let up = false;
  let window = WINDOW;
  let tokens = BATCHES_AT_ONCE;
  let countedAt = 0;
  /** @type {any} */
  let timer = null;

  function pump() {
    if (!up || held()) return;
    const now = clock.now();
    tokens = Math.min(BATCHES_AT_ONCE, tokens + ((now - countedAt) * BATCHES_PER_S) / 1000);
    countedAt = now;
    for (const batch of store.pending) {
      if (flying.size >= window) return;
      if (flying.has(batch.batch)) continue;
      const message = { t: "batch", ...batch };
      if (tooLarge(message)) return onTooLarge(batch.batch);
      if (tokens < 1) {
        clock.clearTimeout(timer);
        timer = clock.setTimeout(pump, 1000 / BATCHES_PER_S);
        return;
      }
      if (!send(message)) return;
      tokens -= 1;
      flying.add(batch.batch);
    }
  }

  function stop() {
    up = false;
    flying.clear();
    clock.clearTimeout(timer);
  }

  return {
    /** Sends what can go now. */
    pump,

    /** A new connection, which has answered hello. */
    start() {
      up = true;
      tokens = BATCHES_AT_ONCE;
      pump();
    },

    /** @param {string} id of a batch that is no longer pending */
    answered(id) {
      flying.delete(id);
      if (!store.pending.length) window = WINDOW;
    },

    /**
     * The connection is gone.
     * @param {number} code
     * @returns {string | null} the batch to blame. When several were on their way they go one by one from now on,
     *   so that the next time it is known.
     */
    lost(code) {
      const head = store.pending.find((batch) => flying.has(batch.batch));
      stop();
      if (!head || !BLAME_CODES.includes(code)) return null;
      if (window === 1) return head.batch;
      window = 1;
      return null;
    },

    stop,
  };
}
