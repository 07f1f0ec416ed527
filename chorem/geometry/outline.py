"""Outlines made from others: the hull around places, a shape drawn in towards a point."""

from __future__ import annotations

from chorem.geometry.ring import Line, Point, Shape

#: Half the side of an octagon for its half width.
OCTAGON = 0.4142135624


def hull(nodes: list[tuple[Point, float]], margin_mm: float) -> Shape:
    """The convex outline that leaves ``margin_mm`` around every place, its corners cut; [] of nothing."""
    k = margin_mm * OCTAGON
    points: Line = []
    for (x, y), _ in nodes:
        for dx, dy in ((margin_mm, k), (k, margin_mm)):
            points.extend([(x + dx, y + dy), (x - dx, y + dy), (x + dx, y - dy), (x - dx, y - dy)])
    points.sort()
    if not points:
        return []
    there = _chain(points)
    points.reverse()
    return [[*there[:-1], *_chain(points)[:-1]]]


def _chain(points: Line) -> Line:
    """One side of the hull of sorted points."""
    out: Line = []
    for p in points:
        while len(out) > 1 and _turn(out[-2], out[-1], p) <= 0:
            out.pop()
        out.append(p)
    return out


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def shrunk(shape: Shape, pole: Point, part: float) -> Shape:
    """The shape with every point brought towards the pole, ``part`` of its distance left."""
    return [
        [(pole[0] + (x - pole[0]) * part, pole[1] + (y - pole[1]) * part) for x, y in ring] for ring in shape
    ]
