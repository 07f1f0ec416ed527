// "Comparer": two to six posters, their drawings, their counts, their sentences. Composition root.

import { besideOneAnother, overOneAnother, whereGroupsDrew } from "./compare_ways.js";
import { chosenOf, sameGround } from "./core/compare/choose.js";
import { figuresOf } from "./core/compare/counts.js";
import { filterBar, modeChoice, newChoice } from "./panels/compare/compare_bar.js";
import { openPosters } from "./posters_live.js";
import { ApiError, createApi } from "./sync/api.js";
import { button } from "./ui/buttons.js";
import { fill, h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { languageSwitch, whenLanguage } from "./ui/language.js";
import { openMenu } from "./ui/menu.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { LiveWindow, Posters } from "./posters_live.js" */
/** @import { Way } from "./compare_ways.js" */

const FEWEST = 2;
const FIRST = 3;
const MOST = 6;
/** Counts and sentences follow the drawings at this distance. */
const SETTLE_MS = 800;

const { words, root } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const wall = `/w/${encodeURIComponent(id)}`;

/** What is compared and how: kept over a change of language. */
const state = {
  /** @type {string[]} */
  ids: (new URLSearchParams(location.hash.slice(1)).get("p") ?? "").split(",").filter(Boolean),
  mode: /** @type {import("./panels/compare/compare_bar.js").Mode} */ ("side"),
  linked: true,
  choice: newChoice(),
};

/** @param {Posters} posters */
function show(posters) {
  const { t } = words;
  const { feed } = posters;
  const all = () => /** @type {any[]} */ (feed.day()?.posters ?? []);
  const groupOf = (/** @type {string} */ one) =>
    feed.posters().get(one)?.group || all().find((table) => table.id === one)?.group || "";
  /** Reading windows, never in sight: the whole of each poster. @type {Map<string, LiveWindow>} */
  const read = new Map();
  function readAll() {
    for (const { id: one } of all())
      if (!read.has(one)) read.set(one, posters.window(h("canvas", null), one, Number.POSITIVE_INFINITY));
    for (const [one, live] of read)
      if (!all().some((table) => table.id === one)) {
        live.close();
        read.delete(one);
      }
  }
  const whole = (/** @type {string} */ one) => /** @type {LiveWindow} */ (read.get(one)).poster();
  const libraryOf = (/** @type {string} */ one) => /** @type {LiveWindow} */ (read.get(one)).library;
  const pick = (/** @type {any} */ poster, /** @type {any} */ library) =>
    chosenOf(poster, state.choice, library);

  const sub = h("p", { class: "sub" });
  const modes = h("div", { class: "compare-modes" });
  const add = button(t("compare.add"), () => openAdd(), { icon: "plus", "aria-haspopup": "menu" });
  const filters = h("section", { class: "compare-filters", "aria-label": t("compare.filters") });
  const main = h("main", { class: "compare" });
  const bar = h(
    "header",
    { class: "bar" },
    h(
      "a",
      { class: "icon-btn", href: wall, "aria-label": t("compare.back"), "data-tip": t("compare.back") },
      icon("back"),
    ),
    h("div", { class: "bar-grow bar-title" }, h("h1", null, t("compare.title")), sub),
    modes,
    add,
    languageSwitch(words),
  );
  fill(root, bar, filters, main);

  /** How it is compared now; none when there is nothing to compare. @type {Way | null} */
  let way = null;

  /** Another set of posters, or another way: all is made again. */
  function build() {
    way?.close();
    way = null;
    readAll();
    const known = all()
      .map((one) => one.id)
      .filter(feed.document);
    state.ids = state.ids.filter((one) => known.includes(one)).slice(0, MOST);
    if (state.ids.length < Math.min(FEWEST, known.length)) state.ids = known.slice(0, FIRST);
    history.replaceState(null, "", `#p=${state.ids.map(encodeURIComponent).join(",")}`);
    const same = state.ids.length > 1 && sameGround(state.ids.map(whole));
    if (!same && (state.mode === "over" || state.mode === "where")) state.mode = "side";
    const count = t("compare.of", { count: state.ids.length, all: known.length });
    sub.textContent = `${count}, ${t(same ? "compare.same" : "compare.other")}`;
    fill(modes, modeChoice({ words, mode: state.mode, same, choose: setMode }));
    add.hidden = known.length <= state.ids.length;
    fill(filters, linkChip(same), ...filterBar({ words, choice: state.choice, signs, changed }));
    main.dataset.mode = state.mode;
    main.dataset.count = String(state.ids.length);
    if (state.ids.length < FEWEST) {
      fill(
        main,
        h("div", { class: "empty" }, h("h2", null, t("compare.few")), h("p", null, t("compare.fewText"))),
      );
      return;
    }
    way = wayOf(same);
    fill(main, ...way.shown);
    way.refresh();
  }

  /** @param {boolean} same */
  function wayOf(same) {
    const compared = {
      ...{ words, posters, ids: state.ids, pick, libraryOf, groupOf },
      chosen: (/** @type {string} */ one) => pick(whole(one), libraryOf(one)),
    };
    if (state.mode === "over") return overOneAnother(compared);
    if (state.mode === "where") return whereGroupsDrew(compared);
    return besideOneAnother(compared, {
      same,
      drawn: state.mode === "side",
      linked: () => state.linked,
      remove: state.ids.length > FEWEST ? remove : null,
    });
  }

  /** @param {string} one */
  function remove(one) {
    state.ids = state.ids.filter((other) => other !== one);
    build();
  }

  /** @param {typeof state.mode} mode */
  function setMode(mode) {
    state.mode = mode;
    build();
    /** @type {HTMLElement | null} */ (modes.querySelector("[aria-checked='true']"))?.focus();
  }

  function changed() {
    way?.redraw();
    way?.refresh();
  }

  /** Signs that are in use, in the order of the table. */
  function signs() {
    const used = new Set(
      state.ids.flatMap((one) => figuresOf(whole(one), libraryOf(one)).map((f) => f.symbol)),
    );
    return posters.library.signs.filter((sign) => used.has(sign.id));
  }

  /** @param {boolean} same */
  function linkChip(same) {
    if (!same || state.mode !== "side") return null;
    const chip = h("button", { type: "button", class: "chip", on: { click: toggle } });
    const render = () => {
      chip.setAttribute("aria-pressed", String(state.linked));
      fill(chip, state.linked ? icon("tick") : null, t("compare.linked"));
    };
    function toggle() {
      state.linked = !state.linked;
      render();
      way?.align?.();
    }
    render();
    return chip;
  }

  function openAdd() {
    const others = all().filter((one) => !state.ids.includes(one.id) && feed.document(one.id));
    const full = state.ids.length >= MOST;
    const items = full
      ? [{ title: t("compare.full") }]
      : others.map((one) => ({
          label: groupOf(one.id),
          run() {
            state.ids = [...state.ids, one.id];
            build();
          },
        }));
    openMenu(add, t("compare.add"), items);
  }

  let timer = 0;
  const later = () => {
    timer ||= setTimeout(() => {
      timer = 0;
      way?.refresh();
    }, SETTLE_MS);
  };
  const present = () => String(all().map((one) => one.id));
  let groups = present();
  /** Groups come and go: what is chosen among is what there is. */
  const onDay = () => {
    if (present() === groups) return;
    groups = present();
    build();
  };
  const stops = [
    feed.onPoster(({ keys }) => (keys ? later() : build())),
    feed.onPosters(later),
    feed.onDay(onDay),
  ];
  build();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    way?.close();
    for (const live of read.values()) live.close();
  };
}

async function start() {
  const posters = await openPosters({ words, api, id });
  const { feed } = posters;
  feed.onState((now) => {
    if (now === "closed") errorScreen(root, words, feed.code() === 4404 ? 404 : 401);
  });
  feed.start();
  await feed.ready;
  const ids = /** @type {any} */ (feed.day()).posters.map((/** @type {any} */ one) => one.id);
  const here = new Promise((resolve) => {
    const missing = new Set(ids);
    if (!missing.size) resolve(null);
    const stop = feed.onPoster(({ id: one }) => {
      missing.delete(one);
      if (missing.size) return;
      stop();
      resolve(null);
    });
  });
  posters.watchAll();
  await here;
  /** @type {() => void} */
  let close = () => {};
  whenLanguage(words, () => {
    close();
    document.title = `${words.t("compare.title")} – ${words.t("app.name")}`;
    close = show(posters);
  });
}

fill(root, h("p", { class: "loading", role: "status" }, words.t("app.loading")));
start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
