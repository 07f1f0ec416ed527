"""A straight arrow as one filled outline, so that its halo follows it; one head or two."""

from __future__ import annotations

from typing import Any

from chorem.geometry.frames import unit
from chorem.geometry.ring import Line, Point
from chorem.spec.operators.points import along, distance, left, right
from chorem.spec.scope import Run
from chorem.spec.sink import Path, add_rings, emit, fill, stroke

#: An arrow shorter than this is not drawn; a head takes at most this part of its arrow.
SHORTEST_MM = 0.5
HEAD_PART = 0.8
#: Half the width of a head for its length, and the widest half shaft for that half width.
HEAD_SLANT = 0.44
SHAFT_PART = 0.7


def draw(run: Run, args: dict[str, Any], path: str) -> None:
    """Heads and shaft shrink together on an arrow too short for them."""
    start, end = args["from"], args["to"]
    total = distance(start, end)
    if total < SHORTEST_MM or args["width"] <= 0:
        return
    both = args.get("both", False)
    head = min(args["head"], total * HEAD_PART / (2 if both else 1))
    outline = _outline(start, end, args["width"] / 2, max(0.0, head), both)
    d: Path = []
    add_rings(d, [outline], path)
    if args.get("halo", 0) > 0:
        under: dict[str, Any] = {"t": "path", "d": list(d)}
        stroke(run, under, {"width": 2 * args["halo"], "join": "round"}, "paper", path)
        emit(run, under, path)
    item: dict[str, Any] = {"t": "path", "d": d}
    fill(run, item, args["color"], None, path)
    emit(run, item, path)


def _outline(start: Point, end: Point, half: float, head: float, both: bool) -> Line:
    way = unit(end[0] - start[0], end[1] - start[1])
    wing = head * HEAD_SLANT
    shaft = min(half, wing * SHAFT_PART) if wing > 0 else half
    neck = along(end, way, -head)
    tail = along(start, way, head) if both else start
    there: Line = []
    back: Line = []
    for side, points in ((left(way), there), (right(way), back)):
        if both:
            points.append(along(tail, side, wing))
        points.append(along(tail, side, shaft))
        points.append(along(neck, side, shaft))
        points.append(along(neck, side, wing))
    first = [start] if both else []
    back.reverse()
    return [*first, *there, end, *back]
