// What hands do on both presenters, the page and the single file: keys, clickers, the whole screen.

import { moveOf } from "./model/stage.js";
import { isTyping } from "./ui/dom.js";

/** @param {(move: import("./model/stage.js").Move) => void} move */
export function listenToHands(move) {
  document.addEventListener("keydown", (event) => {
    const el = document.activeElement;
    const onControl = el instanceof HTMLElement && el.matches("button, a, [role=radio]");
    if (event.defaultPrevented || isTyping(el) || document.querySelector(".popover")) return;
    if (onControl && (event.key === " " || event.key === "Enter")) return;
    const what = moveOf(event);
    if (!what) return;
    event.preventDefault();
    move(what);
  });
}

export function toggleWholeScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}
