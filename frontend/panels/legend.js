// The legend: by domain, one sentence for all the figures of a sign, variant and colour, written in place.
// A new line opens by itself and never takes the hand away from the drawing.

import { setFields } from "../model/edits.js";
import { button } from "../ui/buttons.js";
import { fill, h, keyed } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

/** @import { Words } from "../i18n/i18n.js" */
/** @import { Store } from "../model/store.js" */

const DOMAINS = ["organisation", "dynamique", "ressources", "enjeux"];
const STATUSES = ["constat", "tendance", "signal", "rupture"];
const MAX_SENTENCE = 240;
const ICON_PX = 34;

/**
 * Legend lines that a figure uses, by domain, in order.
 * @param {Store} store
 * @returns {{ domain: string, figures: number, entries: any[] }[]}
 */
export function legendByDomain(store) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const figure of store.all("figure"))
    if (figure.legend) uses.set(figure.legend, (uses.get(figure.legend) ?? 0) + 1);
  return DOMAINS.map((domain) => {
    const entries = store.all("legend").filter((entry) => entry.domain === domain && uses.has(entry.id));
    const figures = entries.reduce((sum, entry) => sum + (uses.get(entry.id) ?? 0), 0);
    return { domain, figures, entries };
  }).filter((group) => group.entries.length > 0);
}

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ get(id: string, version?: number): any }} options.library
 * @param {(sign: any, size_px: number, look?: any) => HTMLElement} options.paintIcon
 * @param {() => boolean} options.readOnly
 * @param {{ lease(key: string, take: boolean): unknown, leases(): Map<string, { conn: string, name: string }>,
 *   onLease(fn: () => void): void, me(): { conn: string } | null }} options.pens
 * @param {() => void} options.begin  chooses a first sign
 */
export function createLegend({ words, store, library, paintIcon, readOnly, pens, begin }) {
  const el = h("div", { class: "legend" });
  const list = h("div", { class: "legend-list" });
  const empty = h("div", { class: "empty" });
  el.append(empty, list);
  /** The line being written, "" for none. */
  let open = "";
  let isNew = false;
  /** What is in the field, kept if the row is redrawn. */
  let draft = "";

  const leaseKey = (/** @type {string} */ id) => `legend/${id}/text`;

  /** @param {string} id @param {{ fresh?: boolean, focus?: boolean }} [how] */
  function edit(id, { fresh = false, focus = true } = {}) {
    if (readOnly() || open === id) return;
    close();
    open = id;
    isNew = fresh;
    draft = store.get("legend", id)?.text ?? "";
    render();
    const row = list.querySelector(`[data-key="${CSS.escape(`entry ${id}`)}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (focus) row?.querySelector("textarea")?.focus();
  }

  function close() {
    if (!open) return;
    pens.lease(leaseKey(open), false);
    open = "";
    draft = "";
    render();
  }

  function keep() {
    const text = draft.trim().replace(/\s+/g, " ");
    const edits = setFields(store, "legend", open, { text });
    const id = open;
    close();
    if (edits.length) store.commit(edits);
    rowButton(id)?.focus();
  }

  /** @param {string} id */
  function rowButton(id) {
    const row = list.querySelector(`[data-key="${CSS.escape(`entry ${id}`)}"]`);
    return /** @type {HTMLElement | null} */ (row?.querySelector("button") ?? null);
  }

  /** What the figures of a line are said to be, in the order of the sheet. @param {string} id */
  function statusesOf(id) {
    const said = new Set(
      store.all("figure").flatMap((figure) => (figure.legend === id ? [figure.status] : [])),
    );
    const shown = STATUSES.filter((status) => said.has(status)).map((status) => words.t(`status.${status}`));
    return shown.join(", ");
  }

  /** @param {any} entry */
  function signOf(entry) {
    try {
      return library.get(entry.symbol);
    } catch {
      return null;
    }
  }

  /** @param {HTMLElement} row @param {any} entry */
  function showEntry(row, entry) {
    const holder = pens.leases().get(leaseKey(entry.id));
    const writer = holder && holder.conn !== pens.me()?.conn ? holder.name : "";
    const editing = open === entry.id;
    const signature = JSON.stringify([
      editing,
      isNew && editing,
      entry.text,
      entry.color,
      writer,
      readOnly(),
      words.lang(),
      statusesOf(entry.id),
    ]);
    if (row.dataset.signature === signature) return;
    if (editing && row.querySelector("textarea")) return showWriter(row, writer);
    row.dataset.signature = signature;
    row.classList.toggle("editing", editing);
    const sign = signOf(entry);
    const look = { variant: entry.variant, color: entry.color };
    const picture = sign ? paintIcon(sign, ICON_PX, look) : icon("warn");
    fill(
      row,
      h("div", { class: "legend-icon" }, picture),
      editing ? editor(entry) : line(entry, sign, writer),
    );
    showWriter(row, writer);
  }

  /** @param {HTMLElement} row @param {string} name */
  function showWriter(row, name) {
    row.querySelector(".writing")?.remove();
    if (!name) return;
    const text = words.t("legend.writing", { name });
    row.lastElementChild?.appendChild(h("p", { class: "writing muted small" }, icon("pencil"), text));
  }

  /** @param {any} entry @param {any} sign @param {string} writer */
  function line(entry, sign, writer) {
    const { t, lang } = words;
    const statuses = statusesOf(entry.id);
    const tag = statuses ? h("em", { class: "muted small" }, ` ${statuses}`) : null;
    const text = entry.text || t("legend.missing");
    if (readOnly() || writer) return h("div", { class: "legend-text" }, h("span", null, text, tag));
    const name = entry.text
      ? t("legend.edit", { text: entry.text })
      : t("legend.write", { name: sign?.name[lang()] ?? entry.symbol });
    return h(
      "div",
      { class: "legend-text" },
      h(
        "button",
        {
          type: "button",
          class: entry.text ? "legend-line" : "legend-line missing",
          "aria-label": name,
          on: { click: () => edit(entry.id) },
        },
        text,
        tag,
      ),
    );
  }

  /** @param {any} entry */
  function editor(entry) {
    const { t } = words;
    const id = "legend-field";
    const field = h("textarea", {
      class: "field",
      id,
      rows: "2",
      maxlength: String(MAX_SENTENCE),
      placeholder: t("legend.placeholder"),
      value: draft,
    });
    field.addEventListener("input", () => {
      draft = field.value;
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 2}px`;
    });
    field.addEventListener("focus", () => pens.lease(leaseKey(entry.id), true));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        keep();
      } else if (event.key === "Escape") {
        event.stopPropagation();
        close();
        rowButton(entry.id)?.focus();
      }
    });
    return h(
      "div",
      { class: "legend-editor" },
      h("label", { class: "small muted", for: id }, t(isNew ? "legend.new" : "legend.sentence")),
      field,
      h(
        "div",
        { class: "legend-actions" },
        button(t("legend.keep"), keep, { class: "btn btn-filled" }),
        button(t("legend.skip"), close, { class: "btn btn-bare" }),
      ),
    );
  }

  /** @param {HTMLElement} head @param {{ domain: string, figures: number }} group */
  function showHead(head, group) {
    const { t } = words;
    fill(
      head,
      icon(group.domain),
      h("span", { class: "legend-domain" }, t(`domain.${group.domain}`)),
      h("span", { class: "aside" }, t("domains.count", { count: group.figures })),
    );
  }

  function render() {
    const { t } = words;
    if (open && !store.get("legend", open)) open = "";
    const groups = legendByDomain(store);
    /** @type {{ key: string, group?: any, entry?: any }[]} */
    const items = groups.flatMap((group) => [
      { key: `head ${group.domain}`, group },
      ...group.entries.map((entry) => ({ key: `entry ${entry.id}`, entry })),
    ]);
    keyed(
      list,
      items,
      (item) => item.key,
      (item) =>
        item.group ? h("h3", { class: "section-title legend-head" }) : h("div", { class: "legend-row" }),
      (row, item) => (item.group ? showHead(row, item.group) : showEntry(row, item.entry)),
    );
    empty.hidden = items.length > 0;
    const start = readOnly() ? null : button(t("legend.emptyAction"), begin);
    fill(empty, h("h3", null, t("legend.emptyTitle")), h("p", null, t("legend.emptyText")), start);
  }

  words.onChange(render);
  pens.onLease(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "legend" || change.target === "figure")) render();
  });
  render();
  return {
    el,
    render,
    edit,
    /** A line just made by this hand: opens it, unless another is being written. @param {string} id */
    offer(id) {
      if (!open || draft === (store.get("legend", open)?.text ?? "")) edit(id, { fresh: true, focus: false });
    },
  };
}
