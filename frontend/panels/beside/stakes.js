// The stakes of the poster, under the matrix: each with its three questions, one of them written at a time. Lists the
// signs of stakes and the figures said to be one; shows them on the sheet.

import { setFields } from "../../model/edits.js";
import { stakesOf } from "../../model/stakes.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { penField, writerOf, writingLine } from "../pen.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const QUESTIONS = ["happen", "act", "want"];
const MAX_ANSWER = 1000;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {import("../pen.js").Pens} options.pens
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 * @param {(keys: string[]) => void} options.select
 * @param {() => boolean} options.readOnly
 */
export function createStakes({ words, store, pens, figures, select, readOnly }) {
  const list = h("ul", { class: "stakes-list" });
  const el = h("section", { class: "stakes" });
  /** The stake that is unfolded, and the question that is written. */
  let open = "";
  /** @type {{ key: string, pen: ReturnType<typeof penField> } | null} */
  let writing = null;
  let shown = "";

  /** @param {any} figure */
  function nameOf(figure) {
    const sentence = figure.legend ? String(store.get("legend", figure.legend)?.text ?? "") : "";
    return figure.name || sentence || figures.short(figure);
  }

  /** @param {any} figure */
  const answered = (figure) => QUESTIONS.filter((one) => figure.answers?.[one]).length;

  /** @param {any} figure @param {string} question */
  function write(figure, question) {
    writing?.pen.drop();
    const key = `figure/${figure.id}/answers.${question}`;
    const leave = () => {
      writing = null;
      render();
      focusOn(`${figure.id} ${question}`);
    };
    const pen = penField({
      words,
      pens,
      key,
      label: words.t(`stakes.${question}`),
      value: figure.answers?.[question] ?? "",
      max: MAX_ANSWER,
      lines: true,
      keep(text) {
        const edits = setFields(store, "figure", figure.id, { [`answers.${question}`]: text || null });
        if (edits.length) store.commit(edits);
        leave();
      },
      leave,
    });
    writing = { key, pen };
    render();
    pen.focus();
  }

  /** @param {string} key */
  const focusOn = (key) =>
    /** @type {HTMLElement | null} */ (list.querySelector(`[data-focus="${CSS.escape(key)}"]`))?.focus();

  /** @param {any} figure @param {string} question */
  function questionRow(figure, question) {
    const { t } = words;
    const key = `figure/${figure.id}/answers.${question}`;
    if (writing?.key === key) return h("li", null, writing.pen.el);
    const text = figure.answers?.[question] ?? "";
    const writer = writerOf(pens, key);
    const name = t(`stakes.${question}`);
    return h(
      "li",
      { class: "stake-question" },
      h("p", { class: "muted small" }, name),
      text ? h("p", { class: "stake-answer" }, text) : null,
      writer ? writingLine(words, writer) : null,
      writer || readOnly()
        ? null
        : button(t(text ? "stakes.edit" : "stakes.write"), () => write(figure, question), {
            class: "btn btn-bare",
            icon: "pencil",
            "aria-label": `${t(text ? "stakes.edit" : "stakes.write")}, ${name}`,
            "data-focus": `${figure.id} ${question}`,
          }),
    );
  }

  /** @param {any} figure */
  function row(figure) {
    const { t } = words;
    const on = open === figure.id;
    const name = nameOf(figure);
    const toggle = () => {
      writing?.pen.drop();
      writing = null;
      open = on ? "" : figure.id;
      render();
      focusOn(figure.id);
    };
    return h(
      "li",
      { class: "stake" },
      h(
        "div",
        { class: "stake-head" },
        h(
          "button",
          {
            type: "button",
            class: "stake-name",
            "aria-expanded": String(on),
            "data-focus": figure.id,
            on: { click: toggle },
          },
          icon(on ? "chevron-down" : "chevron-right"),
          h("span", null, name),
          h("span", { class: "muted small" }, t("stakes.answered", { count: answered(figure) })),
        ),
        iconButton("eye", t("stakes.show", { name }), () => select([`figure/${figure.id}`])),
      ),
      on ? h("ul", { class: "stake-questions" }, ...QUESTIONS.map((one) => questionRow(figure, one))) : null,
    );
  }

  function render() {
    const { t } = words;
    const all = stakesOf(store);
    const signature = JSON.stringify([
      all.map((one) => [one.id, nameOf(one), one.answers]),
      [open, writing?.key ?? "", readOnly(), words.lang()],
      [...pens.leases()].filter(([key]) => key.includes("/answers.")),
    ]);
    if (signature === shown) return;
    shown = signature;
    const held = document.activeElement;
    const inside = list.contains(held);
    fill(list, ...all.map(row));
    fill(
      el,
      h(
        "h2",
        { class: "section-title" },
        t("stakes.tab"),
        all.length ? h("span", { class: "aside" }, t("stakes.count", { count: all.length })) : null,
      ),
      all.length ? list : h("p", { class: "muted" }, t("stakes.emptyText")),
    );
    if (!inside || !(held instanceof HTMLElement)) return;
    if (held.isConnected) held.focus();
    else focusOn(held.dataset.focus ?? "");
  }

  store.onChange((changes) => {
    if (changes.some((one) => one.target === "figure" || one.target === "legend")) render();
  });
  pens.onLease(render);
  words.onChange(render);
  render();
  return { el, render };
}
