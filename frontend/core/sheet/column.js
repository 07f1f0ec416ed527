// How legend and matrix share the right column: sizes tighten together, then what is left over is counted.
// Mirrors chorem/sheet/column.py.

import { amofCells, amofHeight, amofItems } from "./amof.js";
import { box, div, group } from "./items.js";
import { said } from "./labels.js";
import { legendHeight, legendItems } from "./legend.js";
import { legendParts } from "./legend_rows.js";
import { COLUMN_STYLES } from "./look.js";

/** @import { Library } from "./figures.js" */
/** @import { Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */
/** @import { Zones } from "./zones.js" */

const BETWEEN = 16000;

/**
 * The groups `legend` and `amof`, each when its zone is on and it has something to say.
 * @param {Record<string, any>} poster
 * @param {Zones} where
 * @param {Library} library
 * @param {Palette} palette
 * @param {Labels} labels
 * @returns {Item[]}
 */
export function columnItems(poster, where, library, palette, labels) {
  const column = where.column;
  if (!column) return [];
  const parts = where.legend ? legendParts(poster, library, labels) : [];
  const cells = where.amof ? amofCells(poster) : [];
  const room = column.height - (parts.length > 0 && cells.length > 0 ? BETWEEN : 0);
  let style = /** @type {import("./look.js").ColumnStyle} */ (COLUMN_STYLES[0]);
  let legend = 0;
  let amof = 0;
  for (style of COLUMN_STYLES) {
    legend = legendHeight(parts, column.width, style);
    amof = amofHeight(cells, column.width, style);
    if (legend + amof <= room) break;
  }
  if (legend + amof > room) amof = Math.min(amof, Math.max(div(room * 45, 100), room - legend));
  /** @type {Item[]} */
  const items = [];
  if (parts.length > 0) {
    const rows = box(column.x, column.y, column.width, room - amof);
    const drawn = legendItems(parts, rows, style, library, palette, labels);
    items.push(group("legend", drawn, { label: said(labels, "sheet.legend") }));
  }
  if (cells.length > 0) {
    const matrix = box(column.x, column.y + column.height - amof, column.width, amof);
    const drawn = amofItems(cells, matrix, style, palette, labels);
    items.push(group("amof", drawn, { label: said(labels, "sheet.amof") }));
  }
  return items;
}
