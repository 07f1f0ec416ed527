// "Autre forme ?": after a gesture, the four shapes of its question beside what was drawn, the one it took marked.
// Gone at the next gesture. Must not know how a figure is converted.

import { fill, h } from "../../ui/dom.js";
import { standBeside } from "./beside_box.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Rect } from "./beside_box.js" */
/** @import { Sign } from "../palette_model.js" */

const ICON_PX = 32;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {(structure: string) => Sign[]} options.shapesOf  offered shapes of a question
 * @param {(figure: string) => Sign | null} options.signOf  null when the figure is not there
 * @param {(figure: string, sign: Sign) => void} options.convert
 * @param {HTMLElement} options.stage
 * @param {(figure: string) => Rect | null} options.box  of a figure, in pixels of the stage
 * @param {() => HTMLElement[]} options.avoid  what floats over the stage and must stay free
 * @param {() => Rect[]} options.drawn  what else is drawn around, better left in sight
 */
export function createStrip(options) {
  const { words, paintIcon, shapesOf, signOf, convert, stage, box, avoid, drawn } = options;
  const el = h("div", { class: "shape-strip shapes", role: "toolbar", "data-region": "", hidden: true });
  let figure = "";

  function render() {
    const { t } = words;
    const now = figure ? signOf(figure) : null;
    const shapes = now ? shapesOf(now.structure) : [];
    if (!now || shapes.length < 2) return hide();
    const held = el.contains(document.activeElement);
    const buttons = shapes.map((sign) =>
      h(
        "button",
        {
          type: "button",
          class: "shape",
          "data-shape": sign.support,
          "aria-pressed": String(sign.id === now.id),
          "aria-label": t("strip.shape", {
            support: t(`support.${sign.support}`),
            name: sign.name[words.lang()],
          }),
          on: { click: () => sign.id !== now.id && convert(figure, sign) },
        },
        paintIcon(sign, ICON_PX),
        h("span", null, t(`support.${sign.support}`)),
      ),
    );
    el.setAttribute("aria-label", t("strip.title"));
    fill(el, h("p", { class: "shapes-title" }, t("strip.title")), ...buttons);
    el.hidden = false;
    place();
    if (held) /** @type {HTMLElement | null} */ (el.querySelector("[aria-pressed='true']"))?.focus();
  }

  function hide() {
    figure = "";
    el.hidden = true;
    fill(el);
  }

  function place() {
    const around = el.hidden ? null : box(figure);
    if (!around) return;
    standBeside(el, stage, around, avoid(), drawn());
    el.style.visibility = "";
  }

  el.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const all = /** @type {HTMLElement[]} */ ([...el.querySelectorAll("button")]);
    all[
      (all.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step + all.length) % all.length
    ]?.focus();
  });
  words.onChange(render);
  return {
    el,
    /** The figure it stands beside, "" for none. */
    figure: () => figure,
    /** @param {string} id */
    show(id) {
      figure = id;
      // Not in the way at its last place while the figure is not painted yet.
      el.style.visibility = "hidden";
      render();
    },
    render,
    hide,
    place,
  };
}
