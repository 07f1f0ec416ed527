// The clock in the bar: the phase, the minutes left, a gauge; words at five and one minute, overrun said calmly.
// Counts from the server's time; never asks.

import { elapsedMs, leftMs, lengthMs, minutesOf, shownMinutes, signalOf } from "../../core/workshop/clock.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { phaseName } from "../phases.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Phase, Run } from "../../core/workshop/clock.js" */

const EVERY_MS = 1000;

/**
 * What a clock says: its words, and how full its gauge is.
 * @param {Run} run
 * @param {Phase} phase
 * @param {number} groups
 * @param {number} now_ms  by the server's time
 * @param {Words["t"]} t
 */
export function readClock(run, phase, groups, now_ms, t) {
  const minutes = minutesOf(phase, groups);
  const left = leftMs(run, minutes, now_ms);
  const shown = shownMinutes(left);
  const signal = signalOf(left);
  const length = lengthMs(run, minutes);
  const state = run.paused_ms !== null ? "paused" : signal || "left";
  return {
    label: t(`clock.${state}`, { phase: phaseName(phase, t) }),
    value: shown < 0 ? t("clock.overMinutes", { count: -shown }) : t("clock.minutes", { count: shown }),
    signal: run.paused_ms !== null ? /** @type {const} */ ("") : signal,
    spent: length ? Math.min(1, elapsedMs(run, now_ms) / length) : 1,
  };
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => { run: Run | null, phases: Phase[], groups: number } | null} options.day
 * @param {() => number} options.now
 * @param {(text: string) => void} options.say
 */
export function createDayClock({ words, day, now, say }) {
  const el = h("div", { class: "day-clock", role: "timer", hidden: true });
  let shown = "";
  /** Signal last said, with its phase: each is said once. */
  let said = "";

  function render() {
    const today = day();
    const run = today?.run;
    const phase = run && today.phases.find((one) => one.id === run.phase);
    el.hidden = !phase;
    if (!phase) {
      shown = said = "";
      return;
    }
    const read = readClock(run, phase, today.groups, now(), words.t);
    const percent = Math.round(read.spent * 100);
    const text = `${read.label}/${read.value}/${percent}`;
    if (text === shown) return;
    shown = text;
    el.dataset.signal = read.signal;
    el.setAttribute("aria-label", words.t("clock.name"));
    fill(
      el,
      icon("clock"),
      h(
        "span",
        { class: "day-clock-words" },
        h("span", { class: "day-clock-label" }, read.label),
        h("b", null, read.value),
      ),
      h("span", { class: "gauge", "aria-hidden": "true" }, h("i", { style: { width: `${percent}%` } })),
    );
    const key = `${run.phase}/${run.started_ms}/${read.signal}`;
    if (read.signal && key !== said)
      say(words.t(`clock.say.${read.signal}`, { phase: phaseName(phase, words.t) }));
    said = key;
  }

  setInterval(render, EVERY_MS);
  words.onChange(render);
  render();
  return { el, render };
}
