"""Reading the clock of a workshop: how long a phase lasts, what is left of it, what to say of it.

Whole milliseconds since 1970 by the server's time; whole minutes for lengths. Mirrored by
frontend/core/workshop/clock.js. Time is given, never read; must not know who may change the clock.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool

from chorem.poster.model import Id, Part
from chorem.workshop.plan import Phase

MINUTE_MS = 60_000
FIVE_MINUTES_MS = 5 * MINUTE_MS

Signal = Literal["", "five", "one", "over"]


class Run(Part):
    """A phase under way. ``kept``: the version of its end was kept; nothing is kept twice."""

    phase: Id
    started_ms: int
    paused_ms: int | None = None
    added: int = 0
    kept: StrictBool = False


class Clock(Part):
    """``common``: all the groups, but those that have a run of their own in ``groups`` (by poster)."""

    common: Run | None = None
    groups: Annotated[dict[Id, Run | None], Field(default_factory=dict)]


def minutes_of(phase: Phase, groups: int) -> int:
    """How long a phase is planned to last."""
    return phase.minutes * max(groups, 1) if phase.per_group else phase.minutes


def elapsed_ms(run: Run, now_ms: int) -> int:
    """Time spent in the phase, pauses left out."""
    return max(0, (now_ms if run.paused_ms is None else run.paused_ms) - run.started_ms)


def length_ms(run: Run, minutes: int) -> int:
    """Planned minutes and those that were added."""
    return max(0, minutes + run.added) * MINUTE_MS


def left_ms(run: Run, minutes: int, now_ms: int) -> int:
    """What is left; negative once the phase overruns."""
    return length_ms(run, minutes) - elapsed_ms(run, now_ms)


def end_ms(run: Run, minutes: int) -> int | None:
    """When the phase runs out if nobody touches the clock; None while it is paused."""
    return None if run.paused_ms is not None else run.started_ms + length_ms(run, minutes)


def shown_minutes(left: int) -> int:
    """Minutes as a bar shows them: the one begun counts; 0 when time is up; -2 is two minutes over."""
    return -(-left // MINUTE_MS)


def signal_of(left: int) -> Signal:
    """What is said of the time left: five minutes, one minute, time is up."""
    if left <= 0:
        return "over"
    if left <= MINUTE_MS:
        return "one"
    return "five" if left <= FIVE_MINUTES_MS else ""
