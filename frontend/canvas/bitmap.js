// A bitmap of a part of the sheet, and painting a rectangle of it. Whole device pixels throughout, so that what is
// painted apart joins without a seam. Must not know when anything is painted.

/** @import { Box, Item, Piece } from "./types.d.ts" */

/**
 * @typedef {{ canvas: HTMLCanvasElement, ctx: CanvasRenderingContext2D, scale: number, x: number, y: number }} Bitmap
 * scale in device px/mm; x, y the whole device pixel where the sheet's corner is
 * @typedef {{ units: Item[][], drawing: number }} Painting
 * units painted in one go; from the unit `drawing` on they belong to the drawing and are cut to its zone
 */

/** @param {Bitmap} b @returns {Box} */
export const covered = (b) => [
  -b.x / b.scale,
  -b.y / b.scale,
  (b.canvas.width - b.x) / b.scale,
  (b.canvas.height - b.y) / b.scale,
];

/**
 * @param {Bitmap} b @param {Box} box @param {Painting} list @param {number} from
 * @param {number} until time by performance.now()
 * @param {{ paint(ctx: CanvasRenderingContext2D, items: Item[]): void, zone(): Box | null, paper?: string | undefined }} how
 * paper: the colour under everything, nothing without it
 * @returns {number} how far it went in the list
 */
export function paintBox(b, box, { units, drawing }, from, until, { paint, zone, paper }) {
  const { ctx, scale } = b;
  const [x, y, w, h] = pixelsOf(b, box, 1);
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  clipTo(ctx, x, y, w, h);
  if (from === 0) wipe(b, x, y, w, h, paper);
  let i = from;
  let cut = false;
  do {
    // Whole pixels: a clip that falls between two of them costs as much as the figure.
    const inside = i >= drawing ? zone() : null;
    if (inside && !cut) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      clipTo(ctx, ...pixelsOf(b, inside, 0));
      cut = true;
    }
    ctx.setTransform(scale / 1000, 0, 0, scale / 1000, b.x, b.y);
    // The clock is read every few pieces: reading it costs as much as a small figure.
    const stop = Math.min(i + 4, i < drawing ? drawing : units.length);
    while (i < stop) paint(ctx, /** @type {Item[]} */ (units[i++]));
  } while (i < units.length && performance.now() < until);
  ctx.restore();
  return i;
}

/**
 * Nothing but paper in a rectangle of device pixels.
 * @param {Bitmap} b @param {number} x @param {number} y @param {number} w @param {number} h @param {string} [paper]
 */
export function wipe({ ctx }, x, y, w, h, paper) {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  if (!paper) return ctx.clearRect(x, y, w, h);
  ctx.fillStyle = paper;
  ctx.fillRect(x, y, w, h);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} w @param {number} h */
function clipTo(ctx, x, y, w, h) {
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
}

/**
 * A box in whole device pixels of a bitmap.
 * @param {Bitmap} b @param {Box} box @param {number} more pixels on each side
 * @returns {[x: number, y: number, width: number, height: number]}
 */
function pixelsOf(b, box, more) {
  const x = Math.floor(box[0] * b.scale) + b.x - more;
  const y = Math.floor(box[1] * b.scale) + b.y - more;
  return [x, y, Math.ceil(box[2] * b.scale) + b.x + more - x, Math.ceil(box[3] * b.scale) + b.y + more - y];
}

/** @param {Piece[]} pieces in painting order @returns {Painting} */
export function paintingOf(pieces) {
  const first = pieces.findIndex((piece) => piece.target !== "frame" && piece.target !== "base");
  const drawing = first < 0 ? pieces.length : first;
  // Nothing around the drawing is ever faded: one unit each.
  return { units: units(pieces), drawing };
}

/**
 * What is painted in one go: a piece, or all the consecutive pieces of a faded layer, since fading a layer is
 * not fading each of its figures.
 * @param {Piece[]} pieces @returns {Item[][]}
 */
export function units(pieces) {
  /** @type {Item[][]} */
  const out = [];
  /** @type {{ layer: string, items: Item[] } | null} */
  let run = null;
  for (const piece of pieces) {
    if (piece.opacity >= 1) {
      run = null;
      out.push(piece.items);
    } else if (run && run.layer === piece.layer) run.items.push(...piece.items);
    else {
      run = { layer: piece.layer, items: [...piece.items] };
      out.push([{ t: "group", opacity: piece.opacity, items: run.items }]);
    }
  }
  return out;
}
