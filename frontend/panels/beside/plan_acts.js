// What can be done with the current row of the plan: name, move by steps, in front, behind, delete; keys do the same.

import { deleteEntities, reorder, setFields, splitKey } from "../../model/edits.js";
import { drawingBox, middleOf, whereIs } from "../../model/outline.js";
import { moveEntities } from "../../model/places.js";
import { button, iconButton } from "../../ui/buttons.js";
import { fill, h } from "../../ui/dom.js";
import { penField } from "../pen.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */

const STEP_MM = 10;
const FINE_MM = 1;
const MAX_NAME = 80;
const MAX_NOTE = 1000;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {() => boolean} options.readOnly
 * @param {import("../../model/history.js").History} options.history
 * @param {(text: string) => void} options.say
 * @param {(key: string) => void} options.reveal
 * @param {import("../pen.js").Pens} [options.pens]
 * @param {() => string} options.current
 * @param {() => void} options.refocus
 */
export function createPlanActs(options) {
  const { words, store, readOnly, history, say, reveal, pens, current, refocus } = options;
  const bar = h("div", { class: "plan-acts", role: "toolbar" });
  const writer = h("div", { class: "plan-writer", hidden: true });
  const el = h("div", { class: "plan-top" }, bar, writer);
  /** Ends the step that moves by arrows make together; null when arrows walk the tree. @type {(() => void) | null} */
  let moving = null;

  /** @param {any[]} edits */
  const commit = (edits) => {
    if (edits.length) store.commit(edits);
    return edits.length > 0;
  };
  function subject() {
    const key = current();
    const [target, id] = splitKey(key);
    const entity = key ? /** @type {any} */ (store.get(target, id)) : null;
    if (!entity) return null;
    const locked = entity.locked || (target === "figure" && store.get("layer", entity.layer)?.locked);
    return { key, target, id, entity, free: !readOnly() && !locked };
  }

  function rename() {
    const one = subject();
    if (!one?.free || one.target === "amof") return;
    const note = one.target === "note";
    const text = one.entity.symbol === "croquis.text";
    const path = note ? "text" : text ? "params.text" : "name";
    const end = () => {
      writer.hidden = true;
      fill(writer);
      refocus();
    };
    const pen = penField({
      words,
      pens: /** @type {any} */ (pens),
      key: `${one.target}/${one.id}/${path}`,
      label: words.t(note ? "notes.text" : text ? "stage.fieldText" : "stage.fieldName"),
      value: String(note ? one.entity.text : text ? (one.entity.params.text ?? "") : one.entity.name),
      max: note || text ? MAX_NOTE : MAX_NAME,
      lines: note || text,
      keep(value) {
        commit(setFields(store, one.target, one.id, { [path]: value }));
        end();
      },
      leave: end,
    });
    writer.hidden = false;
    fill(writer, pen.el);
    pen.focus();
  }

  function startMoving() {
    const one = subject();
    if (!one?.free || one.target === "amof") return;
    moving = history.open();
    reveal(one.key);
    say(words.t("plan.moving"));
    render();
    refocus();
  }

  function stopMoving() {
    moving?.();
    moving = null;
    render();
  }

  /** @param {[number, number]} by @param {boolean} fine */
  function nudge([x, y], fine) {
    const one = subject();
    if (!one) return;
    const step = fine ? FINE_MM : STEP_MM;
    commit(moveEntities(store, [one.key], x * step, y * step));
    reveal(one.key);
    const now = store.get(one.target, one.id);
    if (now) say(positionOf(now));
  }

  /** @param {any} entity */
  function positionOf(entity) {
    const [x, y] = middleOf(entity);
    const where = whereIs(entity, drawingBox(store.poster()));
    return words.t("plan.at", { where: words.t(`where.${where}`), x: Math.round(x), y: Math.round(y) });
  }

  /** @param {1 | -1} by */
  function order(by) {
    const one = subject();
    if (!one?.free) return;
    const siblings = store
      .all(one.target)
      .filter((other) => other.layer === one.entity.layer && other.cell === one.entity.cell);
    const at = siblings.findIndex((other) => other.id === one.id);
    const before = by > 0 ? siblings[at + 2] : siblings[at - 1];
    if (at + by < 0 || at + by >= siblings.length) return say(words.t("plan.end"));
    commit(reorder(store, one.target, one.id, before?.id ?? null));
    say(words.t("plan.place", { n: at + by + 1, of: siblings.length }));
  }

  function remove() {
    const one = subject();
    if (one?.free) commit(deleteEntities(store, [one.key]));
    refocus();
  }

  function render() {
    const { t } = words;
    const one = subject();
    if (moving && !one?.free) stopMoving();
    bar.hidden = readOnly();
    bar.setAttribute("aria-label", t("plan.acts"));
    const free = one?.free ?? false;
    const placed = free && one?.target !== "amof";
    const signature = JSON.stringify([words.lang(), free, placed, moving !== null]);
    if (bar.dataset.signature === signature) return;
    bar.dataset.signature = signature;
    const held = bar.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-act")
      : null;
    const act = (
      /** @type {string} */ id,
      /** @type {string} */ iconName,
      /** @type {boolean} */ able,
      /** @type {() => void} */ run,
      /** @type {string} */ hint,
    ) =>
      iconButton(iconName, t(`planact.${id}`), run, {
        "data-act": id,
        "data-key-hint": hint,
        "aria-disabled": able ? null : "true",
      });
    if (moving)
      fill(
        bar,
        h("span", { class: "plan-moving" }, t("plan.moving")),
        button(t("pick.done"), stopAndReturn, { class: "btn btn-filled", "data-act": "move" }),
      );
    else
      fill(
        bar,
        act("name", "text", placed, rename, "F2"),
        act("move", "move", placed, startMoving, `${t("key.shift")} M`),
        act("front", "arrow-up", free, () => order(1), "+"),
        act("behind", "arrow-down", free, () => order(-1), "-"),
        act("delete", "trash", free, remove, t("key.delete")),
      );
    if (held) /** @type {HTMLElement | null} */ (bar.querySelector(`[data-act="${held}"]`))?.focus();
  }

  function stopAndReturn() {
    stopMoving();
    refocus();
  }

  return {
    el,
    render,
    /** @param {KeyboardEvent} event @param {string} key of the row, "" for a title */
    key(event, key) {
      const arrow = ARROWS[event.key];
      if (moving) {
        if (arrow) nudge(arrow, event.shiftKey);
        else if (event.key === "Escape" || event.key === "Enter" || event.key === " ") {
          stopMoving();
          event.stopPropagation();
        } else return false;
        return true;
      }
      if (!key || event.altKey) return false;
      if (event.key === "F2") rename();
      else if (event.key === "Delete" || event.key === "Backspace") remove();
      else if (event.key === "+") order(1);
      else if (event.key === "-") order(-1);
      else if (event.key === "M" && event.shiftKey) startMoving();
      else return false;
      return true;
    },
  };
}
