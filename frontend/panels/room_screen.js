// The screen of the room: title, the scene's drawing, its sentences, where one is. No control, no clock, no cursor.

import { fill, h } from "../ui/dom.js";
import { createSlide, pictureOf } from "./slide.js";

/** @import { Presentation, Slide } from "./slide.js" */
/** @typedef {{ id: string, kind: string, text: string, at: number[] | null, held: boolean }} Reaction */

/** Longer lists would go under the edge. */
const MOST = 7;

/**
 * @param {import("../i18n/i18n.js").Words} words
 */
export function createRoomScreen(words) {
  const title = h("h1");
  const group = h("b");
  const place = h("span");
  const head = h("header", { class: "screen-head" }, title, h("p", null, group, place));
  const figure = h("div", { class: "screen-drawing" });
  const sentences = h("section", { class: "screen-lines" });
  const progress = h("ol", { class: "screen-progress" });
  const credit = h("p");
  const foot = h("footer", { class: "screen-foot" }, progress, credit);
  const el = h("main", { class: "screen" }, head, figure, sentences, foot);
  /** @type {Presentation | null} */
  let presentation = null;
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  let shown = "";
  /** @type {{ address: string, qr: string } | null} */
  let invite = null;

  /** @param {Slide} scene */
  const lines = (scene) =>
    scene.lines
      .slice(0, MOST)
      .map((line) =>
        h(
          "li",
          null,
          h("span", { class: "line-key", "aria-hidden": "true" }, pictureOf(line.key)),
          h("span", null, line.text, line.tag ? h("em", null, line.tag) : null),
        ),
      );

  /** @param {Reaction[]} reactions */
  const answers = (reactions) =>
    reactions
      .slice(-MOST)
      .map((one, index) =>
        h(
          "li",
          { class: "screen-reaction", "data-kind": one.kind },
          h("b", null, one.at ? `${index + 1}. ` : "", words.t(`react.${one.kind}`)),
          h("span", null, one.text),
        ),
      );

  return {
    el,
    /** Where the room's phones go to react, shown with the reactions. @param {{ address: string, qr: string }} to */
    setInvite(to) {
      invite = to;
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
      shown = "";
    },
    /**
     * @param {string | null} id  of a scene; the first when it is not there
     * @param {Reaction[] | null} [reactions]  shown instead of the sentences
     */
    show(id, reactions = null) {
      const scenes = presentation?.scenes ?? [];
      const scene = scenes.find((one) => one.id === id) ?? scenes[0];
      if (!scene || !slide || !presentation) return;
      const all = { base: true, amof: false, sheet: true, figures: scene.lit.figures };
      const seen = /** @type {Slide} */ (
        reactions
          ? { ...scene, frame: "drawing", view: presentation.drawing, lit: scene.lit.base ? scene.lit : all }
          : scene
      );
      el.dataset.frame = seen.frame;
      el.dataset.scene = scene.id;
      const open = reactions?.filter((one) => !one.held) ?? null;
      slide.show(seen, { atOnce: shown === "" });
      slide.pin((open ?? []).slice(-MOST).flatMap(({ at }, i) => (at ? [{ at, number: i + 1 }] : [])));
      shown = scene.id;
      const list = open ? answers(open) : lines(scene);
      sentences.dataset.many = String(list.length > 5);
      fill(
        sentences,
        h("h2", null, open ? words.t("react.title") : scene.title),
        list.length ? h("ul", null, ...list) : null,
        open && invite
          ? h(
              "p",
              { class: "screen-invite" },
              h("img", { src: invite.qr, alt: "" }),
              h("span", null, invite.address),
            )
          : null,
      );
      const at = scenes.indexOf(scene);
      fill(progress, ...scenes.map((_, i) => h("li", { class: i < at ? "done" : i === at ? "now" : "" })));
      progress.setAttribute("aria-label", words.t("present.step", { at: at + 1, of: scenes.length }));
    },
  };
}
