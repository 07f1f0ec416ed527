// What is presented of each poster, asked once, ahead of time for the next group, and again once a poster has changed.
// Knows neither pages nor how it is shown.

const SETTLE_MS = 600;

/**
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {import("./feed.js").Feed} options.feed  tells what changes in the posters it watches
 * @param {(id: string) => void} options.changed  a poster that was there has another presentation
 */
export function createPresentations({ api, feed, changed }) {
  /** @type {Map<string, any>} */
  const known = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} id @returns {Promise<any>} */
  async function ask(id) {
    known.set(id, await api.get(`/api/posters/${encodeURIComponent(id)}/presentation`));
    return known.get(id);
  }
  /** @param {string} id */
  const again = (id) =>
    void ask(id).then(
      () => changed(id),
      () => {},
    );

  feed.onPoster(({ id, keys }) => {
    // What was asked ahead may be older than what the feed now tells.
    if (!keys && (known.get(id)?.seq ?? Infinity) < feed.document(id).seq) return again(id);
    if (!keys || keys.every((key) => key.startsWith("comment/"))) return;
    clearTimeout(timer);
    timer = setTimeout(() => again(id), SETTLE_MS);
  });
  return {
    /** @param {string} id */
    get: (id) => known.get(id) ?? null,
    /** @param {string} id @returns {Promise<any>} */
    load: async (id) => known.get(id) ?? ask(id),
    /** @param {string | null} id */
    ahead(id) {
      if (id && !known.has(id)) ask(id).catch(() => {});
    },
  };
}
