// A card of the wall: the poster, its group, the last ten minutes, what there is, who calls. Knows neither requests
// nor painting: the canvas is handed over as it is made.

import { leftMs, minutesOf } from "../../core/workshop/clock.js";
import { BARS, barsAt, figures, peopleAt, runOf, silentMinutes, sinceMs } from "../../model/wall.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { since } from "./since.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** Gestures a minute that fill a bar: the same for all groups and all day, so that no group is measured by another. */
const FULL_BAR = 12;
export const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];

/**
 * @typedef {object} CardState
 * @property {any} table  of the day: {id, group, gate, hand, signs}
 * @property {any} summary  of the feed, null until it came
 * @property {any} day
 * @property {readonly any[]} people
 * @property {number} now_ms
 */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {string} options.id  of the poster
 * @param {boolean} options.leads  whether whoever looks is a facilitator
 * @param {(id: string) => void} options.open  large
 * @param {(id: string, state: "coming" | "lowered") => void} options.answer  the call of a table
 * @param {(id: string, anchor: HTMLElement) => void} options.more  what else can be done
 */
export function wallCard({ words, id, leads, open, answer, more }) {
  const { t } = words;
  const canvas = h("canvas", { class: "card-canvas", "aria-hidden": "true" });
  const enlarge = h("button", { type: "button", class: "card-open", on: { click: () => open(id) } }, canvas);
  const gate = h("p", { class: "card-gate", hidden: true });
  const hand = h("div", { class: "card-hand", role: "group", hidden: true });
  const name = h("h2", null);
  const bars = h("span", { class: "card-bars", "aria-hidden": "true" });
  const moved = h("span", { class: "card-moved" });
  const sticks = Array.from({ length: BARS }, () => h("i", null));
  bars.append(...sticks);
  const counted = [
    count(t("wall.at"), icon("people")),
    ...DOMAINS.map((domain) => count(t(`wall.${domain}`), icon(domain))),
    count(t("wall.notes"), icon("note")),
    count(t("wall.amof"), h("span", { class: "card-amof", "aria-hidden": "true" }, t("wall.amof"))),
  ];
  const numbers = counted.map((one) => one.number);
  const counts = h("ul", { class: "card-counts" }, ...counted.map((one) => one.el));
  const clock = h("p", { class: "card-clock", hidden: true });
  const signs = h("p", { class: "card-clock", hidden: true });
  const menu = iconButton("more", "", () => more(id, menu));
  const el = h(
    "li",
    { class: "card" },
    h("div", { class: "card-sheet paper-sheet" }, enlarge, gate, hand),
    h("div", { class: "card-head" }, name, h("span", { class: "card-last" }, bars, moved)),
    h(
      "div",
      { class: "card-foot" },
      h("div", { class: "bar-grow" }, counts, clock, signs),
      leads ? menu : null,
    ),
  );
  let shown = "";
  let handShown = "";

  /** @param {CardState} state */
  function update({ table, summary, day, people, now_ms }) {
    const told = summary ?? EMPTY;
    const group = told.group || table.group;
    const { run, own } = runOf(day.clock, id);
    const silent = summary ? silentMinutes(told, run, now_ms) : 0;
    const last = silent ? t("wall.silent", { count: silent }) : moment(told, now_ms, words);
    const here = peopleAt(people, id);
    const rest = own ? ownClock(run, day, now_ms, words) : "";
    const heights = barsAt(told, now_ms);
    const now = JSON.stringify([
      group,
      told,
      table.gate,
      table.signs,
      silent,
      last,
      here,
      rest,
      heights,
      words.lang(),
    ]);
    showHand(table.hand, now_ms, group);
    if (now === shown) return;
    shown = now;
    el.dataset.gate = table.gate;
    name.textContent = group;
    enlarge.setAttribute("aria-label", t("wall.open", { group, title: told.title }));
    for (const attribute of ["aria-label", "data-tip"])
      menu.setAttribute(attribute, t("wall.actions", { group }));
    for (const [index, n] of heights.entries()) {
      const part = String(Math.min(1, n / FULL_BAR));
      const stick = sticks[index];
      if (stick && stick.style.getPropertyValue("--part") !== part) stick.style.setProperty("--part", part);
    }
    write(moved, last);
    moved.classList.toggle("warn", silent > 0);
    gate.hidden = table.gate === "open";
    if (!gate.hidden) fill(gate, icon("lock"), t(`wall.gate.${table.gate}`));
    signs.hidden = !table.signs;
    write(signs, table.signs ? t("wall.hasOwnSigns") : "");
    clock.hidden = !own;
    clock.textContent = rest;
    const amof = Object.values(told.amof).reduce((sum, n) => sum + n, 0);
    const now_counted = [here, ...DOMAINS.map((domain) => told.figures[domain] ?? 0), told.notes, amof];
    for (const [index, n] of now_counted.entries()) write(numbers[index], String(n));
  }

  /** @param {{ at: string, name: string, coming: boolean } | null} call @param {number} now_ms @param {string} group */
  function showHand(call, now_ms, group) {
    const text = call
      ? t(call.coming ? "wall.coming" : "wall.calls", { since: since(sinceMs(call.at, now_ms), t) })
      : "";
    const now = `${text}/${group}`;
    if (now === handShown) return;
    handShown = now;
    el.toggleAttribute("data-calls", Boolean(call));
    hand.hidden = !call;
    if (!call) return fill(hand);
    // The words change every minute; the button that may hold the focus stays.
    const kind = call.coming ? "lowered" : "coming";
    let act = hand.querySelector("button");
    if (!act || act.dataset.act !== kind) {
      const had = hand.contains(document.activeElement);
      act = button(t(`wall.do.${kind}`), () => answer(id, kind), { class: "btn", "data-act": kind });
      fill(hand, icon("hand"), h("p", null, text), leads ? act : null);
      if (had) act.focus();
    }
    act.setAttribute("aria-label", `${t(`wall.do.${kind}`)}, ${group}`);
    hand.setAttribute("aria-label", `${group}\u00a0: ${text}`);
    const line = hand.querySelector("p");
    if (line) line.textContent = text;
  }

  return { el, canvas, update };
}

/** @typedef {ReturnType<typeof wallCard>} WallCard */

const EMPTY = { group: "", title: "", figures: {}, notes: 0, amof: {}, last_at: "", minute: 0, bars: [] };

/** @param {string} label @param {Node} mark */
function count(label, mark) {
  const number = h("span", null);
  const el = h(
    "li",
    { "data-tip": label },
    mark,
    h("span", { class: "visually-hidden" }, `${label}\u00a0: `),
    number,
  );
  return { el, number };
}

/** What says the same is left alone: a page of 24 cards is laid out again for each word. @param {Node | undefined} el @param {string} text */
function write(el, text) {
  if (el && el.textContent !== text) el.textContent = text;
}

/** @param {any} told @param {number} now_ms @param {Words} words */
function moment(told, now_ms, { t }) {
  if (!told.seq) return t("wall.nothing");
  return since(sinceMs(told.last_at, now_ms), t, true);
}

/** @param {any} run @param {any} day @param {number} now_ms @param {Words} words */
function ownClock(run, day, now_ms, { t }) {
  const phase = run && day.phases.find((/** @type {any} */ one) => one.id === run.phase);
  if (!phase) return t("wall.ownStopped");
  const left = leftMs(run, minutesOf(phase, day.groups), now_ms);
  return t(run.paused_ms === null ? "wall.ownClock" : "wall.ownPaused", { time: figures(left) });
}
