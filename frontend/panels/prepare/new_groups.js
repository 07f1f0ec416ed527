// "Les groupes" of a new workshop: how many, and a name for each that may be left for them to find.

import { iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";

/** @import { Words } from "../../i18n/i18n.js" */

/** @typedef {{ groups: string[], count: number }} Groups  an empty name is "Groupe n" */

const MOST_GROUPS = 40;

/**
 * @param {Groups} draft
 * @param {Words["t"]} t
 * @returns {string[]}
 */
export const groupNames = (draft, t) =>
  Array.from({ length: draft.count }, (_, i) => draft.groups[i]?.trim() || t("new.group", { n: i + 1 }));

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Groups} options.draft  changed in place
 * @param {() => void} options.changed
 */
export function newGroups({ words, draft, changed }) {
  const { t } = words;
  const groups = h("div", { class: "group-chips" });
  const number = h("output", null, draft.count);

  function showGroups() {
    number.textContent = String(draft.count);
    const chips = Array.from({ length: draft.count }, (_, i) => groupChip(i));
    fill(groups, ...chips);
  }

  /** @param {number} index */
  function groupChip(index) {
    const name = t("new.group", { n: index + 1 });
    const input = h("input", {
      class: "chip-field",
      value: draft.groups[index] ?? "",
      placeholder: name,
      maxlength: "80",
      "aria-label": t("new.groupName", { n: index + 1 }),
      on: {
        input: (/** @type {Event} */ event) => {
          draft.groups[index] = /** @type {HTMLInputElement} */ (event.target).value;
          changed();
        },
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const next = groups.querySelectorAll("input")[index + 1];
          if (next) next.focus();
          else change(1, true);
        },
      },
    });
    const remove = () => {
      draft.groups.splice(index, 1);
      change(-1, false);
    };
    const label = t("new.remove", { name: draft.groups[index] || name });
    const bin = draft.count > 1 ? iconButton("cross", label, remove) : null;
    return h("div", { class: "chip chip-removable" }, input, bin);
  }

  /**
   * @param {number} by
   * @param {boolean} focusLast
   */
  function change(by, focusLast) {
    draft.count = Math.max(1, Math.min(MOST_GROUPS, draft.count + by));
    showGroups();
    changed();
    if (focusLast) [...groups.querySelectorAll("input")].at(-1)?.focus();
  }

  showGroups();
  return h(
    "section",
    null,
    h("h2", { class: "section-title" }, t("new.groups"), h("span", { class: "aside" }, t("new.groupsAside"))),
    h(
      "div",
      { class: "new-groups" },
      h(
        "div",
        { class: "stepper" },
        iconButton("minus", t("new.fewer"), () => change(-1, false)),
        number,
        iconButton("plus", t("new.more"), () => change(1, false)),
      ),
      groups,
    ),
  );
}
