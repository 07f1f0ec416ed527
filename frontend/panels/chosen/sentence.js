// The bubble that asks the sentence of a new line of the legend, where the legend itself is not in sight. It never
// takes the hand away from the drawing: drawing on folds it to one button, and what is typed is kept.

import { setFields } from "../../model/edits.js";
import { joinLine, linesToJoin } from "../../model/sentences.js";
import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { joinLines } from "./join_lines.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const MAX_SENTENCE = 240;
const ICON_PX = 34;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {any} options.library
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {{ lease(key: string, take: boolean): unknown }} options.pens
 * @param {() => void} options.done  where the focus goes back
 */
export function createSentence({ words, store, library, paintIcon, pens, done }) {
  const el = h("section", { class: "sentence", "data-region": "", hidden: true });
  let entry = "";
  /** Whether it was asked before. */
  let seen = false;
  const field = h("textarea", {
    class: "field",
    rows: "2",
    maxlength: String(MAX_SENTENCE),
    id: "sentence-field",
  });
  const leaseKey = () => `legend/${entry}/text`;

  field.addEventListener("focus", () => pens.lease(leaseKey(), true));
  field.addEventListener("input", () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  });
  el.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && event.target === field && !event.shiftKey) leave(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** Writes what was typed, if anything. */
  function keep() {
    const text = field.value.trim().replace(/\s+/g, " ");
    const edits = text ? setFields(store, "legend", entry, { text }) : [];
    if (edits.length) store.commit(edits);
  }

  function close() {
    if (entry) pens.lease(leaseKey(), false);
    entry = "";
    field.value = "";
    el.hidden = true;
  }

  /** @param {boolean} [kept] */
  function leave(kept = false) {
    if (kept) keep();
    const had = el.contains(document.activeElement);
    close();
    if (had) done();
  }

  /** @param {string} line */
  function join(line) {
    const edits = joinLine(store, library, entry, line);
    leave();
    if (edits.length) store.commit(edits);
  }

  function render() {
    const { t, lang } = words;
    const line = entry ? store.get("legend", entry) : null;
    if (!line) return;
    const sign = library.get(line.symbol);
    field.placeholder = sign.question[lang()];
    fill(
      el,
      paintIcon(sign, ICON_PX, { variant: line.variant, color: line.color }),
      h(
        "div",
        { class: "sentence-words" },
        h("label", { class: "small muted", for: field.id }, t("legend.new")),
        field,
        joinLines({ words, sign, lines: linesToJoin(store, entry), paintIcon, join }),
        h(
          "div",
          { class: "legend-actions" },
          button(t("legend.keep"), () => leave(true), { class: "btn btn-filled" }),
          button(t("legend.skip"), () => leave(), { class: "btn btn-bare" }),
        ),
      ),
    );
    const unfold = () => {
      el.classList.remove("folded");
      field.focus();
    };
    el.append(button(t("legend.missing"), unfold, { class: "btn btn-bare sentence-unfold" }));
    el.setAttribute("aria-label", t("legend.new"));
    el.hidden = false;
  }

  words.onChange(render);
  store.onChange(() => {
    if (!entry) return;
    const line = store.get("legend", entry);
    const used = line && store.all("figure").some((figure) => figure.legend === entry);
    // Undone, joined, or said by somebody else meanwhile.
    if (!used || (line.text && document.activeElement !== field)) close();
  });
  return {
    el,
    /**
     * A line just made by this hand. Under a finger the sheet is small: once one has seen what is asked, it is one
     * button; on a phone, from the first.
     * @param {string} id @param {"desk" | "tablet" | "phone"} mode
     */
    ask(id, mode) {
      if (id === entry) return;
      if (entry) keep();
      close();
      entry = id;
      el.classList.toggle("folded", mode === "phone" || (mode === "tablet" && seen));
      seen = true;
      render();
    },
    /** Out of the way of the next gesture, unless something is written in it. */
    fold() {
      if (entry && field.value === "") el.classList.add("folded");
    },
    /** Where one writes next, if a sentence is asked. */
    focus() {
      if (!entry) return;
      el.classList.remove("folded");
      field.focus();
    },
  };
}
