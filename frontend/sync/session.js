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
//   day() → Day | null, onDay(fn); serverNow()   the day at this poster and the server's time (day.js)
//   onLook(fn({ view, name }))         the facilitators show a place of the sheet
//   keepDraft(key, edits), dropDraft(key)   a long stroke's checkpoint: call it as often as wished with the edits
//                                      the gesture would commit now; written within a second. If the tab dies, the
//                                      next session of this poster commits them.

import { createEvent } from "../model/event.js";
import { createDay } from "./day.js";
import { createDrafts } from "./drafts.js";
import { createLeases } from "./leases.js";
import { createOthers, createOwnPresence } from "./presence.js";
import { createSender } from "./sender.js";
import { createSocket, FINAL_CODES } from "./socket.js";

const PROTOCOL = 1;
/** A shorter cut is not worth a word on screen: "saved" stays true, "n to send" too. */
const GRACE_MS = 1_500;
/** Refusals that say nothing of the batch: it waits until the poster is open again [W5]. */
const SHUT_CODES = ["poster_closed", "poster_protected"];

/**
 * @typedef {import("../model/store.js").Batch} Batch
 * @typedef {import("../model/store.js").Failure} Failure
 * @typedef {import("../types.d.ts").Applied} Applied
 * @typedef {import("../types.d.ts").Kept} Kept
 * @typedef {import("./outbox.js").Refused} Refused
 * @typedef {"saved" | "sending" | "offline" | "refused" | "closed"} State the first that is true of: closed (the
 *   poster takes nothing for now; or for good, with its close code), offline, refused (some batch waits to be seen), sending, saved
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
  /** @type {Set<string>} ids not yet on this device's disk */
  const unstored = new Set();
  /** @type {Refused[]} */
  let refused = [];
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
  const looked = /** @type {import("../model/event.js").Event<{ view: any, name: string }>} */ (
    createEvent()
  );
  const day = /** @type {ReturnType<typeof createDay<import("./day.js").Day>>} */ (createDay({ clock }));
  /** The server said that the poster takes nothing, before the day did. */
  let refusedAll = false;
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
  const sender = createSender({
    store,
    send: socket.send,
    clock,
    onTooLarge: (id) => refuse(id, { code: "too_large", message: "", path: "" }),
    held: shut,
  });

  /** @returns {Status} */
  function status() {
    const pending = store.pending.length;
    const online = welcomed || clock.now() < graceUntil;
    /** @type {State} */
    let state = pending ? "sending" : "saved";
    if (refused.length) state = "refused";
    if (!online) state = "offline";
    if (closedBy || shut()) state = "closed";
    return { state, pending, refused, durable: outbox.durable, code: closedBy };
  }

  /** Nobody draws here now; on a protected poster, the facilitators. */
  function shut() {
    const gate = day.get()?.gate;
    return refusedAll || gate === "closed" || (gate === "protected" && me?.role !== "facilitator");
  }

  /** @param {import("./day.js").Day | undefined} told */
  function dayChanged(told) {
    if (!told) return;
    refusedAll = false;
    day.receive(told);
    store.setRole(shut() ? "observer" : (me?.role ?? ""));
    sender.pump();
    tell();
  }

  function tell() {
    const now = status();
    const text = JSON.stringify([now.state, now.pending, now.durable, refused.map((one) => one.batch.batch)]);
    if (text === said) return;
    said = text;
    statusChanged.emit(now);
  }

  function hello() {
    lastError = null;
    const last_seq = needsSnapshot ? null : store.seq;
    socket.send({ t: "hello", protocol: PROTOCOL, client: store.client, last_seq, lang });
  }

  /** @param {any} message */
  function receive(message) {
    if (message.t === "welcome") welcome(message);
    else if (message.t === "batch") applied(message);
    else if (message.t === "refused") answerOf(message.batch, message.error);
    else if (message.t === "presence") others.receive(message.conns);
    else if (message.t === "people") others.setPeople(message.people);
    else if (message.t === "lease") leases.receive(message);
    else if (message.t === "day") dayChanged(message.day);
    else if (message.t === "look") looked.emit(message);
    else if (message.t === "names") readAnew();
    else if (message.t === "error") lastError = message.error;
  }

  /** The document as the server has it now, whatever was read before; what is pending stays. */
  function readAnew() {
    needsSnapshot = true;
    socket.reopen();
  }

  /** @param {any} message */
  function welcome(message) {
    // The server is behind what it once told us (an older copy was put back): its document is the truth.
    if (!message.snapshot && message.seq < store.seq) return readAnew();
    if (!store.pending.length) socket.settled();
    me = { conn: message.conn, seat: message.seat, name: message.name, role: message.role };
    store.setRole(message.role);
    if (message.snapshot) store.load(message.snapshot);
    needsSnapshot = false;
    for (const batch of message.batches) applied(batch);
    welcomed = true;
    dayChanged(message.day);
    others.welcome(message.conn, message.people);
    leases.welcome(message.conn, message.leases, message.people);
    presence.renewed();
    drafts.recover();
    sender.start();
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
    sender.pump();
    tell();
  }

  /**
   * @param {string} id
   * @param {Failure} error
   */
  function answerOf(id, error) {
    if (!SHUT_CODES.includes(error.code)) return refuse(id, error);
    refusedAll = true;
    store.setRole("observer");
    sender.answered(id);
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
    store.refuse(id, error);
    answered(id);
    sender.pump();
    tell();
  }

  /** @param {string} id */
  function answered(id) {
    sender.answered(id);
    unstored.delete(id);
    if (!store.pending.length) presence.settled();
  }

  /** @param {number} code */
  function down(code) {
    const wasUp = welcomed;
    welcomed = false;
    // A cursor the server does not understand says nothing of the batches.
    const blamed = sender.lost(lastError?.code.startsWith("presence") ? 0 : code);
    if (blamed) refuse(blamed, lastError ?? { code: `closed_${code}`, message: "", path: "" });
    if (FINAL_CODES.includes(code)) closedBy = code;
    if (wasUp) {
      graceUntil = clock.now() + GRACE_MS;
      clock.setTimeout(tell, GRACE_MS);
    }
    others.gone();
    leases.gone();
    tell();
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
    sender.pump();
    tell();
  }

  return {
    ready: /** @type {Promise<void>} */ (ready),
    status,
    onStatus: statusChanged.on,
    onKept: kept.on,
    me: () => me,
    day: day.get,
    onDay: day.on,
    serverNow: day.serverNow,
    onLook: looked.on,
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
          sender.pump();
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
      sender.stop();
      socket.stop();
      presence.stop();
      drafts.stop();
      welcomed = false;
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
