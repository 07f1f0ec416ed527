// Who pans, who pinches and who draws: mouse, pen and fingers on a stage without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { listenToPointers } from "../../../frontend/canvas/pointers.js";
import { createViewport } from "../../../frontend/canvas/viewport.js";

function bench({ pans = false } = {}) {
  const host = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 1000, height: 800 }),
    focus() {},
    setPointerCapture() {},
  });
  const viewport = createViewport({ sheet_mm: [0, 0, 1189, 841], margin_px: 20 });
  viewport.resize(1000, 800);
  const heard = [];
  const note = (name) => (p) => heard.push([name, p]);
  const hand = {
    down: note("down"),
    move: note("move"),
    up: note("up"),
    hover: note("hover"),
    cancel: note("cancel"),
    pans: () => pans,
  };
  const pointers = listenToPointers({ host, viewport, hand, onPan() {} });
  const send = (type, x, y, more = {}) => {
    const event = new Event(type, { cancelable: true });
    host.dispatchEvent(
      Object.assign(event, {
        clientX: x,
        clientY: y,
        pointerId: 1,
        pointerType: "mouse",
        button: 0,
        ...more,
      }),
    );
  };
  return { viewport, heard, pointers, send, names: () => heard.map(([name]) => name) };
}
const touch = (pointerId) => ({ pointerType: "touch", pointerId });
const pen = { pointerType: "pen", pointerId: 9 };

test("a press, a drag and a lift go to the tool, in millimetres", () => {
  const { viewport, heard, send, names } = bench();
  send("pointerdown", 300, 300);
  send("pointermove", 302, 300);
  send("pointermove", 340, 320);
  send("pointerup", 340, 320);
  assert.deepEqual(names(), ["down", "move", "move", "up"]);
  assert.deepEqual(
    heard.map(([, p]) => p.moved),
    [false, false, true, true],
  );
  assert.deepEqual(heard[3][1].from, viewport.toSheet([300, 300]));
  assert.deepEqual(heard[3][1].at, viewport.toSheet([340, 320]));
});

test("[E1] a second finger cancels the stroke, then both pan and pinch", () => {
  const { viewport, send, names } = bench();
  const before = viewport.get();
  send("pointerdown", 300, 300, touch(1));
  send("pointermove", 350, 300, touch(1));
  send("pointerdown", 500, 300, touch(2));
  assert.deepEqual(names(), ["down", "move", "cancel"]);
  send("pointermove", 650, 300, touch(2));
  assert.ok(viewport.scale() > before.scale * 1.9);
  send("pointerup", 650, 300, touch(2));
  send("pointermove", 200, 200, touch(1));
  send("pointerup", 200, 200, touch(1));
  assert.deepEqual(names(), ["down", "move", "cancel"], "the finger that is left draws nothing");
});

test("once a pen was seen a finger pans, and taps where it does not move", () => {
  const { viewport, send, names, heard } = bench();
  send("pointerdown", 100, 100, pen);
  send("pointermove", 160, 100, pen);
  send("pointerup", 160, 100, pen);
  heard.length = 0;
  const { x_px } = viewport.get();
  send("pointerdown", 400, 400, touch(1));
  send("pointermove", 460, 400, touch(1));
  send("pointerup", 460, 400, touch(1));
  assert.deepEqual(names(), []);
  assert.equal(viewport.get().x_px, x_px + 60);
  send("pointerdown", 500, 500, touch(1));
  send("pointerup", 500, 500, touch(1));
  assert.deepEqual(names(), ["down", "up"]);
});

test("the palm that rests while the pen draws does nothing", () => {
  const { viewport, send, names } = bench();
  const before = viewport.get();
  send("pointerdown", 100, 100, pen);
  send("pointerdown", 300, 600, touch(1));
  send("pointermove", 320, 640, touch(1));
  send("pointermove", 150, 100, pen);
  send("pointerup", 150, 100, pen);
  assert.deepEqual(names(), ["down", "move", "up"]);
  assert.deepEqual(viewport.get(), before);
});

test("the middle button, the space bar and the tool for it pan; the wheel pans, and zooms with Ctrl", () => {
  for (const how of ["middle", "space", "tool"]) {
    const { viewport, pointers, send, names } = bench({ pans: how === "tool" });
    const { x_px } = viewport.get();
    if (how === "space") pointers.holdPan(true);
    send("pointerdown", 100, 100, how === "middle" ? { button: 1 } : {});
    send("pointermove", 130, 100);
    send("pointerup", 130, 100);
    assert.equal(viewport.get().x_px, x_px + 30, how);
    assert.deepEqual(names(), []);
  }
  const { viewport, send } = bench();
  const before = viewport.get();
  const under = viewport.toSheet([200, 300]);
  send("wheel", 200, 300, { deltaX: 10, deltaY: 5, deltaMode: 0, ctrlKey: false });
  assert.equal(viewport.get().x_px, before.x_px - 10);
  viewport.panBy(10, 5);
  send("wheel", 200, 300, { deltaX: 0, deltaY: -30, deltaMode: 0, ctrlKey: true });
  assert.ok(viewport.scale() > before.scale);
  const [x, y] = viewport.toScreen(under);
  assert.ok(Math.abs(x - 200) < 1e-6 && Math.abs(y - 300) < 1e-6);
});

test("[E1] a pointer the system takes away cancels; Escape leaves the pointer without effect until lifted", () => {
  const { send, names, pointers } = bench();
  send("pointerdown", 100, 100);
  send("pointercancel", 100, 100);
  assert.deepEqual(names(), ["down", "cancel"]);
  send("pointerdown", 100, 100);
  pointers.cancel();
  send("pointermove", 200, 100);
  send("pointerup", 200, 100);
  assert.deepEqual(names(), ["down", "cancel", "down", "cancel"]);
});

test("two quick taps in one place are a double tap", () => {
  const { send, heard } = bench();
  for (const time of [0, 1]) {
    send("pointerdown", 100 + time, 100);
    send("pointerup", 100 + time, 100);
  }
  assert.equal(heard.at(-1)[1].clicks, 2);
});
