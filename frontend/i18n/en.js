// The words of the interface in English: the second language, key for key those of fr.js.
// A file a part of the interface, in the folder beside.

import { common } from "./en/common.js";
import { day } from "./en/day.js";
import { editing } from "./en/editing.js";
import { editor } from "./en/editor.js";
import { help } from "./en/help.js";
import { keeping } from "./en/keeping.js";
import { morning } from "./en/morning.js";
import { pages } from "./en/pages.js";
import { panels } from "./en/panels.js";
import { photo } from "./en/photo.js";
import { placing } from "./en/placing.js";
import { prepare } from "./en/prepare.js";
import { present } from "./en/present.js";
import { prints } from "./en/prints.js";
import { reading } from "./en/reading.js";
import { room } from "./en/room.js";
import { wall } from "./en/wall.js";

export const PARTS = [
  common,
  day,
  editing,
  editor,
  help,
  keeping,
  morning,
  pages,
  panels,
  photo,
  placing,
  prepare,
  present,
  prints,
  reading,
  room,
  wall,
];

/** @type {Record<string, import("./types.d.ts").Entry>} */
export const en = Object.assign({}, ...PARTS);
