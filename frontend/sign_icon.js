// A sign's icon: the sign itself on an icon geometry of its own [S5], painted at the device's resolution.
// Joins the interpreter and the painter for the page roots; panels receive it ready made.

import { paint } from "./canvas/painter.js";
import { icon } from "./core/spec/icon.js";
import { h } from "./ui/dom.js";

/**
 * @typedef {{ variant?: string | null, color?: string | null }} Look
 * @typedef {(sign: any, size_px: number, look?: Look) => HTMLCanvasElement} PaintIcon
 */

/**
 * @param {Record<string, string>} palette  role → "#rrggbb"
 * @returns {PaintIcon}
 */
export function createIcons(palette) {
  return (sign, size_px, look = {}) => {
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    const canvas = h("canvas", { class: "sign-icon", "aria-hidden": "true" });
    canvas.width = Math.round(size_px * ratio);
    canvas.height = canvas.width;
    canvas.style.width = `${size_px}px`;
    canvas.style.height = `${size_px}px`;
    const context = canvas.getContext("2d");
    if (!context) return canvas;
    const { items, box_um } = icon(sign, palette, look);
    const [x0, y0, x1, y1] = box_um;
    const scale = canvas.width / Math.max(x1 - x0, y1 - y0);
    const left = (canvas.width - (x1 - x0) * scale) / 2 - x0 * scale;
    const top = (canvas.height - (y1 - y0) * scale) / 2 - y0 * scale;
    context.setTransform(scale, 0, 0, scale, left, top);
    paint(context, /** @type {any} */ (items));
    return canvas;
  };
}
