"""All live rooms of this process. Opens a room with its first connection and forgets it with its last.

Must not know SQL, permissions or HTTP: a session says what its connection may do.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterator

from api.sync.bus import Bus
from api.sync.connection import Connection
from api.sync.room import Room
from api.sync.session import Session, Source
from api.sync.socket import LiveSocket
from chorem.poster.bounds import MAX_MESSAGE_BYTES

CHECK_EVERY_S = 1.0
NOT_JOINED, NO_SUCH_POSTER = 4401, 4404


class Hub:
    """To be used on the event loop only; ``start`` and ``stop`` with the server."""

    def __init__(self, bus: Bus, source: Source) -> None:
        self._bus = bus
        self._source = source
        self._rooms: dict[str, Room] = {}
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._timer = self._loop.call_later(CHECK_EVERY_S, self._check)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def serve(self, socket: LiveSocket, session: Session) -> None:
        """Lets an accepted socket talk in its poster's room until it ends."""
        loop = asyncio.get_running_loop()
        room = self._rooms.get(session.poster_id)
        if room is None:
            room = Room(session.poster_id, self._bus, self._source, self._forget)
            self._rooms[session.poster_id] = room
        connection = Connection(secrets.token_hex(5), socket, session, room, loop.time())
        room.enter(connection)
        ended: asyncio.Future[None] = loop.create_future()

        def on_closed() -> None:
            connection.on_closed()
            if not ended.done():
                ended.set_result(None)

        socket.take_over(MAX_MESSAGE_BYTES, connection.on_text, on_closed)
        await ended

    def revoke(self, seat_id: str) -> None:
        """A seat was removed: all its connections end now."""
        self._close(lambda session: session.seat_id == seat_id, NOT_JOINED, "removed")

    def forget_workshop(self, workshop_id: str) -> None:
        """A workshop was deleted with its posters."""
        self._close(lambda session: session.workshop_id == workshop_id, NO_SUCH_POSTER, "deleted")

    def rename(self, seat_id: str, name: str) -> None:
        """A seat has a new name: its next ops bear it and everybody sees it."""
        for room in list(self._rooms.values()):
            if any(c.session.seat_id == seat_id for c in room.connections.values()):
                room.rename(seat_id, name)

    def connections(self) -> Iterator[Connection]:
        for room in list(self._rooms.values()):
            yield from list(room.connections.values())

    def _close(self, chosen: Callable[[Session], bool], code: int, reason: str) -> None:
        for connection in self.connections():
            if chosen(connection.session):
                connection.close(code, reason)

    def _forget(self, poster_id: str) -> None:
        self._rooms.pop(poster_id, None)

    def _check(self) -> None:
        self._timer = self._loop.call_later(CHECK_EVERY_S, self._check)
        now_s = self._loop.time()
        for room in list(self._rooms.values()):
            room.check(now_s)
