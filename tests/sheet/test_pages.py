"""[T7] Further pages: everything that was cut on the sheet is said there, and nothing when nothing was."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chorem.sheet.describe import in_words
from chorem.sheet.items import bounds
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.sheet.legend_rows import legend_parts
from chorem.sheet.look import MARGIN, SHEET_HEIGHT, SHEET_WIDTH
from chorem.sheet.pages import lay_out_pages
from chorem.spec.library import load_library, load_palette
from chorem.text.printable import printable_line
from tests.sheet.first_poster import demo_poster
from tests.sheet.posters import LONG, crowded_column, extreme_poster, hard_poster

LABELS = load_labels()


def laid(poster: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return lay_out_pages(poster, load_library(), load_palette(), LABELS)


def texts(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    own = [item for item in items if item["t"] == "text"]
    return own + [text for item in items for text in texts(item.get("items", []))]


def said(pages: list[list[dict[str, Any]]]) -> str:
    return re.sub(r"\s+", "", "".join(item["text"] for page in pages for item in texts(page)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", printable_line(text))


def test_a_poster_that_fits_is_one_page_and_that_page_is_the_sheet() -> None:
    poster = demo_poster()
    assert laid(poster) == [lay_out(poster, load_library(), load_palette(), LABELS)]


def test_every_sentence_of_a_legend_too_long_is_said() -> None:
    poster = hard_poster()
    pages = laid(poster)
    assert len(pages) > 1
    whole = said(pages)
    for _, rows in legend_parts(poster, load_library(), LABELS["fr"]):
        for row in rows:
            assert squeezed(row.text) in whole
    assert "autres,page2" in said(pages[:1])


def test_every_text_of_a_matrix_too_long_is_said_once() -> None:
    poster = crowded_column()
    assert said(laid(poster)).count(squeezed(LONG)) == len(poster["amof"])


def test_a_note_cut_on_the_sheet_is_whole_in_the_appendix() -> None:
    poster = demo_poster()
    poster["notes"] = [{"id": "n", "at": [60, 200], "size": [150, 70], "text": LONG * 4, "order": "a"}]
    pages = laid(poster)
    assert len(pages) == 2
    assert squeezed(LONG * 4) in said(pages[1:])


@pytest.mark.parametrize("make", [hard_poster, crowded_column, extreme_poster])
def test_further_pages_keep_their_margins_and_ten_millimetres(make: Any) -> None:
    for page in laid(make())[1:]:
        box = bounds(page[2]["items"])
        assert box is not None
        assert box.x >= MARGIN - 1_000
        assert box.x + box.width <= SHEET_WIDTH - MARGIN + 1_000
        assert box.y + box.height <= SHEET_HEIGHT - MARGIN + 5_000
        assert min(text["size"] for text in texts(page[2]["items"]) if text["text"] != "?") >= 10_000


def test_the_answers_about_a_stake_are_said_on_a_further_page() -> None:
    """[T17] Under their questions, for what is a stake; the sheet itself does not change."""
    poster = demo_poster()
    before = laid(poster)
    one, other = poster["figures"][:2]
    one |= {"stake": True, "name": "Die", "answers": {"want": LONG, "happen": "Le train s’arrête"}}
    other |= {"stake": False, "answers": {"act": "Rien de tel"}}
    pages = laid(poster)
    told = said(pages[1:])
    assert len(pages) == len(before) + 1
    where = [
        told.index(squeezed(text)) for text in ("Que peut-il arriver", "Le train", "Que voulons-nous", LONG)
    ]
    assert where == sorted(where)
    assert squeezed("Rien de tel") not in said(pages)
    words = in_words(poster, load_library(), LABELS)
    [stake] = [section for section in words.sections if section.title.startswith("Enjeux\u00a0: Die")]
    assert [head for head, _ in stake.lists] == ["Que peut-il arriver\u00a0?", "Que voulons-nous\u00a0?"]
