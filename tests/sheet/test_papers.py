"""[T9] The sheet on A0 to A4: what is read is never under 9 points, what is looked at never under 7."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from chorem.demo.valley import valley_poster
from chorem.sheet.items import bounds
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.look import MARGIN, SHEET_HEIGHT, SHEET_WIDTH
from chorem.sheet.pages import lay_out_pages
from chorem.sheet.paper import PAPERS, Paper, points
from chorem.spec.library import load_library, load_palette
from tests.sheet.heavy import FIGURES, LEGEND_LINES, NOTES, heavy_poster

ALL: tuple[Paper, ...] = get_args(Paper)
READ, SEEN = 9.0, 7.0
#: Letters in a sign of the legend or in the disc of a cell: what they say is said beside them.
ORNAMENTS = {"?", "+", "−", "!", "A", "F", "O", "M"}


def pages(poster: dict[str, Any], paper: Paper) -> list[list[dict[str, Any]]]:
    return lay_out_pages(poster, load_library(), load_palette(), load_labels(), paper)


def texts(items: list[dict[str, Any]], group: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """(id of the group on the sheet, text item)."""
    for item in items:
        if item["t"] == "text":
            yield group, item
        else:
            yield from texts(item.get("items", []), group or item.get("id", ""))


@pytest.mark.parametrize("paper", ALL)
@pytest.mark.parametrize("make", [valley_poster, heavy_poster])
def test_every_text_can_be_read_on_every_paper(make: Any, paper: Paper) -> None:
    for page in pages(make(), paper):
        for group, text in texts(page):
            if text["text"] not in ORNAMENTS:
                least = READ if group in ("title", "legend", "amof", "continued") else SEEN
                assert points(text["size"], paper) >= least, (group, text["text"])


def test_points_are_those_of_the_printed_page() -> None:
    assert points(10_000, "a0") == pytest.approx(28.35, abs=0.01)
    assert points(10_000, "a3") == pytest.approx(10.01, abs=0.01)


def test_a0_is_the_sheet_of_the_screen() -> None:
    poster = valley_poster()
    assert pages(poster, "a0") == [lay_out(poster, load_library(), load_palette(), load_labels())]


def test_on_a4_the_matrix_has_the_second_page_and_the_first_says_so() -> None:
    first, second = pages(valley_poster(), "a4")
    told = [text["text"] for group, text in texts(first) if group == "amof"]
    assert told == ["AMOF, page 2"]
    assert "Le train disparaît" in [text["text"] for _, text in texts(second)]
    assert "Trois politiques d’accueil différentes" in [text["text"] for _, text in texts(second)]
    drawn = {item["id"] for item in first if "id" in item}
    assert {"layer-organisation", "names", "notes", "legend"} <= drawn, "the drawing keeps its place"


def test_on_a4_a_small_poster_stays_on_one_page() -> None:
    poster = valley_poster()
    poster["legend"] = poster["legend"][:2]
    (only,) = pages(poster, "a4")
    assert "Le train disparaît" in [text["text"] for group, text in texts(only) if group == "amof"]


def test_the_heavy_poster_is_as_heavy_as_it_says() -> None:
    """[T10]"""
    poster = heavy_poster()
    assert (len(poster["figures"]), len(poster["legend"]), len(poster["notes"])) == (
        FIGURES,
        LEGEND_LINES,
        NOTES,
    )


@pytest.mark.parametrize("paper", ALL)
def test_a_heavy_poster_loses_no_word(paper: Paper) -> None:
    """[T10][T7] Every legend sentence, item of the matrix and note is whole somewhere."""
    poster = heavy_poster()
    told = [pair for page in pages(poster, paper) for pair in texts(page)]
    said = squeezed("".join(text["text"] for group, text in told if group not in ("title", "")))
    sentences = [entry["text"] for entry in poster["legend"]]
    assert all(squeezed(text) in said for text in [*sentences, *(i["text"] for i in poster["amof"])])
    longest = max((note["text"] for note in poster["notes"]), key=len)
    assert squeezed(longest) in said
    for item in {item["text"] for item in poster["amof"]}:
        written = sum(1 for one in poster["amof"] if one["text"] == item)
        assert said.count(squeezed(item)) == written


@pytest.mark.parametrize("paper", ALL)
def test_a_heavy_poster_stays_inside_its_pages_and_columns(paper: Paper) -> None:
    """[T10]"""
    first, *others = pages(heavy_poster(), paper)
    framed = [item for item in first if item.get("id") in ("title", "legend", "amof", "attribution")]
    for group in [*framed, *(item for page in others for item in page if "id" in item)]:
        box = bounds(group["items"])
        assert box is not None
        assert box.x >= MARGIN - 1_500, group["id"]
        assert box.x + box.width <= SHEET_WIDTH - MARGIN + 1_500, group["id"]
        assert box.y >= 0, group["id"]
        assert box.y + box.height <= SHEET_HEIGHT, group["id"]


def test_what_is_left_over_says_the_page_it_is_on() -> None:
    """[T7] A matrix that goes on from page 2 says page 3."""
    for number, page in enumerate(pages(heavy_poster(), "a4"), 1):
        for group, text in texts(page):
            if group in ("legend", "amof", "continued") and "autres, page" in text["text"]:
                assert text["text"].endswith(f"page {number + 1}")


def test_every_paper_is_of_the_iso_series() -> None:
    for larger, smaller in itertools.pairwise(ALL):
        assert PAPERS[larger].height_mm == PAPERS[smaller].width_mm


def squeezed(text: str) -> str:
    return "".join(text.split())
