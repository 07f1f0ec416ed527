"""A workshop as one ZIP, and back [K1, K2]."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from httpx import Response

from api.services.demo import open_demo
from tests.api.client import Person, Workshop, World
from tests.api.samples import SAMPLES
from tests.api.test_photos import picture


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return out.getvalue()


def files_of(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def exported(person: Person, workshop_id: str, query: str = "") -> dict[str, bytes]:
    answer = person.get(f"/api/workshops/{workshop_id}/export.zip{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    return files_of(answer.content)


def brought(world: World, body: bytes, person: Person | None = None) -> Response:
    return (person or world.person()).request("POST", "/api/workshops/import", content=body)


def filled(workshop: Workshop) -> Workshop:
    """One of each thing of a poster, by Marie; a photo; two versions; the second poster closed."""
    marie = workshop.participant()
    for collection, (new, _) in SAMPLES.items():
        assert marie.post(workshop.path(collection), new).status_code == 201
    photo = marie.send(workshop.path("photos"), picture()).json()
    heading = {"op_id": "h", "kind": "set", "target": "poster", "id": workshop.posters[0]}
    heading["fields"] = {"photo": photo}  # type: ignore[assignment]
    assert (
        marie.post(workshop.path("ops"), {"batch": "h", "client": "c", "ops": [heading]}).status_code == 200
    )
    for name in ("Matin", "Midi"):
        assert marie.post(workshop.path("versions"), {"name": name}).status_code == 201
    assert workshop.facilitator.post(workshop.path("gate", poster=1), {"gate": "closed"}).status_code == 204
    signs = {"offered": ["hierarchie.point"], "palette": "all"}
    assert workshop.facilitator.post(workshop.path("signs"), {"signs": signs}).status_code == 204
    return workshop


def test_the_zip_holds_documented_files_and_no_secret(workshop: Workshop) -> None:
    """[K1] Document, pictures, photo, versions, tables; no code, no key, no token."""
    filled(workshop)
    files = exported(workshop.facilitator, workshop.id, "?png=true&log=true")
    about = json.loads(files["workshop.json"])
    assert [group["group"] for group in about["groups"]] == ["Élus", "Habitants"]
    assert about["participation"]["people"] == {workshop.posters[0]: 1}
    folder = about["groups"][0]["folder"]
    kept = {name.removeprefix(f"{folder}/") for name in files if name.startswith(folder)}
    photo = json.loads(files[f"{folder}/poster.json"])["photo"]["hash"]
    assert kept == {
        *("poster.json", "poster.svg", "poster.pdf", "poster.png", f"photos/{photo}.jpg"),
        *("versions/001.json", "versions/002.json", "log/001.jsonl"),
    }
    assert files[f"{folder}/poster.pdf"].startswith(b"%PDF")
    assert "Train" in files["amof.csv"].decode()
    assert "Et l’eau" in files["reactions.csv"].decode()
    log = [json.loads(line) for line in files[f"{folder}/log/001.jsonl"].splitlines()]
    assert {line["name"] for line in log} == {"Marie"}
    everything = b"\n".join(files.values())
    secrets = [workshop.code, workshop.made["facilitator_token"]]
    secrets += [workshop.made[name].partition("#k=")[2] for name in ("facilitator_url", "observer_url")]
    secrets += [str(poster["join_code"]) for poster in workshop.made["posters"]]
    assert not [secret for secret in secrets if secret.encode() in everything]


def test_names_stay_out_when_asked(workshop: Workshop) -> None:
    """[K1] In documents, versions, log and tables."""
    filled(workshop)
    assert b"Marie" in b"".join(exported(workshop.facilitator, workshop.id).values())
    files = exported(workshop.facilitator, workshop.id, "?names=hidden&log=true")
    assert b"Marie" not in b"".join(files.values())


def test_what_comes_back_has_other_links_and_goes_on(workshop: Workshop, tmp_path: Path) -> None:
    """[K2] The posters keep their ids on an empty server; people join by the new code, and draw."""
    filled(workshop)
    whole = workshop.facilitator.get(f"/api/workshops/{workshop.id}/export.zip").content
    elsewhere = World(tmp_path / "elsewhere")
    try:
        person = elsewhere.person()
        made = brought(elsewhere, whole, person)
        assert made.status_code == 201, made.text
        there = made.json()
        assert [poster["id"] for poster in there["posters"]] == workshop.posters
        assert there["join_code"] != workshop.code
        assert (
            there["facilitator_url"].partition("#k=")[2]
            != workshop.made["facilitator_url"].partition("#k=")[2]
        )
        marie = elsewhere.person()
        body = {"code": there["join_code"], "name": "Marie", "poster_id": workshop.posters[0]}
        assert marie.post("/api/join", body).status_code == 201
        note = {"at": [10, 10], "text": "On continue"}
        assert marie.post(f"/api/posters/{workshop.posters[0]}/notes", note).status_code == 201
    finally:
        elsewhere.stop()


def test_beside_the_original_posters_take_other_ids(world: World, workshop: Workshop) -> None:
    """[K2] Nothing of the workshop that is there changes."""
    filled(workshop)
    whole = workshop.facilitator.get(f"/api/workshops/{workshop.id}/export.zip").content
    before = workshop.facilitator.get(workshop.path()).content
    made = brought(world, whole).json()
    assert not {poster["id"] for poster in made["posters"]} & set(workshop.posters)
    assert workshop.facilitator.get(workshop.path()).content == before


def test_the_demo_comes_back(world: World, tmp_path: Path) -> None:
    """[K2] Three drawn posters."""
    context = world.context
    demo = world.run(open_demo(context.engine, context.workshops, context.ops))
    person = world.person()
    person.post("/api/exchange", {"key": demo.links.facilitator})
    whole = person.get(f"/api/workshops/{demo.workshop_id}/export.zip").content
    elsewhere = World(tmp_path / "elsewhere")
    try:
        other = elsewhere.person()
        made = brought(elsewhere, whole, other).json()
        before, after = files_of(whole), exported(other, made["id"])
        names = [name for name in before if name.endswith("poster.json")]
        assert len(names) == 3
        assert [after[name] for name in names] == [before[name] for name in names]
    finally:
        elsewhere.stop()


def small(workshop: Workshop) -> dict[str, bytes]:
    files = exported(workshop.facilitator, workshop.id)
    return {name: body for name, body in files.items() if name.endswith(".json")}


def changed(files: dict[str, bytes], name: str, **values: Any) -> dict[str, bytes]:
    return {**files, name: json.dumps({**json.loads(files[name]), **values}).encode()}


def twice(body: bytes) -> bytes:
    """A second file of the name of the first."""
    out = io.BytesIO(body)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("workshop.json", b"{}")
    return out.getvalue()


def lying(files: dict[str, bytes]) -> bytes:
    """An entry that says it is small, and is not."""
    body = zipped({**files, "workshop.json": b" " * 40_000_000 + files["workshop.json"]})
    size = 40_000_000 + len(files["workshop.json"])
    return body.replace(size.to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def test_hostile_files_are_refused_and_leave_nothing(world: World, workshop: Workshop) -> None:
    """[K3] Bombs, paths, duplicates, wrong JSON: the one envelope, and no workshop more."""
    files = small(workshop)
    poster = next(name for name in files if name.endswith("poster.json"))
    body = zipped(files)
    cases: dict[str, tuple[bytes, str]] = {
        "no zip": (b"hello", "bad_archive"),
        "cut": (body[: len(body) // 2], "bad_archive"),
        "empty": (zipped({}), "bad_archive"),
        "another zip": (zipped({"mimetype": b"x"}), "bad_archive"),
        "up": (zipped({**files, "../evil.json": b"{}"}), "archive_name"),
        "root": (zipped({**files, "/etc/passwd": b"{}"}), "archive_name"),
        "backslash": (zipped({**files, "a\\..\\b": b"{}"}), "archive_name"),
        "twice": (twice(body), "archive_twice"),
        "bomb": (zipped({**files, "bomb": b"\0" * 50_000_000}), "archive_too_large"),
        "lying": (lying(files), "bad_archive"),
        "not json": (zipped({**files, "workshop.json": b"{"}), "bad_json"),
        "unknown field": (zipped(changed(files, "workshop.json", extra="x")), "unknown_field"),
        "another format": (zipped(changed(files, "workshop.json", format="other/9")), "not_a_choice"),
        "poster missing": (zipped({n: b for n, b in files.items() if n != poster}), "archive_missing"),
        "wrong poster": (zipped(changed(files, poster, figures=[{"id": "f"}])), "missing_field"),
        "unknown sign": (zipped(changed(files, "workshop.json", offered=["nope.point"])), "unknown_sign"),
    }
    photo = poster.replace("poster.json", f"photos/{'0' * 64}.jpg")
    cases["not that photo"] = (zipped({**files, photo: picture()}), "bad_photo")
    before = world.person().get("/readyz").json()
    for name, (sent, code) in cases.items():
        person = world.person()
        answer = brought(world, sent, person)
        assert answer.status_code in (400, 413, 422), (name, answer.status_code, answer.text)
        assert answer.json()["code"] == code, (name, answer.text)
        assert person.get("/api/me/places").json()["places"] == [], name
    assert world.person().get("/readyz").json() == before
    assert zlib.crc32(workshop.facilitator.get(workshop.path()).content)


def test_a_file_too_large_is_refused_as_it_comes(tmp_path: Path) -> None:
    """[K3] By what is announced, or by what arrives."""
    world = World(tmp_path, import_max_mb=1)
    try:
        answer = brought(world, b"x" * 2_000_000)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")

        async def pieces() -> Any:
            for _ in range(30):
                yield b"x" * 100_000

        answer = world.person().request("POST", "/api/workshops/import", content=pieces())
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    finally:
        world.stop()
