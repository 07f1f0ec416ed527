"""What the connections of one poster show each other, coalesced [L2]: the first change at once, then at
most one frame per 50 ms, encoded once for all. Nothing is stored; states are bytes already validated.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from api.sync.frames import text_frame

INTERVAL_S = 0.05
_GONE = b"null"


class Presence:
    def __init__(self, loop: asyncio.AbstractEventLoop, send_all: Callable[[bytes], None]) -> None:
        self._loop = loop
        self._send_all = send_all
        self._states: dict[str, bytes] = {}
        self._changed: dict[str, bytes] = {}
        self._timer: asyncio.TimerHandle | None = None

    def show(self, conn: str, state: bytes) -> None:
        """``state`` is the whole of what a connection shows: it replaces the last."""
        self._states[conn] = state
        self._change(conn, state)

    def leave(self, conn: str) -> None:
        if self._states.pop(conn, None) is not None:
            self._change(conn, _GONE)

    def frame_of_all(self) -> bytes | None:
        """Everybody's present state, for who arrives."""
        return _frame(self._states) if self._states else None

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _change(self, conn: str, state: bytes) -> None:
        self._changed[conn] = state
        if self._timer is None:
            self._flush()

    def _flush(self) -> None:
        self._timer = None
        if not self._changed:
            return
        frame = _frame(self._changed)
        self._changed = {}
        self._timer = self._loop.call_later(INTERVAL_S, self._flush)
        self._send_all(frame)


def _frame(states: dict[str, bytes]) -> bytes:
    conns = b",".join(b'"%b":%b' % (conn.encode(), state) for conn, state in states.items())
    return text_frame(b'{"t":"presence","conns":{%b}}' % conns)
