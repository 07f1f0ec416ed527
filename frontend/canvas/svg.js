// Display list → SVG text, for what is copied to other programs [D, T4]. Decides nothing. Mirrors what
// chorem/render/svg.py writes, without its fonts. Must not know the document.

/** @import { Item } from "../core/types.d.ts" */

import { FAMILY } from "./painter.js";

/** @type {Record<string, string>} */
const STYLES = {
  regular: "",
  italic: ' font-style="italic"',
  semibold: ' font-weight="600"',
  bold: ' font-weight="700"',
};

/** @param {number} um */
const mm = (um) => String(um / 1000);

/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * @param {readonly any[]} items
 * @param {readonly [number, number, number, number]} box in mm
 * @param {string} metadata carried as text, for whoever can read it
 */
export function svgText(items, [x0, y0, x1, y1], metadata) {
  const defs = /** @type {string[]} */ ([]);
  const body = items.map((item) => element(item, defs)).join("");
  const [w, h] = [x1 - x0, y1 - y0];
  const box = [x0, y0, w, h].map((v) => Math.round(v * 1000) / 1000).join(" ");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(w * 1000) / 1000}mm" height="${Math.round(h * 1000) / 1000}mm"` +
    ` viewBox="${box}" font-family="'${FAMILY}','Source Sans 3',sans-serif">` +
    `<metadata>${escaped(metadata)}</metadata>${defs.length ? `<defs>${defs.join("")}</defs>` : ""}${body}</svg>`
  );
}

/** @param {any} item @param {string[]} defs @returns {string} */
function element(item, defs) {
  if (item.t === "path") return path(item);
  if (item.t === "text") return text(item);
  const inner = () => item.items.map((/** @type {any} */ one) => element(one, defs)).join("");
  if (item.t === "clip") {
    const id = `clip-${defs.length + 1}`;
    const rule = item.rule ? ` clip-rule="${item.rule}"` : "";
    defs.push(`<clipPath id="${id}"><path d="${data(item.d)}"${rule}/></clipPath>`);
    return `<g clip-path="url(#${id})">${inner()}</g>`;
  }
  const opacity = item.opacity === undefined ? "" : ` opacity="${item.opacity}"`;
  return `<g${item.id ? ` id="${escaped(item.id)}"` : ""}${opacity}>${inner()}</g>`;
}

/** @param {any} item */
function path(item) {
  let out = `<path d="${data(item.d)}" fill="${item.fill ?? "none"}"`;
  if (item.fill_opacity !== undefined) out += ` fill-opacity="${item.fill_opacity}"`;
  if (item.rule) out += ` fill-rule="${item.rule}"`;
  if (item.stroke) {
    out += ` stroke="${item.stroke}" stroke-width="${mm(item.width)}"`;
    if (item.stroke_opacity !== undefined) out += ` stroke-opacity="${item.stroke_opacity}"`;
    if (item.cap) out += ` stroke-linecap="${item.cap}"`;
    if (item.join) out += ` stroke-linejoin="${item.join}"`;
    if (item.dash?.length) out += ` stroke-dasharray="${item.dash.map(mm).join(" ")}"`;
  }
  return `${out}/>`;
}

/** @param {any} item */
function text(item) {
  let out = `<text x="${mm(item.x)}" y="${mm(item.y)}" font-size="${mm(item.size)}" fill="${item.fill}"${STYLES[item.font] ?? ""}`;
  if (item.anchor) out += ` text-anchor="${item.anchor}"`;
  if (item.spacing) out += ` letter-spacing="${mm(item.spacing)}"`;
  if (item.halo)
    out += ` stroke="${item.halo}" stroke-width="${mm(item.halo_width)}" stroke-linejoin="round" paint-order="stroke"`;
  return `${out}>${escaped(item.text)}</text>`;
}

/** @param {readonly (string | number)[]} d */
const data = (d) => d.map((one) => (typeof one === "number" ? mm(one) : one)).join(" ");
