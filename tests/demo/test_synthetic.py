"""Synthetic posters: whole, believable, the same each time."""

from __future__ import annotations

from chorem.demo.synthetic import synthetic
from chorem.poster.model import Poster
from chorem.spec.interpret import interpret
from chorem.spec.library import load_library, load_palette


def test_every_sign_in_every_variant_is_on_a_hundred_figures_and_draws() -> None:
    """[P3]"""
    poster = Poster.model_validate(synthetic(100)).model_dump(mode="json")
    used = {(figure["symbol"], figure["variant"]) for figure in poster["figures"]}
    library = load_library()
    looks = {
        (sign.id, variant)
        for sign in library.signs
        for variant in ([option.id for option in sign.variants] or [None])
    }
    assert used == looks
    for figure in poster["figures"]:
        assert interpret(library.get(figure["symbol"]), figure, load_palette()), figure["symbol"]


def test_the_same_number_and_seed_give_the_same_poster() -> None:
    assert synthetic(30, 4) == synthetic(30, 4)
    assert synthetic(30, 4) != synthetic(30, 5)
