"""The server is killed at any moment, again and again, under people who write [O2, L1, L6]."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from pathlib import Path

import httpx
import pytest

from chorem.poster.client import to_poster
from tests.browser.server import Server
from tests.torture.writer import Writer

WRITERS = 4
#: Acknowledged after each return before the next kill: proof that everybody carried on.
BETWEEN_KILLS = 40


@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(3, id="short"),
        pytest.param(50, id="full", marks=pytest.mark.torture),
    ],
)
def test_nothing_acknowledged_is_lost(tmp_path: Path, kills: int) -> None:
    """[O2, O3, L1] kill -9: no acknowledged op is missing, writers carry on by themselves, all end equal."""
    chance = random.Random(2026)
    server = Server(tmp_path).start()
    try:
        made = server.create_workshop()
        poster = made["posters"][0]["id"]
        writers = [Writer(server.port, poster, _join(server, made, n), n) for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        for _ in range(kills):
            wait_for_acknowledgements(writers)
            threading.Event().wait(chance.random() * 0.3)
            server.kill()
            server.start()
        wait_for_acknowledgements(writers)
        for writer in writers:
            writer.finish()
        for writer in writers:
            writer.join(30)
            assert not writer.is_alive(), f"{writer.name} still waits for {list(writer.outbox)}"
        for writer in writers:
            writer.catch_up()
        document = _read(server, made)
    finally:
        for writer in writers:
            writer.outbox.clear()
            writer.finish()
        server.stop()
    with sqlite3.connect(tmp_path / "chorem.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        saved = {row[0] for row in database.execute("SELECT op_id FROM op WHERE poster_id = ?", (poster,))}
        seqs = [
            row[0]
            for row in database.execute("SELECT seq FROM op WHERE poster_id = ? ORDER BY seq", (poster,))
        ]
    database.close()
    for writer in writers:
        assert writer.acknowledged <= saved
        assert writer.refused == []
        assert writer.reconnections >= kills
    assert seqs == list(range(1, len(seqs) + 1))
    assert len(saved) >= kills * BETWEEN_KILLS
    for writer in writers:
        assert writer.state is not None
        assert to_poster(writer.state) == document


def wait_for_acknowledgements(writers: list[Writer]) -> None:
    """Until everybody has been acknowledged anew."""
    before = [len(writer.acknowledged) for writer in writers]
    deadline = time.monotonic() + 30
    each = BETWEEN_KILLS // len(writers)
    while any(len(w.acknowledged) < n + each for w, n in zip(writers, before, strict=True)):
        assert time.monotonic() < deadline, "the writers do not carry on"
        threading.Event().wait(0.01)


def _join(server: Server, made: dict[str, object], number: int) -> str:
    posters = made["posters"]
    assert isinstance(posters, list)
    asked = {"code": made["join_code"], "name": f"W{number}", "poster_id": posters[0]["id"]}
    token: str = httpx.post(server.url + "/api/join", json=asked).raise_for_status().json()["token"]
    return token


def _read(server: Server, made: dict[str, object]) -> dict[str, object]:
    posters = made["posters"]
    assert isinstance(posters, list)
    headers = {"Authorization": f"Bearer {made['facilitator_token']}"}
    answer = httpx.get(f"{server.url}/api/posters/{posters[0]['id']}", headers=headers).raise_for_status()
    document: dict[str, object] = answer.json()
    return document
