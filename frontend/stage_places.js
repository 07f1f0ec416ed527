// Where what is painted stands on the screen, for the bars that float over the stage. In CSS pixels of the host.
// Used by stage.js only.

/** @import { Box, Key, Piece, Selection, Xy } from "./canvas/types.d.ts" */
/** @import { Viewport } from "./canvas/viewport.js" */

import { grow, shift, union } from "./canvas/boxes.js";

/** Half a grip, as drawn. */
const GRIP_PX = 10;
/** How far from the selection a bar may lie over what is painted. */
const AROUND_PX = 320;
/** Around more than this nothing would be left to look at. */
const MOST_KEYS = 60;

/** @typedef {{ x: number, y: number, width: number, height: number }} PxBox */

/**
 * @param {{
 *   viewport: Viewport, selection: Selection, queryAll(box: Box): Piece[],
 *   chosen: { painted(keys: Key[]): Box | null, handles(): { at: Xy }[] }, offset(): Xy | null,
 * }} parts offset: how far the selection is lifted
 */
export function createPlaces({ viewport, selection, queryAll, chosen, offset }) {
  /** @param {Box} box @returns {PxBox} */
  function px([x0, y0, x1, y1]) {
    const [x, y] = viewport.toScreen([x0, y0]);
    return { x, y, width: (x1 - x0) * viewport.scale(), height: (y1 - y0) * viewport.scale() };
  }

  return {
    /** Where something is painted. @param {Key} key @returns {PxBox | null} */
    boxOf(key) {
      const box = chosen.painted([key]);
      return box && px(box);
    },
    /** Where the selection is painted, grips included. @returns {PxBox | null} */
    selectionBox() {
      const box = chosen.painted(selection.keys());
      const lifted = offset();
      if (!box) return null;
      if (lifted) return px(shift(box, ...lifted));
      const reach = GRIP_PX / viewport.scale();
      /** @param {Box} all @param {{ at: Xy }} grip */
      const with_grip = (all, { at: [x, y] }) => union(all, [x - reach, y - reach, x + reach, y + reach]);
      return px(chosen.handles().reduce(with_grip, box));
    },
    /** What else is painted around the selection. @returns {PxBox[]} */
    around() {
      const keys = new Set(selection.keys());
      const box = keys.size > MOST_KEYS ? null : chosen.painted([...keys]);
      if (!box) return [];
      return queryAll(grow(box, AROUND_PX / viewport.scale()))
        .filter((piece) => ["figure", "note", "name"].includes(piece.target) && !keys.has(piece.key))
        .map((piece) => px(piece.box));
    },
    /** Brings something into sight. @param {Key} key */
    reveal(key) {
      const box = chosen.painted([key]);
      if (!box) return;
      const [x, y] = viewport.toScreen([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
      const [w, h] = viewport.size();
      if (x < 0 || y < 0 || x > w || y > h) viewport.panBy(w / 2 - x, h / 2 - y);
    },
  };
}
