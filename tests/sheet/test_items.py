"""Makers of display-list items [D1, D2], and where names stand."""

from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from chorem.demo.base import OUTLINE, drome_base
from chorem.sheet.items import Box, bounds, circle_data, placed, um
from chorem.sheet.places import along, inside, on_land, visual_centre


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6), st.integers(1, 10**6))
def test_a_circle_is_four_cubic_arcs(x: int, y: int, radius: int) -> None:
    """[D2] Whole numbers, closed, and round to a third of a thousandth."""
    data = circle_data(x, y, radius)
    assert [part for part in data if isinstance(part, str)] == ["M", "C", "C", "C", "C", "Z"]
    numbers = [part for part in data if not isinstance(part, str)]
    assert all(isinstance(number, int) for number in numbers)
    assert numbers[:2] == numbers[-2:]
    k = math.floor(radius * 0.5522847498 + 0.5)
    assert (numbers[2], numbers[3]) == (x + radius, y + k)


def test_lengths_round_half_up() -> None:
    """[N1]"""
    assert [um(value) for value in (0.0005, 0.0004, -0.0005, 12.5)] == [1, 0, 0, 12500]


def test_placing_scales_every_length_and_keeps_the_rest() -> None:
    """[D1]"""
    item = {"t": "path", "d": ["M", 10, 20, "L", 30, 41], "stroke": "#20242a", "width": 5, "dash": [1, 9]}
    assert placed([item], 0.5, 100, 200) == [
        {**item, "d": ["M", 105, 210, "L", 115, 221], "width": 3, "dash": [1, 5]}
    ]


def test_bounds_hold_strokes_texts_and_what_a_clip_leaves() -> None:
    stroke = {"t": "path", "d": ["M", 0, 0, "L", 100, 0], "stroke": "#20242a", "width": 10}
    assert bounds([stroke]) == Box(-5, -5, 110, 10)
    clipped = {"t": "clip", "d": ["M", 0, 0, "L", 50, 0, "L", 50, 5, "L", 0, 5, "Z"], "items": [stroke]}
    assert bounds([{"t": "group", "items": [clipped]}]) == Box(0, 0, 50, 5)
    assert bounds([{"t": "group", "items": []}]) is None
    word = {"t": "text", "x": 0, "y": 0, "text": "Die", "size": 10_000, "font": "bold", "fill": "#20242a"}
    ends = [bounds([{**word, "anchor": anchor}]) for anchor in ("start", "middle", "end")]
    assert [box.x for box in ends if box] == sorted((box.x for box in ends if box), reverse=True)


def test_a_name_stands_inside_its_area_and_at_the_middle_of_its_line() -> None:
    x, y = visual_centre([OUTLINE])
    assert inside([OUTLINE], x, y)
    horseshoe = [[0, 0], [90, 0], [90, 90], [60, 90], [60, 20], [30, 20], [30, 90], [0, 90], [0, 0]]
    assert inside([horseshoe], *visual_centre([horseshoe]))
    assert along([[0, 0], [10, 0], [10, 10]], 0.5) == (10, 0)
    assert along([[5, 5], [5, 5]], 0.5) == (5, 5)


def test_the_ground_under_a_name_is_land_or_not() -> None:
    base = drome_base()
    assert on_land(base, 537, 420)
    assert not on_land(base, 20, 20)
    assert not on_land({}, 20, 20)


def test_an_area_never_loses_its_name_to_a_flat_ring() -> None:
    for ring in ([[0, 0], [10, 0], [5, 0], [0, 0]], [[1, 1]] * 4):
        for value in itertools.chain(visual_centre([ring])):
            assert math.isfinite(value)
