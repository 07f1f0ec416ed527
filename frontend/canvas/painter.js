// Display list → Canvas 2D [D, T4]. Decides nothing: every number and colour is in the items.
// Owns how an item is drawn on a context and the Path2D kept for each item. Must not know the document.

/** @import { ClipItem, GroupItem, ImageItem, Item, PathItem, TextItem } from "../core/types.d.ts" */

import { imageOf } from "./images.js";

export const FAMILY = "Chorem Sans";

// Text is set at this size and scaled, so that its advances are the same at every zoom.
const SET_PX = 100;
const FONTS = {
  regular: `400 ${SET_PX}px "${FAMILY}"`,
  italic: `italic 400 ${SET_PX}px "${FAMILY}"`,
  semibold: `600 ${SET_PX}px "${FAMILY}"`,
  bold: `700 ${SET_PX}px "${FAMILY}"`,
};
/** @type {Record<string, CanvasTextAlign>} */
const ALIGN = { start: "left", middle: "center", end: "right" };

/** @type {WeakMap<object, Path2D>} */
const paths = new WeakMap();

/** Canvases for translucent groups, one for each depth of nesting.
 * @type {OffscreenCanvas[]} */
const spare = [];

/**
 * Draws items on a context whose transform already maps one unit to one micrometre of the sheet, for example
 * `ctx.setTransform(k, 0, 0, k, e, f)` with k = device pixels per µm. Leaves transform, clip and alpha as
 * they were; every other property of the context is its own business.
 * Items are taken as immutable: a Path2D is kept for each item object.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {readonly Item[]} items
 */
export function paint(ctx, items) {
  for (const item of items) paintItem(ctx, item);
}

/**
 * The outline of a path or clip item, made once for each item object.
 * @param {PathItem | ClipItem} item
 */
export function pathOf(item) {
  const known = paths.get(item);
  if (known) return known;
  const path = new Path2D();
  const d = item.d;
  const at = (/** @type {number} */ i) => /** @type {number} */ (d[i]);
  let i = 0;
  while (i < d.length) {
    const command = d[i];
    if (command === "M") {
      path.moveTo(at(i + 1), at(i + 2));
      i += 3;
    } else if (command === "L") {
      path.lineTo(at(i + 1), at(i + 2));
      i += 3;
    } else if (command === "C") {
      path.bezierCurveTo(at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6));
      i += 7;
    } else if (command === "Z") {
      path.closePath();
      i += 1;
    } else {
      throw new Error(`no such path command: ${command}`);
    }
  }
  paths.set(item, path);
  return path;
}

/**
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {Item} item
 */
function paintItem(ctx, item) {
  switch (item.t) {
    case "path":
      paintPath(ctx, item);
      return;
    case "text":
      paintText(ctx, item);
      return;
    case "clip":
      ctx.save();
      ctx.clip(pathOf(item), item.rule ?? "nonzero");
      paint(ctx, item.items);
      ctx.restore();
      return;
    case "group":
      paintGroup(ctx, item);
      return;
    case "image":
      paintImage(ctx, item);
  }
}

/**
 * Nothing while the picture is not there.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {ImageItem} item
 */
function paintImage(ctx, item) {
  const image = imageOf(item.href);
  if (!image) return;
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * (item.opacity ?? 1);
  ctx.drawImage(image, item.x, item.y, item.width, item.height);
  ctx.globalAlpha = alpha;
}

/**
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {PathItem} item
 */
function paintPath(ctx, item) {
  const path = pathOf(item);
  const alpha = ctx.globalAlpha;
  if (item.fill) {
    if (item.fill_opacity !== undefined) ctx.globalAlpha = alpha * item.fill_opacity;
    ctx.fillStyle = item.fill;
    ctx.fill(path, item.rule ?? "nonzero");
    ctx.globalAlpha = alpha;
  }
  if (item.stroke && item.width) {
    if (item.stroke_opacity !== undefined) ctx.globalAlpha = alpha * item.stroke_opacity;
    ctx.strokeStyle = item.stroke;
    ctx.lineWidth = item.width;
    ctx.lineCap = item.cap ?? "butt";
    ctx.lineJoin = item.join ?? "miter";
    ctx.miterLimit = 4;
    ctx.setLineDash(item.dash ?? []);
    ctx.stroke(path);
    ctx.globalAlpha = alpha;
  }
}

/**
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {TextItem} item
 */
function paintText(ctx, item) {
  const scale = item.size / SET_PX;
  ctx.save();
  ctx.translate(item.x, item.y);
  ctx.scale(scale, scale);
  ctx.font = FONTS[item.font];
  ctx.textAlign = ALIGN[item.anchor ?? "start"] ?? "left";
  ctx.textBaseline = "alphabetic";
  ctx.fontKerning = "none";
  ctx.textRendering = "geometricPrecision";
  const letters = item.spacing ? spaced(ctx, item, item.spacing / scale) : [{ text: item.text, x: 0 }];
  if (item.halo && item.halo_width) {
    ctx.strokeStyle = item.halo;
    ctx.lineWidth = item.halo_width / scale;
    ctx.lineJoin = "round";
    ctx.lineCap = "butt";
    ctx.setLineDash([]);
    for (const { text, x } of letters) ctx.strokeText(text, x, 0);
  }
  ctx.fillStyle = item.fill;
  for (const { text, x } of letters) ctx.fillText(text, x, 0);
  ctx.restore();
}

/**
 * Letters one by one, since not every browser knows `letterSpacing`. As in SVG the space after the last letter
 * counts in the width that an anchor shares out.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {TextItem} item
 * @param {number} spacing in units of the set size
 * @returns {{text: string, x: number}[]}
 */
function spaced(ctx, item, spacing) {
  let width = 0;
  const letters = [...item.text].map((text) => {
    const x = width;
    width += ctx.measureText(text).width + spacing;
    return { text, x };
  });
  const shift = item.anchor === "end" ? width : item.anchor === "middle" ? width / 2 : 0;
  ctx.textAlign = "left";
  return letters.map(({ text, x }) => ({ text, x: x - shift }));
}

/**
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} ctx
 * @param {GroupItem} item
 */
function paintGroup(ctx, item) {
  const opacity = item.opacity ?? 1;
  if (opacity >= 1) {
    paint(ctx, item.items);
    return;
  }
  if (opacity <= 0) return;
  // A translucent group is drawn apart and laid down as one, as SVG does: figures inside it that overlap
  // must not show through each other.
  const { width, height } = ctx.canvas;
  const apart = spare.pop() ?? new OffscreenCanvas(width, height);
  if (apart.width !== width) apart.width = width;
  if (apart.height !== height) apart.height = height;
  const inner = apart.getContext("2d");
  if (!inner) return;
  inner.resetTransform();
  inner.clearRect(0, 0, width, height);
  inner.setTransform(ctx.getTransform());
  paint(inner, item.items);
  ctx.save();
  ctx.resetTransform();
  ctx.globalAlpha *= opacity;
  ctx.drawImage(apart, 0, 0);
  ctx.restore();
  spare.push(apart);
}
