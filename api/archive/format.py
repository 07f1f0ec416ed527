"""What the file of a whole workshop holds: names in the ZIP, and the shapes of its JSON files.

Must not know HTTP, SQL or how a ZIP is written. No token, code or key has a place here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool

from chorem.poster.model import Base, Id, Name, NoteText, Part, Title
from chorem.workshop.cards import MAX_CARDS, AnswerField, Card, Choice, Line, PickKind, Scale
from chorem.workshop.gathered import ItemGroups
from chorem.workshop.participation import Moment, Participation
from chorem.workshop.plan import MAX_GROUPS, Phases, Sessions
from chorem.workshop.signs import Signs

FORMAT: Literal["chorem-workshop/1"] = "chorem-workshop/1"
WORKSHOP = "workshop.json"
#: Of each group, beside its poster.json.
MORNING = "morning.json"
_MAX_PEOPLE = 2_000

Folder = Annotated[str, Field(pattern=r"^posters/[a-z0-9-]{1,100}$")]


class GroupFile(Part):
    """``folder`` holds poster.json, its pictures, morning.json, photos/ and versions/."""

    poster: Id
    group: Title
    folder: Folder
    gate: Literal["open", "protected", "closed"] = "open"
    signs: Signs | None = None
    """What this group is offered, when it is not what all are."""


class TerritoryFile(Part):
    name: Title = ""
    base: Base = Base()


class WorkshopFile(Part):
    """workshop.json: the settings of the day, the groups in the order of their tables, who took part as
    numbers, scenario cards, and the items put together by hand.

    ``order``: who presents when, as far as it was said. ``card``: the one put to all groups. ``names``: first
    names by poster, when they are asked for. No id of the workshop: brought back, it is another one.
    """

    format: Literal["chorem-workshop/1"] = FORMAT
    title: Annotated[Title, Field(min_length=1)]
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    place: Title = ""
    lang: Literal["fr", "en"] = "fr"
    territory: TerritoryFile = TerritoryFile()
    shared_territory: StrictBool = True
    palette: Literal["starter", "all"] = "starter"
    names_hidden: StrictBool = False
    phases: Phases
    sessions: Sessions = Field(default_factory=list)
    session_id: Id | None = None
    offered: Annotated[list[Id], Field(max_length=500)] | None = None
    groups: Annotated[list[GroupFile], Field(min_length=1, max_length=MAX_GROUPS)]
    order: Annotated[list[Id], Field(max_length=MAX_GROUPS)] = Field(default_factory=list)
    participation: Participation = Participation()
    names: dict[Id, Annotated[list[Name], Field(max_length=_MAX_PEOPLE)]] = Field(default_factory=dict)
    cards: Annotated[list[Card], Field(max_length=MAX_CARDS)] = Field(default_factory=list)
    card: Id | None = None
    common: ItemGroups = Field(default_factory=list)


class VersionFile(Part):
    """versions/NN.json: a named version with its whole document."""

    name: Name = ""
    kind: Literal["asked", "hour_end", "session", "before_import", "before_restore"] = "asked"
    author: Name = ""
    at: Moment
    document: dict[str, Any]


class SentenceFile(Part):
    """What a group wrote last, the ``edition`` it is, and who wrote it if names are asked for."""

    text: NoteText
    name: Name = ""
    at: Moment = ""
    edition: Annotated[int, Field(ge=1, le=1_000_000, strict=True)] = 1


class PickFile(Part):
    """A line that a group took to its poster, and the note it is there."""

    note: Id
    kind: PickKind
    text: Line


class CardAnswersFile(Part):
    """``votes``: one of each person, in no order, of nobody."""

    votes: Annotated[list[dict[Scale, Choice]], Field(max_length=_MAX_PEOPLE)] = Field(default_factory=list)
    sentences: dict[AnswerField, SentenceFile] = Field(default_factory=dict)
    picks: Annotated[list[PickFile], Field(max_length=_MAX_PEOPLE)] = Field(default_factory=list)


class MorningFile(Part):
    """morning.json: what a group answers to each card it has answered."""

    answers: dict[Id, CardAnswersFile]


def folder_name(table: int, group: str) -> str:
    """``posters/02-habitants``: in the order of the tables, in plain letters."""
    return f"posters/{table:02}-{group}"
