"""A line that tears sideways like lightning, in one unbroken stroke."""

from __future__ import annotations

from math import floor

from chorem.geometry.frames import lengths, unit
from chorem.geometry.ring import Line, Point, without_repeats
from chorem.geometry.simplify import capped_line, off_squared
from chorem.geometry.stretches import calm_frames

#: Most tears on one line, and most vertices of a line that is torn (a step is quadratic).
MAX_TEARS = 60
MAX_VERTICES = 200
#: Vertices nearer than this to each other say nothing of the way a torn line goes.
DETAIL_MM = 0.6
#: A point set aside is kept where it is at least this part of the distance away from the whole line.
CLEAR = 0.9


def torn(line: Line, every_mm: float, aside_mm: float, overlap_mm: float) -> Line:
    """The line moved aside, to (ty, -tx) first for a positive ``aside_mm``, and across it at each tear.

    One tear per ``every_mm`` and at least one; each goes on for ``overlap_mm``, then back by as much to the
    other side; between two tears the line drifts back.
    A line too short to tear is given back as it is.
    """
    calm = capped_line(line, DETAIL_MM, MAX_VERTICES)
    upto = lengths(calm)
    total = upto[-1]
    if total <= 4 * overlap_mm or every_mm <= 0:
        return line
    count = max(1, min(MAX_TEARS, floor(total / every_mm + 0.5)))
    out: Line = []
    aside = aside_mm
    start = -1.0
    for at, (p, way) in calm_frames(calm, count, min(overlap_mm * 2, total / count / 2)):
        _follow(calm, upto, (start, at - overlap_mm), (aside, aside_mm), out)
        out.append(_set(p, way, overlap_mm, aside_mm))
        out.append(_set(p, way, -overlap_mm, -aside_mm))
        start, aside = at + overlap_mm, -aside_mm
    _follow(calm, upto, (start, total + 1), (aside, aside), out)
    return without_repeats(out)


def _follow(line: Line, upto: list[float], span: Point, asides: Point, out: Line) -> None:
    """Append the vertices between two lengths, set aside from one amount to another.

    Those the line itself then comes too near are left out.
    """
    low, high = span
    last = len(line) - 1
    for i in range(len(line)):
        if not low < upto[i] < high:
            continue
        a, b = line[max(0, i - 1)], line[i]
        c = line[min(last, i + 1)]
        into = unit(b[0] - a[0], b[1] - a[1])
        away = unit(c[0] - b[0], c[1] - b[1])
        if i == 0:
            into = away
        if i == last:
            away = into
        way = unit(into[0] + away[0], into[1] + away[1])
        half_cos = max(0.5, way[0] * into[0] + way[1] * into[1])
        aside = asides[0] + (asides[1] - asides[0]) * (upto[i] - low) / (high - low)
        moved = _set(b, way, 0.0, aside / half_cos)
        if _is_clear(moved, line, abs(aside) * CLEAR):
            out.append(moved)


def _set(p: Point, way: Point, ahead: float, aside: float) -> Point:
    return (p[0] + way[0] * ahead + way[1] * aside, p[1] + way[1] * ahead - way[0] * aside)


def _is_clear(p: Point, line: Line, clearance: float) -> bool:
    limit = clearance * clearance
    return all(off_squared(p, line[i - 1], line[i]) >= limit for i in range(1, len(line)))
