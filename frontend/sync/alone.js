// A session of nobody but oneself: everything is accepted at once, nothing is sent, nothing is kept anywhere.
// What session.js offers to canvas, tools and panels, without a socket, an outbox or other people.

/** @typedef {import("../model/store.js").Store} Store */

const CONN = "alone";

/**
 * @param {Store} store
 * @param {() => string} name  of the one who draws
 */
export function createAloneSession(store, name) {
  const nothing = () => {};
  const never = () => nothing;
  store.onCommit((made) => {
    // As an answer would: once the one who commits is done.
    queueMicrotask(() => {
      for (const { batch } of made) {
        const seq = store.seq + 1;
        const ops = batch.ops.map((op) => ({ ...op, seq }));
        const said = { seat: CONN, name: name(), at: new Date().toISOString(), late: false, kept: [] };
        store.receive(/** @type {any} */ ({ ...batch, ...said, seq, ops }));
      }
    });
  });
  return {
    status: () => ({ state: "saved", pending: 0, refused: [], durable: false, code: 0 }),
    onStatus: never,
    onKept: never,
    me: () => ({ conn: CONN, seat: CONN, name: name(), role: "participant" }),
    people: () => [],
    onPeople: never,
    remote: () => new Map(),
    onRemote: never,
    day: () => null,
    onDay: never,
    onLook: never,
    serverNow: () => Date.now(),
    show: nothing,
    lease: async () => ({ mine: true }),
    leases: () => new Map(),
    onLease: never,
    keepDraft: nothing,
    dropDraft: nothing,
    dismiss: nothing,
    file: () => ({ format: "chorem-batches/1", poster: store.posterId, pending: [], refused: [] }),
    unsafe: () => false,
  };
}
