"""Who may draw on a poster: everyone of the group, the facilitators only, or nobody any more.

Owns the change; that it is obeyed is in ops.py. Must not know HTTP or sockets.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Connection, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.services.news import News

_POSTER = tables.table_of(tables.Poster)

Gate = Literal["open", "protected", "closed"]


class Gates:
    def __init__(self, writer: Writer, states: PosterStates, news: News) -> None:
        self._writer = writer
        self._states = states
        self._news = news

    async def set(self, actor: Actor, poster_id: str, gate: Gate) -> None:
        """For one poster. What was ordered before is drawn, what comes after is refused."""
        require(actor, Operation.SET_GATE, poster_id)
        await self._writer.run(lambda connection: set_gate(connection, self._states, poster_id, gate))
        await self._news.tell(actor.workshop_id)

    async def set_all(self, actor: Actor, gate: Gate) -> None:
        """For every poster of the workshop, together."""
        require(actor, Operation.SET_GATE)

        def job(connection: Connection) -> None:
            found = select(_POSTER.c.id).where(_POSTER.c.workshop_id == actor.workshop_id)
            for poster_id in list(connection.execute(found).scalars()):
                set_gate(connection, self._states, poster_id, gate)

        await self._writer.run(job)
        await self._news.tell(actor.workshop_id)


def set_gate(connection: Connection, states: PosterStates, poster_id: str, gate: Gate) -> None:
    """Batches queued after this job meet the new gate."""
    connection.execute(update(_POSTER).where(_POSTER.c.id == poster_id).values(gate=gate))
    states.drop(poster_id)
