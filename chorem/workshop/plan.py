"""What a workshop is made of in time: the phases of a day, the days of a programme, the ready-made plans.

Owns their shape, their bounds and the default hour. Must not know posters, storage or the time it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool

from chorem.poster.model import Id, Part, Title

#: Groups of a workshop, the posters put in common included.
MAX_GROUPS = 200
MAX_PHASES = 20
MAX_SESSIONS = 20
MAX_MINUTES = 600

#: What a phase is for, translated on screen; a phase with a title of its own shows that instead.
PhaseKey = Literal["accueil", "scenarios", "essai", "lecture", "dessin", "preparer", "restitution", "pause"]
SessionKind = Literal["introductory", "thematic", "synthesis"]


class Phase(Part):
    """``per_group``: so many minutes for each group in turn. ``keeps``: a version of each poster is kept at
    its end ("fin d'heure")."""

    id: Id
    key: PhaseKey | None = None
    title: Title = ""
    minutes: Annotated[int, Field(ge=1, le=MAX_MINUTES, strict=True)]
    per_group: StrictBool = False
    keeps: StrictBool = False


class Session(Part):
    """One day of a programme; posters reopen at each."""

    id: Id
    kind: SessionKind | None = None
    title: Title = ""
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""


Phases = Annotated[list[Phase], Field(min_length=1, max_length=MAX_PHASES)]
Sessions = Annotated[list[Session], Field(max_length=MAX_SESSIONS)]


def _phases(lecture: int, dessin: int, preparer: int, restitution: int) -> tuple[Phase, ...]:
    return (
        Phase(id="lecture", key="lecture", minutes=lecture),
        Phase(id="dessin", key="dessin", minutes=dessin, keeps=True),
        Phase(id="preparer", key="preparer", minutes=preparer),
        Phase(id="restitution", key="restitution", minutes=restitution, per_group=True),
    )


#: A first reading, the hour's drawing, then ten minutes a group and five for reactions.
DEFAULT_PHASES = _phases(10, 50, 15, 15)

#: The rehearsal with the tool comes before: scenario cards in the morning, five minutes on a practice sheet.
_WITH_MORNING = (
    Phase(id="accueil", key="accueil", minutes=15),
    Phase(id="scenarios", key="scenarios", minutes=75),
    Phase(id="pause", key="pause", minutes=15),
    Phase(id="essai", key="essai", minutes=5),
    *DEFAULT_PHASES,
)

#: Ready-made plans: (id, phases, the days of the programme).
TEMPLATES: tuple[tuple[str, tuple[Phase, ...], tuple[Session, ...]], ...] = (
    ("day", DEFAULT_PHASES, ()),
    ("full-day", _WITH_MORNING, ()),
    ("evening", _phases(5, 40, 5, 10), ()),
    (
        "three-days",
        DEFAULT_PHASES,
        (
            Session(id="d1", kind="introductory"),
            Session(id="d2", kind="thematic"),
            Session(id="d3", kind="synthesis"),
        ),
    ),
)


def templates() -> list[dict[str, Any]]:
    """The ready-made plans as JSON."""
    return [
        {
            "id": name,
            "phases": [phase.model_dump(mode="json") for phase in phases],
            "sessions": [session.model_dump(mode="json") for session in sessions],
        }
        for name, phases, sessions in TEMPLATES
    ]


def repeated_id(parts: Sequence[Phase | Session]) -> int | None:
    """Where an id comes a second time, or None."""
    seen: set[str] = set()
    for index, part in enumerate(parts):
        if part.id in seen:
            return index
        seen.add(part.id)
    return None
