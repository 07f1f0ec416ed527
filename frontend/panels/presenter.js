// What who presents sees: the scene, what to say, what comes next, ten minutes, and the way on. The same for the
// page, the phone and the single file; what they are connected to is handed in.

import { leftOfTen, minutesAndSeconds } from "../model/stage.js";
import { button, iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { createSlide, pictureOf } from "./slide.js";

/** @import { Presentation, Slide } from "./slide.js" */
/** @import { Stage, Move } from "../model/stage.js" */

/** A thumbnail is a whole sheet: beyond this many shapes, scenes are told by their names. */
const MOST_SHAPES = 12_000;
const TICK_MS = 250;
const FIVE_MS = 300_000;
const ONE_MS = 60_000;

/**
 * @param {object} options
 * @param {import("../i18n/i18n.js").Words} options.words
 * @param {() => number} options.now  the server's time, in ms
 * @param {(move: Move) => void} options.move
 * @param {(scene: string) => void} options.pick
 * @param {() => void} options.openScreen  on a second window
 * @param {{ href: string, label: string } | null} [options.back]
 * @param {HTMLElement | null} [options.reactions]  a panel of the right column
 * @param {((anchor: HTMLElement) => void) | null} [options.setOrder]  for who decides the passing order
 */
export function createPresenter(options) {
  const { words, now, move, pick, openScreen, back = null, reactions = null, setOrder = null } = options;
  const title = h("h1");
  const sub = h("p", { class: "sub" });
  const screens = h("p", { class: "present-screens", role: "status" });
  const tools = h("div", { class: "present-tools" });
  const bar = h(
    "header",
    { class: "bar present-bar" },
    back &&
      h(
        "a",
        { class: "icon-btn", href: back.href, "aria-label": back.label, "data-tip": back.label },
        icon("back"),
      ),
    h("div", { class: "bar-grow" }, title, sub),
    screens,
    tools,
  );
  const where = h("h2");
  const step = h("span", { class: "present-step" });
  const main = h("div", { class: "present-scene" });
  const strip = h("ol", { class: "present-strip" });
  const left = h("p", { class: "present-clock" });
  const signal = h("p", { class: "present-signal", role: "status" });
  const gauge = h("div", { class: "gauge", "aria-hidden": "true" }, h("i"));
  const pause = h("div");
  const say = h("div", { class: "present-say" });
  const next = h("div", { class: "present-next" });
  const ways = h("div", { class: "present-ways" });
  const after = h("div", { class: "present-after" });
  const side = h(
    "aside",
    { class: "present-side" },
    h("div", { class: "present-time" }, h("div", null, left, signal), pause),
    gauge,
    h("div", { class: "present-words" }, say, next, reactions),
    h("div", { class: "present-foot" }, ways, after),
  );
  const el = h(
    "div",
    { class: "presenter" },
    bar,
    h("main", { class: "present-main" }, h("div", { class: "present-where" }, where, step), main, strip),
    side,
  );

  /** @type {Presentation | null} */
  let presentation = null;
  /** @type {ReturnType<typeof createSlide> | null} */
  let slide = null;
  /** @type {Map<string, SVGSVGElement>} */
  let small = new Map();
  /** @type {Stage | null} */
  let stage = null;
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
    for (const part of [strip, main, say, next, where]) part.lang = given.lang;
    slide = createSlide(given, { whole: true });
    fill(main, slide.el);
    small = new Map();
    const shapes = slide.el.querySelectorAll("*").length * given.scenes.length;
    if (shapes <= MOST_SHAPES)
      for (const scene of given.scenes) {
        const one = createSlide(given, { whole: true });
        one.show(scene, { atOnce: true });
        one.el.setAttribute("aria-hidden", "true");
        small.set(scene.id, one.el);
      }
    drawStrip();
    show(fresh);
  }

  function drawStrip() {
    const { t } = words;
    fill(
      strip,
      ...(presentation?.scenes ?? []).map((scene, i) =>
        h(
          "li",
          null,
          h(
            "button",
            { type: "button", "data-scene": scene.id, on: { click: () => pick(scene.id) } },
            small.get(scene.id) ?? null,
            h("span", null, `${i + 1}. ${scene.title || t("present.untitled")}`),
          ),
        ),
      ),
    );
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
    for (const one of strip.querySelectorAll("button")) {
      const on = one.dataset.scene === scene.id;
      if (on) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
      if (on) one.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    showSay(scene);
    const coming = scenes[at + 1];
    fill(
      next,
      h("h3", null, t("present.nextStep")),
      coming
        ? h("p", null, small.has(coming.id) ? smallOf(coming.id) : null, h("b", null, coming.title))
        : h("p", { class: "muted" }, t("present.end")),
    );
    showWays();
    tick();
  }

  /** @param {string} id */
  const smallOf = (id) => small.get(id)?.cloneNode(true) ?? null;

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
        t("present.next"),
        icon("chevron-right"),
      ),
    );
    if (held) /** @type {HTMLElement | null} */ (ways.querySelector(`[data-act="${held}"]`))?.focus();
    fill(
      after,
      nextGroup?.go
        ? button(t("present.nextGroup", { group: nextGroup.label }), () => move("group"), {
            class: "btn btn-bare",
          })
        : nextGroup && h("p", { class: "muted small" }, t("present.nextGroup", { group: nextGroup.label })),
    );
  }

  function tick() {
    const { t } = words;
    const ms = leftOfTen(stage?.run ?? null, now());
    left.textContent = minutesAndSeconds(ms);
    const tone = ms <= FIVE_MS ? "warn" : "";
    left.dataset.tone = tone;
    const said =
      ms <= 0 ? t("present.over") : ms <= ONE_MS ? t("present.one") : ms <= FIVE_MS ? t("present.five") : "";
    const base = stage?.run ? said || t("present.left") : t("present.ready");
    if (signal.textContent !== base) signal.textContent = base;
    const bar_ = /** @type {HTMLElement} */ (gauge.firstElementChild);
    bar_.style.width = `${Math.min(Math.max(100 - ms / 6000, 0), 100)}%`;
    const running = stage?.run && stage.run.paused_ms === null;
    if (pause.dataset.on !== `${running}${words.lang()}`) {
      pause.dataset.on = `${running}${words.lang()}`;
      fill(
        pause,
        iconButton(
          running ? "pause" : "play",
          t(running ? "present.pause" : "present.start"),
          () => move("clock"),
          {
            class: "btn present-pause",
          },
        ),
      );
    }
  }

  function drawTools() {
    const { t } = words;
    screens.textContent = connected ? t("present.screens", { count: connected }) : "";
    fill(
      tools,
      button(t("present.screen"), openScreen, { icon: "poster" }),
      reactions
        ? button(t("present.reactions", { count: answers }), () => move("reactions"), {
            icon: "message",
            "aria-pressed": String(stage?.reactions ?? false),
          })
        : null,
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

  const timer = setInterval(tick, TICK_MS);
  words.onChange(() => {
    drawStrip();
    drawTools();
    show(true);
  });
  drawTools();

  return {
    el,
    setPresentation,
    presentation: () => presentation,
    /** @param {Stage} to */
    setStage(to) {
      const answering = stage?.reactions !== to.reactions;
      stage = to;
      el.dataset.reactions = String(to.reactions);
      if (answering) drawTools();
      show();
    },
    stage: () => stage,
    /** @param {{ screens?: number, answers?: number, nextGroup?: { label: string, go: boolean } | null }} facts */
    tell(facts) {
      connected = facts.screens ?? connected;
      answers = facts.answers ?? answers;
      if (facts.nextGroup !== undefined) nextGroup = facts.nextGroup;
      drawTools();
      showWays();
    },
    stop: () => clearInterval(timer),
  };
}
