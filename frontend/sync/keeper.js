// Answers kept on this device until the server has them, and sent again [W19]. One entry a thing that is answered:
// what is written last replaces or completes what still waits. Knows neither pages nor what an answer means.

import { createEvent } from "../model/event.js";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;

/**
 * @typedef {{ id: string, path: string, body: Record<string, unknown>, edition: number }} Entry
 * @typedef {{ getItem(key: string): string | null, setItem(key: string, value: string): void,
 *   removeItem(key: string): void }} Memory
 */

/**
 * @param {object} options
 * @param {Memory | null} options.memory  of this browser; without it, this page's
 * @param {string} options.name  under which it is kept
 * @param {(path: string, body: unknown) => Promise<any>} options.send  throws {status}: 0 or 500 and more is
 *   tried again, the rest is a refusal
 * @param {import("./socket.js").Clock} options.clock
 */
export function createKeeper({ memory, name, send, clock }) {
  /** @type {Map<string, Entry>} */
  const entries = new Map(read().map((entry) => [entry.id, entry]));
  const changed = /** @type {import("../model/event.js").Event<void>} */ (createEvent());
  const answered = /** @type {import("../model/event.js").Event<{ entry: Entry, answer: any }>} */ (
    createEvent()
  );
  const refused = /** @type {import("../model/event.js").Event<{ entry: Entry, error: any }>} */ (
    createEvent()
  );
  let online = true;
  let sending = false;
  let wait_ms = FIRST_WAIT_MS;
  /** @type {any} */
  let timer = null;

  /** @returns {Entry[]} */
  function read() {
    try {
      const kept = JSON.parse(memory?.getItem(name) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  function keep() {
    try {
      if (entries.size) memory?.setItem(name, JSON.stringify([...entries.values()]));
      else memory?.removeItem(name);
    } catch {
      // A full disk: what waits stays in this page.
    }
    changed.emit();
  }

  async function flush() {
    clock.clearTimeout(timer);
    if (sending) return;
    sending = true;
    try {
      while (await sendFirst());
    } finally {
      sending = false;
    }
  }

  /** @returns {Promise<boolean>} whether to go on with the next */
  async function sendFirst() {
    const [first] = entries.values();
    if (!first) return false;
    const sent = { ...first };
    try {
      const answer = await send(sent.path, sent.body);
      settle(sent);
      answered.emit({ entry: sent, answer });
    } catch (error) {
      const status = /** @type {{ status?: number }} */ (error).status ?? 0;
      if (status === 0 || status >= 500 || status === 429) {
        online = false;
        timer = clock.setTimeout(flush, wait_ms);
        wait_ms = Math.min(2 * wait_ms, LONGEST_WAIT_MS);
        changed.emit();
        return false;
      }
      settle(sent);
      refused.emit({ entry: sent, error });
    }
    return true;
  }

  /** The server has said what it does with it; what was written meanwhile still waits. @param {Entry} sent */
  function settle(sent) {
    online = true;
    wait_ms = FIRST_WAIT_MS;
    if (entries.get(sent.id)?.edition === sent.edition) entries.delete(sent.id);
    keep();
  }

  return {
    /** @param {string} id of what is answered @param {string} path @param {Record<string, unknown>} body */
    put(id, path, body) {
      const waiting = entries.get(id);
      const edition = (waiting?.edition ?? 0) + 1;
      entries.set(id, { id, path, body: { ...waiting?.body, ...body }, edition });
      keep();
      flush();
    },
    /** What still waits of one thing. @param {string} id */
    waiting: (id) => entries.get(id)?.body ?? null,
    /** What still waits of the things whose ids begin so. @param {string} prefix */
    waitingUnder: (prefix) =>
      [...entries.values()].filter((entry) => entry.id.startsWith(prefix)).map((entry) => entry.body),
    all: () => [...entries.values()],
    state: () => ({ pending: entries.size, online: online || entries.size === 0 }),
    onChange: changed.on,
    onAnswer: answered.on,
    onRefused: refused.on,
    /** Sends what an earlier page left, or tries again at once. */
    wake: () => void flush(),
  };
}

/** @typedef {ReturnType<typeof createKeeper>} Keeper */
