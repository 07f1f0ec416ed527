// One bitmap of the sheet that follows the view: moved by CSS while the hand pans or zooms, repainted where it
// changed, and redrawn behind the scenes in small steps when the zoom or the place settles, then swapped.
// Must not know figures, tools or sockets: it is given pieces to paint.

/** @import { Box, Item, Piece } from "./types.d.ts" */
/** @import { View } from "./viewport.js" */

import { common, holds, merge } from "./boxes.js";

/** Part of the stage that is kept painted on each side, so that panning finds something there. */
const MARGIN = 0.25;
/** Up to this many pieces are repainted at once, in the frame of the change; more go through the back bitmap. */
const AT_ONCE = 60;

/**
 * @typedef {{ canvas: HTMLCanvasElement, ctx: CanvasRenderingContext2D, scale: number, x: number, y: number }} Bitmap
 * scale in device px/mm; x, y the whole device pixel where the sheet's corner is.
 * @typedef {{ into: Bitmap, boxes: Box[], late: Box[], units: Item[][] | null, at: number }} Job
 * late: margins, painted once the rest is on screen; into is then the front bitmap itself
 */

/**
 * @param {{
 *   host: HTMLElement, dpr(): number, size(): [number, number],
 *   query(box: Box): Piece[], paint(ctx: CanvasRenderingContext2D, items: Item[]): void,
 *   bitmap?(): HTMLCanvasElement,
 * }} options
 */
export function createLayer({
  host,
  dpr,
  size,
  query,
  paint,
  bitmap = () => document.createElement("canvas"),
}) {
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
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    return { canvas, ctx, scale: 0, x: 0, y: 0 };
  }

  /** @param {Bitmap} b @returns {Box} */
  const covered = (b) => [
    -b.x / b.scale,
    -b.y / b.scale,
    (b.canvas.width - b.x) / b.scale,
    (b.canvas.height - b.y) / b.scale,
  ];

  /** @param {View} view @param {number} share margin, in parts of the stage @returns {Box} */
  function needed(view, share) {
    const [w, h] = size();
    return [
      (-view.x_px - w * share) / view.scale,
      (-view.y_px - h * share) / view.scale,
      (w + w * share - view.x_px) / view.scale,
      (h + h * share - view.y_px) / view.scale,
    ];
  }

  /** @param {View} view @param {Bitmap} b */
  const sameScale = (view, b) => Math.abs(view.scale * dpr() - b.scale) < 1e-9;

  /** Prepares the back bitmap: what the front one already shows at this zoom is copied. @param {View} view */
  function begin(view) {
    const ratio = dpr();
    const [w, h] = size();
    const into = spare;
    const mx = Math.ceil(w * ratio * MARGIN);
    const my = Math.ceil(h * ratio * MARGIN);
    const width = Math.ceil(w * ratio) + 2 * mx;
    const height = Math.ceil(h * ratio) + 2 * my;
    if (into.canvas.width !== width || into.canvas.height !== height) {
      into.canvas.width = width;
      into.canvas.height = height;
      into.canvas.style.width = `${width / ratio}px`;
      into.canvas.style.height = `${height / ratio}px`;
    }
    into.scale = view.scale * ratio;
    into.x = Math.round(view.x_px * ratio) + mx;
    into.y = Math.round(view.y_px * ratio) + my;
    into.ctx.setTransform(1, 0, 0, 1, 0, 0);
    into.ctx.clearRect(0, 0, width, height);
    /** @type {Box[]} */
    let boxes = [covered(into)];
    const kept = !blank && front.scale === into.scale ? common(covered(front), covered(into)) : null;
    if (kept) {
      into.ctx.drawImage(front.canvas, into.x - front.x, into.y - front.y);
      boxes = around(covered(into), kept);
    }
    // At a new zoom what is seen comes first. Beside a copy only margins are missing: they are painted behind.
    const seen = kept ? null : common(covered(into), needed(view, 0));
    job = seen
      ? { into, boxes: [seen], late: around(covered(into), seen), units: null, at: 0 }
      : { into, boxes: [...boxes, ...merge(dirty)], late: [], units: null, at: 0 };
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
        for (const [i, box] of boxes.entries()) paintBox(front, box, units(pieces[i] ?? []), 0, Infinity);
    } else if (!job || job.into === front) {
      dirty = job ? [...boxes, ...job.boxes] : boxes;
      begin(sameScale(view, front) ? view : viewOf(front));
    }
  }

  /** The view at which a bitmap would stand where it stands. @param {Bitmap} b @returns {View} */
  function viewOf(b) {
    const ratio = dpr();
    const [w, h] = size();
    const mx = Math.ceil(w * ratio * MARGIN);
    const my = Math.ceil(h * ratio * MARGIN);
    return { scale: b.scale / ratio, x_px: (b.x - mx) / ratio, y_px: (b.y - my) / ratio };
  }

  /**
   * @param {Bitmap} b @param {Box} box @param {Item[][]} list @param {number} from
   * @param {number} until time by performance.now() @returns {number} how far it went in the list
   */
  function paintBox(b, box, list, from, until) {
    const { ctx, scale } = b;
    const x0 = Math.floor(box[0] * scale) + b.x - 1;
    const y0 = Math.floor(box[1] * scale) + b.y - 1;
    const w = Math.ceil(box[2] * scale) + b.x + 1 - x0;
    const h = Math.ceil(box[3] * scale) + b.y + 1 - y0;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.beginPath();
    ctx.rect(x0, y0, w, h);
    ctx.clip();
    if (from === 0) ctx.clearRect(x0, y0, w, h);
    ctx.setTransform(scale / 1000, 0, 0, scale / 1000, b.x, b.y);
    let i = from;
    // The clock is read every few pieces: reading it costs as much as a small figure.
    do {
      for (let n = 0; n < 4 && i < list.length; n++) paint(ctx, /** @type {Item[]} */ (list[i++]));
    } while (i < list.length && performance.now() < until);
    ctx.restore();
    return i;
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
        sameScale(view, b) && holds(covered(b), needed(view, share));
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
          job.units ??= units(query(box));
          job.at = paintBox(job.into, box, job.units, job.at, until);
          if (job.at < job.units.length) return true;
        }
        job.boxes.shift();
        job.units = null;
        job.at = 0;
        if (performance.now() >= until && job.boxes.length > 0) return true;
      }
      const { into, late } = job;
      job = late.length > 0 ? { into, boxes: late, late: [], units: null, at: 0 } : null;
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

/** What is left of `outer` when `inner` is taken away. @param {Box} outer @param {Box} inner @returns {Box[]} */
function around(outer, inner) {
  /** @type {Box[]} */
  const out = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], inner[1], inner[0], inner[3]],
    [inner[2], inner[1], outer[2], inner[3]],
  ];
  return out.filter((b) => b[2] - b[0] > 1e-6 && b[3] - b[1] > 1e-6);
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
