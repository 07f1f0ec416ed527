// A sign in use: its example on a small territory [H1], painted at the device's resolution. Joins the sheet's
// layout and the painter for the page roots; panels receive `paintExample` ready made. Before the first one:
// useWidths(served.widths), and loadFonts() for the names in it.

import { paint } from "./canvas/painter.js";
import { example } from "./core/sheet/example.js";
import { h } from "./ui/dom.js";

/** @typedef {(sign: any, width_px: number) => HTMLCanvasElement} PaintExample */

/**
 * @param {{ palette: Record<string, string>, labels: any, ground: any }} served  the answer of /api/symbols
 * @param {import("./core/spec/library.js").Library} library
 * @returns {PaintExample}
 */
export function createExamples({ palette, labels, ground }, library) {
  return (sign, width_px) => {
    const { items, box_um } = example(sign, ground, library, palette, labels);
    const [x0, y0, x1, y1] = box_um;
    // Twice the size at least, so that a printed page is sharp.
    const ratio = Math.max(2, window.devicePixelRatio || 1);
    const canvas = h("canvas", { class: "sign-example", "aria-hidden": "true" });
    canvas.width = Math.round(width_px * ratio);
    canvas.height = Math.round((canvas.width * (y1 - y0)) / (x1 - x0));
    const context = canvas.getContext("2d");
    if (!context) return canvas;
    const scale = canvas.width / (x1 - x0);
    context.setTransform(scale, 0, 0, scale, -x0 * scale, -y0 * scale);
    paint(context, /** @type {any} */ (items));
    return canvas;
  };
}
