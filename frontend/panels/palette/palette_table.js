// The seven questions by four shapes. The same elements make the table at the left, the turned table of the bottom
// sheet and the folded strip of questions; css places them.

import { h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { SUPPORTS } from "../palette_model.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Choice } from "./choice.js" */
/** @import { Row, Sign } from "../palette_model.js" */

/** @type {Record<string, [column: number, row: number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Choice} options.choice
 * @param {Row[]} options.rows
 * @param {(sign: Sign, question: string) => HTMLElement} options.cell
 */
export function paletteTable({ words, choice, rows, cell }) {
  const { t } = words;

  /** @param {HTMLElement} el @param {number} row @param {number} column from 0, the question's column is −1 */
  function put(el, row, column) {
    el.style.setProperty("--r", String(row + 1));
    el.style.setProperty("--c", String(column + 1));
    return el;
  }

  /** @param {Row} row @param {number} index */
  function parts(row, index) {
    const question = t(`row.${row.structure}`);
    const signs = row.cells.filter((sign) => sign !== null);
    const heading = h(
      "button",
      {
        type: "button",
        class: "question",
        "data-row": row.structure,
        on: { click: () => choice.chooseRow(signs) },
      },
      h("span", null, question),
      h("em", null, t(`word.${row.structure}`)),
    );
    const back = h("div", { class: "row-back", "data-row": row.structure });
    const cells = row.cells.flatMap((sign, column) => (sign ? put(cell(sign, question), index, column) : []));
    return [put(back, index, -1), put(heading, index, -1), ...cells];
  }

  const heads = SUPPORTS.map((support, column) =>
    put(h("div", { class: "support" }, icon(support), h("span", null, t(`support.${support}`))), 0, column),
  );
  const table = h("div", { class: "table", style: { "--rows": String(rows.length) } });
  table.append(...heads, ...rows.flatMap(parts));
  table.addEventListener("keydown", (event) => walk(table, event));
  return table;
}

/** Arrows go from cell to cell, whichever way the table is turned. @param {HTMLElement} table @param {KeyboardEvent} event */
function walk(table, event) {
  const step = ARROWS[event.key];
  const from = document.activeElement;
  if (!step || !(from instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  const all = /** @type {HTMLElement[]} */ ([...table.querySelectorAll("button")]).filter(
    (one) => one.offsetParent !== null,
  );
  const middle = (/** @type {HTMLElement} */ el) => {
    const box = el.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  };
  const [x = 0, y = 0] = middle(from);
  const [dx, dy] = step;
  const ahead = all.flatMap((one) => {
    const [ox = 0, oy = 0] = middle(one);
    const along = (ox - x) * dx + (oy - y) * dy;
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    return along > 4 ? { one, far: along + 3 * aside } : [];
  });
  if (!ahead.length) return;
  event.preventDefault();
  ahead.reduce((best, next) => (next.far < best.far ? next : best)).one.focus();
}
