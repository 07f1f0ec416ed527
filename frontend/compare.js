// "Comparer": two to six posters, their drawings, their counts, their sentences. Composition root.

import { createViews, overView, sideView, strength, whereView } from "./compare_views.js";
import { chosenOf, sameGround } from "./core/compare/choose.js";
import { countSigns, figuresOf, onlyHere, sentences } from "./core/compare/counts.js";
import { labelsOf } from "./core/sheet/labels.js";
import { filterBar, modeChoice, newChoice } from "./panels/compare_bar.js";
import { countTable, outsideTable, sentenceList } from "./panels/compare_table.js";
import { openPosters } from "./posters_live.js";
import { createIcons } from "./sign_icon.js";
import { ApiError, createApi } from "./sync/api.js";
import { button, iconButton } from "./ui/buttons.js";
import { fill, h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { languageSwitch, whenLanguage } from "./ui/language.js";
import { openMenu } from "./ui/menu.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { LiveWindow, Posters } from "./posters_live.js" */

const FEWEST = 2;
const FIRST = 3;
const MOST = 6;
/** Counts and sentences follow the drawings at this distance. */
const SETTLE_MS = 800;

const { words, root } = startPage();
const api = createApi(words.lang);
const id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const wall = `/w/${encodeURIComponent(id)}/posters`;

/** What is compared and how: kept over a change of language. */
const state = {
  /** @type {string[]} */
  ids: (new URLSearchParams(location.hash.slice(1)).get("p") ?? "").split(",").filter(Boolean),
  mode: /** @type {import("./panels/compare_bar.js").Mode} */ ("side"),
  linked: true,
  choice: newChoice(),
};

/** @param {Posters} posters */
function show(posters) {
  const { t } = words;
  const { feed, served } = posters;
  const paintIcon = createIcons(served.palette);
  const all = () => /** @type {any[]} */ (feed.day()?.posters ?? []);
  const groupOf = (/** @type {string} */ one) =>
    feed.posters().get(one)?.group || all().find((table) => table.id === one)?.group || "";
  /** Reading windows, never in sight: the whole of each poster. @type {Map<string, LiveWindow>} */
  const read = new Map();
  for (const { id: one } of all())
    read.set(one, posters.window(h("canvas", null), one, Number.POSITIVE_INFINITY));
  const whole = (/** @type {string} */ one) => /** @type {LiveWindow} */ (read.get(one)).poster();
  const libraryOf = (/** @type {string} */ one) => /** @type {LiveWindow} */ (read.get(one)).library;
  const chosen = (/** @type {string} */ one) => chosenOf(whole(one), state.choice, libraryOf(one));

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

  /** What to do when the documents or the choice change, and when this way of comparing is left. */
  let refresh = () => {};
  let leave = () => {};
  /** @type {{ show(): void }[]} */
  let pictures = [];

  /** Another set of posters, or another way: all is made again. */
  function build() {
    leave();
    leave = () => {};
    pictures = [];
    const known = all().map((one) => one.id);
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
      refresh = () => {};
      return;
    }
    const ways = { side: () => side(same), over, where, words: () => side(same, false) };
    ways[state.mode]();
    refresh();
  }

  /** @param {typeof state.mode} mode */
  function setMode(mode) {
    state.mode = mode;
    build();
    /** @type {HTMLElement | null} */ (modes.querySelector("[aria-checked='true']"))?.focus();
  }

  function changed() {
    for (const one of pictures) one.show();
    refresh();
  }

  /** Signs that are in use, in the order of the table. */
  function signs() {
    const used = new Set(
      state.ids.flatMap((one) => figuresOf(whole(one), libraryOf(one)).map((f) => f.symbol)),
    );
    return posters.library.signs.filter((sign) => used.has(sign.id));
  }

  let relink = () => {};
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
      relink();
    }
    render();
    return chip;
  }

  function openAdd() {
    const others = all().filter((one) => !state.ids.includes(one.id));
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

  /** One column a poster. @param {boolean} same @param {boolean} [drawn] */
  function side(same, drawn = true) {
    const views = createViews(() => same && state.linked);
    const columns = state.ids.map((one) => {
      const title = h("h2", null);
      const group = h("p", { class: "muted" });
      const below = h("div", { class: "compare-below" });
      const picture = drawn
        ? sideView({
            ...{ posters, id: one, views, name: t("compare.view", { group: groupOf(one) }) },
            pick: (poster) => chosenOf(poster, state.choice, libraryOf(one)),
          })
        : null;
      if (picture)
        pictures.push({
          show: () => picture.live.show((poster) => chosenOf(poster, state.choice, libraryOf(one))),
        });
      const remove = iconButton("cross", t("compare.remove", { group: groupOf(one) }), () => {
        state.ids = state.ids.filter((other) => other !== one);
        build();
      });
      const el = h(
        "article",
        null,
        picture?.host,
        h(
          "div",
          { class: "compare-head" },
          h("div", { class: "bar-grow" }, title, group),
          state.ids.length > FEWEST ? remove : null,
        ),
        below,
      );
      return { one, el, title, group, below };
    });
    const note = same ? null : h("p", { class: "compare-note" }, icon("info"), t("compare.otherText"));
    fill(main, note, h("div", { class: "compare-columns" }, ...columns.map(({ el }) => el)));
    relink = views.align;
    leave = views.close;
    refresh = () => {
      const shown = state.ids.map(chosen);
      const wordsOf = (/** @type {any} */ poster) => labelsOf(poster, served.labels);
      const alone = onlyHere(shown, (poster) => libraryOf(state.ids[shown.indexOf(poster)] ?? ""), wordsOf);
      for (const [index, { one, title, group, below }] of columns.entries()) {
        const poster = shown[index] ?? {};
        title.textContent = poster.title || t("workshop.empty");
        group.textContent = groupOf(one);
        const library = libraryOf(one);
        const parts = sentences(poster, library, wordsOf(poster));
        const counts = countSigns(poster, library);
        const mine = alone[index] ?? [];
        const only = mine.length
          ? h(
              "div",
              { class: "compare-only" },
              t("compare.only"),
              h("ul", null, ...mine.map((text) => h("li", null, text))),
            )
          : null;
        fill(
          below,
          ...(drawn
            ? [
                countTable({ words, group: groupOf(one), counts }),
                outsideTable({ words, counts, library, paintIcon }),
                only,
              ]
            : []),
          ...(drawn && same ? [] : [sentenceList({ words, parts })]),
        );
      }
    };
  }

  /** All over one another. */
  function over() {
    // Post-its would hide one another.
    const bare = (/** @type {any} */ poster, /** @type {any} */ library) => ({
      ...chosenOf(poster, state.choice, library),
      notes: [],
    });
    const view = overView({
      ...{ posters, ids: state.ids, name: t("compare.over") },
      pick: (live) => (poster) => bare(poster, live().library),
    });
    for (const { id: one, live } of view.layers)
      pictures.push({ show: () => live.show((poster) => bare(poster, libraryOf(one))) });
    const rows = view.layers.map(({ id: one, canvas }) => {
      const range = h("input", {
        ...{ type: "range", min: "0", max: "100", value: "100", class: "compare-range" },
        "aria-label": t("compare.opacity", { group: groupOf(one) }),
        on: {
          input: () => {
            canvas.style.opacity = String(Number(range.value) / 100);
          },
        },
      });
      return h("li", null, h("b", null, groupOf(one)), range);
    });
    fill(main, h("div", { class: "compare-one" }, view.host, h("ul", { class: "compare-aside" }, ...rows)));
    leave = view.close;
    refresh = () => {};
  }

  /** Where groups drew. */
  function where() {
    const first = state.ids[0] ?? "";
    const view = whereView({ posters, first, name: t("compare.where") });
    const said = h("p", { role: "status" });
    const keys = state.ids.map((_, index) => {
      const part = strength(index + 1, state.ids.length);
      const mark = h("i", { style: { "--part": String(part) } });
      return h("li", { class: "compare-key" }, mark, t("compare.key", { count: index + 1 }));
    });
    const names = h("p", { class: "muted" }, state.ids.map(groupOf).join(", "));
    fill(
      main,
      h(
        "div",
        { class: "compare-one" },
        view.host,
        h("ul", { class: "compare-aside" }, ...keys, h("li", null, said, names)),
      ),
    );
    leave = view.close;
    refresh = () => {
      const told = view.draw(state.ids.map((one) => ({ poster: chosen(one), library: libraryOf(one) })));
      said.textContent = t("compare.squares", { count: told.several, all: told.all });
    };
  }

  let timer = 0;
  const later = () => {
    timer ||= setTimeout(() => {
      timer = 0;
      refresh();
    }, SETTLE_MS);
  };
  const stops = [feed.onPoster(({ keys }) => (keys ? later() : build())), feed.onPosters(later)];
  build();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    leave();
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
  feed.watch(ids);
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
