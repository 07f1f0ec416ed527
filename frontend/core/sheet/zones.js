// The fixed zones of the A0 sheet [T1]. A zone switched off gives its room to the drawing.
// Owns where each zone is. Mirrors chorem/sheet/zones.py.

import { box } from "./items.js";
import * as look from "./look.js";

/** @typedef {import("./items.js").Box} Box */

/** Boxes in µm; null for a zone that is off. The column is shared by legend and matrix.
 * @typedef {{drawing: Box, title: Box | null, column: Box | null, attribution: Box | null, legend: boolean, amof: boolean}} Zones */

const NONE = { title: false, legend: false, amof: false, attribution: false };

/**
 * Where things are on this poster. The drawing goes to the edge of the sheet where nothing adjoins it. A photo of
 * a poster drawn on paper has its own frame: none is drawn round it.
 * @param {Record<string, any>} poster
 * @returns {Zones}
 */
export function zones(poster) {
  const shown = poster.photo?.whole ? NONE : (poster.zones ?? {});
  const hasTitle = shown.title ?? true;
  const hasFoot = shown.attribution ?? true;
  const legend = shown.legend ?? true;
  const amof = shown.amof ?? true;
  const width = look.RIGHT - look.MARGIN;
  const top = hasTitle ? look.TITLE_RULE_Y : 0;
  const bottom = hasFoot ? look.FOOT_LINE_Y : look.SHEET_HEIGHT;
  const right = legend || amof ? look.COLUMN_LINE_X : look.SHEET_WIDTH;
  let column = null;
  if (legend || amof) {
    const columnTop = hasTitle ? look.TITLE_RULE_Y + look.COLUMN_GAP : look.MARGIN;
    const columnBottom = hasFoot ? look.FOOT_LINE_Y - 10000 : look.SHEET_HEIGHT - look.MARGIN;
    column = box(look.COLUMN_X, columnTop, look.COLUMN_WIDTH, columnBottom - columnTop);
  }
  return {
    drawing: box(0, top, right, bottom - top),
    title: hasTitle ? box(look.MARGIN, 0, width, look.TITLE_RULE_Y) : null,
    column,
    attribution: hasFoot
      ? box(look.MARGIN, look.FOOT_LINE_Y, width, look.SHEET_HEIGHT - look.FOOT_LINE_Y)
      : null,
    legend,
    amof,
  };
}
