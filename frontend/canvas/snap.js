// "Aimant": where a hand's point falls once it is drawn to what is near it: nodes, ends and corners first, then
// outlines, then the level of other points. Says what it was drawn to, as guides. Must not know tools.

/** @import { Box, Key, Piece, Xy } from "./types.d.ts" */
/** @import { Guide } from "./marks.js" */

import { openRing } from "../core/geometry/ring.js";
import { nearestAlong } from "../model/geometry/flat.js";
import { outlineOf } from "./shape.js";

const REACH_PX = { mouse: 8, pen: 10, touch: 14 };
/** Lines of the sheet beyond which no level is looked for. */
const SHEET = /** @type {const} */ ([1189, 841]);

/**
 * @typedef {{ at: Xy, px_mm: number, kind: "mouse" | "pen" | "touch", alt?: boolean, ctrl?: boolean }} Near
 * a press, or what is needed of one
 * @typedef {{ at: Xy, guides: Guide[], met: "point" | "outline" | "level" | null }} Snapped
 */

/**
 * @param {{
 *   query(box: Box): Piece[], get(target: string, id: string): any, base(): any, visible(): Box,
 * }} parts
 */
export function createSnap({ query, get, base, visible }) {
  let on = true;
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /** @param {Box} box @param {ReadonlySet<Key>} except @returns {{ target: string, entity: any }[]} */
  function near(box, except) {
    return query(box).flatMap((piece) => {
      if (piece.target !== "figure" && piece.target !== "note") return [];
      const entity = except.has(piece.key) ? null : get(piece.target, piece.id);
      return entity ? [{ target: piece.target, entity }] : [];
    });
  }

  /** @param {Xy} at @param {number} reach @param {ReadonlySet<Key>} except @returns {Snapped | null} */
  function toPoint(at, reach, except) {
    const box = /** @type {Box} */ ([at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach]);
    /** @type {Xy | null} */
    let best = null;
    let least = reach;
    for (const { target, entity } of near(box, except))
      for (const point of pointsOf(target, entity)) {
        const d = Math.hypot(point[0] - at[0], point[1] - at[1]);
        if (d <= least) [best, least] = [point, d];
      }
    return best && { at: best, guides: [{ kind: "dot", at: best, strong: true }], met: "point" };
  }

  /** @param {Xy} at @param {number} reach @param {ReadonlySet<Key>} except @returns {Snapped | null} */
  function toOutline(at, reach, except) {
    const box = /** @type {Box} */ ([at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach]);
    const outlines = near(box, except).flatMap(({ target, entity }) =>
      target === "note" ? [] : [outlineOf(entity)],
    );
    let best = { at, d: reach };
    for (const { lines, closed } of [...outlines, landOf(base())])
      for (const line of lines) {
        const found = nearestAlong(at, line, closed);
        if (found.d <= best.d) best = found;
      }
    return best.at === at ? null : { at: best.at, guides: [{ kind: "dot", at: best.at }], met: "outline" };
  }

  /** The nearest level on each axis, among what is seen. @param {Xy} at @param {number} reach @param {ReadonlySet<Key>} except @returns {Snapped | null} */
  function toLevels(at, reach, except) {
    const seen = visible();
    const out = /** @type {Xy} */ ([at[0], at[1]]);
    /** @type {(Xy | null)[]} */
    const met = [null, null];
    for (const axis of /** @type {const} */ ([0, 1])) {
      const across = axis === 0 ? 1 : 0;
      /** @type {number[]} */
      const strip = [0, 0, 0, 0];
      strip[axis] = at[axis] - reach;
      strip[axis + 2] = at[axis] + reach;
      strip[across] = Math.max(0, seen[across]);
      strip[across + 2] = Math.min(SHEET[across], /** @type {number} */ (seen[across + 2]));
      let least = reach;
      let beside = Infinity;
      for (const { target, entity } of near(/** @type {Box} */ (strip), except))
        for (const point of levelsOf(target, entity)) {
          const d = Math.abs(point[axis] - at[axis]);
          const far = Math.abs(point[across] - at[across]);
          if (d > least || (d === least && far >= beside)) continue;
          [least, beside, met[axis], out[axis]] = [d, far, point, point[axis]];
        }
    }
    const guides = met.flatMap((point) =>
      point ? [/** @type {Guide} */ ({ kind: "level", from: point, to: out })] : [],
    );
    return guides.length ? { at: out, guides, met: "level" } : null;
  }

  return {
    on: () => on,
    /** @param {boolean} value */
    set(value) {
      on = value;
      for (const fn of [...listeners]) fn();
    },
    /** @param {() => void} fn */
    onChange(fn) {
      listeners.add(fn);
    },
    /**
     * @param {Near} p Alt or Ctrl refuses for the gesture
     * @param {{ except?: Iterable<Key>, to?: readonly ("point" | "outline" | "level")[] }} [options]
     *   except: what the hand itself is changing; to: what may draw it
     * @returns {Snapped} p.at itself, with no guides, when nothing draws it
     */
    find(p, { except = [], to = ["point", "outline", "level"] } = {}) {
      const free = /** @type {Snapped} */ ({ at: p.at, guides: [], met: null });
      if (!on || p.alt || p.ctrl) return free;
      const reach = REACH_PX[p.kind] * p.px_mm;
      const keys = new Set(except);
      const found =
        (to.includes("point") && toPoint(p.at, reach, keys)) ||
        (to.includes("outline") && toOutline(p.at, reach, keys)) ||
        (to.includes("level") && toLevels(p.at, reach, keys));
      return found || free;
    },
  };
}

/** @typedef {ReturnType<typeof createSnap>} Snap */

/** Points a hand may want to meet. @param {string} target @param {any} entity @returns {Xy[]} */
export function pointsOf(target, entity) {
  if (target === "note") {
    const [x, y] = entity.at;
    const [w, h] = entity.size;
    return [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ];
  }
  const { type, coordinates, nodes } = entity.geometry;
  if (type === "Point") return [coordinates];
  if (type === "LineString") return coordinates;
  if (type === "Polygon") return coordinates.flatMap((/** @type {Xy[]} */ ring) => openRing(ring));
  return Object.values(/** @type {Record<string, number[]>} */ (nodes)).map(([x = 0, y = 0]) => [x, y]);
}

/** Points whose level counts: a long line's ends, not its hundred vertices. @param {string} target @param {any} entity @returns {Xy[]} */
function levelsOf(target, entity) {
  const points = pointsOf(target, entity);
  return points.length <= 8 || entity.geometry?.type === "Network"
    ? points
    : [/** @type {Xy} */ (points[0]), /** @type {Xy} */ (points.at(-1))];
}

/** @type {WeakMap<object, { lines: Xy[][], closed: boolean }>} */
const lands = new WeakMap();

/** Outlines of the base. @param {any} base */
function landOf(base) {
  if (!base) return { lines: [], closed: true };
  const known = lands.get(base);
  if (known) return known;
  const lines = (base.shapes ?? []).flatMap((/** @type {any} */ { geometry }) =>
    geometry.type === "Polygon" ? geometry.coordinates.map((/** @type {Xy[]} */ ring) => openRing(ring)) : [],
  );
  const made = { lines, closed: true };
  lands.set(base, made);
  return made;
}
