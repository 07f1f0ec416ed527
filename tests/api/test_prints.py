"""Prints over REST: who, what, on which paper, and what is not kept [H3] [H4]."""

from __future__ import annotations

import logging
import subprocess
from pathlib import Path

import pytest

from tests.api.client import Workshop, World


def opened(pdf: bytes, folder: Path) -> tuple[str, str]:
    """Its facts and its text."""
    path = folder / "print.pdf"
    path.write_bytes(pdf)
    facts = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return facts, subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout


def test_one_join_sheet_for_the_door_and_one_a_group(workshop: Workshop, tmp_path: Path) -> None:
    """[H3] [H4] The code of the workshop, then each group's own [W6]."""
    answer = workshop.facilitator.get(f"/api/workshops/{workshop.id}/print/join.pdf")
    facts, text = opened(answer.content, tmp_path)
    assert "Pages:           3" in facts
    assert "(A4)" in facts
    groups = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()["posters"]
    for code in (workshop.code, *(group["join_code"] for group in groups)):
        assert code[:4] in text
        assert code[4:] in text
    assert "Élus" in text
    one = workshop.facilitator.get(
        f"/api/workshops/{workshop.id}/print/join.pdf?poster={workshop.posters[1]}&paper=a3&lang=en"
    )
    facts, text = opened(one.content, tmp_path)
    assert "Pages:           1" in facts
    assert "(A3)" in facts
    assert "Habitants" in text
    assert "Write a first name" in text


def test_the_network_of_the_room_is_printed_and_kept_nowhere(
    world: World, workshop: Workshop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """[H4] Not in a cache, not in the log, not in the data."""
    caplog.set_level(logging.DEBUG)
    path = f"/api/workshops/{workshop.id}/print/join.pdf?network=Mairie&password=rivière-2040"
    answer = workshop.facilitator.get(path)
    assert answer.headers["cache-control"] == "no-store"
    _, text = opened(answer.content, tmp_path)
    assert "Mairie" in text
    assert "rivière-2040" in text
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("chorem")]
    assert ours
    assert not any("2040" in message or "Mairie" in message for message in ours)
    world.stop()
    kept = b"".join(file.read_bytes() for file in world.settings.data_dir.rglob("*") if file.is_file())
    assert "rivière-2040".encode() not in kept
    world.start()


@pytest.mark.parametrize("sheet", ["base", "amof"])
def test_an_empty_sheet_for_each_group(workshop: Workshop, tmp_path: Path, sheet: str) -> None:
    """[H3] Or for one; of the paper asked for."""
    reader = workshop.observer()
    facts, _ = opened(reader.get(f"/api/workshops/{workshop.id}/print/{sheet}.pdf").content, tmp_path)
    assert "Pages:           2" in facts
    path = f"/api/workshops/{workshop.id}/print/{sheet}.pdf?poster={workshop.posters[0]}&paper=a0&theme=copie"
    facts, text = opened(reader.get(path).content, tmp_path)
    assert "Pages:           1" in facts
    assert "(A0)" in facts
    assert "Élus" in text


@pytest.mark.parametrize(
    ("query", "status"),
    [("?paper=a7", 422), ("?poster=nope", 404), ("?lang=de", 422), ("?network=" + "x" * 33, 422)],
)
def test_what_cannot_be_printed_is_refused(workshop: Workshop, query: str, status: int) -> None:
    """[H3] With the one envelope."""
    answer = workshop.facilitator.get(f"/api/workshops/{workshop.id}/print/join.pdf{query}")
    assert answer.status_code == status
    assert set(answer.json()) == {"code", "message", "path"}


def test_a_group_of_another_workshop_is_not_printed(world: World, workshop: Workshop) -> None:
    """[A3] Its name stays where it is."""
    other = world.workshop(title="Ailleurs")
    for sheet in ("join", "base", "amof"):
        path = f"/api/workshops/{workshop.id}/print/{sheet}.pdf?poster={other.posters[0]}"
        assert workshop.facilitator.get(path).status_code == 404


@pytest.mark.parametrize("name", ["cards", "table", "amof"])
def test_the_signs_are_printed_for_everybody_and_not_made_twice(world: World, name: str) -> None:
    """[H3] A browser that has them asks whether they changed."""
    answer = world.person().get(f"/api/print/{name}.pdf?paper=a4&lang=en")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    again = world.person().get(
        f"/api/print/{name}.pdf?paper=a4&lang=en", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304
