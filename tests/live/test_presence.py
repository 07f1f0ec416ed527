"""What people show each other, and who holds the pen [L2, L4, L5]."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from api.sync.presence import INTERVAL_S, Presence
from tests.live.client import LiveClient
from tests.live.server import LiveWorkshop

DRAWING = {
    "cursor": [10.5, 20],
    "selection": ["figure/f1"],
    "draft": {
        "add": [
            {
                "id": "d1",
                "symbol": "contact.line",
                "version": 1,
                "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4.5]]},
            }
        ],
        "set": {"figure/f1": {"geometry": {"type": "Point", "coordinates": [3, 4]}, "nodes.n3": [1, 2, 1]}},
    },
}


def show(client: LiveClient, state: Any) -> None:
    client.send({"t": "presence", "state": state})


def test_others_see_what_is_being_drawn_at_once(workshop: LiveWorkshop) -> None:
    """[L2, E2] The state arrives as it was sent, under the connection's own id."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        show(marie, DRAWING)
        seen = paul.wait("presence")
    assert seen["conns"] == {marie.conn: DRAWING}


def test_a_state_speaks_only_for_its_connection(workshop: LiveWorkshop) -> None:
    """[L2] Two tabs of one seat are two connections; no message can name another."""
    token = workshop.join("Table")["token"]
    with workshop.open(token) as one, workshop.open(token) as two:
        one.hello()
        two.hello()
        assert one.conn != two.conn
        show(two, {"cursor": [1, 1]})
        assert list(one.wait("presence")["conns"]) == [two.conn]
        two.send({"t": "presence", "conn": one.conn, "state": {"cursor": [9, 9]}})
        assert two.close_code() == 4400


def test_a_newcomer_sees_the_cursors_that_do_not_move(workshop: LiveWorkshop) -> None:
    """[L2] Presence is not stored, but who arrives is shown everybody's present state."""
    with workshop.person("Marie") as marie:
        show(marie, {"cursor": [5, 6]})
        marie.wait("presence")
        with workshop.open(workshop.join("Paul")["token"]) as paul:
            paul.hello()
            assert paul.wait("presence")["conns"][marie.conn] == {"cursor": [5, 6]}


def test_who_leaves_is_gone(workshop: LiveWorkshop) -> None:
    """[L2] null takes the cursor away; the people's list follows."""
    with workshop.person("Marie") as marie:
        paul = workshop.person("Paul")
        show(paul, {"cursor": [5, 6]})
        marie.wait("presence")
        marie.sync()
        paul.close()
        told = {message["t"]: message for message in (marie.wait("presence", "people") for _ in range(2))}
        assert told["presence"]["conns"] == {paul.conn: None}
        assert [person["name"] for person in told["people"]["people"]] == ["Marie"]


def test_presence_is_coalesced() -> None:
    """[L2] The first change at once; then one frame per interval with only the last state of each."""

    async def play() -> list[bytes]:
        frames: list[bytes] = []
        presence = Presence(asyncio.get_running_loop(), frames.append)
        presence.show("a", b"1")
        assert len(frames) == 1
        for n in range(50):
            presence.show("a", b"%d" % n)
            presence.show("b", b"0")
        assert len(frames) == 1
        waited = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(INTERVAL_S * 1.5, waited.set_result, None)
        await waited
        presence.stop()
        return frames

    frames = asyncio.run(play())
    assert len(frames) == 2
    assert frames[1].endswith(b'{"t":"presence","conns":{"a":49,"b":0}}')


@pytest.mark.parametrize(
    "state",
    [
        {"cursor": ["1", 2]},
        {"cursor": [1, 2, 3]},
        {"hat": 1},
        {"draft": {"add": [{"id": "d"}]}},
        {"draft": {"add": [{**DRAWING["draft"]["add"][0], "geometry": {"type": "Star"}}]}},  # type: ignore[index]
        {"draft": {"set": {"figure/f": {"geometry": [[[[[[1]]]]]]}}}},
        {"selection": ["x" * 200]},
        {"selection": ["figure/" + "x" * 100] * 300},
        17,
    ],
)
def test_a_state_of_another_shape_is_refused(workshop: LiveWorkshop, state: Any) -> None:
    """[L2, P3] Bounded and of the documented shape, or the connection ends; the others see nothing."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        show(marie, state)
        assert marie.close_code() == 4400
        assert marie.passed[-1]["t"] == "error"
        assert [message for message in paul.sync() if message["t"] == "presence"] == []


def test_one_pen_a_text(workshop: LiveWorkshop) -> None:
    """[L5] The first to ask holds it and all are told; the second is told who; giving back frees it."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        take = {"t": "lease", "key": "note/n1/text", "take": True}
        marie.send(take)
        assert paul.wait("lease") == marie.wait("lease") | {"conn": marie.conn, "name": "Marie"}
        paul.send(take)
        assert paul.wait("lease")["conn"] == marie.conn
        with workshop.open(workshop.join("Zoé")["token"]) as zoe:
            assert zoe.hello()["leases"] == {"note/n1/text": marie.conn}
        marie.send({**take, "take": False})
        assert paul.wait("lease")["conn"] is None
        assert marie.wait("lease")["conn"] is None
        paul.send(take)
        assert marie.wait("lease")["conn"] == paul.conn


def test_a_pen_comes_back_when_its_holder_leaves(workshop: LiveWorkshop) -> None:
    """[L5] With the connection."""
    with workshop.person("Marie") as marie:
        paul = workshop.person("Paul")
        paul.send({"t": "lease", "key": "k", "take": True})
        marie.wait("lease")
        paul.close()
        assert marie.wait("lease")["conn"] is None


def test_a_pen_lapses(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L5] Without renewal."""
    monkeypatch.setattr("api.sync.leases.TTL_S", 0.1)
    with workshop.person("Marie") as marie:
        marie.send({"t": "lease", "key": "k", "take": True})
        assert marie.wait("lease")["conn"] == marie.conn
        assert marie.wait("lease")["conn"] is None


def test_people_have_colours_of_their_own(workshop: LiveWorkshop) -> None:
    """Six at a table, six colours."""
    token = workshop.join("Table")["token"]
    clients = [workshop.open(token) for _ in range(6)]
    try:
        people = [client.hello()["people"] for client in clients][-1]
        assert sorted(person["color"] for person in people) == [0, 1, 2, 3, 4, 5]
    finally:
        for client in clients:
            client.close()
