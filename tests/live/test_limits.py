"""A connection's limits: silence, slowness, haste, size [L3, L4]."""

from __future__ import annotations

import socket
from contextlib import suppress

import pytest
from websockets.exceptions import ConnectionClosed

from tests.live.client import op, point
from tests.live.server import LiveWorkshop

BIG_LINE = {"type": "LineString", "coordinates": [[n % 1000 + 0.123, n % 800 + 0.456] for n in range(1500)]}


def test_the_silent_are_left(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L4] Nothing heard for ten seconds (here less): 4408."""
    with workshop.person("Marie") as marie:
        monkeypatch.setattr("api.sync.line.SILENCE_S", 0.1)
        assert marie.close_code() == 4408


def test_who_pings_is_not_left(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L4] A ping is enough, and is answered with its number."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        monkeypatch.setattr("api.sync.line.SILENCE_S", 1.2)
        n = 0
        while not any(message["t"] == "people" and len(message["people"]) == 1 for message in marie.passed):
            n += 1
            marie.send({"t": "ping", "n": n})
            assert marie.wait("pong")["n"] == n
            with suppress(TimeoutError):
                marie.passed.append(marie.wait("people", timeout_s=0.2))
        assert paul.close_code() == 4408


def test_who_never_says_hello_is_left(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L4] The first message within five seconds (here less)."""
    monkeypatch.setattr("api.sync.line.HELLO_WITHIN_S", 0.1)
    with workshop.open(workshop.join()["token"]) as marie:
        marie.send({"t": "ping", "n": 1})
        assert marie.close_code() == 4408


def test_the_slow_are_left_and_resume(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L3] A queue that does not drain ends the connection with 4408; last_seq brings the rest."""
    monkeypatch.setattr("api.sync.line.MAX_QUEUE_BYTES", 64 * 1024)
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", workshop.server.port))
    token = workshop.join("Lente")["token"]
    slow = workshop.open(token, sock=raw, max_queue=1)
    with workshop.person("Marie") as marie:
        slow.hello()
        marie.commit(op("add", "figure", "f1", point() | {"symbol": "contact.line", "geometry": BIG_LINE}))
        for n in range(400):
            color = ("ink", "water")[n % 2]
            marie.commit(op("set", "figure", "f1", {"geometry": BIG_LINE, "color": color}))
            if len([c for c in workshop.server.context.hub.connections() if not c.closed]) == 1:
                break
        else:
            pytest.fail("the slow connection was never left")
        assert slow.close_code() == 4408
        received = [message["seq"] for message in slow.passed if message["t"] == "batch"]
        assert received == list(range(1, len(received) + 1))
        assert len(received) < marie.seq
        slow.close()
        with workshop.open(token) as again:
            welcome = again.hello(received[-1])
    assert welcome["snapshot"] is not None or [batch["seq"] for batch in welcome["batches"]] == list(
        range(received[-1] + 1, marie.seq + 1)
    )
    assert welcome["seq"] == marie.seq


def test_presence_is_dropped_first(workshop: LiveWorkshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """[L2, L3] Under pressure cursors are dropped, batches are not."""
    monkeypatch.setattr("api.sync.connection.PRESENCE_QUEUE_BYTES", -1)
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        marie.send({"t": "presence", "state": {"cursor": [1, 1]}})
        marie.commit(op("add", "figure", "f1", point()))
        paul.wait("batch")
        assert [message["t"] for message in paul.passed if message["t"] == "presence"] == []
        monkeypatch.undo()
        marie.send({"t": "presence", "state": {"cursor": [2, 2]}})
        assert paul.wait("presence")["conns"] == {marie.conn: {"cursor": [2, 2]}}


def test_haste_is_bounded(workshop: LiveWorkshop) -> None:
    """[L3] Three hundred at once and a hundred a second are plenty; a flood ends with 4429."""
    with workshop.person("Marie") as marie, workshop.person("Paul") as paul:
        for n in range(250):
            marie.send({"t": "ping", "n": n})
        assert [marie.wait("pong")["n"] for _ in range(250)] == list(range(250))
        with suppress(ConnectionClosed):
            for n in range(5_000):
                marie.send({"t": "ping", "n": n})
        assert marie.close_code() == 4429
        paul.sync()
