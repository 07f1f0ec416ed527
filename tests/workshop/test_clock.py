"""The arithmetic of the clock, without a server [W2, W3]."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chorem.errors import ChoremError
from chorem.workshop.acts import Action, act, due, keeping_end_ms, left_behind, run_of
from chorem.workshop.clock import Clock, Run, elapsed_ms, left_ms, minutes_of, shown_minutes, signal_of
from chorem.workshop.plan import DEFAULT_PHASES, TEMPLATES, repeated_id
from scripts.clock_vectors import FILE, cases

T0 = 1_795_000_000_000
MINUTE = 60_000
POSTERS = ["p1", "p2", "p3"]

ACTIONS: tuple[Action, ...] = ("start", "pause", "resume", "add", "next", "previous", "stop")
steps = st.lists(
    st.tuples(
        st.sampled_from(ACTIONS),
        st.integers(-20, 20),
        st.sampled_from([None, None, *POSTERS]),
        st.integers(0, 40 * MINUTE),
    ),
    max_size=30,
)


def started(phase: str = "dessin") -> Clock:
    return act(Clock(), DEFAULT_PHASES, "start", T0, phase=phase)


def test_the_vectors_are_what_python_says() -> None:
    """[W2] The file both languages are checked against is not stale."""
    assert json.loads(FILE.read_text("utf-8")) == cases()


def test_the_default_hour() -> None:
    """[W1] First reading 10, drawing 50, preparing 15, 10 minutes a group and 5 for reactions."""
    assert [minutes_of(phase, 8) for phase in DEFAULT_PHASES] == [10, 50, 15, 120]
    assert [phase.id for phase in DEFAULT_PHASES if phase.keeps] == ["dessin"]
    assert all(repeated_id(list(phases)) is None for _name, phases, _sessions in TEMPLATES)


@settings(max_examples=300, deadline=None)
@given(steps)
def test_time_is_never_lost_nor_made(history: list[tuple[Action, int, str | None, int]]) -> None:
    """[W2] Whatever is done: a run's elapsed time is the time that passed since it began, less its pauses."""
    clock, now = Clock(), T0
    spent: dict[str, int] = {}
    for action, minutes, poster, wait in history:
        for key in POSTERS:
            run = run_of(clock, key)
            if run is not None and run.paused_ms is None:
                spent[key] += wait
        now += wait
        before, common = {key: run_of(clock, key) for key in POSTERS}, clock.common
        clock = act(clock, DEFAULT_PHASES, action, now, minutes=minutes, poster_id=poster)
        together = action == "start" and poster is None and common is None
        for key in POSTERS:
            run, was = run_of(clock, key), before[key]
            moved = together or (action in ("next", "previous") and poster in (None, key))
            if run is None:
                spent.pop(key, None)
            elif was is None or run.phase != was.phase or moved:
                spent[key] = elapsed_ms(run, now)
            if run is not None:
                assert elapsed_ms(run, now) == spent[key]
                assert Run.model_validate(run.model_dump(mode="json")) == run


@settings(max_examples=200, deadline=None)
@given(steps)
def test_an_action_for_one_group_leaves_the_others_alone(
    history: list[tuple[Action, int, str | None, int]],
) -> None:
    """[W2] For all or for one group."""
    clock, now = started(), T0
    for action, minutes, poster, wait in history:
        now += wait
        after = act(clock, DEFAULT_PHASES, action, now, minutes=minutes, poster_id=poster)
        if poster is not None:
            assert all(run_of(after, key) == run_of(clock, key) for key in POSTERS if key != poster)
        clock = after


def test_moving_all_brings_every_group_together() -> None:
    """[W2] A group that has time of its own follows when all change phase, and is given time with all."""
    clock = act(started(), DEFAULT_PHASES, "add", T0, minutes=5, poster_id="p1")
    clock = act(clock, DEFAULT_PHASES, "add", T0, minutes=2)
    assert [run_of(clock, key).added for key in POSTERS] == [7, 2, 2]  # type: ignore[union-attr]
    clock = act(clock, DEFAULT_PHASES, "next", T0 + MINUTE)
    assert clock.groups == {}
    assert {run_of(clock, key).phase for key in POSTERS} == {"preparer"}  # type: ignore[union-attr]


def test_two_facilitators_touch_next_together() -> None:
    """[W2] The second one expected a phase that is over: nothing changes."""
    once = act(started(), DEFAULT_PHASES, "next", T0 + MINUTE, expected="dessin")
    assert act(once, DEFAULT_PHASES, "next", T0 + MINUTE, expected="dessin") == once


def test_start_never_begins_again() -> None:
    """[W2] Start on a paused clock resumes; on a running one, nothing; on another phase, goes there."""
    clock = started()
    assert act(clock, DEFAULT_PHASES, "start", T0 + MINUTE) == clock
    paused = act(clock, DEFAULT_PHASES, "pause", T0 + MINUTE)
    resumed = act(paused, DEFAULT_PHASES, "start", T0 + 3 * MINUTE)
    assert elapsed_ms(resumed.common, T0 + 3 * MINUTE) == MINUTE  # type: ignore[arg-type]
    assert act(resumed, DEFAULT_PHASES, "start", T0, phase="lecture").common.phase == "lecture"  # type: ignore[union-attr]
    with pytest.raises(ChoremError, match="unknown_phase"):
        act(clock, DEFAULT_PHASES, "start", T0, phase="sieste")


@settings(max_examples=300, deadline=None)
@given(steps)
def test_an_end_is_kept_once(history: list[tuple[Action, int, str | None, int]]) -> None:
    """[W3] Between two additions of minutes, a phase of a group is kept at most once, and always if left."""
    clock, now = started(), T0
    kept = dict.fromkeys(POSTERS, 0)
    for action, minutes, poster, wait in history:
        now += wait
        ended, clock = due(clock, DEFAULT_PHASES, POSTERS, now)
        again, same = due(clock, DEFAULT_PHASES, POSTERS, now)
        assert again == []
        assert same == clock
        after = act(clock, DEFAULT_PHASES, action, now, minutes=minutes, poster_id=poster)
        left = left_behind(clock, after, DEFAULT_PHASES, POSTERS)
        for key in POSTERS:
            run, was = run_of(after, key), run_of(clock, key)
            kept[key] += (key in ended) + (key in left)
            was_drawing = was is not None and was.phase == "dessin"
            if was_drawing and (run is None or run.phase != "dessin"):
                assert kept[key] == 1
            more = action == "add" and minutes > 0 and poster in (None, key)
            # A group sent back to the beginning of its drawing has another end to come.
            resumed = was is not None and was.paused_ms is not None
            fresh = run is None or was is None or (run.started_ms != was.started_ms and not resumed)
            if run is None or run.phase != "dessin" or not was_drawing or more or fresh:
                kept[key] = 0
            elif was is not None and run.started_ms == was.started_ms:
                assert kept[key] <= 1
        clock = after


def test_when_the_end_is_due() -> None:
    """[W3] At the minute, later with minutes added, not while paused, not for a phase that keeps nothing."""
    run = started().common
    assert keeping_end_ms(run, DEFAULT_PHASES, 3) == T0 + 50 * MINUTE
    longer = act(started(), DEFAULT_PHASES, "add", T0, minutes=5).common
    assert keeping_end_ms(longer, DEFAULT_PHASES, 3) == T0 + 55 * MINUTE
    paused = act(started(), DEFAULT_PHASES, "pause", T0 + MINUTE).common
    assert keeping_end_ms(paused, DEFAULT_PHASES, 3) is None
    assert keeping_end_ms(started("lecture").common, DEFAULT_PHASES, 3) is None
    assert keeping_end_ms(None, DEFAULT_PHASES, 3) is None


@pytest.mark.parametrize(
    ("left", "shown", "signal"),
    [
        (50 * MINUTE, 50, ""),
        (5 * MINUTE + 1, 6, ""),
        (5 * MINUTE, 5, "five"),
        (MINUTE, 1, "one"),
        (1, 1, "one"),
        (0, 0, "over"),
        (-59_000, 0, "over"),
        (-2 * MINUTE, -2, "over"),
    ],
)
def test_what_a_bar_shows(left: int, shown: int, signal: str) -> None:
    """[W2] Whole minutes, words at five and one, overrun calmly."""
    assert (shown_minutes(left), signal_of(left)) == (shown, signal)
    run = Run(phase="dessin", started_ms=T0)
    assert left_ms(run, 50, T0 + 50 * MINUTE - left) == left
