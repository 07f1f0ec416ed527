// Undo and redo of what this tab did [O6]: its own batches only, 200 steps at most. One commit is one step; what
// is committed between open() and its close (typing in a text) is one step too. Knows the store, no socket.

import { createEvent } from "./event.js";

const MOST_STEPS = 200;

/**
 * @typedef {import("./store.js").Edit} Edit
 * @typedef {import("./store.js").Committed} Committed
 * @typedef {Committed[]} Step its batches in order: the server takes back one batch at a time, by its name
 * @typedef {{ undone: boolean, redo: boolean, gone: number }} Outcome undone: false when nothing of the step is
 *   left; gone: how many edits were skipped because somebody else deleted (or restored) their entity since
 * @typedef {ReturnType<typeof createHistory>} History
 */

/** What figures lean on: it goes only once none does. */
const LEANT_ON = ["legend", "layer"];

/**
 * @param {{ store: import("./store.js").Store }} options
 */
export function createHistory({ store }) {
  /** @type {{ undo: Step[], redo: Step[] }} */
  const stacks = { undo: [], redo: [] };
  /** @type {Step | null} what takes back the step that is being taken back */
  let taking = null;
  /** @type {{ step: Step | null } | null} */
  let group = null;
  const changed = /** @type {import("./event.js").Event<void>} */ (createEvent());

  store.onCommit((made) => {
    if (taking) {
      taking.push(...made);
      return;
    }
    stacks.redo = [];
    if (group?.step && stacks.undo.at(-1) === group.step) group.step.push(...made);
    else {
      const step = [...made];
      if (group) group.step = step;
      stacks.undo.push(step);
    }
    stacks.undo.splice(0, stacks.undo.length - MOST_STEPS);
    changed.emit();
  });

  // A refused batch changed nothing, so there is nothing of it to take back.
  store.onRefused(({ batch }) => {
    for (const name of /** @type {const} */ (["undo", "redo"])) {
      const kept = stacks[name].map((step) => step.filter((one) => one.batch.batch !== batch.batch));
      stacks[name] = kept.filter((step) => step.length);
    }
    changed.emit();
  });

  /**
   * @param {Edit} edit
   * @param {Edit[]} all of the same batch
   */
  function possible(edit, all) {
    if ((edit.kind === "restore") !== (store.get(edit.target, edit.id) === null)) return false;
    if (edit.kind !== "delete" || !LEANT_ON.includes(edit.target)) return true;
    const going = new Set(all.filter((one) => one.kind === "delete").map((one) => one.id));
    return !store.all("figure").some((figure) => figure[edit.target] === edit.id && !going.has(figure.id));
  }

  /**
   * @param {"undo" | "redo"} name
   * @returns {Outcome}
   */
  function take(name) {
    group = null;
    const step = stacks[name].pop();
    const outcome = { undone: false, redo: name === "redo", gone: 0 };
    if (!step) return outcome;
    /** @type {Step} */
    const back = [];
    taking = back;
    try {
      for (const { batch, inverse } of [...step].reverse()) {
        const edits = inverse.filter((edit) => possible(edit, inverse));
        outcome.gone += inverse.filter(
          (edit) => !edits.includes(edit) && !LEANT_ON.includes(edit.target),
        ).length;
        if (edits.length) store.commit(edits, { undoes: batch.batch });
      }
    } finally {
      taking = null;
    }
    if (back.length) {
      outcome.undone = true;
      stacks[name === "undo" ? "redo" : "undo"].push(back);
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
