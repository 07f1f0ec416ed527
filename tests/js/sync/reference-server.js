// A small server that follows docs/PROTOCOL.md and the O rules of docs/SPEC.md, in memory, written apart from both
// the real server and the client's own code, so that the client is tested against the contract.

import { DEFAULTS } from "../../../frontend/core/poster/defaults.js";
import { fakeWire } from "./fakes.js";

const LISTS = {
  layer: "layers",
  figure: "figures",
  legend: "legend",
  note: "notes",
  amof: "amof",
  scene: "scenes",
  comment: "comments",
};
const TWINS = { note: "text", amof: "text" };

const clone = (value) => structuredClone(value);

/** Where a path of a `set` is kept, and under which key. */
function place(fields, path) {
  const cut = path.indexOf(".");
  if (cut < 0) return [fields, path];
  const name = path.slice(0, cut);
  const box = name === "nodes" || name === "links" ? fields.geometry?.[name] : fields[name];
  return [box, path.slice(cut + 1)];
}

export function createReferenceServer({ clock, latency, posterId = "poster1" }) {
  const rows = new Map();
  const heading = {
    fields: clone(DEFAULTS.poster),
    deleted: false,
    stamps: {},
    made: { seq: 0, client: "" },
  };
  rows.set(`poster/${posterId}`, heading);
  const log = [];
  const byOp = new Map();
  const connections = new Map();
  const leases = new Map();
  let seq = 0;
  let conns = 0;
  let down = false;
  let role = "participant";
  /** Test hooks: batch → error to refuse it with; batch → close code instead of any answer. */
  const hooks = { refuse: () => null, choke: () => null, beforeAnswer: () => {} };

  function document() {
    const lists = Object.fromEntries(Object.values(LISTS).map((name) => [name, []]));
    for (const [key, row] of rows) {
      const [target, id] = [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1)];
      if (target !== "poster" && !row.deleted) lists[LISTS[target]].push({ id, ...row.fields });
    }
    for (const list of Object.values(lists)) {
      list.sort((a, b) =>
        (a.order ?? "") === (b.order ?? "") ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
      );
    }
    return clone({ format: "chorem/1", id: posterId, ...heading.fields, ...lists, versions: [], seq });
  }

  const stampOf = (row, path) =>
    row.stamps[path] ??
    row.stamps[/^(nodes|links)\./.test(path) ? "geometry" : path.split(".")[0]] ??
    row.made;

  /** Effects of one op: [applied ops], and what is kept. Throws { code } to refuse the batch. */
  function effect(batch, op, at) {
    const row = rows.get(`${op.target}/${op.id}`);
    const stamp = { seq: at, client: batch.client };
    const foreign = (other) => batch.undoes && other.client !== batch.client;
    const done = (fields = {}, kind = op.kind) => ({
      seq: at,
      op_id: op.op_id,
      kind,
      target: op.target,
      id: op.id,
      fields,
    });
    if (op.kind === "add") {
      if (row && op.target !== "legend") throw { code: "id_taken", message: "", path: "" };
      if (row && !row.deleted) return { ops: [], kept: [] };
      if (row) {
        row.deleted = false;
        return { ops: [done(clone(row.fields), "restore")], kept: [] };
      }
      const whole = { ...clone(DEFAULTS[op.target]), ...clone(op.fields) };
      rows.set(`${op.target}/${op.id}`, {
        fields: whole,
        deleted: false,
        stamps: {},
        made: stamp,
      });
      return { ops: [done(clone(whole))], kept: [] };
    }
    if (!row) throw { code: "unknown_id", message: "", path: "" };
    if (op.kind === "restore") {
      if (!row.deleted) return { ops: [], kept: [] };
      row.deleted = false;
      return { ops: [done(clone(row.fields))], kept: [] };
    }
    const kept = (fields, reason, sibling = null) => ({
      target: op.target,
      id: op.id,
      fields,
      reason,
      sibling,
    });
    if (row.deleted)
      return { ops: [], kept: op.kind === "set" ? [kept(Object.keys(op.fields), "gone")] : [] };
    if (op.kind === "delete") {
      if (foreign(row.made) || Object.values(row.stamps).some(foreign)) {
        return { ops: [], kept: [kept([], "undo_overwritten")] };
      }
      row.deleted = true;
      return { ops: [done()], kept: [] };
    }
    if (row.fields.locked && !("locked" in op.fields)) throw { code: "figure_locked", message: "", path: "" };
    const result = { ops: [], kept: [] };
    const written = {};
    for (const [path, value] of Object.entries(op.fields)) {
      const last = stampOf(row, path);
      if (foreign(last)) {
        result.kept.push(kept([path], "undo_overwritten"));
        continue;
      }
      if (
        TWINS[op.target] === path &&
        !batch.undoes &&
        last.seq > op.base_seq &&
        last.client !== batch.client
      ) {
        const id = `${op.op_id}-twin`;
        const fields = { ...clone(row.fields), [path]: value, twin: op.id };
        rows.set(`${op.target}/${id}`, { fields, deleted: false, stamps: {}, made: stamp });
        result.ops.push({ ...done(clone(fields), "add"), id });
        result.kept.push(kept([path], "text_kept_both", id));
        continue;
      }
      const [box, key] = place(row.fields, path);
      if (!box) continue;
      if (value === null && path.includes(".")) delete box[key];
      else box[key] = clone(value);
      if (path === "geometry")
        for (const one of Object.keys(row.stamps)) if (/^(nodes|links)\./.test(one)) delete row.stamps[one];
      row.stamps[path] = stamp;
      written[path] = value;
      if (path.startsWith("nodes.") && value === null) {
        for (const [link, ends] of Object.entries(row.fields.geometry.links)) {
          if (!ends.slice(0, 2).includes(key)) continue;
          delete row.fields.geometry.links[link];
          written[`links.${link}`] = null;
          row.stamps[`links.${link}`] = stamp;
        }
      }
    }
    if (Object.keys(written).length) result.ops.unshift(done(written));
    return result;
  }

  function order(batch) {
    const known = byOp.get(batch.ops[0].op_id);
    if (known) return { applied: known, fresh: false };
    const before = clone([...rows]);
    const start = seq;
    try {
      const applied = {
        batch: batch.batch,
        client: batch.client,
        undoes: batch.undoes,
        seat: "s",
        name: "",
        at: "",
        late: false,
        ops: [],
        kept: [],
      };
      for (const op of batch.ops) {
        seq += 1;
        const { ops, kept } = effect(batch, op, seq);
        applied.ops.push(...ops);
        applied.kept.push(...kept);
      }
      applied.seq = seq;
      log.push(applied);
      for (const op of batch.ops) byOp.set(op.op_id, applied);
      return { applied, fresh: true };
    } catch (error) {
      seq = start;
      rows.clear();
      for (const [key, row] of before) rows.set(key, row);
      Object.assign(heading, rows.get(`poster/${posterId}`));
      rows.set(`poster/${posterId}`, heading);
      return { error };
    }
  }

  const everyone = (message) => {
    for (const one of connections.values()) if (one.greeted) one.wire.server.send(message);
  };
  const people = () =>
    [...connections.values()]
      .filter((one) => one.greeted)
      .map((one) => ({ conn: one.conn, seat: `seat-${one.conn}`, name: one.name, role, color: 0 }));

  function submit(batch, sender = null) {
    const { applied, fresh, error } = order(batch);
    if (error) sender?.send({ t: "refused", batch: batch.batch, error });
    else if (fresh) everyone({ t: "batch", ...applied });
    else sender?.send({ t: "batch", ...applied });
    return applied;
  }

  function receive(one, message) {
    const { server } = one.wire;
    if (message.t === "ping") return server.send({ t: "pong", n: message.n });
    if (message.t === "hello") {
      one.greeted = true;
      const whole = message.last_seq === null || message.last_seq > seq;
      const missed = whole ? [] : log.filter((batch) => batch.seq > message.last_seq);
      server.send({
        t: "welcome",
        protocol: 1,
        conn: one.conn,
        seat: `seat-${one.conn}`,
        name: one.name,
        role,
        poster: posterId,
        seq,
        now: "",
        people: people(),
        leases: Object.fromEntries(leases),
        snapshot: whole ? document() : null,
        batches: clone(missed),
      });
      return everyone({ t: "people", people: people() });
    }
    if (message.t === "batch") {
      const code = hooks.choke(message);
      if (code) {
        server.send({ t: "error", error: { code: "bad_message", message: "", path: "" } });
        return server.close(code);
      }
      const error = hooks.refuse(message);
      hooks.beforeAnswer(message, one);
      if (error) return server.send({ t: "refused", batch: message.batch, error });
      return submit(message, server);
    }
    if (message.t === "presence") return everyone({ t: "presence", conns: { [one.conn]: message.state } });
    if (message.t === "lease") {
      const holder = leases.get(message.key);
      if (message.take && (!holder || holder === one.conn)) leases.set(message.key, one.conn);
      else if (!message.take && holder === one.conn) leases.delete(message.key);
      const now = leases.get(message.key) ?? null;
      return everyone({ t: "lease", key: message.key, conn: now, name: connections.get(now)?.name ?? "" });
    }
  }

  return {
    hooks,
    log,
    document,
    submit,
    received: /** @type {any[]} */ ([]),
    connections,
    setRole: (name) => {
      role = name;
    },
    /** For createSession: makeSocket(url), a new connection; refused while the server is down. */
    socketFor(name, onWire = () => {}) {
      return () => {
        const wire = fakeWire(clock, latency);
        conns += 1;
        const conn = `c${conns}`;
        const one = { conn, name, wire, greeted: false };
        if (down) wire.cut();
        else connections.set(conn, one);
        wire.server.onmessage = (message) => {
          this.received.push({ conn, ...message });
          receive(one, message);
        };
        wire.server.onclose = () => {
          if (!connections.delete(conn)) return;
          for (const [key, holder] of leases) if (holder === conn) leases.delete(key);
          everyone({ t: "presence", conns: { [conn]: null } });
          everyone({ t: "people", people: people() });
        };
        onWire(wire);
        return wire.client;
      };
    },
    cutAll: (tell = true) => {
      for (const one of [...connections.values()]) one.wire.cut(tell);
    },
    setDown: (value) => {
      down = value;
    },
  };
}
