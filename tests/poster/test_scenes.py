"""The scenes of a presentation, as the document knows them [R1, R2]."""

from __future__ import annotations

import json
from typing import Any

from chorem.demo.posters import demo_posters
from chorem.poster.model import Poster
from chorem.poster.scenes import proposed, scenes_of, shown_in
from chorem.sheet.labels import load_labels
from scripts.scene_vectors import FILE, cases

LABELS = load_labels()["fr"]


def drawn() -> dict[str, Any]:
    return Poster.model_validate(demo_posters()[0]).model_dump(mode="json")


def test_the_vectors_are_what_python_says() -> None:
    """[R1, R2] The file both languages are checked against is not stale."""
    assert json.loads(FILE.read_text("utf-8")) == cases()


def test_a_drawn_poster_proposes_the_whole_course() -> None:
    """[R1] From the territory to the whole, in the order one tells it."""
    scenes = proposed(drawn(), LABELS)
    found = [scene["id"] for scene in scenes]
    assert found == ["territory", "organisation", "dynamique", "ressources", "enjeux", "amof", "sheet"]
    assert scenes[1]["title"] == "Organisation"


def test_an_empty_poster_still_has_something_to_show() -> None:
    """[R1] The whole sheet, whatever is missing."""
    empty = Poster(id="p").model_dump(mode="json")
    assert [scene["shows"] for scene in proposed(empty, LABELS)] == [["sheet"]]


def test_the_scenes_of_the_group_come_first() -> None:
    """[R1] In their order; the proposed ones only as long as there are none."""
    poster = drawn()
    assert [scene["id"] for scene in scenes_of(poster, LABELS)] == [f"s{n}" for n in range(1, 8)]
    assert [scene["say"] for scene in scenes_of({**poster, "scenes": []}, LABELS)] == [""] * 7


def test_a_hidden_layer_stays_hidden() -> None:
    """[R2] Even in the scene of the whole."""
    poster = drawn()
    layer = poster["layers"][0]
    layer["visible"] = False
    hidden = {figure["id"] for figure in poster["figures"] if figure["layer"] == layer["id"]}
    assert hidden
    assert not hidden & set(shown_in(poster, ["sheet"])["figures"])


def test_what_is_gone_is_passed_over_and_the_matrix_stands_alone() -> None:
    """[R2] The base is under any drawing, not under the matrix."""
    assert shown_in(drawn(), ["gone"])["figures"] == []
    assert shown_in(drawn(), ["gone"])["base"]
    assert shown_in(drawn(), ["amof"]) == {"base": False, "amof": True, "sheet": False, "figures": []}
