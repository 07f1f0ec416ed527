// How grips look: squares on vertices, dots on midpoints, rings on a sign's own handles, arrows on those that scale
// and turn. In CSS pixels. Must not know what dragging them does.

/** @import { Handle } from "./types.d.ts" */
/** @import { Viewport } from "./viewport.js" */

import { ACTION, PAPER } from "./marks.js";

/** @param {Handle} a @param {Handle} b */
export const sameGrip = (a, b) =>
  a.kind === b.kind && a.index === b.index && a.ring === b.ring && a.id === b.id;

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} viewport @param {Handle[]} handles @param {Handle | null} chosen */
export function drawHandles(ctx, viewport, handles, chosen) {
  for (const handle of handles) {
    const [x, y] = viewport.toScreen(handle.at);
    const current = chosen !== null && sameGrip(chosen, handle);
    const [ground, mark] = current ? [ACTION, PAPER] : [PAPER, ACTION];
    ctx.strokeStyle = ACTION;
    ctx.fillStyle = ground;
    ctx.lineWidth = handle.kind === "midpoint" ? 1.3 : 2;
    ctx.beginPath();
    if (handle.kind === "vertex" || handle.kind === "corner") ctx.rect(x - 5, y - 5, 10, 10);
    else ctx.arc(x, y, RADIUS[handle.kind] ?? 5.5, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
    ctx.strokeStyle = mark;
    ctx.fillStyle = mark;
    if (handle.kind === "handle") {
      ctx.beginPath();
      ctx.arc(x, y, 1.8, 0, 2 * Math.PI);
      ctx.fill();
    } else if (handle.kind === "link") plus(ctx, x, y);
    else if (handle.kind === "rotate") turning(ctx, x, y);
    else if (handle.kind === "scale") doubleArrow(ctx, x, y, ANGLE[handle.id] ?? 0);
  }
}

/** @type {Partial<Record<Handle["kind"], number>>} */
const RADIUS = { midpoint: 3.5, link: 7, rotate: 9, scale: 8 };
/** @type {Record<string, number>} */
const ANGLE = {
  e: 0,
  w: 0,
  n: Math.PI / 2,
  s: Math.PI / 2,
  nw: Math.PI / 4,
  se: Math.PI / 4,
  ne: -Math.PI / 4,
  sw: -Math.PI / 4,
};

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y */
function plus(ctx, x, y) {
  ctx.beginPath();
  ctx.moveTo(x - 3.5, y);
  ctx.lineTo(x + 3.5, y);
  ctx.moveTo(x, y - 3.5);
  ctx.lineTo(x, y + 3.5);
  ctx.lineWidth = 1.6;
  ctx.stroke();
}

/** An open circle with the point of an arrow. @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y */
function turning(ctx, x, y) {
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  ctx.arc(x, y, 4.3, -Math.PI * 0.35, Math.PI * 1.25);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x + 4.8, y - 6);
  ctx.lineTo(x + 4.4, y - 1.2);
  ctx.lineTo(x - 0.2, y - 3.4);
  ctx.fill();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} angle */
function doubleArrow(ctx, x, y, angle) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  ctx.moveTo(-4.5, 0);
  ctx.lineTo(4.5, 0);
  for (const side of [-1, 1]) {
    ctx.moveTo(side * 2, -2.5);
    ctx.lineTo(side * 4.7, 0);
    ctx.lineTo(side * 2, 2.5);
  }
  ctx.stroke();
  ctx.restore();
}
