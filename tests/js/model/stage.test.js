// Moving through scenes, the ten minutes, the passing order [R4, R5].

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  leftOfTen,
  minutesAndSeconds,
  moveOf,
  posterAfter,
  sceneAfter,
  toggled,
} from "../../../frontend/model/stage.js";

const key = (/** @type {string} */ name, more = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const scenes = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("any clicker and the keyboard go on and back", () => {
  for (const name of ["PageDown", "ArrowRight", "ArrowDown", " ", "Enter"])
    assert.equal(moveOf(key(name)), "next");
  for (const name of ["PageUp", "ArrowLeft", "ArrowUp", "Backspace"])
    assert.equal(moveOf(key(name)), "previous");
  assert.equal(moveOf(key("G")), "group");
  assert.equal(moveOf(key("r", { ctrlKey: true })), null);
  assert.equal(moveOf(key("x")), null);
});

test("the ends hold, and a scene that is gone leads to the first", () => {
  assert.equal(sceneAfter(scenes, "a", "next"), "b");
  assert.equal(sceneAfter(scenes, "c", "next"), "c");
  assert.equal(sceneAfter(scenes, "a", "previous"), "a");
  assert.equal(sceneAfter(scenes, "b", "last"), "c");
  assert.equal(sceneAfter(scenes, "gone", "next"), "a");
  assert.equal(sceneAfter([], null, "next"), null);
});

test("the clock rests and goes on from where it was", () => {
  const begun = toggled(null, 1_000);
  const resting = toggled(begun, 61_000);
  assert.equal(leftOfTen(resting, 500_000), 540_000);
  assert.equal(leftOfTen(toggled(resting, 500_000), 501_000), 539_000);
  assert.equal(leftOfTen(null, 5), 600_000);
});

test("time left in minutes and seconds, overrun with a plus", () => {
  assert.equal(minutesAndSeconds(372_000), "6:12");
  assert.equal(minutesAndSeconds(500), "0:01");
  assert.equal(minutesAndSeconds(-40_000), "+ 0:40");
});

test("the poster after one in the passing order", () => {
  assert.equal(posterAfter(["p2", "p1"], "p2"), "p1");
  assert.equal(posterAfter(["p2", "p1"], "p1"), null);
});
