// The pictures that items name, fetched once and painted when they have come.
// Owns the pictures. Must not know documents or what is painted.

/** Where the bytes of a picture are, by its name. @type {((href: string) => string) | null} */
let addressOf = null;
/** @type {Map<string, HTMLImageElement>} */
const known = new Map();
/** @type {Set<() => void>} */
const waiting = new Set();

/** @param {(href: string) => string} address  of the bytes, by the name that an item gives */
export function useImages(address) {
  addressOf = address;
}

/** @param {() => void} fn  called when a picture has come and can be painted @returns {() => void} stops */
export function onImage(fn) {
  waiting.add(fn);
  return () => waiting.delete(fn);
}

/**
 * The picture, or null while it is not there; asked for the first time, it is fetched.
 * @param {string} href
 * @returns {HTMLImageElement | null}
 */
export function imageOf(href) {
  if (!addressOf) return null;
  let image = known.get(href);
  if (!image) {
    image = new Image();
    known.set(href, image);
    image.addEventListener("load", () => {
      for (const fn of [...waiting]) fn();
    });
    // Forgotten, so that it is asked for again at the next painting.
    image.addEventListener("error", () => known.delete(href));
    image.src = addressOf(href);
  }
  return image.complete && image.naturalWidth > 0 ? image : null;
}
