// The stage alone on a page, with a poster and nobody else: what bench/canvas.py drives and measures.

import { loadFonts } from "/frontend/canvas/fonts.js";
import { makeLibrary } from "/frontend/core/spec/library.js";
import { useWidths } from "/frontend/core/text/metrics.js";
import { createHistory } from "/frontend/model/history.js";
import { createSelection } from "/frontend/model/selection.js";
import { createStore } from "/frontend/model/store.js";
import { createStage } from "/frontend/stage.js";

import { eachFrame } from "./each_frame.js";

const json = async (url) => (await fetch(url)).json();
const [served, poster] = await Promise.all([json("/symbols.json"), json("/poster.json"), loadFonts("/fonts/").all()]);
useWidths(served.widths);

const store = createStore({ client: "bench" });
store.load(poster);
store.setRole("participant");
const selection = createSelection();
const others = new Map();
const told = new Set();
const session = {
  show() {},
  remote: () => others,
  onRemote(fn) {
    told.add(fn);
    return () => told.delete(fn);
  },
  lease: async () => ({ mine: true }),
  leases: () => new Map(),
};

const stage = createStage({
  host: document.getElementById("stage"),
  store,
  history: createHistory({ store }),
  library: makeLibrary(served.signs),
  palette: served.palette,
  labels: served.labels,
  selection,
  session,
  t: (key) => key,
});

let times = [];
let measuring = false;
function tick(now) {
  if (!measuring) return;
  times.push(now);
  requestAnimationFrame(tick);
}

window.bench = {
  stage,
  store,
  selection,
  /** Makes somebody else show something. */
  remote(conn, person) {
    others.set(conn, person);
    for (const fn of told) fn();
  },
  start() {
    times = [];
    measuring = true;
    requestAnimationFrame(tick);
  },
  /** Intervals between frames since start, in ms. */
  stop() {
    measuring = false;
    return times.slice(1).map((now, i) => now - times[i]);
  },
  /** Pans for some frames. */
  frames: (count) =>
    eachFrame(count, (i) => {
      const deltaX = i % 80 < 40 ? 6 : -6;
      document.getElementById("stage").dispatchEvent(new WheelEvent("wheel", { deltaX, deltaY: 0 }));
    }),
  /** Zooms one step, then waits for the sheet to be sharp again; ms in all. */
  repaint: () =>
    new Promise((done) => {
      const from = performance.now();
      stage.view.zoomIn();
      const look = () => {
        if (stage.settled()) done(performance.now() - from);
        else setTimeout(look, 1);
      };
      setTimeout(look, 1);
    }),
};
