// How posters are laid out for a room: as large as they fit, names read at three metres, in pages when there are
// too many to be seen. Pure; lengths in CSS pixels.

const SHEET_RATIO = 841 / 1189;
export const GAP_PX = 20;
/** The name of a group: nothing smaller is read from the back of a room. */
const LEAST_NAME_PX = 26;
const MOST_NAME_PX = 40;
const NAME_LINE = 1.2;
const NAME_GAP_PX = 8;
const LEAST_LINES = 2;
const ROUNDING = 1e-6;
/** A poster is not smaller than this: beyond, there is another page. */
const LEAST_PX = 180;
/** What is narrower is in a hand: it scrolls. */
const IN_HAND_PX = 700;

/**
 * @typedef {object} Layout
 * @property {number} pages
 * @property {number} each  posters on a page
 * @property {number} columns
 * @property {number} width  of a poster
 * @property {number} name  size of the names
 * @property {number} lines  a name has at most
 */

/**
 * @param {number} count  posters
 * @param {number} width  of the room there is
 * @param {number} height
 * @returns {Layout}
 */
export function projected(count, width, height) {
  if (width < IN_HAND_PX) {
    const columns = Math.max(1, Math.floor((width + GAP_PX) / (LEAST_PX + GAP_PX)));
    const across = (width - GAP_PX * (columns - 1)) / columns;
    return { pages: 1, each: count, columns, width: across, name: LEAST_NAME_PX, lines: 4 };
  }
  for (let pages = 1; ; pages += 1) {
    const each = Math.max(1, Math.ceil(count / pages));
    const best = onePage(each, width, height);
    if (best.width >= LEAST_PX || each === 1) return { pages, each, ...best };
  }
}

/** @param {number} count @param {number} width @param {number} height */
function onePage(count, width, height) {
  let best = { columns: 1, width: 0, name: LEAST_NAME_PX, lines: LEAST_LINES };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const across = (width - GAP_PX * (columns - 1)) / columns;
    const row = (height - GAP_PX * (rows - 1)) / rows;
    const name = Math.min(MOST_NAME_PX, Math.max(LEAST_NAME_PX, Math.floor(across / 16)));
    const line = name * NAME_LINE;
    const poster = Math.min(across, (row - NAME_GAP_PX - LEAST_LINES * line) / SHEET_RATIO);
    if (poster <= best.width) continue;
    const lines = Math.floor((row - NAME_GAP_PX - poster * SHEET_RATIO) / line + ROUNDING);
    best = { columns, width: poster, name, lines };
  }
  return best;
}
