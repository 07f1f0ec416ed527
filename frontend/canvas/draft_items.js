// What hands are doing, as display lists over the sheet; each is made once for each draft. Must not know hands.

/** @import { Fields, Item, Key } from "./types.d.ts" */
/** @import { Drafts } from "./drafts.js" */
/** @import { Pieces } from "./pieces.js" */

import { splitKey } from "../core/poster/names.js";
import { withFields } from "./shape.js";

/**
 * @param {{ drafts: Drafts, pieces: Pieces, get(target: string, id: string): any }} parts
 * @returns {() => { key: Key, items: Item[] }[]}
 */
export function createDraftItems({ drafts, pieces, get }) {
  /** @type {WeakMap<object, { of: any, items: Item[] }>} */
  const drawn = new WeakMap();

  /** @param {Fields} fields @param {any} of @param {() => Item[]} make */
  function once(fields, of, make) {
    const known = drawn.get(fields);
    if (known && known.of === of) return known.items;
    const items = make();
    drawn.set(fields, { of, items });
    return items;
  }

  return () => {
    const { add, set } = drafts.all();
    return [
      ...add.map((figure) => ({
        key: `figure/${figure.id}`,
        items: once(figure, null, () => pieces.draft("figure", figure)),
      })),
      ...set.map(([key, fields]) => {
        const [target, id] = splitKey(key);
        const entity = get(target, id);
        return { key, items: once(fields, entity, () => pieces.draft(target, withFields(entity, fields))) };
      }),
    ];
  };
}
