"""Points, lines and rings as the interpreters see them: cleaned, oriented, boxed.

Owns the types Point, Line (open, or closed when first = last) and Shape (rings without their closing
point, outer ones turning one way and holes the other). Knows nothing of figures or signs; no shapely.
"""

from __future__ import annotations

Point = tuple[float, float]
Line = list[Point]
Shape = list[Line]

#: Two neighbouring points nearer than the quantum of documents (0.001 mm) are one.
SAME_SQUARED = 1e-6


def without_repeats(points: Line) -> Line:
    """The line with every point that lies on the one before it left out."""
    kept: Line = []
    for point in points:
        if kept:
            dx = point[0] - kept[-1][0]
            dy = point[1] - kept[-1][1]
            if dx * dx + dy * dy < SAME_SQUARED:
                continue
        kept.append(point)
    return kept


def open_ring(points: Line) -> Line:
    """A ring without repeats and without its closing point; at least one point remains."""
    ring = without_repeats(points)
    while len(ring) > 1:
        dx = ring[-1][0] - ring[0][0]
        dy = ring[-1][1] - ring[0][1]
        if dx * dx + dy * dy >= SAME_SQUARED:
            break
        ring.pop()
    return ring


def signed_area(ring: Line) -> float:
    """Shoelace area in mm²; positive when the inside is at (-ty, tx) of the direction (tx, ty)."""
    total = 0.0
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        total = total + (x0 * y1 - x1 * y0)
        x0, y0 = x1, y1
    return total / 2


def oriented(ring: Line, hole: bool) -> Line:
    """The ring turned so that the matter is at (-ty, tx) of every edge, for holes too."""
    area = signed_area(ring)
    if (area > 0 and hole) or (area < 0 and not hole):
        return [ring[0], *reversed(ring[1:])]
    return ring


def closed(ring: Line) -> Line:
    """A ring as a closed line: its first point again at the end."""
    return [*ring, ring[0]] if len(ring) > 1 else ring


def largest(shape: Shape) -> Line:
    """The ring that encloses most, as a closed line; the first one among equals, [] of nothing."""
    best: Line = []
    best_area = -1.0
    for ring in shape:
        area = abs(signed_area(ring))
        if area > best_area:
            best, best_area = ring, area
    return closed(best)
