"""The cells of the drawing that items ink: what names keep clear of [T13].

Owns turning painted shapes into cells of 3 mm, in integers, never too few. Must not know figures or names.
Mirrored by frontend/core/sheet/footprint.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from chorem.sheet.items import Box, Item, bounds

CELL = 3_000
#: What is fainter than this is ground for a fill, and hardly an obstacle for a stroke.
SOLID = 0.5
#: A haloed name may cross a stroke as thin as this, unless its sign must be seen whole.
THIN = 4_000
#: Paper is white in every theme: halos and cores ink nothing.
PAPER = "#ffffff"
CURVE_STEPS = 8

Cells = set[int]
Run = list[tuple[int, int]]


class Grid(NamedTuple):
    """The zone of the drawing in cells, row by row."""

    x: int
    y: int
    columns: int
    rows: int


class Footprint(NamedTuple):
    """Cells under solid ink, those that thin strokes cross, those that faint ones do; each in one of them."""

    ink: Cells
    thin: Cells
    faint: Cells


def grid_of(zone: Box) -> Grid:
    return Grid(zone.x, zone.y, (zone.width + CELL - 1) // CELL, (zone.height + CELL - 1) // CELL)


def footprint(items: Iterable[Item], grid: Grid, whole: bool = False) -> Footprint:
    """``whole``: thin and faint strokes too are never to be covered, as those of a point's sign."""
    found = Footprint(set(), set(), set())
    _visit(items, grid, Footprint(found.ink, found.ink, found.ink) if whole else found)
    return Footprint(found.ink, found.thin - found.ink, found.faint - found.thin - found.ink)


def _visit(items: Iterable[Item], grid: Grid, to: Footprint) -> None:
    for item in items:
        kind = item["t"]
        if kind == "path":
            _path(item, grid, to)
        elif kind == "text":
            box = bounds([item])
            if box:
                _mark(to.ink, grid, box.x, box.y, box.x + box.width, box.y + box.height)
        elif kind == "clip":
            inside: Cells = set()
            _fill(_runs(item["d"]), grid, inside)
            cut = footprint(item["items"], grid, to.thin is to.ink)
            for cells, more in zip(to, cut, strict=True):
                cells |= more & inside
        else:
            faded = item.get("opacity", 1) < SOLID
            _visit(item["items"], grid, Footprint(to.faint, to.faint, to.faint) if faded else to)


def _path(item: Item, grid: Grid, to: Footprint) -> None:
    fill, stroke = item.get("fill"), item.get("stroke") if item.get("width") else None
    edged = stroke is not None and stroke != PAPER
    filled = fill is not None and item.get("fill_opacity", 1) >= SOLID and (fill != PAPER or edged)
    if not filled and not edged:
        return
    runs = _runs(item["d"])
    if filled:
        _fill(runs, grid, to.ink)
    if edged:
        thin = to.thin if item["width"] <= THIN and not filled else to.ink
        cells = to.faint if item.get("stroke_opacity", 1) < SOLID else thin
        for run in runs:
            _trace(run, (item["width"] + 1) // 2, grid, cells)


def _runs(data: Sequence[str | int]) -> list[Run]:
    """The lines of a path, its curves in eight steps."""
    runs: list[Run] = []
    run: Run = []
    numbers = iter(data)
    for command in numbers:
        if command == "M":
            run = [(int(next(numbers)), int(next(numbers)))]
            runs.append(run)
        elif command == "L":
            run.append((int(next(numbers)), int(next(numbers))))
        elif command == "C":
            _curve(run, [int(next(numbers)) for _ in range(6)])
        elif run:
            run.append(run[0])
    return runs


def _curve(run: Run, to: list[int]) -> None:
    (ax, ay), (bx, by, cx, cy, dx, dy) = run[-1], to
    for i in range(1, CURVE_STEPS + 1):
        j = CURVE_STEPS - i
        a, b, c, d = j * j * j, 3 * i * j * j, 3 * i * i * j, i * i * i
        x, y = a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
        run.append((x // 512, y // 512))


def _trace(run: Run, reach: int, grid: Grid, cells: Cells) -> None:
    """A stroke, a row at a time: as far as its square nib reaches there."""
    x, y, columns, rows = grid
    right, bottom = x + columns * CELL, y + rows * CELL
    for (ax, ay), (bx, by) in pairwise(run):
        left, over = (ax, bx) if ax < bx else (bx, ax)
        top, under = (ay, by) if ay < by else (by, ay)
        if left - reach >= right or over + reach < x or top - reach >= bottom or under + reach < y:
            continue
        first, last = (top - reach - y) // CELL, (under + reach - y) // CELL
        if first == last or ax == bx or ay == by:
            _mark(cells, grid, left - reach, top - reach, over + reach, under + reach)
            continue
        dx, dy = bx - ax, by - ay
        for row in range(max(first, 0), min(last, rows - 1) + 1):
            upper, lower = y + row * CELL - reach, y + (row + 1) * CELL + reach
            from_x = ax + dx * ((upper if upper > top else top) - ay) // dy
            to_x = ax + dx * ((lower if lower < under else under) - ay) // dy
            if from_x > to_x:
                from_x, to_x = to_x, from_x
            _span(cells, row * columns, columns, (from_x - reach - x) // CELL, (to_x + reach - x) // CELL)


def _fill(runs: list[Run], grid: Grid, cells: Cells) -> None:
    """Insides by even and odd, a row at its middle, and their outlines."""
    left, top, columns, count = grid
    middle = top + CELL // 2
    rows: dict[int, list[int]] = {}
    for run in runs:
        if len(run) < 2:
            continue
        closed = run if run[0] == run[-1] else [*run, run[0]]
        for (ax, ay), (bx, by) in pairwise(closed):
            if ay == by:
                continue
            over, under = (ay, by) if ay < by else (by, ay)
            first, last = max((over - middle) // CELL + 1, 0), min((under - middle) // CELL, count - 1)
            for row in range(first, last + 1):
                y = middle + row * CELL
                if (ay > y) != (by > y):
                    rows.setdefault(row, []).append(ax + (bx - ax) * (y - ay) // (by - ay))
        _trace(closed, 0, grid, cells)
    for row, crossings in rows.items():
        crossings.sort()
        for start, stop in zip(crossings[::2], crossings[1::2], strict=False):
            _span(cells, row * columns, columns, (start - left) // CELL, (stop - left) // CELL)


def _span(cells: Cells, start: int, columns: int, first: int, last: int) -> None:
    """Marks cells ``first`` to ``last`` of the row that begins at ``start``."""
    if first < 0:
        first = 0
    if last >= columns:
        last = columns - 1
    if first == last:
        cells.add(start + first)
    elif first < last:
        cells.update(range(start + first, start + last + 1))


def _mark(cells: Cells, grid: Grid, left: int, top: int, right: int, bottom: int) -> None:
    x, y, columns, rows = grid
    first, last = (left - x) // CELL, (right - x) // CELL
    for row in range(max((top - y) // CELL, 0), min((bottom - y) // CELL, rows - 1) + 1):
        _span(cells, row * columns, columns, first, last)
