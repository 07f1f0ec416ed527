"""Lines, shapes and places made from others: arcs, polygons, insets, what is longest, who has which rank."""

from __future__ import annotations

from math import sqrt

from chorem.geometry.frames import lengths, point_at, stations
from chorem.geometry.offset import offset
from chorem.geometry.ring import Line, Point, Shape, open_ring, oriented
from chorem.geometry.simplify import capped_line
from chorem.geometry.smooth import smooth_line

#: Steps of an arc; what is left of a line before it is smoothed.
ARC_STEPS = 24
TREMOR_MM = 0.6
MAX_BENDS = 80


def arc(a: Point, b: Point, bulge_mm: float) -> Line:
    """The arc from a to b that rises ``bulge_mm`` to the left of the way (y downwards), as one cubic.

    Round up to half a circle; a straight line for no bulge.
    """
    dx, dy = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dy * dy
    if squared < 1e-6:
        return [a]
    bend = bulge_mm * bulge_mm / squared
    ahead = (1 / 3 + bend * 4 / 3) * (1 - 4 * bend) / (1 + 4 * bend)
    aside = bulge_mm * 4 / 3 / sqrt(squared)
    c1 = (a[0] + dx * ahead + dy * aside, a[1] + dy * ahead - dx * aside)
    c2 = (b[0] - dx * ahead + dy * aside, b[1] - dy * ahead - dx * aside)
    return [_cubic(a, c1, c2, b, k / ARC_STEPS) for k in range(ARC_STEPS + 1)]


def _cubic(a: Point, c1: Point, c2: Point, b: Point, t: float) -> Point:
    u = 1 - t
    h0, h1, h2, h3 = u * u * u, 3 * t * u * u, 3 * t * t * u, t * t * t
    return (
        h0 * a[0] + h1 * c1[0] + h2 * c2[0] + h3 * b[0],
        h0 * a[1] + h1 * c1[1] + h2 * c2[1] + h3 * b[1],
    )


def smoothed(line: Line) -> Line:
    """The line rounded, a hand's tremor taken out first."""
    return smooth_line(capped_line(line, TREMOR_MM, MAX_BENDS))


def on(line: Line, at_mm: float) -> Point:
    """The point of the line after ``at_mm``, from its end when negative; (0, 0) of nothing."""
    if not line:
        return (0.0, 0.0)
    upto = lengths(line)
    return point_at(line, upto, at_mm if at_mm >= 0 else max(0.0, upto[-1] + at_mm))


def marks(line: Line, count: float, reach_mm: float) -> list[tuple[Point, Point, float]]:
    """Stations, each with how far along the line it is, from 0 to 1."""
    frames = stations(line, count, reach_mm)
    return [(frames[k][0], frames[k][1], (k + 0.5) / len(frames)) for k in range(len(frames))]


def longest(lines: list[Line], count: float) -> list[Line]:
    """The so many longest lines, in the order they came; the first among equals."""
    order = [(-lengths(lines[i])[-1], i) for i in range(len(lines)) if lines[i]]
    order.sort()
    kept = sorted(order[k][1] for k in range(len(order)) if k < count)
    return [lines[i] for i in kept]


def ring(first: Point, *rest: Point) -> Shape:
    """A polygon by its corners."""
    corners = open_ring([first, *rest])
    return [oriented(corners, False)]


def inset(shape: Shape, by_mm: float) -> Shape:
    """The outline ``by_mm`` inside a shape: the outside, grown."""
    grown = offset([_turned(one) for one in shape], by_mm)
    return [_turned(one) for one in grown]


def _turned(one: Line) -> Line:
    return [one[0], *reversed(one[1:])]


def node(nodes: list[tuple[Point, float]], rank: float) -> Point:
    """Where the first node of a rank is; without one, the node of the highest rank; (0, 0) of nothing."""
    for place, own in nodes:
        if own == rank:
            return place
    return nodes[-1][0] if nodes else (0.0, 0.0)
