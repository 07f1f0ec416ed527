"""Who is at the other end of a live connection, as far as the live rooms need to know, and the two things
they ask of the services. Knows neither permissions nor SQL: whoever opens the connection decided.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

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


class Source(Protocol):
    """Where a room reads what it has not heard."""

    async def welcome_snapshot(self, poster_id: str) -> Snapshot:
        """The committed poster. Raises ChoremError("unknown_poster")."""

    async def batches_since(self, poster_id: str, seq: int) -> Sequence[Applied] | None:
        """The batches after ``seq`` in order; None when a snapshot is the better answer."""
