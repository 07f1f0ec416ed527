// Who holds the pen on which text [L5]: taking, renewing, giving back. Knows neither sockets nor texts. Without an
// answer the pen is granted: nobody is kept from writing by a bad line, and the server keeps both texts [O7].

import { createEvent } from "../model/event.js";

const RENEW_MS = 4_000;
const ANSWER_MS = 2_000;

/**
 * @typedef {{ mine: boolean, name?: string }} Answer
 * @typedef {{ conn: string, name: string }} Holder
 */

/**
 * @param {{ send: (message: any) => boolean, clock: import("./socket.js").Clock }} options
 */
export function createLeases({ send, clock }) {
  /** @type {Map<string, Holder>} */
  const holders = new Map();
  /** @type {Map<string, any>} key → renewal timer */
  const wanted = new Map();
  /** @type {Map<string, ((answer: Answer) => void)[]>} */
  const asking = new Map();
  let self = "";
  const changed = /** @type {import("../model/event.js").Event<Map<string, Holder>>} */ (createEvent());

  /** @param {string} key */
  function answerOf(key) {
    const holder = holders.get(key);
    return !holder || holder.conn === self ? { mine: true } : { mine: false, name: holder.name };
  }

  /** @param {string} key */
  function settle(key) {
    const waiting = asking.get(key) ?? [];
    asking.delete(key);
    for (const resolve of waiting) resolve(answerOf(key));
  }

  /** @param {string} key */
  function renew(key) {
    clock.clearTimeout(wanted.get(key));
    send({ t: "lease", key, take: true });
    wanted.set(
      key,
      clock.setTimeout(() => renew(key), RENEW_MS),
    );
  }

  return {
    /** @returns {Map<string, Holder>} text key → who writes in it, this connection included */
    all: () => new Map(holders),
    onLease: changed.on,

    /**
     * Takes the pen on a text (and keeps it until it is given back), or gives it back.
     * @param {string} key "note/<id>/text"
     * @param {boolean} take
     * @returns {Promise<Answer>} mine: false with the name of who holds it
     */
    async lease(key, take) {
      clock.clearTimeout(wanted.get(key));
      wanted.delete(key);
      if (!take) {
        send({ t: "lease", key, take: false });
        return { mine: false };
      }
      if (!send({ t: "lease", key, take: true })) {
        wanted.set(key, null);
        return { mine: true };
      }
      /** @type {Promise<Answer>} */
      const answered = new Promise((resolve) => {
        asking.set(key, [...(asking.get(key) ?? []), resolve]);
      });
      const timer = clock.setTimeout(() => settle(key), ANSWER_MS);
      const answer = await answered;
      clock.clearTimeout(timer);
      if (answer.mine) {
        wanted.set(
          key,
          clock.setTimeout(() => renew(key), RENEW_MS),
        );
      }
      return answer;
    },

    /**
     * @param {string} conn of this connection
     * @param {Record<string, string>} leases key → conn
     * @param {{ conn: string, name: string }[]} people
     */
    welcome(conn, leases, people) {
      self = conn;
      holders.clear();
      for (const [key, holder] of Object.entries(leases)) {
        holders.set(key, { conn: holder, name: people.find((one) => one.conn === holder)?.name ?? "" });
      }
      for (const key of [...wanted.keys()]) renew(key);
      changed.emit(this.all());
    },

    /** @param {{ key: string, conn: string | null, name?: string }} message */
    receive({ key, conn, name = "" }) {
      if (conn) holders.set(key, { conn, name });
      else holders.delete(key);
      settle(key);
      changed.emit(this.all());
    },

    /** The line is cut: whoever waits for an answer writes. */
    gone() {
      holders.clear();
      for (const key of [...asking.keys()]) settle(key);
      for (const [key, timer] of wanted) {
        clock.clearTimeout(timer);
        wanted.set(key, null);
      }
      changed.emit(this.all());
    },
  };
}
