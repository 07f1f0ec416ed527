"""Files that take long to make: started, followed, cancelled, then fetched.

Owns the tasks and the files they leave for a few minutes. Must not know HTTP, nor what is in a file.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

from api.auth.actor import Actor
from api.auth.tokens import new_id
from chorem.errors import ChoremError

#: A file is kept as long as a person takes to come back to the page.
KEPT_S = 15 * 60
MOST_AT_ONCE = 20
MOST_OF_ONE = 3

_log = logging.getLogger("chorem.server")

#: Told how much is done, of how much; raises when the job was cancelled.
Step = Callable[[int, int], None]
#: The name of the file, and its bytes as they come.
Make = Callable[[Step], AsyncIterator[bytes]]


class StoppedError(Exception):
    """Nobody waits for this file any more."""


@dataclass(slots=True)
class Job:
    id: str
    workshop_id: str
    seat_id: str
    file_name: str
    path: Path
    state: str = "running"
    """running, done or failed."""
    done: int = 0
    of: int = 0
    bytes: int = 0
    error: ChoremError | None = None
    ended_s: float = 0.0
    stop: threading.Event = field(default_factory=threading.Event)
    task: asyncio.Task[None] | None = None


class Jobs:
    """One file at a time is made, so that memory is bounded by one; the others wait."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="chorem-exports-"))
        self._jobs: dict[str, Job] = {}
        self._turn = asyncio.Semaphore(1)

    def start(self, actor: Actor, file_name: str, make: Make) -> Job:
        """Raises ChoremError("too_many_exports")."""
        self._forget_old()
        running = [job for job in self._jobs.values() if job.state == "running"]
        mine = [job for job in running if job.seat_id == actor.seat_id]
        if len(running) >= MOST_AT_ONCE or len(mine) >= MOST_OF_ONE:
            raise ChoremError("too_many_exports")
        job_id = new_id("x")
        job = Job(job_id, actor.workshop_id, actor.seat_id, file_name, self._folder / job_id)
        self._jobs[job_id] = job
        job.task = asyncio.get_running_loop().create_task(self._run(job, make))
        return job

    def get(self, actor: Actor, job_id: str) -> Job:
        """Raises ChoremError("unknown_export"), "not_allowed" for who did not start it."""
        self._forget_old()
        job = self._jobs.get(job_id)
        if job is None or job.workshop_id != actor.workshop_id:
            raise ChoremError("unknown_export", "job")
        if job.seat_id != actor.seat_id:
            raise ChoremError("not_allowed")
        return job

    def file(self, actor: Actor, job_id: str) -> Job:
        """A job whose file is ready. Raises ChoremError("unknown_export") or what made it fail."""
        job = self.get(actor, job_id)
        if job.error is not None:
            raise job.error
        if job.state != "done":
            raise ChoremError("unknown_export", "job")
        return job

    def cancel(self, actor: Actor, job_id: str) -> None:
        self._drop(self.get(actor, job_id))

    def close(self) -> None:
        for job in list(self._jobs.values()):
            self._drop(job)
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _run(self, job: Job, make: Make) -> None:
        def step(done: int, of: int) -> None:
            if job.stop.is_set():
                raise StoppedError
            job.done, job.of = done, of

        try:
            async with self._turn:
                with job.path.open("wb") as file:
                    async for chunk in make(step):
                        await asyncio.to_thread(file.write, chunk)
                        job.bytes += len(chunk)
            job.state = "done"
        except (StoppedError, asyncio.CancelledError):
            job.path.unlink(missing_ok=True)
        except ChoremError as error:
            job.state, job.error = "failed", error
        except Exception:
            _log.exception("an export failed")
            job.state, job.error = "failed", ChoremError("export_failed")
        finally:
            job.ended_s = time.monotonic()

    def _forget_old(self) -> None:
        now_s = time.monotonic()
        for job in list(self._jobs.values()):
            if job.state != "running" and now_s - job.ended_s > KEPT_S:
                self._drop(job)

    def _drop(self, job: Job) -> None:
        job.stop.set()
        if job.task is not None:
            job.task.cancel()
        job.path.unlink(missing_ok=True)
        self._jobs.pop(job.id, None)
