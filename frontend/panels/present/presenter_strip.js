// The scenes of a presentation side by side, each a small picture and its title: where one is, where one goes.

import { fill, h } from "../../ui/dom.js";
import { createSlide } from "./slide.js";

/** @import { Presentation } from "./slide.js" */

/** A small picture is a whole sheet: beyond this many shapes, scenes are told by their names. */
const MOST_SHAPES = 12_000;

/**
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {(scene: string) => void} options.pick
 */
export function createStrip({ words, pick }) {
  const el = h("ol", { class: "present-strip" });
  /** @type {Presentation | null} */
  let presentation = null;
  /** @type {Map<string, SVGSVGElement>} */
  let small = new Map();

  function draw() {
    fill(
      el,
      ...(presentation?.scenes ?? []).map((scene, i) =>
        h(
          "li",
          null,
          h(
            "button",
            { type: "button", "data-scene": scene.id, on: { click: () => pick(scene.id) } },
            small.get(scene.id) ?? null,
            h("span", null, `${i + 1}. ${scene.title || words.t("present.untitled")}`),
          ),
        ),
      ),
    );
  }

  return {
    el,
    draw,
    /** @param {Presentation} given */
    set(given) {
      presentation = given;
      el.lang = given.lang;
      small = new Map();
      for (const scene of given.scenes) {
        const one = createSlide(given, { whole: true });
        if (one.el.querySelectorAll("*").length * given.scenes.length > MOST_SHAPES) break;
        one.show(scene, { atOnce: true });
        one.el.setAttribute("aria-hidden", "true");
        small.set(scene.id, one.el);
      }
      draw();
    },
    /** Says which scene is shown. @param {string} id */
    mark(id) {
      for (const one of el.querySelectorAll("button")) {
        const on = one.dataset.scene === id;
        if (on) one.setAttribute("aria-current", "step");
        else one.removeAttribute("aria-current");
        if (on) one.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    },
    /** A copy of a scene's small picture, if there is one. @param {string} id */
    pictureOf: (id) => small.get(id)?.cloneNode(true) ?? null,
  };
}
