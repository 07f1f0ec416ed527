// Relecture: what somebody who reads the poster for the first time may miss. Advice, offered after the drawing, never
// during. Pure: reads a document and the signs; each finding names a rule, whose sentence is in the catalogues.

import { CELLS } from "./amof.js";
import { drawingBox, whereIs } from "./outline.js";
import { crowded, namelessEnds } from "./review_places.js";

/**
 * @typedef {"warn" | "hint"} Level
 * @typedef {{ id: string, rule: string, level: Level, keys: string[], values: Record<string, string | number> }} Finding
 * keys: what "show" selects; id: the same as long as it is about the same things
 * @typedef {{ poster: any, library: { get(id: string, version?: number): any }, lines: Line[] }} Context
 * @typedef {{ id: string, symbol: string, variant: string | null, color: string, text: string, figures: string[] }} Line
 * @typedef {{ rule: string, level: Level, find: (context: Context) => Omit<Finding, "id" | "rule" | "level">[] }} Rule
 */

/** An hour usually gives 15 to 25 figures. */
const MOST_LINES = 20;
/** Colours that are told apart by their lightness alone, badly. */
const NEAR_COLORS = ["ink", "relief", "grey"];

const figureKeys = (/** @type {string[]} */ ids) => ids.map((id) => `figure/${id}`);
/** @param {string[]} keys @param {Record<string, string | number>} [values] */
const about = (keys, values = {}) => ({ keys, values });

/** Pairs of lines that a test holds for. @param {Line[]} lines @param {(a: Line, b: Line) => boolean} test */
function pairs(lines, test) {
  return lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter((b) => test(a, b))
      .map((b) => about(figureKeys([...a.figures, ...b.figures]), { a: a.text, b: b.text })),
  );
}

/** The variant a line is drawn in, said or not. @param {Context} context @param {Line} line */
function variantOf({ library }, line) {
  if (line.variant) return line.variant;
  try {
    return library.get(line.symbol).variants?.[0]?.id ?? "";
  } catch {
    return "";
  }
}

/** @type {Rule[]} */
export const RULES = [
  {
    rule: "titleMissing",
    level: "warn",
    find: ({ poster }) => (poster.title.trim() ? [] : [about([])]),
  },
  {
    rule: "titleMap",
    level: "warn",
    find: ({ poster }) =>
      /^\s*(la |le |the |a )?(carte|plan|schéma|map|croquis)\s+(de|du|des|d['’]|of)/i.test(poster.title)
        ? [about([])]
        : [],
  },
  {
    rule: "sameLook",
    level: "warn",
    find: (context) =>
      pairs(
        context.lines,
        (a, b) =>
          a.symbol === b.symbol && a.color === b.color && variantOf(context, a) === variantOf(context, b),
      ),
  },
  {
    rule: "nearLook",
    level: "hint",
    find: (context) =>
      pairs(
        context.lines,
        (a, b) =>
          a.symbol === b.symbol &&
          a.color !== b.color &&
          variantOf(context, a) === variantOf(context, b) &&
          NEAR_COLORS.includes(a.color) &&
          NEAR_COLORS.includes(b.color),
      ),
  },
  {
    rule: "sameSentence",
    level: "hint",
    find: ({ lines }) => pairs(lines, (a, b) => a.text !== "" && plain(a.text) === plain(b.text)),
  },
  {
    rule: "sentenceMissing",
    level: "warn",
    find: ({ lines }) => {
      const silent = lines.filter((line) => !line.text.trim());
      return silent.map((line) => about(figureKeys(line.figures), { symbol: line.symbol }));
    },
  },
  {
    rule: "manyLines",
    level: "warn",
    find: ({ lines }) => (lines.length > MOST_LINES ? [about([], { count: lines.length })] : []),
  },
  {
    rule: "crowded",
    level: "warn",
    find: ({ poster }) => crowded(poster).map((ids) => about(figureKeys(ids), { count: ids.length })),
  },
  {
    rule: "arrowEnds",
    level: "hint",
    find: ({ poster }) => namelessEnds(poster).map((id) => about(figureKeys([id]))),
  },
  {
    rule: "offSheet",
    level: "warn",
    find: ({ poster }) => {
      const box = drawingBox(poster);
      const out = poster.figures.filter((/** @type {any} */ figure) => whereIs(figure, box) === "out");
      return out.length ? [about(figureKeys(idsOf(out)), { count: out.length })] : [];
    },
  },
  {
    rule: "hidden",
    level: "hint",
    find: ({ poster }) => {
      const hidden = new Set(idsOf(poster.layers.filter((/** @type {any} */ layer) => !layer.visible)));
      const out = poster.figures.filter((/** @type {any} */ figure) => hidden.has(figure.layer));
      return out.length ? [about(figureKeys(idsOf(out)), { count: out.length })] : [];
    },
  },
  {
    rule: "matrixEmpty",
    level: "hint",
    find: ({ poster }) => (poster.amof.length ? [] : [about([])]),
  },
  {
    rule: "cellEmpty",
    level: "hint",
    find: ({ poster }) =>
      poster.amof.length
        ? CELLS.filter((cell) => !poster.amof.some((/** @type {any} */ item) => item.cell === cell)).map(
            (cell) => about([`cell/${cell}`], { cell }),
          )
        : [],
  },
  {
    rule: "notesFree",
    level: "hint",
    find: ({ poster }) => {
      const living = new Set(idsOf(poster.figures));
      const free = poster.notes.filter((/** @type {any} */ note) => !living.has(note.about));
      return free.length
        ? [
            about(
              idsOf(free).map((id) => `note/${id}`),
              { count: free.length },
            ),
          ]
        : [];
    },
  },
];

/** @param {any[]} entities @returns {string[]} */
const idsOf = (entities) => entities.map((one) => one.id);

/** @param {string} text */
const plain = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s.!?…]+$/u, "");

/**
 * The lines of the legend that figures use, with those figures.
 * @param {any} poster
 * @returns {Line[]}
 */
function linesOf(poster) {
  return poster.legend
    .map((/** @type {any} */ entry) => {
      const own = poster.figures.filter((/** @type {any} */ figure) => figure.legend === entry.id);
      return { ...entry, figures: idsOf(own) };
    })
    .filter((/** @type {Line} */ line) => line.figures.length > 0);
}

/**
 * @param {any} poster the whole document
 * @param {{ get(id: string, version?: number): any }} library
 * @returns {Finding[]} warnings first
 */
export function review(poster, library) {
  const context = { poster, library, lines: linesOf(poster) };
  const found = RULES.flatMap(({ rule, level, find }) =>
    find(context).map((one) => ({ id: [rule, ...one.keys].join(" "), rule, level, ...one })),
  );
  return [...found.filter((one) => one.level === "warn"), ...found.filter((one) => one.level === "hint")];
}
