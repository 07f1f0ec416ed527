// What is under a point of the sheet: notes and names first, then signs by their lines, topmost first; areas by
// their inside only when nothing else is there. Must not know tools.

/** @import { Box, Hit, Key, Piece, Xy } from "./types.d.ts" */

import { isInside } from "../model/geometry/flat.js";
import { around, grow, holds, meet } from "./boxes.js";
import { geometryBox, outlineOf } from "./shape.js";
import { pointsOf } from "./snap.js";

/** A sign is met where it is painted, not only on its axis: a thick line has a thickness. Capped. */
const MOST_REACH_MM = 16;
const NODE_REACH_MM = 10;

/**
 * @param {{
 *   query(box: Box): Piece[], get(target: string, id: string): any, able(target: string, entity: any): boolean,
 * }} parts query: pieces in painting order; able: whether it may be touched at all
 */
export function createHit({ query, get, able }) {
  /** @param {Piece} piece */
  const entityOf = (piece) => get(piece.target === "note" ? "note" : "figure", piece.id);

  /**
   * @param {Xy} at @param {number} tolerance_mm @param {boolean} wantAble
   * @param {(piece: Piece) => boolean} [wanted]
   * @returns {Hit | null}
   */
  function find(at, tolerance_mm, wantAble, wanted = () => true) {
    const [x, y] = at;
    const t = tolerance_mm;
    const pieces = query([x - t, y - t, x + t, y + t]).reverse();
    /** @type {Hit | null} */
    let inside = null;
    for (const piece of pieces) {
      if (piece.target === "frame" || piece.target === "base" || !wanted(piece)) continue;
      const entity = entityOf(piece);
      const target = piece.target === "note" ? "note" : "figure";
      if (!entity || able(target, entity) !== wantAble) continue;
      const hit = meets(piece, entity, at, t);
      if (!hit) continue;
      if (hit.part !== "inside") return hit;
      inside ??= hit;
    }
    return inside;
  }

  return {
    /** @param {Xy} at @param {number} tolerance_mm */
    at: (at, tolerance_mm) => find(at, tolerance_mm, true),
    /** The sign under any note or name. @param {Xy} at @param {number} tolerance_mm */
    figureAt: (at, tolerance_mm) => find(at, tolerance_mm, true, (piece) => piece.target === "figure"),
    /** What is there but may not be touched. @param {Xy} at @param {number} tolerance_mm */
    barred: (at, tolerance_mm) => find(at, tolerance_mm, false),
    /** What lies wholly in a marquee, or has its geometry in it. @param {Box} box @returns {Key[]} */
    within(box) {
      /** @type {Set<Key>} */
      const keys = new Set();
      for (const piece of query(box)) {
        if (piece.target !== "figure" && piece.target !== "note") continue;
        const entity = entityOf(piece);
        if (!entity || !able(piece.target, entity)) continue;
        const core = piece.target === "note" ? piece.box : geometryBox(entity);
        if (core && meet(core, box) && holds(box, core)) keys.add(piece.key);
      }
      return [...keys];
    },
    /** What has all its points in a ring drawn around it. @param {Xy[]} ring @returns {Key[]} */
    inside(ring) {
      const box = around(ring);
      if (!box || ring.length < 3) return [];
      return query(box).flatMap((piece) => {
        if (piece.target !== "figure" && piece.target !== "note") return [];
        const entity = entityOf(piece);
        if (!entity || !able(piece.target, entity)) return [];
        return pointsOf(piece.target, entity).every((at) => isInside(at, [ring])) ? [piece.key] : [];
      });
    },
  };
}

/** @param {Piece} piece @param {any} entity @param {Xy} at @param {number} t_mm @returns {Hit | null} */
function meets(piece, entity, at, t_mm) {
  const [x, y] = at;
  const in_box = (/** @type {Box} */ box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  const key = `${piece.target === "note" ? "note" : "figure"}/${piece.id}`;
  /** @param {Hit["part"]} part @param {Partial<Hit>} [more] @returns {Hit} */
  const hit = (part, more) => ({
    target: piece.target === "note" ? "note" : "figure",
    id: piece.id,
    key,
    part,
    ...more,
  });
  if (piece.target === "note") return in_box(piece.box) ? hit("note") : null;
  if (piece.target === "name") return in_box(piece.box) ? hit("name") : null;
  const { geometry } = entity;
  if (geometry.type === "Point")
    return in_box(grow(piece.box, Math.min(t_mm, 8) * 0.5)) ? hit("point") : null;
  if (geometry.type === "Network")
    for (const [id, node] of Object.entries(
      /** @type {Record<string, [number, number, number]>} */ (geometry.nodes),
    )) {
      const d = Math.sqrt((node[0] - x) ** 2 + (node[1] - y) ** 2);
      if (d <= t_mm + NODE_REACH_MM) return hit("node", { node: id });
    }
  const { lines, closed } = outlineOf(entity);
  const reach = t_mm + (closed ? 2 : paintedReach(piece, entity));
  if (lines.some((line) => nearLine(line, closed, at, reach))) return hit("edge");
  return closed && isInside(at, lines) ? hit("inside") : null;
}

/** How far a line's sign is painted from its axis. @param {Piece} piece @param {any} entity */
function paintedReach(piece, entity) {
  const core = geometryBox(entity);
  if (!core) return 0;
  const out = Math.min(
    core[0] - piece.box[0],
    core[1] - piece.box[1],
    piece.box[2] - core[2],
    piece.box[3] - core[3],
  );
  return Math.max(0, Math.min(MOST_REACH_MM, out));
}

/** @param {Xy[]} line @param {boolean} closed @param {Xy} p @param {number} reach */
function nearLine(line, closed, [x, y], reach) {
  const n = closed ? line.length : line.length - 1;
  const limit = reach * reach;
  for (let i = 0; i < n; i++) {
    const a = /** @type {Xy} */ (line[i]);
    const b = /** @type {Xy} */ (line[(i + 1) % line.length]);
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const length2 = dx * dx + dy * dy;
    const k = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length2));
    const ex = x - a[0] - k * dx;
    const ey = y - a[1] - k * dy;
    if (ex * ex + ey * ey <= limit) return true;
  }
  return false;
}
