// When the page has nothing better to do: what can wait is asked for then, so that it delays nothing one waits for.

/** Where browsers do not tell. */
const GUESS_MS = 200;
/** Nobody touches the page for so long: one reads it. On a fast line, a fourth of what the page took to come. */
const QUIET_MS = 1_000;

/** Resolves in an idle moment after the next painted frame. @returns {Promise<void>} */
export const idle = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
      else setTimeout(resolve, GUESS_MS);
    }),
  );

/** Resolves once the page is painted and left alone for a moment. @returns {Promise<void>} */
export async function quiet() {
  const wait_ms = Math.min(QUIET_MS, performance.now() / 4);
  await idle();
  await new Promise((resolve) => {
    const off = new AbortController();
    let timer = 0;
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        off.abort();
        resolve(undefined);
      }, wait_ms);
    };
    for (const act of ["pointerdown", "keydown"])
      addEventListener(act, again, { capture: true, signal: off.signal });
    again();
  });
}
