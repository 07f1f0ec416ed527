// The ways to compare what is chosen of each poster: side by side with its tables, over one another, where groups
// drew. Each makes what is shown and says how to bring it up to date. Used by compare.js only.

import { createViews, overView, sideView, strength, whereView } from "./compare_views.js";
import { countSigns, onlyHere, sentences } from "./core/compare/counts.js";
import { labelsOf } from "./core/sheet/labels.js";
import { countTable, onlyList, outsideTable, sentenceList } from "./panels/compare/compare_table.js";
import { createIcons } from "./sign_icon.js";
import { iconButton } from "./ui/buttons.js";
import { fill, h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";

/** @import { LiveWindow, Posters } from "./posters_live.js" */
/** @import { Words } from "./i18n/i18n.js" */

/**
 * @typedef {object} Compared
 * @property {Words} words
 * @property {Posters} posters
 * @property {string[]} ids
 * @property {(id: string) => any} chosen  what is looked at of a poster
 * @property {(poster: any, library: any) => any} pick  the same, of any document
 * @property {(id: string) => any} libraryOf
 * @property {(id: string) => string} groupOf
 *
 * @typedef {object} Way
 * @property {(Node | null)[]} shown
 * @property {() => void} refresh  the documents or the choice changed: counts and words
 * @property {() => void} redraw  the choice changed: the pictures
 * @property {() => void} close
 * @property {() => void} [align]  views were linked or let go
 */

/**
 * One column a poster.
 * @param {Compared} compared
 * @param {object} options
 * @param {boolean} options.same  on one base
 * @param {boolean} options.drawn  with the drawings and counts, or words alone
 * @param {() => boolean} options.linked
 * @param {((id: string) => void) | null} options.remove
 * @returns {Way}
 */
export function besideOneAnother(compared, { same, drawn, linked, remove }) {
  const { words, posters, ids, chosen, pick, libraryOf, groupOf } = compared;
  const { t } = words;
  const { served } = posters;
  const paintIcon = createIcons(served.palette);
  const views = createViews(() => same && linked());
  /** @type {(() => void)[]} */
  const pictures = [];

  /** @param {string} id */
  function pictureOf(id) {
    const look = (/** @type {any} */ poster) => pick(poster, libraryOf(id));
    const name = t("compare.view", { group: groupOf(id) });
    const view = sideView({ posters, id, views, name, pick: look });
    pictures.push(() => view.live.show(look));
    return view.host;
  }

  const columns = ids.map((id) => {
    const title = h("h2", null);
    const group = h("p", { class: "muted" });
    const below = h("div", { class: "compare-below" });
    const cross =
      remove && iconButton("cross", t("compare.remove", { group: groupOf(id) }), () => remove(id));
    const head = h("div", { class: "compare-head" }, h("div", { class: "bar-grow" }, title, group), cross);
    return { id, title, group, below, el: h("article", null, drawn ? pictureOf(id) : null, head, below) };
  });

  function refresh() {
    const shown = ids.map(chosen);
    const saidOf = (/** @type {any} */ poster) => labelsOf(poster, served.labels);
    const alone = onlyHere(shown, (poster) => libraryOf(ids[shown.indexOf(poster)] ?? ""), saidOf);
    for (const [index, { id, title, group, below }] of columns.entries()) {
      const poster = shown[index] ?? {};
      const library = libraryOf(id);
      const counts = countSigns(poster, library);
      title.textContent = poster.title || t("workshop.empty");
      group.textContent = groupOf(id);
      const parts = sentences(poster, library, saidOf(poster));
      // Where all the sentences are said, those of one alone are among them.
      const said =
        drawn && same ? onlyList({ words, texts: alone[index] ?? [] }) : sentenceList({ words, parts });
      if (!drawn) fill(below, said);
      else {
        const table = countTable({ words, group: groupOf(id), counts });
        fill(below, table, outsideTable({ words, counts, library, paintIcon }), said);
      }
    }
  }

  const note = same ? null : h("p", { class: "compare-note" }, icon("info"), t("compare.otherText"));
  return {
    shown: [note, h("div", { class: "compare-columns" }, ...columns.map(({ el }) => el))],
    refresh,
    redraw: () => pictures.forEach((draw) => void draw()),
    close: views.close,
    align: views.align,
  };
}

/**
 * All over one another, each as strong as one likes.
 * @param {Compared} compared
 * @returns {Way}
 */
export function overOneAnother({ words: { t }, posters, ids, pick, libraryOf, groupOf }) {
  // Post-its would hide one another.
  const bare = (/** @type {any} */ poster, /** @type {any} */ library) => ({
    ...pick(poster, library),
    notes: [],
  });
  const view = overView({
    posters,
    ids,
    name: t("compare.over"),
    pick: (live) => (poster) => bare(poster, live().library),
  });
  const rows = view.layers.map(({ id, canvas }) => {
    const range = h("input", {
      ...{ type: "range", min: "0", max: "100", value: "100", class: "compare-range" },
      "aria-label": t("compare.opacity", { group: groupOf(id) }),
      on: {
        input: () => {
          canvas.style.opacity = String(Number(range.value) / 100);
        },
      },
    });
    return h("li", null, h("b", null, groupOf(id)), range);
  });
  return {
    shown: [besideIt(view.host, rows)],
    refresh() {},
    redraw() {
      for (const { id, live } of view.layers) live.show((poster) => bare(poster, libraryOf(id)));
    },
    close: view.close,
  };
}

/**
 * The base with squares over it: how many groups drew there.
 * @param {Compared} compared
 * @returns {Way}
 */
export function whereGroupsDrew({ words: { t }, posters, ids, chosen, libraryOf, groupOf }) {
  const view = whereView({ posters, first: ids[0] ?? "", name: t("compare.where") });
  const said = h("p", { role: "status" });
  const keys = ids.map((_, index) => {
    const mark = h("i", { style: { "--part": String(strength(index + 1, ids.length)) } });
    return h("li", { class: "compare-key" }, mark, t("compare.key", { count: index + 1 }));
  });
  const names = h("p", { class: "muted" }, ids.map(groupOf).join(", "));
  return {
    shown: [besideIt(view.host, [...keys, h("li", null, said, names)])],
    refresh() {
      const told = view.draw(ids.map((id) => ({ poster: chosen(id), library: libraryOf(id) })));
      said.textContent = t("compare.squares", { count: told.several, all: told.all });
    },
    redraw() {},
    close: view.close,
  };
}

/** One picture, and what is said at its side. @param {HTMLElement} host @param {HTMLElement[]} rows */
function besideIt(host, rows) {
  return h("div", { class: "compare-one" }, host, h("ul", { class: "compare-aside" }, ...rows));
}
