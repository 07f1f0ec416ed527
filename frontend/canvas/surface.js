// The stage's own elements: the sheet of paper with its shadow, the bitmaps over it, the canvases of what moves.
// Owns size and device pixels. Must not know what is drawn.

/** @import { View } from "./viewport.js" */

const PAPER_SHADOW =
  "0 0 0 1px rgba(60,50,30,0.10), 0 2px 4px rgba(60,50,30,0.12), 0 14px 36px rgba(60,50,30,0.16)";
/** Beyond this, more device pixels cost more than they show. */
const MOST_DPR = 2.5;

/**
 * @param {HTMLElement} host @param {() => void} onResize
 */
export function createSurface(host, onResize) {
  let width_px = Math.max(1, host.clientWidth);
  let height_px = Math.max(1, host.clientHeight);
  let ratio = dpr();
  Object.assign(host.style, { overflow: "hidden", touchAction: "none", userSelect: "none" });
  if (getComputedStyle(host).position === "static") host.style.position = "relative";

  /** @param {string} tag */
  function over(tag) {
    const element = document.createElement(tag);
    Object.assign(element.style, { position: "absolute", left: "0", top: "0", pointerEvents: "none" });
    host.append(element);
    return element;
  }

  const paper = over("div");
  Object.assign(paper.style, { background: "#fff", boxShadow: PAPER_SHADOW });
  paper.style.willChange = "transform";
  const sceneHost = over("div");
  const liftedHost = over("div");
  const active = /** @type {HTMLCanvasElement} */ (over("canvas"));
  const overlay = /** @type {HTMLCanvasElement} */ (over("canvas"));
  const canvases = [active, overlay];

  function dpr() {
    return Math.min(MOST_DPR, window.devicePixelRatio || 1);
  }

  function resize() {
    width_px = Math.max(1, host.clientWidth);
    height_px = Math.max(1, host.clientHeight);
    ratio = dpr();
    for (const canvas of canvases) {
      canvas.width = Math.round(width_px * ratio);
      canvas.height = Math.round(height_px * ratio);
      canvas.style.width = `${width_px}px`;
      canvas.style.height = `${height_px}px`;
    }
  }

  resize();
  const observer = new ResizeObserver(() => {
    if (host.clientWidth === width_px && host.clientHeight === height_px) return;
    resize();
    onResize();
  });
  observer.observe(host);
  // Another screen, or the browser's own zoom.
  const onWindow = () => {
    if (dpr() === ratio) return;
    resize();
    onResize();
  };
  window.addEventListener("resize", onWindow);

  return {
    sceneHost,
    liftedHost,
    active: /** @type {CanvasRenderingContext2D} */ (active.getContext("2d")),
    overlay: /** @type {CanvasRenderingContext2D} */ (overlay.getContext("2d")),
    dpr: () => ratio,
    /** @returns {[number, number]} CSS pixels */
    size: () => [width_px, height_px],
    /** Puts the paper where the view has it. @param {View} view @param {number} width_mm @param {number} height_mm */
    placePaper(view, width_mm, height_mm) {
      paper.style.width = `${width_mm * view.scale}px`;
      paper.style.height = `${height_mm * view.scale}px`;
      const left = Math.round(view.x_px * ratio) / ratio;
      const top = Math.round(view.y_px * ratio) / ratio;
      paper.style.transform = `translate(${left}px, ${top}px)`;
    },
    destroy() {
      observer.disconnect();
      window.removeEventListener("resize", onWindow);
      for (const element of [paper, sceneHost, liftedHost, active, overlay]) element.remove();
    },
  };
}

/** @typedef {ReturnType<typeof createSurface>} Surface */
