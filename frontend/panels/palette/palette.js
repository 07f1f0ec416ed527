// The palette: search, three views of the signs, the last ones used, free drawing, and where to learn more. Choosing
// a question is enough to draw. Must not know the stage: it tells the choice.

import { iconButton, choice as segmented } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import {
  byDomain,
  isStarter,
  matches,
  otherSigns,
  STRUCTURES,
  synonymsIn,
  tableRows,
} from "../palette_model.js";
import { paletteTable } from "./palette_table.js";
import { createSignCard } from "./sign_card.js";
import { markSketches, sketches } from "./sketches.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "./choice.js" */
/** @import { Sign } from "../palette_model.js" */
/** @import { Recent } from "./recent.js" */

const ICON_PX = 36;
const VIEWS = /** @type {const} */ (["starters", "all", "domains"]);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {() => readonly Sign[]} options.signs  those of the poster too, as they are now
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {import("./sign_card.js").PaintExample} options.paintExample
 * @param {Choice} options.choice
 * @param {Recent} options.recent
 * @param {(sign: Sign) => boolean} [options.offered]  signs the facilitators offer
 * @param {{ href: string, word: string, newTab?: boolean }[]} [options.links]  at the foot
 * @param {(typeof VIEWS)[number]} [options.first]  the view it opens with
 * @param {() => void} [options.photo]  opens the photo, where there can be one
 */
export function createPalette(options) {
  const { words, signs, paintIcon, choice, recent, offered = () => true, links = [], photo } = options;
  const el = h("div", { class: "palette" });
  const card = createSignCard(options);
  let query = "";
  /** @type {(typeof VIEWS)[number]} */
  let view = options.first ?? "starters";
  let unfolded = false;

  const all = () => signs().filter(offered);
  const found = () => (query ? all().filter((sign) => matches(sign, query, synonymsIn(words.t))) : all());

  /** @param {Sign} sign @param {string} question @param {boolean} [named]  its name beside it */
  function cell(sign, question, named = false) {
    const { t, lang } = words;
    const name = sign.name[lang()];
    const made = h(
      "button",
      {
        type: "button",
        class: isStarter(sign, signs()) ? "cell starter" : "cell",
        "data-sign": sign.id,
        "aria-label": t("palette.cell", { question, support: t(`support.${sign.support}`), name }),
        "data-tip": named ? null : name,
        on: { click: () => choice.choose(sign) },
      },
      paintIcon(sign, ICON_PX),
      named ? h("span", null, name) : null,
    );
    card.offer(made, sign);
    return made;
  }

  /** @param {Sign[]} some @param {boolean} [named] */
  const cells = (some, named = false) =>
    h(
      "div",
      { class: named ? "named-cells" : "sketches" },
      ...some.map((sign) => cell(sign, sign.question[words.lang()], named)),
    );
  /** @param {string} key */
  const title = (key) => h("p", { class: "group-title" }, words.t(key));

  function table() {
    const shown = found();
    const rows = tableRows(shown);
    const { first, more } = otherSigns(shown);
    if (query && !rows.length && !first.length && !more.length) return [nothing()];
    const grid = rows.length ? paletteTable({ words, choice, rows, cell }) : null;
    return [grid, lately, ...others(first, more)];
  }

  function showRecent() {
    const some = recent.list().flatMap((id) => all().find((sign) => sign.id === id) ?? []);
    lately.hidden = query !== "" || !some.length;
    fill(lately, title("palette.recent"), cells(some));
    mark();
  }

  /** @param {Sign[]} first @param {Sign[]} more */
  function others(first, more) {
    if (!first.length && !more.length) return [];
    if (query || !more.length) return [title("palette.others"), cells([...first, ...more])];
    return [title("palette.others"), cells(first), unfold(), unfolded ? cells(more) : null];
  }

  function unfold() {
    const toggle = () => {
      unfolded = !unfolded;
      showSigns();
      /** @type {HTMLElement | null} */ (body.querySelector(".unfold"))?.focus();
    };
    return h(
      "button",
      { type: "button", class: "unfold", "aria-expanded": String(unfolded), on: { click: toggle } },
      words.t("palette.allPictos"),
      icon(unfolded ? "chevron-up" : "chevron-down"),
    );
  }

  function domains() {
    return byDomain(found()).flatMap(({ domain, signs: some, more }) => [
      h("h3", { class: "section-title domain-title" }, icon(domain), words.t(`domain.${domain}`)),
      cells(some, true),
      ...(more.length ? [unfold(), unfolded ? cells(more, true) : null] : []),
    ]);
  }

  function nothing() {
    return h(
      "div",
      { class: "empty" },
      h("p", null, words.t("palette.none", { query })),
      h("button", { type: "button", class: "btn", on: { click: clear } }, words.t("palette.clear")),
    );
  }

  function clear() {
    query = "";
    field.value = "";
    showSigns();
    field.focus();
  }

  const field = h("input", {
    class: "field",
    type: "search",
    on: {
      input: () => {
        query = field.value.trim();
        showSigns();
      },
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter") return;
        /** @type {HTMLElement | null} */ (body.querySelector(".cell"))?.click();
      },
    },
  });
  const wipe = iconButton("cross", words.t("palette.clear"), clear, { hidden: true });
  const body = h("div", { class: "palette-body" });
  const lately = h("div", { class: "recent" });

  function showSigns() {
    wipe.hidden = !query;
    el.dataset.view = view;
    fill(body, ...(view === "domains" && !query ? domains() : table()));
    showRecent();
  }

  function render() {
    const { t } = words;
    field.placeholder = t("palette.search");
    field.setAttribute("aria-label", t("palette.searchName"));
    wipe.setAttribute("aria-label", t("palette.clear"));
    const views = VIEWS.map((value) => ({ value, label: t(`palette.view.${value}`) }));
    const show = (/** @type {(typeof VIEWS)[number]} */ next) => {
      view = next;
      showSigns();
    };
    const foot = links.map(({ href, word, newTab }) =>
      h("a", newTab ? { href, target: "_blank", rel: "noopener" } : { href }, t(word)),
    );
    fill(
      el,
      h("div", { class: "search" }, icon("search"), field, wipe),
      segmented(t("palette.views"), views, view, show, { groupClass: "segmented views" }),
      body,
      h("div", { class: "sketch-block" }, title("palette.sketch"), sketches({ words, choice, signs, photo })),
      foot.length ? h("p", { class: "palette-foot" }, ...foot) : null,
    );
    showSigns();
  }

  /** Shows what is in the hand. */
  function mark() {
    const sign = choice.sign();
    const structure = choice.structure();
    for (const one of /** @type {Iterable<HTMLElement>} */ (el.querySelectorAll(".cell")))
      one.setAttribute("aria-pressed", String(one.dataset.sign === sign?.id));
    for (const one of /** @type {Iterable<HTMLElement>} */ (el.querySelectorAll("[data-row]")))
      one.classList.toggle("current", one.dataset.row === structure);
    for (const one of /** @type {Iterable<HTMLElement>} */ (el.querySelectorAll(".question")))
      one.setAttribute("aria-pressed", String(one.dataset.row === structure && !sign));
    markSketches(el, choice);
  }

  words.onChange(render);
  choice.onChange(mark);
  recent.onChange(showRecent);
  render();
  field.addEventListener("blur", () => {
    if (!query) el.classList.remove("searching");
  });
  return {
    el,
    card,
    /** The signs, or those that are offered, have changed. */
    refresh: showSigns,
    /** @param {number} n from 1, as on the keys @returns {boolean} whether there is such a question */
    chooseRow(n) {
      const row = tableRows(all()).find((one) => one.structure === STRUCTURES[n - 1]);
      if (row) choice.chooseRow(row.cells.filter((sign) => sign !== null));
      return Boolean(row);
    },
    /** The offered signs of a question. @param {string} structure @returns {Sign[]} */
    shapesOf: (structure) =>
      tableRows(all())
        .find((one) => one.structure === structure)
        ?.cells.filter((sign) => sign !== null) ?? [],
    /** Folded or narrow, the field only shows when it is asked for. */
    focusSearch() {
      el.classList.add("searching");
      field.focus();
    },
  };
}
