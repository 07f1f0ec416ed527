// One post-it of the list: its words, who and what it is about, its dots; written in place, the rest under "…".

import { deleteEntities, setFields } from "../../model/edits.js";
import { dotsLeft } from "../../model/votes.js";
import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { openMenu } from "../../ui/menu.js";
import { NOTE_COLORS } from "../chosen/looks.js";
import { penField, writerOf, writingLine } from "../pen.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MAX_CHARS = 1000;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {ReturnType<typeof import("./note_acts.js").createNoteActs>} options.noteActs
 * @param {() => void} options.back
 * @param {(id: string) => void} options.showNote
 * @param {(edits: any[]) => void} options.commit
 * @param {() => void} options.render
 */
export function createNoteRow(options) {
  const { words, store, readOnly, pens, noteActs, back, showNote, commit, render } = options;
  let writing = "";
  /** @type {ReturnType<typeof penField> | null} */
  let pen = null;
  const { voter, about, dots } = noteActs;

  /** @param {string} id */
  function write(id) {
    pen?.drop();
    writing = id;
    render();
    pen?.focus();
  }

  /** @param {any} note */
  function field(note) {
    const end = () => {
      pen = null;
      writing = "";
      render();
    };
    pen = penField({
      words,
      pens,
      key: `note/${note.id}/text`,
      label: words.t("notes.text"),
      value: note.text,
      max: MAX_CHARS,
      lines: true,
      keep(text) {
        commit(setFields(store, "note", note.id, { text }));
        end();
      },
      leave: end,
    });
    return pen.el;
  }

  /** @param {MouseEvent} event @param {any} note */
  function menu(event, note) {
    const { t } = words;
    const set = (/** @type {Record<string, any>} */ fields) =>
      commit(setFields(store, "note", note.id, fields));
    const writer = writerOf(pens, `note/${note.id}/text`);
    openMenu(/** @type {HTMLElement} */ (event.currentTarget), t("notes.more"), [
      ...(writer ? [] : [{ label: t("props.edit"), icon: "pencil", run: () => write(note.id) }]),
      ...noteActs.attaching(note, back),
      { rule: true },
      { title: t("color.name") },
      ...NOTE_COLORS.map((color) => ({
        label: t(`notecolor.${color}`),
        checked: note.color === color,
        run: () => set({ color }),
      })),
      { rule: true },
      {
        label: t("notes.remove"),
        icon: "trash",
        run: () => commit(deleteEntities(store, [`note/${note.id}`])),
      },
    ]);
  }

  return {
    /** @param {HTMLElement} row @param {any} note */
    show(row, note) {
      const { t } = words;
      const writer = writerOf(pens, `note/${note.id}/text`);
      const facts = [note, about(note), writer, readOnly(), words.lang(), dotsLeft(store, voter())];
      const signature = JSON.stringify([...facts, writing === note.id]);
      if (row.dataset.signature === signature || (writing === note.id && row.querySelector("textarea")))
        return;
      row.dataset.signature = signature;
      if (writing === note.id) return fill(row, field(note));
      const held = row.contains(document.activeElement) ? document.activeElement?.classList[0] : null;
      const more = [note.author, about(note)].filter(Boolean).join(", ");
      const props = {
        type: "button",
        class: "note-line",
        "data-tip": t("notes.show"),
        on: { click: () => showNote(note.id) },
      };
      fill(
        row,
        h("span", { class: "note-dot", "data-color": note.color }),
        h(
          "button",
          props,
          h("span", null, note.text || t("notes.blank")),
          more ? h("span", { class: "muted small" }, more) : null,
          writingLine(words, writer),
        ),
        dots(note),
        readOnly()
          ? null
          : iconButton("more", t("notes.more"), (event) => menu(event, note), {
              class: "icon-btn row-more",
              "aria-haspopup": "menu",
              "aria-expanded": "false",
            }),
      );
      if (held) /** @type {HTMLElement | null} */ (row.querySelector(`.${held}`))?.focus();
    },
  };
}
