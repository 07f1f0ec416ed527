// A long file: asked for, followed until it is ready, cancelled. Knows neither pages nor words.

const EVERY_MS = 400;

/**
 * @typedef {{ id: string, file_name: string, state: "running" | "done" | "failed", done: number, of: number }} Export
 * @param {object} options
 * @param {import("./api.js").Api} options.api
 * @param {string} options.here  /api/workshops/…
 * @param {Record<string, unknown>} options.asked  kind, names, lang, png
 * @param {(state: Export) => void} options.onStep
 * @returns {{ ready: Promise<{ address: string, name: string } | null>, cancel: () => void }} null once cancelled
 */
export function startExport({ api, here, asked, onStep }) {
  let cancelled = false;
  /** @type {string | null} */
  let job = null;

  async function run() {
    /** @type {Export} */
    let state = await api.post(`${here}/exports`, asked);
    job = state.id;
    const mine = `${here}/exports/${job}`;
    while (state.state === "running" && !cancelled) {
      onStep(state);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      if (!cancelled) state = await api.get(mine);
    }
    if (cancelled) {
      await api.remove(mine).catch(() => null);
      return null;
    }
    onStep(state);
    // A file that failed is answered with what went wrong: that is thrown.
    if (state.state === "failed") await api.get(`${mine}/file`);
    return { address: `${mine}/file`, name: state.file_name };
  }

  return {
    ready: run(),
    cancel: () => {
      cancelled = true;
    },
  };
}
