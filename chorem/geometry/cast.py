"""How far one can go in a direction before meeting an outline."""

from __future__ import annotations

from chorem.geometry.ring import Point, Shape


def cast(start: Point, way: Point, shape: Shape, far_mm: float) -> float:
    """Distance in mm from ``start`` along the unit vector to the nearest edge, at most ``far_mm``."""
    best = far_mm
    for ring in shape:
        for i in range(len(ring)):
            a, b = ring[i], ring[i + 1 if i + 1 < len(ring) else 0]
            ex, ey = b[0] - a[0], b[1] - a[1]
            cross = way[0] * ey - way[1] * ex
            if cross == 0:
                continue
            px, py = a[0] - start[0], a[1] - start[1]
            t = (px * ey - py * ex) / cross
            s = (px * way[1] - py * way[0]) / cross
            if 0 < t < best and 0 <= s <= 1:
                best = t
    return best
