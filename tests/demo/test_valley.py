"""The first poster of the demo atelier stays a poster one would hang."""

from __future__ import annotations

from chorem.demo.valley import valley_poster
from chorem.poster.model import Poster


def test_it_is_a_valid_document_that_round_trips() -> None:
    """[P3]"""
    whole = Poster.model_validate(valley_poster()).model_dump(mode="json")
    assert Poster.model_validate(whole).model_dump(mode="json") == whole


def test_every_legend_line_is_used_and_says_something() -> None:
    """[P7]"""
    poster = valley_poster()
    used = {figure["legend"] for figure in poster["figures"]} - {None}
    assert used == {entry["id"] for entry in poster["legend"]}
    assert all(entry["text"] for entry in poster["legend"])


def test_no_note_covers_a_point_sign_or_another_note() -> None:
    poster = valley_poster()
    boxes = [(*note["at"], *note["size"]) for note in poster["notes"]]
    places = [f["geometry"]["coordinates"] for f in poster["figures"] if f["geometry"]["type"] == "Point"]
    for n, (x, y, width, height) in enumerate(boxes):
        assert not any(x - 20 < px < x + width + 20 and y - 20 < py < y + height + 20 for px, py in places)
        for left, top, across, down in boxes[n + 1 :]:
            assert x + width <= left or left + across <= x or y + height <= top or top + down <= y


def test_scenes_show_figures_that_exist_and_end_with_all_of_them() -> None:
    poster = valley_poster()
    assert set(poster["scenes"][-1]["shows"]) == {figure["id"] for figure in poster["figures"]}
