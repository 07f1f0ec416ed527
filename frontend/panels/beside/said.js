// What is said of figures and may be left unsaid: their status, their horizon. The choices, for menus and lists.

import { setFields } from "../../model/edits.js";
import { common } from "../chosen/controls.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

export const STATUSES = ["constat", "tendance", "signal", "rupture"];
export const HORIZONS = ["repere", "previsible", "probable"];

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @param {{ words: Words, store: Store, commit(edits: any[]): void }} parts
 * @param {any[]} figures
 * @param {"status" | "horizon"} field
 * @returns {{ label: string, value: string, checked: boolean, run(): void }[]} "" first: not said
 */
export function saidChoices({ words, store, commit }, figures, field) {
  const { t } = words;
  const now = common(figures.map((figure) => figure[field] ?? ""));
  const word = (/** @type {string} */ value) =>
    field === "status" ? t(`status.${value}`) : t(`horizon.${value}`);
  return ["", ...(field === "status" ? STATUSES : HORIZONS)].map((value) => ({
    value,
    label: value ? capital(word(value)) : t("props.none"),
    checked: value === now,
    run: () =>
      commit(figures.flatMap(({ id }) => setFields(store, "figure", id, { [field]: value || null }))),
  }));
}
