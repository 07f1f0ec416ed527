"""The server stops and returns [O2, L1]."""

from __future__ import annotations

from pathlib import Path

from tests.live.client import LiveClient, op, point
from tests.live.server import LiveServer


def test_a_restart_is_announced_and_resumed(tmp_path: Path) -> None:
    """[L1] 1012, then last_seq brings what was written, and a batch sent again is known [O3]."""
    first = LiveServer(tmp_path)
    try:
        workshop = first.workshop()
        token = workshop.join("Marie")["token"]
        marie = workshop.open(token)
        marie.hello()
        add = op("add", "figure", "f1", point())
        saved = marie.commit(add, batch="b1")
        rename = op("set", "figure", "f1", {"name": "Die"})
        marie.send_batch(rename, batch="b2")
    finally:
        first.stop()
    assert marie.close_code() == 1012
    marie.close()
    second = LiveServer(tmp_path)
    try:
        with LiveClient(second.port, workshop.poster, token) as again:
            welcome = again.hello(saved["seq"])
            renamed = again.commit(rename, batch="b2")
            assert welcome["batches"] in ([], [{k: v for k, v in renamed.items() if k != "t"}])
            assert renamed["seq"] == 2
            assert again.commit(add, batch="b1") == saved
    finally:
        second.stop()
