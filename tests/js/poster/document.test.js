// The document core in JavaScript: order keys, legend ids, networks, what an op leaves untouched, the example.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applyOp } from "../../../frontend/core/poster/apply.js";
import { applyApplied, fromPoster, toPoster } from "../../../frontend/core/poster/document.js";
import { legendId } from "../../../frontend/core/poster/legend.js";
import { linksOf, networkFault } from "../../../frontend/core/poster/network.js";
import { orderBetween } from "../../../frontend/core/poster/order.js";

/** @param {string} name */
const vector = (name) => JSON.parse(readFileSync(new URL(`../../vectors/${name}`, import.meta.url), "utf8"));

const NETWORK = {
  type: "Network",
  nodes: { a: [0, 0, 1], b: [9, 0, 2], c: [9, 9, 3] },
  links: { ab: ["a", "b", 1], bc: ["b", "c", 2] },
};

test("[P6] order keys are those of Python", () => {
  for (const [before, after, key] of vector("order/between.json").cases) {
    assert.equal(orderBetween(before, after), key, `between ${before} and ${after}`);
  }
});

test("[P7] the id of a legend entry", () => {
  assert.equal(legendId("dynamique.area", "extension", "growth"), "dynamique.area~extension~growth");
  assert.equal(legendId("hierarchie.point", null, "ink"), "hierarchie.point~~ink");
});

test("[P4] what is wrong with a network", () => {
  assert.equal(networkFault(/** @type {any} */ (NETWORK)), null);
  assert.deepEqual(linksOf(/** @type {any} */ (NETWORK), "b"), ["ab", "bc"]);
  assert.equal(networkFault({ nodes: {}, links: {} })?.code, "network_empty");
  assert.deepEqual(networkFault({ nodes: { a: [0, 0, 1] }, links: { x: ["a", "z", 1] } }), {
    code: "unknown_node",
    path: "links.x",
  });
  assert.equal(
    networkFault({ nodes: { a: [0, 0, 1] }, links: { x: ["a", "a", 1] } })?.code,
    "link_to_itself",
  );
});

test("[O4] an op leaves what it does not touch as the same objects", () => {
  const entity = { id: "f", geometry: NETWORK, params: { size: 1 }, handles: {} };
  const slot = { entity, hidden: false };
  const named = applyOp(slot, { kind: "set", target: "figure", id: "f", fields: { name: "Die" } });
  assert.equal(named?.entity.geometry, entity.geometry);
  assert.equal(named?.entity.params, entity.params);
  const moved = applyOp(slot, { kind: "set", target: "figure", id: "f", fields: { "nodes.a": [1, 1, 1] } });
  assert.equal(moved?.entity.geometry.links, entity.geometry.links);
  assert.deepEqual(entity.geometry.nodes.a, [0, 0, 1]);
  assert.deepEqual(moved?.entity.geometry.nodes.a, [1, 1, 1]);
});

test("[O5] a set of what is deleted or unknown changes nothing, restore brings it back", () => {
  const set = { kind: "set", target: "figure", id: "f", fields: { name: "Die" } };
  assert.equal(applyOp(undefined, set), undefined);
  const there = { entity: { id: "f", name: "" }, hidden: false };
  const hidden = applyOp(there, { kind: "delete", target: "figure", id: "f" });
  assert.equal(hidden?.hidden, true);
  assert.equal(applyOp(hidden, set), hidden);
  assert.deepEqual(applyOp(hidden, { kind: "restore", target: "figure", id: "f" }), there);
});

test("[O1] a pending add has every field", () => {
  const made = applyOp(undefined, {
    kind: "add",
    target: "note",
    id: "n",
    fields: { at: [1, 2], order: "V" },
  });
  assert.deepEqual(made?.entity.votes, {});
  assert.equal(made?.entity.color, "yellow");
});

test("[L1] the log of the example ends at the example", () => {
  const { start, outcomes } = vector("poster/oplog.json");
  const state = fromPoster(start);
  for (const applied of outcomes) applyApplied(state, applied);
  assert.deepEqual(toPoster(state), vector("poster/example.json"));
});
