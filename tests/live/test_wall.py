"""The feed of a workshop and the day on every screen [W8, W9, W10, W11]."""

from __future__ import annotations

from typing import Any

import pytest

from tests.live.client import LiveClient, op, point
from tests.live.server import LiveServer, LiveWorkshop


def until(client: LiveClient, kind: str, wanted: Any) -> dict[str, Any]:
    """The first message of a kind of which ``wanted`` is true."""
    while True:
        message = client.wait(kind)
        if wanted(message):
            return message


def day(client: LiveClient, wanted: Any) -> dict[str, Any]:
    found: dict[str, Any] = until(client, "day", lambda message: wanted(message["day"]))["day"]
    return found


def note(number: int) -> dict[str, Any]:
    return op("add", "note", f"n{number}", {"at": [9, 9], "text": f"{number}", "order": "V"})


def test_the_clock_reaches_every_screen(workshop: LiveWorkshop) -> None:
    """[W9] Two tables and two walls, by their feeds alone; who arrives later reads it in the welcome."""
    with (
        workshop.person() as marie,
        workshop.open(workshop.join("Paul", workshop.other_poster)["token"], workshop.other_poster) as paul,
        workshop.wall() as wall,
        workshop.wall(workshop.join(role="observer")["token"]) as observer,
    ):
        paul.hello()
        assert wall.hello()["day"]["clock"] == {"common": None, "groups": {}}
        observer.hello()
        workshop.lead("POST", "/clock", {"action": "start", "phase": "dessin"})
        runs = [day(table, lambda one: one["run"])["run"] for table in (marie, paul)]
        clocks = [day(screen, lambda one: one["clock"]["common"])["clock"] for screen in (wall, observer)]
        assert runs[0] == runs[1] == clocks[0]["common"] == clocks[1]["common"]
        body = {"action": "add", "minutes": 5, "poster_id": workshop.poster}
        workshop.lead("POST", "/clock", body)
        assert day(marie, lambda one: one["run"]["added"] == 5)["run"]["phase"] == "dessin"
        assert day(wall, lambda one: one["clock"]["groups"])["clock"]["groups"][workshop.poster]["added"] == 5
        assert paul.hello_again()["day"]["run"]["added"] == 0
        with workshop.person("Inès") as ines:
            welcome = ines.hello_again()
            assert welcome["day"]["run"]["added"] == 5
            assert abs(welcome["day"]["now_ms"] - welcome["day"]["run"]["started_ms"]) < 60_000


def test_settings_change_live(workshop: LiveWorkshop) -> None:
    """[W9] Signs offered, phases, gate: each screen has the whole of it."""
    with workshop.person() as marie, workshop.wall() as wall:
        wall.hello()
        workshop.lead("PATCH", "", {"offered": ["hierarchie.point"], "title": "Autre titre"})
        assert day(marie, lambda one: one["offered"])["title"] == "Autre titre"
        assert day(wall, lambda one: one["offered"])["offered"] == ["hierarchie.point"]
        workshop.lead("PATCH", "", {"offered": None})
        day(marie, lambda one: one["offered"] is None)
        workshop.lead("POST", "/gate", {"gate": "closed"})
        assert day(marie, lambda one: one["gate"] == "closed")["message"] is None
        day(wall, lambda one: {poster["gate"] for poster in one["posters"]} == {"closed"})


def test_a_closed_poster_over_its_socket(workshop: LiveWorkshop) -> None:
    """[W5] A batch is refused by name, the socket stays open, and drawing goes on once reopened."""
    with workshop.person() as marie:
        marie.commit(note(1))
        workshop.lead("POST", "/gate", {"gate": "closed"})
        marie.send_batch(note(2))
        assert marie.wait("refused")["error"]["code"] == "poster_closed"
        workshop.lead("POST", "/gate", {"gate": "open"})
        marie.commit(note(3))


def test_counts_and_gestures(workshop: LiveWorkshop) -> None:
    """[W10] Figures by domain, notes, matrix, last movement: at once, then once a second for all."""
    with workshop.person() as marie, workshop.wall() as wall:
        welcome = wall.hello()
        assert [one["id"] for one in welcome["posters"]] == [workshop.poster, workshop.other_poster]
        assert welcome["posters"][0]["bars"] == [0] * 10
        item = {"cell": "atout", "text": "La rivière", "order": "V"}
        marie.commit(op("add", "figure", "f1", point()), note(1), op("add", "amof", "a1", item))
        heading = {"group": "Les élus"}
        seq = marie.commit(op("set", "poster", workshop.poster, heading))["seq"]
        told = until(wall, "posters", lambda message: message["posters"][0]["seq"] == seq)["posters"]
        assert len(told) == 1
        counts = told[0]
        assert (counts["figures"], counts["notes"], counts["amof"]) == ({"organisation": 1}, 1, {"atout": 1})
        assert counts["group"] == "Les élus"
        assert sum(counts["bars"]) == 2
        with workshop.wall() as later:
            again = later.hello()["posters"][0]
            assert sum(again["bars"]) == 2
            assert again["last_at"] == counts["last_at"]


def test_many_batches_are_one_frame_of_counts(workshop: LiveWorkshop) -> None:
    """[W10] A table that draws a lot does not flood the wall."""
    with workshop.person() as marie, workshop.wall() as wall:
        wall.hello()
        wall.sync()
        for number in range(60):
            marie.send_batch(note(number))
        while marie.wait("batch")["ops"][0]["id"] != "n59":
            pass
        until(wall, "posters", lambda message: message["posters"][0]["notes"] == 60)
        assert len([one for one in wall.passed if one["t"] == "posters"]) <= 3


def test_watching_posters(workshop: LiveWorkshop) -> None:
    """[W10] A snapshot or what was missed, then each batch once and in order; none of those not watched."""
    with workshop.person() as marie, workshop.wall() as wall:
        wall.hello()
        seq = marie.commit(note(1))["seq"]
        wall.send({"t": "watch", "posters": {workshop.poster: None}})
        first = wall.wait("snapshot")
        assert (first["poster"], first["seq"]) == (workshop.poster, seq)
        assert [one["id"] for one in first["snapshot"]["notes"]] == ["n1"]
        sent = [marie.commit(note(number)) for number in (2, 3)]
        for one in sent:
            batch = wall.wait("batch")
            assert batch.pop("poster") == workshop.poster
            assert batch == one
        wall.send({"t": "watch", "posters": {}})
        wall.sync()
        missed = marie.commit(note(4))
        assert not [one for one in wall.sync() if one["t"] == "batch"]
        wall.send({"t": "watch", "posters": {workshop.poster: sent[-1]["seq"], workshop.other_poster: None}})
        told = {wall.wait("batch", "snapshot")["poster"] for _ in range(2)}
        assert told == {workshop.poster, workshop.other_poster}
        assert missed["seq"] > sent[-1]["seq"]


def test_watching_while_a_table_draws(workshop: LiveWorkshop) -> None:
    """[W10] Nothing between the snapshot and the first batch is lost or told twice."""
    with workshop.person() as marie, workshop.wall() as wall:
        wall.hello()
        for number in range(40):
            marie.send_batch(note(number))
        wall.send({"t": "watch", "posters": {workshop.poster: None}})
        for number in range(40, 80):
            marie.send_batch(note(number))
        snapshot = wall.wait("snapshot")
        have, seq = {one["id"] for one in snapshot["snapshot"]["notes"]}, snapshot["seq"]
        while len(have) < 80:
            batch = wall.wait("batch")
            assert batch["seq"] > seq
            seq = batch["seq"]
            have.add(batch["ops"][0]["id"])


def test_who_is_where(workshop: LiveWorkshop) -> None:
    """[W10] Every arrival, departure, name and title, with the poster."""
    joined = workshop.join("Marie")
    with workshop.wall() as wall:
        assert wall.hello()["people"] == []
        with workshop.open(joined["token"]) as marie:
            marie.hello()
            here = until(wall, "people", lambda message: message["people"])["people"][0]
            assert (here["poster"], here["name"], here["title"]) == (workshop.poster, "Marie", None)
            path = f"/api/posters/{workshop.poster}/seats/{joined['seat_id']}"
            workshop.rest(joined["token"], "PATCH", path, {"title": "rapporteur"})
            until(marie, "people", lambda message: message["people"][0]["title"] == "rapporteur")
            until(wall, "people", lambda message: message["people"][0]["title"] == "rapporteur")
        until(wall, "people", lambda message: not message["people"])


@pytest.mark.parametrize(
    ("message", "code"),
    [({"t": "batch"}, 4400), ({"t": "watch", "posters": {"p": -1}}, 4400), ({"t": "hello"}, 4400)],
)
def test_what_a_wall_may_not_say(workshop: LiveWorkshop, message: dict[str, Any], code: int) -> None:
    """[W10] A feed one only listens to: anything else ends it, with a reason."""
    with workshop.wall() as wall:
        wall.hello()
        wall.send(message)
        assert wall.close_code() == code
        assert wall.passed[-1]["error"]["code"] == "bad_message"


def test_who_may_follow(server: LiveServer, workshop: LiveWorkshop) -> None:
    """[W10, A3] Whoever has a place in the workshop; a stranger and another workshop's people do not."""
    with LiveClient(server.port, "", None, path=f"/api/workshops/{workshop.id}/live") as client:
        assert client.close_code() == 4401
    with workshop.wall(server.workshop().join()["token"]) as client:
        assert client.close_code() == 4403
    with workshop.wall(workshop.join()["token"]) as client:
        assert client.hello()["role"] == "participant"


def test_posters_of_another_workshop_are_not_shown(server: LiveServer, workshop: LiveWorkshop) -> None:
    """[W10, A3] Watching by an id one happens to know brings nothing."""
    other = server.workshop()
    with workshop.wall() as wall:
        wall.hello()
        wall.send({"t": "watch", "posters": {other.poster: None, workshop.poster: None}})
        assert wall.wait("snapshot")["poster"] == workshop.poster
        assert not [one for one in wall.sync() if one["t"] == "snapshot"]


def test_a_deleted_workshop_ends_its_walls(workshop: LiveWorkshop) -> None:
    """[W10] With 4404, as its posters."""
    with workshop.wall() as wall:
        wall.hello()
        workshop.lead("DELETE", "")
        assert wall.close_code() == 4404
