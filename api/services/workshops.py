"""Workshops: made, read, changed, deleted, with their posters and their links.

Owns the rows of workshop, poster and link; must not know HTTP or what is drawn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from api.auth.actor import Actor, Role
from api.auth.permissions import Operation, allowed, require
from api.auth.tokens import link_token, new_id, now, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.access import NewSeat, Pass, admit
from api.services.card_rows import insert_cards
from api.services.day import clock_of, now_ms, passing_order, workshop_row
from api.services.groups import (
    add_poster,
    check_posters,
    free_code,
    offer,
    posters_of,
    without_codes,
)
from api.services.headings import Headings
from api.services.new_workshop import NewWorkshop, check_base, check_plan, check_under_way, heading_of
from chorem.workshop.plan import Phase

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_LINK = tables.table_of(tables.Link)

LINK_ROLES: tuple[Role, ...] = ("facilitator", "observer")

#: What the others read beside the work of whoever leads the workshop.
FACILITATOR_NAME = {"fr": "Animation", "en": "Facilitator"}


@dataclass(frozen=True, slots=True)
class Links:
    """The keys of the capability links, by role, and the code."""

    facilitator: str
    observer: str
    join_code: str


@dataclass(frozen=True, slots=True)
class Created:
    id: str
    opened: Pass
    links: Links
    posters: list[dict[str, Any]]


class Workshops:
    """``on_delete`` is told the workshop and its posters once they are gone, ``on_change`` what changed."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        link_key: bytes,
        on_delete: Callable[[str, list[str]], Awaitable[None]],
        on_change: Callable[[str], Awaitable[None]],
        on_names: Callable[[str, list[str]], Awaitable[None]],
        headings: Headings,
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._key = link_key
        self._on_delete = on_delete
        self._on_change = on_change
        self._on_names = on_names
        self._headings = headings

    async def create(self, session: str | None, new: NewWorkshop) -> Created:
        """Anyone may: the creator becomes the facilitator. Raises for a base that crosses itself [P4], an
        unknown sign, a repeated id."""
        check_plan(list(new.phases), list(new.sessions), new.offered)
        check_base(new.base)
        workshop_id = new_id("w")

        def job(connection: Connection) -> Created:
            code = free_code(connection)
            connection.execute(
                insert(_WORKSHOP).values(
                    id=workshop_id,
                    title=new.title,
                    date=new.date,
                    place=new.place,
                    territory={"name": new.territory, "base": new.base},
                    settings={
                        "lang": new.lang,
                        "demo": new.is_demo,
                        "palette": new.palette,
                        "shared_territory": new.shared_territory,
                    },
                    join_code=code,
                    joining_open=True,
                    created_at=now(),
                    phases=[phase.model_dump(mode="json") for phase in new.phases],
                    sessions=[session.model_dump(mode="json") for session in new.sessions],
                    session_id=new.sessions[0].id if new.sessions else None,
                    offered=None if new.offered is None else list(new.offered),
                    clock={},
                )
            )
            for position, group in enumerate(new.groups):
                poster_id = add_poster(connection, workshop_id, position, heading_of(new, position, group))
                if position < len(new.own_signs):
                    offer(connection, workshop_id, poster_id, new.own_signs[position])
            insert_cards(connection, workshop_id, new.cards)
            links = self.make_links(connection, workshop_id, code)
            seat = NewSeat(workshop_id, "facilitator", name=FACILITATOR_NAME[new.lang])
            opened = admit(connection, session, seat)
            return Created(workshop_id, opened, links, posters_of(connection, workshop_id))

        return await self._writer.run(job)

    async def read(self, actor: Actor) -> tuple[dict[str, Any], Links | None]:
        """The workshop and its posters; its links for whoever may share them."""
        require(actor, Operation.READ_WORKSHOP)
        values = await asyncio.to_thread(self._values, actor)
        shared = allowed(actor, Operation.SHARE_WORKSHOP)
        return values, await self._ensure_links(actor.workshop_id) if shared else None

    async def links(self, actor: Actor) -> Links:
        require(actor, Operation.SHARE_WORKSHOP)
        return await self._ensure_links(actor.workshop_id)

    async def group_code(self, actor: Actor, poster_id: str) -> str:
        """The code that leads straight into one group."""
        require(actor, Operation.SHARE_WORKSHOP)

        def read() -> str:
            with reading(self._engine) as connection:
                found = select(_POSTER.c.join_code).where(_POSTER.c.id == poster_id)
                return str(connection.execute(found).scalar())

        return await asyncio.to_thread(read)

    async def change(self, actor: Actor, changes: dict[str, Any]) -> None:
        """``changes``: any of title, date, place, territory (its name), joining_open, phases, sessions,
        offered, palette, order. Every screen knows at once, and posters that said the same [W28]."""
        require(actor, Operation.EDIT_WORKSHOP)
        values = dict(changes)
        check_plan(values.get("phases", []), values.get("sessions", []), values.get("offered"))
        phases: list[Phase] | None = values.get("phases")
        for name in ("phases", "sessions"):
            if name in values:
                values[name] = [part.model_dump(mode="json") for part in values[name]]
        settings = {name: values.pop(name) for name in ("palette", "order", "names_hidden") if name in values}

        def job(connection: Connection) -> tuple[list[str], dict[str, str], dict[str, str]]:
            row = workshop_row(connection, actor.workshop_id)
            if phases is not None:
                check_under_way(phases, clock_of(row))
            if "sessions" in values:
                values["session_id"] = _open_session(row.session_id, values["sessions"])
            posters = posters_of(connection, actor.workshop_id)
            if "order" in settings:
                check_posters(settings["order"], posters, "order")
            if "territory" in values:
                values["territory"] = {**row.territory, "name": values["territory"]}
            if settings:
                values["settings"] = {**row.settings, **settings}
            connection.execute(update(_WORKSHOP).where(_WORKSHOP.c.id == actor.workshop_id).values(values))
            before = _heading(row)
            after = {name: changes.get(name, text) for name, text in before.items()}
            return [poster["id"] for poster in posters], before, after

        if changes:
            posters, before, after = await self._writer.run(job)
            await self._on_change(actor.workshop_id)
            if before != after:
                await self._headings.follow(actor, posters, before, after)
        if "names_hidden" in changes:
            await self._on_names(actor.workshop_id, posters)

    async def delete(self, actor: Actor) -> None:
        """Everything of the workshop: posters, logs, seats, links. There is no way back."""
        require(actor, Operation.DELETE_WORKSHOP)

        def job(connection: Connection) -> list[str]:
            found = connection.execute(select(_POSTER.c.id).where(_POSTER.c.workshop_id == actor.workshop_id))
            gone = list(found.scalars())
            connection.execute(delete(_WORKSHOP).where(_WORKSHOP.c.id == actor.workshop_id))
            return gone

        await self._on_delete(actor.workshop_id, await self._writer.run(job))

    def _values(self, actor: Actor) -> dict[str, Any]:
        with reading(self._engine) as connection:
            row = workshop_row(connection, actor.workshop_id)
            posters = posters_of(connection, actor.workshop_id)
            return {
                "id": row.id,
                "title": row.title,
                "date": row.date,
                "place": row.place,
                "territory": row.territory.get("name", ""),
                "role": actor.role,
                "joining_open": row.joining_open,
                "phases": row.phases,
                "sessions": row.sessions,
                "session_id": row.session_id,
                "offered": row.offered,
                "palette": row.settings.get("palette", "starter"),
                "names_hidden": row.settings.get("names_hidden", False),
                "shared_territory": row.settings.get("shared_territory", True),
                "order": passing_order(row, [poster["id"] for poster in posters]),
                "clock": clock_of(row).model_dump(mode="json"),
                "now_ms": now_ms(),
                "posters": posters if allowed(actor, Operation.SHARE_WORKSHOP) else without_codes(posters),
            }

    async def _ensure_links(self, workshop_id: str) -> Links:
        """The links, valid again if the key that made them has changed (ADR 0006)."""

        def job(connection: Connection) -> Links:
            return self.make_links(connection, workshop_id, workshop_row(connection, workshop_id).join_code)

        return await self._writer.run(job)

    def make_links(self, connection: Connection, workshop_id: str, code: str) -> Links:
        """The links of a workshop, on the writer's thread; made once, then found."""
        keys = {role: link_token(self._key, workshop_id, role) for role in LINK_ROLES}
        for role, key in keys.items():
            hashed = token_hash(key)
            if connection.execute(select(_LINK.c.role).where(_LINK.c.token_hash == hashed)).scalar() is None:
                connection.execute(
                    insert(_LINK).values(token_hash=hashed, workshop_id=workshop_id, role=role)
                )
        return Links(**keys, join_code=code)


def _heading(row: Any) -> dict[str, str]:
    """What posters begin with of what the workshop says; their territory is their own where it is chosen at
    the table."""
    said = {"title": row.title, "date": row.date}
    if row.settings.get("shared_territory", True):
        said["territory"] = row.territory.get("name", "")
    return said


def _open_session(present: str | None, sessions: list[dict[str, Any]]) -> str | None:
    """The day that is open stays so as long as it is in the programme."""
    ids = [one["id"] for one in sessions]
    return present if present in ids else next(iter(ids), None)
