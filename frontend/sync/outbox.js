// What must not be lost, on this device's disk (IndexedDB): batches not yet answered, refused ones until they are
// dismissed, and strokes in progress, of all posters [L6, O9]. Knows neither sockets nor what an op means.
//
// Writes are queued in order and go in groups, one transaction at a time, flushed to the disk ("strict"). When the
// disk does not take them (private mode, full disk), they stay in memory, `durable` says so, and the next write
// tries again; nothing here ever throws at the person who draws.

import { createEvent } from "../model/event.js";

const NAME = "chorem-outbox";
const VERSION = 1;
const STORES = ["batches", "refused", "drafts"];
/** A browser that does not even answer (it happens) must not keep the poster from opening. */
const OPEN_MS = 3_000;

/**
 * @typedef {import("../model/store.js").Batch} Batch
 * @typedef {import("../model/store.js").Failure} Failure
 * @typedef {{ batch: Batch, error: Failure, at: string }} Refused
 * @typedef {{ key: string, client: string, at: number, value: any }} Draft at: Date.now() of the last change
 * @typedef {{ batch: string | null, run: (tx: IDBTransaction) => void, done: () => void }} Write
 * @typedef {ReturnType<typeof createOutbox>} Outbox
 */

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBFactory} factory
 * @returns {Promise<IDBDatabase>}
 */
function open(factory) {
  const request = factory.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const batches = request.result.createObjectStore("batches", { autoIncrement: true });
    batches.createIndex("poster", "poster");
    batches.createIndex("batch", "batch.batch", { unique: true });
    request.result.createObjectStore("refused", { keyPath: "batch.batch" }).createIndex("poster", "poster");
    request.result
      .createObjectStore("drafts", { keyPath: ["poster", "key"] })
      .createIndex("poster", "poster");
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), OPEN_MS);
    answer(request)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * The outbox of one poster.
 * @param {{ factory: IDBFactory | null | undefined, poster: string }} options factory: indexedDB, or null
 */
export function createOutbox({ factory, poster }) {
  /** @type {Promise<IDBDatabase> | null} */
  let database = null;
  /** @type {Write[]} */
  let queue = [];
  let flushing = false;
  let durable = Boolean(factory);
  const changed = /** @type {import("../model/event.js").Event<void>} */ (createEvent());

  /** @param {boolean} value */
  function setDurable(value) {
    if (value === durable) return;
    durable = value;
    changed.emit();
  }

  async function connection() {
    if (!factory) throw new Error("no IndexedDB");
    database ??= open(factory);
    try {
      const db = await database;
      db.onclose = () => {
        database = null;
      };
      // Another tab runs a newer version: let it change the database, write again afterwards.
      db.onversionchange = () => {
        db.close();
        database = null;
      };
      return db;
    } catch (error) {
      database = null;
      throw error;
    }
  }

  /**
   * @param {IDBTransactionMode} mode
   * @returns {Promise<IDBTransaction>}
   */
  async function transaction(mode) {
    const db = await connection();
    try {
      return db.transaction(STORES, mode, { durability: "strict" });
    } catch {
      // A phone that slept may have lost its connection: once more with a new one.
      database = null;
      return (await connection()).transaction(STORES, mode, { durability: "strict" });
    }
  }

  /** @param {Write[]} writes */
  async function write(writes) {
    const tx = await transaction("readwrite");
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
      for (const one of writes) one.run(tx);
    });
  }

  async function flush() {
    if (flushing || !factory) return;
    flushing = true;
    while (queue.length) {
      const writes = queue;
      queue = [];
      try {
        await write(writes);
      } catch {
        queue = [...writes, ...queue];
        setDurable(false);
        break;
      }
      setDurable(true);
      for (const one of writes) one.done();
    }
    flushing = false;
  }

  /**
   * @param {string | null} batch
   * @param {(tx: IDBTransaction) => void} run
   * @returns {Promise<void>} once it is on disk
   */
  function enqueue(batch, run) {
    return new Promise((resolve) => {
      if (factory) queue.push({ batch, run, done: resolve });
      flush();
    });
  }

  /**
   * @param {string} store
   * @returns {Promise<any[]>} records of this poster, in order; none if the disk cannot be read
   */
  async function records(store) {
    try {
      const tx = await transaction("readonly");
      return await answer(tx.objectStore(store).index("poster").getAll(poster));
    } catch {
      setDurable(false);
      return [];
    }
  }

  /**
   * @param {IDBTransaction} tx
   * @param {string} id of a batch
   */
  function erase(tx, id) {
    const batches = tx.objectStore("batches");
    const found = batches.index("batch").getKey(id);
    found.onsuccess = () => {
      if (found.result !== undefined) batches.delete(found.result);
    };
  }

  return {
    poster,
    /** Whether what is written here survives a crash: false in private mode, on a full disk. */
    get durable() {
      return durable;
    },
    onDurable: changed.on,

    /**
     * Keeps a batch until it is answered.
     * @param {Batch} batch
     * @returns {Promise<void>} resolved when it is on disk; never, when the disk refuses it
     */
    put: (batch) =>
      enqueue(batch.batch, (tx) => {
        const found = tx.objectStore("batches").index("batch").getKey(batch.batch);
        found.onsuccess = () => {
          if (found.result === undefined) tx.objectStore("batches").add({ poster, batch });
        };
      }),

    /**
     * Forgets a batch that was answered.
     * @param {string} id of the batch
     */
    drop(id) {
      const waiting = queue.length;
      queue = queue.filter((one) => one.batch !== id);
      if (queue.length === waiting) enqueue(null, (tx) => erase(tx, id));
    },

    /** @returns {Promise<Batch[]>} batches of this poster left by any tab, in the order they were made */
    pending: async () => (await records("batches")).map((record) => record.batch),

    /**
     * Moves a batch to the refused ones.
     * @param {Refused} refused
     */
    refuse(refused) {
      queue = queue.filter((one) => one.batch !== refused.batch.batch);
      return enqueue(null, (tx) => {
        erase(tx, refused.batch.batch);
        tx.objectStore("refused").put({ poster, ...refused });
      });
    },

    /** @returns {Promise<Refused[]>} */
    refused: async () =>
      (await records("refused"))
        .map(({ batch, error, at }) => ({ batch, error, at }))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),

    /** @param {string} id of a refused batch, seen by the person */
    dismiss: (id) => enqueue(null, (tx) => tx.objectStore("refused").delete(id)),

    /** @param {Draft} draft what a hand is doing; replaces the draft of the same key */
    keepDraft: (draft) => enqueue(null, (tx) => tx.objectStore("drafts").put({ poster, ...draft })),

    /** @param {string} key */
    dropDraft: (key) => enqueue(null, (tx) => tx.objectStore("drafts").delete([poster, key])),

    /** @returns {Promise<Draft[]>} */
    drafts: async () =>
      (await records("drafts")).map(({ key, client, at, value }) => ({ key, client, at, value })),
  };
}
