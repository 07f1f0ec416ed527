// Where and how big the words of an entity are written: the place of the field that edits them.
// Must not know the page: it says where, in millimetres.

/** @import { Box } from "./types.d.ts" */

import { NOTE_SIZE } from "../core/sheet/look.js";

const NAME_MM = 15;
const MOST = { note: 1_000, name: 80, text: 1_000 };

/**
 * @typedef {{ value: string, box: Box, size_mm: number, lines: boolean, most_chars: number, paper?: string,
 *   align?: "left" | "center" | "right" }} Words
 */

/**
 * @param {string} target @param {any} entity @param {string} field "text", "name" or "params.text"
 * @param {Box | null} name_box where the figure's name is painted
 * @returns {Words}
 */
export function wordsOf(target, entity, field, name_box) {
  if (target === "note") {
    const [x, y] = entity.at;
    const [w, h] = entity.size ?? [150, 70];
    return {
      value: entity.text ?? "",
      box: [x, y, x + w, y + h],
      size_mm: NOTE_SIZE / 1000,
      lines: true,
      most_chars: MOST.note,
      paper: `var(--note-${entity.color ?? "yellow"})`,
    };
  }
  if (field === "params.text") {
    const [x, y] = entity.geometry.coordinates;
    const size_mm = entity.params?.size ?? 14;
    return {
      value: entity.params?.text ?? "",
      box: [x, y - size_mm * 1.05, x + size_mm * 12, y],
      size_mm,
      lines: false,
      most_chars: MOST.text,
    };
  }
  const box = name_box ?? [0, 0, 0, 0];
  return { value: entity.name ?? "", box, size_mm: NAME_MM, lines: false, most_chars: MOST.name };
}
