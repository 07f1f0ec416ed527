"""Parallel strokes across an area, nearer and nearer to each other along an axis."""

from __future__ import annotations

from chorem.geometry.frames import unit
from chorem.geometry.ring import Line, Point, Shape
from chorem.geometry.simplify import capped

#: Most strokes, most vertices of the outline they are cut by, and the shortest stroke drawn.
MAX_STROKES = 400
MAX_VERTICES = 400
SHORTEST_MM = 1.0


def hatch(shape: Shape, start: Point, end: Point, start_mm: float, end_mm: float) -> list[Line]:
    """Strokes square to the axis start–end, ``start_mm`` apart at its start and ``end_mm`` at its end.

    Beyond the ends of the axis the spacing stays what it is there. Strokes are set out from the end.
    """
    way = unit(end[0] - start[0], end[1] - start[1])
    span = (end[0] - start[0]) * way[0] + (end[1] - start[1]) * way[1]
    rings = [[_turned(p, end, way) for p in ring] for ring in capped(shape, MAX_VERTICES)]
    places = [u for ring in rings for u, _ in ring]
    low, high = min(places, default=0.0), max(places, default=0.0)
    least = max(1.0, (high - low) / MAX_STROKES)
    out: list[Line] = []
    before, after = max(least, start_mm), max(least, end_mm)
    u = high - after * 0.5
    for _ in range(MAX_STROKES):
        if u <= low:
            break
        for v0, v1 in _crossings(rings, u):
            if v1 - v0 > SHORTEST_MM:
                out.append([_back(u, v0, end, way), _back(u, v1, end, way)])
        part = 1.0 if span <= 0 else min(1.0, max(0.0, -u / span))
        u = u - (after + (before - after) * part)
    return out


def _turned(p: Point, origin: Point, way: Point) -> Point:
    """The point seen from the origin, along the axis and across it."""
    dx, dy = p[0] - origin[0], p[1] - origin[1]
    return (dx * way[0] + dy * way[1], dy * way[0] - dx * way[1])


def _back(u: float, v: float, origin: Point, way: Point) -> Point:
    return (origin[0] + u * way[0] - v * way[1], origin[1] + u * way[1] + v * way[0])


def _crossings(rings: Shape, u: float) -> list[Point]:
    """Where the stroke at u is inside, as pairs (from, to) across the axis; holes left out."""
    cuts: list[float] = []
    for ring in rings:
        a = ring[-1]
        for b in ring:
            if (a[0] <= u) != (b[0] <= u):
                cuts.append(a[1] + (b[1] - a[1]) * (u - a[0]) / (b[0] - a[0]))
            a = b
    cuts.sort()
    return [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts) - 1, 2)]
