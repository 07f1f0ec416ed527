"""Names hidden, what is too old deleted, a link to the files that ends [K7, K8, K9]."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import update

from api.db import tables
from tests.api.client import Workshop, World
from tests.api.test_archive import exported, filled


def age(world: World, at: str) -> None:
    """Everything was made and changed then."""

    def job(connection):  # type: ignore[no-untyped-def]
        connection.execute(update(tables.table_of(tables.Workshop)).values(created_at=at))
        connection.execute(update(tables.table_of(tables.OpLog)).values(at=at))

    async def run() -> None:
        await world.context.writer.run(job)

    world.run(run())


def test_hidden_names_are_nowhere(workshop: Workshop) -> None:
    """[K7] What Marie signed no longer says so, nor what she does now; shown again, the first does."""
    filled(workshop)
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    assert "Marie" in lead.get(workshop.path()).text
    assert lead.patch(here, {"names_hidden": True}).json()["names_hidden"] is True
    marie = workshop.participant(name="Marie")
    assert marie.post(workshop.path("notes"), {"at": [1, 1], "text": "Cachée"}).status_code == 201
    version = lead.get(workshop.path("versions")).json()["versions"][0]["id"]
    for path in (
        *(workshop.path(), workshop.path("figures"), workshop.path("export.json"), workshop.path("seats")),
        *(workshop.path("versions"), workshop.path("versions", version), f"{here}/common"),
    ):
        answer = workshop.observer().get(path)
        assert answer.status_code == 200
        assert "Marie" not in answer.text, path
    assert b"Marie" not in b"".join(exported(lead, workshop.id, "?log=true").values())
    assert "Marie" in lead.get(f"{here}/seats").text
    assert lead.patch(here, {"names_hidden": False}).status_code == 200
    notes = lead.get(workshop.path()).json()["notes"]
    assert [note["author"] for note in notes if note["text"] == "Cachée"] == [""]
    assert "Marie" in json.dumps(notes)


def test_what_is_too_old_is_deleted(world: World, workshop: Workshop) -> None:
    """[K8] With everything it holds; what changed since stays."""
    filled(workshop)
    age(world, "2020-01-01T00:00:00.000Z")
    other = world.workshop(title="Récent")
    assert world.run(world.context.retention.purge(365)) == ["Drôme 2040"]
    assert workshop.facilitator.get(f"/api/workshops/{workshop.id}").status_code == 404
    assert other.facilitator.get(f"/api/workshops/{other.id}").status_code == 200
    assert not list((world.settings.data_dir / "photos").rglob("*.jpg"))


def test_a_workshop_to_come_is_not_old(world: World) -> None:
    """[K8] Prepared long before its day."""
    world.workshop(date="2099-05-05")
    age(world, "2020-01-01T00:00:00.000Z")
    assert world.run(world.context.retention.purge(30)) == []


def test_the_link_to_the_files_lets_take_them_until_it_is_closed(workshop: Workshop) -> None:
    """[K9] Posters, without names, and the report, for some days; closed, who came by it is out."""
    filled(workshop)
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    assert lead.get(f"{here}/files-link").json() == {"url": None, "until": None}
    url = lead.post(f"{here}/files-link", {"days": 7}).json()["url"]
    assert lead.get(f"{here}/files-link").json()["url"] == url
    key = url.partition("/fichiers#k=")[2]
    leaving = workshop.world.person()
    assert leaving.post("/api/exchange", {"key": key}).json()["role"] == "files"
    taken = (here, f"{here}/report.pdf", f"{here}/common", workshop.path("export.json"))
    for path in taken:
        answer = leaving.get(path)
        assert answer.status_code == 200
        assert b"Marie" not in answer.content
    assert leaving.get("/api/me/places").json()["places"] == []
    assert lead.delete(f"{here}/files-link").status_code == 204
    assert workshop.world.person().post("/api/exchange", {"key": key}).status_code == 404
    assert {leaving.get(path).status_code for path in taken} == {403}


def test_another_link_ends_the_one_before(workshop: Workshop) -> None:
    """[K9] Who came by the first is out; who has a seat of their own keeps it."""
    leaving, marie = workshop.leaving(), workshop.participant()
    here = f"/api/workshops/{workshop.id}"
    key = workshop.facilitator.get(f"{here}/files-link").json()["url"].partition("#k=")[2]
    assert marie.post("/api/exchange", {"key": key}).status_code == 201
    assert workshop.facilitator.post(f"{here}/files-link", {"days": 30}).status_code == 201
    assert leaving.get(here).status_code == 403
    assert marie.get(workshop.path()).status_code == 200


def test_a_link_that_is_over_is_dead(world: World, workshop: Workshop) -> None:
    """[K9] On its last day, for who comes and for who had come."""
    leaving, here = workshop.leaving(), f"/api/workshops/{workshop.id}"
    key = workshop.facilitator.get(f"{here}/files-link").json()["url"].partition("#k=")[2]

    def over(connection):  # type: ignore[no-untyped-def]
        table = tables.table_of(tables.Workshop)
        settings = {"files_until": "2020-01-01T00:00:00.000Z"}
        connection.execute(update(table).where(table.c.id == workshop.id).values(settings=settings))

    async def run() -> None:
        await world.context.writer.run(over)

    world.run(run())
    assert world.person().post("/api/exchange", {"key": key}).status_code == 404
    assert workshop.facilitator.get(f"{here}/files-link").json()["url"] is None
    for path in (here, f"{here}/report.pdf", workshop.path("export.svg")):
        assert leaving.get(path).status_code == 403


def test_who_answers_for_the_server_is_said_as_told(tmp_path: Path) -> None:
    """[K9] Empty where nothing was said."""
    world = World(tmp_path, operator_name="GAL Drôme", retention_days=400)
    try:
        told = world.person().get("/api/operator").json()
        assert (told["name"], told["address"], told["retention_days"]) == ("GAL Drôme", "", 400)
    finally:
        world.stop()
