"""The groups of a workshop once it is made: one more, one less, another order, signs of its own.

Owns the rule that nothing drawn or written is lost with a group. Must not know HTTP or sockets.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import Connection, delete, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.services.day import clock_of, workshop_row
from api.services.groups import add_poster, check_posters, offer, posters_of
from api.services.new_workshop import check_offered, heading_of_one_more
from chorem.errors import ChoremError
from chorem.poster.state import snapshot
from chorem.workshop.plan import MAX_GROUPS
from chorem.workshop.signs import Signs

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)
_VERSION = tables.table_of(tables.Version)
_VOTE = tables.table_of(tables.CardVote)
_SENTENCE = tables.table_of(tables.CardSentence)
_PICK = tables.table_of(tables.CardPick)

#: What somebody drew or wrote on a poster, beside the sentences of its legend.
_DRAWN = ("figures", "notes", "amof", "scenes", "comments", "photo")


class Groups:
    """``on_change`` is told a workshop whose day has changed; ``on_remove`` its id, the poster that is gone
    and the seats that were at it."""

    def __init__(
        self,
        writer: Writer,
        states: PosterStates,
        on_change: Callable[[str], Awaitable[None]],
        on_remove: Callable[[str, str, list[str]], Awaitable[None]],
    ) -> None:
        self._writer = writer
        self._states = states
        self._on_change = on_change
        self._on_remove = on_remove

    async def add(self, actor: Actor, group: str) -> dict[str, Any]:
        """A group after the others, with a blank poster and a code of its own. Raises "too_many"."""
        require(actor, Operation.EDIT_WORKSHOP)

        def job(connection: Connection) -> dict[str, Any]:
            row = workshop_row(connection, actor.workshop_id)
            there = posters_of(connection, actor.workshop_id)
            if len(there) >= MAX_GROUPS:
                raise ChoremError("too_many", "groups", field="groups", max=MAX_GROUPS)
            last = max((one["table"] for one in there), default=0)
            add_poster(connection, actor.workshop_id, last, heading_of_one_more(row, group))
            return posters_of(connection, actor.workshop_id)[-1]

        added = await self._writer.run(job)
        await self._on_change(actor.workshop_id)
        return added

    async def remove(self, actor: Actor, poster_id: str) -> None:
        """A group whose poster is blank, and with it the seats taken there: these people may join another.

        Raises ChoremError("unknown_poster", "group_not_blank", "last_group").
        """
        require(actor, Operation.EDIT_WORKSHOP)

        def job(connection: Connection) -> list[str]:
            row = workshop_row(connection, actor.workshop_id)
            there = [one["id"] for one in posters_of(connection, actor.workshop_id)]
            if poster_id not in there:
                raise ChoremError("unknown_poster", "poster")
            if len(there) == 1:
                raise ChoremError("last_group", "poster")
            if not self._is_blank(connection, poster_id):
                raise ChoremError("group_not_blank", "poster")
            seats = list(
                connection.execute(select(_SEAT.c.id).where(_SEAT.c.poster_id == poster_id)).scalars()
            )
            offer(connection, actor.workshop_id, poster_id, None)
            clock = clock_of(row)
            runs = {key: run for key, run in clock.groups.items() if key != poster_id}
            kept = clock.model_copy(update={"groups": runs}).model_dump(mode="json")
            connection.execute(
                update(_WORKSHOP).where(_WORKSHOP.c.id == actor.workshop_id).values(clock=kept)
            )
            connection.execute(delete(_POSTER).where(_POSTER.c.id == poster_id))
            self._states.drop(poster_id)
            _put(connection, [one for one in there if one != poster_id])
            return seats

        seats = await self._writer.run(job)
        await self._on_remove(actor.workshop_id, poster_id, seats)
        await self._on_change(actor.workshop_id)

    async def put_in_order(self, actor: Actor, posters: list[str]) -> None:
        """Tables are numbered anew: those named first, then the others as they were. Raises "unknown_poster",
        "id_taken"."""
        require(actor, Operation.EDIT_WORKSHOP)

        def job(connection: Connection) -> None:
            there = posters_of(connection, actor.workshop_id)
            check_posters(posters, there, "posters")
            _put(connection, [*posters, *(one["id"] for one in there if one["id"] not in posters)])

        await self._writer.run(job)
        await self._on_change(actor.workshop_id)

    async def offer(self, actor: Actor, poster_id: str, signs: Signs | None) -> None:
        """Widens or narrows the palette of one group; None: what all are offered. Raises "unknown_sign"."""
        require(actor, Operation.EDIT_WORKSHOP)
        if signs is not None:
            check_offered(signs.offered, "signs.offered")
        await self._writer.run(lambda connection: offer(connection, actor.workshop_id, poster_id, signs))
        await self._on_change(actor.workshop_id)

    def _is_blank(self, connection: Connection, poster_id: str) -> bool:
        """Nothing on it, nothing in what was kept of it, nothing said in the morning."""
        kept = connection.execute(select(_VERSION.c.data).where(_VERSION.c.poster_id == poster_id)).scalars()
        documents = [snapshot(self._states.get(connection, poster_id)), *kept]
        said = any(
            connection.execute(select(table.c.poster_id).where(table.c.poster_id == poster_id)).first()
            for table in (_VOTE, _SENTENCE, _PICK)
        )
        return not said and not any(map(_is_drawn_on, documents))


def _is_drawn_on(document: dict[str, Any]) -> bool:
    return any(document[name] for name in _DRAWN) or any(line["text"] for line in document["legend"])


def _put(connection: Connection, posters: list[str]) -> None:
    for position, poster_id in enumerate(posters):
        connection.execute(update(_POSTER).where(_POSTER.c.id == poster_id).values(position=position))
