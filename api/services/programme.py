"""A workshop over time: its next day opened, another one made from it.

Must not know HTTP or sockets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.engine import reading
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.services.card_rows import card_texts
from api.services.day import workshop_row
from api.services.gates import set_gate
from api.services.keeping import keep_version
from api.services.new_workshop import NewWorkshop
from api.services.workshops import Created, Workshops
from chorem.errors import ChoremError
from chorem.workshop.plan import Phase, Session
from chorem.workshop.signs import Signs

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)


class Programme:
    """``on_change`` is told a workshop whose day has changed."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        states: PosterStates,
        workshops: Workshops,
        on_change: Callable[[str], Awaitable[None]],
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._states = states
        self._workshops = workshops
        self._on_change = on_change

    async def open_session(self, actor: Actor, session_id: str) -> None:
        """Goes to a day of the programme: what each poster was is kept, posters reopen, the clock is at rest.

        Opening the day that is open changes nothing. Raises ChoremError("unknown_session").
        """
        require(actor, Operation.RUN_CLOCK)

        def job(connection: Connection) -> None:
            row = workshop_row(connection, actor.workshop_id)
            sessions = {one["id"]: one for one in row.sessions}
            if session_id not in sessions:
                raise ChoremError("unknown_session", "session_id", session=session_id)
            if session_id == row.session_id:
                return
            left = sessions.get(row.session_id or "", {})
            found = select(_POSTER.c.id).where(_POSTER.c.workshop_id == actor.workshop_id)
            for poster_id in list(connection.execute(found).scalars()):
                keep_version(connection, self._states, poster_id, kind="session", name=left.get("title", ""))
                set_gate(connection, self._states, poster_id, "open")
            connection.execute(
                update(_WORKSHOP)
                .where(_WORKSHOP.c.id == actor.workshop_id)
                .values(session_id=session_id, clock={})
            )

        await self._writer.run(job)
        await self._on_change(actor.workshop_id)

    async def duplicate(
        self, actor: Actor, session: str | None, *, title: str | None, date: str, with_bases: bool
    ) -> Created:
        """A new workshop with the settings and groups of this one; its posters are empty, on the bases each
        group has now or on none. Whoever asks is its facilitator."""
        require(actor, Operation.DUPLICATE_WORKSHOP)

        def read() -> NewWorkshop:
            with reading(self._engine) as connection:
                row = workshop_row(connection, actor.workshop_id)
                posters = connection.execute(
                    select(_POSTER.c.id, _POSTER.c.heading)
                    .where(_POSTER.c.workshop_id == actor.workshop_id)
                    .order_by(_POSTER.c.position)
                ).all()
                again = _again(row, [one.heading for one in posters], title, date, with_bases)
                own = [row.settings.get("signs_of", {}).get(one.id) for one in posters]
                signs = tuple(one and Signs.model_validate(one) for one in own)
                return replace(again, cards=card_texts(connection, actor.workshop_id), own_signs=signs)

        return await self._workshops.create(session, await asyncio.to_thread(read))


def _again(
    row: Any, headings: list[dict[str, Any]], title: str | None, date: str, with_bases: bool
) -> NewWorkshop:
    kept: dict[str, Any] = {}
    if with_bases:
        own = ({name: heading[name] for name in ("territory", "base")} for heading in headings)
        kept = {
            "territory": row.territory.get("name", ""),
            "base": row.territory["base"],
            "own_bases": tuple(own),
        }
    return NewWorkshop(
        title=title or row.title,
        groups=tuple(heading.get("group", "") for heading in headings),
        date=date,
        place=row.place,
        lang=row.settings.get("lang", "fr"),
        phases=tuple(Phase.model_validate(phase) for phase in row.phases),
        sessions=tuple(Session.model_validate(one).model_copy(update={"date": ""}) for one in row.sessions),
        offered=None if row.offered is None else tuple(row.offered),
        palette=row.settings.get("palette", "starter"),
        shared_territory=row.settings.get("shared_territory", True),
        **kept,
    )
