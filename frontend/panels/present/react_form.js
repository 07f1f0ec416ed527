// Reacting to a poster: whose, the poster itself (a touch pins the words to a place), kind and words. From the phones of
// the room; and for who takes notes for it, with what was already said beside.

import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { languageSwitch } from "../../ui/language.js";
import { createReactionLine } from "./reaction_line.js";
import { createPin } from "./reaction_pin.js";
import { createSlide } from "./slide.js";

/** @import { Presentation } from "./slide.js" */

/**
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {(poster: string) => void} options.choose
 * @param {((values: any) => Promise<unknown>) | null} options.add  one's own reaction; resolves to false when not taken
 * @param {((host: HTMLElement) => { el: HTMLElement, on(slide: ReturnType<typeof createSlide>, same: boolean): void }) | null} [options.notes]
 *   makes the note-taker's side, in the place of one's own line
 * @param {{ href: string, label: string } | null} [options.back]
 */
export function createReactForm({ words, choose, add, notes = null, back = null }) {
  const title = h("h1");
  const which = h("select", { class: "field", on: { change: () => choose(which.value) } });
  const label = h("label", { class: "react-which" }, h("span", { class: "label" }), which);
  const poster = h("div", { class: "react-poster" });
  let shown = "";
  const beside = notes ? notes(poster) : ownSide();
  const bar = h("header", { class: "bar" });
  const main = h(
    "main",
    { class: "react", "data-notes": String(notes !== null) },
    !back && title,
    h("div", { class: "react-where" }, label, poster),
    beside.el,
  );
  const el = h("div", null, back && bar, main);

  function ownSide() {
    const pin = createPin({ words, host: poster });
    const sent = h("p", { class: "react-sent", role: "status" });
    const line = createReactionLine({
      words,
      large: true,
      async add(values) {
        const taken = await add?.({ ...values, ...pin.values() });
        sent.textContent = taken === false ? "" : words.t("react.sent");
        if (taken !== false) pin.clear();
        return taken;
      },
    });
    line.el.addEventListener("input", () => sent.replaceChildren());
    return { el: h("div", { class: "react-own" }, pin.el, line.el, sent), on: pin.on };
  }

  function render() {
    const { t } = words;
    title.textContent = t(notes ? "react.notes" : "react.page");
    if (back) {
      const way = { class: "icon-btn", href: back.href, "aria-label": back.label, "data-tip": back.label };
      const grow = h("div", { class: "bar-grow bar-title" }, title);
      fill(bar, h("a", way, icon("back")), grow, languageSwitch(words));
    }
    const [name] = label.children;
    if (name) name.textContent = t("react.whose");
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
      const slide = createSlide(presentation);
      const all = presentation.scenes.at(-1);
      if (all) {
        const lit = { ...all.lit, base: true, sheet: true };
        const view = presentation.drawing;
        slide.show({ ...all, title: presentation.title, lit, frame: "drawing", view }, { atOnce: true });
      }
      fill(poster, slide.el);
      beside.on(slide, shown === presentation.id);
      shown = presentation.id;
    },
  };
}
