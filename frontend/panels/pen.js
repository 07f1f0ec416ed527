// Writing in a panel: one text at a time, whose pen is taken while it is written [L5]. Enter keeps, Escape leaves.

import { button } from "../ui/buttons.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

/** @import { Words } from "../i18n/i18n.js" */

/**
 * @typedef {object} Pens
 * @property {(key: string, take: boolean) => Promise<{ mine: boolean, name?: string }>} lease
 * @property {() => Map<string, { conn: string, name: string }>} leases
 * @property {(fn: () => void) => void} onLease
 * @property {() => { conn: string, seat: string } | null} me
 */

/** Who else writes in a text, "" for nobody. @param {Pens} pens @param {string} key */
export function writerOf(pens, key) {
  const holder = pens.leases().get(key);
  return holder && holder.conn !== pens.me()?.conn ? holder.name : "";
}

/** "Marie écrit…", or nothing. @param {Words} words @param {string} name */
export const writingLine = (words, name) =>
  name ? h("p", { class: "writing muted small" }, icon("pencil"), words.t("legend.writing", { name })) : null;

let count = 0;

/**
 * A field with Keep and Skip.
 * @param {object} options
 * @param {Words} options.words
 * @param {Pens} options.pens
 * @param {string} options.key of the text: "note/<id>/text"
 * @param {string} options.label
 * @param {string} options.value
 * @param {number} options.max characters
 * @param {boolean} [options.lines] several lines may be written
 * @param {string} [options.placeholder]
 * @param {(text: string) => void} options.keep
 * @param {() => void} options.leave  Escape, Skip, or somebody else has the pen
 * @param {(text: string) => void} [options.input]
 */
export function penField(options) {
  const { words, pens, key, keep, leave } = options;
  count += 1;
  const id = `pen-${count}`;
  let writing = true;
  const field = h("textarea", {
    class: "field",
    id,
    rows: "2",
    maxlength: String(options.max),
    placeholder: options.placeholder,
    value: options.value,
  });
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  /** @param {(() => void)} then */
  const end = (then) => {
    if (!writing) return;
    writing = false;
    void pens.lease(key, false);
    then();
  };
  const kept = () =>
    end(() => keep(options.lines ? field.value.trim() : field.value.trim().replace(/\s+/g, " ")));
  const left = () => end(leave);
  field.addEventListener("input", () => {
    grow();
    options.input?.(field.value);
  });
  field.addEventListener(
    "focus",
    () =>
      void pens.lease(key, true).then((answer) => {
        if (!answer.mine) left();
      }),
    { once: true },
  );
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) kept();
    else if (event.key === "Escape") {
      event.stopPropagation();
      left();
    } else return;
    event.preventDefault();
  });
  const el = h(
    "div",
    { class: "pen" },
    h("label", { class: "muted small", for: id }, options.label),
    field,
    h(
      "div",
      { class: "pen-actions" },
      button(words.t("legend.keep"), kept, { class: "btn btn-filled" }),
      button(words.t("legend.skip"), left, { class: "btn btn-bare" }),
    ),
  );
  requestAnimationFrame(grow);
  return {
    el,
    focus() {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    /** Gives the pen back without a word. */
    drop: () => end(() => {}),
  };
}
