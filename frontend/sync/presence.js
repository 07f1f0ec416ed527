// What this connection shows the others, sent at most 20 times a second, and what they show [L2, E2].
// Knows no socket (it is handed `send`) and nothing of what a state means beyond docs/PROTOCOL.md.

import { createEvent } from "../model/event.js";

const INTERVAL_MS = 50;
const MOST_BYTES = 16 * 1024;
const MOST_SELECTED = 200;
/** A finished gesture stays shown until its batch is confirmed, so that it does not vanish and come back. */
const LINGER_MS = 500;

/**
 * @typedef {{ cursor: [number, number] | null, selection: string[],
 *   draft: { add?: any[], set?: Record<string, Record<string, any>> } | null }} PresenceState
 * @typedef {{ conn: string, seat: string, name: string, role: string, title?: string | null,
 *   color: number }} Person
 * @typedef {{ seat: string, name: string, color: number, state: PresenceState }} Remote
 */

/** @type {PresenceState} */
const NOTHING = { cursor: null, selection: [], draft: null };

/**
 * The state as text, without what the server would refuse for its size.
 * @param {PresenceState} state
 */
function bounded(state) {
  const selection = state.selection.slice(0, MOST_SELECTED);
  const whole = JSON.stringify({ ...state, selection });
  // Longest case: every character takes three bytes.
  if (whole.length * 3 <= MOST_BYTES || new TextEncoder().encode(whole).length <= MOST_BYTES) return whole;
  return JSON.stringify({ ...state, selection, draft: null });
}

/**
 * Own presence. `send(state)` returns whether it left; `busy()` says whether a batch is on its way.
 * @param {{ send: (state: PresenceState) => boolean, busy: () => boolean,
 *   clock: import("./socket.js").Clock }} options
 */
export function createOwnPresence({ send, busy, clock }) {
  let state = NOTHING;
  let sent = JSON.stringify(NOTHING);
  let last = Number.NEGATIVE_INFINITY;
  /** @type {any} */
  let timer = null;
  let lingersUntil = 0;

  function flush() {
    clock.clearTimeout(timer);
    timer = null;
    const now = clock.now();
    const wait = last + INTERVAL_MS - now;
    if (wait > 0) {
      timer = clock.setTimeout(flush, wait);
      return;
    }
    const text = bounded(state);
    if (text === sent) return;
    last = now;
    if (send(JSON.parse(text))) sent = text;
    else timer = clock.setTimeout(flush, INTERVAL_MS);
  }

  return {
    /** @param {Partial<PresenceState>} partial replaces the keys it has */
    show(partial) {
      const { draft, ...rest } = partial;
      state = { ...state, ...rest };
      if (draft === null && state.draft && busy()) {
        lingersUntil = clock.now() + LINGER_MS;
        clock.setTimeout(() => {
          if (lingersUntil && clock.now() >= lingersUntil) this.settled();
        }, LINGER_MS);
      } else if (draft !== undefined) {
        state = { ...state, draft };
        lingersUntil = 0;
      }
      if (!timer) flush();
    },
    /** No batch is on its way any more: a finished gesture can go. */
    settled() {
      if (!lingersUntil) return;
      lingersUntil = 0;
      state = { ...state, draft: null };
      if (!timer) flush();
    },
    /** A new connection knows nothing of this one. */
    renewed() {
      sent = JSON.stringify(NOTHING);
      last = Number.NEGATIVE_INFINITY;
      flush();
    },
    stop() {
      clock.clearTimeout(timer);
      timer = null;
    },
  };
}

/** The others: who is here and what they show. */
export function createOthers() {
  /** @type {Map<string, PresenceState>} */
  const states = new Map();
  /** @type {Person[]} */
  let people = [];
  let self = "";
  const peopleChanged = /** @type {import("../model/event.js").Event<Person[]>} */ (createEvent());
  const remoteChanged = /** @type {import("../model/event.js").Event<Map<string, Remote>>} */ (createEvent());

  /** @returns {Map<string, Remote>} */
  function remote() {
    const shown = new Map();
    for (const person of people) {
      const state = states.get(person.conn);
      if (state) shown.set(person.conn, { seat: person.seat, name: person.name, color: person.color, state });
    }
    return shown;
  }
  const tell = () => remoteChanged.emit(remote());

  return {
    people: () => people,
    remote,
    onPeople: peopleChanged.on,
    onRemote: remoteChanged.on,

    /** @param {Person[]} now */
    setPeople(now) {
      people = now;
      peopleChanged.emit(people);
      tell();
    },

    /**
     * @param {string} conn of this connection
     * @param {Person[]} now
     */
    welcome(conn, now) {
      self = conn;
      states.clear();
      this.setPeople(now);
    },

    /** The line is cut: what the others did last is not what they do. */
    gone() {
      states.clear();
      tell();
    },

    /** @param {Record<string, PresenceState | null>} conns */
    receive(conns) {
      for (const [conn, state] of Object.entries(conns)) {
        if (state && conn !== self) states.set(conn, { ...NOTHING, ...state });
        else states.delete(conn);
      }
      tell();
    },

    /**
     * What was being drawn and has now arrived in a batch is no longer a draft.
     * @param {Iterable<string>} keys "target/id" of the batch
     */
    arrived(keys) {
      const known = new Set(keys);
      let forgotten = false;
      for (const [conn, state] of states) {
        if (!state.draft) continue;
        const add = (state.draft.add ?? []).filter((figure) => !known.has(`figure/${figure.id}`));
        const set = Object.entries(state.draft.set ?? {}).filter(([key]) => !known.has(key));
        if (add.length + set.length === drafted(state.draft)) continue;
        const draft = add.length + set.length ? { add, set: Object.fromEntries(set) } : null;
        states.set(conn, { ...state, draft });
        forgotten = true;
      }
      if (forgotten) tell();
    },
  };
}

/** @param {NonNullable<PresenceState["draft"]>} draft */
function drafted(draft) {
  return (draft.add ?? []).length + Object.keys(draft.set ?? {}).length;
}
