// Made by scripts/types.py from the models. Do not edit.

/**
 * The four *domaines d'appréciation*, and the base under them.
 */
export type Domain = "fond" | "organisation" | "dynamique" | "ressources" | "enjeux";
export type Geometry = Point | LineString | Polygon | Network;
export type Topic =
  "maillage" | "quadrillage" | "flux" | "polarisation" | "gisements" | "remarquables" | "pepites" | "enjeux";
/**
 * Millimetres on the sheet.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Position = [number, number];

export interface AmofItem {
  id: string;
  cell: "atout" | "faiblesse" | "opportunite" | "menace";
  text: string;
  figures: string[];
  twin: string | null;
  actor_type: string | null;
  order: string;
  author: string;
}
/**
 * A batch as the server ordered it: broadcast to everyone, and the acknowledgement of its sender.
 */
export interface Applied {
  batch: string;
  client: string;
  undoes: string | null;
  seat: string;
  name: string;
  seq: number;
  at: string;
  late: boolean;
  ops: AppliedOp[];
  kept: Kept[];
}
/**
 * One change as it took effect: ``restore`` and ``add`` carry every field of the entity.
 */
export interface AppliedOp {
  seq: number;
  op_id: string;
  kind: "add" | "set" | "delete" | "restore";
  target: "poster" | "layer" | "figure" | "legend" | "note" | "amof" | "scene" | "comment";
  id: string;
  fields: {
    [k: string]: any;
  };
}
/**
 * What the server left alone or moved elsewhere: the person is told.
 *
 * reason: "undo_overwritten" (somebody else wrote these fields since), "text_kept_both" (the text became
 * the entity named in ``sibling``), "gone" (the entity is deleted).
 */
export interface Kept {
  target: "poster" | "layer" | "figure" | "legend" | "note" | "amof" | "scene" | "comment";
  id: string;
  fields: string[];
  reason: "undo_overwritten" | "text_kept_both" | "gone";
  sibling: string | null;
}
/**
 * The territory as this poster sees it: a copy, so that a poster file stands alone (ADR 0003).
 */
export interface Base {
  territory: string | null;
  version: number;
  variant: string;
  shapes: BaseShape[];
  credit: string;
}
/**
 * One shape of the *fond*: drawn under everything, never edited.
 */
export interface BaseShape {
  role: "land" | "outline" | "river" | "road" | "neighbour" | "place";
  geometry: Point | LineString | Polygon;
  name: string;
  rank: number;
}
export interface Point {
  type: "Point";
  /**
   * @minItems 2
   * @maxItems 2
   */
  coordinates: [number, number];
}
export interface LineString {
  type: "LineString";
  coordinates: [number, number][];
}
/**
 * Rings are closed (first = last) as in GeoJSON; the first is the outline, others are holes.
 */
export interface Polygon {
  type: "Polygon";
  coordinates: [number, number][][];
}
/**
 * All or nothing, one undo step. ``undoes`` names the batch whose effect these ops take back.
 */
export interface Batch {
  batch: string;
  client: string;
  undoes?: string | null;
  ops: Op[];
}
/**
 * One change of one entity, as its client made it.
 */
export interface Op {
  op_id: string;
  kind: "add" | "set" | "delete" | "restore";
  target: "poster" | "layer" | "figure" | "legend" | "note" | "amof" | "scene" | "comment";
  id: string;
  fields?: {
    [k: string]: any;
  };
  base_seq?: number;
  made_at?: string;
}
/**
 * Only enough to answer; the batch itself is read by chorem.poster.apply.parse_batch.
 */
export interface BatchMessage {
  t: "batch";
  batch?: string | null;
}
export interface Comment {
  id: string;
  at: [number, number] | null;
  figure: string | null;
  text: string;
  author: string;
  kind: "reaction" | "avis" | "commentaire" | "question";
  scene: string | null;
  held: boolean;
}
/**
 * One placed sign.
 */
export interface Figure {
  id: string;
  layer: string;
  symbol: string;
  version: number;
  variant: string | null;
  geometry: Point | LineString | Polygon | Network;
  smooth: boolean;
  handles: {
    /**
     * @minItems 2
     * @maxItems 2
     */
    [k: string]: [number, number];
  };
  params: {
    [k: string]: boolean | number | string;
  };
  color: "ink" | "growth" | "decline" | "water" | "stake" | "relief" | "grey";
  name: string;
  name_at: [number, number] | null;
  legend: string | null;
  status: ("constat" | "tendance" | "signal" | "rupture") | null;
  answers: {
    [k: string]: string;
  };
  horizon: ("repere" | "previsible" | "probable") | null;
  stake: boolean;
  to_check: boolean;
  order: string;
  locked: boolean;
  author: string;
  source: Source | null;
}
/**
 * Nodes ``[x, y, rank]`` and links ``[from, to, rank]``, keyed so that two people can move two nodes.
 */
export interface Network {
  type: "Network";
  nodes: {
    /**
     * @minItems 3
     * @maxItems 3
     */
    [k: string]: [number, number, number];
  };
  links: {
    /**
     * @minItems 3
     * @maxItems 3
     */
    [k: string]: [string, string, number];
  };
}
/**
 * Where a figure was copied from when posters are put in common, and whose it was; the original may be
 * gone [P3].
 */
export interface Source {
  poster: string;
  figure: string;
  group: string;
}
/**
 * The fields of the poster itself: what an op with target "poster" may set.
 */
export interface Heading {
  lang: "fr" | "en";
  title: string;
  group: string;
  territory: string;
  date: string;
  base: Base;
  zones: Zones;
  pictos: {
    [k: string]: Picto;
  };
  photo: Photo | null;
}
/**
 * Which zones of the sheet are drawn; the drawing takes the room of those that are not.
 */
export interface Zones {
  title: boolean;
  legend: boolean;
  amof: boolean;
  attribution: boolean;
}
/**
 * A pictogram the group drew: strokes around its middle, in thousandths of its longer side.
 */
export interface Picto {
  name: string;
  strokes: [number, number][][];
}
/**
 * The photo under the drawing, or instead of it; its bytes are kept beside the poster [G3, G4].
 */
export interface Photo {
  hash: string;
  width_px: number;
  height_px: number;
  opacity: number;
  whole: boolean;
}
export interface Hello {
  t: "hello";
  protocol: number;
  client: string;
  last_seq?: number | null;
  lang?: string;
}
export interface Layer {
  id: string;
  domain: Domain;
  name: string | null;
  visible: boolean;
  locked: boolean;
  opacity: number;
  order: string;
}
export interface LeaseMessage {
  t: "lease";
  key: string;
  take: boolean;
}
/**
 * One sentence for all the figures that share a sign, a variant and a colour.
 */
export interface LegendEntry {
  id: string;
  domain: Domain;
  topic: Topic | null;
  symbol: string;
  variant: string | null;
  color: "ink" | "growth" | "decline" | "water" | "stake" | "relief" | "grey";
  text: string;
  order: string;
}
/**
 * A post-it. ``twin`` links it to the text it was written at the same time as.
 */
export interface Note {
  id: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  at: [number, number];
  /**
   * @minItems 2
   * @maxItems 2
   */
  size: [number, number];
  text: string;
  color: "yellow" | "blue" | "green" | "sand";
  author: string;
  about: string | null;
  twin: string | null;
  votes: {
    [k: string]: number;
  };
  order: string;
}
export interface Ping {
  t: "ping";
  n?: number;
}
/**
 * The whole document, as a file and over the API.
 */
export interface Poster {
  lang: "fr" | "en";
  title: string;
  group: string;
  territory: string;
  date: string;
  base: Base;
  zones: Zones;
  pictos: {
    [k: string]: Picto;
  };
  photo: Photo | null;
  format: "chorem/1";
  id: string;
  layers: Layer[];
  figures: Figure[];
  legend: LegendEntry[];
  notes: Note[];
  amof: AmofItem[];
  scenes: Scene[];
  comments: Comment[];
  versions: {
    [k: string]: any;
  }[];
  seq: number;
}
export interface Scene {
  id: string;
  title: string;
  shows: string[];
  view: View | null;
  say: string;
  order: string;
}
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PresenceMessage {
  t: "presence";
  state: any;
}
/**
 * On the feed of a workshop: the posters whose batches are wanted, with the seq each is at.
 */
export interface WatchMessage {
  t: "watch";
  posters: {
    [k: string]: number | null;
  };
}
