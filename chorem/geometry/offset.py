"""The outline at a distance outside an area, by clearance.

Points are set at the distance along the normals of every edge, with arcs at convex corners; those nearer
than 0.985 of the distance to any edge are dropped; the runs that remain are joined end to nearest start,
so that a bay that closes becomes a hole of its own and a hole too small disappears.
"""

from __future__ import annotations

from math import floor, sqrt

from chorem.geometry.frames import unit
from chorem.geometry.ring import Line, Point, Shape, signed_area
from chorem.geometry.simplify import capped

#: Most vertices that are offset (the step is quadratic), most samples along the edges, and their spacing.
MAX_VERTICES = 160
MAX_SAMPLES = 320
SPACING_MM = 4.0
CLEAR = 0.985
#: A joined ring that encloses less than this part of the squared distance is left out.
SLIVER = 0.25
#: Cosine between two neighbours of an arc.
ARC_STEP_COS = 0.975

Sample = tuple[float, float, float, float]  # x, y, direction of travel
Edge = tuple[float, float, float, float, float, float]  # start, direction × length, length², length


def offset(shape: Shape, distance_mm: float) -> Shape:
    """Rings at ``distance_mm`` outside an oriented shape; the shape itself when it is not positive."""
    if distance_mm <= 0:
        return shape
    rings = capped(shape, MAX_VERTICES)
    edges = [edge for ring in rings for edge in _edges(ring)]
    total = 0.0
    for edge in edges:
        total = total + edge[5]
    spacing = max(SPACING_MM, total / MAX_SAMPLES)
    whole: Shape = []
    runs: list[list[Sample]] = []
    for ring in rings:
        samples = _samples(ring, distance_mm, spacing)
        clear = [_is_clear(sample, edges, distance_mm * CLEAR) for sample in samples]
        if all(clear):
            whole.append([(s[0], s[1]) for s in samples])
        else:
            runs.extend(_runs(samples, clear))
    return whole + _loops(runs, spacing * 2, distance_mm * distance_mm * SLIVER)


def _edges(ring: Line) -> list[Edge]:
    edges: list[Edge] = []
    for i in range(len(ring)):
        a, b = ring[i], ring[(i + 1) if i + 1 < len(ring) else 0]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = dx * dx + dy * dy
        edges.append((a[0], a[1], dx, dy, size, sqrt(size)))
    return edges


def _samples(ring: Line, d: float, spacing: float) -> list[Sample]:
    """The raw offset of one ring, in order."""
    count = len(ring)
    ways: list[Point] = []
    for i in range(count):
        b = ring[i + 1 if i + 1 < count else 0]
        ways.append(unit(b[0] - ring[i][0], b[1] - ring[i][1]))
    if count == 1:
        out = _corner(ring[0], (1.0, 0.0), (-1.0, 0.0), d)
        return out + _corner(ring[0], (-1.0, 0.0), (1.0, 0.0), d)
    out = []
    for i in range(count):
        a, b = ring[i], ring[i + 1 if i + 1 < count else 0]
        tx, ty = ways[i]
        dx, dy = b[0] - a[0], b[1] - a[1]
        steps = floor((dx * tx + dy * ty) / spacing) + 1
        for k in range(steps + 1):
            x, y = a[0] + dx * k / steps, a[1] + dy * k / steps
            out.append((x + ty * d, y - tx * d, tx, ty))
        nx, ny = ways[i + 1 if i + 1 < count else 0]
        cross = tx * ny - ty * nx
        if cross > 0 or (cross == 0 and tx * nx + ty * ny < 0):
            out.extend(_corner(b, (tx, ty), (nx, ny), d)[1:-1])
    return out


def _corner(at: Point, a: Point, b: Point, d: float) -> list[Sample]:
    """The arc around a vertex between two directions of travel, ends included."""
    ways = [a]
    _turn(a, b, 5, ways)
    ways.append(b)
    return [(at[0] + ty * d, at[1] - tx * d, tx, ty) for tx, ty in ways]


def _turn(a: Point, b: Point, depth: int, out: list[Point]) -> None:
    """The directions strictly between two, by halving the angle (N3)."""
    if depth == 0 or a[0] * b[0] + a[1] * b[1] >= ARC_STEP_COS:
        return
    sx, sy = a[0] + b[0], a[1] + b[1]
    middle = unit(sx, sy) if sx * sx + sy * sy > 1e-6 else (-a[1], a[0])
    _turn(a, middle, depth - 1, out)
    out.append(middle)
    _turn(middle, b, depth - 1, out)


def _is_clear(sample: Sample, edges: list[Edge], clearance: float) -> bool:
    x, y = sample[0], sample[1]
    limit = clearance * clearance
    for ax, ay, dx, dy, size, reach in edges:
        px, py = x - ax, y - ay
        far = reach + clearance
        if px > far or px < -far or py > far or py < -far:
            continue
        t = px * dx + py * dy
        if t > 0:
            if t >= size:
                px, py = px - dx, py - dy
            else:
                t = t / size
                px, py = px - dx * t, py - dy * t
        if px * px + py * py < limit:
            return False
    return True


def _runs(samples: list[Sample], clear: list[bool]) -> list[list[Sample]]:
    """Maximal runs of clear samples around the ring, at least one sample being unclear."""
    count = len(samples)
    first = 0
    while clear[first]:
        first = first + 1
    runs: list[list[Sample]] = []
    run: list[Sample] = []
    for k in range(1, count + 1):
        i = first + k if first + k < count else first + k - count
        if clear[i]:
            run.append(samples[i])
        elif run:
            runs.append(run)
            run = []
    return runs


def _loops(runs: list[list[Sample]], reach: float, smallest: float) -> Shape:
    """Runs joined end to nearest start into rings; slivers left out."""
    pairs: list[tuple[float, int, int]] = []
    for i in range(len(runs)):
        end = runs[i][-1]
        for j in range(len(runs)):
            dx, dy = runs[j][0][0] - end[0], runs[j][0][1] - end[1]
            pairs.append((dx * dx + dy * dy, i, j))
    pairs.sort()
    follower = [-1] * len(runs)
    taken = [False] * len(runs)
    for _, i, j in pairs:
        if follower[i] < 0 and not taken[j]:
            follower[i] = j
            taken[j] = True
    loops: Shape = []
    used = [False] * len(runs)
    for start in range(len(runs)):
        loop: Line = []
        i = start
        while not used[i]:
            used[i] = True
            loop.extend((s[0], s[1]) for s in runs[i])
            corner = _corner_between(runs[i][-1], runs[follower[i]][0], reach)
            if corner is not None:
                loop.append(corner)
            i = follower[i]
        if len(loop) > 2 and abs(signed_area(loop)) > smallest:
            loops.append(loop)
    return loops


def _corner_between(a: Sample, b: Sample, reach: float) -> Point | None:
    """Where going on from a meets coming to b, if that is within reach of both."""
    cross = a[2] * b[3] - a[3] * b[2]
    if abs(cross) < 0.05:
        return None
    dx, dy = b[0] - a[0], b[1] - a[1]
    ahead = (dx * b[3] - dy * b[2]) / cross
    back = (dx * a[3] - dy * a[2]) / cross
    if ahead < 0 or ahead > reach or back > 0 or back < -reach:
        return None
    return (a[0] + a[2] * ahead, a[1] + a[3] * ahead)
