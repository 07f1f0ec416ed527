"""The drawings of a poster's own pictograms, key by key in its heading [P8]."""

from __future__ import annotations

from typing import Any

import pytest

from chorem.errors import ChoremError
from tests.poster.support import Desk

TOWER: dict[str, Any] = {"name": "La tour", "strokes": [[[-200, 500], [0, -500], [200, 500]]]}


def draws(key: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"set": ("poster", "p"), "fields": {f"pictos.{key}": value}}


def pictos(desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = desk.fields("poster", "p")["pictos"]
    return found


def test_two_people_draw_two_pictograms_at_once() -> None:
    """[P8][O4] Each key is a field of its own."""
    desk = Desk()
    desk.write("a", draws("k1", TOWER))
    desk.write("b", draws("k2", {**TOWER, "name": "Le pont"}))
    assert {key: one["name"] for key, one in pictos(desk).items()} == {"k1": "La tour", "k2": "Le pont"}


def test_undoing_a_pictogram_takes_only_it_back() -> None:
    """[P8][O6]"""
    desk = Desk()
    first = desk.write("a", draws("k1", TOWER))
    desk.write("b", draws("k2", TOWER))
    desk.undo("a", first.applied.batch)
    assert set(pictos(desk)) == {"k2"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "x", "strokes": []},
        {"name": "x", "strokes": [[]]},
        {"name": "x", "strokes": [[[0, 501]]]},
        {"name": "x", "strokes": [[[0.5, 0]]]},
        {"name": "x", "strokes": [[[0, 0]] * 201]},
        {"name": "x", "strokes": [[[0, 0]]] * 41},
        {"name": "x" * 81, "strokes": [[[0, 0]]]},
        {"strokes": [[[0, 0]]], "d": "M0 0"},
    ],
)
def test_a_drawing_out_of_bounds_is_refused(wrong: dict[str, Any]) -> None:
    """[P8][P3]"""
    desk = Desk()
    with pytest.raises(ChoremError) as raised:
        desk.write("a", draws("k1", wrong))
    assert raised.value.path.startswith("ops[0].fields.pictos.k1")
    assert pictos(desk) == {}
