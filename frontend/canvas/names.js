// Names stand where their neighbours leave room: placed together once a change has settled, in short steps, all
// of them changed at once. In between a name follows its figure. Must not know bitmaps, tools or sockets.

/** @import { Footprint, Grid } from "../core/sheet/footprint.js" */
/** @import { Box as UmBox } from "../core/sheet/items.js" */
/** @import { Name } from "../core/sheet/names.js" */
/** @import { Spot } from "../core/sheet/placement.js" */
/** @import { Item, Palette, Xy } from "./types.d.ts" */

import { baseMarks, baseOf } from "../core/sheet/base.js";
import { baseNames } from "../core/sheet/base_names.js";
import { anchorUm, supportOf } from "../core/sheet/figures.js";
import { footprint, gridOf } from "../core/sheet/footprint.js";
import { div, group } from "../core/sheet/items.js";
import { labelsOf } from "../core/sheet/labels.js";
import { byImportance, figureName, nameItems } from "../core/sheet/names.js";
import { noteBox } from "../core/sheet/note.js";
import { Ground, placing } from "../core/sheet/placement.js";

/**
 * @typedef {{ name: Name | null, print: Footprint }} Made what only the figure decides
 * @typedef {{ figure: any, name: Name, spot: Spot, items: Item[] }} Written
 * @typedef {{ poster: any, zone: UmBox, grid: Grid, base: Footprint, dots: Footprint,
 *   ofBase: Name[] }} Place what the base and the zones decide
 */

/**
 * @param {{ library: any, palette: Palette, labels: any, signOf(figure: any): Item[] }} parts
 * signOf: the display list of a figure's sign, kept
 */
export function createNames({ library, palette, labels, signOf }) {
  /** @type {WeakMap<object, Made>} */
  let made = new WeakMap();
  /** @type {Map<string, Written>} */
  let written = new Map();
  /** @type {Place | null} */
  let ground = null;
  /** @type {readonly any[]} */
  let last = [];
  /** @type {Item[]} */
  let base = [];
  /** Placing that has begun; it is finished before another begins, or nothing would ever be. @type {Generator<void> | null} */
  let steps = null;

  /** @param {any} figure @returns {Name | null} */
  function nameOf(figure) {
    if (!ground) return null;
    const drawn = group("", signOf(figure));
    return figureName(figure, drawn, library, palette, labelsOf(ground.poster, labels), ground.zone);
  }

  /** @param {any} figure @param {Grid} grid @returns {Made} */
  function prepared(figure, grid) {
    const known = made.get(figure);
    if (known) return known;
    const whole = supportOf(figure, library) === "point";
    const now = { name: nameOf(figure), print: footprint(signOf(figure), grid, whole) };
    made.set(figure, now);
    return now;
  }

  /** @param {any} figure @param {Name} name @param {Spot} spot @returns {Written} */
  function write(figure, name, spot) {
    const before = written.get(figure.id);
    const same = before?.name === name && before.spot.x === spot.x && before.spot.y === spot.y;
    if (same && before.spot.anchor === spot.anchor) return { ...before, figure };
    return {
      figure,
      name,
      spot,
      items: [group(`name-${figure.id}`, nameItems(name, spot, baseOf(ground?.poster ?? {}), palette))],
    };
  }

  /** Where the name of a figure is when it was not placed as it is now: it follows its figure. @param {any} figure @returns {Written | null} */
  function following(figure) {
    const before = written.get(figure.id);
    if (before && before.figure === figure) return before;
    const known = made.get(figure);
    const name = known ? known.name : nameOf(figure);
    const first = name?.label.spots[0];
    if (!name || !first) return null;
    if (!before || name.label.fixed) return write(figure, name, first);
    const [x, y] = anchorUm(figure.geometry);
    const [was_x, was_y] = anchorUm(before.figure.geometry);
    return write(figure, name, {
      ...before.spot,
      x: before.spot.x + x - was_x,
      y: before.spot.y + y - was_y,
    });
  }

  /** @param {Place} on @param {any[]} figures @param {readonly any[]} notes @returns {Generator<void>} */
  function* placeAll({ zone, grid, base: lines, dots, ofBase, poster }, figures, notes) {
    /** @type {Footprint[]} */
    const prints = [dots];
    /** @type {[any, Name][]} */
    const named = [];
    for (const figure of figures) {
      const { name, print } = prepared(figure, grid);
      prints.push(print);
      if (name) named.push([figure, name]);
      yield;
    }
    const labels = [...byImportance(named, library), ...ofBase].map((name) => name.label);
    const spots = yield* placing(labels, zone, new Ground(grid, lines, prints), notes.map(noteBox));
    const spotOf = (/** @type {Name} */ name) => /** @type {Spot} */ (spots.get(name.label.key));
    written = new Map(named.map(([figure, name]) => [figure.id, write(figure, name, spotOf(name))]));
    base = ofBase.flatMap((name) => nameItems(name, spotOf(name), baseOf(poster), palette));
  }

  return {
    /** Another base, other zones, another language: every name is made anew.
     * @param {any} poster @param {UmBox} zone */
    reset(poster, zone) {
      made = new WeakMap();
      written = new Map();
      last = [];
      steps = null;
      const grid = gridOf(zone);
      const [strokes, dots] = baseMarks(poster, palette);
      ground = {
        poster,
        zone,
        grid,
        base: footprint(strokes, grid),
        dots: footprint(dots, grid, true),
        ofBase: baseNames(baseOf(poster), palette),
      };
    },
    /** Begins to place all names among the figures that are shown, unless nothing that matters changed. The first
     * time on a ground they are placed at once: a sheet is not shown with its names elsewhere.
     * @param {any[]} figures in painting order @param {readonly any[]} notes
     * @returns {boolean} whether it could: false while an earlier placing goes on */
    begin(figures, notes) {
      if (steps) return false;
      const now = [...figures, null, ...notes];
      if (!ground || (now.length === last.length && now.every((one, i) => one === last[i]))) return true;
      const first = last.length === 0;
      last = now;
      steps = placeAll(ground, figures, notes);
      if (first) this.step(Infinity);
      return true;
    },
    placing: () => steps !== null,
    /** Places for a while. @param {number} budget_ms @returns {boolean} whether all names have found their place now */
    step(budget_ms) {
      const until = performance.now() + budget_ms;
      while (steps) {
        if (steps.next().done) {
          steps = null;
          return true;
        }
        if (performance.now() >= until) break;
      }
      return false;
    },
    /** The words of the base. */
    ofBase: () => base,
    /** @param {any} figure @returns {Item[]} */
    of: (figure) => following(figure)?.items ?? [],
    /** The middle of a figure's name, in millimetres. @param {any} figure @returns {Xy | null} */
    at(figure) {
      const found = following(figure);
      if (!found) return null;
      const { x, y, anchor } = found.spot;
      const half = div(found.name.label.width, 2);
      return [(x + (anchor === "start" ? half : anchor === "end" ? -half : 0)) / 1000, y / 1000];
    },
  };
}

/** @typedef {ReturnType<typeof createNames>} Names */
