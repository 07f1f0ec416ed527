"""The feed of one workshop: the day, who is where, the counts of every poster, and the batches of those a
connection watches. Each frame is encoded once for all; counts and people at most once a second.

Must not know SQL nor what a poster means.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Coroutine, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from api.sync.bus import Bus, Unsubscribe
from api.sync.frames import text_frame
from api.sync.paced import Paced
from api.sync.session import Day, DaySource, Gestures, WallSource
from api.sync.wall_connection import WallConnection
from api.wire import live
from chorem.errors import ChoremError
from chorem.poster.ops import Applied

EVERY_S = 1.0
BARS = 10
_log = logging.getLogger("chorem.live")


def minute_now() -> int:
    """Minutes since 1970."""
    return int(time.time() // 60)


class Wall:
    """``people`` says who is connected at which poster; ``on_empty`` is called when nobody follows it."""

    def __init__(
        self,
        workshop_id: str,
        bus: Bus,
        source: WallSource,
        days: DaySource,
        people: Callable[[], list[dict[str, object]]],
        on_empty: Callable[[], object],
    ) -> None:
        self.connections: dict[str, WallConnection] = {}
        self._workshop_id = workshop_id
        self._bus, self._source, self._days = bus, source, days
        self._people, self._on_empty = people, on_empty
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._subscribed: dict[str, Unsubscribe] = {}
        self._last_at: dict[str, str] = {}
        self._gestures: dict[str, defaultdict[int, int]] = {}
        self._changed: set[str] = set()
        self._counts = Paced(self._loop, EVERY_S, lambda: self._start(self._tell_posters()))
        self._roster = Paced(self._loop, EVERY_S, self._tell_people)
        self._opening: asyncio.Task[None] | None = None
        #: Where the presentation is, as long as somebody follows: who comes later sees it.
        self._stage: dict[str, Any] | None = None

    def enter(self, connection: WallConnection) -> None:
        self.connections[connection.id] = connection

    def leave(self, connection: WallConnection) -> None:
        if self.connections.pop(connection.id, None) is None:
            return
        if self.connections:
            if connection.is_screen:
                self.screens_changed()
            return
        for unsubscribe in self._subscribed.values():
            unsubscribe()
        self._counts.stop()
        self._roster.stop()
        for task in self._tasks:
            task.cancel()
        self._on_empty()

    def welcome(self, connection: WallConnection) -> None:
        self._start(self._welcome(connection))

    async def _welcome(self, connection: WallConnection) -> None:
        try:
            if self._opening is None:
                self._opening = self._loop.create_task(self._open())
            await asyncio.shield(self._opening)
            day = await self._days.day(self._workshop_id)
            self._follow(day.posters)
            posters = await self._posters(list(self._subscribed))
        except ChoremError as error:
            self._opening = None
            connection.fail(error)
            return
        if connection.closed:
            return
        fields = {
            "conn": connection.id,
            "seat": connection.session.seat_id,
            "role": connection.session.role,
            "day": day.lead if connection.session.leads else day.others,
            "posters": posters,
            "people": self._people(),
            "stage": self._stage,
            "screens": self._screens(),
        }
        connection.go_live(live.encode("welcome", protocol=live.PROTOCOL, **fields), 0)

    async def _open(self) -> None:
        """Listens to every poster, then reads what they did before."""
        for poster_id, before in (await self._days.gestures(self._workshop_id)).items():
            self._listen(poster_id, before)

    def _listen(self, poster_id: str, before: Gestures) -> None:
        self._last_at[poster_id] = before.last_at
        self._gestures[poster_id] = defaultdict(int, before.minutes)
        self._subscribed[poster_id] = self._bus.subscribe(poster_id, partial(self._on_batch, poster_id))

    def _follow(self, posters: Collection[str]) -> None:
        """Groups come and go: a new one is listened to before it is told of, so that it can be watched."""
        for gone in self._subscribed.keys() - posters:
            self._subscribed.pop(gone)()
            self._changed.discard(gone)
        came = [poster_id for poster_id in posters if poster_id not in self._subscribed]
        for poster_id in came:
            self._listen(poster_id, Gestures(datetime.now(UTC).isoformat(), {}))
        if came:
            self._changed.update(came)
            self._counts.ask()

    # What changes

    def people_changed(self) -> None:
        self._roster.ask()

    def tell_day(self, day: Day) -> None:
        if self._opening is not None and self._opening.done():
            self._follow(day.posters)
        lead, others = (text_frame(live.encode("day", day=values)) for values in (day.lead, day.others))
        for connection in list(self.connections.values()):
            if connection.greeted:
                connection.send_frame(lead if connection.session.leads else others)

    def _on_batch(self, poster_id: str, applied: Applied) -> None:
        self._last_at[poster_id] = applied.at
        self._gestures[poster_id][minute_now()] += 1
        self._changed.add(poster_id)
        self._counts.ask()
        frame = text_frame(live.encode_wall_batch(poster_id, applied))
        for connection in list(self.connections.values()):
            connection.send_batch(poster_id, applied.seq, frame)

    def _tell_people(self) -> None:
        self.tell(live.encode("people", people=self._people()))

    async def _tell_posters(self) -> None:
        changed, self._changed = sorted(self._changed), set()
        self.tell(live.encode("posters", posters=await self._posters(changed)))

    async def _posters(self, poster_ids: Sequence[str]) -> list[dict[str, Any]]:
        minute = minute_now()
        found = await self._source.summaries(poster_ids)
        for poster_id in found:
            gestures = self._gestures[poster_id]
            for old in [at for at in gestures if at <= minute - BARS]:
                del gestures[old]
        return [
            {
                "id": poster_id,
                **counts,
                "last_at": self._last_at[poster_id],
                "minute": minute,
                "bars": [self._gestures[poster_id].get(minute - ago, 0) for ago in range(BARS - 1, -1, -1)],
            }
            for poster_id, counts in found.items()
        ]

    # The presentation

    def present(self, connection: WallConnection, stage: live.Stage) -> None:
        """Passed on at once to all but its sender; the last one wins, nothing is stored."""
        if stage.poster not in self._subscribed:
            return
        self._stage = live.stage_fields(stage)
        self.tell(live.encode("stage", stage=self._stage), but=connection)

    def screens_changed(self) -> None:
        self.tell(live.encode("screens", screens=self._screens()))

    def _screens(self) -> int:
        return sum(connection.is_screen for connection in self.connections.values())

    def tell(self, payload: bytes, but: WallConnection | None = None) -> None:
        """One message to all."""
        frame = text_frame(payload)
        for connection in list(self.connections.values()):
            if connection.live and connection is not but:
                connection.send_frame(frame)

    # Posters, for who watches them

    def read_poster(self, connection: WallConnection, poster_id: str, last_seq: int | None) -> None:
        if poster_id in self._subscribed:
            self._start(self._read_poster(connection, poster_id, last_seq))
        else:
            connection.forget(poster_id)

    async def _read_poster(self, connection: WallConnection, poster_id: str, last_seq: int | None) -> None:
        try:
            missed = None if last_seq is None else await self._source.batches_since(poster_id, last_seq)
            if missed is None or last_seq is None:
                seq, document = await self._source.welcome_snapshot(poster_id)
                payloads = [live.encode_snapshot(poster_id, seq, document)]
            else:
                seq = missed[-1].seq if missed else last_seq
                payloads = [live.encode_wall_batch(poster_id, applied) for applied in missed]
        except ChoremError:
            connection.forget(poster_id)
            return
        connection.send_poster(poster_id, payloads, seq)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a wall's task failed", exc_info=task.exception())
            for connection in list(self.connections.values()):
                connection.close(1011, "internal error")
