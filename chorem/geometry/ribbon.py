"""Bands along a line whose width changes on the way: ribbons that open out, lines that taper."""

from __future__ import annotations

from chorem.geometry.frames import lengths, unit
from chorem.geometry.ring import Line, Point, Shape
from chorem.geometry.simplify import capped_line, off_squared

#: Detail nobody sees in a band, and most vertices of its axis (a step is quadratic).
DETAIL_MM = 0.15
MAX_VERTICES = 160
#: A point of an edge is kept where it is at least this part of the half width away from the whole axis.
CLEAR = 0.96


def ribbon(line: Line, start_mm: float, end_mm: float) -> Shape:
    """The one ring of a band ``start_mm`` wide where the line starts and ``end_mm`` wide where it ends.

    [] for a line without length.
    """
    axis = capped_line(line, DETAIL_MM, MAX_VERTICES)
    if len(axis) < 2:
        return []
    upto = lengths(axis)
    total = upto[-1]
    there: Line = []
    back: Line = []
    last = len(axis) - 1
    for i in range(last + 1):
        half = abs(start_mm + (end_mm - start_mm) * upto[i] / total) / 2
        b = axis[i]
        into = _way(axis[i - 1], b) if i > 0 else _way(b, axis[1])
        away = _way(b, axis[i + 1]) if i < last else into
        way = unit(into[0] + away[0], into[1] + away[1])
        mitre = half / max(0.5, way[0] * into[0] + way[1] * into[1])
        for side, edge in ((1.0, there), (-1.0, back)):
            p = (b[0] + way[1] * mitre * side, b[1] - way[0] * mitre * side)
            if _is_clear(p, axis, half * CLEAR):
                edge.append(p)
    back.reverse()
    ring = [*there, *back]
    return [ring] if len(ring) > 2 else []


def _way(a: Point, b: Point) -> Point:
    return unit(b[0] - a[0], b[1] - a[1])


def _is_clear(p: Point, line: Line, clearance: float) -> bool:
    limit = clearance * clearance
    return all(off_squared(p, line[i - 1], line[i]) >= limit for i in range(1, len(line)))
