// The single file: presents the poster it carries, without server nor network. A second window is the same file, which
// the first one tells what to show. Composition root; its words are in the language of the reader's browser.

import { moveOf, sceneAfter, toggled } from "./model/stage.js";
import { createPresenter } from "./panels/presenter.js";
import { createRoomScreen } from "./panels/room_screen.js";
import { fill, isTyping } from "./ui/dom.js";
import { startPage } from "./ui/page.js";

/** @import { Move, Stage } from "./model/stage.js" */

const SCREEN = "#salle";
const { words, root } = startPage();
const presentation = JSON.parse(document.getElementById("presentation")?.textContent ?? "{}");

function beScreen() {
  const screen = createRoomScreen(words);
  screen.setPresentation(presentation);
  screen.show(null);
  fill(root, screen.el);
  document.title = words.t("present.screen");
  addEventListener("message", (event) => {
    if (event.source === opener && event.data?.chorem === "stage") screen.show(event.data.scene);
  });
  opener?.postMessage({ chorem: "screen" }, "*");
}

function present() {
  /** @type {Stage} */
  let stage = {
    poster: presentation.id,
    scene: presentation.scenes[0]?.id ?? null,
    run: null,
    reactions: false,
  };
  /** @type {Window | null} */
  let second = null;
  const presenter = createPresenter({
    words,
    now: () => Date.now(),
    move,
    pick: (scene) => tell({ ...begun(), scene }),
    openScreen() {
      second = window.open(location.href.replace(/#.*$/, "") + SCREEN, "chorem-ecran", "popup");
    },
  });
  const begun = () => (stage.run ? stage : { ...stage, run: toggled(null, Date.now()) });

  /** @param {Stage} next */
  function tell(next) {
    stage = next;
    presenter.setStage(stage);
    second?.postMessage({ chorem: "stage", scene: stage.scene }, "*");
  }

  /** @param {Move} what */
  function move(what) {
    if (what === "full") {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen?.().catch(() => {});
    } else if (what === "clock") tell({ ...stage, run: toggled(stage.run, Date.now()) });
    else if (what !== "group" && what !== "reactions")
      tell({ ...begun(), scene: sceneAfter(presentation.scenes, stage.scene, what) });
  }

  addEventListener("message", (event) => {
    if (event.source !== second || event.data?.chorem !== "screen") return;
    presenter.tell({ screens: 1 });
    second?.postMessage({ chorem: "stage", scene: stage.scene }, "*");
  });
  document.addEventListener("keydown", (event) => {
    const el = document.activeElement;
    const onControl = el instanceof HTMLElement && el.matches("button");
    if (isTyping(el) || (onControl && (event.key === " " || event.key === "Enter"))) return;
    const what = moveOf(event);
    if (!what) return;
    event.preventDefault();
    move(what);
  });
  presenter.setPresentation(presentation);
  presenter.setStage(stage);
  fill(root, presenter.el);
}

if (location.hash === SCREEN && window.opener) beScreen();
else present();
