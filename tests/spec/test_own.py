"""The pictograms a group drew for its poster are signs like any other [S9]."""

from __future__ import annotations

import pytest

from chorem.errors import ChoremError
from chorem.spec.icon import icon
from chorem.spec.interpret import interpret
from chorem.spec.library import load_library, load_palette
from chorem.spec.own import outline

TOWER = {"name": "La tour", "strokes": [[[-200, 500], [0, -500], [200, 500]], [[0, 0]]]}
FIGURE = {
    "geometry": {"type": "Point", "coordinates": [100, 200]},
    "color": "growth",
    "params": {"size": 100},
}


def test_a_drawing_becomes_a_sign_with_its_name_and_icon() -> None:
    """[S9] Drawn in the figure's colour and size, haloed like the other pictograms."""
    library = load_library().of({"pictos": {"k1": TOWER}})
    sign = library.get("own.k1", 1)
    assert sign.name.fr == sign.name.en == "La tour"
    halo, ink = interpret(sign, FIGURE, load_palette())
    assert ink["d"][:9] == ["M", 80_000, 250_000, "L", 100_000, 150_000, "L", 120_000, 250_000]
    assert ink["stroke"] == load_palette()["growth"]
    assert "fill" not in ink
    assert halo["width"] > ink["width"]
    assert icon(sign, load_palette())["items"]


def test_a_poster_without_its_own_has_the_library_itself() -> None:
    """[S9]"""
    library = load_library()
    assert library.of({"pictos": {}}) is library
    with pytest.raises(ChoremError, match="unknown_sign"):
        library.of({"pictos": {"k1": TOWER}}).get("own.k2")


def test_a_dot_is_a_stroke_that_goes_nowhere() -> None:
    """[S9] A thousandth long: a stroke of no length is not painted by everyone."""
    assert outline([[[5, 6]]]) == ["M", 5, 6, "L", 6, 6]
