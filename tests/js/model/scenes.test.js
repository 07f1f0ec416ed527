// Scenes edited by the group [R8].

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  namedFigures,
  nameFigures,
  stepScene,
  takeProposed,
  toggleShown,
} from "../../../frontend/model/scenes.js";
import { createStore } from "../../../frontend/model/store.js";
import { snapshot } from "./snapshot.js";

const labels = { "scene.sheet": "Le poster entier", "domain.organisation": "Organisation" };

function started() {
  const store = createStore({ client: "c1" });
  store.load(snapshot([], { base: { shapes: [{}] }, zones: { amof: true } }));
  return store;
}
const titles = (/** @type {any} */ store) => store.all("scene").map((/** @type {any} */ one) => one.title);

test("[R8] the proposed scenes are taken in one step, then put in order by keys", () => {
  const store = started();
  store.commit(takeProposed(store, labels));
  const before = titles(store);
  assert.equal(before.at(-1), "Le poster entier");
  const last = store.all("scene").at(-1).id;
  store.commit(stepScene(store, last, -1));
  assert.deepEqual(titles(store), [...before.slice(0, -2), before.at(-1), before.at(-2)]);
  store.commit(stepScene(store, last, 1));
  assert.deepEqual(titles(store), before);
  assert.deepEqual(stepScene(store, "gone", 1), []);
  assert.deepEqual(stepScene(store, store.all("scene")[0].id, -1), []);
});

test("[R8] what a scene shows is toggled; figures chosen one by one are put in and taken out", () => {
  const store = started();
  store.commit([
    { kind: "add", target: "scene", id: "s", fields: { title: "", shows: ["base"], order: "V" } },
  ]);
  store.commit(toggleShown(store, "s", "amof"));
  const [figure] = store.all("figure");
  if (figure) {
    store.commit(nameFigures(store, "s", [figure.id]));
    assert.deepEqual(namedFigures(store, "s"), [figure.id]);
    store.commit(nameFigures(store, "s", []));
  }
  assert.deepEqual(store.get("scene", "s").shows, ["base", "amof"]);
  store.commit(toggleShown(store, "s", "base"));
  assert.deepEqual(store.get("scene", "s").shows, ["amof"]);
});
