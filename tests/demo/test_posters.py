"""The three posters of the demo atelier stay pages one would hang."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from chorem.demo.posters import demo_posters
from chorem.poster.model import Poster
from chorem.sheet.figures import lay_out_figure, support_of
from chorem.sheet.items import Box, Item, bounds
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.pages import lay_out_pages
from chorem.sheet.zones import zones
from chorem.spec.library import load_library, load_palette
from tests.demo.words import FIGURES, MATRICES, NOTES
from tests.sheet.overlaps import covered

POSTERS = [Poster.model_validate(poster).model_dump(mode="json") for poster in demo_posters()]
each_poster = pytest.mark.parametrize("poster", POSTERS, ids=[poster["id"] for poster in POSTERS])
#: Two names may come this near, in µm.
AIR = 1_000


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def drawn(poster: dict[str, Any]) -> list[Item]:
    return lay_out(poster, load_library(), load_palette(), load_labels())


def groups(items: list[Item], start: str) -> dict[str, Box]:
    """The boxes of the groups whose id starts so, by id."""
    found: dict[str, Box] = {}
    for item in items:
        if item["t"] == "group" and item.get("id", "").startswith(start):
            box = bounds(item["items"])
            if box:
                found[item["id"]] = box
        if "items" in item:
            found |= groups(item["items"], start)
    return found


def point_signs(poster: dict[str, Any]) -> dict[str, Box]:
    """What stands on a place: whole signs, or the place itself of those that reach elsewhere by a handle."""
    found: dict[str, Box] = {}
    for figure in poster["figures"]:
        if figure["geometry"]["type"] != "Point" or support_of(figure, load_library()) != "point":
            continue
        x, y = (round(value * 1000) for value in figure["geometry"]["coordinates"])
        box = bounds(lay_out_figure(figure, load_library(), load_palette())["items"])
        assert box
        found[figure["id"]] = Box(x - 15_000, y - 15_000, 30_000, 30_000) if figure["handles"] else box
    return found


def meet(a: Box, b: Box, air: int = 0) -> bool:
    return (
        a.x < b.x + b.width + air
        and b.x < a.x + a.width + air
        and a.y < b.y + b.height + air
        and b.y < a.y + a.height + air
    )


@each_poster
def test_it_is_a_valid_document_that_round_trips(poster: dict[str, Any]) -> None:
    """[P3]"""
    assert Poster.model_validate(poster).model_dump(mode="json") == poster


@each_poster
def test_every_legend_line_is_used_and_every_sign_has_one(poster: dict[str, Any]) -> None:
    """[P7] Words written on the drawing say what they are."""
    lines = {entry["id"]: entry["text"] for entry in poster["legend"]}
    used = {figure["legend"] for figure in poster["figures"] if figure["symbol"] != "croquis.text"}
    assert used == set(lines)
    assert all(lines.values())


@each_poster
def test_signs_and_sentences_are_those_the_group_gave(poster: dict[str, Any]) -> None:
    said: dict[str, set[tuple[str, str, str]]] = {}
    for entry in poster["legend"]:
        figures = [figure for figure in poster["figures"] if figure["legend"] == entry["id"]]
        sign = " ".join(filter(None, (entry["symbol"], entry["variant"])))
        tags = {" ".join(filter(None, (figure["status"], figure["horizon"]))) for figure in figures}
        assert len(tags) == 1
        said.setdefault(entry["domain"], set()).add((sign, plain(entry["text"]), tags.pop()))
    assert set(said) == set(FIGURES[plain(poster["title"])])
    for domain, expected in FIGURES[plain(poster["title"])].items():
        for sign, text, tag in expected:
            # A sign of one meaning may be drawn in a variant the group did not name.
            assert any(
                (sign == own or sign == own.split()[0]) and (text, tag) == (sentence, status)
                for own, sentence, status in said[domain]
            ), text
        assert len(said[domain]) == len(expected)


@pytest.mark.parametrize("n", range(3))
def test_notes_and_matrix_are_those_the_group_wrote(n: int) -> None:
    assert {plain(note["text"]) for note in POSTERS[n]["notes"]} == set(NOTES[n])
    cells: dict[str, set[str]] = {}
    for item in POSTERS[n]["amof"]:
        cells.setdefault(item["cell"], set()).add(plain(item["text"]))
    assert cells == {cell: set(texts) for cell, texts in MATRICES[n].items()}


@each_poster
def test_names_signs_and_notes_leave_each_other_alone(poster: dict[str, Any]) -> None:
    """Point signs on one place are one: a seat of local power that also attracts."""
    items = drawn(poster)
    notes = groups(items, "note-")
    words = {f["id"] for f in poster["figures"] if f["symbol"] == "croquis.text"}
    everything = point_signs(poster)
    names = {name: everything[name] for name in words}
    signs = {name: box for name, box in everything.items() if name not in words}
    places = {f["id"]: f["geometry"]["coordinates"] for f in poster["figures"] if f["id"] in signs}
    assert covered(items, set(everything)) == {}
    met = [pair for pair in combinations(names, 2) if meet(names[pair[0]], names[pair[1]], AIR)]
    met += [pair for pair in combinations(notes, 2) if meet(notes[pair[0]], notes[pair[1]], 8_000)]
    met += [(a, b) for a in names for b in notes if meet(names[a], notes[b], AIR)]
    met += [(a, b) for a in signs for b in notes if meet(signs[a], notes[b], AIR)]
    met += [(a, b) for a in names for b in signs if meet(names[a], signs[b])]
    met += [(a, b) for a, b in combinations(signs, 2) if places[a] != places[b] and meet(signs[a], signs[b])]
    assert not met


@each_poster
def test_everything_is_inside_its_zone_and_on_one_page(poster: dict[str, Any]) -> None:
    """[T1, T7] Before any clipping: figures, names and notes in the drawing, legend and matrix in full."""
    room = zones(poster)["drawing"]
    boxes = {
        figure["id"]: bounds(lay_out_figure(figure, load_library(), load_palette())["items"])
        for figure in poster["figures"]
    }
    boxes |= groups(drawn(poster), "name-") | groups(drawn(poster), "note-")
    for name, box in boxes.items():
        assert box, name
        inside = (
            room.x <= box.x,
            room.y <= box.y,
            box.x + box.width <= room.x + room.width,
            box.y + box.height <= room.y + room.height,
        )
        assert all(inside), (name, inside)
    assert len(lay_out_pages(poster, load_library(), load_palette(), load_labels())) == 1


@each_poster
def test_towns_and_signs_inside_the_land_stay_on_their_side(poster: dict[str, Any]) -> None:
    """Every named or ranked place of the territory is on its land: a schematic outline keeps its towns."""
    from shapely.geometry import Point, Polygon

    land = next(shape for shape in poster["base"]["shapes"] if shape["role"] == "land")
    outline = Polygon(land["geometry"]["coordinates"][0])
    assert 16 <= len(land["geometry"]["coordinates"][0]) <= 21
    outside = {
        figure["name"]
        for figure in poster["figures"]
        if figure["symbol"] in ("hierarchie.point", "maillage.point", "dynamique.point")
        and not outline.buffer(1).contains(Point(figure["geometry"]["coordinates"]))
    }
    assert outside <= {"Valence"}


@each_poster
def test_scenes_go_from_the_territory_to_the_whole(poster: dict[str, Any]) -> None:
    """Base, each domain, stakes, matrix, all; each with something to say and to look at."""
    shows = [scene["shows"] for scene in poster["scenes"]]
    layers = {layer["id"] for layer in poster["layers"]}
    domains = ["organisation", "dynamique", "ressources", "enjeux"]
    assert [scene[0] for scene in shows[:-1]] == ["base", *domains, "amof"]
    assert shows[-1] == ["sheet"]
    assert all(scene["say"] and scene["title"] and scene["view"] for scene in poster["scenes"])
    for scene in shows[1:5]:
        assert set(scene) <= layers
