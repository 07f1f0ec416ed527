"""Bodies and answers of REST about the day: clock, gates, calls, messages, versions, seats.

Shapes only; must not know services.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, FiniteFloat

from api.wire.rest import Body, JoinCode
from chorem.poster.model import Id, Name, NoteText, Title
from chorem.workshop.acts import Action
from chorem.workshop.clock import Clock
from chorem.workshop.plan import MAX_MINUTES, Phase, Session
from chorem.workshop.signs import Signs

Gate = Literal["open", "protected", "closed"]


class Template(Body):
    id: str
    phases: list[Phase]
    sessions: list[Session]


class Templates(Body):
    templates: list[Template]


class ClockIn(Body):
    """``poster_id``: one group only. ``minutes``: for "add". ``phase``: for "start". ``expected``: the phase
    the asker sees; nothing changes if it is over."""

    action: Action
    minutes: Annotated[int, Field(ge=-MAX_MINUTES, le=MAX_MINUTES, strict=True)] = 0
    poster_id: Id | None = None
    phase: Id | None = None
    expected: Id | None = None


class ClockOut(Body):
    clock: Clock
    now_ms: int


class SessionIn(Body):
    session_id: Id


class DuplicateIn(Body):
    title: Title | None = None
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    bases: bool = True


class GroupIn(Body):
    group: Annotated[Title, Field(min_length=1)]


class GroupOrder(Body):
    """Posters in the order of their tables; those left out come after."""

    posters: Annotated[list[Id], Field(max_length=500)]


class SignsIn(Body):
    """``signs`` null: what all the groups are offered."""

    signs: Signs | None


class GateIn(Body):
    gate: Gate


class HandIn(Body):
    state: Literal["raised", "coming", "lowered"]


class Hand(Body):
    at: str
    name: str
    coming: bool


class HandOut(Body):
    hand: Hand | None


class MessageIn(Body):
    """``poster_id``: one group only."""

    text: Annotated[NoteText, Field(min_length=1, max_length=280)]
    poster_id: Id | None = None


class MessageOut(Body):
    id: str


class View(Body):
    """A rectangle of the sheet, in millimetres."""

    x_mm: Annotated[FiniteFloat, Field(ge=-3000, le=3000)]
    y_mm: Annotated[FiniteFloat, Field(ge=-3000, le=3000)]
    width_mm: Annotated[FiniteFloat, Field(gt=0, le=4000)]
    height_mm: Annotated[FiniteFloat, Field(gt=0, le=4000)]


class LookIn(Body):
    view: View
    poster_id: Id | None = None


class VersionIn(Body):
    """``kind``: what is about to happen, when it is not only wished for."""

    name: Name = ""
    kind: Literal["asked", "before_import"] = "asked"


class VersionOut(Body):
    id: str
    name: str
    kind: str
    author: str
    seq: int
    at: str


class VersionWhole(VersionOut):
    document: dict[str, Any]


class Versions(Body):
    versions: list[VersionOut]


class Restored(Body):
    seq: int


class SeatOut(Body):
    id: str
    name: str
    title: str | None
    poster_id: str | None
    role: str


class SeatsOut(Body):
    seats: list[SeatOut]


class SeatPatch(Body):
    title: Literal["animateur", "rapporteur"] | None


class ReturnCodeOut(Body):
    digits: str
    expires_at: str


class ReturnIn(Body):
    """``code``: of the workshop or of the group."""

    code: JoinCode
    digits: Annotated[str, Field(min_length=1, max_length=12)]
