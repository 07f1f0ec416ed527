// Shapes the two interpreters share with everyone: display lists and sign files. Owns no behaviour.

export type PathCommands = (string | number)[];
/** Items of a display list (docs/SPEC.md, D): lengths in whole µm, colours resolved. */
export interface PathItem {
  t: "path";
  d: PathCommands;
  fill?: string;
  fill_opacity?: number;
  rule?: "evenodd";
  stroke?: string;
  stroke_opacity?: number;
  width?: number;
  cap?: "butt" | "round" | "square";
  join?: "miter" | "round" | "bevel";
  dash?: number[];
}
export interface TextItem {
  t: "text";
  x: number;
  y: number;
  text: string;
  size: number;
  font: "regular" | "italic" | "semibold" | "bold";
  anchor?: "start" | "middle" | "end";
  fill: string;
  halo?: string;
  halo_width?: number;
  spacing?: number;
}
export interface ClipItem {
  t: "clip";
  d: PathCommands;
  rule?: "evenodd";
  items: Item[];
}
export interface GroupItem {
  t: "group";
  id?: string;
  label?: string;
  opacity?: number;
  items: Item[];
}
/** A picture named by its hash; whoever paints knows where its bytes are. */
export interface ImageItem {
  t: "image";
  x: number;
  y: number;
  width: number;
  height: number;
  href: string;
  opacity?: number;
}
export type Item = PathItem | TextItem | ClipItem | GroupItem | ImageItem;

export interface Words {
  fr: string;
  en: string;
}

interface Described {
  name: Words;
  doc: Words;
}
export type ParamSpec = Described &
  (
    | { kind: "number" | "integer"; default: number; min: number; max: number; step: number; unit?: "mm" | "" }
    | { kind: "choice"; default: string; options: { id: string; name: Words }[] }
    | { kind: "bool"; default: boolean }
    | { kind: "text"; default: string; max_chars: number }
  );

/** What the interpreter reads of a figure; everything else of it is ignored. Millimetres. */
export interface SpecFigure {
  geometry: any;
  smooth?: boolean;
  handles?: Record<string, any>;
  params?: Record<string, any>;
  variant?: string | null;
  color?: string;
}

/** A sign file as served by GET /api/symbols (symbols/sign.schema.json). */
export interface RawSign {
  id: string;
  version: number;
  structure: string;
  support: "point" | "line" | "area" | "network";
  table?: [number, number];
  starter?: boolean;
  domain: string;
  topic?: string | null;
  caption: string;
  name: Words;
  meaning: Words;
  question: Words;
  example: Words;
  /** When to take this sign, the signs it is not to be taken for, and the example drawn. */
  use?: Words;
  near?: string[];
  scene?: (SpecFigure & { symbol?: string; name?: string; name_at?: [number, number] })[];
  keywords: { fr: string[]; en: string[] };
  color: string;
  params?: Record<string, ParamSpec>;
  variants?: { id: string; name: Words }[];
  handles?: Record<string, { default?: any; when?: any; many?: number; land?: boolean; name: Words }>;
  /** The geometry a figure has when it is not the usual one of the support. */
  geometry?: "Point" | null;
  /** Ranks of the nodes of a new network in the order they are put, the last for all that follow. */
  ranks?: number[];
  /** A point sign placed by a drag: the handle that ends where the hand lifts. */
  drag?: string;
  icon: {
    figures: SpecFigure[];
    /** Shown when no variant is chosen. */
    every?: SpecFigure[];
    box: [number, number, number, number];
    weights?: { thin?: number; normal?: number; thick?: number; head?: number };
  };
  draw: any[];
}
