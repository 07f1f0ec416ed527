// What hands are doing before it is in the document: this person's gesture and the others', as one picture.
// A remote draft stays until its batch is here, or 300 ms, so that nothing blinks [E2]. Knows no sockets.

/** @import { Draft, Fields, Key } from "./types.d.ts" */

const KEEP_MS = 300;

/**
 * @typedef {{ add?: Fields[], set?: Record<Key, Fields> }} Said a draft as it came
 * @typedef {{ said: Said, draft: Draft, seen: boolean, until: number | null }} Held
 * seen: the document changed under this draft since it last moved; until: when to let go, once it was cleared
 */

/** @param {{ exists(key: Key): boolean, now(): number }} parts */
export function createDrafts({ exists, now }) {
  /** @type {Draft | null} */
  let own = null;
  /** @type {Map<string, Held>} */
  const remote = new Map();

  /** @param {Draft} draft @returns {Key[]} */
  const keysOf = (draft) => [...draft.add.map((f) => `figure/${f.id}`), ...Object.keys(draft.set)];

  return {
    /** @param {Draft | null} draft */
    setOwn(draft) {
      own = draft;
    },
    own: () => own,
    /** Takes in what the session says the others show. @param {Map<string, { state: { draft?: Said | null } | null }>} people */
    setRemote(people) {
      for (const [conn, { state }] of people) {
        const said = state?.draft ?? null;
        const held = remote.get(conn);
        if (said && held?.said !== said) {
          const draft = { add: said.add ?? [], set: said.set ?? {} };
          remote.set(conn, { said, draft, seen: false, until: null });
        } else if (!said && held && held.until === null) {
          if (held.seen) remote.delete(conn);
          else held.until = now() + KEEP_MS;
        }
      }
      for (const [conn, held] of remote)
        if (!people.has(conn) && held.until === null) held.until = now() + (held.seen ? 0 : KEEP_MS);
    },
    /** The document changed: drafts that were waiting for it go. @param {Key[]} keys */
    changed(keys) {
      const met = new Set(keys);
      for (const [conn, held] of remote) {
        if (!keysOf(held.draft).some((key) => met.has(key))) continue;
        if (held.until === null) held.seen = true;
        else remote.delete(conn);
      }
    },
    /** Lets go of what is too old. @returns {number | null} ms until the next one goes */
    expire() {
      let next = null;
      for (const [conn, held] of remote) {
        if (held.until === null) continue;
        const left = held.until - now();
        if (left <= 0) remote.delete(conn);
        else next = next === null ? left : Math.min(next, left);
      }
      return next;
    },
    /**
     * Everything to draw over the sheet. A figure already in the document is no longer a draft.
     * @returns {{ add: Fields[], set: [Key, Fields][] }}
     */
    all() {
      const list = [...[...remote.values()].map((held) => held.draft), ...(own ? [own] : [])];
      return {
        add: list.flatMap((draft) => draft.add.filter((f) => !exists(`figure/${f.id}`))),
        set: list.flatMap((draft) => Object.entries(draft.set).filter(([key]) => exists(key))),
      };
    },
  };
}

/** @typedef {ReturnType<typeof createDrafts>} Drafts */
