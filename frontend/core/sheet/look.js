// Measures of the sheet, in micrometres (CHOREMS 1.3 bis); its colours are the roles of a theme.
// Owns every number the layout uses that is not the document's. Mirrors chorem/sheet/look.py.

export const SHEET_WIDTH = 1189000;
export const SHEET_HEIGHT = 841000;
export const MARGIN = 36000;
export const RIGHT = SHEET_WIDTH - MARGIN;
export const TITLE_RULE_Y = 111000;
export const COLUMN_X = 914000;
export const COLUMN_WIDTH = RIGHT - COLUMN_X;
export const COLUMN_LINE_X = 893000;
export const COLUMN_GAP = 16000;
export const FOOT_LINE_Y = 811000;

/** Of the base, by rank. @type {Record<number, number>} */
export const RIVER_WIDTHS = { 1: 9000, 2: 6500, 3: 4000 };
/** @type {Record<number, number>} */
export const ROAD_WIDTHS = { 1: 5000, 2: 3600, 3: 2600 };
export const PLACE_RADIUS = 4500;

export const NOTES = ["yellow", "blue", "green", "sand"];
export const NOTE_SIZE = 13200;
export const NOTE_FLOOR = 10000;
export const NOTE_PAD = 12000;
export const NOTE_FOLD = 11000;
export const NOTE_EDGE = 1000;

/** Order on the sheet: what helps at the left, what is ours and today above. */
export const AMOF = ["atout", "faiblesse", "opportunite", "menace"];

export const DOMAINS = ["fond", "organisation", "dynamique", "ressources", "enjeux"];
/** What each domain is read by; the head of a topic is shown when its domain uses several.
 * @type {Record<string, string[]>} */
export const TOPICS = {
  fond: [],
  organisation: ["maillage", "quadrillage"],
  dynamique: ["flux", "polarisation"],
  ressources: ["gisements", "remarquables", "pepites"],
  enjeux: [],
};
export const STATUSES = ["constat", "tendance", "signal", "rupture"];
export const HORIZONS = ["repere", "previsible", "probable"];

/** Sizes of legend and matrix; the layout takes the first at which both fit.
 * @typedef {{text: number, leading: number, keyWidth: number, keyHeight: number, rowGap: number, head: number, headGap: number, cellText: number, cellLeading: number, itemGap: number}} ColumnStyle */

/** @type {(...sizes: [number, number, number, number, number, number, number, number, number, number]) => ColumnStyle} */
const style = (
  text,
  leading,
  keyWidth,
  keyHeight,
  rowGap,
  head,
  headGap,
  cellText,
  cellLeading,
  itemGap,
) => ({ text, leading, keyWidth, keyHeight, rowGap, head, headGap, cellText, cellLeading, itemGap });

/** @type {ColumnStyle[]} */
export const COLUMN_STYLES = [
  style(11600, 13600, 40000, 23000, 4600, 15000, 12500, 10600, 12400, 3600),
  style(11000, 12900, 38000, 21000, 3400, 14500, 11000, 10600, 12200, 2800),
  style(10400, 12200, 36000, 19000, 2400, 14000, 9500, 10200, 11800, 2200),
  style(10000, 11600, 34000, 17000, 1500, 13000, 8000, 10000, 11500, 1600),
];
