// When the page has nothing better to do: what can wait is asked for then, so that it delays nothing one waits for.

/** Where browsers do not tell. */
const GUESS_MS = 200;

/** Resolves in an idle moment after the next painted frame. @returns {Promise<void>} */
export const idle = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
      else setTimeout(resolve, GUESS_MS);
    }),
  );
