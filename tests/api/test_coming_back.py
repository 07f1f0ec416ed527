"""Codes of groups, return codes, removal and titles: who gets in, who gets back, who is out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.api.client import Person, Workshop, World


def me(person: Person, workshop: Workshop, poster: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = person.get(f"/api/me?poster={workshop.posters[poster]}").json()
    return found


def return_code(workshop: Workshop, seat: str) -> str:
    path = f"/api/workshops/{workshop.id}/seats/{seat}/return"
    digits: str = workshop.facilitator.post(path).json()["digits"]
    return digits


def come_back(person: Person, workshop: Workshop, digits: str) -> Any:
    return person.post("/api/return", {"code": workshop.code, "digits": digits})


def test_a_group_has_a_code_of_its_own(world: World, workshop: Workshop) -> None:
    """[W6] It leads into that group alone, is closed with the others, and has its QR."""
    read = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    codes = [poster["join_code"] for poster in read["posters"]]
    assert len({*codes, workshop.code}) == 3
    seen = world.person().get(f"/api/join/{codes[1]}").json()
    assert [poster["id"] for poster in seen["posters"]] == [workshop.posters[1]]
    assert not any(poster["join_code"] for poster in seen["posters"])
    joined = world.person().post("/api/join", {"code": codes[1].lower(), "name": "Marie"}).json()
    assert joined["poster_id"] == workshop.posters[1]
    wrong = {"code": codes[1], "name": "Marie", "poster_id": workshop.posters[0]}
    assert world.person().post("/api/join", wrong).json()["code"] == "unknown_poster"
    assert "<svg" in workshop.facilitator.get(workshop.path("qr.svg")).text
    workshop.facilitator.patch(f"/api/workshops/{workshop.id}", {"joining_open": False})
    assert world.person().get(f"/api/join/{codes[1]}").json()["code"] == "unknown_code"


def test_a_lost_browser_gets_its_seat_back(world: World, workshop: Workshop) -> None:
    """[W7] The same seat and name, entries closed or not, and the digits serve once."""
    lost = me(workshop.participant(name="Marie"), workshop)
    workshop.facilitator.patch(f"/api/workshops/{workshop.id}", {"joining_open": False})
    digits = return_code(workshop, lost["seat_id"])
    back = world.person()
    answer = come_back(back, workshop, digits)
    assert answer.status_code == 201
    assert answer.json()["seat_id"] == lost["seat_id"]
    assert me(back, workshop)["name"] == "Marie"
    assert back.post(workshop.path("notes"), {"at": [9, 9], "text": "encore moi"}).status_code == 201
    again = come_back(world.person(), workshop, digits)
    assert (again.status_code, again.json()["code"]) == (404, "unknown_return")


def test_digits_are_short_lived_and_of_one_workshop(
    world: World, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """[W7] A newer code replaces the last; another workshop's digits open nothing; time passes."""
    seat = me(workshop.participant(), workshop)["seat_id"]
    first, second = return_code(workshop, seat), return_code(workshop, seat)
    if first != second:
        assert come_back(world.person(), workshop, first).status_code == 404
    assert come_back(world.person(), world.workshop(), second).status_code == 404
    monkeypatch.setattr("api.services.seats.RETURN_CODE_LIFE", timedelta(seconds=-1))
    late = return_code(workshop, seat)
    assert come_back(world.person(), workshop, late).status_code == 404


def test_facilitators_come_back_by_their_link(workshop: Workshop) -> None:
    """[W7] Four digits never open what a link opens."""
    seats = workshop.facilitator.get(f"/api/workshops/{workshop.id}/seats").json()["seats"]
    lead = next(seat["id"] for seat in seats if seat["role"] == "facilitator")
    answer = workshop.facilitator.post(f"/api/workshops/{workshop.id}/seats/{lead}/return")
    assert (answer.status_code, answer.json()["code"]) == (409, "seat_has_link")


def test_guessing_digits_is_hopeless(world: World, workshop: Workshop) -> None:
    """[W7, A2] Whoever changes address and session at each try is stopped by the workshop's own limit."""
    seat = me(workshop.participant(), workshop)["seat_id"]
    digits = return_code(workshop, seat)
    wrong = "0000" if digits != "0000" else "0001"
    statuses = [
        come_back(world.person(address=f"10.1.0.{n}"), workshop, wrong).status_code for n in range(12)
    ]
    assert statuses == [404] * 10 + [429] * 2
    assert come_back(world.person(address="10.2.0.1"), workshop, digits).status_code == 429
    other = world.workshop()
    seat = me(other.participant(), other)["seat_id"]
    assert come_back(world.person(), other, return_code(other, seat)).status_code == 201


def test_sixty_people_behind_one_address(world: World, workshop: Workshop) -> None:
    """[W7, A2] Everybody joins by a group's code, many mistype it, all who lost a browser come back."""
    read = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    code = read["posters"][0]["join_code"]
    people = [world.person() for _ in range(60)]
    for number, person in enumerate(people):
        if number % 2:
            assert person.get("/api/join/AAAAAAAA").status_code == 404
        assert person.post("/api/join", {"code": code, "name": f"P{number}"}).status_code == 201
    for person in people[:20]:
        digits = return_code(workshop, me(person, workshop)["seat_id"])
        assert come_back(world.person(), workshop, digits).status_code == 201


def test_a_removed_person_is_out(world: World, workshop: Workshop) -> None:
    """[W8] Nothing is allowed any more, their digits are dead, what they drew stays; others are still in."""
    person, other = workshop.participant(name="Paul"), workshop.participant(name="Inès")
    person.post(workshop.path("notes"), {"at": [9, 9], "text": "de Paul"})
    seat = me(person, workshop)["seat_id"]
    digits = return_code(workshop, seat)
    path = f"/api/workshops/{workshop.id}/seats/{seat}"
    assert workshop.facilitator.delete(path).status_code == 204
    assert workshop.facilitator.delete(path).status_code == 404
    assert person.get(workshop.path()).status_code == 403
    assert person.post(workshop.path("notes"), {"at": [9, 9]}).status_code == 403
    assert come_back(world.person(), workshop, digits).status_code == 404
    assert other.get(workshop.path()).json()["notes"][0]["author"] == "Paul"
    seats = other.get(workshop.path("seats")).json()["seats"]
    assert [one["name"] for one in seats] == ["Inès"]


def test_nobody_removes_themselves(workshop: Workshop) -> None:
    """[W8] A workshop keeps whoever leads it."""
    mine = workshop.facilitator.get(f"/api/me?workshop={workshop.id}").json()["seat_id"]
    answer = workshop.facilitator.delete(f"/api/workshops/{workshop.id}/seats/{mine}")
    assert (answer.status_code, answer.json()["code"]) == (409, "own_seat")


def test_a_group_names_its_rapporteur(workshop: Workshop) -> None:
    """[W12] By anyone of the group, taken back from whoever had it; not in another group."""
    people = [workshop.participant(name=name) for name in ("Paul", "Inès")]
    ids = [me(person, workshop)["seat_id"] for person in people]
    for seat in ids:
        body = {"title": "rapporteur"}
        assert people[0].patch(workshop.path("seats", seat), body).status_code == 204
    body = {"title": "animateur"}
    assert people[1].patch(workshop.path("seats", ids[0]), body).status_code == 204
    titles = [one["title"] for one in people[0].get(workshop.path("seats")).json()["seats"]]
    assert titles == ["animateur", "rapporteur"]
    elsewhere = workshop.facilitator.patch(workshop.path("seats", ids[0], poster=1), body)
    assert elsewhere.json()["code"] == "unknown_seat"
    assert people[0].patch(workshop.path("seats", ids[0]), {"title": None}).status_code == 204
    assert me(people[0], workshop)["title"] is None
