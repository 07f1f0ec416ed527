// Networks: taps put nodes, dragging from a node puts a link (and a node if let go on empty paper), tapping two
// nodes in turn links them. Each gesture is a batch of its own, so a long network is never lost half way.
// Must not know how the sign is drawn.

/** @import { Fields, Xy } from "../canvas/types.d.ts" */
/** @import { Press } from "../canvas/pointers.js" */
/** @import { PlaceOptions, Tool, ToolContext } from "./types.d.ts" */

import { constrained } from "./constrain.js";
import { usualRank } from "./reform.js";
import { apart, quantum } from "./simplify.js";

const MIDDLE = 2;

/** @param {ToolContext} ctx @param {() => PlaceOptions & { symbol: string }} chosen @returns {Tool} */
export function placeNetwork(ctx, chosen) {
  /** The network being drawn. @type {string | null} */
  let id = null;
  /** Of the next nodes and links, once somebody said. @type {number | null} */
  let rank = chosen().rank ?? null;
  /** The node tapped last, waiting for another. @type {string | null} */
  let picked = null;
  /** The node the drag started from. @type {string | null} */
  let from = null;
  let pressed = false;

  /** @returns {any} */
  const network = () => (id === null ? null : ctx.store.get("figure", id));
  /** @returns {Record<string, [number, number, number]>} */
  const nodes = () => network()?.geometry.nodes ?? {};

  /** @param {Xy} at @param {number} tolerance_mm @returns {string | null} */
  function nodeAt(at, tolerance_mm) {
    let best = null;
    let nearest = Math.max(tolerance_mm, 14);
    for (const [key, [x, y]] of Object.entries(nodes())) {
      const d = apart(at, [x, y]);
      if (d <= nearest) {
        nearest = d;
        best = key;
      }
    }
    return best;
  }

  /** @param {string} a @param {string} b */
  const linked = (a, b) =>
    Object.values(/** @type {Record<string, string[]>} */ (network()?.geometry.links ?? {})).some(
      ([x, y]) => (x === a && y === b) || (x === b && y === a),
    );

  /** A node takes the rank of its turn, unless one was chosen [S12]. @param {Xy} at @returns {[number, number, number]} */
  const nodeOf = (at) => [
    ...quantum(at),
    rank ?? usualRank(ctx.library.get(chosen().symbol), Object.keys(nodes()).length),
  ];

  /** Fields of the gesture, or a whole new figure. @param {Fields} fields nodes.* and links.* */
  function write(fields) {
    if (ctx.readOnly()) return ctx.blocked("read_only");
    if (Object.keys(fields).length === 0) return;
    const figure = network();
    if (figure) ctx.commit([{ kind: "set", target: "figure", id: figure.id, fields }]);
    else {
      const made = asNew(fields);
      id = made.id;
      ctx.commit(ctx.addOps(made));
      ctx.placed([`figure/${made.id}`]);
    }
    ctx.selection.set(id === null ? [] : [`figure/${id}`]);
    const { nodes = {}, links = {} } = network()?.geometry ?? {};
    ctx.announce("stage.network", { nodes: Object.keys(nodes).length, links: Object.keys(links).length });
  }

  /** @param {Fields} fields */
  function asNew(fields) {
    const geometry = { type: "Network", nodes: part(fields, "nodes."), links: part(fields, "links.") };
    return ctx.make({ ...chosen(), ...(id === null ? {} : { id }), geometry });
  }

  /** @param {string} a @param {Xy} to @param {Press} p @returns {{ fields: Fields, end: string | null }} */
  function drag(a, to, { tolerance_mm, shift }) {
    const b = nodeAt(to, tolerance_mm);
    const node = nodes()[a];
    const at = shift && node ? constrained([node[0], node[1]], to) : to;
    if (b === a || (b !== null && linked(a, b))) return { fields: {}, end: b };
    const end = b ?? ctx.newId();
    const fields = b === null ? { [`nodes.${end}`]: nodeOf(at) } : {};
    return { fields: { ...fields, [`links.${ctx.newId()}`]: [a, end, rank ?? MIDDLE] }, end };
  }

  /** @param {Fields} fields */
  function preview(fields) {
    const figure = network();
    if (figure) ctx.draft({ add: [], set: { [`figure/${figure.id}`]: fields } });
    else ctx.draft({ add: [asNew(fields)], set: {} });
  }

  function mark() {
    const node = picked === null ? undefined : nodes()[picked];
    ctx.guides(node ? [{ kind: "dot", at: [node[0], node[1]], strong: true }] : []);
  }

  /** @param {number} next */
  function setRank(next) {
    rank = next;
    const node = picked === null ? undefined : nodes()[picked];
    if (node && node[2] !== rank) write({ [`nodes.${picked}`]: [node[0], node[1], rank] });
  }

  function leave() {
    id = null;
    picked = null;
    from = null;
    pressed = false;
    ctx.guides([]);
    ctx.draft(null);
  }

  return {
    down(p) {
      if (id !== null && !network()) leave();
      pressed = true;
      from = nodeAt(p.at, p.tolerance_mm);
    },
    move(p) {
      if (!pressed || !p.moved) return;
      preview(from === null ? { "nodes.new": nodeOf(p.at) } : drag(from, p.at, p).fields);
    },
    up(p) {
      if (!pressed) return;
      pressed = false;
      ctx.draft(null);
      if (from !== null && p.moved) {
        const { fields, end } = drag(from, p.at, p);
        picked = end;
        write(fields);
      } else if (from !== null) {
        if (picked !== null && picked !== from && nodes()[picked] && !linked(picked, from))
          write({ [`links.${ctx.newId()}`]: [picked, from, rank ?? MIDDLE] });
        picked = picked === from ? null : from;
      } else {
        picked = null;
        write({ [`nodes.${ctx.newId()}`]: nodeOf(p.at) });
      }
      from = null;
      mark();
    },
    hover(p) {
      if (p && p.kind !== "touch" && id === null && !ctx.readOnly())
        ctx.draft({ add: [ctx.make({ ...chosen(), geometry: one(nodeOf(p.at)) })], set: {} });
      else ctx.draft(null);
    },
    key(e) {
      if (["1", "2", "3"].includes(e.key) && !e.ctrl) {
        setRank(Number(e.key));
        return true;
      }
      if (e.key === "Enter" && id !== null) {
        leave();
        return true;
      }
      return false;
    },
    tune(options) {
      if (options.rank && options.rank !== rank) setRank(options.rank);
      return true;
    },
    resume(figure) {
      id = figure;
      picked = Object.keys(nodes()).length === 1 ? (Object.keys(nodes())[0] ?? null) : null;
      ctx.selection.set([`figure/${figure}`]);
      mark();
    },
    cancel() {
      const had = pressed || id !== null;
      leave();
      return had;
    },
  };
}

/** @param {Fields} fields @param {string} prefix @returns {Fields} */
const part = (fields, prefix) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** @param {[number, number, number]} node */
const one = (node) => ({ type: "Network", nodes: { n: node }, links: {} });
