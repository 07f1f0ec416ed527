// What is chosen on the stage: where it is painted, its grips, the one that is held. Used by stage.js only.

/** @import { Box, Draft, Handle, Key, Piece, Selection, Xy } from "./canvas/types.d.ts" */
/** @import { Viewport } from "./canvas/viewport.js" */

import { gripsOfMany, gripsOfOne } from "./canvas/box_grips.js";
import { meet, union } from "./canvas/boxes.js";
import { gripsOf } from "./canvas/grips.js";
import { withFields } from "./canvas/shape.js";
import { splitKey } from "./model/edits.js";
import { createEvent } from "./model/event.js";

/** Segments shorter than this on screen show no midpoint. */
const LEAST_SEGMENT_PX = 30;
/** Grips are drawn 10 px and caught wider than lines are, by a finger within 44 px. */
const GRIP_REACH = 1.5;
const MOST_REACH_PX = 22;
/** How far from its node the grip that draws a link stands. */
const LINK_ASIDE_PX = 26;
/** Grips beside a large figure stay this far inside the view. */
const EDGE_PX = 26;

/**
 * @param {{
 *   selection: Selection, get(target: string, id: string): any, locked(target: string, entity: any): boolean,
 *   library: any, viewport: Viewport, piecesOf(key: Key): Piece[], draft(): Draft | null, choosing(): boolean,
 * }} parts choosing: whether the tool in hand is the one that chooses
 */
export function createChosen({ selection, get, locked, library, viewport, piecesOf, draft, choosing }) {
  /** @type {Handle | null} */
  let grip = null;
  const held = /** @type {import("./model/event.js").Event<void>} */ (createEvent());

  /** @param {Key} key */
  function free(key) {
    const [target, id] = splitKey(key);
    const entity = get(target, id);
    return entity && !locked(target, entity) ? { key, target, entity } : null;
  }

  /** The one selected entity, if it may be reshaped. */
  function single() {
    const [key, ...more] = selection.keys();
    return key && more.length === 0 ? free(key) : null;
  }

  /** Where each is painted, without its name. @param {Key[]} keys @returns {{ key: Key, box: Box }[]} */
  const boxes = (keys) =>
    keys.flatMap((key) => {
      const piece = piecesOf(key).find((one) => one.target !== "name");
      return piece ? [{ key, box: piece.box }] : [];
    });

  /** The box around many of those that may be changed. @returns {Box | null} */
  function frame() {
    const keys = choosing() && !draft() ? selection.keys() : [];
    const found = keys.length > 1 ? boxes(keys.filter((key) => free(key))).map(({ box }) => box) : [];
    return found.length > 1 ? found.reduce(union) : null;
  }

  /** @param {Box} box @returns {Box} what of it is in sight, a little inside; the box itself when none is */
  function inSight(box) {
    const seen = viewport.visible();
    if (!meet(box, seen)) return box;
    const edge = EDGE_PX / viewport.scale();
    return [
      Math.max(box[0], seen[0] + edge),
      Math.max(box[1], seen[1] + edge),
      Math.min(box[2], seen[2] - edge),
      Math.min(box[3], seen[3] - edge),
    ];
  }

  /** @param {string} target @param {any} entity @param {Handle[]} own @returns {Handle[]} */
  function around(target, entity, own) {
    const point = entity.geometry?.type === "Point";
    const handles = own.filter((one) => one.kind === "handle").length;
    const turns = target === "figure" && (!point || handles > 1);
    const scales = turns || (point && Boolean(library.get(entity.symbol, entity.version)?.params?.size));
    const box = boxes([`${target}/${entity.id}`])[0]?.box;
    return box ? gripsOfOne(inSight(box), 1 / viewport.scale(), turns, scales) : [];
  }

  /** @param {Handle[]} own @returns {Handle[]} the grip that draws a link, beside the node that is held */
  function linking(own) {
    const node = grip?.kind === "node" ? own.find((one) => one.kind === "node" && one.id === grip?.id) : null;
    if (!node) return [];
    const aside = (LINK_ASIDE_PX / viewport.scale()) * Math.SQRT1_2;
    return [{ ...node, kind: "link", at: [node.at[0] + aside, node.at[1] - aside] }];
  }

  /** @returns {Handle[]} those that lie above come last */
  function handles() {
    if (!choosing()) return [];
    const box = frame();
    if (box) return gripsOfMany(box, 1 / viewport.scale());
    const one = single();
    if (!one) return [];
    const fields = draft()?.set[one.key];
    const entity = fields ? withFields(one.entity, fields) : one.entity;
    const own = gripsOf(library, entity, one.target, LEAST_SEGMENT_PX / viewport.scale());
    return [...(draft() ? [] : around(one.target, entity, own)), ...own, ...linking(own)];
  }

  return {
    single,
    boxes,
    frame,
    handles,
    grip: () => grip,
    /** @param {Handle | null} handle */
    choose(handle) {
      if (grip === handle) return;
      grip = handle;
      held.emit();
    },
    onGrip: held.on,
    /** @param {Xy} at @param {number} tolerance_mm @returns {Handle | null} the nearest, the uppermost of equals */
    gripAt(at, tolerance_mm) {
      const most_mm = Math.max(tolerance_mm, MOST_REACH_PX / viewport.scale());
      let least = Math.min(tolerance_mm * GRIP_REACH, most_mm) ** 2;
      let best = null;
      for (const one of handles()) {
        const d2 = (one.at[0] - at[0]) ** 2 + (one.at[1] - at[1]) ** 2;
        if (d2 <= least) [best, least] = [one, d2];
      }
      return best;
    },
    /** Names included. @param {Key[]} of @returns {Box | null} */
    painted(of) {
      const all = of.flatMap((key) => piecesOf(key)).map((piece) => piece.box);
      return all.length > 0 ? all.reduce(union) : null;
    },
  };
}
