// Scaling and turning what is chosen, by the grips around it. Corners keep the proportions, sides stretch one way,
// Shift turns by 15°. Shown live for some tens of entities, as a box for more. Knows no other gesture.

/** @import { Box, Fields, Handle, Key, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { Op } from "../canvas/types.d.ts" */
/** @import { PlaneMap } from "../model/places.js" */
/** @import { ToolContext } from "./types.d.ts" */

import { ON_BOX } from "../canvas/box_grips.js";
import { union } from "../canvas/boxes.js";
import { splitKey } from "../model/edits.js";
import { transformEntities } from "../model/places.js";

const MOST_LIVE = 60;
const STEP_RAD = Math.PI / 12;
/** Nothing is made smaller than this part of itself in one gesture, nor turned inside out. */
const LEAST = 0.1;
const MOST = 20;

/** @param {ToolContext} ctx */
export function createTransform(ctx) {
  /** @type {{ keys: Key[], box: Box, handle: Handle, pivot: Xy } | null} */
  let held = null;
  /** @type {Op[] | null} */
  let edits = null;

  function stop() {
    held = null;
    edits = null;
    ctx.guides([]);
    ctx.draft(null);
  }

  /** @param {Handle | null} handle null: from the keyboard */
  function hold(handle) {
    const keys = ctx.selection.keys().filter((key) => ctx.editable(key));
    const boxes = ctx.boxes(keys).map(({ box }) => box);
    if (boxes.length === 0) return null;
    const box = boxes.reduce(union);
    const middle = /** @type {Xy} */ ([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    const [u, v] = ON_BOX[handle?.kind === "scale" ? handle.id : ""] ?? [0.5, 0.5];
    const opposite = /** @type {Xy} */ ([box[2] - (box[2] - box[0]) * u, box[3] - (box[3] - box[1]) * v]);
    const pivot = lonePoint(keys) ?? (handle?.kind === "scale" ? opposite : middle);
    return { keys, box, pivot };
  }

  /** One sign put at a point turns and grows around it. @param {Key[]} keys @returns {Xy | null} */
  function lonePoint(keys) {
    const [target, id] = splitKey(keys[0] ?? "");
    const geometry = keys.length === 1 && target === "figure" ? ctx.store.get(target, id)?.geometry : null;
    return geometry?.type === "Point" ? geometry.coordinates : null;
  }

  /** @param {Press} p @returns {{ map: PlaneMap, scale: number }} */
  function change(p) {
    const { handle, pivot } = /** @type {NonNullable<typeof held>} */ (held);
    if (handle.kind === "rotate") {
      const angle = (/** @type {Xy} */ at) => Math.atan2(at[1] - pivot[1], at[0] - pivot[0]);
      const by = angle(p.at) - angle(handle.at);
      return { map: turnedBy(p.shift ? Math.round(by / STEP_RAD) * STEP_RAD : by, pivot), scale: 1 };
    }
    const [ax, ay] = [handle.at[0] - pivot[0], handle.at[1] - pivot[1]];
    const [bx, by] = [p.at[0] - pivot[0], p.at[1] - pivot[1]];
    if (handle.id.length === 2) {
      const k = bounded((ax * bx + ay * by) / (ax * ax + ay * ay));
      return { map: scaledBy(k, k, pivot), scale: k };
    }
    const level = "ew".includes(handle.id);
    const k = bounded(level ? bx / ax : by / ay);
    return { map: level ? scaledBy(k, 1, pivot) : scaledBy(1, k, pivot), scale: 1 };
  }

  return {
    /** @param {Handle} handle */
    begin(handle) {
      const found = hold(handle);
      held = found && { ...found, handle };
    },
    /** @param {Press} p */
    to(p) {
      if (!held) return;
      const { map, scale } = change(p);
      const next = transformEntities(ctx.store, ctx.library, held.keys, map, scale);
      if (!next) return;
      edits = /** @type {Op[]} */ (next);
      const [x0, y0, x1, y1] = held.box;
      const corners = /** @type {Xy[]} */ ([
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ]).map(map);
      const box = { kind: /** @type {const} */ ("path"), points: corners, closed: true };
      const pivot = { kind: /** @type {const} */ ("dot"), at: held.pivot };
      ctx.guides([...(held.keys.length > 1 ? [box] : []), ...(held.handle.kind === "rotate" ? [pivot] : [])]);
      if (held.keys.length > MOST_LIVE) return;
      const set = /** @type {Record<Key, Fields>} */ ({});
      for (const { target, id, fields } of edits) set[`${target}/${id}`] = fields ?? {};
      ctx.draft({ add: [], set });
    },
    end() {
      const done = edits;
      stop();
      ctx.chooseHandle(null);
      if (done) ctx.commit(done);
    },
    cancel: stop,
    /** The same without a pointer. @param {{ turn_rad?: number, scale?: number }} by */
    step({ turn_rad = 0, scale = 1 }) {
      const found = hold(null);
      if (!found) return;
      const map = turn_rad ? turnedBy(turn_rad, found.pivot) : scaledBy(scale, scale, found.pivot);
      const next = transformEntities(ctx.store, ctx.library, found.keys, map, scale);
      if (next) ctx.commit(/** @type {Op[]} */ (next));
    },
  };
}

/** @param {number} k */
const bounded = (k) => Math.min(MOST, Math.max(LEAST, k));

/** @param {number} rad @param {Xy} around @returns {PlaneMap} */
function turnedBy(rad, [cx, cy]) {
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return ([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}

/** @param {number} kx @param {number} ky @param {Xy} around @returns {PlaneMap} */
const scaledBy =
  (kx, ky, [cx, cy]) =>
  ([x, y]) => [cx + (x - cx) * kx, cy + (y - cy) * ky];
