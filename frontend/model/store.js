// The poster as this tab sees it: confirmed by the server + its own pending batches [L1]. Knows neither sockets
// nor disk nor DOM: the session feeds it (load, receive, refuse, adopt) and listens to it (onCommit).
//
// const store = createStore({ client });
//   get(target, id) → Entity | null      live entity; target: "layer" "figure" "legend" "note" "amof" "scene"
//                                        "comment", or "poster" for the heading. An Entity is never changed: a
//                                        new object comes if and only if its content changed, and its unchanged
//                                        fields (geometry…) keep their identity.
//   all(target) → readonly Entity[]      live entities by order, then id; the same array until one changes
//   heading() → Entity                   lang, title, group, territory, date, base, zones (and id)
//   poster() → Poster                    everything, as a plain document for the layout; cached until a change
//   seq, posterId, client, role          last seq applied; role is set by the session ("observer" only reads)
//   commit(ops, { undoes }?) → Batch | null   ops: { kind, target, id, fields? }; shown at once. One undo step.
//                                        Null if nothing would change. Too large for one message: split in
//                                        several batches, still one step; the first is returned.
//   pending → readonly Batch[]           committed here (or adopted), not yet answered
//   onChange(fn([{ target, id }])) → off     once per call that changed something
//   onCommit(fn([{ batch, inverse }]))   for the outbox, and for history: each batch with the edits that take it
//                                        back, as far as this tab can see
//   onApplied(fn({ applied, own }))      every batch of the server that is new to this store, and each answer to
//                                        a pending one; own: made by this client
//   onRefused(fn({ batch, error }))      the batch is no longer shown; error is null for an undo of a refused
//                                        batch, which has nothing to take back

import { applyOp } from "../core/poster/apply.js";
import { MAX_BATCH_OPS, MAX_MESSAGE_BYTES } from "../core/poster/bounds.js";
import { DEFAULTS } from "../core/poster/defaults.js";
import { COLLECTIONS, keyOf as keyFrom, splitKey } from "../core/poster/names.js";
import { quantised } from "./equal.js";
import { createEvent } from "./event.js";
import { newId } from "./ids.js";
import { inverse } from "./inverse.js";
import { createTables } from "./tables.js";

/**
 * @typedef {import("../core/poster/apply.js").Entity} Entity
 * @typedef {import("../core/poster/apply.js").Slot} Slot
 * @typedef {{ target: string, id: string }} Change
 * @typedef {{ kind: "add" | "set" | "delete" | "restore", target: string, id: string,
 *   fields?: Record<string, any> }} Edit what a tool wants, before the store stamps it
 * @typedef {Edit & { op_id: string, fields: Record<string, any>, base_seq: number, made_at: string }} Op
 * @typedef {{ batch: string, client: string, undoes: string | null, ops: Op[] }} Batch
 * @typedef {import("../types.d.ts").Applied} Applied
 * @typedef {{ code: string, message: string, path: string }} Failure
 * @typedef {{ batch: Batch, inverse: Edit[] }} Committed
 * @typedef {ReturnType<typeof createStore>} Store
 */

// A tenth is left for the envelope.
const MAX_OPS_BYTES = 0.9 * MAX_MESSAGE_BYTES;
const encoder = new TextEncoder();

/** @param {{ target: string, id: string }} op */
const keyOf = (op) => keyFrom(op.target, op.id);

/** @param {string} text counting the bytes of plain ASCII, most of what is drawn, needs no encoding */
const bytesOf = (text) => (/^[ -~]*$/.test(text) ? text.length : encoder.encode(text).length);

/**
 * Cuts ops into runs that fit in one message each, in order.
 * @param {Op[]} ops
 * @returns {Op[][]}
 */
function split(ops) {
  const parts = [/** @type {Op[]} */ ([])];
  let bytes = 0;
  for (const op of ops) {
    const size = bytesOf(JSON.stringify(op)) + 1;
    const last = /** @type {Op[]} */ (parts.at(-1));
    if (last.length && (last.length === MAX_BATCH_OPS || bytes + size > MAX_OPS_BYTES)) {
      parts.push([op]);
      bytes = size;
    } else {
      last.push(op);
      bytes += size;
    }
  }
  return parts;
}

/**
 * @param {{ client: string, now?: () => Date }} options client: the id of this tab (ids.js)
 */
export function createStore({ client, now = () => new Date() }) {
  /** @type {Map<string, Slot>} */
  const confirmed = new Map();
  const shown = createTables();
  /** @type {Batch[]} */
  let pending = [];
  /** @type {Map<string, Op[]>} */
  const pendingOps = new Map();
  let seq = 0;
  let posterId = "";
  let role = "";
  /** @type {any} */
  let posterCache = null;
  const changed = /** @type {import("./event.js").Event<Change[]>} */ (createEvent());
  const committed = /** @type {import("./event.js").Event<Committed[]>} */ (createEvent());
  const applied = /** @type {import("./event.js").Event<{ applied: Applied, own: boolean }>} */ (
    createEvent()
  );
  const refused = /** @type {import("./event.js").Event<{ batch: Batch, error: Failure | null }>} */ (
    createEvent()
  );

  /** @param {Batch} batch */
  function index(batch) {
    for (const op of batch.ops) {
      const known = pendingOps.get(keyOf(op));
      if (known) known.push(op);
      else pendingOps.set(keyOf(op), [op]);
    }
  }

  /** @param {string} id */
  function dropPending(id) {
    const batch = pending.find((one) => one.batch === id);
    if (!batch) return undefined;
    pending = pending.filter((one) => one !== batch);
    const gone = new Set(batch.ops);
    for (const key of new Set(batch.ops.map(keyOf))) {
      const left = (pendingOps.get(key) ?? []).filter((op) => !gone.has(op));
      if (left.length) pendingOps.set(key, left);
      else pendingOps.delete(key);
    }
    return batch;
  }

  /**
   * Shows the given entities again (confirmed, then pending).
   * @param {Iterable<string>} keys
   * @returns {Change[]} those that changed
   */
  function refresh(keys) {
    /** @type {Change[]} */
    const changes = [];
    for (const key of new Set(keys)) {
      const [target, id] = splitKey(key);
      const slot = confirmed.get(key);
      const ops = pendingOps.get(key);
      const top = ops ? ops.reduce(applyOp, slot) : slot;
      if (shown.put(target, id, top && !top.hidden ? top.entity : null)) changes.push({ target, id });
      // Confirmed as it was shown: keep the one object that callers already know.
      const entity = ops ? null : shown.get(target, id);
      if (entity) confirmed.set(key, { entity, hidden: false });
    }
    return changes;
  }

  /** @param {Change[]} changes */
  function tell(changes) {
    if (!changes.length) return;
    posterCache = null;
    changed.emit(changes);
  }

  /**
   * Would this edit leave what is shown as it is? (Legend entries that exist, values already there.)
   * @param {Edit} edit
   */
  function idle(edit) {
    return edit.kind === "add" && edit.target === "legend" && shown.get("legend", edit.id) !== null;
  }

  return {
    client,
    get seq() {
      return seq;
    },
    get posterId() {
      return posterId;
    },
    get role() {
      return role;
    },
    get pending() {
      return /** @type {readonly Batch[]} */ (pending);
    },
    get: shown.get,
    all: shown.all,
    heading: () => shown.get("poster", posterId) ?? { id: posterId },
    onChange: changed.on,
    onCommit: committed.on,
    onApplied: applied.on,
    onRefused: refused.on,

    /** @param {string} name of the role this connection has */
    setRole(name) {
      role = name;
    },

    /** The whole poster as a plain document (chorem/poster/model.py Poster). */
    poster() {
      if (posterCache) return posterCache;
      const lists = Object.entries(COLLECTIONS).map(([target, name]) => [name, shown.all(target)]);
      const heading = shown.get("poster", posterId) ?? { id: posterId };
      posterCache = Object.freeze({
        format: "chorem/1",
        ...heading,
        ...Object.fromEntries(lists),
        versions: [],
        seq,
      });
      return posterCache;
    },

    /**
     * Changes the document: shown at once, sent as soon as possible. Fields are rounded to 0.001.
     * @param {Edit[]} edits
     * @param {{ undoes?: string | null }} [options]
     * @returns {Batch | null}
     * @throws {RangeError} if a number is not finite
     */
    commit(edits, { undoes = null } = {}) {
      const made_at = now().toISOString();
      const ops = edits
        .filter((edit) => !idle(edit))
        .map(({ kind, target, id, fields = {} }) => {
          return { op_id: newId(), kind, target, id, fields: quantised(fields), base_seq: seq, made_at };
        });
      if (!ops.length) return null;
      /** @type {Committed[]} */
      const made = [];
      /** @type {Map<string, Change>} */
      const changes = new Map();
      for (const part of split(ops)) {
        const batch = { batch: newId(), client, undoes, ops: part };
        const before = new Map(part.map((op) => [keyOf(op), shown.get(op.target, op.id)]));
        pending = [...pending, batch];
        index(batch);
        for (const change of refresh(before.keys())) changes.set(keyOf(change), change);
        made.push({ batch, inverse: inverse(part, (key) => before.get(key) ?? null, entityOf) });
      }
      tell([...changes.values()]);
      committed.emit(made);
      return made[0]?.batch ?? null;
    },

    /**
     * Takes over batches made before (by this tab or another), ahead of what was committed here since.
     * @param {Batch[]} batches in the order they were made
     */
    adopt(batches) {
      const known = new Set(pending.map((batch) => batch.batch));
      const fresh = batches.filter((batch) => !known.has(batch.batch));
      pending = [...fresh, ...pending];
      pendingOps.clear();
      for (const batch of pending) index(batch);
      tell(refresh(fresh.flatMap((batch) => batch.ops.map(keyOf))));
    },

    /**
     * Replaces the confirmed state; pending batches are shown over it.
     * @param {any} snapshot Poster
     */
    load(snapshot) {
      const keys = [...confirmed.keys()];
      confirmed.clear();
      posterId = snapshot.id;
      seq = snapshot.seq;
      const heading = Object.fromEntries(Object.keys(DEFAULTS.poster).map((name) => [name, snapshot[name]]));
      confirmed.set(keyFrom("poster", posterId), { entity: { ...heading, id: posterId }, hidden: false });
      for (const [target, name] of Object.entries(COLLECTIONS)) {
        for (const entity of snapshot[name])
          confirmed.set(keyFrom(target, entity.id), { entity, hidden: false });
      }
      posterCache = null;
      tell(refresh([...keys, ...confirmed.keys(), ...pendingOps.keys()]));
    },

    /**
     * A batch as the server ordered it. One that was already applied only answers the pending one.
     * @param {Applied} batch
     */
    receive(batch) {
      const mine = dropPending(batch.batch);
      const fresh = batch.seq > seq;
      if (fresh) {
        for (const op of batch.ops) confirmed.set(keyOf(op), applyOp(confirmed.get(keyOf(op)), op));
        seq = batch.seq;
      }
      posterCache = null;
      tell(refresh([...(fresh ? batch.ops : []), ...(mine?.ops ?? [])].map(keyOf)));
      if (fresh || mine) applied.emit({ applied: batch, own: batch.client === client });
    },

    /**
     * The server will never apply this batch: it is no longer shown, nor are its undoings. Unknown ids are ignored.
     * @param {string} id of the batch
     * @param {Failure | null} error
     */
    refuse(id, error) {
      const batch = dropPending(id);
      if (!batch) return;
      tell(refresh(batch.ops.map(keyOf)));
      refused.emit({ batch, error });
      for (const undoing of pending.filter((one) => one.undoes === id)) this.refuse(undoing.batch, null);
    },
  };

  /** @param {string} key */
  function entityOf(key) {
    return shown.get(...splitKey(key));
  }
}
