// Where labels stand: each takes the cheapest of its spots, then those that meet another look again [T13].
// Owns costs, their order and what is free. In integers, so that both languages choose alike. Must not know
// what a label says. Mirrors chorem/sheet/placement.py.

import { CELL } from "./footprint.js";
import { div } from "./items.js";

/** @import { Footprint, Grid } from "./footprint.js" */
/** @import { Box } from "./items.js" */

/** A cell under a sign, under a thin stroke or the base, under a faint stroke. */
const INK = 12;
const THIN = 4;
const FAINT = 1;
/** Meeting another name or a note at all, and for each cell of it. */
const MEET = 900;
const MEET_CELL = 40;
/** A spot pushed into the drawing, for each millimetre. */
const PUSHED = 3;
/** Kept free at the edge of the drawing. */
const BORDER = 8000;
/** Air kept around a label. */
const AIR = 1500;
const PASSES = 2;
const MIDDLE = CELL / 2;

/** A place for a label: x by its anchor, y of its name's middle, what being there costs.
 * @typedef {{x: number, y: number, anchor: string, penalty: number}} Spot */
/** What has to find a place: its width, what it needs above and below its spot, its spots by penalty.
 * @typedef {{key: string, width: number, up: number, down: number, spots: Spot[], fixed: boolean}} Label */

/** @typedef {[left: number, top: number, right: number, bottom: number]} Edges */
/** @typedef {{cost: number, spot: Spot, edges: Edges}} Choice */

/** What ink costs under any rectangle: a table of sums, so that asking is four look-ups. */
export class Ground {
  /** @param {Grid} grid @param {Footprint} base @param {Iterable<Footprint>} signs */
  constructor(grid, base, signs) {
    const { columns, rows } = grid;
    this.grid = grid;
    const cells = new Int32Array(columns * rows);
    const pay = (/** @type {number[]} */ list, /** @type {number} */ cost) => {
      for (const cell of list) cells[cell] = (cells[cell] ?? 0) + cost;
    };
    pay(base.ink, THIN);
    pay(base.thin, THIN);
    for (const sign of signs) {
      pay(sign.ink, INK);
      pay(sign.thin, THIN);
      pay(sign.faint, FAINT);
    }
    const across = columns + 1;
    this.sums = new Int32Array(across * (rows + 1));
    for (let row = 0; row < rows; row++) {
      let line = 0;
      for (let column = 0; column < columns; column++) {
        line += cells[row * columns + column] ?? 0;
        const at = (row + 1) * across + column + 1;
        this.sums[at] = (this.sums[at - across] ?? 0) + line;
      }
    }
  }

  /** @param {Edges} edges */
  cost(edges) {
    const { x, y, columns, rows } = this.grid;
    const first = within(div(edges[0] - x, CELL), columns);
    const last = within(div(edges[2] - x, CELL) + 1, columns);
    const upper = within(div(edges[1] - y, CELL), rows) * (columns + 1);
    const lower = within(div(edges[3] - y, CELL) + 1, rows) * (columns + 1);
    const at = (/** @type {number} */ i) => this.sums[i] ?? 0;
    return at(lower + last) - at(lower + first) - at(upper + last) + at(upper + first);
  }
}

/** @param {number} value @param {number} most */
const within = (value, most) => Math.min(Math.max(value, 0), most);

/** How many names and notes there are on each cell. */
class Taken {
  /** @param {Grid} grid */
  constructor(grid) {
    this.grid = grid;
    this.cells = new Uint8ClampedArray(grid.columns * grid.rows);
  }

  /** @param {Edges} edges @param {1 | -1} by */
  change(edges, by) {
    const { cells } = this;
    const { columns } = this.grid;
    const { first, last, over, under } = this.range(edges);
    for (let row = over; row < under; row++) {
      for (let i = row * columns + first; i < row * columns + last; i++) cells[i] = (cells[i] ?? 0) + by;
    }
  }

  /** What the others on the cells of a box cost, counted no further than `most`.
   * @param {Edges} edges @param {number} most */
  cost(edges, most) {
    const { cells } = this;
    const { columns } = this.grid;
    const { first, last, over, under } = this.range(edges);
    let cost = 0;
    for (let row = over; row < under; row++) {
      for (let i = row * columns + first; i < row * columns + last; i++) {
        if (cells[i] === 0) continue;
        cost += cost === 0 ? MEET + MEET_CELL : MEET_CELL;
        if (cost >= most) return cost;
      }
    }
    return cost;
  }

  /** The cells a box holds the middle of: with their air, two names that share none do not meet.
   * @param {Edges} edges */
  range(edges) {
    const { x, y, columns, rows } = this.grid;
    return {
      first: within(div(edges[0] - x + MIDDLE, CELL), columns),
      last: within(div(edges[2] - x + MIDDLE, CELL), columns),
      over: within(div(edges[1] - y + MIDDLE, CELL), rows),
      under: within(div(edges[3] - y + MIDDLE, CELL), rows),
    };
  }
}

/**
 * The spot of each label, by key: fixed ones first, then the others in their order.
 * @param {Label[]} labels
 * @param {Box} zone
 * @param {Ground} ground
 * @param {Box[]} notes
 * @returns {Map<string, Spot>}
 */
export function place(labels, zone, ground, notes) {
  const steps = placing(labels, zone, ground, notes);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in short steps, for whoever has other things to do in between.
 * @param {Label[]} labels
 * @param {Box} zone
 * @param {Ground} ground
 * @param {Box[]} notes
 * @returns {Generator<void, Map<string, Spot>>}
 */
export function* placing(labels, zone, ground, notes) {
  const taken = new Taken(ground.grid);
  for (const { x, y, width, height } of notes) taken.change([x, y, x + width, y + height], 1);
  /** @type {Map<string, Choice>} */
  const chosen = new Map();
  /** @param {string} key @param {Choice} choice */
  const put = (key, choice) => {
    chosen.set(key, choice);
    taken.change(choice.edges, 1);
  };
  /** @type {[string, Choice[]][]} */
  const free = [];
  for (const label of labels) {
    const spot = /** @type {Spot} */ (label.spots[0]);
    if (label.fixed) put(label.key, { cost: 0, spot, edges: edgesAt(label, spot) });
    else free.push([label.key, choicesOf(label, zone, ground)]);
    yield;
  }
  for (const [key, choices] of free) {
    put(key, best(choices, taken, /** @type {Choice} */ (choices[0]), Infinity));
    yield;
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const [key, choices] of free) {
      const before = /** @type {Choice} */ (chosen.get(key));
      taken.change(before.edges, -1);
      const meeting = taken.cost(before.edges, Infinity);
      const now = meeting ? best(choices, taken, before, before.cost + meeting) : before;
      moved ||= now.edges.some((edge, i) => edge !== before.edges[i]);
      put(key, now);
      yield;
    }
    if (!moved) break;
  }
  return new Map([...chosen].map(([key, choice]) => [key, choice.spot]));
}

/** The room a label takes at a spot, air included. @param {Label} label @param {Spot} spot @returns {Edges} */
export function edgesAt({ width, up, down }, { x, y, anchor }) {
  const left = x - (anchor === "start" ? 0 : anchor === "middle" ? div(width, 2) : width);
  return [left - AIR, y - up - AIR, left + width + AIR, y + down + AIR];
}

/** The spots pushed into the drawing, by what each costs before other labels.
 * @param {Label} label @param {Box} zone @param {Ground} ground @returns {Choice[]} */
function choicesOf(label, zone, ground) {
  const zoneLeft = zone.x + BORDER;
  const zoneTop = zone.y + BORDER;
  const zoneRight = zone.x + zone.width - BORDER;
  const zoneBottom = zone.y + zone.height - BORDER;
  const choices = label.spots.map((spot) => {
    const edges = edgesAt(label, spot);
    const left = edges[0];
    const top = edges[1];
    const right = edges[2];
    const bottom = edges[3];
    if (left >= zoneLeft && top >= zoneTop && right <= zoneRight && bottom <= zoneBottom) {
      return { cost: spot.penalty + ground.cost(edges), spot, edges };
    }
    const dx = Math.min(Math.max(left, zoneLeft), zoneRight - right + left) - left;
    const dy = Math.min(Math.max(top, zoneTop), zoneBottom - bottom + top) - top;
    /** @type {Edges} */
    const pushed = [left + dx, top + dy, right + dx, bottom + dy];
    const cost = spot.penalty + div(Math.abs(dx) + Math.abs(dy), 1000) * PUSHED + ground.cost(pushed);
    return { cost, spot: { ...spot, x: spot.x + dx, y: spot.y + dy }, edges: pushed };
  });
  return choices.sort((a, b) => a.cost - b.cost);
}

/** The cheapest choice when it costs less than `least`, otherwise `found`.
 * @param {Choice[]} choices @param {Taken} taken @param {Choice} found @param {number} least @returns {Choice} */
function best(choices, taken, found, least) {
  for (const choice of choices) {
    if (choice.cost >= least) break;
    const cost = choice.cost + taken.cost(choice.edges, least - choice.cost);
    if (cost < least) {
      found = choice;
      least = cost;
    }
  }
  return found;
}
