// The menu of the sheet, where a right click or the menu key asks for it: the acts for what lies there, those of the
// place, or why nothing can be done. The acts are those under "…" beside the selection.

import { setFields, splitKey } from "../../model/edits.js";
import { openMenu } from "../../ui/menu.js";
import { keysText } from "../bar/shortcuts.js";
import { actsOn, copyAct, likeActs, pasteAct } from "./acts.js";

/** @import { MenuItem } from "../../ui/menu.js" */
/** @import { Act, Doing } from "./acts.js" */

/**
 * @typedef {object} Place
 * @property {[number, number]} at  in mm on the sheet
 * @property {number} x_px  in the window
 * @property {number} y_px
 */

/**
 * @param {Doing & {
 *   host: HTMLElement, place: Place, readOnly: boolean, keys: readonly string[],
 *   noteAt(at: [number, number]): void, fit(): void,
 * }} options  host: who gets the focus back; keys: of what is chosen
 */
export function openSheetMenu({ host, place, readOnly, keys, noteAt, fit, ...doing }) {
  const { words, store, actions } = doing;
  const { t } = words;
  /** @param {"figure" | "note"} target @returns {any[]} */
  const chosen = (target) =>
    keys.flatMap((key) => {
      const [of, id] = splitKey(key);
      return of === target ? (store.get(target, id) ?? []) : [];
    });
  const figures = chosen("figure");
  const notes = chosen("note");
  const domain = (/** @type {any} */ figure) => store.get("layer", figure.layer);
  const free = figures.filter((figure) => !figure.locked && !domain(figure)?.locked);

  /** @param {Act} act @returns {MenuItem} */
  const item = ({ word, icon, run, choices, checked, keys: by }) => ({
    id: word,
    label: t(word),
    icon,
    run,
    items: choices,
    on: checked,
    keys: by && keysText(words, by),
  });

  /** Of the sheet itself. @returns {Act[][]} */
  function sheetActs() {
    const seen = [
      { word: "help.all", icon: "select", run: actions.selectAll, keys: ["@ctrl", "A"] },
      { word: "tool.fit", icon: "fit", run: fit, keys: ["0"] },
    ];
    if (readOnly) return [seen];
    const note = { word: "menu.noteHere", icon: "note", run: () => noteAt(place.at) };
    return [[pasteAct(doing, place.at), note], seen];
  }

  /** Nothing may be done to it but to free it. @returns {Act[][]} */
  function lockedActs() {
    const domains = figures.flatMap((figure) => domain(figure) ?? []).filter((one) => one.locked);
    const free = () =>
      doing.commit(domains.slice(0, 1).flatMap(({ id }) => setFields(store, "layer", id, { locked: false })));
    const unlock = domains.length
      ? { word: "menu.unlockDomain", icon: "unlock", run: free }
      : { word: "props.unlock", icon: "unlock", run: actions.unlock };
    return [[unlock], [copyAct(doing), pasteAct(doing, place.at)], likeActs(doing)];
  }

  /** @returns {Act[][]} */
  function groups() {
    if (!figures.length && !notes.length) return sheetActs();
    if (readOnly) return [[copyAct(doing)], figures.length ? likeActs(doing) : []];
    if (!free.length && !notes.length) return lockedActs();
    return actsOn(doing, free, notes, place.at);
  }

  const items = groups()
    .filter((group) => group.length > 0)
    .flatMap((group, n) => /** @type {MenuItem[]} */ ([...(n ? [{ rule: true }] : []), ...group.map(item)]));
  openMenu(host, t("menu.name"), items, { at: { x: place.x_px, y: place.y_px }, look: "at-hand" });
}
