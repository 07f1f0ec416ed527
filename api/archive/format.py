"""What the file of a whole workshop holds: names in the ZIP, and the shape of workshop.json.

Must not know HTTP, SQL or how a ZIP is written. No token, code or key has a place here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool

from chorem.poster.model import Base, Id, Name, Part, Title
from chorem.workshop.participation import Moment, Participation
from chorem.workshop.plan import Phases, Sessions

FORMAT: Literal["chorem-workshop/1"] = "chorem-workshop/1"
WORKSHOP = "workshop.json"
MAX_GROUPS = 60

Folder = Annotated[str, Field(pattern=r"^posters/[a-z0-9-]{1,100}$")]


class GroupFile(Part):
    """``folder`` holds poster.json, its pictures, photos/ and versions/."""

    poster: Id
    group: Title
    folder: Folder
    gate: Literal["open", "protected", "closed"] = "open"


class TerritoryFile(Part):
    name: Title = ""
    base: Base = Base()


class WorkshopFile(Part):
    """workshop.json: the settings of the day, the groups in the order of their tables, and who took part as
    numbers."""

    format: Literal["chorem-workshop/1"] = FORMAT
    id: Id
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
    participation: Participation = Participation()


class VersionFile(Part):
    """versions/NN.json: a named version with its whole document."""

    name: Name = ""
    kind: Literal["asked", "hour_end", "session", "before_import", "before_restore"] = "asked"
    author: Name = ""
    at: Moment
    document: dict[str, Any]


def folder_name(table: int, group: str) -> str:
    """``posters/02-habitants``: in the order of the tables, in plain letters."""
    return f"posters/{table:02}-{group}"
