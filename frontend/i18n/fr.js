// Les mots de l'interface en français : la langue de départ. Une espace insécable avant ? ! : ; et dans « ».
// Un fichier par partie de l'interface, dans le dossier voisin.

import { common } from "./fr/common.js";
import { day } from "./fr/day.js";
import { editing } from "./fr/editing.js";
import { editor } from "./fr/editor.js";
import { help } from "./fr/help.js";
import { keeping } from "./fr/keeping.js";
import { morning } from "./fr/morning.js";
import { pages } from "./fr/pages.js";
import { panels } from "./fr/panels.js";
import { photo } from "./fr/photo.js";
import { placing } from "./fr/placing.js";
import { prepare } from "./fr/prepare.js";
import { present } from "./fr/present.js";
import { prints } from "./fr/prints.js";
import { reading } from "./fr/reading.js";
import { room } from "./fr/room.js";
import { wall } from "./fr/wall.js";

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
export const fr = Object.assign({}, ...PARTS);
