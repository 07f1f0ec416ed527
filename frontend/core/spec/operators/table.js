// The closed set of operators. A new one is one line here, its function in a file beside, three vectors.
// Mirrors chorem/spec/operators/table.py. A type that ends in "*" may be repeated and comes last.

import { cast } from "../../geometry/cast.js";
import { borders } from "../../geometry/cells.js";
import { centre } from "../../geometry/centre.js";
import { length, part, stations } from "../../geometry/frames.js";
import { extended, side } from "../../geometry/halves.js";
import { hatch } from "../../geometry/hatch.js";
import { offset } from "../../geometry/offset.js";
import { hull, shrunk } from "../../geometry/outline.js";
import { ribbon } from "../../geometry/ribbon.js";
import { largest } from "../../geometry/ring.js";
import { calmStations, stretches } from "../../geometry/stretches.js";
import { torn } from "../../geometry/tear.js";
import * as numbers from "./numbers.js";
import * as points from "./points.js";
import * as shapes from "./shapes.js";

/** @typedef {{ types: string[], result: string, apply: (...values: any[]) => any }} Operator */

/** @param {string[]} types @param {string} result @param {(...values: any[]) => any} apply @returns {Operator} */
const operator = (types, result, apply) => ({ types, result, apply });

/** @type {Map<string, Operator>} */
export const OPERATORS = new Map([
  ["+", operator(["num", "num*"], "num", numbers.add)],
  ["-", operator(["num", "num"], "num", numbers.subtract)],
  ["*", operator(["num", "num*"], "num", numbers.multiply)],
  ["/", operator(["num", "num"], "num", numbers.divide)],
  ["min", operator(["num", "num*"], "num", numbers.smallest)],
  ["max", operator(["num", "num*"], "num", numbers.largest)],
  ["floor", operator(["num"], "num", numbers.floored)],
  ["sqrt", operator(["num"], "num", numbers.root)],
  ["neg", operator(["num"], "num", numbers.negated)],
  ["abs", operator(["num"], "num", numbers.size)],
  ["<", operator(["num", "num"], "bool", numbers.less)],
  ["<=", operator(["num", "num"], "bool", numbers.atMost)],
  [">", operator(["num", "num"], "bool", numbers.more)],
  [">=", operator(["num", "num"], "bool", numbers.atLeast)],
  ["not", operator(["bool"], "bool", numbers.negation)],
  ["point", operator(["num", "num"], "point", points.point)],
  ["x", operator(["point"], "num", points.x)],
  ["y", operator(["point"], "num", points.y)],
  ["dist", operator(["point", "point"], "num", points.distance)],
  ["dir", operator(["point", "point"], "point", points.direction)],
  ["at", operator(["point", "point", "num"], "point", points.along)],
  ["left", operator(["point"], "point", points.left)],
  ["right", operator(["point"], "point", points.right)],
  ["mix", operator(["point", "point", "num"], "point", points.mix)],
  ["line", operator(["point", "point*"], "line", points.line)],
  ["length", operator(["line"], "num", length)],
  ["part", operator(["line", "num", "num"], "line", part)],
  ["stations", operator(["line", "num", "num"], "list:point,point", stations)],
  ["calm", operator(["line", "num", "num"], "list:point,point", calmStations)],
  ["stretches", operator(["line"], "list:line", stretches)],
  ["torn", operator(["line", "num", "num", "num"], "line", torn)],
  ["outer", operator(["shape"], "line", largest)],
  ["offset", operator(["shape", "num"], "shape", offset)],
  ["between", operator(["shape", "shape"], "shape", points.both)],
  ["cast", operator(["point", "point", "shape", "num"], "num", cast)],
  ["centre", operator(["shape"], "point", centre)],
  ["extended", operator(["line", "num"], "line", extended)],
  ["side", operator(["line"], "shape", side)],
  ["hatch", operator(["shape", "point", "point", "num", "num"], "list:line", hatch)],
  ["ribbon", operator(["line", "num", "num"], "shape", ribbon)],
  ["borders", operator(["list:point,num", "shape"], "list:line", borders)],
  ["hull", operator(["list:point,num", "num"], "shape", hull)],
  ["shrunk", operator(["shape", "point", "num"], "shape", shrunk)],
  ["arc", operator(["point", "point", "num"], "line", shapes.arc)],
  ["smoothed", operator(["line"], "line", shapes.smoothed)],
  ["on", operator(["line", "num"], "point", shapes.on)],
  ["marks", operator(["line", "num", "num"], "list:point,point,num", shapes.marks)],
  ["longest", operator(["list:line", "num"], "list:line", shapes.longest)],
  ["ring", operator(["point", "point*"], "shape", shapes.ring)],
  ["inset", operator(["shape", "num"], "shape", shapes.inset)],
  ["node", operator(["list:point,num", "num"], "point", shapes.node)],
]);
