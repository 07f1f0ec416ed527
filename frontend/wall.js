// "Tous les posters": every poster of the workshop live, the clock, the calls, the messages. Composition root.

import { longDate } from "./panels/dates.js";
import { DOMAINS, wallCard } from "./panels/wall/wall_card.js";
import { wallClock } from "./panels/wall/wall_clock.js";
import { dayLine } from "./panels/wall/wall_day.js";
import { wallMessages } from "./panels/wall/wall_messages.js";
import { openPosters } from "./posters_live.js";
import { ApiError, createApi } from "./sync/api.js";
import { exchangeKey } from "./sync/link_key.js";
import { iconButton } from "./ui/buttons.js";
import { fill, h, keyed } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { languageSwitch, whenLanguage } from "./ui/language.js";
import { errorScreen, startPage } from "./ui/page.js";
import { closePopover } from "./ui/popover.js";
import { rotateRegions } from "./ui/regions.js";
import { createWallActs } from "./wall_acts.js";
import { openLarge } from "./wall_large.js";

/** A card is painted at most once in this. */
const EVERY_MS = 1000;
const TICK_MS = 1000;
/** What only grows older ("il y a 2 min") is written again this often. */
const AGE_MS = 5000;
const SETTLE_MS = 250;

const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const address = `/w/${encodeURIComponent(id)}`;

/** @param {import("./posters_live.js").Posters} posters @param {any} workshop  answer of /api/workshops */
function show(posters, workshop) {
  const { t } = words;
  const { feed } = posters;
  const leads = feed.role() === "facilitator";
  const acts = createWallActs({ words, api, toasts, posters, id });
  const now = feed.serverNow;
  const today = () => /** @type {any} */ (feed.day());
  const title = h("p", { class: "sub" });
  const programme = dayLine({ words, leads, open: acts.openDay });
  const people = h("span", null);
  const code = h("p", { class: "wall-code" });
  const more = iconButton("more", t("app.more"), () => acts.menuOfAll(more), { class: "icon-btn wall-more" });
  const clock = wallClock({ words, day: today, now, leads, act: acts.clock, say: voice });
  const messages = wallMessages({ words, day: today, send: acts.send });
  const list = h("ul", { class: "wall-cards" });
  const calls = h("p", { class: "visually-hidden", role: "status" });
  const empty = h("div", { class: "empty" }, h("h2", null, t("wall.none")), h("p", null, t("wall.noneText")));
  const grid = h("div", { class: "wall-grid" }, programme.el, key(t), list, empty);
  const main = h("main", { class: "wall" }, grid);
  const top = h(
    "header",
    { class: "wall-top" },
    h(
      "div",
      { class: "bar" },
      h("div", { class: "bar-grow bar-title" }, h("h1", null, t("wall.title")), title),
      code,
      h("p", { class: "wall-people" }, icon("people"), people),
      leads ? link("link", `${address}/preparer`, t("wall.prepare")) : null,
      link("compare", `${address}/comparer`, t("compare.title")),
      leads ? link("message", `${address}/reagir`, t("react.title")) : null,
      leads
        ? link("screen", `${address}/mur`, t("wall.projector"), { target: "_blank", rel: "opener" })
        : null,
      languageSwitch(words),
      leads ? more : null,
    ),
    clock.el,
  );
  fill(root, top, main, leads ? h("footer", { class: "wall-foot" }, messages.el) : "", calls);

  /** @type {Map<string, { card: import("./panels/wall/wall_card.js").WallCard, live: { close(): void } }>} */
  const cards = new Map();
  /** @type {ReturnType<typeof openLarge> | null} */
  let large = null;
  let said = "";

  const page = {
    open: (/** @type {string} */ poster) => location.assign(`#p=${encodeURIComponent(poster)}`),
    write: messages.write,
    scope: clock.setScope,
  };

  /** @param {any} table */
  function makeCard(table) {
    const card = wallCard({
      ...{ words, id: table.id, leads, open: page.open, answer: acts.answer },
      more: (poster, anchor) => acts.menu(poster, anchor, page),
    });
    cards.set(table.id, { card, live: posters.window(card.canvas, table.id, EVERY_MS) });
    return card.el;
  }

  function update() {
    const day = today();
    const date = longDate(day.date, words.lang());
    document.title = `${t("wall.title")} – ${day.title}`;
    title.textContent = [day.title, date, day.place].filter(Boolean).join(", ");
    code.hidden = !workshop.join_code || !day.joining_open;
    const shownCode = workshop.join_code ?? "";
    fill(code, t("wall.join"), h("b", null, `${shownCode.slice(0, 4)}\u00a0${shownCode.slice(4)}`));
    const seats = new Set(
      feed
        .people()
        .filter((one) => one.role === "participant")
        .map((one) => one.seat),
    );
    people.textContent = `${t("workshop.people", { count: seats.size })}, ${t("workshop.count", { count: day.posters.length })}`;
    for (const [poster, { live }] of cards)
      if (!day.posters.some((/** @type {any} */ one) => one.id === poster)) {
        live.close();
        cards.delete(poster);
      }
    programme.update(day);
    const state = { day, people: feed.people(), now_ms: now() };
    keyed(
      list,
      day.posters,
      (/** @type {any} */ one) => one.id,
      makeCard,
      (_, /** @type {any} */ table) =>
        cards.get(table.id)?.card.update({ ...state, table, summary: feed.posters().get(table.id) ?? null }),
    );
    empty.hidden = day.posters.length > 0;
    sayCalls(day);
    if (leads) messages.update();
    if (large && !day.posters.some((/** @type {any} */ one) => one.id === large?.id)) location.assign("#");
    large?.update();
    clock.tick();
  }

  /** A hand that goes up is said once. @param {any} day */
  function sayCalls(day) {
    const up = day.posters.filter((/** @type {any} */ one) => one.hand && !one.hand.coming);
    const text = up
      .map((/** @type {any} */ one) => t("wall.saysCall", { group: acts.groupOf(one.id) }))
      .join(" ");
    if (text !== said) calls.textContent = text;
    said = text;
  }

  /** The address says whether one poster is seen in large: going back closes it. */
  function follow() {
    const wanted = new URLSearchParams(location.hash.slice(1)).get("p") ?? "";
    const known = today().posters.some((/** @type {any} */ one) => one.id === wanted);
    if (large?.id === wanted) return;
    closePopover();
    const before = large?.id;
    large?.destroy();
    large = null;
    grid.hidden = known;
    main.toggleAttribute("data-large", known);
    if (known) {
      const step = (/** @type {number} */ by) => {
        const ids = today().posters.map((/** @type {any} */ one) => one.id);
        location.replace(`#p=${encodeURIComponent(ids.at((ids.indexOf(wanted) + by) % ids.length))}`);
      };
      const close = () => location.assign("#");
      large = openLarge({ words, posters, acts, id: wanted, leads, close, step, page });
      main.append(large.el);
      large.focus();
    } else if (before) cards.get(before)?.card.el.querySelector("button")?.focus();
  }

  /** Counts and people are told apart, a moment from one another: they are shown together. */
  let soon = 0;
  const later = () => {
    soon ||= setTimeout(() => {
      soon = 0;
      update();
    }, SETTLE_MS);
  };
  const stops = [feed.onDay(update), feed.onPeople(later), feed.onPosters(later)];
  const timer = setInterval(clock.tick, TICK_MS);
  const aging = setInterval(later, AGE_MS);
  addEventListener("hashchange", follow);
  update();
  follow();
  return () => {
    for (const stop of stops) stop();
    clearInterval(timer);
    clearInterval(aging);
    clearTimeout(soon);
    removeEventListener("hashchange", follow);
    large?.destroy();
    for (const { live } of cards.values()) live.close();
  };
}

/** What the figures under each poster are. @param {import("./i18n/i18n.js").Words["t"]} t */
function key(t) {
  const entry = (/** @type {string} */ name, /** @type {string} */ label) =>
    h("li", null, icon(name), h("span", null, label));
  return h(
    "div",
    { class: "wall-key" },
    h("p", null, t("wall.key")),
    h(
      "ul",
      null,
      entry("people", t("wall.at")),
      ...DOMAINS.map((domain) => entry(domain, t(`wall.${domain}`))),
      entry("note", t("wall.notes")),
    ),
    h("p", { class: "wall-key-bars" }, t("wall.bars")),
  );
}

/** @param {string} name @param {string} href @param {string} text @param {Record<string, string>} [more] */
const link = (name, href, text, more = {}) =>
  h(
    "a",
    { class: `btn wall-link wall-link-${name}`, href, "aria-label": text, "data-tip": text, ...more },
    icon(name),
    h("span", null, text),
  );

async function start() {
  await exchangeKey(api);
  const [posters, workshop] = await Promise.all([
    openPosters({ words, api, id }),
    api.get(`/api/workshops/${encodeURIComponent(id)}`),
  ]);
  // Who came by the link to the files has that page alone [K9].
  if (workshop.role === "files") return location.replace(`/w/${encodeURIComponent(id)}/fichiers`);
  const { feed } = posters;
  const offline = h("p", { class: "wall-offline", role: "status", hidden: true });
  document.body.append(offline);
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, feed.code() === 4404 ? 404 : 401);
    offline.hidden = state !== "offline";
    fill(offline, icon("cloud-off"), words.t("wall.offline"));
  });
  rotateRegions(() =>
    [...root.querySelectorAll("header.wall-top, main, footer")].map((el) => /** @type {HTMLElement} */ (el)),
  );
  feed.start();
  await feed.ready;
  posters.watchAll();
  /** @type {() => void} */
  let close = () => {};
  whenLanguage(words, () => {
    close();
    close = show(posters, workshop);
  });
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
