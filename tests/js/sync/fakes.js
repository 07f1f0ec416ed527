// Time, chance and wires that tests hold in their hand: nothing here waits for real.

/** A clock that only moves when told. */
export function fakeClock(start = 1_800_000_000_000) {
  let now = start;
  let next = 1;
  /** @type {Map<number, { at: number, fn: () => void }>} */
  const timers = new Map();
  return {
    now: () => now,
    setTimeout(/** @type {() => void} */ fn, /** @type {number} */ ms) {
      next += 1;
      timers.set(next, { at: now + Math.max(0, ms), fn });
      return next;
    },
    clearTimeout(/** @type {number} */ timer) {
      timers.delete(timer);
    },
    /** Runs what is due within `ms`, in order. */
    advance(/** @type {number} */ ms) {
      const until = now + ms;
      for (;;) {
        const due = [...timers]
          .filter(([, one]) => one.at <= until)
          .sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
        const first = due[0];
        if (!first) break;
        timers.delete(first[0]);
        now = Math.max(now, first[1].at);
        first[1].fn();
      }
      now = until;
    },
  };
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function seeded(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Two ends of a wire with latency. The client's end is shaped like a WebSocket; the server's end is
 * { send(message), close(code), onmessage, onclose }. cut() loses what is on its way, and tells the client only if
 * `tell`, as a real network does.
 */
export function fakeWire(clock, latency = () => 1) {
  const client = {
    readyState: 0,
    bufferedAmount: 0,
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
  };
  const server = { onmessage: null, onclose: null, closed: false };
  let alive = true;
  const clear = { toServer: 0, toClient: 0 };
  /** In order, each way, whatever the latency of each message. */
  function deliver(way, fn) {
    clear[way] = Math.max(clear[way], clock.now() + latency());
    clock.setTimeout(() => alive && fn(), clear[way] - clock.now());
  }
  function end(code, tell) {
    if (!alive) return;
    alive = false;
    client.readyState = 3;
    server.closed = true;
    server.onclose?.();
    if (tell) clock.setTimeout(() => client.onclose?.({ code }), 1);
  }
  client.send = (text) => deliver("toServer", () => server.onmessage?.(JSON.parse(text)));
  client.close = () => end(1000, false);
  server.send = (message) => {
    const text = JSON.stringify(message);
    deliver("toClient", () => client.onmessage?.({ data: text }));
  };
  server.close = (code) => deliver("toClient", () => end(code, true));
  deliver("toClient", () => {
    client.readyState = 1;
    client.onopen?.();
  });
  return {
    client,
    server,
    cut: (tell = true) => end(1006, tell),
    get alive() {
      return alive;
    },
  };
}

/** Lets the fake IndexedDB and promises do what they have to do. */
export async function settle(rounds = 12) {
  for (let i = 0; i < rounds; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A page that comes back when told. */
export function fakePage() {
  const fns = new Set();
  return {
    onWake(fn) {
      fns.add(fn);
      return () => fns.delete(fn);
    },
    wake() {
      for (const fn of fns) fn();
    },
  };
}
