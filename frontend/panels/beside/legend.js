// The legend: by domain and topic, one sentence for all the figures of a look, written in place; lines put in order,
// moved, merged. A new line opens by itself and never takes the hand away from the drawing.

import { legendLines, legendParts, moveLine, stepLine, writeLine } from "../../model/legend_lines.js";
import { joinLine, linesToJoin } from "../../model/sentences.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { makeSortable } from "../../ui/sortable.js";
import { joinLines } from "../chosen/join_lines.js";
import { penField, writerOf, writingLine } from "../pen.js";
import { openLineMenu } from "./legend_menu.js";
import { STATUSES } from "./said.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Line } from "../../model/legend_lines.js" */

const MAX_SENTENCE = 240;
const ICON_PX = 34;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ get(id: string, version?: number): any }} options.library
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {() => void} options.begin  chooses a first sign
 * @param {(keys: string[]) => void} options.point  marks figures on the sheet
 * @param {(keys: string[]) => void} options.select
 * @param {(text: string) => void} options.tell  a consequence, in a toast
 * @param {() => void} options.toSheet  gives the focus to the sheet
 */
export function createLegend(options) {
  const { words, store, library, paintIcon, readOnly, pens, begin, point, select, tell, toSheet } = options;
  const el = h("div", { class: "legend" });
  const list = h("div", { class: "legend-list" });
  const empty = h("div", { class: "empty" });
  el.append(empty, list);
  /** The line being written. @type {{ id: string, fresh: boolean, draft: string, pen: ReturnType<typeof penField> | null } | null} */
  let open = null;

  const leaseKey = (/** @type {string} */ id) => `legend/${id}/text`;
  const rowOf = (/** @type {string} */ id) => list.querySelector(`[data-key="${CSS.escape(`line ${id}`)}"]`);
  const focusRow = (/** @type {string} */ id) =>
    /** @type {HTMLElement | null} */ (rowOf(id)?.querySelector(".legend-line"))?.focus();
  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };

  /** @param {string} id @param {{ fresh?: boolean, focus?: boolean }} [how] */
  function edit(id, { fresh = false, focus = true } = {}) {
    if (readOnly() || open?.id === id) return;
    close();
    open = { id, fresh, draft: store.get("legend", id)?.text ?? "", pen: null };
    render();
    rowOf(id)?.scrollIntoView({ block: "nearest" });
    if (focus) open?.pen?.focus();
  }

  /** Whether the open line holds words that are nowhere else. */
  const isWritten = () => open !== null && open.draft !== (store.get("legend", open.id)?.text ?? "");

  function close() {
    const was = open;
    open = null;
    was?.pen?.drop();
    if (was) render();
  }

  /** What the figures of a line are said to be, in the order of the sheet. @param {Line} line */
  function statusesOf(line) {
    const said = new Set(line.figures.map((id) => store.get("figure", id)?.status));
    const shown = STATUSES.filter((status) => said.has(status)).map((status) => words.t(`status.${status}`));
    return shown.join(", ");
  }

  /** @param {string} symbol */
  function signOf(symbol) {
    try {
      return library.get(symbol);
    } catch {
      return null;
    }
  }

  /** @param {HTMLElement} row @param {Line} line @param {string} topic */
  function showLine(row, line, topic) {
    const writer = writerOf(pens, leaseKey(line.id));
    const editing = open?.id === line.id;
    row.dataset.sort = line.id;
    row.dataset.topic = `${line.domain} ${topic}`;
    const facts = [
      editing,
      line.text,
      line.color,
      line.figures.length,
      statusesOf(line),
      writer,
      readOnly(),
      words.lang(),
    ];
    const signature = JSON.stringify(facts);
    if (row.dataset.signature === signature || (editing && row.querySelector("textarea"))) return;
    const held = row.contains(document.activeElement) ? document.activeElement?.className : "";
    row.dataset.signature = signature;
    row.classList.toggle("editing", editing);
    const sign = signOf(line.symbol);
    const look = { variant: line.variant, color: line.color };
    const picture = sign ? paintIcon(sign, ICON_PX, look) : icon("warn");
    const chooses = words.t("legend.choose", { count: line.figures.length });
    const choose = h("button", { type: "button", class: "legend-icon", "aria-label": chooses }, picture);
    choose.dataset.tip = chooses;
    choose.addEventListener("click", () => select(line.figures.map((id) => `figure/${id}`)));
    fill(row, choose, editing ? editor(line, sign) : sentence(line, sign, writer));
    if (!editing && !readOnly()) row.append(more(line));
    if (held) /** @type {HTMLElement | null} */ (row.querySelector(`.${held.split(" ")[0]}`))?.focus();
  }

  /** @param {Line} line @param {any} sign @param {string} writer */
  function sentence(line, sign, writer) {
    const { t, lang } = words;
    const statuses = statusesOf(line);
    const tag = statuses ? h("em", { class: "muted small" }, ` ${statuses}`) : null;
    const text = line.text || t("legend.missing");
    const look = line.text ? "legend-line" : "legend-line missing";
    if (readOnly() || writer)
      return h(
        "div",
        { class: "legend-text" },
        h("span", { class: look }, text, tag),
        writingLine(words, writer),
      );
    const name = line.text
      ? t("legend.edit", { text: [line.text, statuses].filter(Boolean).join(" ") })
      : t("legend.write", { name: sign?.name[lang()] ?? line.symbol });
    const props = { type: "button", class: look, "aria-label": name, on: { click: () => edit(line.id) } };
    return h("div", { class: "legend-text" }, h("button", props, text, tag));
  }

  /** @param {Line} line */
  function more(line) {
    const name = words.t("legend.more", {
      text: line.text || words.t("legend.missing"),
    });
    const props = { class: "icon-btn row-more", "aria-haspopup": "menu", "aria-expanded": "false" };
    const menu = { words, store, library, commit, select, tell };
    return iconButton(
      "more",
      name,
      (event) => openLineMenu(/** @type {HTMLElement} */ (event.currentTarget), line.id, menu),
      props,
    );
  }

  /** @param {Line} line @param {any} sign */
  function editor(line, sign) {
    const { t, lang } = words;
    const state = open;
    /** A line of the drawing under way gives the hand back to it. */
    function end() {
      open = null;
      render();
      if (state?.fresh) toSheet();
      else focusRow(line.id);
    }
    const pen = penField({
      words,
      pens,
      key: leaseKey(line.id),
      label: t(state?.fresh ? "legend.new" : "legend.sentence"),
      placeholder: sign?.question[lang()] ?? t("legend.placeholder"),
      value: state?.draft ?? "",
      max: MAX_SENTENCE,
      input: (text) => {
        if (state) state.draft = text;
      },
      keep(text) {
        open = null;
        commit(writeLine(store, library, line.id, text));
        end();
      },
      leave: end,
    });
    if (state) state.pen = pen;
    const lines = state?.fresh ? linesToJoin(store, line.id) : [];
    const join = (/** @type {string} */ to) => {
      open = null;
      commit(joinLine(store, library, line.id, to));
      render();
    };
    return h("div", null, pen.el, joinLines({ words, sign, lines, paintIcon, join }));
  }

  /** @param {HTMLElement} head @param {import("../../model/legend_lines.js").Part} part */
  function showHead(head, part) {
    const { t } = words;
    fill(
      head,
      icon(part.domain),
      h("span", { class: "legend-domain" }, t(`domain.${part.domain}`)),
      h("span", { class: "aside" }, t("domains.count", { count: part.figures })),
    );
  }

  /** @param {HTMLElement} group @param {{ domain: string, topic: string, lines: Line[], named: boolean }} topic */
  function showTopic(group, { domain, topic, lines, named }) {
    group.dataset.zone = `${domain} ${topic}`;
    let rows = /** @type {HTMLElement | null} */ (group.querySelector(".legend-rows"));
    if (!rows) {
      rows = h("div", { class: "legend-rows" });
      group.append(h("h3", { class: "legend-topic" }), rows);
    }
    const head = /** @type {HTMLElement} */ (group.firstElementChild);
    head.hidden = !named || !topic;
    head.textContent = topic ? words.t(`topic.${topic}`) : "";
    keyed(
      rows,
      lines,
      (line) => `line ${line.id}`,
      () => h("div", { class: "legend-row" }),
      (row, line) => showLine(row, line, topic),
    );
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    const parts = legendParts(store, library);
    if (open && !legendLines(store, library).has(open.id)) open = null;
    if (open && readOnly() && !isWritten()) open = null;
    const items = parts.flatMap((part) => [
      { key: `head ${part.domain}`, part },
      ...part.topics.map((group) => {
        const topic = { ...group, domain: part.domain, named: part.topics.length > 1 };
        return { key: `topic ${part.domain} ${group.topic}`, topic };
      }),
    ]);
    keyed(
      list,
      items,
      (item) => item.key,
      (item) =>
        "part" in item
          ? h("h2", { class: "section-title legend-head" })
          : h("div", { class: "legend-group" }),
      (row, item) => ("part" in item ? showHead(row, item.part) : showTopic(row, item.topic)),
    );
    empty.hidden = items.length > 0;
    const start = readOnly() ? null : button(t("legend.emptyAction"), begin);
    fill(empty, h("h2", null, t("legend.emptyTitle")), h("p", null, t("legend.emptyText")), start);
  }

  /** Shows on the sheet what a line speaks of. @param {Event} event */
  function pointAt(event) {
    const row = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest(".legend-row")
    );
    const figures = legendLines(store, library).get(row?.dataset.sort ?? "")?.figures ?? [];
    point(figures.map((id) => `figure/${id}`));
  }
  list.addEventListener("pointerover", pointAt);
  list.addEventListener("focusin", pointAt);
  list.addEventListener("pointerleave", () => point([]));
  list.addEventListener("focusout", () => point([]));
  makeSortable(list, {
    able: () => !readOnly(),
    drop({ key, zone, before }) {
      const [domain = "", topic = ""] = zone.split(" ");
      commit(moveLine(store, key, { domain, topic }, before));
    },
    step: (key, by) => commit(stepLine(store, library, key, by)),
  });

  words.onChange(render);
  pens.onLease(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "legend" || change.target === "figure")) render();
  });
  return {
    el,
    render,
    edit,
    /** A line just made by this hand: opens it, unless another is being written. @param {string} id */
    offer(id) {
      if (!isWritten()) edit(id, { fresh: true, focus: false });
    },
    /** Goes on to the sentence of a line that was just opened for it. @param {string} id */
    write(id) {
      if (open?.id === id && open.fresh && !open.draft) open.pen?.focus();
    },
  };
}
