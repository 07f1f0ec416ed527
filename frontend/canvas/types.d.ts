// Shapes shared by the drawing surface and the tools. Owns no behaviour; must not import panels or sync.
// Lengths are sheet millimetres unless a name says otherwise.

import type { Figure, Note } from "../types.d.ts";

export type Xy = [number, number];
/** x0, y0, x1, y1 in sheet millimetres. */
export type Box = [number, number, number, number];
export type Item = Record<string, any>;
export type Palette = Record<string, string>;
/** "figure/<id>" or "note/<id>", as in presence and selection. */
export type Key = string;
export type Fields = Record<string, any>;
export type Op = { kind: "add" | "set" | "delete" | "restore"; target: string; id: string; fields?: Fields };

/** What the hand is doing: figures being drawn, fields of existing entities being dragged. */
export interface Draft {
  add: Fields[];
  set: Record<Key, Fields>;
}

/** One thing painted on the sheet, with where it is painted. */
export interface Piece {
  key: string;
  target: "frame" | "base" | "figure" | "name" | "note";
  id: string;
  layer: string;
  opacity: number;
  items: Item[];
  box: Box;
  z: number;
}

export interface Hit {
  target: "figure" | "note";
  id: string;
  key: Key;
  part: "point" | "edge" | "inside" | "name" | "note" | "node";
  /** The vertex, segment or node that was met, where it says something. */
  index?: number;
  node?: string;
}

/** A grip of what is selected: of its geometry or its sign; link: draws a link from a node; scale and rotate: of all of it. */
export interface Handle {
  kind: "vertex" | "midpoint" | "node" | "handle" | "corner" | "link" | "scale" | "rotate";
  at: Xy;
  ring: number;
  index: number;
  id: string;
}

export interface Store {
  get(target: string, id: string): any;
  all(target: string): readonly any[];
  poster(): any;
  onChange(fn: (changes: { target: string; id: string }[]) => void): () => void;
}

export interface Session {
  show(state: { cursor?: Xy | null; selection?: string[]; draft?: Draft | null }): void;
  remote(): Map<string, { name: string; color: number; state: RemoteState | null }>;
  onRemote(fn: () => void): () => void;
  lease(key: string, take: boolean): Promise<{ mine: boolean; name?: string }> | void;
  leases?(): Map<string, { conn: string; name: string }>;
  keepDraft?(key: string, edits: any[]): void;
  dropDraft?(key: string): void;
  onLease?(fn: () => void): () => void;

}

export interface RemoteState {
  cursor?: Xy | null;
  selection?: string[];
  draft?: { add?: Fields[]; set?: Record<Key, Fields> } | null;
}

export interface Selection {
  keys(): Key[];
  has(key: Key): boolean;
  set(keys: Key[]): void;
  toggle(key: Key): void;
  clear(): void;
  onChange(fn: () => void): () => void;
}

export type AnyEntity = Figure | Note;
