"""The closed set of operators. A new one is one line here, its function in a file beside, three vectors.

``arguments`` are types; one that ends in "*" may be repeated (at least once) and comes last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from chorem.geometry.cast import cast
from chorem.geometry.cells import borders
from chorem.geometry.centre import centre
from chorem.geometry.frames import length, part, stations
from chorem.geometry.halves import extended, side
from chorem.geometry.hatch import hatch
from chorem.geometry.offset import offset
from chorem.geometry.outline import hull, shrunk
from chorem.geometry.ribbon import ribbon
from chorem.geometry.ring import largest
from chorem.geometry.stretches import calm_stations, stretches
from chorem.geometry.tear import torn
from chorem.spec.operators import numbers, points, shapes


@dataclass(frozen=True)
class Operator:
    arguments: tuple[str, ...]
    result: str
    apply: Callable[..., Any]


NUM2 = ("num", "num")
OPERATORS: dict[str, Operator] = {
    "+": Operator(("num", "num*"), "num", numbers.add),
    "-": Operator(NUM2, "num", numbers.subtract),
    "*": Operator(("num", "num*"), "num", numbers.multiply),
    "/": Operator(NUM2, "num", numbers.divide),
    "min": Operator(("num", "num*"), "num", numbers.smallest),
    "max": Operator(("num", "num*"), "num", numbers.largest),
    "floor": Operator(("num",), "num", numbers.floored),
    "sqrt": Operator(("num",), "num", numbers.root),
    "neg": Operator(("num",), "num", numbers.negated),
    "abs": Operator(("num",), "num", numbers.size),
    "<": Operator(NUM2, "bool", numbers.less),
    "<=": Operator(NUM2, "bool", numbers.at_most),
    ">": Operator(NUM2, "bool", numbers.more),
    ">=": Operator(NUM2, "bool", numbers.at_least),
    "not": Operator(("bool",), "bool", numbers.negation),
    "point": Operator(NUM2, "point", points.point),
    "x": Operator(("point",), "num", points.x),
    "y": Operator(("point",), "num", points.y),
    "dist": Operator(("point", "point"), "num", points.distance),
    "dir": Operator(("point", "point"), "point", points.direction),
    "at": Operator(("point", "point", "num"), "point", points.along),
    "left": Operator(("point",), "point", points.left),
    "right": Operator(("point",), "point", points.right),
    "mix": Operator(("point", "point", "num"), "point", points.mix),
    "line": Operator(("point", "point*"), "line", points.line),
    "length": Operator(("line",), "num", length),
    "part": Operator(("line", "num", "num"), "line", part),
    "stations": Operator(("line", "num", "num"), "list:point,point", stations),
    "calm": Operator(("line", "num", "num"), "list:point,point", calm_stations),
    "stretches": Operator(("line",), "list:line", stretches),
    "torn": Operator(("line", "num", "num", "num"), "line", torn),
    "outer": Operator(("shape",), "line", largest),
    "offset": Operator(("shape", "num"), "shape", offset),
    "between": Operator(("shape", "shape"), "shape", points.both),
    "cast": Operator(("point", "point", "shape", "num"), "num", cast),
    "centre": Operator(("shape",), "point", centre),
    "extended": Operator(("line", "num"), "line", extended),
    "side": Operator(("line",), "shape", side),
    "hatch": Operator(("shape", "point", "point", "num", "num"), "list:line", hatch),
    "ribbon": Operator(("line", "num", "num"), "shape", ribbon),
    "borders": Operator(("list:point,num", "shape"), "list:line", borders),
    "hull": Operator(("list:point,num", "num"), "shape", hull),
    "shrunk": Operator(("shape", "point", "num"), "shape", shrunk),
    "arc": Operator(("point", "point", "num"), "line", shapes.arc),
    "smoothed": Operator(("line",), "line", shapes.smoothed),
    "on": Operator(("line", "num"), "point", shapes.on),
    "marks": Operator(("line", "num", "num"), "list:point,point,num", shapes.marks),
    "longest": Operator(("list:line", "num"), "list:line", shapes.longest),
    "ring": Operator(("point", "point*"), "shape", shapes.ring),
    "inset": Operator(("shape", "num"), "shape", shapes.inset),
    "node": Operator(("list:point,num", "num"), "point", shapes.node),
}
