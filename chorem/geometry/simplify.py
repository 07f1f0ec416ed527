"""Fewer vertices: what a quadratic step may work on, and a hand's tremor taken out before finding bends."""

from __future__ import annotations

from math import floor

from chorem.geometry.ring import Line, Point, Shape

#: A tenth of a millimetre on A0; how much coarser each try is, and when to stop trying.
UNSEEN_MM = 0.1
COARSER = 3.0
COARSEST_MM = 20.0
#: Distances measured for each point of a line; what is left after that is kept as it is.
MEASURES = 40


def off_squared(p: Point, a: Point, b: Point) -> float:
    """Squared distance from p to the segment a–b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    px, py = p[0] - a[0], p[1] - a[1]
    size = dx * dx + dy * dy
    t = (px * dx + py * dy) / size if size > 0 else 0.0
    t = max(0.0, min(1.0, t))
    ex, ey = px - dx * t, py - dy * t
    return ex * ex + ey * ey


def simplified(line: Line, tolerance_mm: float) -> Line:
    """Douglas–Peucker: no dropped point was further than the tolerance from what is kept.

    Its work is bounded: a line made to be slow is simplified in part.
    """
    if len(line) < 3:
        return line
    limit = tolerance_mm * tolerance_mm
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    stack = [(0, len(line) - 1)]
    left = MEASURES * len(line)
    while stack:
        first, last = stack.pop()
        left = left - (last - first)
        if left < 0:
            for i in range(first, last):
                keep[i] = True
            continue
        worst, where = limit, 0
        for i in range(first + 1, last):
            off = off_squared(line[i], line[first], line[last])
            if off > worst:
                worst, where = off, i
        if where > 0:
            keep[where] = True
            stack.append((first, where))
            stack.append((where, last))
    return [line[i] for i in range(len(line)) if keep[i]]


def simplified_ring(ring: Line, tolerance_mm: float) -> Line:
    """The same for a ring without its closing point, cut at its vertex furthest from the first."""
    if len(ring) < 4:
        return ring
    far, best = 0, -1.0
    for i in range(len(ring)):
        dx, dy = ring[i][0] - ring[0][0], ring[i][1] - ring[0][1]
        if dx * dx + dy * dy > best:
            far, best = i, dx * dx + dy * dy
    there = simplified(ring[: far + 1], tolerance_mm)
    back = simplified([*ring[far:], ring[0]], tolerance_mm)
    return [*there[:-1], *back[:-1]]


def capped_line(line: Line, tolerance_mm: float, most: int) -> Line:
    """A line simplified by the tolerance, then by more and more until it has at most ``most`` points."""
    fewer = simplified(line, tolerance_mm)
    while len(fewer) > most and tolerance_mm < COARSEST_MM:
        tolerance_mm = tolerance_mm * COARSER
        fewer = simplified(fewer, tolerance_mm)
    return _every(fewer, most)


def capped(shape: Shape, most: int) -> Shape:
    """The shape without detail nobody sees, then with less and less until it has about ``most`` vertices."""
    tolerance = UNSEEN_MM
    shape = [simplified_ring(ring, tolerance) for ring in shape]
    while _count(shape) > most and tolerance < COARSEST_MM:
        tolerance = tolerance * COARSER
        shape = [simplified_ring(ring, tolerance) for ring in shape]
    total = _count(shape)
    if total <= most:
        return shape
    return [_every(ring, max(4, floor(most * len(ring) / total))) for ring in shape]


def _every(line: Line, most: int) -> Line:
    """Every so-manieth point and the last one, for what will not become simple."""
    if len(line) <= most:
        return line
    step = floor(len(line) / (most - 1)) + 1
    return [line[i] for i in range(len(line)) if i == len(line) - 1 or floor(i / step) * step == i]


def _count(shape: Shape) -> int:
    count = 0
    for ring in shape:
        count = count + len(ring)
    return count
