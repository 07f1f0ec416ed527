// Where the next reaction goes: a touch on the poster pins it to a place, and to the figure there. Says which, and
// takes it off again.

import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { createSlide, Place } from "./slide.js" */

/**
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {HTMLElement} options.host  holds the picture one touches
 */
export function createPin({ words, host }) {
  const el = h("div", { class: "reaction-pin" });
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  /** @type {Place | null} */
  let place = null;

  /** @param {Place | null} next */
  function put(next) {
    place = next;
    slide?.pin(next ? [{ at: next.at, number: "+" }] : []);
    render();
  }
  function render() {
    const { t } = words;
    const where = !place?.figure ? "react.pinned" : place.name ? "react.onNamed" : "react.onSign";
    fill(
      el,
      h(
        "p",
        { class: "muted small", role: "status" },
        place ? t(where, { name: place.name }) : t("react.pinHint"),
      ),
      place && button(t("react.unpin"), () => put(null), { icon: "cross" }),
    );
  }
  host.addEventListener("click", (event) => {
    const on = /** @type {Element} */ (event.target);
    if (slide?.el.contains(on)) put(slide.placeAt(event.clientX, event.clientY));
  });
  words.onChange(render);
  render();
  return {
    el,
    /** @param {ReturnType<typeof createSlide>} next  the picture now there @param {boolean} same  of the same poster */
    on(next, same) {
      slide = next;
      put(same ? place : null);
    },
    values: () => ({ at: place?.at ?? null, figure: place?.figure ?? null }),
    clear: () => put(null),
  };
}
