// Reacting from a phone: whose poster, the poster itself (a tap pins the words to a place), kind and words.

import { button } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { createReactionLine } from "./reaction_line.js";
import { createSlide } from "./slide.js";

/** @import { Presentation } from "./slide.js" */

/**
 * @param {object} options
 * @param {import("../i18n/i18n.js").Words} options.words
 * @param {(poster: string) => void} options.choose
 * @param {(values: { kind: string, text: string, at: number[] | null, figure: string | null }) => Promise<unknown>} options.add
 */
export function createReactForm({ words, choose, add }) {
  const title = h("h1");
  const hint = h("p", { class: "muted" });
  const which = h("select", { class: "field", on: { change: () => choose(which.value) } });
  const label = h("label", { class: "react-which" }, h("span", { class: "label" }), which);
  const poster = h("div", { class: "react-poster" });
  const pinned = h("div", { class: "react-pinned" });
  /** @type {{ at: number[], figure: string | null } | null} */
  let pin = null;
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  const line = createReactionLine({
    words,
    large: true,
    async add(values) {
      const taken = await add({ ...values, at: pin?.at ?? null, figure: pin?.figure ?? null });
      if (taken !== false) unpin();
      return taken;
    },
  });
  const el = h("main", { class: "react" }, title, label, poster, hint, pinned, line.el);

  function unpin() {
    pin = null;
    slide?.pin([]);
    renderPinned();
  }
  function renderPinned() {
    const { t } = words;
    hint.textContent = t(pin ? "react.pinned" : "react.pinHint");
    fill(pinned, pin && button(t("react.unpin"), unpin, { icon: "cross" }));
  }

  poster.addEventListener("click", (event) => {
    const box = slide?.el.getScreenCTM();
    if (!slide || !box) return;
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(box.inverse());
    const hit = /** @type {Element} */ (event.target).closest('[data-part^="figure-"]');
    const at = [place.x, place.y].map((value) => Math.round(value * 1000) / 1000);
    pin = { at, figure: hit?.getAttribute("data-part")?.slice("figure-".length) ?? null };
    slide.pin([{ at, number: 1 }]);
    renderPinned();
  });

  function render() {
    const { t } = words;
    title.textContent = t("react.page");
    const [name] = label.children;
    if (name) name.textContent = t("react.whose");
    renderPinned();
  }
  words.onChange(render);
  render();
  return {
    el,
    /** @param {{ id: string, name: string }[]} posters @param {string} chosen */
    setPosters(posters, chosen) {
      fill(which, ...posters.map(({ id, name }) => h("option", { value: id }, name)));
      which.value = chosen;
    },
    /** @param {Presentation} presentation */
    setPresentation(presentation) {
      slide = createSlide(presentation);
      const all = presentation.scenes.at(-1);
      if (all) {
        const figures = presentation.scenes.flatMap((scene) => scene.lit.figures);
        const lit = { base: true, amof: true, sheet: true, figures };
        slide.show(
          { ...all, title: presentation.title, lit, frame: "drawing", view: presentation.drawing },
          { atOnce: true },
        );
      }
      fill(poster, slide.el);
      pin = null;
      renderPinned();
    },
  };
}
