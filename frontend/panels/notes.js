// The post-its as a list, and a field to add one: what a phone is for. The sheet shows where each stands.

import { addEntity } from "../model/edits.js";
import { newId } from "../model/ids.js";
import { fill, h, keyed } from "../ui/dom.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

export const NOTE_COLORS = /** @type {const} */ (["yellow", "blue", "green", "sand"]);
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
 * @param {(id: string) => void} options.showNote  selects it on the sheet
 */
export function createNotes({ words, store, readOnly, showNote }) {
  const el = h("div", { class: "notes" });
  const list = h("ul", { class: "note-list" });
  const empty = h("div", { class: "empty" });
  const composer = h("form", { class: "note-composer" });
  /** @type {typeof NOTE_COLORS[number]} */
  let color = "yellow";
  let draft = "";
  el.append(composer, empty, list);

  /** @param {Event} event */
  function put(event) {
    event.preventDefault();
    const text = draft.trim();
    if (!text) return composer.querySelector("textarea")?.focus();
    const id = newId();
    const at = freePlace(/** @type {any} */ (store.all("note")));
    store.commit(addEntity(store, "note", { id, at, size: SIZE_MM, text, color }));
    draft = "";
    showComposer();
  }
  composer.addEventListener("submit", put);

  function showComposer() {
    const { t } = words;
    composer.dataset.color = color;
    const field = h("textarea", {
      rows: "2",
      maxlength: String(MAX_CHARS),
      "aria-label": t("notes.text"),
      placeholder: t("notes.placeholder"),
      value: draft,
      on: {
        input: (/** @type {Event} */ event) => {
          draft = /** @type {HTMLTextAreaElement} */ (event.target).value;
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
        on: {
          click: () => {
            color = name;
            showComposer();
          },
        },
      }),
    );
    const go = h("button", { type: "submit", class: "btn btn-filled" }, t("notes.put"));
    fill(composer, field, h("div", { class: "note-tools" }, ...swatches, go));
  }

  /** @param {HTMLElement} row @param {any} note */
  function showRow(row, note) {
    const { t } = words;
    const show = () => showNote(note.id);
    fill(
      row,
      h("span", { class: "note-dot", "data-color": note.color }),
      h(
        "button",
        { type: "button", class: "note-line", "data-tip": t("notes.show"), on: { click: show } },
        h("span", null, note.text || t("notes.blank")),
        note.author ? h("span", { class: "muted small" }, note.author) : null,
      ),
    );
  }

  function render() {
    const { t } = words;
    const notes = store.all("note");
    composer.hidden = readOnly();
    if (!composer.contains(document.activeElement)) showComposer();
    empty.hidden = notes.length > 0;
    fill(empty, h("h3", null, t("notes.emptyTitle")), h("p", null, t("notes.emptyText")));
    keyed(
      list,
      [...notes].reverse(),
      (note) => note.id,
      () => h("li", null),
      showRow,
    );
  }

  words.onChange(() => {
    showComposer();
    render();
  });
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "note")) render();
  });
  render();
  return { el, render };
}
