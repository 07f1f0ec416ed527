// The ten minutes of who presents: what is left, said in words near the end, and the button that stops and starts it.

import { leftOfTen, minutesAndSeconds, TEN_MINUTES_MS } from "../../model/stage.js";
import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { StageRun } from "../../model/stage.js" */

const TICK_MS = 250;
const FIVE_MS = 300_000;
const ONE_MS = 60_000;

/**
 * @param {object} options
 * @param {import("../../i18n/i18n.js").Words} options.words
 * @param {() => number} options.now  the server's time, in ms
 * @param {() => void} options.toggle
 */
export function createTenMinutes({ words, now, toggle }) {
  const left = h("p", { class: "present-clock" });
  const signal = h("p", { class: "present-signal", role: "status" });
  const pause = h("div");
  const spent = h("i");
  const el = h(
    "div",
    { class: "present-time" },
    h("div", { class: "present-left" }, h("div", null, left, signal), pause),
    h("div", { class: "gauge", "aria-hidden": "true" }, spent),
  );
  /** @type {StageRun | null} */
  let run = null;
  let drawn = "";

  /** @param {number} ms */
  function sentence(ms) {
    const { t } = words;
    if (!run) return t("present.ready");
    if (ms <= 0) return t("present.over");
    if (ms <= ONE_MS) return t("present.one");
    return t(ms <= FIVE_MS ? "present.five" : "present.left");
  }

  function tick() {
    const { t } = words;
    const ms = leftOfTen(run, now());
    left.textContent = minutesAndSeconds(ms);
    left.dataset.tone = ms <= FIVE_MS ? "warn" : "";
    if (signal.textContent !== sentence(ms)) signal.textContent = sentence(ms);
    spent.style.width = `${Math.min(Math.max(100 - (100 * ms) / TEN_MINUTES_MS, 0), 100)}%`;
    const runs = run !== null && run.paused_ms === null;
    const label = t(runs ? "present.pause" : "present.start");
    if (drawn === label) return;
    drawn = label;
    fill(pause, iconButton(runs ? "pause" : "play", label, toggle, { class: "btn present-pause" }));
  }

  setInterval(tick, TICK_MS);
  return {
    el,
    /** @param {StageRun | null} to */
    show(to) {
      run = to;
      tick();
    },
  };
}
