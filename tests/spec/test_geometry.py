"""What the geometric steps promise, beside the values of the vectors."""

from __future__ import annotations

import random
from itertools import pairwise
from math import dist

import pytest

from chorem.geometry.frames import lengths
from chorem.geometry.offset import offset
from chorem.geometry.ring import Line, oriented, signed_area, without_repeats
from chorem.geometry.simplify import capped, off_squared
from chorem.geometry.smooth import MAX_POINTS, smooth_line, smooth_ring
from chorem.geometry.tear import torn


def _walk(seed: int, count: int, reach: float) -> Line:
    dice = random.Random(seed)
    line = [(500.0, 400.0)]
    while len(line) < count:
        x, y = line[-1]
        line.append((x + dice.uniform(-reach, reach), y + dice.uniform(-reach, reach)))
    return without_repeats(line)


@pytest.mark.parametrize("reach", [1, 20, 300])
def test_a_smooth_line_passes_through_its_points(reach: float) -> None:
    """[N8] And moves by about 2 mm, or by 1/24 of a long span."""
    line = _walk(7, 12, reach)
    smooth = smooth_line(line)
    assert set(line) <= set(smooth)
    assert (smooth[0], smooth[-1]) == (line[0], line[-1])
    longest = max(dist(a, b) for a, b in pairwise(line))
    steps = [dist(a, b) for a, b in pairwise(smooth)]
    assert max(steps) < 3 * max(2, longest / 24)


def test_smoothing_is_bounded_and_leaves_corners_out_of_two_points() -> None:
    """[N8] [S4]"""
    assert len(smooth_line(_walk(3, 2000, 300))) <= MAX_POINTS + 1
    assert smooth_line([(0, 0), (9, 0)]) == [(0, 0), (9, 0)]
    assert smooth_ring([(0, 0), (9, 0)]) == [(0, 0), (9, 0)]


@pytest.mark.parametrize("distance_mm", [4.0, 15.0, 22.0])
@pytest.mark.parametrize(
    "ring",
    [
        [(0.0, 0.0), (100.0, 0.0), (100.0, 80.0), (0.0, 80.0)],
        [(0.0, 0.0), (200.0, 0.0), (200.0, 60.0), (60.0, 60.0), (60.0, 120.0), (200.0, 120.0),
         (200.0, 180.0), (0.0, 180.0)],
        [(0.0, 0.0), (80.0, 90.0), (160.0, 0.0), (160.0, 160.0), (0.0, 160.0)],
    ],
    ids=["rectangle", "bay", "notch"],
)  # fmt: skip
def test_an_offset_keeps_its_distance(ring: Line, distance_mm: float) -> None:
    """[D3] Every point of the limit is at the distance, but where two sides cut a corner between samples."""
    shape = [oriented(ring, False)]
    limit = offset(shape, distance_mm)
    edges = [(ring[i - 1], ring[i]) for i in range(len(ring))]
    for point in (point for loop in limit for point in loop):
        nearest = min(off_squared(point, a, b) for a, b in edges) ** 0.5
        assert 0.98 * distance_mm <= nearest <= 1.6 * distance_mm
    assert sum(abs(signed_area(loop)) for loop in limit) > abs(signed_area(ring))


def test_a_bay_that_closes_leaves_a_lake() -> None:
    """[D3] The mouth is narrower than twice the distance: an outer limit and one inside the bay."""
    ring = [
        (20.0, 20.0), (180.0, 20.0), (180.0, 85.0), (150.0, 85.0), (150.0, 60.0), (60.0, 60.0),
        (60.0, 140.0), (150.0, 140.0), (150.0, 115.0), (180.0, 115.0), (180.0, 180.0), (20.0, 180.0),
    ]  # fmt: skip
    assert len(offset([oriented(ring, False)], 22)) == 2
    assert len(offset([oriented(ring, False)], 8)) == 1


def test_a_hole_too_small_disappears() -> None:
    """[D3] A hole smaller than twice the distance is filled."""
    outer = oriented([(0.0, 0.0), (120.0, 0.0), (120.0, 120.0), (0.0, 120.0)], False)
    hole = oriented([(50.0, 50.0), (70.0, 50.0), (70.0, 70.0), (50.0, 70.0)], True)
    assert len(offset([outer, hole], 22)) == 1
    assert len(offset([outer, hole], 3)) == 2


def test_capping_gives_up_no_ring() -> None:
    """[S4]"""
    rings = [_walk(seed, 60, 30) for seed in range(9)]
    fewer = capped(rings, 90)
    assert len(fewer) == 9
    assert sum(len(ring) for ring in fewer) <= 9 * 12


def test_a_torn_line_starts_and_ends_beside_its_ends() -> None:
    """[D3] It crosses its axis once a tear, and never runs back further than the overlap."""
    line = torn([(0.0, 0.0), (192.0, 0.0)], 64, 7.8, 6.8)
    assert (line[0], line[-1]) == ((0.0, -7.8), (192.0, 7.8))
    sides = [point[1] > 0 for point in line]
    assert sum(a != b for a, b in pairwise(sides)) == 5
    assert lengths(line)[-1] > 192
