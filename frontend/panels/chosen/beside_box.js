// Where a floating bar stands beside a box: above, below, right or left, where it hides nothing.

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Rect */

const GAP_PX = 12;
const EDGE_PX = 8;

/** @param {Rect} a @param {Rect} b @returns {number} px² in common */
function overlap(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * The place around a box, 12 px away and inside the area, that covers neither the box nor what is busy, and least
 * of what is drawn. Only when there is none: a corner of the area, or what covers least.
 * @param {Rect} box
 * @param {{ width: number, height: number }} size  of the bar
 * @param {{ width: number, height: number }} area  the box's own, from 0, 0
 * @param {Rect[]} busy
 * @param {Rect[]} [drawn]  better left in sight
 * @returns {{ left: number, top: number }}
 */
export function besideBox(box, size, area, busy, drawn = []) {
  const clampX = (/** @type {number} */ x) =>
    Math.max(EDGE_PX, Math.min(x, area.width - size.width - EDGE_PX));
  const clampY = (/** @type {number} */ y) =>
    Math.max(EDGE_PX, Math.min(y, area.height - size.height - EDGE_PX));
  const middleX = (box.left + box.right - size.width) / 2;
  const middleY = (box.top + box.bottom - size.height) / 2;
  const above = box.top - GAP_PX - size.height;
  const below = box.bottom + GAP_PX;
  const right = box.right + GAP_PX;
  const left = box.left - GAP_PX - size.width;
  const near = [
    [middleX, above],
    [middleX, below],
    [right, middleY],
    [left, middleY],
    [box.left, above],
    [box.right - size.width, above],
    [box.left, below],
    [box.right - size.width, below],
  ];
  const far = [
    [EDGE_PX, EDGE_PX],
    [area.width, EDGE_PX],
    [EDGE_PX, area.height],
    [area.width, area.height],
    [middleX, EDGE_PX],
  ];
  /** @param {number[][]} corners */
  const judged = (corners) =>
    corners.map(([x = 0, y = 0]) => {
      const place = { left: clampX(x), top: clampY(y) };
      const rect = { ...place, right: place.left + size.width, bottom: place.top + size.height };
      const hidden = overlap(rect, box) + busy.reduce((sum, other) => sum + 2 * overlap(rect, other), 0);
      return { place, hidden, over: drawn.reduce((sum, other) => sum + overlap(rect, other), 0) };
    });
  const free = judged(near).filter((one) => one.hidden === 0);
  if (free.length > 0) return free.reduce((best, one) => (one.over < best.over ? one : best)).place;
  return judged([...near, ...far]).reduce((best, one) => (one.hidden < best.hidden ? one : best)).place;
}

/**
 * Puts a bar beside what it is about, clear of what else floats over the stage.
 * @param {HTMLElement} el
 * @param {HTMLElement} stage
 * @param {Rect} around  of the stage, like `drawn`
 * @param {HTMLElement[]} others
 * @param {Rect[]} drawn
 */
export function standBeside(el, stage, around, others, drawn) {
  const origin = stage.getBoundingClientRect();
  const busy = others
    .filter((other) => other.offsetParent !== null)
    .map((other) => {
      const { left, top, right, bottom } = other.getBoundingClientRect();
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      };
    });
  const area = { width: stage.clientWidth, height: stage.clientHeight };
  const at = besideBox(around, { width: el.offsetWidth, height: el.offsetHeight }, area, busy, drawn);
  el.style.left = `${at.left}px`;
  el.style.top = `${at.top}px`;
}
