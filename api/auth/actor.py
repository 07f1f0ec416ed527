"""Who is acting: a browser, in a workshop, from a seat, with a role.

A value passed to every service; must not know how it was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: "files": who came by the link to the files, as long as it lives.
Role = Literal["facilitator", "participant", "observer", "files"]
#: What a group calls one of its participants; changes nothing to what they may do.
SeatTitle = Literal["animateur", "rapporteur"]


@dataclass(frozen=True, slots=True)
class Actor:
    """``poster_id`` is the poster of the seat: None for whoever is in the workshop as a whole."""

    browser_id: str
    workshop_id: str
    seat_id: str
    poster_id: str | None
    role: Role
    name: str = ""
    title: SeatTitle | None = None
