"""The limits of a poster, and that it is still valid after everything [P3, O1]."""

from __future__ import annotations

import time

import pytest

from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.state import snapshot
from tests.poster.support import Desk, figure_fields, point


def _fill(desk: Desk, first: int, count: int) -> None:
    ops = [{"add": ("figure", f"f{first + n}"), "fields": figure_fields()} for n in range(count)]
    for start in range(0, len(ops), 500):
        desk.write("A", *ops[start : start + 500])


def test_six_thousand_figures_are_too_many() -> None:
    """5,000 figures, then no more; a deleted one makes room; restoring over the limit is refused too."""
    desk = Desk()
    _fill(desk, 0, 4_999)
    with pytest.raises(ChoremError) as caught:
        desk.write("A", {"add": ("figure", "one-more"), "fields": figure_fields()})
    assert caught.value.code == "too_many_entities"
    desk.write("A", {"delete": ("figure", "f0")})
    desk.write("A", {"add": ("figure", "one-more"), "fields": figure_fields()})
    with pytest.raises(ChoremError):
        desk.write("A", {"restore": ("figure", "f0")})
    assert len(snapshot(desk.state)["figures"]) == bounds.MAX_FIGURES


def test_three_thousand_vertices_are_too_many() -> None:
    line = {"type": "LineString", "coordinates": [[n / 3, 0] for n in range(3_000)]}
    with pytest.raises(ChoremError) as caught:
        Desk().write("A", {"add": ("figure", "f"), "fields": figure_fields(geometry=line)})
    assert (caught.value.code, caught.value.path) == ("too_many", "ops[0].fields.geometry.coordinates")


def test_vertices_of_all_rings_count_together() -> None:
    ring = [[n, n * n / 1000] for n in range(1_001)] + [[0, 500], [0, 0]]
    area = {"type": "Polygon", "coordinates": [ring, ring]}
    with pytest.raises(ChoremError) as caught:
        Desk().write("A", {"add": ("figure", "f"), "fields": figure_fields(geometry=area)})
    assert caught.value.code == "too_many"


def test_nodes_added_one_by_one_are_bounded() -> None:
    desk = Desk()
    nodes = {f"nodes.x{n}": [n, 0, 1] for n in range(bounds.MAX_NODES)}
    with pytest.raises(ChoremError) as caught:
        desk.write("A", {"set": ("figure", "net"), "fields": nodes})
    assert (caught.value.code, caught.value.path) == ("too_many", "ops[0].fields.nodes")


def test_eight_megabytes() -> None:
    """A poster that is full refuses more, and takes again once something was deleted."""
    desk = Desk()
    line = {"type": "LineString", "coordinates": [[n / 7, n / 9] for n in range(2_000)]}

    def fill() -> None:
        for n in range(400):
            desk.write("A", {"add": ("figure", f"f{n}"), "fields": figure_fields(geometry=line)})

    with pytest.raises(ChoremError) as caught:
        fill()
    assert caught.value.code == "poster_too_big"
    weight = len(desk.bytes())
    assert 0.75 * bounds.MAX_POSTER_BYTES < weight < 1.1 * bounds.MAX_POSTER_BYTES
    with pytest.raises(ChoremError):
        desk.write("A", {"add": ("figure", "g"), "fields": figure_fields(geometry=line)})
    desk.write("A", {"delete": ("figure", "f0")})
    desk.write("A", {"add": ("figure", "g"), "fields": figure_fields(geometry=line)})


def test_the_weight_is_kept_right() -> None:
    desk = Desk()
    start = desk.state.bytes
    desk.write("A", {"add": ("figure", "f"), "fields": figure_fields()})
    desk.write("A", {"set": ("figure", "f"), "fields": {"name": "Die", "params.a": 3}})
    desk.write("A", {"delete": ("figure", "f")})
    assert desk.state.bytes == start
    assert desk.state.counts["figure"] == 1


def test_applying_is_fast_enough_for_a_room() -> None:
    """A generous floor: it is a hundred times faster than a room needs, or something went quadratic."""
    desk = Desk()
    _fill(desk, 0, 2_000)
    began = time.perf_counter()
    for n in range(500):
        desk.write("A", {"set": ("figure", f"f{n}"), "fields": {"geometry": point(n, 5)}})
    assert (time.perf_counter() - began) / 500 < 0.005
