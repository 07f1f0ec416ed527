"""Limits on tries [A2], with a clock of our own."""

from __future__ import annotations

import pytest

from api.auth.throttle import Limit, Throttle
from chorem.errors import ChoremError


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_a_limit_fills_up_again() -> None:
    """[A2] A burst, then so many a second, and never more than the burst."""
    clock = Clock()
    limit = Limit(burst=3, per_second=0.5, clock=clock)
    for _ in range(3):
        assert limit.left("a") >= 1
        limit.take("a")
    assert limit.left("a") < 1
    assert limit.left("b") == 3
    clock.now += 2
    assert limit.left("a") == pytest.approx(1)
    clock.now += 1_000
    assert limit.left("a") == 3


def test_any_limit_stops_and_a_stranger_has_no_session() -> None:
    """[A2] Per session, per address, overall: the first that is used up says no."""
    clock = Clock()
    throttle = Throttle(*(Limit(burst, 0, clock) for burst in (2, 4, 6)))
    for _ in range(2):
        throttle.count("session", "address")
    with pytest.raises(ChoremError, match="too_many_tries"):
        throttle.check("session", "address")
    throttle.check("another", "address")
    throttle.check(None, "address")
    for _ in range(2):
        throttle.count(None, "address")
    with pytest.raises(ChoremError, match="too_many_tries"):
        throttle.check(None, "address")
    throttle.check(None, "elsewhere")
    for _ in range(2):
        throttle.count(None, "elsewhere")
    with pytest.raises(ChoremError, match="too_many_tries"):
        throttle.check(None, "anywhere")


def test_its_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """[A2] Whoever invents sessions does not fill the server's memory."""
    monkeypatch.setattr("api.auth.throttle._MAX_KEYS", 100)
    clock = Clock()
    limit = Limit(burst=2, per_second=0, clock=clock)
    for number in range(1_000):
        limit.take(f"session {number}")
    assert len(limit._buckets) <= 100
