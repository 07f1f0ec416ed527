"""The report of a workshop, and files that are waited for [K4, K5]."""

from __future__ import annotations

import io
import subprocess
import time
from pathlib import Path

import pytest
from docx import Document

from api.services.demo import open_demo
from tests.api.client import Person, Workshop, World
from tests.api.samples import POINT
from tests.api.test_archive import files_of, filled
from tests.api.test_morning import add_card, send


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return told.stdout.decode().replace("\u00a0", " ")


def report(person: Person, workshop_id: str, query: str = "", kind: str = "pdf") -> bytes:
    answer = person.get(f"/api/workshops/{workshop_id}/report.{kind}{query}")
    assert answer.status_code == 200, answer.text
    return answer.content


def ready(person: Person, here: str, job: str) -> dict[str, object]:
    """The job once it has ended: asked again as a page does, with an end."""
    last = time.monotonic() + 60
    while time.monotonic() < last:
        state: dict[str, object] = person.get(f"{here}/exports/{job}").json()
        if state["state"] != "running":
            return state
    raise AssertionError("the export never ended")


def test_the_report_says_who_took_part_and_what_was_drawn(workshop: Workshop, tmp_path: Path) -> None:
    """[K4] As numbers; held comments are not in it; it is selectable text."""
    filled(workshop)
    held = {"text": "À ne pas dire", "kind": "avis", "held": True}
    assert workshop.facilitator.post(workshop.path("comments"), held).status_code == 201
    here = f"/api/workshops/{workshop.id}"
    day = {"date": "2026-11-14", "place": "Salle des fêtes"}
    assert workshop.facilitator.patch(here, day).status_code == 200
    said = text_of(report(workshop.observer(), workshop.id), tmp_path)
    for words in ("Drôme 2040", "14 novembre 2026", "Salle des fêtes", "Élus", "Habitants", "Train"):
        assert words in said, words
    assert "Et l’eau ?" in said
    assert "À ne pas dire" not in said
    assert "Marie" not in said
    assert "Dessiné le" in said
    assert "Première lecture 10 min" in said
    assert "Signature" in said
    assert "Workshop report" in text_of(report(workshop.observer(), workshop.id, "?lang=en"), tmp_path)


def test_stakes_and_the_morning_are_told_in_both_documents(workshop: Workshop, tmp_path: Path) -> None:
    """[K4] [T17] The three questions under each stake; what a group voted, wrote and took to its poster."""
    card = add_card(workshop)
    marie = workshop.participant()
    answers = {"happen": "La ligne ferme", "act": "Compter les voyageurs", "want": "Un train l’heure"}
    stake = {**POINT, "name": "Die", "stake": True, "answers": answers}
    assert marie.post(workshop.path("figures"), stake).status_code == 201
    send(marie, workshop, card, "votes", solid="partly")
    send(marie, workshop, card, "sentences", field="see", text="Le guichet a fermé")
    send(marie, workshop, card, "picks", kind="sign", text="Un guichet fermé")
    said = text_of(report(workshop.observer(), workshop.id), tmp_path)
    written = Document(io.BytesIO(report(workshop.observer(), workshop.id, kind="docx")))
    told = "\n".join(one.text for one in written.paragraphs).replace("\u00a0", " ")
    for words in (
        *("Que peut-il arriver ?", *answers.values()),
        *("Solide : en partie 1", "Le guichet a fermé", "Signal porté sur le poster : Un guichet fermé"),
    ):
        assert words in said, words
        assert words in told, words


def test_pages_of_posters_are_numbered_as_those_of_the_report(world: World, tmp_path: Path) -> None:
    """[K4] A matrix that has a page of its own is on the next page, whose number is that of the report."""
    context = world.context
    demo = world.run(open_demo(context.engine, context.workshops, context.ops))
    person = world.person()
    person.post("/api/exchange", {"key": demo.links.facilitator})
    pages = text_of(report(person, demo.workshop_id), tmp_path).split("\f")
    assert "AMOF, page suivante" in pages[2]
    assert "Atouts" in pages[3]
    assert pages[3].split()[-1] == "4"


def test_first_names_are_for_who_leads_and_asks(workshop: Workshop, tmp_path: Path) -> None:
    """[K4] Nobody else gets them."""
    filled(workshop)
    assert "Marie" in text_of(report(workshop.facilitator, workshop.id, "?names=shown"), tmp_path)
    refused = workshop.observer().get(f"/api/workshops/{workshop.id}/report.pdf?names=shown")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")


def test_the_demo_reports_what_groups_share(world: World, tmp_path: Path) -> None:
    """[K4] Signs of several groups, of one alone, stakes, doubts; all in fonts that are embedded."""
    context = world.context
    demo = world.run(open_demo(context.engine, context.workshops, context.ops))
    person = world.person()
    person.post("/api/exchange", {"key": demo.links.facilitator})
    pdf = report(person, demo.workshop_id)
    said = text_of(pdf, tmp_path)
    for words in ("Ce que plusieurs groupes ont dessiné", "Pépite", "À vérifier", "Menaces"):
        assert words in said, words
    fonts = subprocess.run(
        ["pdffonts", str(tmp_path / "report.pdf")], capture_output=True, check=True, text=True
    ).stdout.splitlines()[2:]
    assert fonts
    assert all("ChoremSans" in font and " yes " in font for font in fonts)


def test_the_report_can_be_edited(workshop: Workshop) -> None:
    """[K4] Real headings, a table of numbers, a picture of each poster."""
    filled(workshop)
    document = Document(io.BytesIO(report(workshop.facilitator, workshop.id, kind="docx")))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert "Qui a participé, et ce qui a été fait" in headings
    assert len(document.inline_shapes) == len(workshop.posters)
    assert document.tables[0].cell(1, 0).text == "Élus"


@pytest.mark.parametrize("kind", ["zip", "pdf"])
def test_a_long_file_is_started_followed_and_fetched(workshop: Workshop, kind: str) -> None:
    """[K5] Only by who started it."""
    filled(workshop)
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    started = lead.post(f"{here}/exports", {"kind": kind, "names": "hidden"})
    assert started.status_code == 202
    job = started.json()["id"]
    assert workshop.observer().get(f"{here}/exports/{job}").status_code == 403
    state = ready(lead, here, job)
    assert (state["state"], state["done"]) == ("done", 2)
    answer = lead.get(f"{here}/exports/{job}/file")
    assert str(state["file_name"]) in answer.headers["content-disposition"]
    assert len(answer.content) == state["bytes"]
    if kind == "zip":
        assert b"Marie" not in b"".join(files_of(answer.content).values())


def test_a_long_file_is_cancelled(workshop: Workshop) -> None:
    """[K5] Nothing of it is kept."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    job = lead.post(f"{here}/exports", {"kind": "zip"}).json()["id"]
    assert lead.delete(f"{here}/exports/{job}").status_code == 204
    assert lead.get(f"{here}/exports/{job}").status_code == 404
    assert lead.get(f"{here}/exports/{job}/file").status_code == 404
