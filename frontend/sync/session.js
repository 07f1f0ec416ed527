// One tab at one poster: hello, sending the outbox in order, answers, saving state, presence, leases
// (docs/PROTOCOL.md). Knows the store and the outbox; no panel, no canvas, no DOM (the page is handed in).
//
// const session = createSession({ url, store, outbox, lang, makeSocket, clock, page });   (see browser.js)
//   start(), stop()                    start reads the outbox, then connects; stop lets go of everything
//   ready: Promise<void>               the poster is there (first welcome)
//   status() → Status, onStatus(fn)    what the bar says [L8]
//   dismiss(batchId)                   a refused batch was seen; file() → what to download before that
//   unsafe() → boolean                 closing the page now would lose something
//   show(partialState)                 own presence: { cursor, selection, draft }, merged
//   people(), onPeople(fn); remote() → Map conn → { seat, name, color, state }, onRemote(fn)
//   lease(key, take) → Promise<{ mine, name? }>; leases() → Map key → { conn, name }; onLease(fn)
//   onKept(fn({ applied, kept }))      the server left some of our work alone, or moved it [O5, O6, O7]
//   me() → { conn, seat, name, role } | null
//   keepDraft(key, edits), dropDraft(key)   a long stroke's checkpoint: call it as often as wished with the edits
//                                      the gesture would commit now; written within a second. If the tab dies, the
//                                      next session of this poster commits them.

import { MAX_MESSAGE_BYTES } from "../core/poster/bounds.js";
import { createEvent } from "../model/event.js";
import { createDrafts } from "./drafts.js";
import { createLeases } from "./leases.js";
import { createOthers, createOwnPresence } from "./presence.js";
import { createSocket, FINAL_CODES } from "./socket.js";

const PROTOCOL = 1;
/** Batches on their way at once: enough to fill a line, few enough to tell which one a server cannot take. */
const WINDOW = 32;
/** The server takes 100 messages a second and 300 at once; presence and pings need their part. */
const BATCHES_PER_S = 60;
const BATCHES_AT_ONCE = 200;
/** A shorter cut is not worth a word on screen: "saved" stays true, "n to send" too. */
const GRACE_MS = 1_500;
/** The server closed because of something we sent. */
const BLAME_CODES = [4400, 4413];

/**
 * @typedef {import("../model/store.js").Batch} Batch
 * @typedef {import("../model/store.js").Failure} Failure
 * @typedef {import("../types.d.ts").Applied} Applied
 * @typedef {import("../types.d.ts").Kept} Kept
 * @typedef {import("./outbox.js").Refused} Refused
 * @typedef {"saved" | "sending" | "offline" | "refused" | "closed"} State the first that is true of: closed (for
 *   good, with its close code), offline, refused (some batch waits to be seen), sending, saved
 * @typedef {{ state: State, pending: number, refused: readonly Refused[], durable: boolean, code: number }} Status
 * @typedef {{ onWake: (fn: () => void) => () => void }} Page tells when the page or the network is back
 * @typedef {ReturnType<typeof createSession>} Session
 */

/**
 * @param {{ url: string, store: import("../model/store.js").Store, outbox: import("./outbox.js").Outbox,
 *   lang: string, makeSocket: (url: string) => import("./socket.js").SocketLike,
 *   clock: import("./socket.js").Clock, page: Page }} options url: ws(s)://…/api/posters/<id>/live
 */
export function createSession({ url, store, outbox, lang, makeSocket, clock, page }) {
  /** @type {Set<string>} ids sent on this connection and not answered */
  const flying = new Set();
  /** @type {Set<string>} ids not yet on this device's disk */
  const unstored = new Set();
  /** @type {Refused[]} */
  let refused = [];
  let window = WINDOW;
  let tokens = BATCHES_AT_ONCE;
  let countedAt = 0;
  /** @type {any} */
  let pumpTimer = null;
  let welcomed = false;
  let graceUntil = Number.NEGATIVE_INFINITY;
  let closedBy = 0;
  /** @type {Failure | null} */
  let lastError = null;
  /** @type {{ conn: string, seat: string, name: string, role: string } | null} */
  let me = null;
  let needsSnapshot = true;
  let adopted = false;
  /** @type {(() => void)[]} */
  let stops = [];
  /** @type {(value?: any) => void} */
  let isReady = () => {};
  const ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const statusChanged = /** @type {import("../model/event.js").Event<Status>} */ (createEvent());
  const kept = /** @type {import("../model/event.js").Event<{ applied: Applied, kept: Kept[] }>} */ (
    createEvent()
  );
  let said = "";

  const socket = createSocket({ url, makeSocket, clock, onOpen: hello, onMessage: receive, onDown: down });
  const others = createOthers();
  const presence = createOwnPresence({
    send: (state) => welcomed && socket.sendIfQuick({ t: "presence", state }),
    busy: () => welcomed && store.pending.length > 0,
    clock,
  });
  const leases = createLeases({ send: (message) => welcomed && socket.send(message), clock });
  const drafts = createDrafts({ store, outbox, clock });

  /** @returns {Status} */
  function status() {
    const pending = store.pending.length;
    const online = welcomed || clock.now() < graceUntil;
    /** @type {State} */
    let state = pending ? "sending" : "saved";
    if (refused.length) state = "refused";
    if (!online) state = "offline";
    if (closedBy) state = "closed";
    return { state, pending, refused, durable: outbox.durable, code: closedBy };
  }

  function tell() {
    const now = status();
    const text = JSON.stringify([now.state, now.pending, now.durable, refused.map((one) => one.batch.batch)]);
    if (text === said) return;
    said = text;
    statusChanged.emit(now);
  }

  function hello() {
    const last_seq = needsSnapshot ? null : store.seq;
    socket.send({ t: "hello", protocol: PROTOCOL, client: store.client, last_seq, lang });
  }

  /** Sends what waits, in order, without overfilling the line or outrunning what the server takes. */
  function pump() {
    if (!welcomed) return;
    const now = clock.now();
    tokens = Math.min(BATCHES_AT_ONCE, tokens + ((now - countedAt) * BATCHES_PER_S) / 1000);
    countedAt = now;
    for (const batch of store.pending) {
      if (flying.size >= window) break;
      if (flying.has(batch.batch)) continue;
      const message = { t: "batch", ...batch };
      if (tooLarge(message)) {
        refuse(batch.batch, { code: "message_too_large", message: "", path: "" });
        return;
      }
      if (tokens < 1) {
        clock.clearTimeout(pumpTimer);
        pumpTimer = clock.setTimeout(pump, 1000 / BATCHES_PER_S);
        break;
      }
      if (!socket.send(message)) break;
      tokens -= 1;
      flying.add(batch.batch);
    }
  }

  /** @param {any} message */
  function receive(message) {
    if (message.t === "welcome") welcome(message);
    else if (message.t === "batch") applied(message);
    else if (message.t === "refused") refuse(message.batch, message.error);
    else if (message.t === "presence") others.receive(message.conns);
    else if (message.t === "people") others.setPeople(message.people);
    else if (message.t === "lease") leases.receive(message);
    else if (message.t === "error") lastError = message.error;
  }

  /** @param {any} message */
  function welcome(message) {
    if (!message.snapshot && message.seq < store.seq) {
      // The server is behind what it once told us (an older copy was put back): its document is the truth.
      needsSnapshot = true;
      socket.reopen();
      return;
    }
    welcomed = true;
    tokens = BATCHES_AT_ONCE;
    if (!store.pending.length) socket.settled();
    me = { conn: message.conn, seat: message.seat, name: message.name, role: message.role };
    store.setRole(message.role);
    if (message.snapshot) store.load(message.snapshot);
    needsSnapshot = false;
    for (const batch of message.batches) applied(batch);
    others.welcome(message.conn, message.people);
    leases.welcome(message.conn, message.leases, message.people);
    presence.renewed();
    drafts.recover();
    pump();
    tell();
    isReady();
  }

  /** @param {Applied} batch */
  function applied(batch) {
    const mine = store.pending.some((one) => one.batch === batch.batch);
    store.receive(batch);
    others.arrived(batch.ops.map((op) => `${op.target}/${op.id}`));
    if (mine) {
      socket.settled();
      answered(batch.batch);
      outbox.drop(batch.batch);
      if (batch.kept.length) kept.emit({ applied: batch, kept: batch.kept });
    }
    pump();
    tell();
  }

  /**
   * @param {string} id
   * @param {Failure} error
   */
  function refuse(id, error) {
    const batch = store.pending.find((one) => one.batch === id);
    if (!batch) return;
    const one = { batch, error, at: new Date(clock.now()).toISOString() };
    refused = [...refused, one];
    outbox.refuse(one);
    answered(id);
    store.refuse(id, error);
    pump();
    tell();
  }

  /** @param {string} id */
  function answered(id) {
    flying.delete(id);
    unstored.delete(id);
    if (!store.pending.length) {
      window = WINDOW;
      presence.settled();
    }
  }

  /** @param {number} code */
  function down(code) {
    const wasUp = welcomed;
    welcomed = false;
    if (BLAME_CODES.includes(code)) blame(code);
    flying.clear();
    if (FINAL_CODES.includes(code)) closedBy = code;
    if (wasUp) {
      graceUntil = clock.now() + GRACE_MS;
      clock.setTimeout(tell, GRACE_MS);
    }
    others.gone();
    leases.gone();
    tell();
  }

  /**
   * The server could not read what it was sent. One of the batches on their way is to blame: they go one by one
   * until it is alone, and is then refused instead of keeping all the others from being saved.
   * @param {number} code
   */
  function blame(code) {
    const head = store.pending.find((batch) => flying.has(batch.batch));
    if (!head) return;
    if (window > 1) window = 1;
    else refuse(head.batch, lastError ?? { code: `closed_${code}`, message: "", path: "" });
  }

  /** @param {Batch} batch */
  function keep(batch) {
    unstored.add(batch.batch);
    outbox.put(batch).then(() => unstored.delete(batch.batch));
  }

  /** Takes over what is on this device's disk; again later if the disk does not answer now. */
  async function adopt() {
    adopted = true;
    const [left, refusedBefore] = await Promise.all([outbox.pending(), outbox.refused(), drafts.read()]);
    adopted = outbox.durable;
    const known = new Set(refused.map((one) => one.batch.batch));
    refused = [...refusedBefore.filter((one) => !known.has(one.batch.batch)), ...refused];
    store.adopt(left);
    pump();
    tell();
  }

  return {
    ready: /** @type {Promise<void>} */ (ready),
    status,
    onStatus: statusChanged.on,
    onKept: kept.on,
    me: () => me,
    show: presence.show.bind(presence),
    people: others.people,
    onPeople: others.onPeople,
    remote: others.remote,
    onRemote: others.onRemote,
    lease: leases.lease,
    leases: leases.all,
    onLease: leases.onLease,
    keepDraft: drafts.keep,
    dropDraft: drafts.drop,

    async start() {
      stops = [
        store.onCommit((made) => {
          // Both at once: waiting for the disk would only delay the copy that others, and the server, keep.
          for (const { batch } of made) keep(batch);
          pump();
          tell();
        }),
        store.onRefused(({ batch, error }) => {
          if (error) return;
          outbox.drop(batch.batch);
          answered(batch.batch);
        }),
        outbox.onDurable(() => {
          tell();
          if (outbox.durable && !adopted) adopt();
        }),
        page.onWake(() => socket.wake()),
      ];
      for (const batch of store.pending) keep(batch);
      await adopt();
      if (stops.length) socket.start();
    },

    stop() {
      for (const off of stops) off();
      stops = [];
      clock.clearTimeout(pumpTimer);
      socket.stop();
      presence.stop();
      drafts.stop();
      welcomed = false;
      flying.clear();
      leases.gone();
    },

    /** Would closing the page now lose something? (Not on this device's disk, not at the server.) */
    unsafe: () => store.pending.some((batch) => unstored.has(batch.batch)),

    /** @param {string} id of a refused batch that the person has seen */
    dismiss(id) {
      refused = refused.filter((one) => one.batch.batch !== id);
      outbox.dismiss(id);
      tell();
    },

    /** What the server does not have, as a document to download [O9]. */
    file: () => ({ format: "chorem-batches/1", poster: outbox.poster, pending: store.pending, refused }),
  };
}

/** @param {any} message */
function tooLarge(message) {
  const text = JSON.stringify(message);
  return text.length * 3 > MAX_MESSAGE_BYTES && new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES;
}
