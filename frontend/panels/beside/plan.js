// Plan: everything on the sheet as a tree to find, name, move, order, delete and select from the keyboard. The tree
// holds no control: what can be done with the current row stands in the bar above it.

import { outline } from "../../model/outline.js";
import { button } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";
import { plain } from "../palette_model.js";
import { layerName } from "./layer_name.js";
import { createPlanActs } from "./plan_acts.js";
import { createTree } from "./plan_tree.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Group, Row } from "../../model/outline.js" */

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {{ keys(): string[], set(keys: string[]): void, onChange(fn: () => void): unknown }} options.selection
 * @param {(key: string) => void} options.reveal
 * @param {(keys: string[]) => void} options.point
 * @param {(text: string) => void} options.say
 * @param {import("../../model/history.js").History} options.history
 * @param {ReturnType<typeof import("./figure_words.js").figureWords>} options.figures
 * @param {(key: string) => void} options.openItem  of the matrix
 * @param {() => void} options.review
 */
export function createPlan(options) {
  const { words, store, selection, reveal, point, figures, openItem, review } = options;
  const find = h("input", { class: "field", type: "search", id: "plan-find" });
  const search = h("div", { class: "search" }, icon("search"), find);
  const status = h("p", { class: "muted small plan-count", role: "status" });
  const foot = h("div", { class: "panel-foot" });
  const acts = createPlanActs({ ...options, current: () => tree.current(), refocus: () => tree.focus() });
  const tree = createTree({
    onCurrent: () => {
      acts.render();
      const key = tree.current();
      point(key && !key.startsWith("amof/") ? [key] : []);
    },
    onKey: acts.key,
    onSelect: choose,
  });
  const empty = h("p", { class: "empty" });
  const el = h("div", { class: "plan" }, search, acts.el, status, empty, tree.el, foot);

  /** @param {string} key */
  function choose(key) {
    if (key.startsWith("amof/")) return openItem(key);
    selection.set([key]);
    reveal(key);
  }

  /** @param {Row} row @returns {string} */
  function nameOf({ target, entity }) {
    if (target === "figure") return figures.short(entity);
    return entity.text || words.t(target === "note" ? "notes.blank" : "amof.blank");
  }

  /** @param {Row} row */
  function detailOf({ target, entity, where }) {
    const { t } = words;
    const sign = target === "figure" ? figures.signName(entity.symbol) : "";
    const facts = [
      sign && sign !== figures.short(entity) ? sign : "",
      target === "amof" ? t(`cell.${entity.cell}`) : where ? t(`where.${where}`) : "",
      entity.source?.group ? t("plan.after", { group: entity.source.group }) : "",
      entity.locked ? t("domains.locked") : "",
    ];
    return facts.filter(Boolean).join(", ");
  }

  /** @param {Group} group */
  function titleOf(group) {
    if (group.kind === "notes") return words.t("notes.tab");
    return group.kind === "amof" ? words.t("amof.tab") : layerName(group.layer, words.t);
  }

  function render() {
    if (!el.isConnected) return;
    const { t } = words;
    const query = plain(find.value.trim());
    find.placeholder = t("plan.find");
    find.setAttribute("aria-label", t("plan.findName"));
    const groups = outline(store.poster()).map((group) => {
      const rows = group.rows
        .map((row) => ({ key: row.key, name: nameOf(row), detail: detailOf(row) }))
        .filter((row) => !query || plain(`${row.name} ${row.detail}`).includes(query));
      return { id: group.id, icon: group.layer?.domain ?? group.kind, title: titleOf(group), rows };
    });
    const shown = groups.filter((group) => group.rows.length);
    const count = shown.reduce((sum, group) => sum + group.rows.length, 0);
    const said = query ? t("plan.found", { count }) : "";
    if (status.textContent !== said) status.textContent = said;
    status.hidden = !said;
    empty.hidden = count > 0 || query !== "";
    empty.textContent = t("plan.empty");
    tree.show(shown, { name: t("plan.tab"), selected: new Set(selection.keys()), open: query !== "" });
    acts.render();
    const held = foot.contains(document.activeElement);
    fill(foot, button(t("review.open"), review, { icon: "tick" }));
    if (held) foot.querySelector("button")?.focus();
  }

  find.addEventListener("input", render);
  find.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      tree.focus();
    } else if (event.key === "Escape" && find.value) {
      event.stopPropagation();
      find.value = "";
      render();
    }
  });
  let waiting = 0;
  const soon = () => {
    if (!waiting)
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        render();
      });
  };
  selection.onChange(soon);
  words.onChange(soon);
  store.onChange(soon);
  return { el, render };
}
