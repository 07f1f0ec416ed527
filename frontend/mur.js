// The wall for the room: posters, names, the clock in large; nothing to touch, no code. Composition root.

import { leftMs, minutesOf, signalOf } from "./core/workshop/clock.js";
import { columnsFor, figures } from "./model/wall.js";
import { phaseName } from "./panels/phases.js";
import { openPosters } from "./posters_live.js";
import { ApiError, createApi } from "./sync/api.js";
import { fill, h, keyed } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";

const EVERY_MS = 1000;
const TICK_MS = 1000;
const GAP_PX = 20;

const { words, root } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");

/** @param {import("./posters_live.js").Posters} posters */
function show(posters) {
  const { feed } = posters;
  const { t } = words;
  const day = () => /** @type {any} */ (feed.day());
  const title = h("h1", null);
  const phase = h("span", { class: "mur-phase" });
  const time = h("b", { class: "mur-time" });
  const clock = h("p", { class: "mur-clock", role: "timer" }, phase, time);
  const list = h("ul", { class: "mur-cards" });
  const main = h("main", { class: "mur" }, list);
  fill(root, h("header", { class: "mur-top" }, title, clock), main);
  /** @type {Map<string, { name: HTMLElement, live: { close(): void } }>} */
  const cards = new Map();

  /** @param {any} table */
  function make(table) {
    const canvas = h("canvas", { class: "card-canvas", "aria-hidden": "true" });
    const name = h("h2", null);
    cards.set(table.id, { name, live: posters.window(canvas, table.id, EVERY_MS) });
    return h("li", { class: "card" }, h("div", { class: "card-sheet paper-sheet" }, canvas), name);
  }

  function update() {
    title.textContent = day().title;
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
    const room = [main.clientWidth, innerHeight - main.offsetTop].map((px) => px - 2 * GAP_PX);
    const { columns, width } = columnsFor(day().posters.length, room[0] ?? 0, room[1] ?? 0, GAP_PX);
    list.style.setProperty("--columns", String(columns));
    list.style.setProperty("--width", `${Math.floor(width)}px`);
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
  addEventListener("resize", fit);
  update();
  return () => {
    for (const stop of stops) stop();
    clearInterval(timer);
    removeEventListener("resize", fit);
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
  feed.watch(/** @type {any} */ (feed.day()).posters.map((/** @type {any} */ one) => one.id));
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
