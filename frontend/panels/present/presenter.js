// What who presents sees: the scene, what to say, what comes next, ten minutes, and the way on. The same for the
// page, the phone and the single file; what they are connected to is handed in.

import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { createTenMinutes } from "./presenter_clock.js";
import { createStrip } from "./presenter_strip.js";
import { createSlide, pictureOf } from "./slide.js";

/** @import { Presentation, Slide } from "./slide.js" */
/** @import { Stage, Move } from "../../model/stage.js" */

/**
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {() => number} options.now  the server's time, in ms
 * @param {(move: Move) => void} options.move
 * @param {(scene: string) => void} options.pick
 * @param {() => void} options.openScreen  on a second window
 * @param {((poster: string) => { href: string, label: string }) | null} [options.back]
 * @param {(host: HTMLElement) => { el: HTMLElement, on(slide: ReturnType<typeof createSlide>, same: boolean): void }} options.reactions
 *   makes the panel of the right column, told of the picture that `host` holds
 * @param {((anchor: HTMLElement) => void) | null} [options.setOrder]  for who decides the passing order
 */
export function createPresenter(options) {
  const { words, now, move, pick, openScreen, back = null, setOrder = null } = options;
  const way = h("div", { class: "present-home" });
  const title = h("h1");
  const sub = h("p", { class: "sub" });
  const screens = h("p", { class: "present-screens", role: "status" });
  const tools = h("div", { class: "present-tools" });
  const where = h("h2");
  const step = h("span", { class: "present-step" });
  const main = h("div", { class: "present-scene" });
  const say = h("div", { class: "present-say" });
  const next = h("div", { class: "present-next" });
  const ways = h("div", { class: "present-ways" });
  const after = h("div", { class: "present-after" });
  const clock = createTenMinutes({ words, now, toggle: () => move("clock") });
  const strip = createStrip({ words, pick });
  const reactions = options.reactions(main);
  const el = h(
    "div",
    { class: "presenter" },
    h(
      "header",
      { class: "bar present-bar" },
      way,
      h("div", { class: "bar-grow" }, title, sub),
      screens,
      tools,
    ),
    h("main", { class: "present-main" }, h("div", { class: "present-where" }, where, step), main, strip.el),
    h(
      "aside",
      { class: "present-side" },
      clock.el,
      h("div", { class: "present-words" }, say, next, reactions.el),
      h("div", { class: "present-foot" }, ways, after),
    ),
  );

  /** @type {Presentation | null} */
  let presentation = null;
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  /** @type {Stage | null} */
  let stage = null;
  let isElsewhere = false;
  /** @type {{ label: string, go: boolean } | null} */
  let nextGroup = null;
  let connected = 0;
  let answers = 0;

  const sceneNow = () => {
    const scenes = presentation?.scenes ?? [];
    return scenes.find((one) => one.id === stage?.scene) ?? scenes[0];
  };

  /** @param {Presentation} given */
  function setPresentation(given) {
    const fresh = presentation?.id !== given.id;
    presentation = given;
    for (const part of [main, say, next, where, title]) part.lang = given.lang;
    slide = createSlide(given, { whole: true });
    fill(main, slide.el);
    reactions.on(slide, !fresh);
    strip.set(given);
    const home = back?.(given.id);
    if (home)
      fill(
        way,
        h(
          "a",
          { class: "icon-btn", href: home.href, "aria-label": home.label, "data-tip": home.label },
          icon("back"),
        ),
      );
    show(fresh);
  }

  /** @param {boolean} [atOnce] */
  function show(atOnce = false) {
    const scene = sceneNow();
    if (!presentation || !slide || !scene) return;
    const { t } = words;
    const scenes = presentation.scenes;
    const at = scenes.indexOf(scene);
    slide.show(scene, { atOnce });
    el.dataset.scene = scene.id;
    title.textContent = presentation.title || t("bar.untitled");
    sub.textContent = [presentation.group, presentation.territory].filter(Boolean).join(", ");
    where.textContent = scene.title || t("present.untitled");
    step.textContent = t("present.step", { at: at + 1, of: scenes.length });
    strip.mark(scene.id);
    showSay(scene);
    const coming = scenes[at + 1];
    fill(
      next,
      h("h3", null, t("present.nextStep")),
      coming
        ? h("p", null, strip.pictureOf(coming.id), h("b", null, coming.title || t("present.untitled")))
        : h("p", { class: "muted" }, t("present.end")),
    );
    showWays();
    clock.show(stage?.run ?? null);
  }

  /** @param {Slide} scene */
  function showSay(scene) {
    fill(
      say,
      h("h3", null, words.t("present.say")),
      scene.say ? h("p", { class: "present-notes" }, scene.say) : null,
      h(
        "ul",
        null,
        ...scene.lines.map((line) =>
          h(
            "li",
            null,
            h("span", { class: "line-key", "aria-hidden": "true" }, pictureOf(line.key)),
            h("span", null, line.text),
          ),
        ),
      ),
      !scene.say && !scene.lines.length ? h("p", { class: "muted" }, words.t("present.sayEmpty")) : null,
    );
  }

  function showWays() {
    const { t } = words;
    const held = ways.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    fill(
      ways,
      iconButton("back", t("present.previous"), () => move("previous"), {
        class: "btn present-back",
        "data-act": "back",
      }),
      h(
        "button",
        {
          type: "button",
          class: "btn btn-filled present-go",
          "data-act": "go",
          on: { click: () => move("next") },
        },
        t(isElsewhere ? "present.begin" : "present.next"),
        icon("chevron-right"),
      ),
    );
    if (held) /** @type {HTMLElement | null} */ (ways.querySelector(`[data-act="${held}"]`))?.focus();
    const following = nextGroup && t("present.nextGroup", { group: nextGroup.label });
    fill(
      after,
      isElsewhere ? h("p", { class: "muted small" }, t("present.elsewhere")) : null,
      following && nextGroup?.go
        ? button(following, () => move("group"), { class: "btn btn-bare", icon: "play" })
        : following && h("p", { class: "muted small" }, following),
    );
  }

  function drawTools() {
    const { t } = words;
    screens.textContent = connected ? t("present.screens", { count: connected }) : "";
    fill(
      tools,
      button(t("present.screen"), openScreen, { icon: "poster" }),
      button(t("present.reactions", { count: answers }), () => move("reactions"), {
        icon: "message",
        class: "btn present-answers",
        "aria-pressed": String(stage?.reactions ?? false),
      }),
      setOrder
        ? button(t("order.title"), (event) => setOrder(/** @type {HTMLElement} */ (event.currentTarget)), {
            icon: "people",
            "aria-haspopup": "dialog",
            "aria-expanded": "false",
          })
        : null,
      iconButton("fit", t("present.full"), () => move("full")),
    );
  }

  words.onChange(() => {
    strip.draw();
    drawTools();
    show(true);
  });
  drawTools();

  return {
    el,
    setPresentation,
    presentation: () => presentation,
    /** @param {Stage} to @param {boolean} [elsewhere]  the room looks at another group for now */
    setStage(to, elsewhere = false) {
      const answering = stage?.reactions !== to.reactions;
      stage = to;
      isElsewhere = elsewhere;
      el.dataset.reactions = String(to.reactions);
      if (answering) drawTools();
      show();
    },
    /** @param {{ screens?: number, answers?: number, nextGroup?: { label: string, go: boolean } | null }} facts */
    tell(facts) {
      connected = facts.screens ?? connected;
      answers = facts.answers ?? answers;
      if (facts.nextGroup !== undefined) nextGroup = facts.nextGroup;
      drawTools();
      showWays();
    },
  };
}
