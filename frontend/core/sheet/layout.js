// The whole sheet: a poster → one display list of groups with stable ids [T1, T2, T5].
// Owns the order of the groups and the clip of the drawing to its zone. Must not know painters or storage.
// Mirrors chorem/sheet/layout.py.

import { attributionItems } from "./attribution.js";
import { baseItems } from "./base.js";
import { columnItems } from "./column.js";
import { byOrder, drawingOrder, layOutFigure } from "./figures.js";
import { box, clip, group, line, rectData } from "./items.js";
import { labelsOf, said } from "./labels.js";
import { COLUMN_LINE_X, SHEET_HEIGHT, SHEET_WIDTH } from "./look.js";
import { layOutNames } from "./naming.js";
import { layOutNote } from "./note.js";
import { photoItems } from "./photo.js";
import { titleItems } from "./title.js";
import { zones } from "./zones.js";

/** @import { Figure, Library } from "./figures.js" */
/** @import { Item, Palette } from "./items.js" */
/** @import { Labels } from "./labels.js" */

/**
 * The poster as a display list in µm: white sheet, base, layers, names, notes, then the frame.
 * @param {Record<string, any>} poster
 * @param {import("../spec/library.js").Library} signs
 * @param {Palette} palette
 * @param {Record<string, Labels>} labels
 * @returns {Item[]}
 */
export function layOut(poster, signs, palette, labels) {
  const library = signs.of(poster);
  const words = labelsOf(poster, labels);
  const { drawing } = zones(poster);
  const paper = rectData(box(0, 0, SHEET_WIDTH, SHEET_HEIGHT));
  const layers = drawingOrder(poster, library).map(([layer, figures]) => ({
    layer,
    figures,
    drawn: figures.map((figure) => layOutFigure(figure, library, palette)),
  }));
  /** @type {[Figure, Item][]} */
  const flat = layers.flatMap(({ figures, drawn }) =>
    figures.map((figure, i) => /** @type {[Figure, Item]} */ ([figure, drawn[i]])),
  );
  const written = layOutNames(poster, flat, library, palette, words);
  /** @type {Item[]} */
  const items = [
    { t: "path", d: paper, fill: palette.paper ?? "" },
    layOutBase(poster, palette, labels, written.ofBase),
  ];
  /** @type {Item[]} */
  const names = [];
  for (const { layer, figures, drawn } of layers) {
    const opacity = layer.opacity ?? 1;
    const label = layer.name || said(words, `domain.${layer.domain}`);
    items.push(group(`layer-${layer.id}`, [clip(drawing, drawn)], { label, opacity }));
    const shown = figures.flatMap((figure) => written.ofFigures.get(figure.id) ?? []);
    if (opacity < 1 && shown.length > 0) names.push({ t: "group", items: shown, opacity });
    else names.push(...shown);
  }
  const notes = notesInOrder(poster).map((note) => layOutNote(note, palette));
  return [
    ...items,
    group("names", [clip(drawing, names)], { label: said(words, "sheet.names") }),
    group("notes", [clip(drawing, notes)], { label: said(words, "sheet.notes") }),
    ...layOutFrame(poster, library, palette, labels),
  ];
}

/**
 * The group `base`, clipped to the drawing's zone, its names above its shapes.
 * @param {Record<string, any>} poster
 * @param {Palette} palette
 * @param {Record<string, Labels>} labels
 * @param {Item[]} names
 * @returns {Item}
 */
export function layOutBase(poster, palette, labels, names) {
  const label = said(labelsOf(poster, labels), "sheet.base");
  const room = zones(poster).drawing;
  const drawn = poster.photo ? photoItems(poster, room, palette) : baseItems(poster, palette);
  return group("base", [clip(room, [...drawn, ...names])], { label });
}

/** @param {Record<string, any>} poster @returns {Record<string, any>[]} */
export const notesInOrder = (poster) => [...(poster.notes ?? [])].sort(byOrder);

/**
 * What surrounds the drawing: the groups `title`, `legend`, `amof`, `attribution`.
 * @param {Record<string, any>} poster
 * @param {Library} library
 * @param {Palette} palette
 * @param {Record<string, Labels>} labels
 * @returns {Item[]}
 */
export function layOutFrame(poster, library, palette, labels) {
  const words = labelsOf(poster, labels);
  const where = zones(poster);
  /** @type {Item[]} */
  const items = [];
  if (where.title) {
    const drawn = titleItems(poster, where.title, palette, words);
    items.push(group("title", drawn, { label: said(words, "sheet.title") }));
  }
  items.push(...separator(where, palette), ...columnItems(poster, where, library, palette, words));
  if (where.attribution) {
    const drawn = attributionItems(poster, where.attribution, palette, words);
    items.push(group("attribution", drawn, { label: said(words, "sheet.attribution") }));
  }
  return items;
}

/** The thin rule between the drawing and the column.
 * @param {import("./zones.js").Zones} where @param {Palette} palette @returns {Item[]} */
function separator({ column }, palette) {
  if (!column) return [];
  return [
    line(
      [
        [COLUMN_LINE_X, column.y],
        [COLUMN_LINE_X, column.y + column.height],
      ],
      palette.hairline ?? "",
      1000,
    ),
  ];
}
