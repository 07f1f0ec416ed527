import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { createOutbox } from "../../../frontend/sync/outbox.js";
import { settle } from "./fakes.js";

const batch = (id) => ({ batch: id, client: "c", undoes: null, ops: [] });
const ids = async (outbox) => (await outbox.pending()).map((one) => one.batch);

test("[L6] what was put is there for the next tab, in order, of this poster only, until answered", async () => {
  const factory = new IDBFactory();
  const outbox = createOutbox({ factory, poster: "p" });
  for (let i = 0; i < 20; i += 1) outbox.put(batch(`b${19 - i}`));
  createOutbox({ factory, poster: "other" }).put(batch("theirs"));
  await outbox.put(batch("last"));
  outbox.put(batch("last"));
  const next = createOutbox({ factory, poster: "p" });
  assert.deepEqual(await ids(next), [...Array.from({ length: 20 }, (_, i) => `b${19 - i}`), "last"]);
  for (let i = 0; i < 20; i += 1) next.drop(`b${i}`);
  await settle();
  assert.deepEqual(await ids(outbox), ["last"]);
  assert.equal(outbox.durable, true);
});

test("[O9] refused batches have their own place, until dismissed", async () => {
  const factory = new IDBFactory();
  const outbox = createOutbox({ factory, poster: "p" });
  const error = { code: "figure_locked", message: "…", path: "" };
  outbox.put(batch("b"));
  await outbox.refuse({ batch: batch("b"), error, at: "2026" });
  await outbox.refuse({ batch: batch("never put"), error, at: "2025" });
  const next = createOutbox({ factory, poster: "p" });
  assert.deepEqual(await ids(next), []);
  assert.deepEqual(
    (await next.refused()).map((one) => one.batch.batch),
    ["never put", "b"],
  );
  await next.dismiss("b");
  assert.equal((await next.refused()).length, 1);
});

test("[L6] a batch answered before it was written is never written", async () => {
  const factory = new IDBFactory();
  const outbox = createOutbox({ factory, poster: "p" });
  outbox.put(batch("writing"));
  outbox.put(batch("waiting"));
  outbox.drop("waiting");
  outbox.drop("writing");
  await settle();
  assert.deepEqual(await ids(outbox), []);
});

test("[L6] without IndexedDB it says so, and nothing throws", async () => {
  for (const factory of [
    null,
    {
      open: () => {
        throw new Error("SecurityError");
      },
    },
  ]) {
    const outbox = createOutbox({ factory, poster: "p" });
    outbox.put(batch("b"));
    await settle();
    assert.deepEqual(await outbox.pending(), []);
    assert.deepEqual(await outbox.refused(), []);
    assert.equal(outbox.durable, false);
  }
});

test("[L6] a disk that was full takes everything later, in order, and the flag comes back", async () => {
  const factory = new IDBFactory();
  const real = factory.open.bind(factory);
  let full = true;
  factory.open = (...args) => {
    if (full) throw new Error("QuotaExceededError");
    return real(...args);
  };
  const outbox = createOutbox({ factory, poster: "p" });
  const said = [];
  outbox.onDurable(() => said.push(outbox.durable));
  outbox.put(batch("one"));
  await settle();
  full = false;
  await outbox.put(batch("two"));
  assert.deepEqual(said, [false, true]);
  assert.deepEqual(await ids(outbox), ["one", "two"]);
});

test("[L6] a database that another version closes is opened again", async () => {
  const factory = new IDBFactory();
  const outbox = createOutbox({ factory, poster: "p" });
  await outbox.put(batch("one"));
  const open = factory.open.bind(factory);
  let connection;
  factory.open = (...args) => {
    const request = open(...args);
    request.addEventListener("success", () => {
      connection = request.result;
    });
    return request;
  };
  const other = createOutbox({ factory, poster: "p" });
  await other.put(batch("two"));
  connection.close();
  await other.put(batch("three"));
  assert.deepEqual(await ids(outbox), ["one", "two", "three"]);
});

test("[L6] drafts: the last of each key, gone when dropped", async () => {
  const factory = new IDBFactory();
  const outbox = createOutbox({ factory, poster: "p" });
  outbox.keepDraft({ key: "ink", client: "c", at: 1, value: [1] });
  await outbox.keepDraft({ key: "ink", client: "c", at: 2, value: [1, 2] });
  assert.deepEqual(await outbox.drafts(), [{ key: "ink", client: "c", at: 2, value: [1, 2] }]);
  await outbox.dropDraft("ink");
  assert.deepEqual(await outbox.drafts(), []);
});
