// Ids: of entities, ops and batches (newId), and of the tab (takeClientId). Must work without a secure context,
// so no crypto.randomUUID; knows neither the store nor the DOM (storage and events are handed in).

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;
const CLIENT_KEY = "chorem.client";

/**
 * A new id: 12 base62 characters (71 bits), unique in its poster without asking anyone.
 * @returns {string}
 */
export function newId() {
  let id = "";
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH + 4))) {
      // 248 = 4 × 62: bytes above it would make the first letters more frequent.
      if (byte < 248 && id.length < LENGTH) id += ALPHABET[byte % 62];
    }
  }
  return id;
}

/**
 * The id of this tab, the same after a reload, never shared by two tabs.
 *
 * A duplicated tab starts with a copy of sessionStorage, so the id only lies there while no page is alive: it is
 * taken out when the page starts and put back when it goes away. After a crash there is none, and a new one is
 * made: the outbox of the crashed tab keeps its own id in each batch.
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage sessionStorage, null when forbidden
 * @param {{ onHide: (fn: () => void) => void, onShow: (fn: () => void) => void }} page pagehide and pageshow
 * @returns {string}
 */
export function takeClientId(storage, page) {
  if (!storage) return newId();
  const client = storage.getItem(CLIENT_KEY) || newId();
  const take = () => storage.removeItem(CLIENT_KEY);
  take();
  page.onHide(() => storage.setItem(CLIENT_KEY, client));
  page.onShow(take);
  return client;
}
