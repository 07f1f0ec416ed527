// Where groups drew: in how many posters each square of the drawing holds ink. Pure, in integers of micrometres.
// Owns the squares; must not know what is drawn.

import { CELL, footprint, gridOf } from "../sheet/footprint.js";
import { div } from "../sheet/items.js";

/** @import { Box, Item } from "../sheet/items.js" */

/** A square is this many cells of the footprint wide: 30 mm. */
const STEP = 10;
export const SQUARE_UM = CELL * STEP;

/** `counts`: posters by square, row by row. @typedef {{ columns: number, rows: number, counts: number[] }} Density */

/**
 * @param {readonly (readonly Item[])[]} posters the display list of the figures of each
 * @param {Box} zone of the drawing, in µm
 * @returns {Density}
 */
export function density(posters, zone) {
  const grid = gridOf(zone);
  const columns = div(grid.columns + STEP - 1, STEP);
  const rows = div(grid.rows + STEP - 1, STEP);
  const counts = new Array(columns * rows).fill(0);
  for (const items of posters) {
    const { ink, thin, faint } = footprint([...items], grid);
    const squares = new Set();
    for (const cells of [ink, thin, faint])
      for (const cell of cells) {
        const row = div(cell, grid.columns);
        squares.add(div(row, STEP) * columns + div(cell - row * grid.columns, STEP));
      }
    for (const square of squares) counts[square] += 1;
  }
  return { columns, rows, counts };
}
