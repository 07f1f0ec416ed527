"""Points, directions (unit vectors, N3) and the lines and shapes made from them."""

from __future__ import annotations

from math import sqrt

from chorem.geometry.frames import unit
from chorem.geometry.ring import Line, Point, Shape, without_repeats


def point(px: float, py: float) -> Point:
    return (px, py)


def x(p: Point) -> float:
    return p[0]


def y(p: Point) -> float:
    return p[1]


def distance(a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    return sqrt(dx * dx + dy * dy)


def direction(a: Point, b: Point) -> Point:
    """Unit vector from a to b, (1, 0) when they coincide."""
    return unit(b[0] - a[0], b[1] - a[1])


def along(p: Point, way: Point, by_mm: float) -> Point:
    return (p[0] + way[0] * by_mm, p[1] + way[1] * by_mm)


def left(way: Point) -> Point:
    """The direction a quarter turn to the left of one who walks it (y downwards)."""
    return (way[1], -way[0])


def right(way: Point) -> Point:
    return (-way[1], way[0])


def mix(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def line(first: Point, *rest: Point) -> Line:
    return without_repeats([first, *rest])


def both(a: Shape, b: Shape) -> Shape:
    """The rings of two shapes as one, which even-odd filling turns into what lies between them."""
    return [*a, *b]
