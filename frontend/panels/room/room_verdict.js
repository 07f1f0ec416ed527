// What the facts of a device mean for the workshop: a state for each, and a verdict. Pure: no DOM, no request.

/** @typedef {"wait" | "good" | "note" | "bad"} State */
/** @typedef {{ id: string, state: State, word: string, values?: Record<string, string | number> }} Check */

/**
 * Facts not known yet are undefined; those that failed are null.
 * @typedef {object} Facts
 * @property {number | null} [page_ms]
 * @property {{ latency_ms: number, ahead_ms: number } | null} [socket]
 * @property {boolean | null} [storage]
 * @property {{ width: number, height: number, touch: boolean }} screen
 * @property {boolean} secure
 */

const QUICK_MS = 150;
const SLOW_MS = 600;
const NARROW_PX = 340;
const PHONE_PX = 600;
const SAME_TIME_MS = 30_000;

/** @param {Facts} facts @returns {Check[]} */
export function checks({ page_ms, socket, storage, screen, secure }) {
  return [
    known("page", page_ms, (ms) => good("page", { ms: Math.round(ms) }), bad("page")),
    known("socket", socket, () => good("socket"), bad("socket")),
    known("latency", socket, ({ latency_ms }) => latency(Math.round(latency_ms)), bad("latency")),
    known("storage", storage, () => good("storage"), note("storage")),
    screenCheck(screen),
    secure ? good("secure") : note("secure"),
    known("clock", socket, ({ ahead_ms }) => clock(ahead_ms), note("clock")),
  ];
}

/**
 * The worst of the checks; being without https alone is no reservation.
 * @param {Check[]} all @returns {State}
 */
export function verdict(all) {
  if (all.some((one) => one.state === "bad")) return "bad";
  if (all.some((one) => one.state === "wait")) return "wait";
  return all.some((one) => one.state === "note" && one.id !== "secure") ? "note" : "good";
}

/** @param {string} id @param {Record<string, string | number>} [values] @returns {Check} */
const good = (id, values) => ({ id, state: "good", word: "good", values });
/** @param {string} id @returns {Check} */
const note = (id) => ({ id, state: "note", word: "note" });
/** @param {string} id @returns {Check} */
const bad = (id) => ({ id, state: "bad", word: "bad" });

/**
 * @template T
 * @param {string} id @param {T | null | undefined} fact @param {(fact: T) => Check} check @param {Check} failed
 * @returns {Check}
 */
function known(id, fact, check, failed) {
  if (fact === undefined) return { id, state: "wait", word: "wait" };
  return fact === null ? failed : check(fact);
}

/** @param {number} ms @returns {Check} */
function latency(ms) {
  if (ms <= QUICK_MS) return good("latency", { ms });
  return { id: "latency", state: "note", word: ms <= SLOW_MS ? "note" : "slow", values: { ms } };
}

/** @param {Facts["screen"]} screen @returns {Check} */
function screenCheck({ width, height, touch }) {
  const values = { width, height };
  if (width < NARROW_PX) return { id: "screen", state: "note", word: "note", values };
  const word = width < PHONE_PX ? "phone" : touch ? "touch" : "good";
  return { id: "screen", state: "good", word, values };
}

/** @param {number} ahead_ms @returns {Check} */
function clock(ahead_ms) {
  const apart = Math.abs(ahead_ms);
  if (apart < SAME_TIME_MS) return good("clock");
  return {
    id: "clock",
    state: "note",
    word: "apart",
    values: { minutes: Math.max(1, Math.round(apart / 60_000)) },
  };
}
