// The feed of a workshop: the day, who is where, the counts of every poster, and the posters one watches, live
// (docs/PROTOCOL.md). Knows neither pages nor what a poster looks like; time and sockets are handed in.
//
// const feed = createFeed({ url, lang, makeSocket, clock, page });   (see browser.js: workshopUrl)
//   start(), stop(); ready: Promise        the first welcome
//   day() → WallDay | null, onDay(fn); serverNow() → the server's time (ms)
//   posters() → Map id → Summary, onPosters(fn(ids))
//   people() → Person[], each with its poster; onPeople(fn)
//   watch(ids)                              from now on these posters and no others
//   document(id) → ClientState | null       (core/poster/document.js); onPoster(fn({ id, keys: null or changed }))
//   state() → "connecting" | "live" | "offline" | "closed", code(); onState(fn)
//   stage() → Stage | null, onStage(fn)     where the presentation is; present(stage) says it, for who may
//   screens() → number, onScreens(fn)       of screens of the room; beScreen(): this page is one
//   onMessage(fn(message))                  what is told of something else: cards, answers (morning.js)
//   role() → of this browser in the workshop

import { applyApplied, fromPoster } from "../core/poster/document.js";
import { createEvent } from "../model/event.js";
import { createDay } from "./day.js";
import { createSocket, FINAL_CODES } from "./socket.js";

const PROTOCOL = 1;

/**
 * @typedef {import("../core/workshop/clock.js").Run} Run
 * @typedef {Omit<import("./day.js").Day, "run" | "gate" | "hand" | "message"> & { joining_open: boolean, order: string[],
 *   clock: { common: Run | null, groups: Record<string, Run | null> },
 *   posters: { id: string, group: string, table: number, gate: import("./day.js").Gate,
 *     hand: import("./day.js").Hand | null, signs: { offered: string[] | null, palette: string } | null }[],
 *   messages: { id: string, text: string, at: string, poster_id: string | null, seen: string[] }[] }} WallDay
 * @typedef {{ id: string, group: string, title: string, seq: number, figures: Record<string, number>, notes: number,
 *   amof: Record<string, number>, last_at: string, minute: number, bars: number[] }} Summary
 * @typedef {import("./presence.js").Person & { poster: string, title: string | null }} Placed
 * @typedef {import("../model/stage.js").Stage} Stage
 * @typedef {"connecting" | "live" | "offline" | "closed"} FeedState
 * @typedef {ReturnType<typeof createFeed>} Feed
 */

/**
 * @param {{ url: string, lang: string, makeSocket: (url: string) => import("./socket.js").SocketLike,
 *   clock: import("./socket.js").Clock, page: import("./session.js").Page }} options
 */
export function createFeed({ url, lang, makeSocket, clock, page }) {
  const day = /** @type {ReturnType<typeof createDay<WallDay>>} */ (createDay({ clock }));
  /** @type {Map<string, Summary>} */
  const posters = new Map();
  /** @type {Map<string, any>} */
  const documents = new Map();
  /** @type {string[]} */
  let watched = [];
  /** @type {Placed[]} */
  let people = [];
  /** @type {FeedState} */
  let state = "connecting";
  let code = 0;
  let role = "";
  /** @type {Stage | null} */
  let stage = null;
  let screens = 0;
  let isScreen = false;
  /** @type {(value?: any) => void} */
  let isReady = () => {};
  const ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const told = {
    posters: /** @type {import("../model/event.js").Event<string[]>} */ (createEvent()),
    people: /** @type {import("../model/event.js").Event<Placed[]>} */ (createEvent()),
    poster: /** @type {import("../model/event.js").Event<{ id: string, keys: string[] | null }>} */ (
      createEvent()
    ),
    state: /** @type {import("../model/event.js").Event<FeedState>} */ (createEvent()),
    stage: /** @type {import("../model/event.js").Event<Stage>} */ (createEvent()),
    screens: /** @type {import("../model/event.js").Event<number>} */ (createEvent()),
    other: /** @type {import("../model/event.js").Event<any>} */ (createEvent()),
  };
  /** @type {() => void} */
  let offWake = () => {};

  const socket = createSocket({
    url,
    makeSocket,
    clock,
    onOpen: () => socket.send({ t: "hello", protocol: PROTOCOL, client: "wall", last_seq: null, lang }),
    onMessage: receive,
    onDown(by) {
      code = by;
      setState(FINAL_CODES.includes(by) ? "closed" : "offline");
    },
  });

  /** @param {FeedState} next */
  function setState(next) {
    if (next === state) return;
    state = next;
    told.state.emit(next);
  }

  /** @param {any} message */
  function receive(message) {
    if (message.t === "welcome") welcome(message);
    else if (message.t === "day") day.receive(message.day);
    else if (message.t === "posters") counted(message.posters);
    else if (message.t === "people") arrived(message.people);
    else if (message.t === "snapshot") {
      documents.set(message.poster, fromPoster(message.snapshot));
      told.poster.emit({ id: message.poster, keys: null });
    } else if (message.t === "batch") batch(message);
    else if (message.t === "stage") staged(message.stage);
    else if (message.t === "screens") countedScreens(message.screens);
    else {
      // Names were hidden or shown: what is watched is read anew, signed or not.
      if (message.t === "names")
        socket.send({ t: "watch", posters: Object.fromEntries(watched.map((id) => [id, null])) });
      told.other.emit(message);
    }
  }

  /** @param {Stage} next */
  function staged(next) {
    stage = next;
    told.stage.emit(next);
  }

  /** @param {number} count */
  function countedScreens(count) {
    screens = count;
    told.screens.emit(count);
  }

  /** @param {any} message */
  function welcome(message) {
    socket.settled();
    role = message.role;
    day.receive(message.day);
    counted(message.posters);
    arrived(message.people);
    askWatched();
    if (isScreen) socket.send({ t: "screen" });
    countedScreens(message.screens);
    // A server that was started again has forgotten where we are.
    if (message.stage) staged(message.stage);
    else if (stage) socket.send({ t: "stage", stage });
    setState("live");
    isReady();
  }

  /** @param {Summary[]} changed */
  function counted(changed) {
    for (const one of changed) posters.set(one.id, one);
    told.posters.emit(changed.map((one) => one.id));
  }

  /** @param {Placed[]} here */
  function arrived(here) {
    people = here;
    told.people.emit(here);
  }

  /** @param {any} applied with its poster */
  function batch(applied) {
    const known = documents.get(applied.poster);
    if (!known || applied.seq <= known.seq) return;
    const first = applied.ops[0]?.seq ?? applied.seq;
    // Something was missed on the way: the server tells it again from there.
    if (first > known.seq + 1) return askWatched();
    const keys = applyApplied(known, applied);
    told.poster.emit({ id: applied.poster, keys });
  }

  function askWatched() {
    const from = watched.map((id) => [id, documents.get(id)?.seq ?? null]);
    socket.send({ t: "watch", posters: Object.fromEntries(from) });
  }

  return {
    ready: /** @type {Promise<void>} */ (ready),
    start() {
      offWake = page.onWake(() => socket.wake());
      socket.start();
    },
    stop() {
      offWake();
      socket.stop();
    },
    day: day.get,
    onDay: day.on,
    serverNow: day.serverNow,
    posters: () => posters,
    onPosters: told.posters.on,
    people: () => people,
    onPeople: told.people.on,
    /** @param {string[]} ids */
    watch(ids) {
      watched = ids;
      for (const id of [...documents.keys()]) if (!ids.includes(id)) documents.delete(id);
      askWatched();
    },
    /** @param {string} id */
    document: (id) => documents.get(id) ?? null,
    onPoster: told.poster.on,
    stage: () => stage,
    onStage: told.stage.on,
    /** @param {Stage} next */
    present(next) {
      stage = next;
      if (state === "live") socket.send({ t: "stage", stage });
    },
    screens: () => screens,
    onScreens: told.screens.on,
    beScreen() {
      isScreen = true;
      if (state === "live") socket.send({ t: "screen" });
    },
    onMessage: told.other.on,
    state: () => state,
    code: () => code,
    onState: told.state.on,
    role: () => role,
  };
}
