// The card of a sign, opened only when asked for: long press, right click, "i" or "?" on its cell, the "i" button.
// What it says of a gesture follows from the geometry the sign takes.

import { h } from "../../ui/dom.js";
import { openPopover } from "../../ui/popover.js";
import { gestureOf, STRUCTURES } from "../palette_model.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Sign } from "../palette_model.js" */

/**
 * The sign in use on a small territory; null while what explains the signs is not there yet.
 * @typedef {(sign: Sign, width_px: number) => HTMLElement | null} PaintExample
 */

const ICON_PX = 96;
const EXAMPLE_PX = 210;
/** Shorter than the name that a long press shows (ui/tips.js): the card says it too. */
const PRESS_MS = 450;
const SLIP_PX = 8;

/** A name in the middle of a line. @param {string} name */
const within = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {PaintExample} options.paintExample
 */
export function createSignCard({ words, paintIcon, paintExample }) {
  /** @param {Sign} sign */
  function content(sign) {
    const { t, lang } = words;
    const inTable = STRUCTURES.includes(sign.structure);
    const title = inTable
      ? t("card.title", { question: t(`row.${sign.structure}`), support: t(`support.${sign.support}`) })
      : sign.name[lang()];
    const line = (/** @type {string} */ key, /** @type {string} */ text) =>
      h("p", null, h("b", null, t(key)), ` ${text}`);
    return h(
      "div",
      { class: "sign-card" },
      paintExample(sign, EXAMPLE_PX) ?? paintIcon(sign, ICON_PX),
      h(
        "div",
        { class: "sign-card-words" },
        h("h3", null, title),
        inTable
          ? h(
              "em",
              null,
              t("card.word", { word: t(`word.${sign.structure}`), name: within(sign.name[lang()]) }),
            )
          : null,
        sign.meaning ? h("p", null, sign.meaning[lang()]) : null,
        line("card.question", sign.question[lang()]),
        sign.example ? line("card.example", sign.example[lang()]) : null,
        line("card.gesture", t(`gesture.${gestureOf(sign)}`)),
      ),
    );
  }

  /** @param {HTMLElement} anchor @param {Sign} sign */
  function open(anchor, sign) {
    const opened = openPopover(anchor, content(sign), { name: sign.name[words.lang()] });
    if (!opened) return;
    // Nothing to press in it: it holds the focus itself, so that Escape closes and a screen reader reads it.
    opened.el.tabIndex = -1;
    opened.el.focus({ preventScroll: true });
  }

  return {
    open,
    /** All the ways of asking for the card from a cell. @param {HTMLElement} cell @param {Sign} sign */
    offer(cell, sign) {
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      let asked = false;
      cell.setAttribute("aria-keyshortcuts", "i ?");
      cell.addEventListener("pointerdown", (down) => {
        asked = false;
        if (down.pointerType === "mouse") return;
        timer = setTimeout(() => {
          asked = true;
          open(cell, sign);
        }, PRESS_MS);
        const slip = (/** @type {PointerEvent} */ event) => {
          const away = Math.abs(event.clientX - down.clientX) + Math.abs(event.clientY - down.clientY);
          if (away > SLIP_PX) clearTimeout(timer);
        };
        cell.addEventListener("pointermove", slip);
        const stop = () => {
          clearTimeout(timer);
          cell.removeEventListener("pointermove", slip);
        };
        for (const type of ["pointerup", "pointercancel"]) cell.addEventListener(type, stop, { once: true });
      });
      cell.addEventListener("contextmenu", (event) => {
        event.preventDefault();
        clearTimeout(timer);
        if (!asked) open(cell, sign);
        asked = true;
      });
      // The click that ends a long press has done its work.
      cell.addEventListener(
        "click",
        (event) => {
          if (asked && event.detail > 0) event.stopImmediatePropagation();
          asked = false;
        },
        true,
      );
      cell.addEventListener("keydown", (event) => {
        if ((event.key !== "i" && event.key !== "?") || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        open(cell, sign);
      });
    },
  };
}

/** @typedef {ReturnType<typeof createSignCard>} SignCard */
