"""The socket that checks a device: numbers only, not for ever, to our pages only [H5] [A4]."""

from __future__ import annotations

import json
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from api.routes.room import MAX_QUESTIONS
from tests.live.server import LiveServer


def address(server: LiveServer) -> str:
    return f"ws://127.0.0.1:{server.port}/api/room/live"


def test_a_number_comes_back_with_the_time(server: LiveServer) -> None:
    """[H5] To whoever asks, without a token."""
    with connect(address(server)) as socket:
        socket.send("7")
        answer = json.loads(socket.recv(5))
    assert answer["n"] == 7
    assert abs(answer["now_ms"] - time.time() * 1000) < 5_000


@pytest.mark.parametrize(("message", "code"), [("hello", 4400), ("-1", 4400), ("1" * 17, 4413)])
def test_what_is_no_number_ends_it(server: LiveServer, message: str, code: int) -> None:
    """[H5] Nothing is echoed that is not digits."""
    with connect(address(server)) as socket:
        socket.send(message)
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(5)
    assert closed.value.rcvd
    assert closed.value.rcvd.code == code


def test_too_many_questions_end_it(server: LiveServer) -> None:
    """[H5] A device asks a few tens of times."""
    with connect(address(server)) as socket:
        for number in range(MAX_QUESTIONS + 1):
            socket.send(str(number))
        for number in range(MAX_QUESTIONS):
            assert json.loads(socket.recv(5))["n"] == number
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(5)
    assert closed.value.rcvd
    assert closed.value.rcvd.code == 4429


def test_another_site_is_refused(server: LiveServer) -> None:
    """[A4] As for every socket."""
    with pytest.raises(InvalidStatus), connect(address(server), origin="http://elsewhere.example"):  # type: ignore[arg-type]
        pass
