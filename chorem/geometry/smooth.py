"""Smooth lines and rings, flattened by one fixed rule before interpretation (N8).

Centripetal Catmull–Rom: passes through every point and makes no loop or cusp of its own.
"""

from __future__ import annotations

from math import floor, sqrt

from chorem.geometry.ring import Line, Point

#: Length of a flattened step, most steps between two points, and most points of a flattened line
#: (beyond which each span gets fewer steps).
STEP_MM = 2.0
MAX_STEPS = 24
MAX_POINTS = 4000


def smooth_line(points: Line) -> Line:
    """An open line without repeats, rounded; its two ends stay where they are."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    before = (2 * first[0] - points[1][0], 2 * first[1] - points[1][1])
    after = (2 * last[0] - points[-2][0], 2 * last[1] - points[-2][1])
    out: Line = [first]
    _spans([before, *points, after], out)
    return out


def smooth_ring(ring: Line) -> Line:
    """A ring without its closing point, rounded; what is no triangle is left as it is."""
    if len(ring) < 3:
        return ring
    out: Line = [ring[0]]
    _spans([ring[-1], *ring, ring[0], ring[1]], out)
    out.pop()
    return out


def _spans(points: Line, out: Line) -> None:
    """Append every span but those from the first and to the last point, which only give directions."""
    spans = len(points) - 3
    most = max(1, min(MAX_STEPS, floor(MAX_POINTS / spans)))
    for i in range(spans):
        _span(points[i], points[i + 1], points[i + 2], points[i + 3], most, out)


def _span(p0: Point, p1: Point, p2: Point, p3: Point, most: int, out: Line) -> None:
    chord = sqrt((p2[0] - p1[0]) * (p2[0] - p1[0]) + (p2[1] - p1[1]) * (p2[1] - p1[1]))
    d0 = sqrt(sqrt((p1[0] - p0[0]) * (p1[0] - p0[0]) + (p1[1] - p0[1]) * (p1[1] - p0[1])))
    d1 = sqrt(chord)
    d2 = sqrt(sqrt((p3[0] - p2[0]) * (p3[0] - p2[0]) + (p3[1] - p2[1]) * (p3[1] - p2[1])))
    ax, ay = _tangent(p0[0], p1[0], p2[0], d0, d1), _tangent(p0[1], p1[1], p2[1], d0, d1)
    bx, by = -_tangent(p3[0], p2[0], p1[0], d2, d1), -_tangent(p3[1], p2[1], p1[1], d2, d1)
    steps = max(1, min(most, floor(chord / STEP_MM) + 1))
    for k in range(1, steps):
        u = k / steps
        v = 1 - u
        h0 = (1 + 2 * u) * v * v
        h1 = u * v * v
        h2 = u * u * (3 - 2 * u)
        h3 = u * u * v
        out.append(
            (
                h0 * p1[0] + h1 * ax + h2 * p2[0] - h3 * bx,
                h0 * p1[1] + h1 * ay + h2 * p2[1] - h3 * by,
            )
        )
    out.append(p2)


def _tangent(a: float, b: float, c: float, d0: float, d1: float) -> float:
    """Derivative at b over a span of length d1 towards c, coming from a."""
    return d1 * ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1)
