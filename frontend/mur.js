// The wall for the room: posters, names, the clock in large; nothing to touch, no code. Composition root.

import { leftMs, minutesOf, signalOf } from "./core/workshop/clock.js";
import { GAP_PX, projected } from "./model/projected.js";
import { figures } from "./model/wall.js";
import { phaseName } from "./panels/phases.js";
import { openPosters } from "./posters_live.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill, h, keyed } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const EVERY_MS = 1000;
const TICK_MS = 1000;
/** Where there are too many to be seen at once, the next ones come; a key turns the page and keeps it. */
const TURN_MS = 20_000;

const { words, root } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");

/** @param {import("./posters_live.js").Posters} posters */
function show(posters) {
  const { feed } = posters;
  const { t } = words;
  const day = () => /** @type {any} */ (feed.day());
  const title = h("h1", null);
  const part = h("p", { class: "mur-part", hidden: true });
  const phase = h("span", { class: "mur-phase" });
  const time = h("b", { class: "mur-time" });
  const clock = h("p", { class: "mur-clock", role: "timer" }, phase, time);
  const list = h("ul", { class: "mur-cards" });
  const main = h("main", { class: "mur" }, list);
  const top = h("header", { class: "mur-top" }, title, part, clock);
  fill(root, top, main);
  /** @type {Map<string, { el: HTMLElement, name: HTMLElement, live: { close(): void } }>} */
  const cards = new Map();
  let page = 0;
  let pages = 1;
  let turns = !matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** @param {any} table */
  function make(table) {
    const canvas = h("canvas", { class: "card-canvas", "aria-hidden": "true" });
    const name = h("h2", null);
    const el = h("li", { class: "card" }, h("div", { class: "card-sheet paper-sheet" }, canvas), name);
    cards.set(table.id, { el, name, live: posters.window(canvas, table.id, EVERY_MS) });
    return el;
  }

  function update() {
    title.textContent = day().title;
    for (const [one, { live }] of cards)
      if (!day().posters.some((/** @type {any} */ table) => table.id === one)) {
        live.close();
        cards.delete(one);
      }
    keyed(
      list,
      day().posters,
      (/** @type {any} */ one) => one.id,
      make,
      (_, /** @type {any} */ table) => {
        const name = cards.get(table.id)?.name;
        if (name) name.textContent = feed.posters().get(table.id)?.group || table.group;
      },
    );
    fit();
    tick();
  }

  function fit() {
    const { length: count } = day().posters;
    const [width = 0, height = 0] = [main.clientWidth, innerHeight - main.offsetTop].map(
      (px) => px - 2 * GAP_PX,
    );
    const laid = projected(count, width, height);
    pages = laid.pages;
    page %= pages;
    const first = page * laid.each;
    for (const [index, { id: one }] of day().posters.entries()) {
      const card = cards.get(one);
      if (card) card.el.hidden = index < first || index >= first + laid.each;
    }
    const last = Math.min(first + laid.each, count);
    part.hidden = pages === 1;
    part.textContent = t("wall.part", { first: first + 1, last, count });
    for (const [name, value] of Object.entries({
      columns: laid.columns,
      width: `${Math.floor(laid.width)}px`,
      name: `${laid.name}px`,
      lines: laid.lines,
    }))
      list.style.setProperty(`--${name}`, String(value));
  }

  /** @param {number} by */
  function turn(by) {
    page = (page + by + pages) % pages;
    fit();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const by = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!by || pages === 1) return;
    event.preventDefault();
    turns = false;
    turn(by);
  }

  function tick() {
    const { clock: told, phases, groups } = day();
    const run = told.common;
    const now = run && phases.find((/** @type {any} */ one) => one.id === run.phase);
    clock.hidden = !now;
    if (!now) return;
    const left = leftMs(run, minutesOf(now, groups), feed.serverNow());
    const signal = run.paused_ms === null ? signalOf(left) : "";
    clock.dataset.signal = signal;
    const state = run.paused_ms === null ? signal : "paused";
    phase.textContent = state ? t(`clock.${state}`, { phase: phaseName(now, t) }) : phaseName(now, t);
    time.textContent = figures(left);
  }

  const stops = [feed.onDay(update), feed.onPosters(update)];
  const timer = setInterval(tick, TICK_MS);
  const turning = setInterval(() => turns && pages > 1 && turn(1), TURN_MS);
  // The clock that comes or goes leaves more room or less.
  const sizes = new ResizeObserver(fit);
  sizes.observe(top);
  addEventListener("resize", fit);
  addEventListener("keydown", onKey);
  update();
  return () => {
    for (const stop of stops) stop();
    clearInterval(timer);
    clearInterval(turning);
    sizes.disconnect();
    removeEventListener("resize", fit);
    removeEventListener("keydown", onKey);
    for (const { live } of cards.values()) live.close();
  };
}

async function start() {
  const posters = await openPosters({ words, api, id });
  const { feed } = posters;
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, feed.code() === 4404 ? 404 : 401);
  });
  feed.start();
  await feed.ready;
  posters.watchAll();
  /** @type {() => void} */
  let close = () => {};
  whenLanguage(words, () => {
    close();
    document.title = `${words.t("wall.projector")} – ${words.t("app.name")}`;
    close = show(posters);
  });
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
