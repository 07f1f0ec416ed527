"""Limits on tries: token buckets in memory, per session, per address and overall [A2].

Must not know what is tried. Sixty people behind the one address of a town hall must never meet a limit, so
only refused tries are counted for joining, and the limit per address is very loose.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from chorem.errors import ChoremError

_MAX_KEYS = 20_000


@dataclass(slots=True)
class Limit:
    """A bucket a key: ``burst`` tries at once, then ``per_second``."""

    burst: float
    per_second: float
    clock: Callable[[], float] = time.monotonic
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)

    def left(self, key: str) -> float:
        left, at = self._buckets.get(key, (self.burst, 0.0))
        return min(self.burst, left + (self.clock() - at) * self.per_second)

    def take(self, key: str) -> None:
        left = self.left(key)
        if len(self._buckets) >= _MAX_KEYS and key not in self._buckets:
            self._forget_full()
        self._buckets[key] = (left - 1, self.clock())

    def _forget_full(self) -> None:
        """Drops the keys nobody would miss; if all are in use, the oldest half."""
        full = [key for key in self._buckets if self.left(key) >= self.burst]
        for key in full or list(self._buckets)[: _MAX_KEYS // 2]:
            del self._buckets[key]


@dataclass(frozen=True, slots=True)
class Throttle:
    """Several limits on one kind of try."""

    session: Limit
    address: Limit
    overall: Limit

    def check(self, session: str | None, address: str) -> None:
        """Raises ChoremError("too_many_tries") when any limit is used up; takes nothing."""
        limits = [(self.address, address), (self.overall, "")]
        if session:
            limits.append((self.session, session))
        if any(limit.left(key) < 1 for limit, key in limits):
            raise ChoremError("too_many_tries")

    def count(self, session: str | None, address: str) -> None:
        if session:
            self.session.take(session)
        self.address.take(address)
        self.overall.take("")


@dataclass(frozen=True, slots=True)
class Throttles:
    """``join``: refused codes and links. 31⁸ codes at 100 a second last 270 years. ``create``: workshops.
    ``returns``: refused digits of return codes, by who tries; ``return_tries``: the same, by workshop: ten
    at once then four a minute find a code of four digits that lives ten minutes once in two hundred."""

    join: Throttle = field(
        default_factory=lambda: Throttle(Limit(20, 1 / 3), Limit(300, 5), Limit(2_000, 100))
    )
    create: Throttle = field(
        default_factory=lambda: Throttle(Limit(200, 1 / 5), Limit(500, 1), Limit(2_000, 10))
    )
    returns: Throttle = field(
        default_factory=lambda: Throttle(Limit(5, 1 / 30), Limit(60, 1 / 2), Limit(500, 10))
    )
    return_tries: Limit = field(default_factory=lambda: Limit(10, 1 / 15))
