// One bitmap of the sheet that follows the view: moved by CSS while the hand pans or zooms, repainted where it
// changed, and redrawn behind the scenes in small steps when the zoom or the place settles, then swapped.
// Must not know figures, tools or sockets: it is given pieces to paint.

/** @import { Bitmap, Painting } from "./bitmap.js" */
/** @import { Box, Item, Piece } from "./types.d.ts" */
/** @import { View } from "./viewport.js" */

import { covered, paintBox, paintingOf, wipe } from "./bitmap.js";
import { common, holds, merge, remains } from "./boxes.js";
import { createReach, MARGIN } from "./reach.js";

/** Up to this many pieces are repainted at once, in the frame of the change; more go through the back bitmap. */
const AT_ONCE = 60;

/**
 * @typedef {{ into: Bitmap, boxes: Box[], late: Box[], list: Painting | null, at: number }} Job
 * late: margins, painted once the rest is on screen; into is then the front bitmap itself
 */

/**
 * @param {{
 *   host: HTMLElement, dpr(): number, size(): [number, number],
 *   query(box: Box): Piece[], zone?(): Box | null, paint(ctx: CanvasRenderingContext2D, items: Item[]): void,
 *   sheet?: { box: Box, paper: string } | null, bitmap?(): HTMLCanvasElement,
 * }} options
 * sheet: the bitmap is opaque paper and ends with the sheet, so that nothing under it costs a frame anything; without
 * it what is under it is seen through
 */
export function createLayer({
  host,
  dpr,
  size,
  query,
  zone = () => null,
  paint,
  sheet = null,
  bitmap = () => document.createElement("canvas"),
}) {
  const how = { paint, zone, paper: sheet?.paper };
  const reach = createReach({ dpr, size, sheet: sheet?.box ?? null });
  /** The view each bitmap was painted for. @type {WeakMap<Bitmap, View>} */
  const views = new WeakMap();
  let front = newBitmap();
  let spare = newBitmap();
  /** @type {Job | null} */
  let job = null;
  /** @type {Box[]} */
  let dirty = [];
  let blank = true;
  /** @type {View} */
  let placed = { scale: 1, x_px: 0, y_px: 0 };
  host.append(front.canvas);

  /** @returns {Bitmap} */
  function newBitmap() {
    const canvas = bitmap();
    // A compositing layer of its own: without a GPU too, moving it then costs no painting.
    Object.assign(canvas.style, { position: "absolute", left: "0", top: "0", transformOrigin: "0 0" });
    canvas.style.willChange = "transform";
    canvas.width = canvas.height = 0;
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: sheet === null }));
    return { canvas, ctx, scale: 0, x: 0, y: 0 };
  }

  /** @param {View} view @param {Bitmap} b */
  const sameScale = (view, b) => Math.abs(view.scale * dpr() - b.scale) < 1e-9;

  /** Prepares the back bitmap: what the front one already shows at this zoom is copied. @param {View} view */
  function begin(view) {
    const into = spare;
    reach.stand(into, view);
    views.set(into, view);
    wipe(into, 0, 0, into.canvas.width, into.canvas.height, how.paper);
    /** @type {Box[]} */
    let boxes = [covered(into)];
    const kept = !blank && front.scale === into.scale ? common(covered(front), covered(into)) : null;
    if (kept) {
      into.ctx.drawImage(front.canvas, into.x - front.x, into.y - front.y);
      boxes = remains(covered(into), kept);
    }
    // At a new zoom what is seen comes first. Beside a copy only margins are missing: they are painted behind.
    const seen = kept ? null : common(covered(into), reach.needed(view, 0));
    job = seen
      ? { into, boxes: [seen], late: remains(covered(into), seen), list: null, at: 0 }
      : { into, boxes: [...boxes, ...merge(dirty)], late: [], list: null, at: 0 };
    dirty = [];
  }

  /** Paints what changed: at once when it is little, else in the back bitmap. @param {View} view */
  function flush(view) {
    if (dirty.length === 0) return;
    const area = covered(front);
    const boxes = merge(dirty).flatMap((box) => {
      const part = common(box, area);
      return part ? [part] : [];
    });
    if (job) job.boxes.push(...merge(dirty));
    dirty = [];
    const pieces = boxes.map((box) => query(box));
    const count = pieces.reduce((n, list) => n + list.length, 0);
    if (count <= AT_ONCE || blank) {
      if (!blank)
        for (const [i, box] of boxes.entries())
          paintBox(front, box, paintingOf(pieces[i] ?? []), 0, Infinity, how);
    } else if (!job || job.into === front) {
      dirty = job ? [...boxes, ...job.boxes] : boxes;
      begin(sameScale(view, front) ? view : (views.get(front) ?? view));
    }
  }

  /** @param {View} view */
  function place(view) {
    placed = view;
    const ratio = dpr();
    const { canvas, scale, x, y } = front;
    if (sameScale(view, front)) {
      const left = (Math.round(view.x_px * ratio) - x) / ratio;
      const top = (Math.round(view.y_px * ratio) - y) / ratio;
      canvas.style.transform = `translate(${left}px, ${top}px)`;
    } else if (scale > 0) {
      const k = (view.scale * ratio) / scale;
      canvas.style.transform = `translate(${view.x_px - (x * k) / ratio}px, ${view.y_px - (y * k) / ratio}px) scale(${k})`;
    }
  }

  return {
    /** @param {Box[]} boxes */
    invalidate(boxes) {
      dirty.push(...boxes);
    },
    /** Everything has to be painted again (fonts arrived, another screen). */
    reset() {
      blank = true;
      job = null;
      dirty = [];
    },
    /** Follows the view; `settled` when nobody is zooming. @param {View} view @param {boolean} settled */
    frame(view, settled) {
      const suits = (/** @type {Bitmap} */ b, /** @type {number} */ share) =>
        sameScale(view, b) && holds(covered(b), reach.needed(view, share));
      const free = settled || blank;
      if (free && job && !suits(job.into, 0)) {
        // What the dropped job still owed to the front bitmap is owed by the next one.
        if (!blank) dirty.push(...job.boxes, ...job.late);
        job = null;
      }
      flush(view);
      if (free && !job && (blank || !suits(front, MARGIN * 0.4))) begin(view);
      place(view);
    },
    /** Moves with the view, paints nothing. */
    follow: place,
    busy: () => job !== null,
    /** Whether everything asked for is on screen. */
    clean: () => (job === null || job.into === front) && dirty.length === 0 && !blank,
    /** Whether it is shown at the scale it was painted at. @param {View} view */
    sharp: (view) => sameScale(view, front),
    /** Paints for a while. @param {number} budget_ms @returns {boolean} whether there is more to do */
    step(budget_ms) {
      if (!job) return false;
      const until = performance.now() + budget_ms;
      while (job.boxes.length > 0) {
        const box = common(/** @type {Box} */ (job.boxes[0]), covered(job.into));
        if (box) {
          job.list ??= paintingOf(query(box));
          job.at = paintBox(job.into, box, job.list, job.at, until, how);
          if (job.at < job.list.units.length) return true;
        }
        job.boxes.shift();
        job.list = null;
        job.at = 0;
        if (performance.now() >= until && job.boxes.length > 0) return true;
      }
      const { into, late } = job;
      job = late.length > 0 ? { into, boxes: late, late: [], list: null, at: 0 } : null;
      if (into === front) return false;
      spare = front;
      front = into;
      blank = false;
      place(placed);
      spare.canvas.replaceWith(front.canvas);
      return job !== null;
    },
    /** @param {boolean} shown */
    show(shown) {
      host.style.visibility = shown ? "" : "hidden";
    },
    destroy: () => front.canvas.remove(),
  };
}

/** @typedef {ReturnType<typeof createLayer>} Layer */
