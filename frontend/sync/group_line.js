// The line of one group without its drawing: the day, who is there, the pens, and what is told of the morning
// (docs/PROTOCOL.md). For pages beside the poster. Knows neither the document nor pages.

import { createEvent } from "../model/event.js";
import { createDay } from "./day.js";
import { createLeases } from "./leases.js";
import { createSocket, FINAL_CODES } from "./socket.js";

const PROTOCOL = 1;

/**
 * @param {{ url: string, lang: string, makeSocket: (url: string) => import("./socket.js").SocketLike,
 *   clock: import("./socket.js").Clock, page: import("./session.js").Page }} options
 */
export function createGroupLine({ url, lang, makeSocket, clock, page }) {
  const day = /** @type {ReturnType<typeof createDay<import("./day.js").Day>>} */ (createDay({ clock }));
  const told = /** @type {import("../model/event.js").Event<any>} */ (createEvent());
  const welcomed = /** @type {import("../model/event.js").Event<void>} */ (createEvent());
  const closed = /** @type {import("../model/event.js").Event<number>} */ (createEvent());
  /** @type {{ conn: string, seat: string } | null} */
  let me = null;

  const socket = createSocket({
    url,
    makeSocket,
    clock,
    onOpen: () => socket.send({ t: "hello", protocol: PROTOCOL, client: "morning", last_seq: null, lang }),
    onMessage: receive,
    onDown(code) {
      leases.gone();
      if (FINAL_CODES.includes(code)) closed.emit(code);
    },
  });
  const leases = createLeases({ send: (message) => me !== null && socket.send(message), clock });

  /** @param {any} message */
  function receive(message) {
    if (message.t === "welcome") {
      socket.settled();
      me = { conn: message.conn, seat: message.seat };
      leases.welcome(message.conn, message.leases, message.people);
      day.receive(message.day);
      welcomed.emit();
    } else if (message.t === "day") day.receive(message.day);
    else if (message.t === "lease") leases.receive(message);
    else told.emit(message);
  }

  return {
    start() {
      page.onWake(() => socket.wake());
      socket.start();
    },
    day: day.get,
    onDay: day.on,
    serverNow: day.serverNow,
    me: () => me,
    lease: leases.lease,
    leases: leases.all,
    onLease: leases.onLease,
    /** Messages that are of the morning, or of something else. */
    onMessage: told.on,
    /** The line is there, for the first time or again. */
    onWelcome: welcomed.on,
    /** For good: removed, deleted. */
    onClosed: closed.on,
  };
}
