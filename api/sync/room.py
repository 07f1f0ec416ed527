"""The connections of one poster: who is here, what they show, who writes in what, and the batches in the
order of ``seq``, each encoded once. Reads from the database what the bus did not bring.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

from api.sync.bus import Bus
from api.sync.connection import Connection
from api.sync.frames import text_frame
from api.sync.leases import Leases
from api.sync.presence import Presence
from api.sync.session import DaySource, Source
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Applied

COLORS = 6
_log = logging.getLogger("chorem.live")


class Room:
    """``on_people`` is called when somebody comes, goes or changes name."""

    def __init__(
        self,
        poster_id: str,
        bus: Bus,
        source: Source,
        days: DaySource,
        on_empty: Callable[[str], None],
        on_people: Callable[[], None],
    ) -> None:
        self.poster_id = poster_id
        self.connections: dict[str, Connection] = {}
        self.leases = Leases()
        self._loop = asyncio.get_running_loop()
        self.presence = Presence(self._loop, self._send_presence)
        self.seq = -1  # nothing heard or read yet
        self._source = source
        self._days = days
        self._on_empty = on_empty
        self._on_people = on_people
        self._tasks: set[asyncio.Task[None]] = set()
        self._recovering = False
        self._missed = False
        self._unsubscribe = bus.subscribe(poster_id, self._on_published)

    def enter(self, connection: Connection) -> None:
        self.connections[connection.id] = connection

    def leave(self, connection: Connection) -> None:
        if self.connections.pop(connection.id, None) is None:
            return
        for key in self.leases.leave(connection.id):
            self._tell_lease(key, None, "")
        self.presence.leave(connection.id)
        if self.connections:
            self._tell_people()
            return
        self._unsubscribe()
        self.presence.stop()
        for task in self._tasks:
            task.cancel()
        self._on_empty(self.poster_id)
        self._on_people()

    # Arriving

    def welcome(self, connection: Connection, last_seq: int | None) -> None:
        """Answers a hello. The connection already holds back what is published meanwhile."""
        self._start(self._welcome(connection, last_seq))

    async def _welcome(self, connection: Connection, last_seq: int | None) -> None:
        snapshot: bytes | None = None
        batches: list[Applied] | None = None
        try:
            if last_seq is not None:
                found = await self._source.batches_since(self.poster_id, last_seq)
                batches = None if found is None else list(found)
            if batches is None or last_seq is None:
                seq, snapshot = await self._source.welcome_snapshot(self.poster_id)
            else:
                seq = batches[-1].seq if batches else last_seq
            day = await self._days.poster_day(self.poster_id)
        except ChoremError as error:
            connection.fail(error)
            return
        if connection.closed:
            return
        self.seq = max(self.seq, seq)
        connection.color = self._free_color(connection)
        session = connection.session
        fields = {
            "conn": connection.id,
            "seat": session.seat_id,
            "name": session.name,
            "role": session.role,
            "poster": self.poster_id,
            "seq": seq,
            "now": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "people": self.people(connection),
            "leases": self.leases.holders(),
            "day": day,
        }
        connection.go_live(live.encode_welcome(fields, snapshot, batches or []), seq)
        shown = self.presence.frame_of_all()
        if shown is not None:
            connection.send_presence(shown)
        self._tell_people()

    def _free_color(self, arriving: Connection) -> int:
        used = Counter(c.color for c in self.connections.values() if c.live and c is not arriving)
        return min(range(COLORS), key=lambda color: (used[color], color))

    # Batches

    def _on_published(self, applied: Applied) -> None:
        if self._recovering:
            self._missed = True
        elif applied.seq <= self.seq:
            # A welcome was already that far; connections that hold theirs back sort it out.
            self._deliver(applied, only_waiting=True)
        elif self.seq >= 0 and _first_seq(applied) > self.seq + 1:
            self._recovering = True
            self._start(self._recover())
        else:
            self._deliver(applied)

    async def _recover(self) -> None:
        """Reads the gap from the log, until nothing was missed while reading."""
        try:
            while True:
                self._missed = False
                batches = await self._source.batches_since(self.poster_id, self.seq)
                if batches is None:
                    for connection in list(self.connections.values()):
                        connection.close(4408, "too far behind")
                    return
                for applied in batches:
                    if applied.seq > self.seq:
                        self._deliver(applied)
                if not self._missed:
                    return
        finally:
            self._recovering = False

    def _deliver(self, applied: Applied, *, only_waiting: bool = False) -> None:
        frame = text_frame(live.encode_batch(applied))
        first_seq = _first_seq(applied)
        self.seq = max(self.seq, applied.seq)
        for connection in list(self.connections.values()):
            if not only_waiting or not connection.live:
                connection.send_batch(first_seq, applied.seq, frame)

    # People, presence, leases

    def tell(self, payload: bytes) -> None:
        """One message to all."""
        frame = text_frame(payload)
        for connection in list(self.connections.values()):
            if connection.live:
                connection.send_frame(frame)

    def tell_day(self, payload: bytes) -> None:
        """The whole day of this poster, to who is welcomed and to who is about to be."""
        frame = text_frame(payload)
        for connection in list(self.connections.values()):
            if connection.greeted:
                connection.send_frame(frame)

    def rename(self, seat_id: str, name: str, title: str | None) -> None:
        for connection in self.connections.values():
            if connection.session.seat_id == seat_id:
                connection.session.name = name
                connection.session.title = title
        self._tell_people()

    def take_lease(self, connection: Connection, key: str) -> None:
        held, is_news = self.leases.take(key, connection.id, connection.session.name, self._loop.time())
        if held is None:
            connection.send(live.encode("lease", key=key, conn=None, name=""))
        elif is_news:
            self._tell_lease(key, held.conn, held.name)
        elif held.conn != connection.id:
            connection.send(live.encode("lease", key=key, conn=held.conn, name=held.name))

    def give_back_lease(self, connection: Connection, key: str) -> None:
        if self.leases.give_back(key, connection.id):
            self._tell_lease(key, None, "")

    def check(self, now_s: float) -> None:
        """Once a second: silent connections end, leases nobody renewed lapse."""
        for connection in list(self.connections.values()):
            connection.check(now_s)
        for key in self.leases.lapse(now_s):
            self._tell_lease(key, None, "")

    def _tell_lease(self, key: str, conn: str | None, name: str) -> None:
        self.tell(live.encode("lease", key=key, conn=conn, name=name))

    def _tell_people(self) -> None:
        self.tell(live.encode("people", people=self.people()))
        self._on_people()

    def people(self, arriving: Connection | None = None) -> list[dict[str, object]]:
        """Who is here, as the messages say it."""
        return [
            {
                "conn": c.id,
                "seat": c.session.seat_id,
                "name": c.session.name,
                "role": c.session.role,
                "title": c.session.title,
                "color": c.color,
            }
            for c in self.connections.values()
            if c.live or c is arriving
        ]

    def _send_presence(self, frame: bytes) -> None:
        for connection in self.connections.values():
            connection.send_presence(frame)

    def _start(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a room's task failed", exc_info=task.exception())
            for connection in list(self.connections.values()):
                connection.close(1011, "internal error")


def _first_seq(applied: Applied) -> int:
    """A batch without effect has one seq, its own."""
    return applied.ops[0].seq if applied.ops else applied.seq
