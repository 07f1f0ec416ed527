// Checkpoints of gestures in progress, so that a frozen tab loses at most a second of a long stroke, and their
// recovery by the next session [L6]. Knows the store and the outbox, not what is being drawn.

const WRITE_MS = 1_000;
/** Another tab that has not written for this long is not drawing any more. */
const STALE_MS = 10_000;

/** @typedef {import("../model/store.js").Edit} Edit */

/**
 * @param {{ store: import("../model/store.js").Store, outbox: import("./outbox.js").Outbox,
 *   clock: import("./socket.js").Clock }} options
 */
export function createDrafts({ store, outbox, clock }) {
  /** @type {Map<string, { edits: Edit[] | null, timer: any }>} edits: not yet written */
  const kept = new Map();
  /** @type {import("./outbox.js").Draft[]} */
  let left = [];
  /** @type {any} */
  let again = null;

  /** Two tabs of one browser write in the same outbox. @param {string} gesture */
  const own = (gesture) => `${store.client}/${gesture}`;

  /** @param {string} key */
  function write(key) {
    const one = kept.get(key);
    if (!one) return;
    if (!one.edits) {
      one.timer = null;
      return;
    }
    outbox.keepDraft({ key, client: store.client, at: clock.now(), value: one.edits });
    one.edits = null;
    one.timer = clock.setTimeout(() => write(key), WRITE_MS);
  }

  /** @param {Edit} edit */
  const possible = (edit) => (edit.kind === "add") === (store.get(edit.target, edit.id) === null);

  /** Commits what dead tabs were drawing; what may still be alive is looked at once more later. */
  function recover() {
    const others = left.filter((draft) => !kept.has(draft.key));
    const dead = others.filter((draft) => draft.client === store.client || draft.at < clock.now() - STALE_MS);
    left = others.filter((draft) => !dead.includes(draft));
    for (const draft of dead) {
      const edits = draft.value.filter(possible);
      if (edits.length) store.commit(edits);
      outbox.dropDraft(draft.key);
    }
    if (left.length && !again) {
      again = clock.setTimeout(async () => {
        again = null;
        left = await outbox.drafts();
        recover();
      }, STALE_MS);
    }
  }

  return {
    /**
     * @param {string} gesture its key in this tab
     * @param {Edit[]} edits what it would commit now
     */
    keep(gesture, edits) {
      const key = own(gesture);
      const one = kept.get(key) ?? { edits: null, timer: null };
      one.edits = edits;
      kept.set(key, one);
      if (!one.timer) write(key);
    },

    /** @param {string} gesture was committed or cancelled */
    drop(gesture) {
      const key = own(gesture);
      if (!kept.has(key)) return;
      clock.clearTimeout(kept.get(key)?.timer);
      kept.delete(key);
      outbox.dropDraft(key);
    },

    async read() {
      left = await outbox.drafts();
    },
    recover,

    stop() {
      clock.clearTimeout(again);
      for (const [key, { timer }] of kept) {
        clock.clearTimeout(timer);
        write(key);
        clock.clearTimeout(kept.get(key)?.timer);
      }
      kept.clear();
    },
  };
}
