"""The spots a label may take around a point, along a line, across an area, by a network, best first [T13].

Owns preferences; what is already there is the placement's business. Must not know what a label says.
Mirrored by frontend/core/sheet/spots.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chorem.sheet.items import Box, Item, bounds, um
from chorem.sheet.placement import Spot
from chorem.sheet.places import Xy, along, cuts, visual_centre

GAP = 4_000
#: Further rings around a point, each with what it costs to be there.
RINGS = ((0, 0), (6_000, 30), (14_000, 80), (24_000, 150), (40_000, 240))
#: A sign larger than this has its name by its anchor, not by its edge.
CORE = 60_000
#: Eighths of a line, the middle first.
EIGHTHS = (4, 3, 5, 2, 6, 1, 7)
HUB = 11_000
#: Outside an area, and beside it rather than under or over: a status alone would be taken for a neighbour's.
OUTSIDE, OUTSIDE_STATUS = 60, 200
ASIDE, ASIDE_STATUS = 8, 68


class Size(NamedTuple):
    """Width of a label, and what it needs above and below the middle of its name."""

    width: int
    up: int
    down: int


def point_spots(items: list[Item], x: int, y: int, size: Size) -> list[Spot]:
    """Right, left, above, below, diagonals of the sign, then the same on wider rings."""
    return around_box(core_box(items, x, y), size)


def around_box(box: Box, size: Size, penalty: int = 0) -> list[Spot]:
    return _sorted([spot._replace(penalty=spot.penalty + penalty) for spot in _rings(box, size)])


def line_spots(points: Sequence[Xy], reach: int, size: Size) -> list[Spot]:
    """Above and below, then beside, at eighths of the line, its middle preferred."""
    spots: list[Spot] = []
    for eighth in EIGHTHS:
        x, y = along(points, eighth / 8)
        box = Box(um(x) - reach, um(y) - reach, 2 * reach, 2 * reach)
        far = 4 * (eighth - 4 if eighth > 4 else 4 - eighth)
        for grown, ring in RINGS[:2]:
            wide = _grown(box, grown)
            spots += [
                Spot(um(x), wide.y - GAP - size.down, "middle", far + ring),
                Spot(um(x), wide.y + wide.height + GAP + size.up, "middle", far + ring + 3),
                *_beside(wide, um(y), size, far + ring + 3),
            ]
    return _sorted(spots)


def area_spots(rings: Sequence[Sequence[Xy]], size: Size, status: bool = False) -> list[Spot]:
    """The visual centre, other cuts where the label has room, and beside the area when it has none.

    ``status``: it is a status without a name, which rather stands in its area, or right under or over it.
    """
    x, y = visual_centre(rings)
    spots = [Spot(um(x), um(y), "middle", 0)]
    for i, (left, right, y) in enumerate(cuts(rings)):
        missing = max(size.width - um(right - left), 0) // 1000
        for eighth in (4, 2, 6):
            off = 0 if eighth == 4 else 6
            x = left + (right - left) * (eighth / 8)
            spots.append(Spot(um(x), um(y), "middle", 3 + i + off + missing))
    xs, ys = [um(point[0]) for point in rings[0]], [um(point[1]) for point in rings[0]]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    if status:
        return _sorted(spots + _sides(box, size, OUTSIDE_STATUS, ASIDE_STATUS))
    return _sorted(spots + _sides(box, size, OUTSIDE))


def network_spots(items: list[Item], nodes: dict[str, Sequence[float]], size: Size) -> list[Spot]:
    """Under the network, over it, beside it, or by its hub."""
    first = sorted(nodes, key=lambda name: (nodes[name][2], name))[0]
    x, y = um(nodes[first][0]), um(nodes[first][1])
    box = bounds(items) or Box(x, y, 0, 0)
    hub = Box(x - HUB, y - HUB, 2 * HUB, 2 * HUB)
    return _sorted([*_sides(box, size, 0), *around_box(hub, size, 24)])


def core_box(items: Iterable[Item], x: int, y: int) -> Box:
    """The part of a sign that is around its anchor: what it paints there and that is not large."""
    left, top, right, bottom = x - GAP, y - GAP, x + GAP, y + GAP
    for leaf in _leaves(items):
        box = bounds([leaf])
        if box is None or max(box.width, box.height) > CORE:
            continue
        if box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height:
            left, top = min(left, box.x), min(top, box.y)
            right, bottom = max(right, box.x + box.width), max(bottom, box.y + box.height)
    return Box(left, top, right - left, bottom - top)


def _leaves(items: Iterable[Item]) -> Iterable[Item]:
    for item in items:
        if item["t"] in ("group", "clip"):
            yield from _leaves(item["items"])
        else:
            yield item


def _rings(box: Box, size: Size) -> list[Spot]:
    spots: list[Spot] = []
    for grown, penalty in RINGS:
        wide = _grown(box, grown)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        above, below = wide.y - GAP - size.down, wide.y + wide.height + GAP + size.up
        right = wide.x + wide.width
        spots += [
            *_beside(wide, y, size, penalty),
            Spot(x, above, "middle", penalty + 7),
            Spot(x, below, "middle", penalty + 8),
            Spot(wide.x, above, "start", penalty + 10),
            Spot(right, above, "end", penalty + 11),
            Spot(wide.x, below, "start", penalty + 12),
            Spot(right, below, "end", penalty + 13),
        ]
    return spots


def _beside(box: Box, y: int, size: Size, penalty: int) -> list[Spot]:
    """Right and left of a box, and at its four corners."""
    left, right = box.x, box.x + box.width
    above, below = box.y - size.down, box.y + box.height + size.up
    return [
        Spot(right + GAP, y, "start", penalty),
        Spot(left - GAP, y, "end", penalty + 6),
        Spot(right, above, "start", penalty + 4),
        Spot(right, below, "start", penalty + 5),
        Spot(left, above, "end", penalty + 9),
        Spot(left, below, "end", penalty + 10),
    ]


def _sides(box: Box, size: Size, penalty: int, aside: int = ASIDE) -> list[Spot]:
    """Around a large box: under, over, right, left, its corners."""
    x, y = box.x + box.width // 2, box.y + box.height // 2
    return [
        Spot(x, box.y + box.height + GAP + size.up, "middle", penalty),
        Spot(x, box.y - GAP - size.down, "middle", penalty + 3),
        *_beside(box, y, size, penalty + aside),
    ]


def _grown(box: Box, by: int) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def _sorted(spots: list[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: spot.penalty)
