"""A poster as a file over REST: what is in it, its name, its limits [T4] [T5]."""

from __future__ import annotations

import io
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from chorem.render import png_process
from tests.api.client import Person, Workshop
from tests.api.samples import POINT


@pytest.fixture
def person(workshop: Workshop) -> Person:
    drawing = workshop.participant()
    drawing.post(workshop.path("figures"), POINT | {"name": "Die"})
    return drawing


@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("svg", "image/svg+xml"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("html", "text/html"),
        ("json", "application/json"),
        ("geojson", "application/geo+json"),
    ],
)
def test_every_file_has_its_type_and_a_plain_name(
    workshop: Workshop, person: Person, suffix: str, media_type: str
) -> None:
    """[A4] A file to keep, of its kind, that may run no script."""
    answer = person.get(workshop.path(f"export.{suffix}"))
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="drome-2040-elus.{suffix}"'
    assert "script-src 'unsafe" not in answer.headers["content-security-policy"]
    assert ("sandbox" in answer.headers["content-security-policy"]) == (suffix == "svg")


@pytest.mark.parametrize(
    ("query", "size"), [("", "A0"), ("?paper=a1", "A1"), ("?paper=a3", "A3"), ("?paper=a4", "A4")]
)
def test_the_pdf_is_of_the_paper_asked_for(
    workshop: Workshop, person: Person, tmp_path: Path, query: str, size: str
) -> None:
    """[T4] One landscape page whose text can be selected."""
    path = tmp_path / "poster.pdf"
    path.write_bytes(person.get(workshop.path(f"export.pdf{query}")).content)
    facts = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True).stdout
    assert f"({size})" in facts
    width, height = facts.partition("Page size:")[2].split()[0:3:2]
    assert float(width) > float(height)
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout
    assert "Die" in text


def test_a_theme_changes_the_colours_of_every_picture(workshop: Workshop, person: Person) -> None:
    """[T8] In the theme for copiers no colour is left."""
    for suffix in ("svg", "html"):
        plain, copied = (
            set(
                re.findall(
                    r'(?:fill|stroke)="(#\w{6})"', person.get(workshop.path(f"export.{suffix}{q}")).text
                )
            )
            for q in ("", "?theme=copie")
        )
        assert "#20242a" in plain
        assert copied
        assert all(color[1:3] == color[3:5] == color[5:] for color in copied)
    answer = person.get(workshop.path("export.png?width=400&theme=copie"))
    pixels = Image.open(io.BytesIO(answer.content)).convert("RGB").getcolors(400 * 400)
    assert pixels
    assert all(red == green == blue for _, (red, green, blue) in pixels)  # type: ignore[misc]


def test_what_finds_no_room_is_on_further_pages(workshop: Workshop, person: Person, tmp_path: Path) -> None:
    """[T7][T9] In the PDF and in the page, where each sheet is printed on its own."""
    note = {"at": [60, 200], "size": [150, 70], "text": "La rivière est à qui la boit. " * 30}
    person.post(workshop.path("notes"), note)
    path = tmp_path / "poster.pdf"
    path.write_bytes(person.get(workshop.path("export.pdf?paper=a4")).content)
    facts = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True).stdout
    assert "Pages:           2" in facts
    page = person.get(workshop.path("export.html?paper=a4")).text
    assert page.count("<svg") == 2
    assert "size: 297mm 210mm" in page


def test_the_page_says_in_words_what_the_picture_shows(workshop: Workshop, person: Person) -> None:
    """[T12] Legend, matrix and notes as lists under headings."""
    person.patch(workshop.path("legend", "hierarchie.point~~ink"), {"text": "Bourg qui tient"})
    person.post(workshop.path("amof"), {"cell": "atout", "text": "L’eau & le <bois>"})
    person.post(workshop.path("notes"), {"at": [60, 200], "text": "Et demain ?"})
    words = person.get(workshop.path("export.html")).text.partition('<article class="words">')[2]
    for text in ("<h2>Organisation</h2>", "<li>Bourg qui tient</li>", "<h3>Atouts</h3>"):
        assert text in words
    assert "<li>L’eau &amp; le &lt;bois&gt;</li>" in words
    assert "<li>Et demain ?</li>" in words


def test_the_png_is_as_wide_as_asked(workshop: Workshop, person: Person) -> None:
    answer = person.get(workshop.path("export.png?width=400"))
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.size == (400, 283)
    assert picture.convert("L").getextrema()[0] < 100, "something is drawn"


@pytest.mark.parametrize(
    "query", ["export.png?width=4001", "export.png?width=0", "export.pdf?paper=a5", "export.svg?theme=rose"]
)
def test_what_cannot_be_made_is_refused(workshop: Workshop, person: Person, query: str) -> None:
    answer = person.get(workshop.path(query))
    assert answer.status_code == 422
    assert set(answer.json()) >= {"code", "path", "message"}


def test_a_choice_that_is_none_says_which_there_are(workshop: Workshop, person: Person) -> None:
    said = person.get(workshop.path("export.pdf?paper=a9")).json()
    assert (said["code"], said["path"]) == ("not_a_choice", "paper")
    assert "a0, a1, a2, a3, a4" in said["message"]


def test_a_picture_that_takes_too_long_is_given_up(
    workshop: Workshop, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence instead of the file; the server goes on."""
    monkeypatch.setattr(png_process, "TIMEOUT_S", 0.01)
    answer = person.get(workshop.path("export.png"))
    assert (answer.status_code, answer.json()["code"]) == (503, "export_failed")
    assert person.get(workshop.path("export.json")).status_code == 200


def test_the_page_holds_the_whole_sheet_and_loads_nothing(workshop: Workshop) -> None:
    """[A4] What people wrote is text in it, never markup."""
    person = workshop.participant()
    person.post(workshop.path("figures"), POINT | {"name": "<script>alert(1)</script>"})
    page = person.get(workshop.path("export.html")).text
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert 'src="' not in page
    assert "url(http" not in page
    assert page.count("<svg") == page.count("</svg>") == 1


def test_geojson_says_what_each_figure_means(workshop: Workshop, person: Person) -> None:
    """Sheet millimetres, with the domain and the sentence of the legend."""
    person.patch(workshop.path("legend", "hierarchie.point~~ink"), {"text": "Bourg qui tient"})
    (feature,) = person.get(workshop.path("export.geojson")).json()["features"]
    assert feature["geometry"] == POINT["geometry"]
    properties = feature["properties"]
    assert (properties["name"], properties["domain"]) == ("Die", "organisation")
    assert properties["legend_sentence"] == "Bourg qui tient"


@pytest.mark.parametrize("query", ["svg", "html", "pdf?paper=a4", "png?width=200"])
def test_not_made_again_when_nothing_has_changed(workshop: Workshop, person: Person, query: str) -> None:
    path = workshop.path(f"export.{query}")
    headers = {"If-None-Match": person.get(path).headers["etag"]}
    assert person.get(path, headers=headers).status_code == 304
    other = path.replace("a4", "a3").replace("200", "300")
    assert person.get(other, headers=headers).status_code == (304 if other == path else 200)
    person.post(workshop.path("figures"), POINT)
    assert person.get(path, headers=headers).status_code == 200


def test_the_picture_is_well_formed(workshop: Workshop, person: Person) -> None:
    """[T5] A title for who does not see it."""
    root = ET.fromstring(person.get(workshop.path("export.svg")).content)  # noqa: S314
    assert root.find("{http://www.w3.org/2000/svg}title") is not None
