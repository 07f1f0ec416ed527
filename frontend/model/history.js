// Undo and redo of what this tab did [O6]: its own batches only, 200 steps at most. One commit is one step; what
// is committed between open() and its close (typing in a text) is one step too. Knows the store, no socket.

import { createEvent } from "./event.js";

const MOST_STEPS = 200;

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {{ batches: string[], inverse: Edit[] }} Step
 * @typedef {{ undone: boolean, redo: boolean, gone: number }} Outcome undone: false when nothing of the step is
 *   left; gone: how many edits were skipped because somebody else deleted (or restored) their entity since
 * @typedef {ReturnType<typeof createHistory>} History
 */

/**
 * Edits that take back first `later`, then `earlier`. Texts typed letter by letter leave one set, of the first.
 * @param {Edit[]} later
 * @param {Edit[]} earlier
 */
function joined(later, earlier) {
  const simple = (/** @type {Edit} */ edit) =>
    edit.kind === "set" &&
    !Object.keys(edit.fields ?? {}).some((path) => /^(geometry$|nodes\.|links\.)/.test(path));
  const rest = later.filter((edit) => {
    const same = earlier.filter((one) => one.target === edit.target && one.id === edit.id);
    if (same.some((one) => one.kind === "delete")) return false;
    const [first] = same;
    if (!first || same.length > 1 || !simple(edit) || !simple(first)) return true;
    first.fields = { ...edit.fields, ...first.fields };
    return false;
  });
  return [...rest, ...earlier];
}

/**
 * @param {{ store: import("./store.js").Store }} options
 */
export function createHistory({ store }) {
  /** @type {{ undo: Step[], redo: Step[] }} */
  const stacks = { undo: [], redo: [] };
  /** @type {"undo" | "redo" | null} which stack is being emptied by the commit in progress */
  let taking = null;
  /** @type {{ step: Step | null } | null} */
  let group = null;
  const changed = /** @type {import("./event.js").Event<void>} */ (createEvent());

  store.onCommit(({ batches, inverse }) => {
    const step = { batches: batches.map((batch) => batch.batch), inverse };
    if (taking) {
      stacks[taking === "undo" ? "redo" : "undo"].push(step);
    } else {
      stacks.redo = [];
      if (group?.step && stacks.undo.at(-1) === group.step) {
        group.step.inverse = joined(inverse, group.step.inverse);
        group.step.batches.push(...step.batches);
      } else {
        if (group) group.step = step;
        stacks.undo.push(step);
      }
    }
    stacks.undo.splice(0, stacks.undo.length - MOST_STEPS);
    changed.emit();
  });

  // A refused batch changed nothing, so there is nothing of it to take back.
  store.onRefused(({ batch }) => {
    for (const name of /** @type {const} */ (["undo", "redo"])) {
      stacks[name] = stacks[name].filter((step) => !step.batches.includes(batch.batch));
    }
    changed.emit();
  });

  /** @param {Edit} edit */
  const possible = (edit) => (edit.kind === "restore") === (store.get(edit.target, edit.id) === null);

  /**
   * @param {"undo" | "redo"} name
   * @returns {Outcome}
   */
  function take(name) {
    group = null;
    const step = stacks[name].pop();
    const outcome = { undone: false, redo: name === "redo", gone: 0 };
    if (!step) return outcome;
    const edits = step.inverse.filter(possible);
    outcome.gone = step.inverse.length - edits.length;
    if (edits.length) {
      taking = name;
      try {
        outcome.undone = store.commit(edits, { undoes: step.batches.at(-1) ?? null }) !== null;
      } finally {
        taking = null;
      }
    }
    changed.emit();
    return outcome;
  }

  return {
    /** Takes back the last step of this tab. */
    undo: () => take("undo"),
    /** Puts back what was last undone; anything committed since empties it. */
    redo: () => take("redo"),
    get canUndo() {
      return stacks.undo.length > 0;
    },
    get canRedo() {
      return stacks.redo.length > 0;
    },
    onChange: changed.on,

    /**
     * Until the returned function is called, all commits are one step.
     * @returns {() => void}
     */
    open() {
      /** @type {{ step: Step | null }} */
      const mine = { step: null };
      group = mine;
      return () => {
        if (group === mine) group = null;
      };
    },
  };
}
