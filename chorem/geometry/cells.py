"""What is nearer to one place than to any other: the borders between cells, by half-plane clipping."""

from __future__ import annotations

from chorem.geometry.ring import SAME_SQUARED, Line, Point, Shape

#: Cells are cut out of the box of their outline, this much larger so that its own edges are never seen.
AROUND_MM = 10.0
#: Corner of a cell and which place lies beyond the edge that starts there, -1 beyond the box.
Corner = tuple[float, float, int]


def borders(nodes: list[tuple[Point, float]], shape: Shape) -> list[Line]:
    """Every border between two cells once, as a straight line; they reach beyond ``shape``.

    Places that lie on one another share a cell. [] for a shape of nothing.
    """
    points = [point for ring in shape for point in ring]
    if not points:
        return []
    x0, y0 = min(x for x, _ in points) - AROUND_MM, min(y for _, y in points) - AROUND_MM
    x1, y1 = max(x for x, _ in points) + AROUND_MM, max(y for _, y in points) + AROUND_MM
    places = [place for place, _ in nodes]
    out: list[Line] = []
    for i in range(len(places)):
        cell: list[Corner] = [(x0, y0, -1), (x1, y0, -1), (x1, y1, -1), (x0, y1, -1)]
        for off, j in _by_distance(places, i):
            if off > 4 * _reach(cell, places[i]):
                break
            cell = _cut(cell, places[i], places[j], j)
        for k in range(len(cell)):
            a, b = cell[k], cell[k + 1 if k + 1 < len(cell) else 0]
            long = (b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1])
            if a[2] > i and long >= SAME_SQUARED:
                out.append([(a[0], a[1]), (b[0], b[1])])
    return out


def _by_distance(places: Line, i: int) -> list[tuple[float, int]]:
    """Squared distance and index of the other places, nearest first."""
    x, y = places[i]
    found: list[tuple[float, int]] = []
    for j in range(len(places)):
        dx, dy = places[j][0] - x, places[j][1] - y
        off = dx * dx + dy * dy
        if j != i and off >= SAME_SQUARED:
            found.append((off, j))
    found.sort()
    return found


def _reach(cell: list[Corner], place: Point) -> float:
    """Squared distance of the furthest corner."""
    best = 0.0
    for x, y, _ in cell:
        dx, dy = x - place[0], y - place[1]
        best = max(best, dx * dx + dy * dy)
    return best


def _cut(cell: list[Corner], own: Point, other: Point, j: int) -> list[Corner]:
    """The part of a convex cell that is nearer to its own place."""
    wx, wy = other[0] - own[0], other[1] - own[1]
    mx, my = (own[0] + other[0]) / 2, (own[1] + other[1]) / 2
    over = [(x - mx) * wx + (y - my) * wy for x, y, _ in cell]
    out: list[Corner] = []
    for k in range(len(cell)):
        n = k + 1 if k + 1 < len(cell) else 0
        a, b, fa, fb = cell[k], cell[n], over[k], over[n]
        if fa <= 0:
            out.append(a)
        if (fa <= 0) != (fb <= 0):
            t = fa / (fa - fb)
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, j if fa <= 0 else a[2]))
    return out
