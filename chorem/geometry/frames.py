"""Frames along a line: where one is after so many millimetres, and which way it goes there.

A line whose last point is its first is closed: lengths wrap around it. No sin, no cos (N3).
"""

from __future__ import annotations

from math import floor, sqrt

from chorem.geometry.ring import Line, Point

Frame = tuple[Point, Point]

#: Most frames on one line.
MAX_STATIONS = 400


def unit(dx: float, dy: float) -> Point:
    """The direction of a vector, (1, 0) for one too short to have any."""
    size = sqrt(dx * dx + dy * dy)
    return (dx / size, dy / size) if size > 1e-9 else (1.0, 0.0)


def is_closed(line: Line) -> bool:
    return len(line) > 2 and line[0] == line[-1]


def lengths(line: Line) -> list[float]:
    """Length of the line up to each of its points."""
    total = 0.0
    out = [0.0]
    for i in range(1, len(line)):
        dx = line[i][0] - line[i - 1][0]
        dy = line[i][1] - line[i - 1][1]
        total = total + sqrt(dx * dx + dy * dy)
        out.append(total)
    return out


def length(line: Line) -> float:
    return lengths(line)[-1] if line else 0.0


def point_at(line: Line, upto: list[float], at_mm: float) -> Point:
    """The point after ``at_mm``; wraps on a closed line, stops at the ends of an open one."""
    total = upto[-1]
    if total <= 0:
        return line[0]
    if is_closed(line):
        at_mm = at_mm - floor(at_mm / total) * total
    if at_mm <= 0:
        return line[0]
    if at_mm >= total:
        return line[-1]
    low, high = 0, len(upto) - 1
    while high - low > 1:
        middle = (low + high) >> 1
        if upto[middle] <= at_mm:
            low = middle
        else:
            high = middle
    t = (at_mm - upto[low]) / (upto[high] - upto[low])
    a, b = line[low], line[high]
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def frame_at(line: Line, upto: list[float], at_mm: float, reach_mm: float) -> Frame:
    """Point and direction after ``at_mm``: the direction of the chord ``reach_mm`` before and after."""
    a = point_at(line, upto, at_mm - reach_mm)
    b = point_at(line, upto, at_mm + reach_mm)
    return point_at(line, upto, at_mm), unit(b[0] - a[0], b[1] - a[1])


def stations(line: Line, count: float, reach_mm: float) -> list[Frame]:
    """``count`` frames evenly spread, half a step from the ends; none on a line without length."""
    if not line:
        return []
    upto = lengths(line)
    total = upto[-1]
    many = min(MAX_STATIONS, floor(count))
    if total <= 0 or many < 1:
        return []
    return [frame_at(line, upto, total * (k + 0.5) / many, reach_mm) for k in range(many)]


def part(line: Line, start_mm: float, end_mm: float) -> Line:
    """The piece of an open line between two lengths; [] when nothing is left of it."""
    if not line:
        return []
    upto = lengths(line)
    low, high = max(0.0, start_mm), min(upto[-1], end_mm)
    if high <= low:
        return []
    inner = [line[i] for i in range(len(line)) if low < upto[i] < high]
    return [point_at(line, upto, low), *inner, point_at(line, upto, high)]
