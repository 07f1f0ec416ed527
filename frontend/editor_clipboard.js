// Copy, cut and paste, between posters and to other programs: one text, an SVG that carries the figures as data.
// The events work under plain http too; what was copied last is also kept in this browser, for the menu's "Coller".
// Used by editor_view.js.

/** @import { Excerpt } from "./model/copies.js" */

import { svgText } from "./canvas/svg.js";
import { readExcerpt } from "./model/copies.js";
import { isTyping } from "./ui/dom.js";
import { localMemory } from "./ui/page.js";

const KEY = "chorem.clipboard";
const CARRIED = /<metadata>([\s\S]*)<\/metadata>/;

/**
 * @param {object} parts
 * @param {import("./i18n/i18n.js").Words} parts.words
 * @param {any} parts.stage
 * @param {{ keys(): string[] }} parts.selection
 * @param {{ show(text: string): unknown }} parts.toasts
 */
export function createClipboard({ words, stage, selection, toasts }) {
  const memory = localMemory();
  /** Where the browser keeps nothing. */
  let last = "";

  /** @returns {string | null} what is chosen, as text for any program */
  function text() {
    /** @type {Excerpt | null} */
    const excerpt = stage.actions.copy();
    const { items, box } = stage.drawn(selection.keys());
    return excerpt && box ? svgText(items, box, JSON.stringify(excerpt)) : null;
  }

  /** @param {string} svg */
  function keep(svg) {
    last = svg;
    try {
      memory?.setItem(KEY, svg);
    } catch {
      // Too much for the browser: this page still has it.
      memory?.removeItem(KEY);
    }
    toasts.show(words.t("toast.copied", { count: selection.keys().length }));
  }

  /** @param {string} svg @returns {Excerpt | null} */
  function read(svg) {
    const carried = CARRIED.exec(svg)?.[1];
    if (!carried) return null;
    const plain = new DOMParser().parseFromString(`<i>${carried}</i>`, "text/xml").documentElement;
    return readExcerpt(plain.textContent ?? "");
  }

  const kept = () => memory?.getItem(KEY) ?? last;

  /** Not while somebody writes, nor when words on the page are selected. */
  const elsewhere = () => isTyping(document.activeElement) || (getSelection()?.toString() ?? "") !== "";

  /** @param {ClipboardEvent} event */
  function onCopy(event) {
    const svg = elsewhere() ? null : text();
    if (!svg || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", svg);
    event.clipboardData.setData("image/svg+xml", svg);
    keep(svg);
    if (event.type === "cut") stage.actions.remove();
  }

  document.addEventListener("copy", onCopy);
  document.addEventListener("cut", onCopy);
  document.addEventListener("paste", (event) => {
    if (isTyping(document.activeElement)) return;
    const given = event.clipboardData?.getData("text/plain") ?? "";
    const excerpt = read(given) ?? (given === "" ? read(kept()) : null);
    if (!excerpt) return;
    event.preventDefault();
    stage.actions.paste(excerpt);
  });

  return {
    copy() {
      const svg = text();
      if (!svg) return;
      // The event gives the text; where the browser sends none, it is kept for this browser alone.
      if (!document.execCommand("copy")) keep(svg);
    },
    /** @param {[number, number]} [at] */
    paste(at) {
      const excerpt = read(kept());
      if (excerpt) stage.actions.paste(excerpt, at);
      else toasts.show(words.t("toast.paste"));
    },
  };
}
