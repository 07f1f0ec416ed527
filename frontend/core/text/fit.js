// Text shrunk to a box: smaller and smaller down to a floor, then ended with "…" [T3].
// Owns the choice of size. Takes printable text. Mirrors chorem/text/fit.py.

import { widthUm } from "./metrics.js";
import { wrapUm } from "./wrap.js";

const STEP_UM = 400;

/** @typedef {{sizeUm: number, leadingUm: number, lines: string[], cut: boolean}} Fitted */

/**
 * Distance between baselines for running text.
 * @param {number} sizeUm
 */
export function leadingOf(sizeUm) {
  return Math.floor((sizeUm * 123 + 50) / 100);
}

/**
 * The largest size from `sizeUm` down to `floorUm` at which the text fits width × height (µm).
 * @param {string} text
 * @param {string} font
 * @param {number} sizeUm
 * @param {number} floorUm
 * @param {number} width
 * @param {number} height
 * @returns {Fitted}
 */
export function fit(text, font, sizeUm, floorUm, width, height) {
  let size = sizeUm;
  for (;;) {
    const lines = wrapUm(text, size, font, width);
    const leadingUm = leadingOf(size);
    if (lines.length * leadingUm <= height) return { sizeUm: size, leadingUm, lines, cut: false };
    if (size <= floorUm) {
      const room = Math.max(Math.floor(height / leadingUm), 1);
      return {
        sizeUm: size,
        leadingUm,
        lines: endWithDots(lines.slice(0, room), size, font, width),
        cut: true,
      };
    }
    size = Math.max(size - STEP_UM, floorUm);
  }
}

/**
 * The same lines, the last one shortened so that "…" fits after it.
 * @param {string[]} lines
 * @param {number} sizeUm
 * @param {string} font
 * @param {number} maxUm
 */
export function endWithDots(lines, sizeUm, font, maxUm) {
  let last = lines[lines.length - 1] ?? "";
  while (last && widthUm(`${last}…`, sizeUm, font) > maxUm) last = last.slice(0, -1);
  return [...lines.slice(0, -1), `${last.replace(/[ \u00a0,;:.]+$/u, "")}…`];
}
