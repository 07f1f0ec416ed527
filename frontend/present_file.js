// The single file: presents the poster it carries, without server nor network. A second window is the same file, which
// the first one tells what to show; reactions are kept in the browser. Composition root; its words are in the language
// of the reader's browser.

import { createKeptReactions } from "./model/kept_reactions.js";
import { sceneAfter, toggled } from "./model/stage.js";
import { createPresenter } from "./panels/present/presenter.js";
import { saveReactionsButton } from "./panels/present/reaction_file.js";
import { createReactions } from "./panels/present/reactions.js";
import { createRoomScreen } from "./panels/present/room_screen.js";
import { listenToHands, toggleWholeScreen } from "./present_hands.js";
import { fill } from "./ui/dom.js";
import { localMemory, startPage } from "./ui/page.js";

/** @import { Move, Stage } from "./model/stage.js" */

const SCREEN = "#salle";
const { words, root } = startPage();
const presentation = JSON.parse(document.getElementById("presentation")?.textContent ?? "{}");

function beScreen() {
  const screen = createRoomScreen(words);
  screen.setPresentation(presentation);
  fill(root, screen.el);
  screen.show(null);
  document.title = words.t("present.screen");
  addEventListener("message", ({ source, data }) => {
    if (source === opener && data?.chorem === "stage") screen.show(data.scene, data.reactions);
  });
  document.addEventListener("dblclick", toggleWholeScreen);
  opener?.postMessage({ chorem: "screen" }, "*");
}

function present() {
  const { id, title, scenes } = presentation;
  /** @type {Stage} */
  let stage = { poster: id, scene: scenes[0]?.id ?? null, run: null, reactions: false };
  const kept = createKeptReactions({ poster: id, memory: localMemory(), now: Date.now });
  /** @type {Window | null} */
  let second = null;
  /** @type {ReturnType<typeof createReactions>} */
  let reactions;
  const presenter = createPresenter({
    words,
    now: Date.now,
    move,
    pick: (scene) => tell({ ...begun(), scene }),
    openScreen() {
      second = window.open(location.href.replace(/#.*$/, "") + SCREEN, "chorem-ecran", "popup");
    },
    reactions(host) {
      const change = (/** @type {() => void} */ what) => {
        what();
        said();
      };
      reactions = createReactions({
        ...{ words, host },
        add: async (values) => change(() => kept.add({ ...values, scene: stage.scene })),
        hold: (one, held) => change(() => kept.hold(one, held)),
        remove: (one) => change(() => kept.remove(one)),
        foot: saveReactionsButton({ words, file: kept.file, name: title || "reactions" }),
      });
      return reactions;
    },
  });
  const begun = () => (stage.run ? stage : { ...stage, run: toggled(null, Date.now()) });

  function said() {
    reactions.set(kept.all());
    presenter.tell({ answers: kept.all().length });
    tellSecond();
  }

  function tellSecond() {
    const shown = stage.reactions ? kept.all() : null;
    second?.postMessage({ chorem: "stage", scene: stage.scene, reactions: shown }, "*");
  }

  /** @param {Stage} next */
  function tell(next) {
    stage = next;
    presenter.setStage(stage);
    reactions.setScene(stage.scene, scenes);
    tellSecond();
  }

  /** @param {Move} what */
  function move(what) {
    if (what === "full") toggleWholeScreen();
    else if (what === "clock") tell({ ...stage, run: toggled(stage.run, Date.now()) });
    else if (what === "reactions") tell({ ...stage, reactions: !stage.reactions });
    else if (what !== "group")
      tell({ ...begun(), scene: sceneAfter(scenes, stage.scene, what), reactions: false });
  }

  addEventListener("message", (event) => {
    if (event.source !== second || event.data?.chorem !== "screen") return;
    presenter.tell({ screens: 1 });
    tellSecond();
  });
  listenToHands(move);
  presenter.setPresentation(presentation);
  fill(root, presenter.el);
  tell(stage);
  said();
}

if (location.hash === SCREEN && window.opener) beScreen();
else present();
