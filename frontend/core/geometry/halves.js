// What lies on one side of a line, and a line carried on beyond its ends. Mirrors chorem/geometry/halves.py.

import { unit } from "./frames.js";
import { at } from "./ring.js";

/** @import { Line, Point, Shape } from "./ring.js" */

/** Further than anything on a sheet. */
export const FAR_MM = 6000;

/** The line with both ends carried straight on; a line without length is given back. @param {Line} line @param {number} byMm @returns {Line} */
export function extended(line, byMm) {
  if (line.length < 2) return line;
  const first = at(line, 0);
  const last = at(line, line.length - 1);
  const a = unit(first[0] - at(line, 1)[0], first[1] - at(line, 1)[1]);
  const b = lastWay(line);
  return [
    [first[0] + a[0] * byMm, first[1] + a[1] * byMm],
    ...line,
    [last[0] + b[0] * byMm, last[1] + b[1] * byMm],
  ];
}

/**
 * All that is to the left of one who walks the line (y downwards), carried on beyond the sheet. Right for
 * lines that turn less than half round; [] for a line without length.
 * @param {Line} line @returns {Shape}
 */
export function side(line) {
  if (line.length < 2) return [];
  const cut = extended(line, FAR_MM);
  const first = at(cut, 0);
  const last = at(cut, cut.length - 1);
  const a = unit(at(line, 1)[0] - at(line, 0)[0], at(line, 1)[1] - at(line, 0)[1]);
  const b = lastWay(line);
  const m = unit(a[0] + b[0], a[1] + b[1]);
  const middle = at(line, line.length >> 1);
  return [
    [
      ...cut,
      [last[0] + b[1] * FAR_MM, last[1] - b[0] * FAR_MM],
      [middle[0] + m[1] * FAR_MM * 3, middle[1] - m[0] * FAR_MM * 3],
      [first[0] + a[1] * FAR_MM, first[1] - a[0] * FAR_MM],
    ],
  ];
}

/** @param {Line} line @returns {Point} */
function lastWay(line) {
  const a = at(line, line.length - 2);
  const b = at(line, line.length - 1);
  return unit(b[0] - a[0], b[1] - a[1]);
}
