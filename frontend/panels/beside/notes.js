// The post-its as a list, and a field to add one: what a phone is for. The sheet shows where each stands.

import { addEntity } from "../../model/edits.js";
import { newId } from "../../model/ids.js";
import { byDots, DOTS, dotsLeft, dotsOn } from "../../model/votes.js";
import { choice } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { NOTE_COLORS } from "../chosen/looks.js";
import { createNoteRow } from "./note_row.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MAX_CHARS = 1000;
const SIZE_MM = [150, 70];
/** Where a note from the list is put: the drawing area, from the bottom up, column by column. */
const AREA_MM = { left: 40, right: 880, top: 130, bottom: 800 };
const GAP_MM = 12;

/**
 * A place for a note where no other is, in the drawing area; the last one tried when it is full.
 * @param {readonly { at: readonly number[], size?: readonly number[] }[]} notes
 * @returns {[number, number]}
 */
export function freePlace(notes) {
  const [width = 150, height = 70] = SIZE_MM;
  /** @type {[number, number]} */
  let at = [AREA_MM.left, AREA_MM.bottom - height];
  for (let y = AREA_MM.bottom - height; y >= AREA_MM.top; y -= height + GAP_MM) {
    for (let x = AREA_MM.left; x + width <= AREA_MM.right; x += width + GAP_MM) {
      at = [x, y];
      const taken = notes.some((note) => {
        const [nx = 0, ny = 0] = note.at;
        const [nw = width, nh = height] = note.size ?? SIZE_MM;
        return nx < x + width && x < nx + nw && ny < y + height && y < ny + nh;
      });
      if (!taken) return at;
    }
  }
  return at;
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {ReturnType<typeof import("./note_acts.js").createNoteActs>} options.noteActs
 * @param {() => void} options.back  to this panel, after picking
 * @param {(id: string) => void} options.showNote  selects it on the sheet
 * @param {(keys: string[]) => void} options.point
 */
export function createNotes(options) {
  const { words, store, readOnly, pens, point } = options;
  const head = h("h2", { class: "section-title notes-title" });
  const composer = h("form", { class: "note-composer" });
  const sorts = h("div", { class: "note-sorts" });
  const empty = h("div", { class: "empty" });
  const list = h("ul", { class: "note-list" });
  const el = h("div", { class: "notes" }, head, composer, empty, sorts, list);
  /** @type {typeof NOTE_COLORS[number]} */
  let color = "yellow";
  let draft = "";
  /** @type {"recent" | "dots"} */
  let order = "recent";

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  const row = createNoteRow({ ...options, commit, render: () => render() });
  const { voter } = options.noteActs;

  /** @param {Event} event */
  function put(event) {
    event.preventDefault();
    const text = draft.trim();
    if (!text) return composer.querySelector("textarea")?.focus();
    const id = newId();
    const at = freePlace(/** @type {any} */ (store.all("note")));
    draft = "";
    store.commit(addEntity(store, "note", { id, at, size: SIZE_MM, text, color }));
    showComposer();
    composer.querySelector("textarea")?.focus();
  }
  composer.addEventListener("submit", put);

  function showComposer() {
    const { t } = words;
    composer.dataset.color = color;
    composer.dataset.lang = words.lang();
    const field = h("textarea", {
      rows: "2",
      maxlength: String(MAX_CHARS),
      "aria-label": t("notes.text"),
      placeholder: t("notes.placeholder"),
      value: draft,
      on: {
        input: () => {
          draft = field.value;
        },
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) put(event);
        },
      },
    });
    const swatches = NOTE_COLORS.map((name) =>
      h("button", {
        type: "button",
        class: "note-swatch",
        "data-color": name,
        "aria-pressed": String(name === color),
        "aria-label": t(`notecolor.${name}`),
        "data-tip": t(`notecolor.${name}`),
        on: { click: () => setColor(name) },
      }),
    );
    const go = h("button", { type: "submit", class: "btn btn-filled" }, t("notes.put"));
    fill(composer, field, h("div", { class: "note-tools" }, ...swatches, go));
  }

  /** @param {typeof NOTE_COLORS[number]} name */
  function setColor(name) {
    color = name;
    showComposer();
    /** @type {HTMLElement | null} */ (composer.querySelector(`[data-color="${name}"]`))?.focus();
  }

  function showSorts(/** @type {readonly any[]} */ notes) {
    const { t } = words;
    sorts.hidden = notes.length < 2 || !notes.some((note) => dotsOn(note));
    const signature = `${words.lang()} ${order}`;
    if (sorts.dataset.signature === signature) return;
    sorts.dataset.signature = signature;
    const options = /** @type {const} */ (["recent", "dots"]).map((value) => ({
      value,
      label: t(`notesort.${value}`),
    }));
    const pick = choice(t("notes.sort"), options, order, (value) => {
      order = value;
      sorts.dataset.signature = `${words.lang()} ${order}`;
      render();
    });
    fill(sorts, pick);
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    const notes = store.all("note");
    const left = voter() && notes.length ? t("vote.left", { count: dotsLeft(store, voter()), of: DOTS }) : "";
    fill(head, t("notes.tab"), left ? h("span", { class: "aside" }, left) : null);
    composer.hidden = readOnly();
    if (!composer.firstChild || composer.dataset.lang !== words.lang()) showComposer();
    empty.hidden = notes.length > 0;
    fill(empty, h("h3", null, t("notes.emptyTitle")), readOnly() ? null : h("p", null, t("notes.emptyText")));
    showSorts(notes);
    const recent = [...notes].reverse();
    keyed(
      list,
      order === "dots" ? byDots(recent) : recent,
      (note) => note.id,
      () => h("li", null),
      row.show,
    );
  }

  const pointAt = (/** @type {Event} */ event) => {
    const li = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("li"));
    const note = store.get("note", li?.dataset.key ?? "");
    point(note ? [`note/${note.id}`, ...(note.about ? [`figure/${note.about}`] : [])] : []);
  };
  list.addEventListener("pointerover", pointAt);
  list.addEventListener("focusin", pointAt);
  list.addEventListener("pointerleave", () => point([]));
  list.addEventListener("focusout", () => point([]));
  words.onChange(render);
  pens.onLease(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "note" || change.target === "figure")) render();
  });
  return { el, render };
}
