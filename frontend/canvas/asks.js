// A menu asked for on the stage: a right click, Ctrl and a click on a Mac, the menu key, Shift and F10. A finger that
// is held asks for none: it chooses several. Must not know what the menu offers.

/** @import { Xy } from "./types.d.ts" */

/**
 * @param {HTMLElement} host
 * @param {(at_px: Xy | null) => void} asked  where, in CSS pixels of the host; null from the keyboard
 * @returns {() => void} stops listening
 */
export function listenForAsks(host, asked) {
  /** What was used last: a menu key says no place. @type {"mouse" | "finger" | "keys"} */
  let by = "mouse";
  const off = new AbortController();
  const first = { signal: off.signal, capture: true };
  host.addEventListener(
    "pointerdown",
    (e) => {
      by = e.pointerType === "touch" ? "finger" : "mouse";
    },
    first,
  );
  host.addEventListener(
    "keydown",
    () => {
      by = "keys";
    },
    first,
  );
  host.addEventListener(
    "contextmenu",
    (e) => {
      // A field on the sheet keeps the menu of the browser: paste, spelling.
      if (/** @type {Element} */ (e.target).closest("input, textarea")) return;
      e.preventDefault();
      const { left, top } = host.getBoundingClientRect();
      if (by !== "finger") asked(by === "keys" ? null : [e.clientX - left, e.clientY - top]);
    },
    { signal: off.signal },
  );
  return () => off.abort();
}
