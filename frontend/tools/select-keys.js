// What the keyboard does to the selection: nudge, turn, scale, delete, walk from figure to figure and from grip to
// grip, name. A nudge is shown while the key is held and committed once it is lifted. Knows no pointers.

/** @import { Key, Xy } from "../canvas/types.d.ts" */
/** @import { KeyPress, ToolContext } from "./types.d.ts" */

import { splitKey } from "../model/edits.js";
import { moveEntities } from "../model/places.js";
import { createActions } from "./actions.js";
import { createGripKeys } from "./grip-keys.js";

/** @type {Record<string, Xy>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP_MM = 1;
const LONG_STEP_MM = 10;
const TURN_RAD = Math.PI / 12;
const LARGER = 1.1;

/**
 * @param {ToolContext} ctx
 * @param {ReturnType<typeof import("./reshape.js").createReshape>} reshape
 * @param {ReturnType<typeof import("./transform.js").createTransform>} transform
 */
export function createSelectKeys(ctx, reshape, transform) {
  const grips = createGripKeys(ctx, reshape);
  const actions = createActions(ctx);
  /** @type {Xy | null} */
  let nudge = null;

  const movable = () => ctx.selection.keys().filter((key) => ctx.editable(key));

  function flush() {
    if (!nudge) return;
    const by = nudge;
    nudge = null;
    ctx.commit(moveEntities(ctx.store, movable(), ...by));
  }

  /** @param {KeyPress} e */
  function arrow(e) {
    const step = ARROWS[e.key];
    if (!step || ctx.selection.keys().length === 0 || ctx.readOnly()) return false;
    const mm = e.shift ? LONG_STEP_MM : STEP_MM;
    if (grips.move([step[0] * mm, step[1] * mm])) return true;
    nudge = [(nudge?.[0] ?? 0) + step[0] * mm, (nudge?.[1] ?? 0) + step[1] * mm];
    ctx.lift(movable(), nudge);
    return true;
  }

  function remove() {
    const keys = movable();
    const handle = ctx.chosenHandle();
    if (ctx.readOnly()) ctx.blocked("read_only");
    else if (keys.length === 0) {
      const first = ctx.selection.keys()[0];
      if (first) ctx.blocked("locked", first);
    } else if (!handle || !reshape.remove(handle)) {
      actions.remove();
    }
    return true;
  }

  /** @param {1 | -1} way */
  function walk(way) {
    const all = ctx.walkable();
    if (all.length === 0) return false;
    const at = all.indexOf(ctx.selection.keys()[0] ?? "");
    const next = at < 0 ? (way > 0 ? 0 : all.length - 1) : at + way;
    const key = all[next];
    // Past the last one, Tab leaves the stage as it leaves any control.
    if (!key) {
      ctx.selection.clear();
      return false;
    }
    ctx.chooseHandle(null);
    ctx.selection.set([key]);
    ctx.reveal(key);
    return true;
  }

  /** @param {Key} key */
  function edit(key) {
    const [target, id] = splitKey(key);
    if (ctx.readOnly() || !ctx.editable(key))
      return ctx.blocked(ctx.readOnly() ? "read_only" : "locked", key);
    const written = ctx.store.get(target, id)?.symbol === "croquis.text" ? "params.text" : "name";
    ctx.editText(target, id, target === "note" ? "text" : written);
  }

  return {
    flush,
    edit,
    /** @param {KeyPress} e */
    key(e) {
      if (e.key in ARROWS && !e.ctrl) return arrow(e);
      flush();
      const only = ctx.selection.keys().length === 1 ? ctx.selection.keys()[0] : undefined;
      if (e.key === "Delete" || e.key === "Backspace") return ctx.selection.keys().length > 0 && remove();
      if (e.key.toLowerCase() === "a" && e.ctrl) {
        actions.selectAll();
        return true;
      }
      if (e.ctrl) return false;
      if (grips.key(e)) return true;
      if (turned(e)) return true;
      if (e.key === "Enter" && only) {
        edit(only);
        return true;
      }
      if (e.key === "]" || (e.key === "Tab" && !e.shift)) return walk(1);
      if (e.key === "[" || (e.key === "Tab" && e.shift)) return walk(-1);
      return rank(e);
    },
    /** @param {KeyPress} e */
    keyUp(e) {
      if (e.key in ARROWS) {
        flush();
        grips.flush();
      }
    },
    cancel() {
      const had = nudge !== null;
      nudge = null;
      return grips.cancel() || had;
    },
  };

  /** R turns, < and > scale. @param {KeyPress} e */
  function turned(e) {
    const turn_rad = { r: TURN_RAD, R: -TURN_RAD }[e.key];
    const scale = { ">": LARGER, "<": 1 / LARGER }[e.key];
    if ((!turn_rad && !scale) || ctx.readOnly() || movable().length === 0) return false;
    transform.step({ turn_rad, scale });
    return true;
  }

  /** 1, 2, 3: the rank of the chosen node, or of the figures. @param {KeyPress} e */
  function rank(e) {
    if (!["1", "2", "3"].includes(e.key) || ctx.readOnly() || movable().length === 0) return false;
    return actions.rank(Number(e.key));
  }
}
