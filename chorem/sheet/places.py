"""Places of a geometry where a name may stand: along a line, across an area; and whether one is on land.

Owns geometry on document coordinates (mm), with the operations both languages agree on [N2–N5]. Mirrored by
frontend/core/sheet/places.js.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

Xy = Sequence[float]

#: Heights at which an area is cut to find where a horizontal name has most room, the middle first.
_CUTS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)


def along(points: Sequence[Xy], part: float) -> tuple[float, float]:
    """The point at a part (0–1) of a line's length."""
    lengths = [_length(points[i], points[i + 1]) for i in range(len(points) - 1)]
    total = 0.0
    for length in lengths:
        total += length
    left = total * part
    for i, length in enumerate(lengths):
        if left <= length and length > 0:
            a, b = points[i], points[i + 1]
            t = left / length
            return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        left -= length
    return points[0][0], points[0][1]


def visual_centre(rings: Sequence[Sequence[Xy]]) -> tuple[float, float]:
    """The middle of the widest horizontal cut of an area, cuts near its middle preferred."""
    best, width = (rings[0][0][0], rings[0][0][1]), 0.0
    for left, right, y in cuts(rings):
        if right - left > width * 1.15:
            best, width = ((left + right) / 2, y), right - left
    return best


def cuts(rings: Sequence[Sequence[Xy]]) -> list[tuple[float, float, float]]:
    """Left, right and height of what horizontal cuts leave inside an area, cuts near its middle first."""
    ys = [point[1] for point in rings[0]]
    top, height = min(ys), max(ys) - min(ys)
    found: list[tuple[float, float, float]] = []
    for cut in _CUTS:
        y = top + height * cut
        crossings = _crossings(rings, y)
        for i in range(0, len(crossings) - 1, 2):
            found.append((crossings[i], crossings[i + 1], y))
    return found


def inside(rings: Sequence[Sequence[Xy]], x: float, y: float) -> bool:
    odd = False
    for crossing in _crossings(rings, y):
        if crossing > x:
            odd = not odd
    return odd


def on_land(base: dict[str, Any], x: float, y: float) -> bool:
    """Whether a place on the sheet is on the land of the base."""
    for shape in base.get("shapes") or []:
        if shape["role"] == "land" and shape["geometry"]["type"] == "Polygon":
            rings = shape["geometry"]["coordinates"]
            if inside(rings, x, y):
                return True
    return False


def _crossings(rings: Sequence[Sequence[Xy]], y: float) -> list[float]:
    found: list[float] = []
    for ring in rings:
        for i in range(len(ring) - 1):
            a, b = ring[i], ring[i + 1]
            if (a[1] > y) != (b[1] > y):
                found.append(a[0] + (b[0] - a[0]) * ((y - a[1]) / (b[1] - a[1])))
    found.sort()
    return found


def _length(a: Xy, b: Xy) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    return math.sqrt(dx * dx + dy * dy)
