// What the keyboard does to the selection: nudge, delete, walk from figure to figure, name. A nudge is shown
// while the key is held and committed once it is lifted. Knows no pointers.

/** @import { Key, Xy } from "../canvas/types.d.ts" */
/** @import { KeyPress, ToolContext } from "./types.d.ts" */

import { moveEntities, splitKey } from "../model/edits.js";

/** @type {Record<string, Xy>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP_MM = 1;
const LONG_STEP_MM = 10;

/** @param {ToolContext} ctx @param {ReturnType<typeof import("./reshape.js").createReshape>} reshape */
export function createSelectKeys(ctx, reshape) {
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
      ctx.selection.clear();
      ctx.commit(ctx.deleteOps(keys));
      ctx.announce("stage.deleted", { count: keys.length });
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
        ctx.selection.set(ctx.walkable().filter((key) => ctx.editable(key)));
        return true;
      }
      if (e.ctrl) return false;
      if (e.key === "Enter" && only) {
        edit(only);
        return true;
      }
      if (e.key === "]" || (e.key === "Tab" && !e.shift)) return walk(1);
      if (e.key === "[" || (e.key === "Tab" && e.shift)) return walk(-1);
      return rank(e, only);
    },
    /** @param {KeyPress} e */
    keyUp(e) {
      if (e.key in ARROWS) flush();
    },
    cancel() {
      const had = nudge !== null;
      nudge = null;
      return had;
    },
  };

  /** 1, 2, 3: the rank of the chosen node, or of the figure. @param {KeyPress} e @param {Key | undefined} key */
  function rank(e, key) {
    if (!["1", "2", "3"].includes(e.key) || !key || ctx.readOnly() || !ctx.editable(key)) return false;
    const [target, id] = splitKey(key);
    const figure = target === "figure" ? ctx.store.get("figure", id) : null;
    const handle = ctx.chosenHandle();
    const value = Number(e.key);
    if (figure && handle?.kind === "node") {
      const node = figure.geometry.nodes[handle.id];
      if (node)
        ctx.commit([
          { kind: "set", target, id, fields: { [`nodes.${handle.id}`]: [node[0], node[1], value] } },
        ]);
      return true;
    }
    if (!figure || !("rank" in ctx.params(figure.symbol))) return false;
    ctx.commit([{ kind: "set", target, id, fields: { "params.rank": value } }]);
    return true;
  }
}
