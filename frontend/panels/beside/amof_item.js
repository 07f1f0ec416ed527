// One item of the matrix, opened beneath it: its words, who says it, its cell, its signs, its twin, its going.

import { ACTORS, across, addTwin, CELLS, moveItem, stepItem, toggleLink, twinOf } from "../../model/amof.js";
import { deleteEntities, setFields } from "../../model/edits.js";
import { button, choice, iconButton } from "../../ui/buttons.js";
import { h } from "../../ui/dom.js";
import { penField, writerOf, writingLine } from "../pen.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MAX_SENTENCE = 240;
const MAX_ACTOR = 80;

/** A kind of people as it is said: one of the known ones, or as typed. @param {Words} words @param {string | null} actor */
export const actorName = (words, actor) =>
  actor && ACTORS.includes(actor) ? words.t(`actor.${actor}`) : (actor ?? "");

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ start(picking: import("./picker.js").Picking): void }} options.picker
 * @param {() => void} options.back
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 * @param {(edits: any[]) => void} options.commit
 * @param {(focus: boolean) => void} options.close
 * @param {(id: string) => void} options.show  another item
 */
export function createItemEditor({ words, store, pens, picker, back, figures, commit, close, show }) {
  const el = h("div", { class: "amof-item" });
  let shown = "";
  /** @type {ReturnType<typeof penField> | null} */
  let pen = null;

  /** @param {any} item */
  function fieldOf(item) {
    const { t } = words;
    const writer = writerOf(pens, `amof/${item.id}/text`);
    if (writer) return h("div", null, h("p", null, item.text), writingLine(words, writer));
    const made = penField({
      words,
      pens,
      key: `amof/${item.id}/text`,
      label: t(`cell.${item.cell}`),
      value: item.text,
      max: MAX_SENTENCE,
      keep(text) {
        if (text) commit(setFields(store, "amof", item.id, { text }));
        finish();
      },
      leave: finish,
    });
    pen = made;
    return made.el;
  }

  function finish() {
    pen = null;
    shown = "";
    close(true);
  }

  /** @param {any} item */
  function actorField(item) {
    const { t } = words;
    const names = new Map(ACTORS.map((actor) => [t(`actor.${actor}`).toLowerCase(), actor]));
    const field = h("input", {
      class: "field",
      id: "amof-actor",
      list: "amof-actors",
      maxlength: String(MAX_ACTOR),
      value: actorName(words, item.actor_type),
      placeholder: t("amof.whoExample"),
    });
    field.addEventListener("change", () => {
      const typed = field.value.trim();
      const actor_type = typed ? (names.get(typed.toLowerCase()) ?? typed) : null;
      commit(setFields(store, "amof", item.id, { actor_type }));
    });
    const list = h(
      "datalist",
      { id: "amof-actors" },
      ...ACTORS.map((actor) => h("option", { value: t(`actor.${actor}`) })),
    );
    return h("div", null, h("label", { class: "label", for: "amof-actor" }, t("amof.who")), field, list);
  }

  /** @param {any} item */
  function cellChoice(item) {
    const { t } = words;
    const options = CELLS.map((cell) => ({
      value: /** @type {string} */ (cell),
      label: t(`cell.${cell}`),
      content: h("span", { class: "cell-letter", "data-cell": cell }, t(`letter.${cell}`)),
    }));
    const move = (/** @type {string} */ cell) => commit(moveItem(store, item.id, cell, null));
    return h(
      "div",
      null,
      h("p", { class: "label" }, t("amof.move")),
      choice(t("amof.move"), options, item.cell, move),
    );
  }

  /** @param {string} id */
  function link(id) {
    const item = store.get("amof", id);
    if (!item) return;
    picker.start({
      text: item.text,
      many: true,
      chosen: () => store.get("amof", id)?.figures ?? [],
      pick: (figure) => commit(toggleLink(store, id, figure)),
      done() {
        back();
        show(id);
      },
    });
  }

  /** @param {any} item */
  function links(item) {
    const { t } = words;
    const known = item.figures.map((/** @type {string} */ id) => store.get("figure", id)).filter(Boolean);
    const chips = known.map((/** @type {any} */ figure) =>
      h(
        "span",
        { class: "chip chip-removable" },
        figures.short(figure),
        iconButton("cross", t("amof.unlink", { name: figures.short(figure) }), () =>
          commit(toggleLink(store, item.id, figure.id)),
        ),
      ),
    );
    return h(
      "div",
      { class: "amof-links" },
      ...chips,
      button(t("amof.link"), () => link(item.id), { icon: "link" }),
    );
  }

  /** @param {any} item */
  function foot(item) {
    const { t } = words;
    const twin = twinOf(store, item);
    const cell = across(item.cell);
    const twinButton = twin
      ? button(t("amof.seeTwin", { cell: t(`cell.${twin.cell}`) }), () => show(twin.id), { icon: "copy" })
      : button(t(`twin.${cell}`), () => commit(addTwin(store, item.id)), { icon: "copy" });
    const remove = () => {
      pen?.drop();
      commit(deleteEntities(store, [`amof/${item.id}`]));
    };
    return h(
      "div",
      { class: "amof-foot" },
      twinButton,
      h(
        "div",
        { class: "row-tools" },
        iconButton("arrow-up", t("sort.up"), () => commit(stepItem(store, item.id, -1))),
        iconButton("arrow-down", t("sort.down"), () => commit(stepItem(store, item.id, 1))),
        iconButton("trash", t("amof.remove"), remove),
      ),
    );
  }

  return {
    el,
    focus: () => pen?.focus(),
    /** The pen is given back; what was not kept is left. */
    leave() {
      pen?.drop();
      pen = null;
      shown = "";
    },
    /** @param {string} id @returns {HTMLElement} */
    show(id) {
      const item = store.get("amof", id);
      if (!item) return el;
      const signature = JSON.stringify([
        { ...item, text: "" },
        words.lang(),
        writerOf(pens, `amof/${id}/text`),
        twinOf(store, /** @type {any} */ (item))?.id,
        item.figures.map((/** @type {string} */ one) => store.get("figure", one)?.name),
      ]);
      if (shown === `${id} ${signature}`) return el;
      const same = shown.startsWith(`${id} `) && pen !== null;
      const writing = same ? el.firstElementChild : null;
      const held = el.contains(document.activeElement)
        ? document.activeElement?.getAttribute("aria-label")
        : null;
      shown = `${id} ${signature}`;
      if (!writing) el.replaceChildren(fieldOf(item));
      // What is being written stays; the rest is made again.
      while (el.children.length > 1) el.lastElementChild?.remove();
      el.append(actorField(item), cellChoice(item), links(item), foot(item));
      if (held)
        /** @type {HTMLElement | null} */ (el.querySelector(`[aria-label="${CSS.escape(held)}"]`))?.focus();
      return el;
    },
  };
}
