"""Workshops: made, read, changed, deleted, with their posters and their links.

Owns the rows of workshop, poster and link; must not know HTTP or what is drawn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, update

from api.auth.actor import Actor, Role
from api.auth.permissions import Operation, allowed, require
from api.auth.tokens import link_token, new_code, new_id, now, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.access import NewSeat, Pass, admit
from chorem.errors import ChoremError
from chorem.poster.fields import checked_whole
from chorem.poster.geometry import check_geometry
from chorem.poster.model import Base
from chorem.poster.order import between

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)
_LINK = tables.table_of(tables.Link)

LINK_ROLES: tuple[Role, ...] = ("facilitator", "observer")

#: Layers of a new poster, from the bottom: one a domain, named by it on screen.
DEFAULT_LAYERS = ("fond", "organisation", "dynamique", "ressources", "enjeux")

#: What the others read beside the work of whoever leads the workshop.
FACILITATOR_NAME = {"fr": "Animation", "en": "Facilitator"}


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    title: str
    groups: tuple[str, ...]
    date: str = ""
    place: str = ""
    lang: str = "fr"
    territory: str = ""
    base: dict[str, Any] = field(default_factory=lambda: Base().model_dump(mode="json"))
    is_demo: bool = False


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
    """``on_delete`` is told the workshop and its posters once they are gone."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        link_key: bytes,
        on_delete: Callable[[str, list[str]], Awaitable[None]],
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._key = link_key
        self._on_delete = on_delete

    async def create(self, session: str | None, new: NewWorkshop) -> Created:
        """Anyone may: the creator becomes the facilitator. Raises for a base that crosses itself [P4]."""
        for index, shape in enumerate(new.base["shapes"]):
            try:
                check_geometry(shape["geometry"])
            except ChoremError as error:
                raise error.at(f"territory.base.shapes[{index}].geometry") from None
        workshop_id = new_id("w")

        def job(connection: Connection) -> Created:
            code = _free_code(connection)
            connection.execute(
                insert(_WORKSHOP).values(
                    id=workshop_id,
                    title=new.title,
                    date=new.date,
                    place=new.place,
                    territory={"name": new.territory, "base": new.base},
                    settings={"lang": new.lang, "demo": new.is_demo},
                    join_code=code,
                    joining_open=True,
                    created_at=now(),
                )
            )
            for position, group in enumerate(new.groups):
                add_poster(connection, workshop_id, position, _heading(new, group))
            links = self._links(connection, workshop_id, code)
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

    async def change(self, actor: Actor, changes: dict[str, Any]) -> None:
        """``changes``: any of title, date, place, joining_open."""
        require(actor, Operation.EDIT_WORKSHOP)

        def job(connection: Connection) -> None:
            connection.execute(update(_WORKSHOP).where(_WORKSHOP.c.id == actor.workshop_id).values(changes))

        if changes:
            await self._writer.run(job)

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
            row = _row(connection, actor.workshop_id)
            return {
                "id": row.id,
                "title": row.title,
                "date": row.date,
                "place": row.place,
                "territory": row.territory.get("name", ""),
                "role": actor.role,
                "joining_open": row.joining_open,
                "posters": posters_of(connection, actor.workshop_id),
            }

    async def _ensure_links(self, workshop_id: str) -> Links:
        """The links, valid again if the key that made them has changed (ADR 0006)."""

        def job(connection: Connection) -> Links:
            return self._links(connection, workshop_id, _row(connection, workshop_id).join_code)

        return await self._writer.run(job)

    def _links(self, connection: Connection, workshop_id: str, code: str) -> Links:
        keys = {role: link_token(self._key, workshop_id, role) for role in LINK_ROLES}
        for role, key in keys.items():
            hashed = token_hash(key)
            if connection.execute(select(_LINK.c.role).where(_LINK.c.token_hash == hashed)).scalar() is None:
                connection.execute(
                    insert(_LINK).values(token_hash=hashed, workshop_id=workshop_id, role=role)
                )
        return Links(**keys, join_code=code)


def add_poster(connection: Connection, workshop_id: str, position: int, heading: dict[str, Any]) -> str:
    """A poster with its default layers, at seq 0; its id."""
    poster_id = new_id("p")
    connection.execute(
        insert(_POSTER).values(
            id=poster_id,
            workshop_id=workshop_id,
            position=position,
            heading=heading,
            stamps={},
            seq=0,
            created_at=now(),
        )
    )
    connection.execute(
        insert(tables.ENTITIES["layer"]),
        [
            {
                "poster_id": poster_id,
                "id": domain,
                "data": checked_whole("layer", {"domain": domain, "order": order}),
                "stamps": {},
                "deleted": False,
            }
            for domain, order in zip(DEFAULT_LAYERS, _orders(len(DEFAULT_LAYERS)), strict=True)
        ],
    )
    return poster_id


def posters_of(connection: Connection, workshop_id: str) -> list[dict[str, Any]]:
    """The posters of a workshop in the order of their tables, with the seats taken at each."""
    people = (
        select(_SEAT.c.poster_id, func.count().label("people"))
        .where(_SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None))
        .group_by(_SEAT.c.poster_id)
        .subquery()
    )
    rows = connection.execute(
        select(_POSTER.c.id, _POSTER.c.heading, _POSTER.c.position, people.c.people)
        .join(people, people.c.poster_id == _POSTER.c.id, isouter=True)
        .where(_POSTER.c.workshop_id == workshop_id)
        .order_by(_POSTER.c.position)
    )
    return [
        {
            "id": row.id,
            "group": row.heading.get("group", ""),
            "title": row.heading.get("title", ""),
            "table": row.position + 1,
            "people": row.people or 0,
        }
        for row in rows
    ]


def _heading(new: NewWorkshop, group: str) -> dict[str, Any]:
    heading = {
        "lang": new.lang,
        "title": new.title,
        "group": group,
        "territory": new.territory,
        "date": new.date,
        "base": new.base,
    }
    return checked_whole("poster", heading)


def _orders(count: int) -> list[str]:
    keys: list[str] = []
    for _ in range(count):
        keys.append(between(keys[-1] if keys else None, None))
    return keys


def _row(connection: Connection, workshop_id: str) -> Row[Any]:
    row = connection.execute(select(_WORKSHOP).where(_WORKSHOP.c.id == workshop_id)).first()
    if row is None:
        raise ChoremError("unknown_workshop", "workshop")
    return row


def _free_code(connection: Connection) -> str:
    while True:
        code = new_code()
        if connection.execute(select(_WORKSHOP.c.id).where(_WORKSHOP.c.join_code == code)).first() is None:
            return code
