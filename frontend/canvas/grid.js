// A spatial index of boxes: a plain grid of 100 mm cells. The sheet is bounded and figures are small beside
// it, so a grid answers as fast as an R-tree would, in fewer lines and with nothing to vendor.

/** @import { Box } from "./types.d.ts" */

const CELL_MM = 100;
/** A box over more cells than this is kept in one list apart (a territory, a haze over half the sheet). */
const MANY_CELLS = 64;

/** @template T */
export class Grid {
  constructor() {
    /** @type {Map<number, Set<T>>} */
    this.cells = new Map();
    /** @type {Set<T>} */
    this.wide = new Set();
    /** @type {Map<T, Box>} */
    this.boxes = new Map();
  }

  /** @param {T} value @param {Box} box */
  insert(value, box) {
    this.remove(value);
    this.boxes.set(value, box);
    for (const cell of cellsOf(box) ?? [this.wide]) {
      if (cell instanceof Set) cell.add(value);
      else {
        const held = this.cells.get(cell);
        if (held) held.add(value);
        else this.cells.set(cell, new Set([value]));
      }
    }
  }

  /** @param {T} value */
  remove(value) {
    const box = this.boxes.get(value);
    if (!box) return;
    this.boxes.delete(value);
    for (const cell of cellsOf(box) ?? [this.wide]) {
      if (cell instanceof Set) cell.delete(value);
      else this.cells.get(cell)?.delete(value);
    }
  }

  /** @param {Box} box @returns {T[]} each once, in no order */
  search(box) {
    const cells = cellsOf(box);
    /** @type {Set<T>} */
    const found = new Set();
    /** @param {Iterable<T>} values */
    const take = (values) => {
      for (const value of values) {
        const b = /** @type {Box} */ (this.boxes.get(value));
        if (b[0] <= box[2] && box[0] <= b[2] && b[1] <= box[3] && box[1] <= b[3]) found.add(value);
      }
    };
    if (!cells) take(this.boxes.keys());
    else {
      take(this.wide);
      for (const cell of cells) take(this.cells.get(cell) ?? []);
    }
    return [...found];
  }
}

/** @param {Box} box @returns {number[] | null} cells it touches, null when there are too many */
function cellsOf(box) {
  const x0 = Math.floor(box[0] / CELL_MM);
  const y0 = Math.floor(box[1] / CELL_MM);
  const x1 = Math.floor(box[2] / CELL_MM);
  const y1 = Math.floor(box[3] / CELL_MM);
  if (!((x1 - x0 + 1) * (y1 - y0 + 1) <= MANY_CELLS)) return null;
  /** @type {number[]} */
  const out = [];
  for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) out.push(y * 10_000 + x);
  return out;
}
