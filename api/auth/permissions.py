"""Who may do what: one table, published in docs/ACCESS.md and enforced by every service [A3].

Must not know HTTP, sockets or SQL.
"""

from __future__ import annotations

from enum import StrEnum

from api.auth.actor import Actor
from chorem.errors import ChoremError


class Standing(StrEnum):
    """What an actor is to the poster (or workshop) at hand."""

    FACILITATOR = "facilitator"
    OWN = "participant, own poster"
    OTHER = "participant, another poster"
    OBSERVER = "observer"
    LEAVING = "by the link to the files"


class Operation(StrEnum):
    READ_WORKSHOP = "read the workshop and its list of posters"
    FOLLOW_WORKSHOP = "follow the workshop as it changes"
    EDIT_WORKSHOP = "change the workshop, open and close joining"
    SHARE_WORKSHOP = "see the codes and the links"
    DUPLICATE_WORKSHOP = "make another workshop from this one"
    DELETE_WORKSHOP = "delete the workshop"
    EXPORT_WORKSHOP = "download the whole workshop"
    READ_REPORT = "download the report, read what is put in common"
    PUT_IN_COMMON = "put in common: group items, make a poster from figures of several"
    RUN_CLOCK = "run the clock, open a day of the programme"
    LEAD_WORKSHOP = "follow calls and messages, answer a call, send a message, show a place to all"
    MANAGE_SEATS = "see who has a seat, give a return code, remove somebody"
    RENAME_SELF = "change one's own name"
    READ_POSTER = "read a poster, its figures and its live changes"
    EXPORT_POSTER = "download a poster"
    WRITE_POSTER = "change a poster"
    SHOW_PRESENCE = "show one's cursor and strokes"
    HOLD_LEASE = "hold the pen on a text"
    SET_GATE = "protect, close and reopen a poster"
    KEEP_VERSION = "keep a version of a poster, go back to one"
    GIVE_TITLE = "say who is animateur de table, who is rapporteur"
    PRESENT = "present a poster to the room"
    REACT = "react to a poster"
    CALL_FACILITATORS = "call the facilitators, say a message was read"
    MAKE_CARDS = "make scenario cards, put one to all groups"
    VOTE_CARD = "vote on a scenario card"
    ANSWER_CARD = "write the group's answers to a scenario card, take from it to the poster"


_READERS = frozenset(Standing)
_EVERYONE = _READERS - {Standing.LEAVING}
_FACILITATOR = frozenset({Standing.FACILITATOR})
_WRITERS = frozenset({Standing.FACILITATOR, Standing.OWN})

ALLOWED: dict[Operation, frozenset[Standing]] = {
    Operation.READ_WORKSHOP: _READERS,
    Operation.FOLLOW_WORKSHOP: _EVERYONE,
    Operation.EDIT_WORKSHOP: _FACILITATOR,
    Operation.SHARE_WORKSHOP: _FACILITATOR,
    Operation.DUPLICATE_WORKSHOP: _FACILITATOR,
    Operation.DELETE_WORKSHOP: _FACILITATOR,
    Operation.EXPORT_WORKSHOP: _FACILITATOR,
    Operation.READ_REPORT: _READERS,
    Operation.PUT_IN_COMMON: _FACILITATOR,
    Operation.RUN_CLOCK: _FACILITATOR,
    Operation.LEAD_WORKSHOP: _FACILITATOR,
    Operation.MANAGE_SEATS: _FACILITATOR,
    Operation.RENAME_SELF: _EVERYONE,
    Operation.READ_POSTER: _EVERYONE,
    Operation.EXPORT_POSTER: _READERS,
    Operation.WRITE_POSTER: _WRITERS,
    Operation.SHOW_PRESENCE: _WRITERS,
    Operation.HOLD_LEASE: _WRITERS,
    Operation.SET_GATE: _FACILITATOR,
    Operation.KEEP_VERSION: _WRITERS,
    Operation.GIVE_TITLE: _WRITERS,
    Operation.PRESENT: _WRITERS,
    Operation.REACT: _EVERYONE,
    Operation.CALL_FACILITATORS: _WRITERS,
    Operation.MAKE_CARDS: _FACILITATOR,
    Operation.VOTE_CARD: frozenset({Standing.OWN}),
    Operation.ANSWER_CARD: _WRITERS,
}


def standing(actor: Actor, poster_id: str | None = None) -> Standing:
    """What an actor is to a poster; without a poster, to the workshop (a participant is then OTHER)."""
    if actor.role == "facilitator":
        return Standing.FACILITATOR
    if actor.role == "observer":
        return Standing.OBSERVER
    if actor.role == "files":
        return Standing.LEAVING
    return Standing.OWN if poster_id is not None and actor.poster_id == poster_id else Standing.OTHER


def allowed(actor: Actor, operation: Operation, poster_id: str | None = None) -> bool:
    return standing(actor, poster_id) in ALLOWED[operation]


def require(actor: Actor, operation: Operation, poster_id: str | None = None) -> None:
    """Raises ChoremError("not_allowed") unless the table says yes."""
    if not allowed(actor, operation, poster_id):
        raise ChoremError("not_allowed")
