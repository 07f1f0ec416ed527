"""The writer's thread: order, neighbours, and what a failing disk does to them [O1, O2]."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, insert, select
from sqlalchemy.exc import OperationalError

from api.db.engine import make_engine
from api.db.writer import Writer
from chorem.errors import ChoremError
from tests.databases import settings_for

NUMBERS = Table(
    "t", MetaData(), Column("place", Integer, primary_key=True), Column("n", Integer, unique=True)
)
INSERT, SELECT = insert(NUMBERS), select(NUMBERS.c.n).order_by(NUMBERS.c.place)


class Numbers:
    """Gathers numbers; ``broken`` makes the next flush fail as a disk would."""

    def __init__(self) -> None:
        self.waiting: list[int] = []
        self.flushed: list[int] = []
        self.forgotten = 0
        self.poison: int | None = None

    def flush(self, connection: Connection) -> None:
        if self.poison in self.waiting:
            raise OperationalError("INSERT", None, Exception("disk full"))
        if self.waiting:
            connection.execute(INSERT, [{"n": n} for n in self.waiting])
            self.flushed.append(len(self.waiting))
            self.waiting = []

    def forget(self) -> None:
        self.waiting = []
        self.forgotten += 1

    def add(self, n: int) -> Callable[[Connection], int]:
        def job(_connection: Connection) -> int:
            self.waiting.append(n)
            return n

        return job


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(settings_for(tmp_path))
    with made.begin() as connection:
        NUMBERS.create(connection)
    yield made
    made.dispose()


def play(engine: Engine, scene: Callable[[Writer, Numbers], Coroutine[Any, Any, None]]) -> list[int]:
    """The numbers in the table once the scene is over."""
    numbers = Numbers()
    writer = Writer(engine, numbers)
    writer.start()

    async def main() -> None:
        try:
            await scene(writer, numbers)
        finally:
            await asyncio.to_thread(writer.stop)

    asyncio.run(main())
    with engine.connect() as connection:
        return list(connection.execute(SELECT).scalars())


def test_jobs_that_wait_share_a_commit_and_keep_their_order(engine: Engine) -> None:
    """[O2] Answers come after the commit, in the order the jobs were given."""
    told: list[int] = []

    async def scene(writer: Writer, numbers: Numbers) -> None:
        await asyncio.gather(
            *(writer.run(numbers.add(n), then=told.append, gathers=True) for n in range(200))
        )
        assert len(numbers.flushed) < 100

    assert play(engine, scene) == list(range(200))
    assert told == list(range(200))


def test_an_answer_is_never_ahead_of_the_disk(engine: Engine) -> None:
    """[O2] Another connection sees what was acknowledged."""

    async def scene(writer: Writer, numbers: Numbers) -> None:
        for n in range(20):
            await writer.run(numbers.add(n), gathers=True)
            with engine.connect() as other:
                assert list(other.execute(SELECT).scalars())[-1] == n

    play(engine, scene)


def test_a_refused_job_does_not_spoil_its_neighbours(engine: Engine) -> None:
    """[O1] Neither one that only gathers nor one that had begun to write."""

    def refuses(_connection: Connection) -> None:
        raise ChoremError("unknown_id")

    def writes_then_refuses(connection: Connection) -> None:
        connection.execute(INSERT, {"n": 99})
        raise ChoremError("not_allowed")

    async def scene(writer: Writer, numbers: Numbers) -> None:
        answers = await asyncio.gather(
            writer.run(numbers.add(1), gathers=True),
            writer.run(refuses, gathers=True),
            writer.run(writes_then_refuses),
            writer.run(numbers.add(2), gathers=True),
            return_exceptions=True,
        )
        assert [getattr(answer, "code", answer) for answer in answers] == [1, "unknown_id", "not_allowed", 2]

    assert play(engine, scene) == [1, 2]


def test_a_failing_write_is_the_only_one_to_fail(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    """[O2] The group is rolled back and tried one by one; the guilty one is told to send again."""

    async def scene(writer: Writer, numbers: Numbers) -> None:
        numbers.poison = 3
        answers = await asyncio.gather(
            *(writer.run(numbers.add(n), gathers=True) for n in range(6)), return_exceptions=True
        )
        assert [getattr(answer, "code", answer) for answer in answers] == [0, 1, 2, "not_saved", 4, 5]
        assert numbers.forgotten >= 1

    assert play(engine, scene) == [0, 1, 2, 4, 5]
    assert "disk full" in caplog.text


def test_what_was_queued_is_finished_before_stopping(engine: Engine) -> None:
    """[O2] Stopping loses nothing that was accepted, and accepts nothing more."""

    async def scene(writer: Writer, numbers: Numbers) -> None:
        futures = [writer.run(numbers.add(n), gathers=True) for n in range(50)]
        await asyncio.to_thread(writer.stop)
        assert await asyncio.gather(*futures) == list(range(50))
        with pytest.raises(ChoremError, match="stopping"):
            writer.run(numbers.add(50), gathers=True)

    assert play(engine, scene) == list(range(50))
