"""The permission matrix over REST [A3]: every role, every address."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from api.auth.permissions import ALLOWED, Operation, Standing
from tests.api.client import Person, Workshop, World
from tests.api.samples import SAMPLES, a_workshop_file
from tests.api.test_photos import picture
from tests.api.test_report import ready

LEAD = {"facilitator"}
WRITE = LEAD | {"own"}
READ = WRITE | {"other", "observer"}
#: Who came by the link to the files too.
TAKE = READ | {"files"}
PUBLIC = TAKE | {"outsider", "stranger"}
ROLES = sorted(PUBLIC)

NOTE_OP = {"op_id": "o1", "kind": "add", "target": "note", "id": "n1", "fields": {"at": [9, 9], "order": "V"}}

VIEW = {"x_mm": 0, "y_mm": 0, "width_mm": 100, "height_mm": 80}

#: The smallest workshop there can be, as a file.
A_ZIP = a_workshop_file()

#: (method, path, body) → who may, and the status they get. The workshop is deleted last.
MATRIX: list[tuple[str, str, Any, set[str], int]] = [
    ("GET", "/healthz", None, PUBLIC, 200),
    ("GET", "/readyz", None, PUBLIC, 200),
    ("GET", "/api/symbols", None, PUBLIC, 200),
    ("GET", "/api/print/cards.pdf", None, PUBLIC, 200),
    ("GET", "/api/print/table.pdf", None, PUBLIC, 200),
    ("GET", "/api/print/amof.pdf", None, PUBLIC, 200),
    ("GET", "/api/print/poster.svg", None, PUBLIC, 200),
    ("GET", "/api/room", None, PUBLIC, 200),
    ("GET", "/api/room/qr.svg", None, PUBLIC, 200),
    ("POST", "/api/workshops", {"title": "Ailleurs"}, PUBLIC, 201),
    ("GET", "/api/join/{code}", None, PUBLIC, 200),
    ("GET", "/api/me/places", None, PUBLIC, 200),
    ("GET", "/api/me?poster={poster}", None, TAKE, 200),
    ("PATCH", "/api/me?poster={poster}", {"name": "Nina"}, READ, 200),
    ("GET", "/api/workshops/{workshop}", None, TAKE, 200),
    ("GET", "/api/workshops/{workshop}/qr.svg", None, LEAD, 200),
    ("GET", "/api/workshops/{workshop}/print/join.pdf", None, LEAD, 200),
    ("GET", "/api/workshops/{workshop}/print/base.pdf", None, TAKE, 200),
    ("GET", "/api/workshops/{workshop}/print/amof.pdf", None, TAKE, 200),
    ("GET", "/api/workshops/{workshop}/export.zip", None, LEAD, 200),
    ("GET", "/api/workshops/{workshop}/report.pdf", None, TAKE, 200),
    ("GET", "/api/workshops/{workshop}/report.docx", None, TAKE, 200),
    ("POST", "/api/workshops/{workshop}/exports", {"kind": "zip"}, LEAD, 202),
    ("GET", "/api/workshops/{workshop}/exports/{job}", None, LEAD, 200),
    ("GET", "/api/workshops/{workshop}/exports/{job}/file", None, LEAD, 200),
    ("DELETE", "/api/workshops/{workshop}/exports/{job}", None, LEAD, 204),
    ("GET", "/api/workshops/{workshop}/common", None, TAKE, 200),
    ("PATCH", "/api/workshops/{workshop}/common", {"rev": 0, "groups": []}, LEAD, 200),
    ("POST", "/api/workshops/{workshop}/common/poster", {"group": "Ensemble", "figures": []}, LEAD, 201),
    ("GET", "/api/operator", None, PUBLIC, 200),
    ("POST", "/api/workshops/{workshop}/files-link", {"days": 7}, LEAD, 201),
    ("GET", "/api/workshops/{workshop}/files-link", None, LEAD, 200),
    ("GET", "/api/workshops/{workshop}/files-link/qr.svg", None, LEAD, 200),
    ("DELETE", "/api/workshops/{workshop}/files-link", None, LEAD, 204),
    ("POST", "/api/workshops/import", A_ZIP, PUBLIC, 201),
    ("PATCH", "/api/workshops/{workshop}", {"place": "Die"}, LEAD, 200),
    ("GET", "/api/posters/{poster}", None, READ, 200),
    ("GET", "/api/posters/{poster}/figures", None, READ, 200),
    ("GET", "/api/posters/{poster}/export.json", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/export.svg", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/export.pdf?paper=a4", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/export.png?width=200", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/export.html", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/export.geojson", None, TAKE, 200),
    ("GET", "/api/posters/{poster}/presentation", None, TAKE, 200),
    ("POST", "/api/posters/{poster}/photos", picture(), WRITE, 201),
    ("GET", "/api/posters/{poster}/photos/{photo}.jpg", None, READ, 200),
    (
        "POST",
        "/api/posters/{poster}/photos/{photo}/straighten",
        {"corners": [[0, 0], [1, 0], [1, 1], [0, 1]]},
        WRITE,
        201,
    ),
    ("POST", "/api/posters/{poster}/ops", {"batch": "b1", "client": "c1", "ops": [NOTE_OP]}, WRITE, 200),
    *(
        row
        for collection, (new, changes) in SAMPLES.items()
        for row in (
            (
                "POST",
                f"/api/posters/{{poster}}/{collection}",
                new,
                READ if collection == "comments" else WRITE,
                201,
            ),
            ("PATCH", f"/api/posters/{{poster}}/{collection}/{{{collection}}}", changes, WRITE, 200),
            ("DELETE", f"/api/posters/{{poster}}/{collection}/{{{collection}}}", None, WRITE, 204),
        )
    ),
    ("GET", "/api/templates", None, PUBLIC, 200),
    ("POST", "/api/workshops/{workshop}/clock", {"action": "start"}, LEAD, 200),
    ("POST", "/api/workshops/{workshop}/session", {"session_id": "d2"}, LEAD, 204),
    ("POST", "/api/workshops/{workshop}/gate", {"gate": "open"}, LEAD, 204),
    ("POST", "/api/workshops/{workshop}/messages", {"text": "Bonjour"}, LEAD, 201),
    ("POST", "/api/workshops/{workshop}/look", {"view": VIEW}, LEAD, 204),
    ("POST", "/api/workshops/{workshop}/duplicate", {"bases": True}, LEAD, 201),
    ("GET", "/api/workshops/{workshop}/seats", None, LEAD, 200),
    ("POST", "/api/workshops/{workshop}/seats/{seat}/return", None, LEAD, 201),
    ("GET", "/api/posters/{poster}/qr.svg", None, LEAD, 200),
    ("POST", "/api/posters/{poster}/gate", {"gate": "open"}, LEAD, 204),
    ("POST", "/api/posters/{poster}/hand", {"state": "raised"}, WRITE, 200),
    ("POST", "/api/posters/{poster}/hand", {"state": "coming"}, LEAD, 200),
    ("POST", "/api/posters/{poster}/hand", {"state": "lowered"}, WRITE, 200),
    ("POST", "/api/posters/{poster}/messages/{message}/read", None, WRITE, 204),
    ("GET", "/api/posters/{poster}/versions", None, READ, 200),
    ("POST", "/api/posters/{poster}/versions", {"name": "Midi"}, WRITE, 201),
    ("GET", "/api/posters/{poster}/versions/{version}", None, READ, 200),
    ("POST", "/api/posters/{poster}/versions/{version}/restore", None, WRITE, 200),
    ("GET", "/api/posters/{poster}/seats", None, READ, 200),
    ("PATCH", "/api/posters/{poster}/seats/{seat}", {"title": "rapporteur"}, WRITE, 204),
    ("GET", "/api/workshops/{workshop}/morning", None, READ, 200),
    ("POST", "/api/workshops/{workshop}/cards", {"title": "Une carte"}, LEAD, 201),
    ("POST", "/api/workshops/{workshop}/cards/examples", None, LEAD, 201),
    ("PATCH", "/api/workshops/{workshop}/cards/{card}", {"title": "La carte"}, LEAD, 200),
    ("POST", "/api/workshops/{workshop}/morning", {"card_id": None}, LEAD, 204),
    ("PATCH", "/api/posters/{poster}/cards/{card}/votes", {"solid": "yes"}, {"own"}, 200),
    ("PATCH", "/api/posters/{poster}/cards/{card}/sentences", {"field": "see", "text": "Ici"}, WRITE, 200),
    ("PATCH", "/api/posters/{poster}/cards/{card}/picks", {"kind": "sign", "text": "Un signe"}, WRITE, 200),
    ("DELETE", "/api/workshops/{workshop}/cards/{card}", None, LEAD, 204),
    ("POST", "/api/workshops/{workshop}/groups", {"group": "Jeunes"}, LEAD, 201),
    ("PATCH", "/api/workshops/{workshop}/groups", {"posters": []}, LEAD, 204),
    ("DELETE", "/api/workshops/{workshop}/groups/{blank}", None, LEAD, 204),
    ("POST", "/api/posters/{poster}/signs", {"signs": None}, LEAD, 204),
    ("DELETE", "/api/workshops/{workshop}/seats/{seat}", None, LEAD, 204),
    ("POST", "/api/return", {"code": "{code}", "digits": "{digits}"}, PUBLIC, 201),
    ("POST", "/api/join", {"code": "{code}"}, PUBLIC, 201),
    ("POST", "/api/exchange", {"key": "{key}"}, PUBLIC, 201),
    ("DELETE", "/api/workshops/{workshop}", None, LEAD, 204),
]


WAYS_IN = ("/api/workshops", "/api/workshops/import", "/api/join", "/api/return", "/api/exchange")
FILLED_IN = ("{code}", "{key}", "{digits}")


def the_day(workshop: Workshop) -> dict[str, str]:
    """What the addresses of the day name: a programme, a message, a version, a seat, digits to come back."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    days = [{"id": "d1"}, {"id": "d2"}]
    assert lead.patch(here, {"sessions": days}).status_code == 200
    seats = [workshop.participant(name=name) for name in ("Paul", "Inès")]
    ids = [seat.get(f"/api/me?poster={workshop.posters[0]}").json()["seat_id"] for seat in seats]
    return {
        "message": lead.post(f"{here}/messages", {"text": "Bonjour"}).json()["id"],
        "version": lead.post(workshop.path("versions"), {"name": "Matin"}).json()["id"],
        "seat": ids[0],
        "blank": lead.post(f"{here}/groups", {"group": "Vide"}).json()["id"],
        "card": lead.post(f"{here}/cards", {"title": "Le train"}).json()["id"],
        "digits": lead.post(f"{here}/seats/{ids[1]}/return").json()["digits"],
    }


def somebody(world: World, workshop: Workshop, role: str) -> Person:
    if role == "facilitator":
        return workshop.facilitator
    if role == "observer":
        return workshop.observer()
    if role == "files":
        return workshop.leaving()
    if role == "outsider":
        return world.workshop(title="Un autre atelier").facilitator
    if role == "stranger":
        return world.person()
    return workshop.participant(poster=0 if role == "own" else 1)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_at_every_address(world: World, workshop: Workshop, role: str) -> None:
    """[A3] Who may gets the answer; a stranger 401, anybody else 403, and nothing has changed."""
    job = workshop.facilitator.post(f"/api/workshops/{workshop.id}/exports", {"kind": "zip"}).json()["id"]
    ready(workshop.facilitator, f"/api/workshops/{workshop.id}", job)
    places = {
        **the_day(workshop),
        "job": job,
        "workshop": workshop.id,
        "code": workshop.code,
        "poster": workshop.posters[0],
        **{
            collection: workshop.facilitator.post(workshop.path(collection), new).json()["id"]
            for collection, (new, _) in SAMPLES.items()
        },
        "photo": workshop.facilitator.send(workshop.path("photos"), picture()).json()["hash"],
        "key": workshop.made["observer_url"].partition("#k=")[2],
    }
    person = somebody(world, workshop, role)
    before = b""
    for method, path, body, who, status in MATRIX:
        if path in WAYS_IN:
            # Somebody else: coming in would change what this one may do next.
            who_comes, before = somebody(world, workshop, role), b""
        else:
            who_comes = person
        if role not in who and not before:
            before = workshop.facilitator.get(workshop.path()).content
        if isinstance(body, dict):
            body = {k: v.format(**places) if v in FILLED_IN else v for k, v in body.items()}
        sent = {"content": body} if isinstance(body, bytes) else {"json": body} if body else {}
        answer = who_comes.request(method, path.format(**places), **sent)
        told = f"{role} {method} {path}: {answer.status_code} {answer.text[:200]}"
        if role in who:
            before = b""
            assert answer.status_code == status, told
        else:
            assert answer.status_code == (401 if role == "stranger" else 403), told
            assert set(answer.json()) == {"code", "message", "path"}, told
            assert workshop.facilitator.get(workshop.path()).content == before, told


def test_the_matrix_has_every_address(world: World) -> None:
    """[A3] An address that is not in the matrix above is an address nobody thought about."""
    described = world.person().get("/api/openapi.json").json()["paths"]
    there = {(method.upper(), path) for path, methods in described.items() for method in methods}
    there = {(method, re.sub(r"\{\w+\}", "{}", path)) for method, path in there}
    assert {
        (method, re.sub(r"\{\w+\}", "{}", path.partition("?")[0])) for method, path, *_ in MATRIX
    } == there


@pytest.mark.parametrize("path", ["/api/posters/nope", "/api/workshops/nope", "/api/me?poster=nope"])
def test_what_does_not_exist(world: World, workshop: Workshop, path: str) -> None:
    """[A3] 404 for who has joined something; a stranger is not told."""
    assert workshop.facilitator.get(path).status_code == 404
    assert world.person().get(path).status_code == 401


def test_only_the_facilitator_sees_code_and_links(workshop: Workshop) -> None:
    """[A3] Sharing is an operation of its own."""
    secret = ("join_code", "join_url", "facilitator_url", "observer_url")
    led = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    seen = workshop.observer().get(f"/api/workshops/{workshop.id}").json()
    assert all(led[name] for name in secret)
    assert not any(seen[name] for name in secret)
    assert all(poster["join_code"] and poster["join_url"] for poster in led["posters"])
    assert not any(poster["join_code"] or poster["join_url"] for poster in seen["posters"])


def test_the_table_of_the_docs_is_the_table_of_the_code() -> None:
    """[A3] docs/ACCESS.md publishes api/auth/permissions.py."""
    text = (Path(__file__).parents[2] / "docs" / "ACCESS.md").read_text("utf-8")
    lines = text.splitlines()
    head = "| operation | " + " | ".join(Standing) + " |"
    first = lines.index(head) + 2
    rows = [
        f"| {operation} | " + " | ".join("yes" if s in ALLOWED[operation] else "–" for s in Standing) + " |"
        for operation in Operation
    ]
    assert lines[first : first + len(rows)] == rows
    assert not lines[first + len(rows)]
