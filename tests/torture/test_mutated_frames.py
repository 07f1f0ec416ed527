"""Frames that went wrong on the way, by the thousand [P3]."""

from __future__ import annotations

import json
import random
from pathlib import Path

import httpx
import psutil
import pytest

from tests.browser.server import Server
from tests.live.client import LiveClient, op, point
from tests.live.raw import RawSocket, frame

PING = frame(1, b'{"t":"ping","n":1}')
#: Memory may move by this much while nothing is kept.
SLACK_BYTES = 24 * 2**20

GOOD = [
    {
        "t": "batch",
        "batch": "b1",
        "client": "c",
        "ops": [op("set", "figure", "f1", {"name": "Die", "to_check": True})],
    },
    {
        "t": "batch",
        "batch": "b2",
        "client": "c",
        "undoes": "b1",
        "ops": [op("set", "figure", "f1", {"geometry": {"type": "Point", "coordinates": [1.5, 2e1]}})],
    },
    {"t": "presence", "state": {"cursor": [1, 2], "selection": ["figure/f1"], "draft": None}},
    {
        "t": "presence",
        "state": {"draft": {"add": [{"id": "d"} | point()], "set": {"figure/f1": {"nodes.a": [1, 2, 3]}}}},
    },
    {"t": "lease", "key": "note/n/text", "take": True},
    {"t": "ping", "n": 12},
    {"t": "hello", "protocol": 1, "client": "c", "last_seq": 0, "lang": "fr"},
]
_NASTY = (
    b"\0",
    b"\xff",
    b'"',
    b"[",
    b"{",
    b"}",
    b",",
    b"NaN",
    b"1e999",
    b"-",
    b"\\u0000",
    b"null",
    b"\xed\xa0\x80",
)


def mutated(chance: random.Random) -> bytes:
    """A message or its frame with one to four things wrong with it."""
    payload = bytearray(json.dumps(chance.choice(GOOD)).encode())
    _damage(payload, chance, chance.randint(1, 4))
    if chance.random() < 0.8:
        return frame(1, bytes(payload))
    whole = bytearray(frame(1, bytes(payload)))
    _damage(whole, chance, 1)
    return bytes(whole)


def _damage(data: bytearray, chance: random.Random, times: int) -> None:
    for _ in range(times):
        at = chance.randrange(len(data) or 1)
        kind = chance.randrange(5)
        if kind == 0 and data:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[at : at + chance.randint(1, 8)]
        elif kind == 2:
            data[at:at] = chance.choice(_NASTY)
        elif kind == 3:
            data[at:at] = data[at : at + chance.randint(1, 40)]
        else:
            data[at : at + 1] = bytes([chance.randrange(256)])


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(2_000, id="short"),
        pytest.param(100_000, id="full", marks=pytest.mark.torture),
    ],
)
def test_the_server_stays_up_and_its_memory_flat(tmp_path: Path, count: int) -> None:
    """[P3] Whatever arrives, the server answers, closes at most that one connection, and keeps nothing."""
    chance = random.Random(1986)
    server = Server(tmp_path).start()
    try:
        made = server.create_workshop()
        poster, token = made["posters"][0]["id"], made["facilitator_token"]
        assert server.process is not None
        memory = psutil.Process(server.process.pid).memory_info
        with LiveClient(server.port, poster, token) as witness:
            witness.hello()
            witness.commit(op("add", "figure", "f1", point()))
            raw, before, closed = None, 0, 0
            for number in range(count):
                if number == count // 4:
                    before = memory().rss
                raw = raw or _greeted(server.port, poster, token)
                if not _survives(raw, mutated(chance)):
                    raw, closed = None, closed + 1
                if number % 200 == 0:
                    witness.sync()
            if raw is not None:
                raw.close()
            assert memory().rss - before < SLACK_BYTES
            assert closed > count // 10, "the frames were not bad enough to prove anything"
            witness.commit(op("set", "figure", "f1", {"name": "debout"}))
        assert httpx.get(server.url + "/readyz").status_code == 200
        log = (tmp_path / "server.log").read_text("utf-8")
        assert "Traceback" not in log, log[-3000:]
    finally:
        server.stop()


def _greeted(port: int, poster: str, token: str) -> RawSocket:
    raw = RawSocket(port, poster, token)
    raw.send(frame(1, b'{"t":"hello","protocol":1,"client":"c","last_seq":1}'))
    return raw


def _survives(raw: RawSocket, data: bytes) -> bool:
    """Sends it and a ping; False when the server closed the connection, or waits for the rest of a frame."""
    try:
        raw.send(data + PING)
        raw.settle(0.05)
    except (OSError, ConnectionError):
        raw.close()
        return False
    return True
