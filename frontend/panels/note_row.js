// One post-it of the list: its words, who and what it is about, its dots; written in place, the rest under "…".

import { deleteEntities, setFields } from "../model/edits.js";
import { dotsBy, dotsLeft, dotsOn, unvote, vote } from "../model/votes.js";
import { iconButton } from "../ui/buttons.js";
import { fill, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { openMenu } from "../ui/menu.js";
import { NOTE_COLORS } from "./looks.js";
import { penField, writerOf, writingLine } from "./pen.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

const MAX_CHARS = 1000;
const MOST_DOTS = 3;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("./pen.js").Pens} options.pens
 * @param {{ start(picking: import("./picker.js").Picking): void }} options.picker
 * @param {() => void} options.back
 * @param {(id: string) => void} options.showNote
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 * @param {(edits: any[]) => void} options.commit
 * @param {() => void} options.render
 */
export function createNoteRow(options) {
  const { words, store, readOnly, pens, picker, back, showNote, figures, commit, render } = options;
  let writing = "";
  /** @type {ReturnType<typeof penField> | null} */
  let pen = null;
  const voter = () => (readOnly() ? "" : (pens.me()?.seat ?? ""));

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
    const about = note.about ? store.get("figure", note.about) : null;
    const set = (/** @type {Record<string, any>} */ fields) =>
      commit(setFields(store, "note", note.id, fields));
    const attach = () =>
      picker.start({
        text: note.text || t("notes.blank"),
        chosen: () => (about ? [about.id] : []),
        pick: (figure) => set({ about: figure }),
        done: back,
      });
    const writer = writerOf(pens, `note/${note.id}/text`);
    openMenu(/** @type {HTMLElement} */ (event.currentTarget), t("notes.more"), [
      ...(writer ? [] : [{ label: t("props.edit"), icon: "pencil", run: () => write(note.id) }]),
      { label: t("notes.attach"), icon: "link", run: attach },
      ...(about
        ? [
            {
              label: t("notes.detach", { name: figures.short(about) }),
              icon: "cross",
              run: () => set({ about: null }),
            },
          ]
        : []),
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

  /** One touch gives a dot; when there is none left to give here, it takes them back. @param {any} note */
  function dots(note) {
    const { t } = words;
    const [all, mine, left] = [dotsOn(note), dotsBy(note, voter()), dotsLeft(store, voter())];
    const inside = [icon(mine ? "dot" : "ring"), String(all)];
    if (!voter())
      return all
        ? h("span", { class: "dots", "aria-label": t("vote.sum", { count: all }) }, ...inside)
        : null;
    const gives = left > 0 && mine < MOST_DOTS;
    const does = gives ? t("vote.give") : mine ? t("vote.takeBack", { count: mine }) : t("vote.none");
    const click = () => commit(gives ? vote(store, note.id, voter(), 1) : unvote(store, note.id, voter()));
    return h(
      "button",
      {
        type: "button",
        class: "dots",
        "data-mine": String(mine),
        "aria-label": `${t("vote.sum", { count: all })}. ${t("vote.mine", { count: mine })}. ${does}`,
        "data-tip": does,
        "aria-disabled": gives || mine ? null : "true",
        on: { click },
      },
      ...inside,
    );
  }

  /** @param {any} note */
  function about(note) {
    const figure = note.about ? store.get("figure", note.about) : null;
    return figure ? words.t("notes.about", { name: figures.short(figure) }) : "";
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
