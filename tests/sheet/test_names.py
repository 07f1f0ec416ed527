"""Where names stand, measured on what is painted: nothing here knows how a place is chosen."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chorem.demo.drawing import point
from chorem.demo.posters import demo_posters
from chorem.sheet.figures import support_of
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.places import inside
from chorem.sheet.zones import zones
from chorem.spec.library import load_library, load_palette
from tests.sheet.crowd import crowd
from tests.sheet.first_poster import demo_poster
from tests.sheet.overlaps import covered, groups, leaves, lettering

LIBRARY, LABELS = load_library(), load_labels()
POSTERS = [*demo_posters(), demo_poster()]


def laid(poster: dict[str, Any]) -> list[dict[str, Any]]:
    return lay_out(poster, LIBRARY, load_palette(), LABELS)


def free(poster: dict[str, Any]) -> dict[str, Any]:
    """The same poster, no name moved by hand."""
    made = copy.deepcopy(poster)
    for figure in made["figures"]:
        figure["name_at"] = None
    return made


def points_of(poster: dict[str, Any]) -> set[str]:
    return {figure["id"] for figure in poster["figures"] if support_of(figure, LIBRARY) == "point"}


def middle(items: list[dict[str, Any]], figure_id: str) -> tuple[int, int]:
    """Of the lettering of a name, rounded to a tenth of a millimetre."""
    left, top, right, bottom = lettering(groups(items, "name-")[f"name-{figure_id}"]).bounds
    return round((left + right) / 200), round((top + bottom) / 200)


@pytest.mark.parametrize("poster", POSTERS, ids=lambda poster: poster["id"])
@pytest.mark.parametrize("how", [free, copy.deepcopy], ids=["automatic", "as drawn"])
def test_no_name_covers_a_name_a_note_or_a_point_sign(poster: dict[str, Any], how: Any) -> None:
    """[T13]"""
    made = how(poster)
    assert covered(laid(made), points_of(made)) == {}


@pytest.mark.parametrize("seed", range(4))
def test_a_crowd_of_long_names_hardly_overlaps(seed: int) -> None:
    """[T13] 60 named figures on one sheet: less than a hundredth of the lettering meets anything."""
    poster = crowd(seed)
    items = laid(poster)
    met = covered(items, points_of(poster))
    names = groups(items, "name-")
    assert len(names) == 60
    assert sum(met.values()) < sum(lettering(name).area for name in names.values()) / 1e6 / 100, met


@pytest.mark.parametrize("seed", range(4))
def test_no_automatic_name_leaves_the_drawing(seed: int) -> None:
    """[T13]"""
    poster = crowd(seed)
    drawing = zones(poster)["drawing"]
    for name in groups(laid(poster), "name-").values():
        left, top, right, bottom = lettering(name).bounds
        assert drawing.x <= left
        assert drawing.y <= top
        assert right <= drawing.x + drawing.width
        assert bottom <= drawing.y + drawing.height


@settings(max_examples=25, deadline=None)
@given(x=st.floats(80, 800), y=st.floats(150, 780), which=st.integers(0, 59))
def test_a_name_put_somewhere_by_hand_stays_there(x: float, y: float, which: int) -> None:
    """[T13] Whatever stands there."""
    poster = crowd(1)
    figure = poster["figures"][which]
    figure |= {"name_at": [x, y], "status": None}
    got_x, got_y = middle(laid(poster), figure["id"])
    assert abs(got_x - x * 10) <= 1
    assert abs(got_y - y * 10) <= 25


def test_a_name_moved_by_hand_is_avoided_by_the_others() -> None:
    """[T13]"""
    poster = free(demo_poster())
    die = middle(laid(poster), next(f["id"] for f in poster["figures"] if f.get("name") == "Die"))
    moved = next(f for f in poster["figures"] if f.get("name") == "Livron")
    moved["name_at"] = [die[0] / 10, die[1] / 10]
    assert not [pair for pair in covered(laid(poster), set()) if f"name-{moved['id']}" in pair]


def test_moving_one_figure_leaves_far_names_where_they_are() -> None:
    """[T13] Only names near the old or the new place may move."""
    poster = crowd(2)
    before = laid(poster)
    poster["figures"][0]["geometry"] = point(100, 200)
    poster["figures"][0]["symbol"] = "hierarchie.point"
    after = laid(poster)
    for figure in poster["figures"][1:]:
        was, now = middle(before, figure["id"]), middle(after, figure["id"])
        if was != now:
            assert was[0] < 4_500
            assert was[1] < 5_000


def test_statuses_are_said_beside_their_figures() -> None:
    """[T14] Nothing for what is observed; the words are in the poster's language."""
    poster = demo_poster()
    poster["figures"] = poster["figures"][:1]
    figure = poster["figures"][0]
    figure |= {"name": "", "status": "constat"}
    assert groups(laid(poster), "name-") == {}
    figure |= {"status": "rupture", "horizon": "probable", "to_check": True}
    (tag,) = groups(laid(poster), "name-").values()
    assert " ".join(item["text"] for item in leaves(tag)) == "rupture, probable, à vérifier"
    poster["lang"] = "en"
    (tag,) = groups(laid(poster), "name-").values()
    assert " ".join(item["text"] for item in leaves(tag)) == "break, probable, to check"


def test_long_names_wrap() -> None:
    poster = demo_poster()
    poster["figures"][0]["name"] = "Communauté de communes du Val de Drôme en Biovallée et de ses voisins"
    name = groups(laid(poster), "name-")[f"name-{poster['figures'][0]['id']}"]
    assert len(list(leaves(name))) > 1


def test_the_status_of_an_area_without_a_name_stands_in_it() -> None:
    """[T14] Where an area hugs the outline of the land, its status is not left outside both."""
    poster = next(one for one in demo_posters() if "Diois" in one["title"])
    stake = next(one for one in poster["figures"] if one["symbol"] == "enjeu.area")
    x, y = middle(laid(poster), stake["id"])
    assert inside(stake["geometry"]["coordinates"], x / 10, y / 10)
