// The browser's own clock, sockets, page events and storage, in the small shapes the session asks for.
// The only file of this room that touches window; the rest runs in Node.

/** @type {import("./socket.js").Clock} */
export const browserClock = {
  now: () => Date.now(),
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};

/**
 * A new socket, or the one that began before this script was there (early.js), if it lives.
 * @param {string} url
 * @returns {import("./socket.js").SocketLike}
 */
export function makeWebSocket(url) {
  const page = /** @type {{ earlySocket?: WebSocket }} */ (window);
  const early = page.earlySocket;
  delete page.earlySocket;
  if (early?.url !== url || early.readyState > WebSocket.OPEN) return new WebSocket(url);
  // It may have opened with nobody listening.
  if (early.readyState === WebSocket.OPEN) queueMicrotask(() => early.dispatchEvent(new Event("open")));
  return early;
}

/** @returns {string} the address of a poster's live socket, next to this page */
export function liveUrl(/** @type {string} */ poster) {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/posters/${poster}/live`;
}

/** @returns {string} the address of a workshop's feed */
export function workshopUrl(/** @type {string} */ workshop) {
  return liveUrl("").replace("/posters//live", `/workshops/${workshop}/live`);
}

/** sessionStorage, IndexedDB: null where the browser forbids them. */
export function browserStorage() {
  /**
   * @template T
   * @param {() => T} get
   */
  const allowed = (get) => {
    try {
      return get() ?? null;
    } catch {
      return null;
    }
  };
  return { session: allowed(() => window.sessionStorage), factory: allowed(() => window.indexedDB) };
}

/** Events of the page, for takeClientId (model/ids.js), createSession and the warning before leaving. */
export const browserPage = {
  /** @param {() => void} fn the page or the network is back */
  onWake(fn) {
    const visible = () => document.visibilityState === "visible" && fn();
    const off = new AbortController();
    const options = { signal: off.signal };
    window.addEventListener("online", fn, options);
    window.addEventListener("offline", fn, options);
    window.addEventListener("pageshow", fn, options);
    document.addEventListener("visibilitychange", visible, options);
    return () => off.abort();
  },
  /** @param {() => void} fn */
  onHide: (fn) => window.addEventListener("pagehide", fn),
  /** @param {() => void} fn */
  onShow: (fn) => window.addEventListener("pageshow", (event) => event.persisted && fn()),
  /** @param {() => boolean} unsafe whether to ask before the page goes */
  onLeave(unsafe) {
    window.addEventListener("beforeunload", (event) => {
      if (unsafe()) event.preventDefault();
    });
  },
};
