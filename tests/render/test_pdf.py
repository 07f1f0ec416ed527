"""PDF and PNG by typst: our fonts, selectable text, sizes kept [T4]."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from chorem.render.pdf import MAX_SIDE_PX, to_pdf, to_png
from chorem.render.svg import paint
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import load_library, load_palette
from tests.sheet.first_poster import demo_poster


@pytest.fixture(scope="module")
def svg() -> str:
    items = lay_out(demo_poster(), load_library(), load_palette(), load_labels())
    return paint(items, 1189, 841, title="t", desc="d", lang="fr")


@pytest.fixture(scope="module")
def pdf(svg: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "sheet.pdf"
    path.write_bytes(to_pdf([svg], 1189, 841, title="La vallée", author="Élus et techniciens", lang="fr"))
    return path


def told(command: str, pdf: Path) -> str:
    answer = subprocess.run(
        [command, str(pdf), *(["-"] if command == "pdftotext" else [])], capture_output=True
    )
    return answer.stdout.decode("utf-8")


def test_the_page_is_a0_landscape_and_has_a_title(pdf: Path) -> None:
    facts = told("pdfinfo", pdf)
    assert "(A0)" in facts
    assert "Pages:           1" in facts
    assert "La vallée" in facts
    assert "Élus et techniciens" in facts


def test_each_picture_is_a_page_and_the_language_is_told(svg: str, tmp_path: Path) -> None:
    """[T9]"""
    path = tmp_path / "pages.pdf"
    path.write_bytes(to_pdf([svg, svg, svg], 297, 210, title="t", lang="en"))
    facts = told("pdfinfo", path)
    assert "Pages:           3" in facts
    assert "(A4)" in facts
    assert b"/Lang" in path.read_bytes()


def test_only_the_bundled_faces_are_used_and_embedded(pdf: Path) -> None:
    """[N7] typst ignores an SVG's @font-face: it is given the same faces, and no others."""
    lines = told("pdffonts", pdf).splitlines()[2:]
    assert lines
    for line in lines:
        assert re.match(r"[A-Z]{6}\+ChoremSans-(Regular|Italic|SemiBold|Bold)\s", line), line
        assert re.search(r"\byes yes yes\b", line), line


def test_text_can_be_selected_and_haloed_names_only_once(pdf: Path) -> None:
    text = told("pdftotext", pdf)
    assert "La vallée est-elle encore un seul territoire" in text
    assert text.count("Valdrôme") == 2  # in the territory's line, and on the map
    assert text.count("Châtillon") == 1


@pytest.mark.parametrize(("asked", "made"), [(1600, 1600), (999, 999), (90_000, MAX_SIDE_PX)])
def test_a_png_has_the_width_asked_up_to_the_cap(svg: str, asked: int, made: int) -> None:
    with Image.open(io.BytesIO(to_png(svg, 1189, 841, width_px=asked))) as image:
        assert image.width == made
        assert abs(image.height - made * 841 / 1189) <= 0.5


def test_a_tall_png_is_capped_by_its_height() -> None:
    tall = paint([], 100, 400, title="", desc="", lang="fr")
    with Image.open(io.BytesIO(to_png(tall, 100, 400, width_px=2_000))) as image:
        assert (image.width, image.height) == (1_000, 4_000)
