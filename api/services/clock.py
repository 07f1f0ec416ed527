"""The one clock of a workshop: changed by its facilitators, watched so that the end of the hour is kept.

Owns the timer; what an action does is in chorem/workshop. Must not know HTTP or sockets.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.engine import reading
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.services.day import clock_of, now_ms, workshop_row
from api.services.keeping import keep_version
from api.services.news import News
from chorem.errors import ChoremError
from chorem.workshop.acts import Action, act, due, keeping_end_ms, left_behind
from chorem.workshop.clock import Clock
from chorem.workshop.plan import Phase

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)

#: A little after the end, so that the stroke of the last second is in the version.
_AFTER_MS = 300
_MAX_WAIT_S = 3600.0
_log = logging.getLogger("chorem.clock")


class Clocks:
    """``start`` and ``stop`` with the server. ``time_ms`` is the server's time."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        states: PosterStates,
        news: News,
        time_ms: Callable[[], int] = now_ms,
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._states = states
        self._news = news
        self.time_ms = time_ms
        #: When each workshop needs looking at next.
        self._ends: dict[str, int] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Ends that came while the server was down are kept now."""

        def read() -> dict[str, int]:
            with reading(self._engine) as connection:
                ids = connection.execute(select(_WORKSHOP.c.id)).scalars().all()
                ends = {workshop_id: _next_end(connection, workshop_id) for workshop_id in ids}
                return {workshop_id: end for workshop_id, end in ends.items() if end is not None}

        self._ends = await asyncio.to_thread(read)
        self._wake()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    async def act(
        self,
        actor: Actor,
        action: Action,
        *,
        minutes: int = 0,
        phase: str | None = None,
        expected: str | None = None,
        poster_id: str | None = None,
    ) -> Clock:
        """The clock after an action for all or for one group (``chorem.workshop.acts``).

        Raises ChoremError("not_allowed", "unknown_poster", "unknown_phase").
        """
        require(actor, Operation.RUN_CLOCK)

        def job(connection: Connection) -> Clock:
            row = workshop_row(connection, actor.workshop_id)
            posters = _posters(connection, actor.workshop_id)
            if poster_id is not None and poster_id not in posters:
                raise ChoremError("unknown_poster", "poster_id")
            phases = _phases(row.phases)
            before = clock_of(row)
            after = act(
                before,
                phases,
                action,
                self.time_ms(),
                minutes=minutes,
                phase=phase,
                expected=expected,
                poster_id=poster_id,
            )
            self._keep(connection, left_behind(before, after, phases, posters))
            _store(connection, actor.workshop_id, after)
            return after

        clock = await self._writer.run(job)
        await self.look_again(actor.workshop_id)
        await self._news.tell(actor.workshop_id)
        return clock

    async def look_again(self, workshop_id: str) -> None:
        """The clock or the phases of a workshop have changed: its next end may be another."""

        def read() -> int | None:
            with reading(self._engine) as connection:
                return _next_end(connection, workshop_id)

        end = await asyncio.to_thread(read)
        if end is None:
            self._ends.pop(workshop_id, None)
        else:
            self._ends[workshop_id] = end
        self._wake()

    async def keep_due(self, workshop_id: str) -> None:
        """Keeps the versions whose time has come, once: they and the clock are written together."""

        def job(connection: Connection) -> None:
            row = workshop_row(connection, workshop_id)
            posters = _posters(connection, workshop_id)
            chosen, clock = due(clock_of(row), _phases(row.phases), posters, self.time_ms())
            self._keep(connection, chosen)
            _store(connection, workshop_id, clock)

        await self._writer.run(job)
        await self.look_again(workshop_id)

    def _keep(self, connection: Connection, posters: list[str]) -> None:
        for poster_id in posters:
            keep_version(connection, self._states, poster_id, kind="hour_end")

    def _wake(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._ends:
            wait_s = (min(self._ends.values()) - self.time_ms() + _AFTER_MS) / 1000
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0.0, min(wait_s, _MAX_WAIT_S)), self._ring)

    def _ring(self) -> None:
        self._timer = None
        now = self.time_ms()
        ended = [workshop_id for workshop_id, end in self._ends.items() if end <= now]
        for workshop_id in ended:
            del self._ends[workshop_id]
            task = asyncio.get_running_loop().create_task(self.keep_due(workshop_id))
            self._tasks.add(task)
            task.add_done_callback(self._rang)
        if not ended:
            self._wake()

    def _rang(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not (isinstance(error, ChoremError) and error.code == "unknown_workshop"):
            _log.error("the end of an hour was not kept", exc_info=error)
        self._wake()


def _phases(stored: list[dict[str, Any]]) -> list[Phase]:
    return [Phase.model_validate(phase) for phase in stored]


def _posters(connection: Connection, workshop_id: str) -> list[str]:
    found = select(_POSTER.c.id).where(_POSTER.c.workshop_id == workshop_id).order_by(_POSTER.c.position)
    return list(connection.execute(found).scalars())


def _store(connection: Connection, workshop_id: str, clock: Clock) -> None:
    connection.execute(
        update(_WORKSHOP).where(_WORKSHOP.c.id == workshop_id).values(clock=clock.model_dump(mode="json"))
    )


def _next_end(connection: Connection, workshop_id: str) -> int | None:
    row = connection.execute(select(_WORKSHOP).where(_WORKSHOP.c.id == workshop_id)).first()
    if row is None or not row.clock:
        return None
    clock, groups = clock_of(row), len(_posters(connection, workshop_id))
    runs = [clock.common, *clock.groups.values()]
    ends = [keeping_end_ms(run, _phases(row.phases), groups) for run in runs]
    return min((end for end in ends if end is not None), default=None)
