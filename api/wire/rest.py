"""Request bodies and answers of REST, beside the document's own models.

Shapes only; must not know services.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from chorem.poster.model import Base, Id, Name, Title
from chorem.workshop.clock import Clock
from chorem.workshop.plan import MAX_GROUPS, Phase, Phases, Session, Sessions
from chorem.workshop.signs import Offered, PaletteView

Date = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


class Body(BaseModel):
    """Unknown fields are refused, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TerritoryIn(Body):
    name: Title = ""
    base: Base = Base()


class WorkshopIn(Body):
    """``groups``: names, or how many. ``territory``: its name, or its name and the base to draw on.
    ``shared_territory`` false: each group chooses its own at the table. ``template`` gives the phases and
    sessions that are left out."""

    title: Annotated[Title, Field(min_length=1)]
    date: Date = ""
    place: Title = ""
    lang: Literal["fr", "en"] = "fr"
    territory: Title | TerritoryIn = ""
    groups: (
        Annotated[list[Title], Field(min_length=1, max_length=MAX_GROUPS)]
        | Annotated[int, Field(ge=1, le=MAX_GROUPS)]
    ) = 1
    shared_territory: bool = True
    template: Literal["day", "full-day", "evening", "three-days"] = "day"
    phases: Phases | None = None
    sessions: Sessions | None = None
    offered: Offered = None
    palette: PaletteView = "starter"


class WorkshopPatch(Body):
    title: Annotated[Title, Field(min_length=1)] | None = None
    date: Date | None = None
    place: Title | None = None
    territory: Title | None = None
    joining_open: bool | None = None
    phases: Phases | None = None
    sessions: Sessions | None = None
    offered: Offered = None
    palette: PaletteView | None = None
    names_hidden: bool | None = None
    order: Annotated[list[Id], Field(max_length=500)] | None = None


class PosterOut(Body):
    """One group's poster, in a list. ``table`` counts from 1; ``people`` are the seats taken; ``gate`` says
    who may draw. The group's own code and address are for the facilitator only."""

    id: str
    group: str
    title: str
    table: int
    people: int
    gate: str
    join_code: str | None = None
    join_url: str | None = None


class WorkshopOut(Body):
    """``join_code`` and what follows it are for the facilitator only."""

    id: str
    title: str
    date: str
    place: str
    territory: str
    role: str
    posters: list[PosterOut]
    joining_open: bool
    phases: list[Phase]
    sessions: list[Session]
    session_id: str | None
    offered: list[str] | None
    palette: str
    names_hidden: bool
    shared_territory: bool
    order: list[str]
    clock: Clock
    now_ms: int
    join_code: str | None = None
    join_url: str | None = None
    react_url: str | None = None
    facilitator_url: str | None = None
    observer_url: str | None = None


class WorkshopCreated(Body):
    id: str
    facilitator_token: str
    facilitator_url: str
    observer_url: str
    join_code: str
    join_url: str
    react_url: str
    posters: list[PosterOut]


class KeyIn(Body):
    key: Annotated[str, Field(min_length=1, max_length=200)]


class Exchanged(Body):
    token: str
    workshop_id: str
    seat_id: str
    role: str


#: Longer than a code, for those who type spaces and dashes; what is not a code is only a wrong one.
JoinCode = Annotated[str, Field(min_length=1, max_length=40)]


class JoinIn(Body):
    """Without ``poster_id``: the group with the fewest people."""

    code: JoinCode
    name: Name = ""
    poster_id: Id | None = None
    role: Literal["participant", "animateur", "rapporteur", "observer"] = "participant"


class Joined(Body):
    token: str
    workshop_id: str
    seat_id: str
    poster_id: str | None
    morning: bool = False


class JoinPage(Body):
    """What the join page shows before anyone has joined."""

    title: str
    date: str
    place: str
    posters: list[PosterOut]
    presenting: bool
    """The posters are being presented now: whoever comes may rather react."""


class Me(Body):
    workshop_id: str
    seat_id: str
    poster_id: str | None
    role: str
    title: str | None
    name: str
    may_write: bool


class Place(Body):
    """One of the places a browser has taken."""

    workshop_id: str
    workshop_title: str
    poster_id: str | None
    group: str
    role: str
    name: str


class MePatch(Body):
    name: Name | None = None
    title: Literal["animateur", "rapporteur"] | None = None


class Places(Body):
    places: list[Place]


class FeatureCollection(Body):
    """GeoJSON in sheet millimetres, y downwards."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[dict[str, Any]]
