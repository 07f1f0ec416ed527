// A tree of two levels for the keyboard and screen readers: one stop of Tab, arrows, Home, End, first letters.
// Knows only titles, names and keys.

import { fill, h, keyed } from "../../ui/dom.js";
import { icon } from "../../ui/icons.js";

const TYPE_MS = 700;
const ICONS = /** @type {Record<string, string>} */ ({ notes: "note", amof: "amof" });

/**
 * @typedef {{ key: string, name: string, detail: string }} Leaf
 * @typedef {{ id: string, icon: string, title: string, rows: Leaf[] }} Branch
 */

/**
 * @param {object} options
 * @param {() => void} options.onCurrent  another row has the focus
 * @param {(event: KeyboardEvent, key: string) => boolean} options.onKey  whether the key was taken
 * @param {(key: string) => void} options.onSelect
 */
export function createTree({ onCurrent, onKey, onSelect }) {
  const el = h("ul", { class: "tree", role: "tree" });
  /** Key of a leaf, or "branch <id>". */
  let current = "";
  /** @type {Set<string>} */
  const folded = new Set();
  let typed = "";
  let typedAt = 0;

  const items = () =>
    /** @type {HTMLElement[]} */ ([...el.querySelectorAll("[role='treeitem']")]).filter(
      (item) => !item.parentElement?.hidden,
    );
  const itemOf = (/** @type {string} */ key) => items().find((item) => item.dataset.item === key);

  /** @param {string} key @param {boolean} [focus] */
  function setCurrent(key, focus = false) {
    current = key;
    for (const item of items()) item.tabIndex = item.dataset.item === key ? 0 : -1;
    if (focus) itemOf(key)?.focus();
    onCurrent();
  }

  /** @param {string} id @param {boolean} open */
  function fold(id, open) {
    if (open) folded.delete(id);
    else folded.add(id);
    const item = /** @type {HTMLElement} */ (el.querySelector(`[data-item="branch ${CSS.escape(id)}"]`));
    item.setAttribute("aria-expanded", String(open));
    const group = /** @type {HTMLElement} */ (item.nextElementSibling);
    group.hidden = !open;
  }

  el.addEventListener("focusin", (event) => {
    const item = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest("[role='treeitem']")
    );
    if (item?.dataset.item && item.dataset.item !== current) setCurrent(item.dataset.item);
  });
  el.addEventListener("click", (event) => {
    const item = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest("[role='treeitem']")
    );
    const key = item?.dataset.item ?? "";
    if (!key) return;
    setCurrent(key, true);
    if (key.startsWith("branch ")) fold(key.slice(7), folded.has(key.slice(7)));
    else onSelect(key);
  });
  el.addEventListener("keydown", (event) => {
    const item = itemOf(current);
    if (!item || event.ctrlKey || event.metaKey) return;
    if (onKey(event, current.startsWith("branch ") ? "" : current)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const all = items();
    const at = all.indexOf(item);
    const branch = current.startsWith("branch ") ? current.slice(7) : "";
    const go = (/** @type {HTMLElement | undefined} */ to) => to && setCurrent(to.dataset.item ?? "", true);
    if (event.key === "ArrowDown") go(all[at + 1]);
    else if (event.key === "ArrowUp") go(all[at - 1]);
    else if (event.key === "Home") go(all[0]);
    else if (event.key === "End") go(all.at(-1));
    else if (event.key === "ArrowRight" && branch) {
      if (folded.has(branch)) fold(branch, true);
      else go(all[at + 1]);
    } else if (event.key === "ArrowLeft") {
      if (branch) fold(branch, false);
      else go(/** @type {HTMLElement} */ (item.parentElement?.previousElementSibling));
    } else if (event.key === "Enter" || event.key === " ") {
      if (branch) fold(branch, folded.has(branch));
      else onSelect(current);
    } else if (/^\p{L}$/u.test(event.key) && !event.altKey) jump(event.key, all, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** @param {string} letter @param {HTMLElement[]} all @param {number} at */
  function jump(letter, all, at) {
    typed = Date.now() - typedAt > TYPE_MS ? letter : typed + letter;
    typedAt = Date.now();
    const from = typed.length > 1 ? at : at + 1;
    const found = [...all.slice(from), ...all.slice(0, from)].find((one) =>
      (one.dataset.name ?? "").toLowerCase().startsWith(typed.toLowerCase()),
    );
    if (found) setCurrent(found.dataset.item ?? "", true);
  }

  /** @param {HTMLElement} row @param {Leaf} leaf @param {boolean} selected */
  function showLeaf(row, leaf, selected) {
    row.setAttribute("aria-selected", String(selected));
    const signature = JSON.stringify(leaf);
    if (row.dataset.signature === signature) return;
    row.dataset.signature = signature;
    row.dataset.item = leaf.key;
    row.dataset.name = leaf.name;
    fill(row, h("span", { class: "tree-name" }, leaf.name), h("span", { class: "muted small" }, leaf.detail));
  }

  /** @param {HTMLElement} holder @param {Branch} branch @param {Set<string>} selected */
  function showBranch(holder, branch, selected) {
    if (!holder.firstChild) {
      const id = `tree-${branch.id}`;
      const props = { role: "treeitem", "aria-level": "1", class: "tree-title", tabindex: "-1" };
      holder.append(
        h("div", { ...props, "aria-owns": id, "data-item": `branch ${branch.id}` }),
        h("ul", { role: "group", id }),
      );
    }
    const [title, group] = /** @type {any} */ (holder.children);
    title.dataset.name = branch.title;
    title.setAttribute("aria-expanded", String(!folded.has(branch.id)));
    group.setAttribute("aria-label", branch.title);
    fill(
      title,
      icon(ICONS[branch.icon] ?? branch.icon),
      h("span", null, branch.title),
      h("span", { class: "muted small" }, branch.rows.length),
    );
    group.hidden = folded.has(branch.id);
    keyed(
      group,
      branch.rows,
      (leaf) => leaf.key,
      () => h("li", { role: "treeitem", "aria-level": "2", class: "tree-leaf", tabindex: "-1" }),
      (row, leaf) => showLeaf(row, leaf, selected.has(leaf.key)),
    );
  }

  return {
    el,
    /** Key of the row that has, or would have, the focus; "" for a title. */
    current: () => (current.startsWith("branch ") ? "" : current),
    focus() {
      const item = itemOf(current) ?? items()[0];
      item?.focus();
    },
    /** @param {Branch[]} branches @param {{ name: string, selected: Set<string>, open: boolean }} how */
    show(branches, { name, selected, open }) {
      el.hidden = branches.length === 0;
      el.setAttribute("aria-label", name);
      if (open) folded.clear();
      const held = el.contains(document.activeElement);
      const before = items().findIndex((item) => item.dataset.item === current);
      keyed(
        el,
        branches,
        (branch) => branch.id,
        () => h("li", { role: "none" }),
        (holder, branch) => showBranch(holder, branch, selected),
      );
      const all = items();
      // What was current is gone: the one that took its place is.
      const next = itemOf(current) ?? all[Math.max(0, Math.min(before, all.length - 1))];
      if (!next) current = "";
      else if (next.dataset.item !== current) setCurrent(next.dataset.item ?? "", held);
      else next.tabIndex = 0;
    },
  };
}
