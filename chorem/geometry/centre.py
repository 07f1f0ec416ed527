"""The visual centre of an area: the place inside that is furthest from its outline."""

from __future__ import annotations

from chorem.geometry.ring import Line, Point, Shape
from chorem.geometry.simplify import capped, off_squared

#: Most vertices looked at, places tried along each side of the box, then rounds twice as fine each.
MAX_VERTICES = 80
GRID = 12
ROUNDS = 6


def centre(shape: Shape) -> Point:
    """A point well inside a shape, holes avoided; the middle of its box when it has no inside."""
    rings = capped(shape, MAX_VERTICES)
    points = [point for ring in rings for point in ring]
    if not points:
        return (0.0, 0.0)
    x0, y0 = min(x for x, _ in points), min(y for _, y in points)
    x1, y1 = max(x for x, _ in points), max(y for _, y in points)
    best: Point = ((x0 + x1) / 2, (y0 + y1) / 2)
    depth = _depth_squared(best, rings)
    step = ((x1 - x0) / GRID, (y1 - y0) / GRID)
    for i in range(GRID):
        for j in range(GRID):
            p = (x0 + step[0] * (i + 0.5), y0 + step[1] * (j + 0.5))
            found = _depth_squared(p, rings)
            if found > depth:
                best, depth = p, found
    for _ in range(ROUNDS):
        step = (step[0] / 2, step[1] / 2)
        middle = best
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                p = (middle[0] + step[0] * i, middle[1] + step[1] * j)
                found = _depth_squared(p, rings)
                if found > depth:
                    best, depth = p, found
    return best


def _depth_squared(p: Point, rings: Shape) -> float:
    """Squared distance to the outline, 0 outside."""
    inside = False
    nearest = 1e18
    for ring in rings:
        inside = inside != _is_around(ring, p)
        for i in range(len(ring)):
            nearest = min(nearest, off_squared(p, ring[i - 1 if i > 0 else len(ring) - 1], ring[i]))
    return nearest if inside else 0.0


def _is_around(ring: Line, p: Point) -> bool:
    inside = False
    a = ring[-1]
    for b in ring:
        if (a[1] <= p[1]) != (b[1] <= p[1]) and p[0] < a[0] + (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]):
            inside = not inside
        a = b
    return inside
