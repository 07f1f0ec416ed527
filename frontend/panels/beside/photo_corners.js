// The four corners of a sheet in a photo, to be put where they are: dragged, or moved with the arrows.
// Knows the picture and its corners, in parts of its width and height; not what is done with them.

import { h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @typedef {[number, number]} Corner */

/** A step of an arrow, and one with Shift. */
const STEP = 0.005;
const LONG_STEP = 0.05;
const NAMES = ["topLeft", "topRight", "bottomRight", "bottomLeft"];
/** @type {Record<string, Corner>} */
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The whole picture. @returns {Corner[]} */
const whole = () => [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/**
 * @param {{ words: Words, src: string, ratio: number }} options  ratio: width over height of the picture
 * @returns {{ el: HTMLElement, corners: () => Corner[], moved: () => boolean }}
 */
export function createCorners({ words, src, ratio }) {
  const corners = whole();
  const outline = document.createElementNS("http://www.w3.org/2000/svg", "polygon");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 1 1");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  svg.append(outline);
  const grips = NAMES.map((name, i) =>
    h("button", {
      type: "button",
      class: "corner",
      "aria-label": words.t(`photo.${name}`),
      on: {
        pointerdown: (/** @type {PointerEvent} */ event) => drag(i, event),
        keydown: (/** @type {KeyboardEvent} */ event) => step(i, event),
      },
    }),
  );
  const el = h(
    "div",
    { class: "photo-corners", style: { "--ratio": String(ratio) } },
    h("img", { src, alt: "", draggable: "false" }),
    svg,
    ...grips,
  );

  /** @param {number} i @param {number} x @param {number} y */
  function put(i, x, y) {
    corners[i] = [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))];
    show();
  }

  /** @param {number} i @param {PointerEvent} down */
  function drag(i, down) {
    const grip = grips[i];
    const corner = corners[i];
    if (!grip || !corner) return;
    const box = el.getBoundingClientRect();
    const from = [...corner];
    grip.setPointerCapture(down.pointerId);
    const move = (/** @type {PointerEvent} */ event) =>
      put(
        i,
        Number(from[0]) + (event.clientX - down.clientX) / box.width,
        Number(from[1]) + (event.clientY - down.clientY) / box.height,
      );
    grip.addEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", () => grip.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  /** @param {number} i @param {KeyboardEvent} event */
  function step(i, event) {
    const by = MOVES[event.key];
    const corner = corners[i];
    if (!by || !corner) return;
    event.preventDefault();
    const length = event.shiftKey ? LONG_STEP : STEP;
    put(i, corner[0] + by[0] * length, corner[1] + by[1] * length);
  }

  function show() {
    outline.setAttribute("points", corners.map(([x, y]) => `${x},${y}`).join(" "));
    corners.forEach(([x, y], i) => {
      grips[i]?.style.setProperty("left", `${x * 100}%`);
      grips[i]?.style.setProperty("top", `${y * 100}%`);
    });
  }

  show();
  const start = JSON.stringify(corners);
  return { el, corners: () => corners, moved: () => JSON.stringify(corners) !== start };
}
