"""Where labels stand: each takes the cheapest of its spots, then those that meet another look again [T13].

Owns costs, their order and what is free. In integers, so that both languages choose alike. Must not know
what a label says. Mirrored by frontend/core/sheet/placement.js.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from operator import add
from typing import NamedTuple

from chorem.sheet.footprint import CELL, Footprint, Grid
from chorem.sheet.items import Box

#: A cell under a sign, under a thin stroke or the base, under a faint stroke.
INK, THIN, FAINT = 12, 4, 1
#: Meeting another name or a note at all, and for each cell of it.
MEET, MEET_CELL = 900, 40
#: A spot pushed into the drawing, for each millimetre.
PUSHED = 3
#: Kept free at the edge of the drawing.
BORDER = 8_000
#: Air kept around a label.
AIR = 1_500
PASSES = 2
ENDLESS = 1 << 50
MIDDLE = CELL // 2
#: One more on a cell, and one less.
MORE = bytes(min(count + 1, 255) for count in range(256))
LESS = bytes(max(count - 1, 0) for count in range(256))

Edges = tuple[int, int, int, int]


class Spot(NamedTuple):
    """A place for a label: ``x`` by its anchor, ``y`` of its name's middle, what being there costs."""

    x: int
    y: int
    anchor: str
    penalty: int


class Label(NamedTuple):
    """What has to find a place: its width, what it needs above and below its spot, its spots by penalty."""

    key: str
    width: int
    up: int
    down: int
    spots: list[Spot]
    fixed: bool


class Choice(NamedTuple):
    cost: int
    spot: Spot
    edges: Edges


class Ground:
    """What ink costs under any rectangle: a table of sums, so that asking is four look-ups."""

    def __init__(self, grid: Grid, base: Footprint, signs: Iterable[Footprint]) -> None:
        self.grid = grid
        cells = [0] * (grid.columns * grid.rows)
        for cell in base.ink | base.thin:
            cells[cell] = THIN
        for sign in signs:
            for found, cost in zip(sign, (INK, THIN, FAINT), strict=True):
                for cell in found:
                    cells[cell] += cost
        above = [0] * (grid.columns + 1)
        self._sums = [above]
        for row in range(grid.rows):
            line = cells[row * grid.columns : (row + 1) * grid.columns]
            above = list(map(add, above, accumulate(line, initial=0)))
            self._sums.append(above)

    def cost(self, left: int, top: int, right: int, bottom: int) -> int:
        x, y, columns, rows = self.grid
        first, last = min(max((left - x) // CELL, 0), columns), min(max((right - x) // CELL + 1, 0), columns)
        upper = self._sums[min(max((top - y) // CELL, 0), rows)]
        lower = self._sums[min(max((bottom - y) // CELL + 1, 0), rows)]
        return lower[last] - lower[first] - upper[last] + upper[first]


class Taken:
    """How many names and notes there are on each cell."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._rows = [bytearray(grid.columns) for _ in range(grid.rows)]

    def put(self, edges: Edges) -> None:
        self._change(edges, MORE)

    def remove(self, edges: Edges) -> None:
        self._change(edges, LESS)

    def cost(self, edges: Edges) -> int:
        """What the others on the cells of a box cost."""
        first, last, rows = self._cells(edges)
        met = 0
        for row in rows:
            met += last - first - row.count(0, first, last)
        return MEET + met * MEET_CELL if met else 0

    def _change(self, edges: Edges, table: bytes) -> None:
        first, last, rows = self._cells(edges)
        for row in rows:
            row[first:last] = row[first:last].translate(table)

    def _cells(self, edges: Edges) -> tuple[int, int, list[bytearray]]:
        """The cells a box holds the middle of: with their air, two names that share none do not meet."""
        left, top, right, bottom = edges
        x, y, columns, rows = self._grid
        first, last = (left - x + MIDDLE) // CELL, (right - x + MIDDLE) // CELL
        over, under = (top - y + MIDDLE) // CELL, (bottom - y + MIDDLE) // CELL
        first, last = min(max(first, 0), columns), min(max(last, 0), columns)
        return first, last, self._rows[min(max(over, 0), rows) : min(max(under, 0), rows)]


def place(labels: list[Label], zone: Box, ground: Ground, notes: Iterable[Box]) -> dict[str, Spot]:
    """The spot of each label, by key: fixed ones first, then the others in their order."""
    taken = Taken(ground.grid)
    for note in notes:
        taken.put((note.x, note.y, note.x + note.width, note.y + note.height))
    chosen: dict[str, Choice] = {}
    free: list[tuple[str, list[Choice]]] = []
    for label in labels:
        if label.fixed:
            chosen[label.key] = Choice(0, label.spots[0], edges_at(label, label.spots[0]))
            taken.put(chosen[label.key].edges)
        else:
            free.append((label.key, _choices(label, zone, ground)))
    for key, choices in free:
        chosen[key] = _best(choices, taken, choices[0], ENDLESS)
        taken.put(chosen[key].edges)
    for _ in range(PASSES):
        moved = False
        for key, choices in free:
            before = chosen[key]
            taken.remove(before.edges)
            meeting = taken.cost(before.edges)
            if meeting:
                chosen[key] = _best(choices, taken, before, before.cost + meeting)
                moved = moved or chosen[key].edges != before.edges
            taken.put(chosen[key].edges)
        if not moved:
            break
    return {key: choice.spot for key, choice in chosen.items()}


def edges_at(label: Label, spot: Spot) -> Edges:
    """Left, top, right, bottom of the room a label takes at a spot, air included."""
    anchor = spot.anchor
    left = spot.x - (0 if anchor == "start" else label.width // 2 if anchor == "middle" else label.width)
    return left - AIR, spot.y - label.up - AIR, left + label.width + AIR, spot.y + label.down + AIR


def _choices(label: Label, zone: Box, ground: Ground) -> list[Choice]:
    """The spots pushed into the drawing, by what each costs before other labels."""
    choices: list[Choice] = []
    zone_left, zone_top = zone.x + BORDER, zone.y + BORDER
    zone_right, zone_bottom = zone.x + zone.width - BORDER, zone.y + zone.height - BORDER
    for spot in label.spots:
        edges = left, top, right, bottom = edges_at(label, spot)
        cost = spot.penalty
        if left < zone_left or top < zone_top or right > zone_right or bottom > zone_bottom:
            dx = min(max(left, zone_left), zone_right - right + left) - left
            dy = min(max(top, zone_top), zone_bottom - bottom + top) - top
            spot = Spot(spot.x + dx, spot.y + dy, spot.anchor, spot.penalty)
            edges = left + dx, top + dy, right + dx, bottom + dy
            cost += (abs(dx) + abs(dy)) // 1000 * PUSHED
        choices.append(Choice(cost + ground.cost(*edges), spot, edges))
    choices.sort(key=_cost_of)
    return choices


def _cost_of(choice: Choice) -> int:
    return choice.cost


def _best(choices: list[Choice], taken: Taken, best: Choice, least: int) -> Choice:
    """The cheapest choice when it costs less than ``least``, otherwise ``best``."""
    for choice in choices:
        if choice.cost >= least:
            break
        cost = choice.cost + taken.cost(choice.edges)
        if cost < least:
            best, least = choice, cost
    return best
