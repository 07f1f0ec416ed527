// The screen of the room: title, the scene's drawing, its sentences, where one is. No control, no clock, no cursor.
// Sentences are as large as they fit, never under what is read at eight metres.

import { fill, h } from "../../ui/dom.js";
import { createSlide, pictureOf } from "./slide.js";

/** @import { Presentation, Slide } from "./slide.js" */
/** @typedef {{ id: string, kind: string, text: string, at: number[] | null, held: boolean }} Reaction */

const SIZES = ["large", "middle", "small"];

/**
 * @param {import("../../i18n/i18n.js").Words} words
 */
export function createRoomScreen(words) {
  const title = h("h1");
  const group = h("b");
  const place = h("span");
  const head = h("header", { class: "screen-head" }, title, h("p", null, group, place));
  const figure = h("div", { class: "screen-drawing" });
  const heading = h("h2");
  const list = h("ul");
  const more = h("p", { class: "screen-more" });
  const door = h("p", { class: "screen-invite" });
  const sentences = h("section", { class: "screen-lines" }, heading, list, more, door);
  const progress = h("ol", { class: "screen-progress" });
  const credit = h("p");
  const foot = h("footer", { class: "screen-foot" }, progress, credit);
  const el = h("main", { class: "screen" }, head, figure, sentences, foot);
  /** @type {Presentation | null} */
  let presentation = null;
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  /** @type {{ id: string | null, reactions: Reaction[] | null } | null} */
  let shown = null;
  let invited = false;

  /** @param {Slide} scene */
  const lines = (scene) =>
    scene.lines.map((line) =>
      h(
        "li",
        null,
        h("span", { class: "line-key", "aria-hidden": "true" }, pictureOf(line.key)),
        h("span", null, line.text, line.tag ? h("em", null, line.tag) : null),
      ),
    );

  /** @param {Reaction[]} reactions */
  const answers = (reactions) =>
    reactions.map((one, index) =>
      h(
        "li",
        { class: "screen-reaction", "data-kind": one.kind, "data-number": String(index + 1) },
        h("b", null, one.at ? `${index + 1}. ` : "", words.t(`react.${one.kind}`)),
        h("span", null, one.text),
      ),
    );

  /** The largest size at which all is seen; at the smallest, what does not fit goes, the oldest reactions first.
   * @param {boolean} oldest */
  function fit(oldest) {
    const isCut = () => sentences.scrollHeight > sentences.clientHeight + 1;
    more.textContent = "";
    for (const size of SIZES) {
      sentences.dataset.size = size;
      if (!isCut()) return;
    }
    for (let count = 1; isCut() && list.childElementCount > 1; count += 1) {
      (oldest ? list.firstElementChild : list.lastElementChild)?.remove();
      if (!oldest) more.textContent = words.t("present.more", { count });
    }
  }

  /** @param {string | null} id @param {Reaction[] | null} reactions */
  function show(id, reactions) {
    const scenes = presentation?.scenes ?? [];
    const scene = scenes.find((one) => one.id === id) ?? scenes[0];
    if (!scene || !slide || !presentation) return;
    const all = { ...scene.lit, base: true, sheet: true };
    const seen = /** @type {Slide} */ (
      reactions
        ? { ...scene, frame: "drawing", view: presentation.drawing, lit: scene.lit.base ? scene.lit : all }
        : scene
    );
    el.dataset.frame = seen.frame;
    el.dataset.scene = scene.id;
    slide.show(seen, { atOnce: shown === null });
    shown = { id, reactions };
    const open = reactions?.filter((one) => !one.held) ?? null;
    heading.textContent = open ? words.t("react.title") : scene.title;
    fill(list, ...(open ? answers(open) : lines(scene)));
    door.hidden = !open || !invited;
    fit(open !== null);
    const seenNumbers = new Set([...list.children].map((row) => row.getAttribute("data-number")));
    slide.pin(
      (open ?? [])
        .map(({ at }, i) => ({ at: at ?? [], number: i + 1 }))
        .filter(({ at, number }) => at.length && seenNumbers.has(String(number))),
    );
    const at = scenes.indexOf(scene);
    fill(progress, ...scenes.map((_, i) => h("li", { class: i < at ? "done" : i === at ? "now" : "" })));
    progress.setAttribute("aria-label", words.t("present.step", { at: at + 1, of: scenes.length }));
  }

  const again = () => shown && el.isConnected && show(shown.id, shown.reactions);
  addEventListener("resize", again);
  void document.fonts.ready.then(again);
  return {
    el,
    /** Where the room's phones go to react, shown with the reactions. @param {{ address: string, qr: string }} to */
    setInvite(to) {
      invited = true;
      fill(door, h("img", { src: to.qr, alt: "" }), h("span", null, to.address));
      again();
    },
    /** @param {Presentation} next */
    setPresentation(next) {
      presentation = next;
      slide = createSlide(next);
      fill(figure, slide.el);
      el.lang = next.lang;
      title.textContent = next.title;
      group.textContent = next.group;
      place.textContent = next.territory;
      credit.textContent = next.credit;
      shown = null;
    },
    /**
     * @param {string | null} id  of a scene; the first when it is not there
     * @param {Reaction[] | null} [reactions]  shown instead of the sentences
     */
    show: (id, reactions = null) => show(id, reactions),
  };
}
