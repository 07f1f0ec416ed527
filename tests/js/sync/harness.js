// Tabs at one poster of the reference server, on a fake clock, each with its store, history, outbox and session.

import { IDBFactory } from "fake-indexeddb";
import { createHistory } from "../../../frontend/model/history.js";
import { createStore } from "../../../frontend/model/store.js";
import { createOutbox } from "../../../frontend/sync/outbox.js";
import { createSession } from "../../../frontend/sync/session.js";
import { fakeClock, fakePage, settle } from "./fakes.js";
import { createReferenceServer } from "./reference-server.js";

export const POSTER = "poster1";

export function createTable({ latency = () => 1 } = {}) {
  const clock = fakeClock();
  const server = createReferenceServer({ clock, latency, posterId: POSTER });
  let count = 0;

  /** A page that was just opened; the same `factory` is the same browser. */
  function open({ name = "Marie", factory = new IDBFactory(), client = `client${++count}` } = {}) {
    const page = fakePage();
    const wires = [];
    const store = createStore({ client, now: () => new Date(clock.now()) });
    const history = createHistory({ store });
    const outbox = createOutbox({ factory, poster: POSTER });
    const makeSocket = server.socketFor(name, (wire) => wires.push(wire));
    const session = createSession({ url: "ws://x", store, outbox, lang: "fr", makeSocket, clock, page });
    return {
      store,
      history,
      outbox,
      session,
      factory,
      client,
      page,
      cut: (tell) => wires.at(-1)?.cut(tell),
      wires,
    };
  }

  /** Opened and welcomed. */
  async function join(options) {
    const tab = open(options);
    await tab.session.start();
    clock.advance(20);
    await tab.session.ready;
    return tab;
  }

  /** Lets everything on its way arrive: wires, timers, disks. */
  async function calm(ms = 12_000) {
    for (let i = 0; i < 4; i += 1) {
      clock.advance(ms / 4);
      await settle();
    }
  }

  return { clock, server, open, join, calm };
}

/** A store shown as the server's document is: without what only a client fills in. */
export const shown = (tab) => JSON.parse(JSON.stringify(tab.store.poster()));

let figures = 0;
/** An edit that adds a figure at (x, y). */
export function point(x, y, fields = {}, id = `f${++figures}`) {
  const geometry = { type: "Point", coordinates: [x, y] };
  const whole = {
    layer: "l1",
    symbol: "hierarchie.point",
    version: 1,
    geometry,
    color: "ink",
    name: "",
    params: {},
    order: "V",
  };
  return { kind: "add", target: "figure", id, fields: { ...whole, ...fields } };
}

export const set = (target, id, fields) => ({ kind: "set", target, id, fields });
