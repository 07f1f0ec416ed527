// The drawings that are compared: side by side with views that move together, over one another, and the squares of
// where groups drew. Used by compare.js only.

import { roam } from "./canvas/roam.js";
import { createViewport } from "./canvas/viewport.js";
import { figuresOf } from "./core/compare/counts.js";
import { density, SQUARE_UM } from "./core/compare/density.js";
import { layOutFigure } from "./core/sheet/figures.js";
import { zones } from "./core/sheet/zones.js";
import { h } from "./ui/dom.js";

/** @import { LiveWindow, Posters } from "./posters_live.js" */
/** @import { Pick } from "./model/reader.js" */
/** @import { Viewport } from "./canvas/viewport.js" */

const EVERY_MS = 200;
/** @typedef {import("./canvas/types.d.ts").Piece} Piece */
const drawing = (/** @type {Piece} */ piece) => piece.target !== "frame";
const signs = (/** @type {Piece} */ piece) => drawing(piece) && piece.target !== "base";
const STRONGEST = 0.75;
const FAINTEST = 0.12;

/** The drawing area of a whole sheet, in millimetres: all are seen in it, whatever zones each has. */
const DRAWING = zones({}).drawing;
export const DRAWING_MM = /** @type {[number, number, number, number]} */ ([
  DRAWING.x / 1000,
  DRAWING.y / 1000,
  (DRAWING.x + DRAWING.width) / 1000,
  (DRAWING.y + DRAWING.height) / 1000,
]);

/** A host of one or several canvases on the same place, and the view they share. */
function createFrame(/** @type {string} */ name, /** @type {HTMLElement[]} */ layers) {
  const host = h("div", { class: "compare-sheet paper-sheet", role: "group", "aria-label": name }, ...layers);
  host.style.aspectRatio = `${DRAWING.width} / ${DRAWING.height}`;
  return host;
}

const newViewport = () => createViewport({ sheet_mm: DRAWING_MM, margin_px: 0 });
const newCanvas = () => h("canvas", { class: "compare-canvas", "aria-hidden": "true" });

/**
 * Views that follow one another while they are linked; each keeps its own otherwise.
 * @param {() => boolean} linked
 */
export function createViews(linked) {
  /** @type {{ viewport: Viewport, live: LiveWindow, host: HTMLElement }[]} */
  const views = [];
  const sizes = new ResizeObserver(() => {
    following = true;
    for (const { viewport, host } of views) viewport.resize(host.clientWidth, host.clientHeight);
    following = false;
  });
  let following = false;

  /** @param {Viewport} moved */
  function follow(moved) {
    if (following || !linked()) return;
    following = true;
    for (const { viewport } of views) if (viewport !== moved) viewport.show(moved.visible());
    following = false;
  }

  return {
    /** @param {HTMLElement} host @param {LiveWindow} live */
    add(host, live) {
      const viewport = newViewport();
      views.push({ viewport, live, host });
      viewport.onChange(() => {
        live.look(viewport.get());
        follow(viewport);
      });
      roam(host, () => viewport);
      sizes.observe(host);
    },
    /** All show what the first one shows. */
    align() {
      if (views[0]) follow(views[0].viewport);
    },
    close() {
      sizes.disconnect();
      for (const { live } of views) live.close();
    },
  };
}

/**
 * @param {{ posters: Posters, id: string, name: string, pick: Pick, views: ReturnType<typeof createViews> }} parts
 */
export function sideView({ posters, id, name, pick, views }) {
  const canvas = newCanvas();
  const live = posters.window(canvas, id, EVERY_MS, drawing);
  live.show(pick);
  const host = createFrame(name, [canvas]);
  views.add(host, live);
  return { host, live };
}

/** The base alone. @param {Posters} posters @param {string} id */
function groundOf(posters, id) {
  const canvas = newCanvas();
  const live = posters.window(canvas, id, EVERY_MS, drawing);
  live.show((poster) => ({ ...poster, figures: [], notes: [] }));
  return { canvas, live };
}

/**
 * All on one place, each as strong as one likes.
 * @param {{ posters: Posters, ids: string[], name: string, pick: (live: () => LiveWindow) => Pick }} parts
 */
export function overView({ posters, ids, name, pick }) {
  const viewport = newViewport();
  const ground = groundOf(posters, ids[0] ?? "");
  viewport.onChange(() => ground.live.look(viewport.get()));
  const layers = ids.map((id) => {
    const canvas = newCanvas();
    const live = posters.window(canvas, id, EVERY_MS, signs);
    live.show(pick(() => live));
    viewport.onChange(() => live.look(viewport.get()));
    return { id, canvas, live };
  });
  const host = createFrame(name, [ground.canvas, ...layers.map((layer) => layer.canvas)]);
  roam(host, () => viewport);
  const sizes = new ResizeObserver(() => viewport.resize(host.clientWidth, host.clientHeight));
  sizes.observe(host);
  return {
    host,
    layers,
    close() {
      sizes.disconnect();
      ground.live.close();
      for (const { live } of layers) live.close();
    },
  };
}

/**
 * The ground with squares over it: how many of these posters drew there.
 * @param {{ posters: Posters, first: string, name: string }} parts
 */
export function whereView({ posters, first, name }) {
  const { canvas, live } = groundOf(posters, first);
  const squares = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  squares.setAttribute("class", "compare-canvas squares");
  squares.setAttribute("viewBox", [DRAWING.x, DRAWING.y, DRAWING.width, DRAWING.height].join(" "));
  squares.setAttribute("aria-hidden", "true");
  const host = createFrame(name, [canvas]);
  host.append(squares);
  const viewport = newViewport();
  viewport.onChange(() => live.look(viewport.get()));
  const sizes = new ResizeObserver(() => viewport.resize(host.clientWidth, host.clientHeight));
  sizes.observe(host);

  /**
   * @param {{ poster: Record<string, any>, library: any }[]} shown  what is looked at of each
   * @returns {{ several: number, all: number }} squares
   */
  function draw(shown) {
    const { palette } = posters.served;
    const found = density(
      shown.map(({ poster, library }) =>
        figuresOf(poster, library).map((figure) => layOutFigure(figure, library, palette)),
      ),
      DRAWING,
    );
    squares.textContent = "";
    const told = { several: 0, all: 0 };
    for (const [index, count] of found.counts.entries()) {
      if (!count) continue;
      if (count > 1) told.several += 1;
      if (count === shown.length) told.all += 1;
      const row = Math.floor(index / found.columns);
      squares.append(square(index - row * found.columns, row, count, shown.length));
    }
    return told;
  }
  return {
    host,
    draw,
    close() {
      sizes.disconnect();
      live.close();
    },
  };
}

/** How strong a square is. @param {number} count @param {number} of */
export const strength = (count, of) =>
  of > 1 ? FAINTEST + ((STRONGEST - FAINTEST) * (count - 1)) / (of - 1) : STRONGEST;

/** @param {number} column @param {number} row @param {number} count @param {number} of */
function square(column, row, count, of) {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const values = {
    x: DRAWING.x + column * SQUARE_UM,
    y: DRAWING.y + row * SQUARE_UM,
    width: SQUARE_UM,
    height: SQUARE_UM,
    "fill-opacity": strength(count, of),
    "data-count": count,
  };
  for (const [name, value] of Object.entries(values)) rect.setAttribute(name, String(value));
  return rect;
}
