// The sheet as a scene shows it: what is lit in full, the rest faded, the view moved there. The SVG is the server's;
// nothing is drawn here.

const MOVE_MS = 400;
const PIN_MM = 11;
const PIN_PX = 11;
const SHEET = [0, 0, 1189, 841];
let made = 0;

/**
 * `legend`: the groups of the legend that speak of what is lit.
 * @typedef {{ base: boolean, amof: boolean, sheet: boolean, figures: string[], legend: string[] }} Lit
 * @typedef {{ id: string, title: string, say: string, lit: Lit, view: number[], frame: "drawing" | "part" | "sheet",
 *   lines: { key: string, text: string, tag: string }[] }} Slide
 * @typedef {{ id: string, seq: number, lang: string, title: string, group: string, territory: string, date: string,
 *   credit: string, svg: string, drawing: number[], scenes: Slide[] }} Presentation
 */

/** Where a finger may have meant, the nearest first: px from where it is. */
const FINGERTIP = [0, 7, 14].flatMap((reach) =>
  reach === 0 ? [[0, 0]] : [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx * reach, dy * reach])),
);

/** @typedef {{ at: number[], figure: string | null, name: string }} Place */

/** A picture of the server's, its ids its own. @param {string} text @returns {SVGSVGElement} */
export function pictureOf(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(parsed, true)));
  made += 1;
  for (const el of svg.querySelectorAll("[id]")) {
    if (el.localName === "clipPath") el.id = `s${made}-${el.id}`;
    else {
      el.setAttribute("data-part", el.id);
      el.removeAttribute("id");
    }
  }
  for (const el of svg.querySelectorAll("[clip-path]"))
    el.setAttribute("clip-path", (el.getAttribute("clip-path") ?? "").replace("#", `#s${made}-`));
  // The picture has one name; its groups are for drawing programs.
  for (const el of svg.querySelectorAll("g[role]")) {
    el.removeAttribute("role");
    el.removeAttribute("aria-label");
  }
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  return svg;
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * @param {Presentation} presentation
 * @param {{ whole?: boolean }} [options]  whole: as the presenter sees it, on its sheet unless the scene is close
 */
export function createSlide(presentation, { whole = false } = {}) {
  const el = pictureOf(presentation.svg);
  el.setAttribute("class", "slide");
  el.setAttribute("role", "img");
  el.setAttribute("focusable", "false");
  /** @type {Map<string, Element>} */
  const parts = new Map();
  for (const part of el.querySelectorAll("[data-part]"))
    parts.set(part.getAttribute("data-part") ?? "", part);
  let first = true;
  for (const child of el.children) {
    if (child.localName !== "path") continue;
    child.setAttribute("class", first ? "slide-paper" : "slide-rule");
    first = false;
  }
  let now = SHEET;
  let frame = 0;

  /** @param {number[]} view */
  const set = (view) => {
    now = view;
    el.setAttribute("viewBox", view.map((value) => Math.round(value * 1000) / 1000).join(" "));
  };

  /** @param {number[]} to @param {boolean} at_once */
  function move(to, at_once) {
    cancelAnimationFrame(frame);
    if (at_once || still() || to.every((value, i) => value === now[i])) return set(to);
    const from = now;
    const began = performance.now();
    const step = (/** @type {number} */ time) => {
      const part = Math.min(Math.max((time - began) / MOVE_MS, 0), 1);
      const eased = 1 - (1 - part) * (1 - part) * (1 - part);
      set(to.map((value, i) => (from[i] ?? 0) + (value - (from[i] ?? 0)) * eased));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  }

  /** @param {Slide} scene */
  function light({ lit, frame: kind }) {
    const figures = new Set(lit.figures);
    const lines = new Set(lit.legend);
    for (const [name, part] of parts) {
      const dash = name.indexOf("-");
      const [what, id] = dash > 0 ? [name.slice(0, dash), name.slice(dash + 1)] : ["", ""];
      let on = true;
      if (what === "figure" || what === "name") on = figures.has(id);
      else if (name === "base") on = lit.base;
      else if (name === "amof") on = lit.amof;
      else if (what === "legend") on = lit.sheet || lines.has(name);
      else if (name === "notes") on = lit.sheet;
      part.classList.toggle("faint", !on);
    }
    el.dataset.frame = kind;
  }

  /** The figure drawn or named at a point of the window, or a fingertip from it. @param {number} x @param {number} y */
  function figureNear(x, y) {
    for (const [dx, dy] of FINGERTIP) {
      const found = document
        .elementFromPoint(x + (dx ?? 0), y + (dy ?? 0))
        ?.closest('[data-part^="figure-"], [data-part^="name-"]');
      if (!found || !el.contains(found) || found.classList.contains("faint")) continue;
      const part = found.getAttribute("data-part") ?? "";
      return part.slice(part.indexOf("-") + 1);
    }
    return null;
  }

  return {
    el,
    /**
     * The place of the sheet (mm) at a point of the window, and the figure there with its printed name.
     * @param {number} x_px
     * @param {number} y_px
     * @returns {Place | null}
     */
    placeAt(x_px, y_px) {
      const shown = el.getScreenCTM();
      if (!shown) return null;
      const { x, y } = new DOMPoint(x_px, y_px).matrixTransform(shown.inverse());
      const figure = figureNear(x_px, y_px);
      const written = parts.get(`name-${figure}`)?.querySelectorAll("text:not([font-style])") ?? [];
      const name = [...written].map((line) => line.textContent).join(" ");
      return { at: [x, y].map((value) => Math.round(value * 1000) / 1000), figure, name };
    },
    /**
     * @param {Slide} scene
     * @param {{ atOnce?: boolean }} [options]
     */
    show(scene, { atOnce = false } = {}) {
      const [, , width = 0, height = 0] = presentation.drawing;
      const close = (scene.view[2] ?? 0) * (scene.view[3] ?? 0) < 0.8 * width * height;
      const onSheet = whole && !close;
      light(onSheet ? { ...scene, frame: "sheet" } : scene);
      move(onSheet ? SHEET : scene.view, atOnce);
      el.setAttribute("aria-label", scene.title);
      el.dataset.scene = scene.id;
    },
    /** Marks where reactions are pinned. @param {{ at: number[], number: number | string }[]} pins */
    pin(pins) {
      el.querySelector(".pins")?.remove();
      if (!pins.length) return;
      const NS = "http://www.w3.org/2000/svg";
      // Never smaller than is seen on a phone.
      const radius_mm = Math.max(PIN_MM, PIN_PX / (el.getScreenCTM()?.a ?? 1));
      const group = document.createElementNS(NS, "g");
      group.setAttribute("class", "pins");
      for (const { at, number } of pins) {
        const dot = document.createElementNS(NS, "circle");
        for (const [key, value] of Object.entries({ cx: at[0], cy: at[1], r: radius_mm }))
          dot.setAttribute(key, `${value}`);
        const text = document.createElementNS(NS, "text");
        for (const [key, value] of Object.entries({
          x: at[0],
          y: (at[1] ?? 0) + radius_mm * 0.45,
          "font-size": radius_mm * 1.3,
        }))
          text.setAttribute(key, `${value}`);
        text.textContent = String(number);
        group.append(dot, text);
      }
      el.append(group);
    },
  };
}
