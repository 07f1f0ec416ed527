// One WebSocket kept alive: opening, pings, giving up on silence, back-off, final close codes (docs/PROTOCOL.md).
// Knows no message but ping and pong, and nothing of the document. Time and sockets are handed in.

const PING_MS = 4_000;
const SILENCE_MS = 10_000;
const OPENING_MS = 8_000;
/** After coming back to the page, or to the network, a live socket answers within this. */
const PROBE_MS = 2_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** Presence is not queued behind this much unsent data. */
const MOST_BUFFERED_BYTES = 64 * 1024;
/** Not joined, not allowed, no such poster, protocol version: trying again would not help. */
export const FINAL_CODES = [4401, 4403, 4404, 4405];

/**
 * @typedef {{ now: () => number, setTimeout: (fn: () => void, ms: number) => any,
 *   clearTimeout: (timer: any) => void }} Clock milliseconds
 * @typedef {{ readyState: number, bufferedAmount?: number, send: (text: string) => void,
 *   close: (code?: number) => void, onopen: any, onmessage: any, onclose: any, onerror: any }} SocketLike
 */

/**
 * @param {{ url: string, makeSocket: (url: string) => SocketLike, clock: Clock, onOpen: () => void,
 *   onMessage: (message: any) => void, onDown: (code: number) => void }} options
 *   onOpen: say hello now; onDown: the socket that was opening or open is gone (code 0: given up by us)
 */
export function createSocket({ url, makeSocket, clock, onOpen, onMessage, onDown }) {
  /** @type {SocketLike | null} */
  let socket = null;
  let open = false;
  let running = false;
  let heard = 0;
  let pings = 0;
  let wait_ms = FIRST_WAIT_MS;
  /** @type {any} the next thing to do by itself: try again, give up opening, or ping */
  let timer = null;
  /** @type {any} */
  let probe = null;

  /**
   * @param {() => void} fn
   * @param {number} ms
   */
  function later(fn, ms) {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(fn, ms);
  }

  function connect() {
    /** @type {SocketLike} */
    let made;
    try {
      made = makeSocket(url);
    } catch {
      later(connect, wait_ms);
      wait_ms = Math.min(2 * wait_ms, LONGEST_WAIT_MS);
      return;
    }
    socket = made;
    later(() => lose(0), OPENING_MS);
    made.onopen = () => {
      open = true;
      heard = clock.now();
      later(beat, PING_MS);
      onOpen();
    };
    made.onmessage = (/** @type {{ data: any }} */ event) => {
      heard = clock.now();
      const message = parsed(event.data);
      if (message && message.t !== "pong") onMessage(message);
    };
    made.onclose = (/** @type {{ code: number }} */ event) => lose(event.code);
    made.onerror = () => {};
  }

  /** A dead network may never say that it closed: the old socket is let go of, not waited for. */
  function letGo() {
    clock.clearTimeout(timer);
    clock.clearTimeout(probe);
    probe = null;
    const old = socket;
    socket = null;
    open = false;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  }

  /** @param {number} code */
  function lose(code) {
    letGo();
    if (FINAL_CODES.includes(code)) running = false;
    if (running) {
      later(connect, wait_ms);
      wait_ms = Math.min(2 * wait_ms, LONGEST_WAIT_MS);
    }
    onDown(code);
  }

  function ping() {
    pings += 1;
    send({ t: "ping", n: pings });
  }

  function beat() {
    if (clock.now() - heard >= SILENCE_MS - PING_MS) {
      // The next beat would be too late: give up exactly at the end of the silence.
      const left = heard + SILENCE_MS - clock.now();
      if (left <= 0) return lose(0);
      ping();
      return later(beat, Math.min(left, PING_MS));
    }
    ping();
    later(beat, PING_MS);
  }

  /** @param {any} message */
  function send(message) {
    if (!open || !socket || socket.readyState !== 1) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  return {
    start() {
      if (running) return;
      running = true;
      connect();
    },
    stop() {
      running = false;
      letGo();
    },
    /** @type {(message: any) => boolean} whether it left; false is not an error, the caller sends again later */
    send,
    /** @param {any} message that may be left out when the line is slow */
    sendIfQuick(message) {
      return (socket?.bufferedAmount ?? 0) <= MOST_BUFFERED_BYTES && send(message);
    },
    /** The other side understood us: the next loss starts again from the shortest wait. */
    settled() {
      wait_ms = FIRST_WAIT_MS;
    },
    /** Gives up on this socket and opens another one. */
    reopen() {
      if (socket) lose(0);
    },
    /** The page or the network is back: try at once instead of waiting. */
    wake() {
      if (!running) return;
      if (!socket) {
        clock.clearTimeout(timer);
        wait_ms = FIRST_WAIT_MS;
        connect();
      } else if (open && !probe) {
        const since = clock.now();
        ping();
        probe = clock.setTimeout(() => {
          probe = null;
          if (heard > since || !running) return;
          lose(0);
          this.wake();
        }, PROBE_MS);
      }
    },
  };
}

/** @param {any} data */
function parsed(data) {
  try {
    const message = JSON.parse(data);
    return typeof message === "object" ? message : null;
  } catch {
    return null;
  }
}
