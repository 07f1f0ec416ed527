"""Who took part, in numbers: what a report says of it, and what a file keeps of it. No name.

Must not know seats, tokens or storage.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from chorem.poster.model import Id, Part

Count = Annotated[int, Field(ge=0, le=1_000_000, strict=True)]
Moment = Annotated[str, Field(pattern=r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z)?$")]


class Participation(Part):
    """``people``: seats taken, by poster. ``started`` and ``ended``: the first and the last change (UTC), ""
    when nothing was drawn. ``changes``: batches of the log, by poster."""

    people: dict[Id, Count] = Field(default_factory=dict)
    changes: dict[Id, Count] = Field(default_factory=dict)
    started: Moment = ""
    ended: Moment = ""


def joined(before: Participation, since: Participation) -> Participation:
    """What an imported workshop was, with what was done since."""
    moments = [moment for one in (before, since) for moment in (one.started, one.ended) if moment]
    return Participation(
        people=_added(before.people, since.people),
        changes=_added(before.changes, since.changes),
        started=min(moments, default=""),
        ended=max(moments, default=""),
    )


def _added(before: Mapping[str, int], since: Mapping[str, int]) -> dict[str, int]:
    return {key: before.get(key, 0) + since.get(key, 0) for key in {**before, **since}}
