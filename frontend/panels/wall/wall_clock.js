// The clock of the wall: time left in large, the phases of the day, and what moves them, for all or for one group.
// Counts from the server's time; knows no request.

import { elapsedMs, leftMs, lengthMs, minutesOf, signalOf } from "../../core/workshop/clock.js";
import { figures, runOf } from "../../model/wall.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { openMenu } from "../../ui/menu.js";
import { phaseName } from "../phases.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Phase, Run } from "../../core/workshop/clock.js" */

const MORE_MINUTES = 5;

/**
 * @typedef {{ action: string, minutes?: number, phase?: string, expected?: string, poster_id?: string }} Act
 * @param {object} options
 * @param {Words} options.words
 * @param {() => any} options.day  of the wall
 * @param {() => number} options.now  by the server's time
 * @param {boolean} options.leads
 * @param {(act: Act) => void} options.act
 * @param {(text: string) => void} options.say
 */
export function wallClock({ words, day, now, leads, act, say }) {
  const { t } = words;
  /** The group whose clock it is; "" is all. */
  let scope = "";
  let shown = "";
  let said = "";
  const time = h("b", { class: "wall-time" });
  const label = h("span", { class: "wall-phase" });
  const who = button("", () => chooseScope(), { class: "btn btn-bare wall-scope" });
  const track = h("ol", { class: "wall-track" });
  const acts = h("div", { class: "wall-acts" });
  const el = h(
    "section",
    { class: "wall-clock", "aria-label": t("clock.name") },
    h(
      "div",
      { class: "wall-now" },
      h("div", { class: "wall-reading", role: "timer" }, time, label),
      leads ? who : null,
    ),
    track,
    leads ? acts : null,
  );

  /** @param {string} action @param {Partial<Act>} [more] */
  function ask(action, more = {}) {
    act({ action, ...more, ...(scope ? { poster_id: scope } : {}) });
  }

  /** @returns {{ run: Run | null, phase: Phase | null }} */
  function present() {
    const today = day();
    const { run } = scope ? runOf(today.clock, scope) : { run: today.clock.common };
    return {
      run,
      phase: run && today.phases.find((/** @type {Phase} */ one) => one.id === run.phase),
    };
  }

  /** Only what is written changes every second; controls are made again when the phase or its state does. */
  function tick() {
    const today = day();
    if (!today) return;
    if (scope && !today.posters.some((/** @type {any} */ one) => one.id === scope)) scope = "";
    const { run, phase } = present();
    const left = run && phase ? leftMs(run, minutesOf(phase, today.groups), now()) : 0;
    const signal = run && phase && run.paused_ms === null ? signalOf(left) : "";
    el.dataset.signal = signal;
    time.hidden = !phase;
    time.textContent = phase ? figures(left) : "";
    label.textContent = run && phase ? readingOf(run, phase, signal) : t("wall.before");
    speak(run, phase, signal);
    const group = today.posters.find((/** @type {any} */ one) => one.id === scope)?.group;
    const state = JSON.stringify([scope, group, run, today.phases, today.groups, words.lang()]);
    if (state !== shown) {
      shown = state;
      fill(who, group ?? t("wall.all"), icon("chevron-down"));
      who.setAttribute("aria-label", t("wall.scope", { group: group ?? t("wall.all") }));
      who.toggleAttribute("data-one", Boolean(group));
      const focused = /** @type {HTMLElement | null} */ (acts.querySelector(":focus"))?.dataset.act;
      fill(acts, ...controls(run, phase));
      if (focused) /** @type {HTMLElement | null} */ (acts.querySelector(`[data-act="${focused}"]`))?.focus();
    }
    drawTrack(run, phase);
  }

  /** @param {Run} run @param {Phase} phase @param {string} signal */
  function readingOf(run, phase, signal) {
    const name = phaseName(phase, t);
    if (run.paused_ms !== null) return t("clock.paused", { phase: name });
    return signal ? t(`clock.${signal}`, { phase: name }) : name;
  }

  /** @param {Run | null} run @param {Phase | null} phase @param {string} signal */
  function speak(run, phase, signal) {
    const key = run && phase && signal ? `${scope}/${run.phase}/${run.started_ms}/${signal}` : "";
    if (key && key !== said)
      say(t(`clock.say.${signal}`, { phase: phaseName(/** @type {Phase} */ (phase), t) }));
    said = key;
  }

  /** @param {Run | null} run @param {Phase | null} phase */
  function controls(run, phase) {
    const phases = day().phases;
    const more = iconButton("more", t("wall.clockMore"), () => openMore(more), { "data-act": "more" });
    if (!run || !phase) {
      const name = phases[0] ? phaseName(phases[0], t) : "";
      const start = button(t("wall.start", { phase: name }), () => ask("start"), {
        class: "btn btn-filled",
        "data-act": "next",
      });
      return [start, more];
    }
    const paused = run.paused_ms !== null;
    const at = phases.findIndex((/** @type {Phase} */ one) => one.id === run.phase);
    const following = phases[at + 1];
    return [
      button(t(paused ? "wall.resume" : "wall.pause"), () => ask(paused ? "resume" : "pause"), {
        icon: paused ? "play" : "pause",
        "data-act": "pause",
      }),
      button(t("wall.add", { minutes: MORE_MINUTES }), () => ask("add", { minutes: MORE_MINUTES }), {
        "data-act": "add",
      }),
      button(t(following ? "wall.next" : "wall.end"), () => ask("next", { expected: run.phase }), {
        class: "btn btn-filled",
        "data-act": "next",
        "data-tip": following ? phaseName(following, t) : null,
      }),
      more,
    ];
  }

  /** @param {HTMLElement} anchor */
  function openMore(anchor) {
    const { run } = present();
    const phases = /** @type {Phase[]} */ (day().phases);
    /** @type {import("../../ui/menu.js").MenuItem[]} */
    const moves = run
      ? [
          { label: t("wall.previous"), icon: "back", run: () => ask("previous", { expected: run.phase }) },
          {
            label: t("wall.less", { minutes: MORE_MINUTES }),
            icon: "minus",
            run: () => ask("add", { minutes: -MORE_MINUTES }),
          },
          { label: t("wall.stop"), icon: "cross", run: () => ask("stop") },
          { rule: true },
        ]
      : [];
    openMenu(anchor, t("wall.clockMore"), [
      ...moves,
      { title: t("wall.goTo") },
      ...phases.map((phase) => ({
        label: phaseName(phase, t),
        checked: phase.id === run?.phase,
        run: () => ask("start", { phase: phase.id }),
      })),
    ]);
  }

  function chooseScope() {
    const choose = (/** @type {string} */ id) => () => setScope(id);
    openMenu(who, t("wall.scopeName"), [
      { label: t("wall.all"), checked: !scope, run: choose("") },
      ...day().posters.map((/** @type {any} */ one) => ({
        label: one.group,
        checked: scope === one.id,
        run: choose(one.id),
      })),
    ]);
  }

  /** @param {string} id */
  function setScope(id) {
    scope = id;
    tick();
  }

  let drawn = "";
  /** @param {Run | null} run @param {Phase | null} phase */
  function drawTrack(run, phase) {
    const { phases, groups } = day();
    const length = run && phase ? lengthMs(run, minutesOf(phase, groups)) : 0;
    const part = run && length ? Math.min(1, elapsedMs(run, now()) / length) : run ? 1 : 0;
    const at = phases.findIndex((/** @type {Phase} */ one) => one.id === run?.phase);
    const percent = Math.round(part * 200) / 2;
    const next = JSON.stringify([phases, groups, at, run?.added, percent, words.lang()]);
    if (next === drawn) return;
    drawn = next;
    fill(
      track,
      ...phases.map((/** @type {Phase} */ one, /** @type {number} */ index) => {
        const state = index < at ? "done" : index === at ? "now" : "to";
        const minutes = Math.max(0, minutesOf(one, groups) + (index === at ? (run?.added ?? 0) : 0));
        const spent = state === "done" ? 100 : state === "now" ? percent : 0;
        return h(
          "li",
          {
            "data-state": state,
            "aria-current": state === "now" ? "step" : null,
            style: { "--minutes": String(Math.max(minutes, 5)), "--spent": `${spent}%` },
          },
          h("i", null),
          h("span", null, planned(one, groups, minutes)),
        );
      }),
    );
  }

  /** @param {Phase} phase @param {number} groups @param {number} minutes */
  function planned(phase, groups, minutes) {
    const name = phaseName(phase, t);
    if (phase.per_group) return t("wall.perGroup", { phase: name, groups, minutes: phase.minutes });
    return t("wall.planned", { phase: name, minutes });
  }

  return { el, tick, setScope };
}
