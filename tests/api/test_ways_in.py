"""Codes, links, cookies and seats [A1, A2]."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from api.auth.tokens import CODE_ALPHABET
from api.db.engine import reading
from api.services.join import REFUSAL_S
from tests.api.client import BASE, Workshop, World


def key_of(url: str) -> str:
    return url.partition("#k=")[2]


def test_creating_a_workshop_gives_its_ways_in(workshop: Workshop) -> None:
    """A code of 8 symbols nobody misreads; keys in the fragment only; one poster a group."""
    made = workshop.made
    assert re.fullmatch(f"[{CODE_ALPHABET}]{{8}}", made["join_code"])
    assert not set("01OIL") & set(CODE_ALPHABET)
    for role in ("facilitator", "observer"):
        assert re.fullmatch(rf"{BASE}/w/{workshop.id}#k=[\w-]{{43}}", made[f"{role}_url"])
    assert made["join_url"] == f"{BASE}/j/{made['join_code']}"
    assert [(p["group"], p["table"], p["people"]) for p in made["posters"]] == [
        ("Élus", 1, 0),
        ("Habitants", 2, 0),
    ]


def test_groups_by_number_and_the_territory_on_every_poster(world: World) -> None:
    """The base of the workshop's territory is copied into its posters (ADR 0003), under default layers."""
    land = {"type": "Polygon", "coordinates": [[[9, 9], [500, 9], [500, 500], [9, 9]]]}
    base = {"shapes": [{"role": "land", "geometry": land}], "credit": "IGN"}
    made = world.workshop(groups=3, territory={"name": "Drôme", "base": base})
    assert [poster["group"] for poster in made.made["posters"]] == ["Groupe 1", "Groupe 2", "Groupe 3"]
    for poster in made.posters:
        document = made.facilitator.get(f"/api/posters/{poster}").json()
        assert document["territory"] == "Drôme"
        assert document["base"]["shapes"][0]["geometry"]["coordinates"] == land["coordinates"]
        assert [layer["id"] for layer in document["layers"]] == [
            "fond",
            "organisation",
            "dynamique",
            "ressources",
            "enjeux",
        ]


def test_a_territory_that_crosses_itself_is_refused(world: World) -> None:
    """[P4] [P3] The base is checked like any geometry."""
    bow = {"type": "Polygon", "coordinates": [[[9, 9], [90, 90], [90, 9], [9, 90], [9, 9]]]}
    base = {"shapes": [{"role": "land", "geometry": bow}]}
    answer = world.person().post("/api/workshops", {"title": "X", "territory": {"name": "X", "base": base}})
    assert answer.status_code == 422
    assert answer.json()["path"].startswith("territory.base.shapes[0].geometry")


def test_the_cookie(world: World, workshop: Workshop) -> None:
    """[A1] HttpOnly, SameSite, 256 bits; Secure when the public address is https."""
    answer = world.person().post("/api/join", {"code": workshop.code})
    cookie = answer.headers["set-cookie"]
    assert re.match(r"chorem=[\w-]{43};", cookie)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_secure_under_https(tmp_path: Path) -> None:
    """[A1] Under CHOREM_PUBLIC_URL=https://… the cookie never travels in clear, and links say so."""
    https = World(tmp_path, public_url="https://chorem.example")
    made = https.person().post("/api/workshops", {"title": "X"})
    https.stop()
    assert "Secure" in made.headers["set-cookie"]
    assert made.json()["facilitator_url"].startswith("https://chorem.example/w/")


def test_a_laptop_in_the_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[A5] Opened as localhost on the laptop itself, the code still shows an address phones can reach."""
    monkeypatch.setattr("api.routes.depends.lan_address", lambda: "192.168.1.20")
    laptop = World(tmp_path, host="0.0.0.0", port=8123)  # noqa: S104
    made = [
        laptop.person().post("/api/workshops", {"title": "X"}, headers={"Host": host}).json()["join_url"]
        for host in ("localhost:8123", "127.0.0.1:8123", "192.168.1.20:8123", "salle.local:8123")
    ]
    laptop.stop()
    hosts = [address.split("/")[2] for address in made]
    assert hosts == ["192.168.1.20:8123"] * 3 + ["salle.local:8123"]


def test_only_hashes_are_stored(world: World, workshop: Workshop) -> None:
    """[A1] No token and no key of a link can be read back from the database."""
    joined = world.person().post("/api/join", {"code": workshop.code}).json()
    secrets = [
        workshop.made["facilitator_token"],
        joined["token"],
        key_of(workshop.made["facilitator_url"]),
        key_of(workshop.made["observer_url"]),
    ]
    with reading(world.context.engine) as connection:
        dump = [
            str(tuple(row))
            for table in ("browser", "link", "workshop", '"grant"', "seat")
            for row in connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608
        ]
    assert len(dump) >= 6
    assert not [row for row in dump for secret in secrets if secret in row]


def test_the_token_works_as_bearer(world: World, workshop: Workshop) -> None:
    """[A1] A program sends what a browser keeps in its cookie."""
    joined = world.person().post("/api/join", {"code": workshop.code, "name": "Capteur"}).json()
    program = world.person(token=joined["token"])
    assert program.get(f"/api/me?poster={joined['poster_id']}").json()["name"] == "Capteur"
    assert world.person(token=joined["token"] + "x").get(workshop.path()).status_code == 401


def test_a_code_is_read_as_people_type_it(world: World, workshop: Workshop) -> None:
    """Lower case, spaces and dashes are the same code."""
    code = workshop.code.lower()
    assert world.person().get(f"/api/join/{code[:4]} {code[4:]}").status_code == 200
    assert world.person().post("/api/join", {"code": f"{code[:4]}-{code[4:]}"}).status_code == 201


def test_a_closed_code_and_a_wrong_one_are_alike(world: World, workshop: Workshop) -> None:
    """[A2] Same status, same words, same time; reopening lets people in again."""
    other = "ZZZZZZZZ" if workshop.code != "ZZZZZZZZ" else "YYYYYYYY"
    path = f"/api/workshops/{workshop.id}"
    assert workshop.facilitator.patch(path, {"joining_open": False}).json()["joining_open"] is False
    for method, path_of, body_of in (
        ("POST", "/api/join", lambda code: {"code": code}),
        ("GET", "/api/join/{}", lambda code: None),
    ):
        answers = []
        for code in (workshop.code, other):
            started = time.monotonic()
            answers.append(world.person().request(method, path_of.format(code), json=body_of(code)))
            assert time.monotonic() - started >= REFUSAL_S
        closed, wrong = answers
        assert closed.status_code == wrong.status_code == 404
        assert closed.json() == wrong.json()
        assert closed.json()["code"] == "unknown_code"
    workshop.facilitator.patch(path, {"joining_open": True})
    assert world.person().post("/api/join", {"code": workshop.code}).status_code == 201


def test_sixty_people_behind_one_address(world: World, workshop: Workshop) -> None:
    """[A2] A whole town hall comes in at once, and a third of it mistypes the code first."""
    for number in range(60):
        person = world.person(address="192.0.2.1")
        if number % 3 == 0:
            assert person.get("/api/join/MISTYPED").status_code == 404
        assert person.get(f"/api/join/{workshop.code}").status_code == 200
        body = {"code": workshop.code, "name": f"P{number}"}
        assert person.post("/api/join", body).status_code == 201
    people = [
        poster["people"]
        for poster in workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()["posters"]
    ]
    assert people == [30, 30], "without a choice, people go where there are fewest"


def test_guessing_codes_is_stopped(world: World, workshop: Workshop) -> None:
    """[A2] A session that guesses is told to wait, even with the right code; others are not."""
    guesser = workshop.observer()
    answers = [guesser.post("/api/join", {"code": f"WRONG{number:03}"}).status_code for number in range(21)]
    assert answers == [404] * 20 + [429]
    refused = guesser.post("/api/join", {"code": workshop.code})
    assert refused.status_code == 429
    assert refused.json()["code"] == "too_many_tries"
    assert world.person().post("/api/join", {"code": workshop.code}).status_code == 201


def test_one_browser_may_hold_several_places(world: World, workshop: Workshop) -> None:
    """A cookie stays the same; each poster, each workshop adds a grant, and the right one acts."""
    person = workshop.participant(0, "Marie")
    token = person.cookies["chorem"]
    elsewhere = world.workshop(title="Ailleurs")
    assert person.post("/api/join", {"code": elsewhere.code, "name": "M. L."}).status_code == 201
    person.post("/api/join", {"code": workshop.code, "name": "Marie-Jo", "poster_id": workshop.posters[1]})
    assert person.cookies["chorem"] == token
    names = [
        person.get(f"/api/me?poster={poster}").json()["name"]
        for poster in (*workshop.posters, elsewhere.posters[0])
    ]
    assert names == ["Marie", "Marie-Jo", "M. L."]
    places = person.get("/api/me/places").json()["places"]
    assert [(p["workshop_title"], p["group"], p["name"]) for p in places] == [
        ("Drôme 2040", "Habitants", "Marie-Jo"),
        ("Ailleurs", "Élus", "M. L."),
        ("Drôme 2040", "Élus", "Marie"),
    ]


def test_joining_again_is_the_same_seat(world: World, workshop: Workshop) -> None:
    """A device has one seat at a poster, whoever sits there now."""
    person = world.person()
    body = {"code": workshop.code, "poster_id": workshop.posters[0], "name": "Ali"}
    first = person.post("/api/join", body).json()
    second = person.post("/api/join", body | {"name": "Léa", "role": "rapporteur"}).json()
    assert first["seat_id"] == second["seat_id"]
    me = person.get(f"/api/me?poster={workshop.posters[0]}").json()
    assert (me["name"], me["title"], me["role"]) == ("Léa", "rapporteur", "participant")


def test_a_facilitator_at_a_table_keeps_both(workshop: Workshop) -> None:
    """Who leads and sits down somewhere draws under their own name, and still leads."""
    leader = workshop.facilitator
    leader.post("/api/join", {"code": workshop.code, "poster_id": workshop.posters[0], "name": "Jeanne"})
    at_table = leader.get(f"/api/me?poster={workshop.posters[0]}").json()
    assert (at_table["name"], at_table["role"], at_table["may_write"]) == ("Jeanne", "facilitator", True)
    assert leader.get(f"/api/me?poster={workshop.posters[1]}").json()["may_write"] is True


def test_renaming_oneself(workshop: Workshop) -> None:
    """The seat's name is the author of what is drawn next [O10]."""
    person = workshop.participant(name="Marie")
    me = person.patch(
        f"/api/me?poster={workshop.posters[0]}", {"name": "Maryam", "title": "animateur"}
    ).json()
    assert (me["name"], me["title"]) == ("Maryam", "animateur")
    note = person.post(workshop.path("notes"), {"at": [10, 10], "author": "Le maire"}).json()
    assert note["author"] == "Maryam"


def test_joining_another_workshops_poster_is_refused(world: World, workshop: Workshop) -> None:
    """A code opens its own workshop only."""
    elsewhere = world.workshop(title="Ailleurs")
    answer = world.person().post("/api/join", {"code": workshop.code, "poster_id": elsewhere.posters[0]})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_poster")


def test_a_wrong_link_is_refused(world: World) -> None:
    """[A2] Like a wrong code."""
    answer = world.person().post("/api/exchange", {"key": "x" * 43})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_link")


def test_deleting_a_workshop_deletes_everything(world: World, workshop: Workshop) -> None:
    """*Tout supprimer*: nothing of it is left in any table, and its tokens open nothing."""
    person = workshop.participant()
    person.post(workshop.path("notes"), {"at": [10, 10], "text": "x"})
    workshop.facilitator.delete(f"/api/workshops/{workshop.id}")
    with reading(world.context.engine) as connection:
        for table in ("workshop", "poster", "note", "layer", "op", "seat", '"grant"', "link"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0, table  # noqa: S608
    assert person.get(workshop.path()).status_code == 404
    assert world.person().post("/api/join", {"code": workshop.code}).status_code == 404
