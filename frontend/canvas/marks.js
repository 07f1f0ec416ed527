// What is drawn over the sheet for this person alone: selection, grips, guides of the tool in hand, in CSS pixels.
// Must not know tools or sockets: it is told what to mark.

/** @import { Box, Xy } from "./types.d.ts" */
/** @import { Viewport } from "./viewport.js" */

export const ACTION = "#0b5f6b";
export const PAPER = "#ffffff";

/**
 * @typedef {{ kind: "path", points: Xy[], closed?: boolean } | { kind: "box", box: Box }
 *   | { kind: "dot", at: Xy, strong?: boolean } | { kind: "cross", at: Xy } | { kind: "level", from: Xy, to: Xy }} Guide
 * in sheet millimetres; level: two points at the same height, or one above the other
 */

/** A thin line with a paper-white edge, so that it is seen on black signs and on white paper alike.
 * @param {CanvasRenderingContext2D} ctx @param {string} color @param {number} width_px */
function twice(ctx, color, width_px) {
  ctx.lineJoin = "round";
  ctx.strokeStyle = "rgba(255,255,255,0.85)";
  ctx.lineWidth = width_px + 2;
  ctx.stroke();
  ctx.strokeStyle = color;
  ctx.lineWidth = width_px;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} viewport @param {Xy[]} points @param {boolean} closed */
function trace(ctx, viewport, points, closed) {
  for (const [i, point] of points.entries()) {
    const [x, y] = viewport.toScreen(point);
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  if (closed) ctx.closePath();
}

/**
 * The outline of something selected: along its geometry, or its box when it has no line to follow.
 * @param {CanvasRenderingContext2D} ctx @param {Viewport} viewport
 * @param {{ lines: Xy[][], closed: boolean, box: Box }} shape @param {string} color @param {number} width_px
 */
export function drawOutline(ctx, viewport, shape, color, width_px) {
  ctx.beginPath();
  for (const line of shape.lines) trace(ctx, viewport, line, shape.closed);
  if (shape.lines.length === 0) {
    const [x0, y0] = viewport.toScreen([shape.box[0], shape.box[1]]);
    const [x1, y1] = viewport.toScreen([shape.box[2], shape.box[3]]);
    ctx.roundRect(
      Math.round(x0) - 3.5,
      Math.round(y0) - 3.5,
      Math.round(x1 - x0) + 7,
      Math.round(y1 - y0) + 7,
      7,
    );
  }
  twice(ctx, color, width_px);
}

/** Many at once: plain boxes, one path. @param {CanvasRenderingContext2D} ctx @param {Viewport} viewport @param {Box[]} boxes @param {string} color */
export function drawBoxes(ctx, viewport, boxes, color) {
  ctx.beginPath();
  for (const box of boxes) {
    const [x0, y0] = viewport.toScreen([box[0], box[1]]);
    const [x1, y1] = viewport.toScreen([box[2], box[3]]);
    ctx.rect(Math.round(x0) - 1.5, Math.round(y0) - 1.5, Math.round(x1 - x0) + 3, Math.round(y1 - y0) + 3);
  }
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} viewport @param {Guide[]} guides */
export function drawGuides(ctx, viewport, guides) {
  for (const guide of guides) {
    ctx.beginPath();
    if (guide.kind === "path") {
      trace(ctx, viewport, guide.points, guide.closed ?? false);
      twice(ctx, ACTION, 1.3);
    } else if (guide.kind === "level") {
      trace(ctx, viewport, [guide.from, guide.to], false);
      for (const end of [guide.from, guide.to]) {
        const [x, y] = viewport.toScreen(end);
        ctx.moveTo(x - 3.5, y - 3.5);
        ctx.lineTo(x + 3.5, y + 3.5);
        ctx.moveTo(x - 3.5, y + 3.5);
        ctx.lineTo(x + 3.5, y - 3.5);
      }
      twice(ctx, ACTION, 1);
    } else if (guide.kind === "box") {
      const [x0, y0] = viewport.toScreen([guide.box[0], guide.box[1]]);
      const [x1, y1] = viewport.toScreen([guide.box[2], guide.box[3]]);
      ctx.rect(Math.round(x0) + 0.5, Math.round(y0) + 0.5, Math.round(x1 - x0), Math.round(y1 - y0));
      ctx.fillStyle = "rgba(11,95,107,0.08)";
      ctx.fill();
      ctx.strokeStyle = ACTION;
      ctx.lineWidth = 1;
      ctx.stroke();
    } else if (guide.kind === "dot") {
      const [x, y] = viewport.toScreen(guide.at);
      ctx.arc(x, y, guide.strong ? 7 : 4.5, 0, 2 * Math.PI);
      ctx.fillStyle = PAPER;
      ctx.fill();
      twice(ctx, ACTION, guide.strong ? 2.5 : 1.6);
    } else {
      const [x, y] = viewport.toScreen(guide.at);
      const [cx, cy] = [Math.round(x) + 0.5, Math.round(y) + 0.5];
      ctx.moveTo(cx - 16, cy);
      ctx.lineTo(cx + 16, cy);
      ctx.moveTo(cx, cy - 16);
      ctx.lineTo(cx, cy + 16);
      twice(ctx, ACTION, 1.6);
    }
  }
}

/** White words on a colour, as beside a cursor. @param {CanvasRenderingContext2D} ctx @param {string} text @param {Xy} px top left @param {string} color */
export function drawTag(ctx, text, [x, y], color) {
  ctx.font = '600 13px "Source Sans 3", "Chorem Sans", sans-serif';
  const width = ctx.measureText(text).width + 14;
  ctx.beginPath();
  ctx.roundRect(x, y, width, 22, 6);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.fillStyle = PAPER;
  ctx.textBaseline = "middle";
  ctx.fillText(text, x + 7, y + 11.5);
  ctx.textBaseline = "alphabetic";
}
