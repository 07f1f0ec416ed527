// What a tool is and what it is given. A tool changes the document only through ctx.commit, once a gesture.

import type { Draft, Fields, Handle, Hit, Key, Op, Selection, Xy, Box } from "../canvas/types.d.ts";
import type { Store } from "../model/store.js";
import type { Guide } from "../canvas/marks.js";
import type { Near, Snapped } from "../canvas/snap.js";
import type { Press } from "../canvas/pointers.js";

export interface PlaceOptions {
  symbol?: string;
  variant?: string | null;
  params?: Fields;
  color?: string;
  /** Drawn round or straight; null: as its sign says. */
  smooth?: boolean | null;
  /** Of the next nodes and links. */
  rank?: number | null;
  /** Only a question is in the hand: its shapes, of which the gesture chooses one. */
  shapes?: Shapes;
}

export type Shape = PlaceOptions & { symbol: string };
export type Shapes = { point?: Shape; line?: Shape; area?: Shape; network?: Shape };

/** What a figure is made from; the rest is filled in by `make`. */
export interface Seed extends PlaceOptions {
  symbol: string;
  geometry: Fields;
  id?: string;
  /** Handles set by the gesture; the others take their defaults. */
  handles?: Record<string, Xy>;
}

export interface ToolContext {
  store: Store;
  selection: Selection;
  library: import("../core/spec/library.js").Library;
  /** One CSS pixel, in millimetres. */
  px_mm(): number;
  visible(): Box;
  newId(): string;
  /** A whole figure, ready to draw or to add. */
  make(seed: Seed): Fields;
  makeNote(at: Xy): Fields;
  /** Ops that add it, with the legend entry it joins. */
  addOps(figure: Fields): Op[];
  deleteOps(keys: Key[]): Op[];
  hit(at: Xy, tolerance_mm: number): Hit | null;
  /** The sign there, under any note or name. */
  figureAt(at: Xy, tolerance_mm: number): Hit | null;
  /** Why what is there cannot be touched: "locked", "layer_locked", or null. */
  blockedAt(at: Xy, tolerance_mm: number): { reason: string; key: Key } | null;
  inBox(box: Box): Key[];
  /** What lies in a ring drawn around it. */
  inRing(ring: Xy[]): Key[];
  /** Where a point falls once "Aimant" drew it to what is near; with the guides that say so. Takes any press. */
  snap(p: Near, options?: { except?: Iterable<Key>; to?: readonly ("point" | "outline" | "level")[] }): Snapped;
  /** Where each is painted, without names; those that are not in sight are left out. */
  boxes(keys: Key[]): { key: Key; box: Box }[];
  editable(key: Key): boolean;
  readOnly(): boolean;
  /** Parameters a sign declares, by name. */
  params(symbol: string): Fields;
  /** Where a figure's name stands when nobody moved it. */
  nameAt(id: string): Xy | null;
  /** Figures and notes in the order the keyboard walks them. */
  walkable(): Key[];
  /** Brings something into sight. */
  reveal(key: Key): void;
  handleAt(at: Xy, tolerance_mm: number): Handle | null;
  chooseHandle(handle: Handle | null): void;
  chosenHandle(): Handle | null;
  /** All the grips that are shown. */
  handles(): Handle[];
  /** Shows what the hand does, here and to the others; null takes it back. */
  draft(draft: Draft | null): void;
  /** Shows entities (or copies of them) moved by a distance, here and to the others; null puts them back. */
  lift(keys: Key[], offset: Xy | null, copies?: boolean): void;
  /** Commits and takes back the draft in the same tick. */
  commit(ops: Op[]): void;
  /** What would be committed if the page died now [L6]; null when nothing is at stake. */
  keep(ops: Op[] | null): void;
  guides(guides: Guide[]): void;
  cursor(css: string): void;
  editText(target: string, id: string, field: string): void;
  /** Opens the editor on something that is not there yet; kept with words, it is added. */
  write(entity: Fields, field: string): void;
  blocked(reason: string, key?: Key): void;
  placed(keys: Key[]): void;
  announce(key: string, facts?: Fields): void;
  /** Takes a tool. */
  take(id: string): void;
  done(): void;
}

export interface KeyPress {
  key: string;
  shift: boolean;
  ctrl: boolean;
  repeat: boolean;
}

export interface Tool {
  down(p: Press): void;
  move(p: Press): void;
  up(p: Press): void;
  hover?(p: Press | null): void;
  /** A finger stays where it was put. */
  hold?(p: Press): void;
  /** Whether the key was for this tool. */
  key?(e: KeyPress): boolean;
  keyUp?(e: KeyPress): void;
  /** Leaves any gesture with the document untouched; whether there was one. */
  cancel(): boolean;
  options?(options: PlaceOptions): void;
  /** Takes another rank, variant or way of drawing without leaving the gesture; false if that is not possible. */
  tune?(options: PlaceOptions): boolean;
  /** Goes on with a network that is there. */
  resume?(id: string): void;
}

export interface ToolKind {
  id: string;
  shortcut: string;
  cursor: string;
  icon: string;
  /** The sheet moves under the hand instead of being drawn on. */
  pans?: boolean;
  /** Points can be put with the arrows and the space bar. */
  byKeys?: boolean;
  create(ctx: ToolContext): Tool;
}
