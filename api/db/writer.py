"""The one thread that writes: one connection, group commit, then answers.

Whoever wants to write hands over a job; jobs run in the order they came, those that wait together share
one transaction, and nobody is answered before it is committed [O2]. Knows SQL transactions; must not know
posters, permissions or sockets.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from chorem.errors import ChoremError

T = TypeVar("T")
Job = Callable[[Connection], T]

#: Jobs that arrive during a flush make the next group. Waiting for more was measured and slowed
#: everybody down: 20 writers had 1 ms at the median without, 3 ms waiting 2 ms, 6 ms waiting 5 ms.
MAX_GROUP = 512

_log = logging.getLogger("chorem.writer")


class Gathered(Protocol):
    """Rows that jobs gather in memory, to be written with one statement a table for the whole group."""

    def flush(self, connection: Connection) -> None:
        """Writes what was gathered, just before the commit."""

    def forget(self) -> None:
        """The transaction was rolled back: what was gathered and cached is no longer true."""


@dataclass
class _Queued:
    job: Job[Any]
    answer: Callable[[Any, BaseException | None], None]
    gathers: bool
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Start it once the database is migrated; ``stop`` finishes what is queued."""

    def __init__(self, engine: Engine, gathered: Gathered) -> None:
        self._engine = engine
        self._gathered = gathered
        self._queue: queue.SimpleQueue[_Queued | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._stopped = False

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Refuses new jobs, ends the queued ones, and waits for the thread."""
        self._stopped = True
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def run(
        self, job: Job[T], *, then: Callable[[T], None] | None = None, gathers: bool = False
    ) -> asyncio.Future[T]:
        """The job's result, once committed. To be called on the event loop.

        ``then`` is called on the loop in the order of the commits, before the future is resolved. A job
        that ``gathers`` only reads through its connection and leaves its writes to ``Gathered``; any other
        runs after them, inside a savepoint of its own. Raises what the job raised; ChoremError("stopping").
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def settle(result: Any, error: BaseException | None) -> None:
            if error is None and then is not None:
                then(result)
            if future.done():
                return
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)

        def answer(result: Any, error: BaseException | None) -> None:
            loop.call_soon_threadsafe(settle, result, error)

        if self._stopped:
            raise ChoremError("stopping")
        self._queue.put(_Queued(job, answer, gathers))
        return future

    def _work(self) -> None:
        stopping = False
        while not stopping:
            group = self._next_group()
            jobs = [queued for queued in group if queued is not None]
            stopping = len(jobs) < len(group)
            if jobs:
                self._commit(jobs)

    def _next_group(self) -> list[_Queued | None]:
        group = [self._queue.get()]
        while group[-1] is not None and len(group) < MAX_GROUP:
            try:
                group.append(self._queue.get_nowait())
            except queue.Empty:
                break
        return group

    def _commit(self, jobs: list[_Queued]) -> None:
        try:
            self._transaction(jobs)
        except Exception:
            # Not the fault of a job that validated: the disk, or two jobs that clash. One by one, only
            # the guilty one fails.
            _log.exception("a group of %d was rolled back, trying one by one", len(jobs))
            self._gathered.forget()
            for queued in jobs:
                queued.result = queued.error = None
                try:
                    self._transaction([queued])
                except Exception as error:
                    _log.exception("a write failed")
                    self._gathered.forget()
                    queued.error = error if isinstance(error, ChoremError) else ChoremError("not_saved")
        for queued in jobs:
            queued.answer(queued.result, queued.error)

    def _transaction(self, jobs: list[_Queued]) -> None:
        with self._engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                # Python's driver begins by itself only before an INSERT; a savepoint or a read that came
                # first would stand alone.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            for queued in jobs:
                try:
                    queued.result = self._run_one(queued, connection)
                except SQLAlchemyError:
                    raise
                except Exception as error:
                    queued.error = error
            self._gathered.flush(connection)

    def _run_one(self, queued: _Queued, connection: Connection) -> Any:
        if queued.gathers:
            return queued.job(connection)
        self._gathered.flush(connection)
        with connection.begin_nested():
            return queued.job(connection)
