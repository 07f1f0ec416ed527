"""[H3] Prints, opened: pages, papers, and that what they say is there, whole."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from chorem.demo.valley import valley_poster
from chorem.print.blank import blank_amof, blank_base
from chorem.print.cards import cards
from chorem.print.join import Join, Wifi, join_sheet
from chorem.print.page import Page, pages_pdf
from chorem.print.signs import STRUCTURES, in_language, outside
from chorem.print.table import table
from chorem.sheet.items import Item, bounds
from chorem.sheet.labels import load_labels
from chorem.sheet.paper import PAPERS, Paper
from chorem.spec.library import load_library, load_palette

LIBRARY, PALETTE, LABELS = load_library(), load_palette(), load_labels()
LANGUAGES = ["fr", "en"]
TITLE = "Peut-on encore s’installer, et rester, dans le Diois\u00a0? " * 2
JOIN = Join(TITLE, "2026-11-14", "Salle des fêtes de Die", "WWMQWWMQ", "http://192.168.1.24:8000/j/WWMQWWMQ")


def join_pages(lang: str) -> list[Page]:
    grouped = JOIN._replace(
        group="Agriculteurs, forestiers, gens de rivière, habitants des vallées latérales"
    )
    wifi = Wifi(
        "Salle des fêtes de Die-en-Vercors", 'un mot de passe de soixante-trois signes, ; \\ : et " pour voir'
    )
    said = LABELS[lang]
    return [join_sheet(JOIN, None, PALETTE, said), join_sheet(grouped, wifi, PALETTE, said)]


def blank_pages(lang: str) -> list[Page]:
    poster = valley_poster() | {"lang": lang}
    nothing: dict[str, Any] = {"lang": lang}
    return [
        *(blank_base(one, LIBRARY, PALETTE, LABELS) for one in (poster, nothing)),
        *(blank_amof(one, PALETTE, LABELS) for one in (poster, nothing)),
    ]


def made(lang: str) -> dict[str, list[Page]]:
    return {
        "cards": cards(LIBRARY, PALETTE, LABELS, lang),
        "table": table(LIBRARY, PALETTE, LABELS, lang),
        "join": join_pages(lang),
        "blank": blank_pages(lang),
    }


def texts(items: list[Item]) -> list[Item]:
    return [
        text for item in items for text in ([item] if item["t"] == "text" else texts(item.get("items", [])))
    ]


def told(command: str, pdf: bytes, folder: Path) -> str:
    path = folder / "print.pdf"
    path.write_bytes(pdf)
    extra = ["-layout", str(path), "-"] if command == "pdftotext" else [str(path)]
    return subprocess.run([command, *extra], capture_output=True, check=True).stdout.decode()


def plain(text: str) -> str:
    """Without spaces or line ends, which a reader of PDF guesses."""
    return "".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_cut_or_leaves_its_page(lang: str) -> None:
    """[H3] Everything fits, at its size or a little smaller."""
    for name, pages in made(lang).items():
        for page in pages:
            for text in texts(page.items):
                box = bounds([text])
                assert box, text
                assert box.x >= 0, text
                assert box.x + box.width <= page.width_mm * 1000, text
                assert box.y + box.height <= page.height_mm * 1000, text
                assert not text["text"].endswith("…"), (name, text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cards_say_every_sign(lang: str, tmp_path: Path) -> None:
    """[H3] Seven pages for the table, two for what is outside it; front and back of each card."""
    pages = cards(LIBRARY, PALETTE, LABELS, lang)
    pdf = pages_pdf(pages, "a4", title="t", lang=lang)
    assert "Pages:           9" in told("pdfinfo", pdf, tmp_path)
    said = plain(" ".join(text["text"] for page in pages for text in texts(page.items)))
    printed = [sign for sign in LIBRARY.signs if sign.structure in STRUCTURES] + outside(LIBRARY)
    assert len(printed) == 28 + 8
    for sign in printed:
        for words in (sign.name, sign.question, sign.meaning, sign.example, sign.use):
            assert words
            assert plain(in_language(words, lang)) in said, sign.id
    starters = sum(sign.starter for sign in printed)
    assert said.count(plain(LABELS[lang]["print.starter"])) == starters
    assert plain(LIBRARY.get("attraction.area").name.fr if lang == "fr" else "Area of attraction") in plain(
        told("pdftotext", pdf, tmp_path)
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_has_the_28_on_one_page(lang: str, tmp_path: Path) -> None:
    """[H3] With their questions."""
    pages = table(LIBRARY, PALETTE, LABELS, lang)
    facts = told("pdfinfo", pages_pdf(pages, "a3", title="t", lang=lang), tmp_path)
    assert "Pages:           1" in facts
    assert "(A3)" in facts
    said = plain(" ".join(text["text"] for text in texts(pages[0].items)))
    for sign in LIBRARY.signs:
        if sign.table:
            assert plain(in_language(sign.name, lang)) in said
    assert all(plain(LABELS[lang][f"row.{row}"]) in said for row in STRUCTURES)


@pytest.mark.parametrize("paper", list(PAPERS))
def test_every_paper(paper: Paper, tmp_path: Path) -> None:
    """[H3] A0 to A4: what stands upright stands, what lies lies."""
    for pages, lies in ((join_pages("fr"), False), (blank_pages("fr"), True)):
        facts = told("pdfinfo", pages_pdf(pages, paper, title="t", lang="fr"), tmp_path)
        assert f"({paper.upper()})" in facts
        width, height = facts.partition("Page size:")[2].split()[0:3:2]
        assert (float(width) > float(height)) == lies


def test_the_join_sheet_gives_code_link_and_network(tmp_path: Path) -> None:
    """[H4] The widest code and the longest network fit; the QR is there."""
    pdf = pages_pdf(join_pages("fr"), "a4", title="t", lang="fr")
    text = told("pdftotext", pdf, tmp_path)
    assert text.count("WWMQ") == 4
    assert "192.168.1.24:8000" in text
    assert plain("soixante-trois signes, ; \\ : et") in plain(text)


def test_a_qr_can_be_read_back() -> None:
    """[H3] Squares on one grid, each dark module of the code and no other."""
    import segno

    from chorem.print.blocks import qr
    from chorem.sheet.items import Box

    (item,) = qr(JOIN.link, Box(0, 0, 82_000, 82_000), "#000000")
    rows = [[bool(module) for module in row] for row in segno.make_qr(JOIN.link).matrix_iter(border=4)]
    side = 82_000 // len(rows)
    left = (82_000 - side * len(rows)) // 2
    numbers = [part for part in item["d"] if not isinstance(part, str)]
    dark = set()
    for i in range(0, len(numbers), 8):
        x, y, right = numbers[i], numbers[i + 1], numbers[i + 2]
        dark |= {((y - left) // side, (at - left) // side) for at in range(x, right, side)}
    assert dark == {(i, j) for i, row in enumerate(rows) for j, module in enumerate(row) if module}


def test_the_empty_base_keeps_the_land_and_nothing_drawn() -> None:
    """[H3] Heading, land and names of the base; no sign, no sentence, no post-it."""
    page = blank_base(valley_poster(), LIBRARY, PALETTE, LABELS)
    said = [text["text"] for text in texts(page.items)]
    assert valley_poster()["title"] in said
    assert "Vercors" in said
    assert "Saillans" not in said
    assert not any("intercommunalités" in text for text in said)
    ids = {item.get("id", "") for item in page.items}
    assert not any(one.startswith("layer-") for one in ids)
    assert "base" in ids
