"""What each action does to the clock of a workshop. Pure: the time and the phases are given.

An action for all reaches every group: those with a run of their own are paused, resumed or given minutes like
the others, and go back to the common clock when all change phase. Must not know permissions or storage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from chorem.errors import ChoremError
from chorem.workshop.clock import Clock, Run, end_ms, minutes_of
from chorem.workshop.plan import MAX_MINUTES, Phase

Action = Literal["start", "pause", "resume", "add", "next", "previous", "stop"]

_MOVES = ("next", "previous", "stop")


def act(
    clock: Clock,
    phases: Sequence[Phase],
    action: Action,
    now_ms: int,
    *,
    minutes: int = 0,
    phase: str | None = None,
    expected: str | None = None,
    poster_id: str | None = None,
) -> Clock:
    """The clock after an action, for all or for the group of one poster.

    ``phase``: where to start. ``expected``: the phase the asker sees; if it is another one by now, somebody
    else was quicker and nothing changes. ``minutes``: for "add", may be negative.
    Raises ChoremError("unknown_phase").
    """
    if phase is not None and all(one.id != phase for one in phases):
        raise ChoremError("unknown_phase", "phase", phase=phase)
    present = clock.common if poster_id is None else run_of(clock, poster_id)
    if expected is not None and (present is None or present.phase != expected):
        return clock

    def change(run: Run | None) -> Run | None:
        return _after(run, phases, action, now_ms, minutes, phase)

    if poster_id is not None:
        return Clock(common=clock.common, groups={**clock.groups, poster_id: change(present)})
    common = change(clock.common)
    if action in _MOVES or _phase(common) != _phase(clock.common):
        return Clock(common=common, groups={})
    return Clock(common=common, groups={key: change(run) for key, run in clock.groups.items()})


def run_of(clock: Clock, poster_id: str) -> Run | None:
    """The run that counts for one group."""
    return clock.groups.get(poster_id, clock.common)


def due(
    clock: Clock, phases: Sequence[Phase], posters: Sequence[str], now_ms: int
) -> tuple[list[str], Clock]:
    """The posters whose drawing time has run out with no version kept, and the clock once it is."""

    def is_due(run: Run | None) -> bool:
        end = keeping_end_ms(run, phases, len(posters))
        return end is not None and end <= now_ms

    chosen = [poster for poster in posters if is_due(run_of(clock, poster))]
    return chosen, _kept(clock, is_due)


def left_behind(before: Clock, after: Clock, phases: Sequence[Phase], posters: Sequence[str]) -> list[str]:
    """The posters that an action takes out of a phase whose end must be kept, and was not."""
    keeping = {phase.id for phase in phases if phase.keeps}
    chosen = []
    for poster in posters:
        was, now = run_of(before, poster), run_of(after, poster)
        if was is None or was.kept or was.phase not in keeping:
            continue
        if now is None or (
            (now.phase, now.started_ms) != (was.phase, was.started_ms) and not _paused(was, now)
        ):
            chosen.append(poster)
    return chosen


def keeping_end_ms(run: Run | None, phases: Sequence[Phase], groups: int) -> int | None:
    """When a version is due; None if the phase keeps none, is paused, or its end was kept."""
    phase = run and next((one for one in phases if one.id == run.phase), None)
    if run is None or not phase or not phase.keeps or run.kept:
        return None
    return end_ms(run, minutes_of(phase, groups))


def _phase(run: Run | None) -> str | None:
    return None if run is None else run.phase


def _paused(was: Run, now: Run) -> bool:
    """A resumed run starts later by its pause: it is the same one."""
    return was.paused_ms is not None and now.paused_ms is None and was.phase == now.phase


def _kept(clock: Clock, chosen: Callable[[Run | None], bool]) -> Clock:
    def mark(run: Run | None) -> Run | None:
        return run.model_copy(update={"kept": True}) if run is not None and chosen(run) else run

    return Clock(common=mark(clock.common), groups={key: mark(run) for key, run in clock.groups.items()})


def _after(
    run: Run | None,
    phases: Sequence[Phase],
    action: Action,
    now_ms: int,
    minutes: int,
    phase: str | None,
) -> Run | None:
    if action == "start":
        return _started(run, phases, now_ms, phase)
    if run is None or action == "stop":
        return None
    if action == "pause":
        return run if run.paused_ms is not None else run.model_copy(update={"paused_ms": now_ms})
    if action == "resume":
        return _resumed(run, now_ms)
    if action == "add":
        added = max(-MAX_MINUTES, min(MAX_MINUTES, run.added + minutes))
        # More time after the end is another end: what is drawn until then is kept too.
        return run.model_copy(update={"added": added, "kept": run.kept and minutes <= 0})
    at = next((index for index, one in enumerate(phases) if one.id == run.phase), 0)
    to = at + 1 if action == "next" else max(0, at - 1)
    return Run(phase=phases[to].id, started_ms=now_ms) if to < len(phases) else None


def _started(run: Run | None, phases: Sequence[Phase], now_ms: int, phase: str | None) -> Run:
    """A start that says no phase never takes a running one back to its beginning."""
    if run is None or (phase is not None and phase != run.phase):
        return Run(phase=phase or phases[0].id, started_ms=now_ms)
    return _resumed(run, now_ms)


def _resumed(run: Run, now_ms: int) -> Run:
    if run.paused_ms is None:
        return run
    started_ms = run.started_ms + max(0, now_ms - run.paused_ms)
    return run.model_copy(update={"started_ms": started_ms, "paused_ms": None})
