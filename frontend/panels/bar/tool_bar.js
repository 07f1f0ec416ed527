// The floating tools: choose, move the sheet, undo, redo, zoom, help. A column of the same on narrow screens.

import { iconButton, setEnabled } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Tools } from "../palette/choice.js" */

/**
 * @typedef {object} View
 * @property {() => number} percent  of the fitted size of paper on this screen
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 * @property {() => void} fit
 * @property {() => void} whole  back to 100 %
 * @property {(fn: () => void) => void} onChange
 *
 * @typedef {object} Undoing
 * @property {() => boolean} canUndo
 * @property {() => boolean} canRedo
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(fn: () => void) => void} onChange
 */

/** Tools of the bar; those that draw stand here only where the palette does not show them. */
const TOOLS = [
  { id: "select", icon: "select", word: "tool.select", key: "V", draws: false },
  { id: "pan", icon: "move", word: "tool.pan", key: "H", draws: false },
  { id: "lasso", icon: "lasso", word: "tool.lasso", key: "L", draws: false },
  { id: "ink", icon: "pencil", word: "tool.ink", key: "P", draws: true },
  { id: "text", icon: "text", word: "tool.text", key: "T", draws: true },
  { id: "note", icon: "note", word: "tool.note", key: "N", draws: true },
];

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Tools} options.tools
 * @param {View} options.view
 * @param {Undoing} options.undoing
 * @param {{ on(): boolean, set(on: boolean): void, onChange(fn: () => void): void }} options.magnet
 * @param {() => void} options.help
 */
export function createToolBar({ words, tools, view, undoing, magnet, help }) {
  const el = h("div", { class: "tool-bar", role: "toolbar", "data-region": "" });
  /** @type {HTMLElement} */
  let undo;
  /** @type {HTMLElement} */
  let redo;
  /** @type {HTMLElement} */
  let percent;
  /** @type {HTMLElement} */
  let drawn;
  let readOnly = false;

  const rule = () => h("div", { class: "tool-rule" });

  function render() {
    const { t } = words;
    el.setAttribute("aria-label", t("region.tools"));
    const group = h("div", { class: "tool-group", role: "radiogroup", "aria-label": t("region.tools") });
    for (const tool of TOOLS) {
      if (readOnly && tool.draws) continue;
      const name = t(tool.word);
      group.appendChild(
        iconButton(tool.icon, name, () => tools.set(tool.id), {
          class: tool.draws ? "icon-btn draws" : "icon-btn",
          role: "radio",
          "data-tool": tool.id,
          "data-key-hint": tool.key,
        }),
      );
    }
    const ctrl = t("key.ctrl");
    undo = iconButton("undo", t("tool.undo"), undoing.undo, { "data-key-hint": `${ctrl} Z` });
    redo = iconButton("redo", t("tool.redo"), undoing.redo, {
      "data-key-hint": `${ctrl} ${t("key.shift")} Z`,
    });
    drawn = iconButton("magnet", t("tool.magnet"), () => magnet.set(!magnet.on()), {
      class: "icon-btn toggle",
      "data-tip": t("tool.magnetOn"),
      "data-key-hint": "M",
    });
    percent = h("button", { type: "button", class: "zoom-percent", on: { click: view.whole } });
    fill(
      el,
      group,
      readOnly ? null : drawn,
      readOnly ? null : rule(),
      readOnly ? null : h("div", { class: "tool-group" }, undo, redo),
      rule(),
      h(
        "div",
        { class: "tool-group" },
        iconButton("minus", t("tool.zoomOut"), view.zoomOut, {
          class: "icon-btn zoom-step",
          "data-key-hint": "−",
        }),
        percent,
        iconButton("plus", t("tool.zoomIn"), view.zoomIn, {
          class: "icon-btn zoom-step",
          "data-key-hint": "+",
        }),
        iconButton("fit", t("tool.fit"), view.fit, { class: "icon-btn fit", "data-key-hint": "0" }),
      ),
      h("div", { class: "tool-rule only-wide" }),
      iconButton("help", t("tool.help"), help, { class: "icon-btn only-wide", "data-key-hint": "?" }),
    );
    mark();
    showMagnet();
    showUndo();
    showZoom();
  }

  const showMagnet = () => drawn.setAttribute("aria-pressed", String(magnet.on()));

  function mark() {
    for (const one of el.querySelectorAll("[data-tool]")) {
      const on = one instanceof HTMLElement && one.dataset.tool === tools.current();
      one.setAttribute("aria-checked", String(on));
    }
  }

  function showUndo() {
    setEnabled(undo, undoing.canUndo());
    setEnabled(redo, undoing.canRedo());
  }

  function showZoom() {
    const value = { percent: view.percent() };
    percent.textContent = words.t("tool.zoom", value);
    percent.setAttribute("aria-label", words.t("tool.zoomName", value));
  }

  words.onChange(render);
  tools.onChange(mark);
  magnet.onChange(showMagnet);
  undoing.onChange(showUndo);
  view.onChange(showZoom);
  render();
  return {
    el,
    /** @param {boolean} value  nothing to draw with */
    setReadOnly(value) {
      if (value === readOnly) return;
      readOnly = value;
      render();
    },
  };
}
