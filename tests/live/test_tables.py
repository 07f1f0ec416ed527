"""What facilitators and tables say to one another, and groups that come and go [W8, W9, W11, W25, W26]."""

from __future__ import annotations

from typing import Any

from tests.live.server import LiveWorkshop
from tests.live.test_wall import day, note, until


def test_a_call_and_its_answer(workshop: LiveWorkshop) -> None:
    """[W11] Raised with its time, answered, lowered; another wall than the facilitators' is not told."""
    token = workshop.join("Marie")["token"]
    hand = f"/api/posters/{workshop.poster}/hand"
    with (
        workshop.open(token) as marie,
        workshop.wall() as wall,
        workshop.wall(workshop.join(role="observer")["token"]) as observer,
    ):
        marie.hello()
        for screen in (wall, observer):
            screen.hello()
        raised = workshop.rest(token, "POST", hand, {"state": "raised"}).json()["hand"]
        assert (raised["name"], raised["coming"]) == ("Marie", False)
        assert workshop.rest(token, "POST", hand, {"state": "raised"}).json()["hand"] == raised
        assert day(wall, lambda one: one["posters"][0]["hand"])["posters"][0]["hand"] == raised
        assert observer.wait("day")["day"]["posters"][0]["hand"] is None
        lead = workshop.made["facilitator_token"]
        workshop.rest(lead, "POST", hand, {"state": "coming"}).raise_for_status()
        assert day(marie, lambda one: one["hand"]["coming"])["hand"]["at"] == raised["at"]
        workshop.rest(token, "POST", hand, {"state": "lowered"}).raise_for_status()
        day(marie, lambda one: one["hand"] is None)
        assert workshop.rest(lead, "POST", hand, {"state": "coming"}).json() == {"hand": None}


def test_a_message_and_who_read_it(workshop: LiveWorkshop) -> None:
    """[W11] To all, then to one; the wall counts groups; only the facilitators' wall."""
    marie_seat = workshop.join("Marie")
    paul_seat = workshop.join("Paul", workshop.other_poster)
    with (
        workshop.open(marie_seat["token"]) as marie,
        workshop.open(paul_seat["token"], workshop.other_poster) as paul,
        workshop.wall() as wall,
        workshop.wall(workshop.join(role="observer")["token"]) as observer,
    ):
        for client in (marie, paul, wall, observer):
            client.hello()
        to_all = workshop.lead("POST", "/messages", {"text": "Il reste une demi-heure"}).json()["id"]
        for table in (marie, paul):
            assert day(table, lambda one: one["message"])["message"]["id"] == to_all
        assert observer.wait("day")["day"]["messages"] == []
        path = f"/api/posters/{workshop.poster}/messages/{to_all}/read"
        workshop.rest(marie_seat["token"], "POST", path).raise_for_status()
        assert day(marie, lambda one: one["message"]["seen"])["message"]["seen"] == [marie_seat["seat_id"]]
        seen = day(wall, lambda one: one["messages"] and one["messages"][0]["seen"])["messages"][0]["seen"]
        assert seen == [workshop.poster]
        body = {"text": "Pour vous", "poster_id": workshop.poster}
        to_one = workshop.lead("POST", "/messages", body).json()["id"]
        assert day(marie, lambda one: one["message"]["id"] == to_one)["message"]["text"] == "Pour vous"
        assert paul.hello_again()["day"]["message"]["id"] == to_all


def test_look_here(workshop: LiveWorkshop) -> None:
    """[W9] A place of the sheet, to one table or to all."""
    view = {"x_mm": 100, "y_mm": 50, "width_mm": 300, "height_mm": 200}
    paul_seat = workshop.join("Paul", workshop.other_poster)
    with workshop.person() as marie, workshop.open(paul_seat["token"], workshop.other_poster) as paul:
        paul.hello()
        workshop.lead("POST", "/look", {"view": view, "poster_id": workshop.poster})
        assert marie.wait("look")["view"] == view
        assert not [one for one in paul.sync() if one["t"] == "look"]
        workshop.lead("POST", "/look", {"view": view})
        for table in (marie, paul):
            table.wait("look")


def test_a_removed_person_is_out_at_once(workshop: LiveWorkshop) -> None:
    """[W8] Every socket of the seat ends with 4401, its wall too; a new one is not let in."""
    joined = workshop.join("Paul")
    with workshop.open(joined["token"]) as paul, workshop.wall(joined["token"]) as wall:
        paul.hello()
        wall.hello()
        with workshop.person("Inès") as ines:
            workshop.lead("DELETE", f"/seats/{joined['seat_id']}")
            assert paul.close_code() == wall.close_code() == 4401
            until(ines, "people", lambda message: len(message["people"]) == 1)
    with workshop.open(joined["token"]) as again:
        assert again.close_code() == 4403


def test_a_group_comes_and_is_watched_at_once(workshop: LiveWorkshop) -> None:
    """[W25] Every screen has it; its counts follow; its batches come to whoever watches it."""
    with workshop.person() as marie, workshop.wall() as wall:
        wall.hello()
        added = workshop.lead("POST", "/groups", {"group": "Jeunes"}).json()
        assert day(marie, lambda one: one["groups"] == 3)
        listed = day(wall, lambda one: len(one["posters"]) == 3)["posters"]
        assert (listed[2]["id"], listed[2]["group"], listed[2]["table"]) == (added["id"], "Jeunes", 3)
        wall.send({"t": "watch", "posters": {added["id"]: None}})
        assert wall.wait("snapshot")["poster"] == added["id"]
        with workshop.open(workshop.join("Léa", added["id"])["token"], added["id"]) as lea:
            lea.hello()
            seq = lea.commit(note(1))["seq"]
            assert wall.wait("batch")["poster"] == added["id"]

            def told(message: dict[str, Any]) -> bool:
                return any((one["id"], one["seq"]) == (added["id"], seq) for one in message["posters"])

            until(wall, "posters", told)


def test_a_group_goes_with_its_connections(workshop: LiveWorkshop) -> None:
    """[W25] Who sat there is out, with the wall of that seat; the others have the day without it."""
    joined = workshop.join("Paul", workshop.other_poster)
    with (
        workshop.person() as marie,
        workshop.wall() as wall,
        workshop.wall(joined["token"]) as own,
        workshop.open(joined["token"], workshop.other_poster) as paul,
        workshop.open(workshop.made["facilitator_token"], workshop.other_poster) as lead,
    ):
        for client in (wall, own, paul, lead):
            client.hello()
        workshop.lead("DELETE", f"/groups/{workshop.other_poster}")
        assert (paul.close_code(), own.close_code(), lead.close_code()) == (4401, 4401, 4404)
        assert day(marie, lambda one: one["groups"] == 1)
        left = day(wall, lambda one: len(one["posters"]) == 1)["posters"]
        assert [one["id"] for one in left] == [workshop.poster]
        wall.send({"t": "watch", "posters": {workshop.other_poster: None}})
        assert not [one for one in wall.sync() if one["t"] == "snapshot"]


def test_another_order_and_signs_of_one_group(workshop: LiveWorkshop) -> None:
    """[W25, W26] Tables are numbered anew on every screen; one palette changes, the other does not."""
    other = workshop.join("Paul", workshop.other_poster)["token"]
    with (
        workshop.person() as marie,
        workshop.open(other, workshop.other_poster) as paul,
        workshop.wall() as wall,
    ):
        paul.hello()
        wall.hello()
        workshop.lead("PATCH", "/groups", {"posters": [workshop.other_poster]})
        ids = [
            one["id"] for one in day(wall, lambda one: one["posters"][0]["id"] != workshop.poster)["posters"]
        ]
        assert ids == [workshop.other_poster, workshop.poster]
        body = {"signs": {"offered": ["hierarchie.point"], "palette": "all"}}
        path = f"/api/posters/{workshop.poster}/signs"
        token = workshop.made["facilitator_token"]
        workshop.rest(token, "POST", path, body).raise_for_status()
        assert day(marie, lambda one: one["offered"])["palette"] == "all"
        assert paul.hello_again()["day"]["offered"] is None
        workshop.rest(token, "POST", path, {"signs": None}).raise_for_status()
        assert day(marie, lambda one: one["offered"] is None)["palette"] == "starter"


def test_the_next_day_opens_on_every_screen(workshop: LiveWorkshop) -> None:
    """[W13] Posters reopen, the clock is at rest, the day is said: without a reload."""
    workshop.lead("PATCH", "", {"sessions": [{"id": "d1"}, {"id": "d2", "kind": "thematic"}]})
    workshop.lead("POST", "/clock", {"action": "start"})
    workshop.lead("POST", "/gate", {"gate": "closed"})
    with workshop.person() as marie, workshop.wall() as wall:
        assert wall.hello()["day"]["session_id"] == "d1"
        workshop.lead("POST", "/session", {"session_id": "d2"})
        told = day(marie, lambda one: one["session_id"] == "d2")
        assert (told["gate"], told["run"]) == ("open", None)
        seen = day(wall, lambda one: one["session_id"] == "d2")
        assert {one["gate"] for one in seen["posters"]} == {"open"}
        marie.commit(note(1))
