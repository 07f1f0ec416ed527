// A closed shape, holes and all: filled, edged, the edge dashed ring by ring without a seam. Mirrors
// chorem/spec/primitives/area.py.

import { closed } from "../../geometry/ring.js";
import { addRings, emit, fill, stroke } from "../sink.js";
import { dashed } from "./line.js";

/** @import { PathCommands, PathItem } from "../../types.d.ts" */
/** @import { Line, Shape } from "../../geometry/ring.js" */
/** @import { Run } from "../scope.js" */

/**
 * Rings are filled even-odd, so that what lies between two shapes can be filled as one.
 * @param {Run} run @param {any} args @param {string} path
 */
export function draw(run, args, path) {
  /** @type {Shape} */
  const shape = args.of;
  const edged = args.color !== undefined && args.width > 0;
  const edge = { width: args.width, join: args.join };
  if (args.fill !== undefined) {
    const item = shaped(shape, path);
    fill(run, item, args.fill, args.opacity, path);
    if (edged && args.dash === undefined) stroke(run, item, edge, args.color, path);
    emit(run, item, path);
  }
  if (edged && (args.dash !== undefined || args.fill === undefined)) {
    const parts = args.dash === undefined ? [shape] : shape.map((ring) => [ring]);
    for (const part of parts) {
      const item = shaped(part, path);
      stroke(run, item, edge, args.color, path);
      if (args.dash !== undefined) dashed(item, closed(/** @type {Line} */ (part[0])), args.dash, path);
      emit(run, item, path);
    }
  }
}

/** @param {Shape} shape @param {string} path @returns {PathItem} */
function shaped(shape, path) {
  /** @type {PathCommands} */
  const d = [];
  addRings(d, shape, path);
  return shape.length > 1 ? { t: "path", d, rule: "evenodd" } : { t: "path", d };
}
