"""Who is at the other end of a live connection, as far as the live rooms need to know, and the two things
they ask of the services. Knows neither permissions nor SQL: whoever opens the connection decided.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from chorem.poster.ops import Applied, Batch


class Ordered(NamedTuple):
    """``fresh`` is false when the same batch had been ordered before [O3]: nobody is told again."""

    applied: Applied
    fresh: bool


class Snapshot(NamedTuple):
    """A whole poster, as JSON, at one ``seq``."""

    seq: int
    json: bytes


@dataclass(slots=True)
class Session:
    """One connection's rights at one poster. ``submit`` raises or fails with ChoremError."""

    poster_id: str
    workshop_id: str
    seat_id: str
    name: str
    role: str
    may_show: bool
    may_hold: bool
    submit: Callable[[Batch, str], asyncio.Future[Ordered]]
    """The batch, and the present name of the seat."""
    title: str | None = None


class Source(Protocol):
    """Where a room reads what it has not heard."""

    async def welcome_snapshot(self, poster_id: str) -> Snapshot:
        """The committed poster. Raises ChoremError("unknown_poster")."""

    async def batches_since(self, poster_id: str, seq: int) -> Sequence[Applied] | None:
        """The batches after ``seq`` in order; None when a snapshot is the better answer."""


@dataclass(frozen=True, slots=True)
class WallSession:
    """One connection to the feed of a workshop. ``leads``: it is told of calls and messages too."""

    workshop_id: str
    seat_id: str
    role: str
    leads: bool
    presents: frozenset[str] | None = frozenset()
    """The posters this connection may present; None: all of the workshop."""


class Day(NamedTuple):
    """What the screens of a workshop show beside the drawing, as JSON: for each poster, for the wall of the
    facilitators, and for the wall of anybody else."""

    workshop_id: str
    posters: dict[str, dict[str, Any]]
    lead: dict[str, Any]
    others: dict[str, Any]


class Gestures(NamedTuple):
    """How many batches a poster had in each of the last minutes (by minute since 1970), and the last one."""

    last_at: str
    minutes: dict[int, int]


class DaySource(Protocol):
    """Where rooms and walls read the day when somebody arrives."""

    async def poster_day(self, poster_id: str) -> dict[str, Any]:
        """Raises ChoremError("unknown_poster")."""

    async def day(self, workshop_id: str) -> Day:
        """Raises ChoremError("unknown_workshop")."""

    async def gestures(self, workshop_id: str) -> dict[str, Gestures]:
        """By poster, in the order of the tables."""


class WallSource(Source, Protocol):
    """Where a wall reads the posters."""

    async def summaries(self, poster_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Counts of each poster; those that are gone are left out."""
