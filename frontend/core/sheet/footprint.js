// The cells of the drawing that items ink: what names keep clear of [T13].
// Owns turning painted shapes into cells of 3 mm, in integers, never too few. Must not know figures or names.
// Mirrors chorem/sheet/footprint.py.

import { bounds, div } from "./items.js";

/** @import { Box, Item, Spot as Point } from "./items.js" */

export const CELL = 3000;
/** What is fainter than this is ground for a fill, and hardly an obstacle for a stroke. */
export const SOLID = 0.5;
/** A haloed name may cross a stroke as thin as this, unless its sign must be seen whole. */
const THIN = 4000;
/** Paper is white in every theme: halos and cores ink nothing. */
const PAPER = "#ffffff";
const CURVE_STEPS = 8;

/** The zone of the drawing in cells, row by row.
 * @typedef {{x: number, y: number, columns: number, rows: number}} Grid */
/** Cells under solid ink, those that thin strokes cross, those that faint ones do; each in one of them.
 * @typedef {{ink: number[], thin: number[], faint: number[]}} Footprint */

const FAINT_LEVEL = 1;
const THIN_LEVEL = 2;
const INK_LEVEL = 3;

/** Levels by cell and the cells that have one. @typedef {{levels: Uint8Array, list: number[]}} Sheet */
/** Where marks of each kind go. @typedef {{sheet: Sheet, ink: number, thin: number, faint: number}} To */

/** Sheets that were wiped, so that a figure does not cost one. @type {Sheet[]} */
const spare = [];

/** @param {Box} zone @returns {Grid} */
export const gridOf = (zone) => ({
  x: zone.x,
  y: zone.y,
  columns: div(zone.width + CELL - 1, CELL),
  rows: div(zone.height + CELL - 1, CELL),
});

/**
 * `whole`: thin and faint strokes too are never to be covered, as those of a point's sign.
 * @param {Item[]} items
 * @param {Grid} grid
 * @param {boolean} [whole]
 * @returns {Footprint}
 */
export function footprint(items, grid, whole = false) {
  const sheet = blank(grid);
  const to = { sheet, ink: INK_LEVEL, thin: whole ? INK_LEVEL : THIN_LEVEL, faint: FAINT_LEVEL };
  if (whole) to.faint = INK_LEVEL;
  visit(items, grid, to);
  /** @type {[number[], number[], number[]]} */
  const found = [[], [], []];
  for (const cell of sheet.list) found[(sheet.levels[cell] ?? 1) - 1]?.push(cell);
  wipe(sheet);
  return { ink: found[2], thin: found[1], faint: found[0] };
}

/** @param {Grid} grid @returns {Sheet} */
function blank({ columns, rows }) {
  const kept = spare.pop();
  if (kept && kept.levels.length >= columns * rows) return kept;
  return { levels: new Uint8Array(columns * rows), list: [] };
}

/** @param {Sheet} sheet */
function wipe(sheet) {
  for (const cell of sheet.list) sheet.levels[cell] = 0;
  sheet.list = [];
  spare.push(sheet);
}

/** @param {Item[]} items @param {Grid} grid @param {To} to */
function visit(items, grid, to) {
  for (const item of items) {
    if (item.t === "path") path(item, grid, to);
    else if (item.t === "text") {
      const box = bounds([item]);
      if (box) mark(to.sheet, to.ink, grid, box.x, box.y, box.x + box.width, box.y + box.height);
    } else if (item.t === "clip") cut(item, grid, to);
    else {
      const faded = (item.opacity ?? 1) < SOLID;
      visit(item.items, grid, faded ? { ...to, ink: to.faint, thin: to.faint } : to);
    }
  }
}

/** @param {Item} item @param {Grid} grid @param {To} to */
function cut(item, grid, to) {
  const outline = blank(grid);
  fill(runsOf(item.d), grid, outline, INK_LEVEL);
  const inner = blank(grid);
  visit(item.items, grid, { ...to, sheet: inner });
  for (const cell of inner.list) if (outline.levels[cell]) add(to.sheet, inner.levels[cell] ?? 0, cell);
  wipe(inner);
  wipe(outline);
}

/** @param {Item} item @param {Grid} grid @param {To} to */
function path(item, grid, to) {
  const edged = item.stroke !== undefined && item.width > 0 && item.stroke !== PAPER;
  const filled =
    item.fill !== undefined && (item.fill_opacity ?? 1) >= SOLID && (item.fill !== PAPER || edged);
  if (!filled && !edged) return;
  const runs = runsOf(item.d);
  if (filled) fill(runs, grid, to.sheet, to.ink);
  if (!edged) return;
  const thin = item.width <= THIN && !filled ? to.thin : to.ink;
  const level = (item.stroke_opacity ?? 1) < SOLID ? to.faint : thin;
  for (const run of runs) trace(run, div(item.width + 1, 2), grid, to.sheet, level);
}

/** The lines of a path, its curves in eight steps; x and y in turn. @param {(string | number)[]} data */
function runsOf(data) {
  /** @type {number[][]} */
  const runs = [];
  /** @type {number[]} */
  let run = [];
  const at = (/** @type {number} */ i) => /** @type {number} */ (data[i]);
  for (let i = 0; i < data.length; ) {
    const command = data[i];
    if (command === "M") {
      run = [at(i + 1), at(i + 2)];
      runs.push(run);
      i += 3;
    } else if (command === "L") {
      run.push(at(i + 1), at(i + 2));
      i += 3;
    } else if (command === "C") {
      curve(run, at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6));
      i += 7;
    } else {
      if (run.length > 0) run.push(run[0] ?? 0, run[1] ?? 0);
      i += 1;
    }
  }
  return runs;
}

/**
 * @param {number[]} run
 * @param {number} bx
 * @param {number} by
 * @param {number} cx
 * @param {number} cy
 * @param {number} dx
 * @param {number} dy
 */
function curve(run, bx, by, cx, cy, dx, dy) {
  const ax = run[run.length - 2] ?? 0;
  const ay = run[run.length - 1] ?? 0;
  for (let i = 1; i <= CURVE_STEPS; i++) {
    const j = CURVE_STEPS - i;
    const a = j * j * j;
    const b = 3 * i * j * j;
    const c = 3 * i * i * j;
    const d = i * i * i;
    run.push(div(a * ax + b * bx + c * cx + d * dx, 512), div(a * ay + b * by + c * cy + d * dy, 512));
  }
}

/**
 * A stroke, a row at a time: as far as its square nib reaches there.
 * @param {number[]} run
 * @param {number} reach
 * @param {Grid} grid
 * @param {Sheet} sheet
 * @param {number} level
 */
function trace(run, reach, grid, sheet, level) {
  const right = grid.x + grid.columns * CELL;
  const bottom = grid.y + grid.rows * CELL;
  for (let k = 0; k + 3 < run.length; k += 2) {
    const ax = run[k] ?? 0;
    const ay = run[k + 1] ?? 0;
    const bx = run[k + 2] ?? 0;
    const by = run[k + 3] ?? 0;
    const left = Math.min(ax, bx);
    const over = Math.max(ax, bx);
    const top = Math.min(ay, by);
    const under = Math.max(ay, by);
    if (left - reach >= right || over + reach < grid.x || top - reach >= bottom || under + reach < grid.y)
      continue;
    const first = div(top - reach - grid.y, CELL);
    const last = div(under + reach - grid.y, CELL);
    if (first === last || ax === bx || ay === by) {
      mark(sheet, level, grid, left - reach, top - reach, over + reach, under + reach);
      continue;
    }
    for (let row = Math.max(first, 0); row <= Math.min(last, grid.rows - 1); row++) {
      const y = grid.y + row * CELL;
      const from = ax + div((bx - ax) * (Math.max(y - reach, top) - ay), by - ay);
      const to = ax + div((bx - ax) * (Math.min(y + CELL + reach, under) - ay), by - ay);
      mark(sheet, level, grid, Math.min(from, to) - reach, y, Math.max(from, to) + reach, y);
    }
  }
}

/**
 * Insides by even and odd, a row at its middle, and their outlines.
 * @param {number[][]} runs
 * @param {Grid} grid
 * @param {Sheet} sheet
 * @param {number} level
 */
function fill(runs, grid, sheet, level) {
  /** @type {Map<number, number[]>} */
  const rows = new Map();
  for (const open of runs) {
    if (open.length < 4) continue;
    const [x0 = 0, y0 = 0] = open;
    const closed = open[open.length - 2] === x0 && open[open.length - 1] === y0;
    const run = closed ? open : [...open, x0, y0];
    for (let k = 0; k + 3 < run.length; k += 2) {
      crossed(rows, grid, run[k] ?? 0, run[k + 1] ?? 0, run[k + 2] ?? 0, run[k + 3] ?? 0);
    }
    trace(run, 0, grid, sheet, level);
  }
  for (const [row, crossings] of rows) {
    const y = grid.y + row * CELL;
    crossings.sort((p, q) => p - q);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      mark(sheet, level, grid, crossings[i] ?? 0, y, crossings[i + 1] ?? 0, y);
    }
  }
}

/**
 * Adds where an edge crosses the middle of each row.
 * @param {Map<number, number[]>} rows
 * @param {Grid} grid
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 */
function crossed(rows, grid, ax, ay, bx, by) {
  if (ay === by) return;
  const middle = div(CELL, 2);
  const first = Math.max(div(Math.min(ay, by) - grid.y + middle, CELL), 0);
  const last = Math.min(div(Math.max(ay, by) - grid.y - middle - 1, CELL), grid.rows - 1);
  for (let row = first; row <= last; row++) {
    const y = grid.y + row * CELL + middle;
    if (ay > y === by > y) continue;
    const x = ax + div((bx - ax) * (y - ay), by - ay);
    const known = rows.get(row);
    if (known) known.push(x);
    else rows.set(row, [x]);
  }
}

/**
 * @param {Sheet} sheet
 * @param {number} level
 * @param {Grid} grid
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 */
function mark(sheet, level, grid, left, top, right, bottom) {
  const first = Math.max(div(left - grid.x, CELL), 0);
  const last = Math.min(div(right - grid.x, CELL), grid.columns - 1);
  if (first > last) return;
  const start = Math.max(div(top - grid.y, CELL), 0);
  const stop = Math.min(div(bottom - grid.y, CELL), grid.rows - 1);
  for (let row = start; row <= stop; row++) {
    const from = row * grid.columns;
    for (let cell = from + first; cell <= from + last; cell++) add(sheet, level, cell);
  }
}

/** @param {Sheet} sheet @param {number} level @param {number} cell */
function add({ levels, list }, level, cell) {
  const before = levels[cell] ?? 0;
  if (before === 0) list.push(cell);
  if (level > before) levels[cell] = level;
}
