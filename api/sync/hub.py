"""All live rooms of this process. Opens a room with its first connection and forgets it with its last.

Must not know SQL, permissions or HTTP: a session says what its connection may do.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterator

from api.sync.bus import Bus
from api.sync.connection import Connection
from api.sync.line import Line
from api.sync.room import Room
from api.sync.session import Day, DaySource, Session, WallSession, WallSource
from api.sync.socket import LiveSocket
from api.sync.wall import Wall
from api.sync.wall_connection import WallConnection
from api.wire import live
from chorem.poster.bounds import MAX_MESSAGE_BYTES

CHECK_EVERY_S = 1.0
NOT_JOINED, NO_SUCH_POSTER = 4401, 4404


class Hub:
    """To be used on the event loop only; ``start`` and ``stop`` with the server."""

    def __init__(self, bus: Bus, source: WallSource, days: DaySource) -> None:
        self._bus = bus
        self._source = source
        self._days = days
        self._rooms: dict[str, Room] = {}
        self._walls: dict[str, Wall] = {}
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
        room = self._rooms.get(session.poster_id)
        if room is None:
            workshop_id = session.workshop_id

            def on_people() -> None:
                wall = self._walls.get(workshop_id)
                if wall is not None:
                    wall.people_changed()

            room = Room(session.poster_id, self._bus, self._source, self._days, self._forget, on_people)
            self._rooms[session.poster_id] = room
        connection = Connection(secrets.token_hex(5), socket, session, room, self._loop.time())
        room.enter(connection)
        await self._talk(socket, connection)

    async def serve_wall(self, socket: LiveSocket, session: WallSession) -> None:
        """Lets an accepted socket follow its workshop until it ends."""
        workshop_id = session.workshop_id
        wall = self._walls.get(workshop_id)
        if wall is None:
            wall = Wall(
                workshop_id,
                self._bus,
                self._source,
                self._days,
                lambda: self.people(workshop_id),
                lambda: self._walls.pop(workshop_id, None),
            )
            self._walls[workshop_id] = wall
        connection = WallConnection(secrets.token_hex(5), socket, session, wall, self._loop.time())
        wall.enter(connection)
        await self._talk(socket, connection)

    async def _talk(self, socket: LiveSocket, line: Line) -> None:
        ended: asyncio.Future[None] = self._loop.create_future()

        def on_closed() -> None:
            line.on_closed()
            if not ended.done():
                ended.set_result(None)

        socket.take_over(MAX_MESSAGE_BYTES, line.on_text, on_closed)
        await ended

    def revoke(self, seat_id: str) -> None:
        """A seat was removed: all its connections end now."""
        self._close(lambda session: session.seat_id == seat_id, NOT_JOINED, "removed")

    def forget_workshop(self, workshop_id: str) -> None:
        """A workshop was deleted with its posters."""
        self._close(lambda session: session.workshop_id == workshop_id, NO_SUCH_POSTER, "deleted")

    def forget_poster(self, poster_id: str) -> None:
        """A poster was deleted with its group."""
        for connection in self.connections():
            if connection.session.poster_id == poster_id:
                connection.close(NO_SUCH_POSTER, "deleted")

    def rename(self, seat_id: str, name: str, title: str | None) -> None:
        """A seat has a new name or title: its next ops bear it and everybody sees it."""
        for room in list(self._rooms.values()):
            if any(c.session.seat_id == seat_id for c in room.connections.values()):
                room.rename(seat_id, name, title)

    def people(self, workshop_id: str) -> list[dict[str, object]]:
        """Who is connected where, over all the posters of a workshop."""
        return [
            {"poster": room.poster_id, **person}
            for room in list(self._rooms.values())
            if any(c.session.workshop_id == workshop_id for c in room.connections.values())
            for person in room.people()
        ]

    def tell_day(self, day: Day) -> None:
        """The day as it is now, to every screen of the workshop."""
        for poster_id, values in day.posters.items():
            room = self._rooms.get(poster_id)
            if room is not None:
                room.tell_day(live.encode("day", day=values))
        wall = self._walls.get(day.workshop_id)
        if wall is not None:
            wall.tell_day(day)

    def tell_poster(self, poster_id: str, payload: bytes) -> None:
        """One passing message to all who are at a poster."""
        room = self._rooms.get(poster_id)
        if room is not None:
            room.tell(payload)

    def tell_everywhere(self, workshop_id: str, payload: bytes) -> None:
        """One passing message to all who are at the posters of a workshop."""
        for connection in self.connections():
            if connection.live and connection.session.workshop_id == workshop_id:
                connection.send(payload)

    def tell_followers(self, workshop_id: str, payload: bytes) -> None:
        """One passing message to all who follow a workshop."""
        wall = self._walls.get(workshop_id)
        if wall is not None:
            wall.tell(payload)

    def connections(self) -> Iterator[Connection]:
        for room in list(self._rooms.values()):
            yield from list(room.connections.values())

    def _close(self, chosen: Callable[[Session | WallSession], bool], code: int, reason: str) -> None:
        for connection in self.connections():
            if chosen(connection.session):
                connection.close(code, reason)
        for wall in list(self._walls.values()):
            for follower in list(wall.connections.values()):
                if chosen(follower.session):
                    follower.close(code, reason)

    def _forget(self, poster_id: str) -> None:
        self._rooms.pop(poster_id, None)

    def _check(self) -> None:
        self._timer = self._loop.call_later(CHECK_EVERY_S, self._check)
        now_s = self._loop.time()
        for room in list(self._rooms.values()):
            room.check(now_s)
        for wall in list(self._walls.values()):
            for follower in list(wall.connections.values()):
                follower.check(now_s)
