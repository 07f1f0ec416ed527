// The AMOF matrix: two by two, what helps and what hampers, ours today and around us tomorrow. One cell is current:
// its question stands above the field, Enter adds and keeps the field. An item that is touched opens beneath.

import { addItem, CELLS, itemsAbout, moveItem, stepItem } from "../../model/amof.js";
import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { makeSortable } from "../../ui/sortable.js";
import { createCells } from "./amof_cell.js";
import { createItemEditor } from "./amof_item.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Cell } from "../../model/amof.js" */

const MAX_SENTENCE = 240;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../pen.js").Pens} options.pens
 * @param {{ keys(): string[], onChange(fn: () => void): unknown }} options.selection
 * @param {{ start(picking: import("./picker.js").Picking): void }} options.picker
 * @param {(keys: string[]) => void} options.point
 * @param {() => void} options.back  to this panel, after picking
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 */
export function createAmof(options) {
  const { words, store, readOnly, pens, selection, picker, point, back, figures } = options;
  const head = h("h2", { class: "section-title amof-title" });
  const about = h("div", { class: "amof-about", hidden: true });
  const matrix = h("div", { class: "matrix" });
  const desk = h("div", { class: "amof-desk" });
  const others = h("div", { class: "amof-others", role: "status" });
  const el = h("div", { class: "amof" }, head, about, matrix, desk, others);
  /** @type {Cell} */
  let cell = "atout";
  /** Written, not yet added, by cell. @type {Record<string, { text: string, figures: string[] }>} */
  const drafts = {};
  function draft() {
    const known = drafts[cell] ?? { text: "", figures: [] };
    drafts[cell] = known;
    return known;
  }
  let open = "";
  let writes = false;

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
  };
  const leaseKey = () => `amof/new/${cell}/${pens.me()?.conn ?? ""}`;
  const item = createItemEditor({
    ...options,
    commit,
    close(focus) {
      const was = open;
      open = "";
      render();
      if (focus) focusItem(was);
    },
    show: (id) => openItem(id),
  });

  const cells = createCells({
    ...options,
    current: () => cell,
    open: () => open,
    choose: (name) => choose(name),
    openItem: (id) => openItem(id),
  });

  /** @param {string} id */
  const focusItem = (id) =>
    /** @type {HTMLElement | null} */ (
      matrix.querySelector(`[data-sort="${CSS.escape(id)}"] button`)
    )?.focus();

  /** @param {string} id */
  function openItem(id) {
    const one = store.get("amof", id);
    if (!one) return;
    item.leave();
    cell = one.cell;
    open = id;
    render();
    item.el.scrollIntoView({ block: "nearest" });
    item.focus();
  }

  /** @param {Cell} next @param {boolean} [focus] */
  function choose(next, focus = true) {
    item.leave();
    open = "";
    hold(false);
    cell = next;
    render();
    if (focus) desk.querySelector("input")?.focus();
  }

  /** Others see in which cell this person writes; nobody is kept from it. @param {boolean} now */
  function hold(now) {
    if (now === writes) return;
    writes = now;
    void pens.lease(leaseKey(), now);
  }

  function add() {
    const edits = addItem(store, cell, draft().text, { figures: draft().figures });
    const field = /** @type {HTMLInputElement | null} */ (desk.querySelector("input"));
    if (edits.length) {
      drafts[cell] = { text: "", figures: [] };
      hold(false);
      commit(edits);
      showDesk(true);
    }
    (desk.querySelector("input") ?? field)?.focus();
  }

  function pickFigures() {
    const mine = draft();
    picker.start({
      text: mine.text || words.t(`cell.${cell}`),
      many: true,
      chosen: () => mine.figures,
      pick(id) {
        const had = mine.figures.includes(id);
        mine.figures = had ? mine.figures.filter((one) => one !== id) : [...mine.figures, id];
      },
      done() {
        back();
        showDesk(true);
      },
    });
  }

  /** The field of the current cell, or the open item. @param {boolean} [again] made anew */
  function showDesk(again = false) {
    const { t } = words;
    if (open) {
      desk.dataset.signature = "";
      item.show(open);
      if (desk.firstElementChild !== item.el) fill(desk, item.el);
      return;
    }
    const signature = JSON.stringify([cell, words.lang(), readOnly(), draft().figures]);
    if (!again && desk.dataset.signature === signature && desk.querySelector("input")) return;
    desk.dataset.signature = signature;
    if (readOnly()) return fill(desk);
    const field = h("input", {
      class: "field",
      id: "amof-field",
      maxlength: String(MAX_SENTENCE),
      value: draft().text,
      autocomplete: "off",
      enterkeyhint: "send",
    });
    field.addEventListener("input", () => {
      draft().text = field.value;
      hold(field.value.trim() !== "");
    });
    field.addEventListener("blur", () => hold(false));
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      add();
    });
    const linked = draft().figures.length;
    fill(
      desk,
      h("label", { class: "amof-ask", for: "amof-field" }, h("b", null, t(`cell.${cell}`)), t(`ask.${cell}`)),
      field,
      h(
        "div",
        { class: "amof-actions" },
        button(t("amof.add"), add, { class: "btn btn-filled" }),
        button(linked ? t("amof.linked", { count: linked }) : t("amof.link"), pickFigures, { icon: "link" }),
      ),
    );
  }

  function showAbout() {
    const { t } = words;
    const keys = selection.keys();
    const [target, id] = (keys.length === 1 ? (keys[0] ?? "") : "").split("/");
    const figure = target === "figure" ? store.get("figure", id ?? "") : null;
    about.hidden = !figure;
    if (!figure) return;
    const count = itemsAbout(store, figure.id).length;
    const signature = JSON.stringify([figure.id, figures.short(figure), count, words.lang(), readOnly()]);
    if (about.dataset.signature === signature) return;
    about.dataset.signature = signature;
    const write = () => {
      const mine = draft();
      if (!mine.figures.includes(figure.id)) mine.figures = [...mine.figures, figure.id];
      choose(cell);
    };
    fill(
      about,
      h("p", null, h("b", null, figures.short(figure)), t("amof.about", { count })),
      readOnly() ? null : button(t("amof.writeAbout"), write, { class: "btn btn-bare" }),
    );
  }

  function showOthers() {
    const writing = [...pens.leases()]
      .filter(([key, holder]) => key.startsWith("amof/new/") && holder.conn !== pens.me()?.conn)
      .map(([key, holder]) => ({ name: holder.name, cell: key.split("/")[2] ?? "" }));
    const lines = writing.map((one) =>
      h(
        "p",
        { class: "writing muted" },
        icon("pencil"),
        words.t("amof.writing", { name: one.name, cell: words.t(`cell.${one.cell}`) }),
      ),
    );
    if (others.textContent !== lines.map((line) => line.textContent).join("")) fill(others, ...lines);
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    const here = open ? store.get("amof", open) : null;
    if (here) cell = here.cell;
    else open = "";
    const count = store.all("amof").length;
    fill(head, t("amof.tab"), h("span", { class: "aside" }, t("amof.count", { count })));
    if (!matrix.firstChild) build();
    const [helps, hampers, ours, around] = /** @type {NodeListOf<HTMLElement>} */ (
      matrix.querySelectorAll(".axis")
    );
    if (helps) helps.textContent = t("amof.helps");
    if (hampers) hampers.textContent = t("amof.hampers");
    if (ours) ours.textContent = t("amof.ours");
    if (around) around.textContent = t("amof.around");
    for (const name of CELLS)
      cells.show(/** @type {HTMLElement} */ (matrix.querySelector(`[data-cell="${name}"]`)), name);
    showAbout();
    showDesk();
    showOthers();
  }

  function build() {
    const [a, f, o, m] = CELLS.map(cells.make);
    const axis = (/** @type {string} */ look) => h("p", { class: `axis ${look}` });
    fill(matrix, axis("col"), axis("col"), axis("row"), a, f, axis("row"), o, m);
  }

  const pointAt = (/** @type {Event} */ event) => {
    const row = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest("[data-sort]")
    );
    const one = row ? store.get("amof", row.dataset.sort ?? "") : null;
    point((one?.figures ?? []).map((/** @type {string} */ id) => `figure/${id}`));
  };
  matrix.addEventListener("pointerover", pointAt);
  matrix.addEventListener("focusin", pointAt);
  matrix.addEventListener("pointerleave", () => point([]));
  matrix.addEventListener("focusout", () => point([]));
  makeSortable(matrix, {
    able: () => !readOnly(),
    drop: ({ key, zone, before }) => commit(moveItem(store, key, zone, before)),
    step: (key, by) => commit(stepItem(store, key, by)),
  });
  selection.onChange(render);
  words.onChange(render);
  pens.onLease(render);
  store.onChange((changes) => {
    if (changes.some((change) => change.target === "amof" || change.target === "figure")) render();
  });
  return {
    el,
    render,
    /** Opens an item, or the field of a cell. @param {string} key "amof/<id>" or "cell/<cell>" */
    open(key) {
      const [kind, id = ""] = key.split("/");
      if (kind === "cell") choose(/** @type {Cell} */ (id));
      else openItem(id);
    },
  };
}
