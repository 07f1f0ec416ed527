// Dragging a grip: a vertex, a midpoint that becomes one, a node, a link, a sign's own handle, a corner of a post-it,
// a name. A ring that would cross itself stays as it last was right. Knows no pointers: it is told where to.

/** @import { Fields, Handle, Key, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { ToolContext } from "./types.d.ts" */

import { splitKey } from "../model/edits.js";
import { nodeOnLink, toggledLink } from "../model/networks.js";
import { isSimple } from "./ring.js";
import { apart, quantum } from "./simplify.js";

const NODE_REACH_MM = 14;
const NOTE_SIZE = { min: /** @type {Xy} */ ([40, 30]), max: 600 };

/** @param {ToolContext} ctx */
export function createReshape(ctx) {
  /** @type {((at: Xy, reach_mm: number) => Fields | null) | null} */
  let fieldsAt = null;
  /** @type {Key | null} */
  let key = null;
  /** @type {Fields | null} */
  let fields = null;
  /** The grip is a midpoint, which is a point of its own once moved. */
  let becomes = false;

  function stop() {
    fieldsAt = null;
    key = null;
    fields = null;
    ctx.guides([]);
    ctx.draft(null);
  }

  /** The one selected entity, if there is only one. @returns {any} */
  function only() {
    const keys = ctx.selection.keys();
    if (keys.length !== 1) return null;
    key = /** @type {Key} */ (keys[0]);
    return ctx.store.get(...splitKey(key));
  }

  /** @param {any} entity @param {Handle} handle @returns {(at: Xy, reach_mm: number) => Fields | null} */
  function dragOf(entity, handle) {
    if (handle.kind === "corner") return (at) => ({ size: noteSize(entity.at, at) });
    if (handle.kind === "handle") return (at) => ({ [`handles.${handle.id}`]: quantum(at) });
    if (handle.kind === "node") {
      const rank = entity.geometry.nodes[handle.id]?.[2] ?? 2;
      return (at) => ({ [`nodes.${handle.id}`]: [...quantum(at), rank] });
    }
    if (entity.geometry.type === "Network") {
      const id = ctx.newId();
      if (handle.kind === "midpoint") return (at) => nodeOnLink(entity.geometry, handle.id, quantum(at), id);
      return (at, reach_mm) => linkFrom(entity.geometry, handle.id, at, reach_mm, id);
    }
    return (at) => {
      const geometry = withVertex(entity.geometry, handle, quantum(at));
      return geometry ? { geometry } : null;
    };
  }

  return {
    /** @param {Handle} handle */
    begin(handle) {
      const entity = only();
      becomes = handle.kind === "midpoint";
      fieldsAt = entity ? dragOf(entity, handle) : null;
    },
    /** @param {string} id of the figure @param {Xy} from */
    beginName(id, from) {
      key = `figure/${id}`;
      const figure = ctx.store.get("figure", id);
      const start = figure?.name_at ?? ctx.nameAt(id);
      fieldsAt = start
        ? (at) => ({ name_at: quantum([start[0] + at[0] - from[0], start[1] + at[1] - from[1]]) })
        : null;
    },
    /** @param {Press} p */
    to(p) {
      const { at, guides } = ctx.snap(p, { except: key ? [key] : [] });
      const next = fieldsAt?.(at, p.tolerance_mm);
      if (!next || !key) return;
      fields = next;
      ctx.guides(guides);
      ctx.draft({ add: [], set: { [key]: next } });
    },
    end() {
      const done = fields;
      const of = key;
      if (done && of && Object.keys(done).length > 0) {
        const [target, id] = splitKey(of);
        ctx.commit([{ kind: "set", target, id, fields: done }]);
        if (becomes) ctx.chooseHandle(null);
      }
      stop();
    },
    cancel: stop,
    /**
     * Takes a vertex or a node away. @param {Handle} handle
     * @returns {boolean} false when this grip is not one that can go
     */
    remove(handle) {
      const entity = only();
      if (!entity) return false;
      if (handle.kind === "node") {
        const { nodes, links } = entity.geometry;
        if (Object.keys(nodes).length < 2) return false;
        /** @type {Fields} */
        const gone = { [`nodes.${handle.id}`]: null };
        for (const [link, [a, b]] of Object.entries(/** @type {Record<string, string[]>} */ (links)))
          if (a === handle.id || b === handle.id) gone[`links.${link}`] = null;
        ctx.commit([{ kind: "set", target: "figure", id: entity.id, fields: gone }]);
      } else if (handle.kind === "midpoint" && handle.id) {
        ctx.commit([
          { kind: "set", target: "figure", id: entity.id, fields: { [`links.${handle.id}`]: null } },
        ]);
      } else if (handle.kind === "vertex") {
        const geometry = withoutVertex(entity.geometry, handle);
        if (!geometry) return false;
        ctx.commit([{ kind: "set", target: "figure", id: entity.id, fields: { geometry } }]);
      } else return false;
      ctx.chooseHandle(null);
      return true;
    },
  };
}

/**
 * A link drawn from a node: to another one, from which it is undone when they were linked, or to a new one.
 * @param {any} network @param {string} from @param {Xy} at @param {number} reach_mm @param {string} id of a new node
 * @returns {Fields}
 */
function linkFrom(network, from, at, reach_mm, id) {
  const reach = Math.max(reach_mm, NODE_REACH_MM);
  const met = Object.entries(/** @type {Record<string, number[]>} */ (network.nodes)).find(
    ([, [x = 0, y = 0]]) => apart(at, [x, y]) <= reach,
  );
  if (met?.[0] === from) return {};
  if (met) return toggledLink(network, from, met[0]);
  const rank = network.nodes[from][2];
  return { [`nodes.${id}`]: [...quantum(at), rank], [`links.${id}-a`]: [from, id, rank] };
}

/** @param {Xy} at @param {Xy} corner @returns {Xy} */
function noteSize(at, corner) {
  const [w, h] = quantum([corner[0] - at[0], corner[1] - at[1]]);
  return [
    Math.min(NOTE_SIZE.max, Math.max(NOTE_SIZE.min[0], w)),
    Math.min(NOTE_SIZE.max, Math.max(NOTE_SIZE.min[1], h)),
  ];
}

/**
 * The geometry with one vertex moved, or put in when the grip is a midpoint; null if a ring would cross itself.
 * @param {any} geometry @param {Handle} handle @param {Xy} at @returns {Fields | null}
 */
function withVertex(geometry, handle, at) {
  const added = handle.kind === "midpoint" ? 0 : 1;
  if (geometry.type === "Point") return { type: "Point", coordinates: at };
  if (geometry.type === "LineString") {
    const line = geometry.coordinates.slice();
    line.splice(handle.index + 1 - added, added, at);
    return { type: "LineString", coordinates: line };
  }
  if (geometry.type !== "Polygon") return null;
  const ring = geometry.coordinates[handle.ring].slice(0, -1);
  ring.splice(handle.index + 1 - added, added, at);
  return isSimple(ring) ? withRing(geometry, handle.ring, ring) : null;
}

/** @param {any} geometry @param {Handle} handle @returns {Fields | null} null when too little would be left */
function withoutVertex(geometry, handle) {
  if (geometry.type === "LineString") {
    if (geometry.coordinates.length < 3) return null;
    return { ...geometry, coordinates: geometry.coordinates.filter(others(handle.index)) };
  }
  if (geometry.type !== "Polygon") return null;
  const ring = geometry.coordinates[handle.ring].slice(0, -1).filter(others(handle.index));
  return ring.length >= 3 && isSimple(ring) ? withRing(geometry, handle.ring, ring) : null;
}

/** @param {any} geometry @param {number} index @param {Xy[]} ring open @returns {Fields} */
const withRing = (geometry, index, ring) => ({
  type: "Polygon",
  coordinates: geometry.coordinates.map((/** @type {Xy[]} */ old, /** @type {number} */ i) =>
    i === index ? [...ring, ring[0]] : old,
  ),
});

/** @param {number} index @returns {(point: unknown, i: number) => boolean} */
const others = (index) => (_point, i) => i !== index;
