"""Letting a browser in: a token, a seat, a grant; and who it is afterwards.

Owns the writing of browser, seat and grant; must not know HTTP, codes or links.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from api.auth.actor import Actor, Role
from api.auth.permissions import Operation, require
from api.auth.sessions import actor_for, actor_in, browser_of
from api.auth.tokens import new_id, new_token, now, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from chorem.errors import ChoremError

_BROWSER = tables.table_of(tables.Browser)
_GRANT = tables.table_of(tables.Grant)
_SEAT = tables.table_of(tables.Seat)
_POSTER = tables.table_of(tables.Poster)
_WORKSHOP = tables.table_of(tables.Workshop)


@dataclass(frozen=True, slots=True)
class Pass:
    """``token`` opens this seat. ``is_cookie``: the browser had none, and should keep it as its own."""

    token: str
    seat_id: str
    is_cookie: bool


@dataclass(frozen=True, slots=True)
class NewSeat:
    workshop_id: str
    role: Role
    poster_id: str | None = None
    name: str = ""
    title: str | None = None


def admit(connection: Connection, session: str | None, wanted: NewSeat) -> Pass:
    """Gives whoever holds ``session`` (or nothing) a seat, the one it has there already if it has one.

    A browser that has a session keeps it and gets the grant; the token of the answer is then another one,
    which opens this seat alone: a program that joins twice is two people.
    """
    browser_id = browser_of(connection, session)
    seat_id = browser_id and _seat_held(connection, browser_id, wanted)
    if seat_id:
        changes = {"name": wanted.name} if wanted.name else {}
        if wanted.title:
            changes["title"] = wanted.title
        if changes:
            connection.execute(update(_SEAT).where(_SEAT.c.id == seat_id).values(changes))
    else:
        seat_id = new_id("s")
        connection.execute(
            insert(_SEAT).values(
                id=seat_id,
                workshop_id=wanted.workshop_id,
                poster_id=wanted.poster_id,
                name=wanted.name,
                title=wanted.title,
                created_at=now(),
            )
        )
        if browser_id:
            _grant(connection, browser_id, seat_id, wanted)
    return _open(connection, seat_id, wanted, is_cookie=browser_id is None)


def admit_back(connection: Connection, session: str | None, seat_id: str) -> tuple[Pass, Role]:
    """Gives whoever holds ``session`` (or nothing) the seat they had on another browser, and its role."""
    held = connection.execute(select(_GRANT).where(_GRANT.c.seat_id == seat_id)).first()
    if held is None:
        raise ChoremError("unknown_return", "digits")
    wanted = NewSeat(held.workshop_id, held.role)
    browser_id = browser_of(connection, session)
    known = select(_GRANT.c.role).where(_GRANT.c.seat_id == seat_id, _GRANT.c.browser_id == browser_id)
    if browser_id and connection.execute(known).first() is None:
        _grant(connection, browser_id, seat_id, wanted)
    return _open(connection, seat_id, wanted, is_cookie=browser_id is None), wanted.role


def _open(connection: Connection, seat_id: str, wanted: NewSeat, *, is_cookie: bool) -> Pass:
    token = new_token()
    newcomer = new_id("b")
    connection.execute(insert(_BROWSER).values(id=newcomer, token_hash=token_hash(token), created_at=now()))
    _grant(connection, newcomer, seat_id, wanted)
    return Pass(token, seat_id, is_cookie=is_cookie)


def _seat_held(connection: Connection, browser_id: str, wanted: NewSeat) -> str | None:
    found: str | None = connection.execute(
        select(_SEAT.c.id)
        .join(_GRANT, _GRANT.c.seat_id == _SEAT.c.id)
        .where(
            _GRANT.c.browser_id == browser_id,
            _GRANT.c.workshop_id == wanted.workshop_id,
            _GRANT.c.role == wanted.role,
            _SEAT.c.poster_id.is_(None)
            if wanted.poster_id is None
            else _SEAT.c.poster_id == wanted.poster_id,
            _SEAT.c.removed_at.is_(None),
        )
    ).scalar()
    return found


def _grant(connection: Connection, browser_id: str, seat_id: str, wanted: NewSeat) -> None:
    connection.execute(
        insert(_GRANT).values(
            browser_id=browser_id,
            seat_id=seat_id,
            workshop_id=wanted.workshop_id,
            role=wanted.role,
            created_at=now(),
        )
    )


class Access:
    """Questions and changes about oneself."""

    def __init__(self, engine: Engine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    def at_poster(self, token: str | None, poster_id: str) -> Actor:
        """Raises ChoremError("not_joined", "unknown_poster" or "not_allowed")."""
        with reading(self._engine) as connection:
            return actor_for(connection, token, poster_id)

    def in_workshop(self, token: str | None, workshop_id: str) -> Actor:
        """Raises ChoremError("not_joined", "unknown_workshop" or "not_allowed")."""
        with reading(self._engine) as connection:
            return actor_in(connection, token, workshop_id)

    def places(self, token: str | None) -> list[dict[str, Any]]:
        """Every seat of a browser, the latest first, but those that end with a link; an unknown token has
        none."""
        with reading(self._engine) as connection:
            rows = connection.execute(
                select(
                    _WORKSHOP.c.id.label("workshop_id"),
                    _WORKSHOP.c.title.label("workshop_title"),
                    _SEAT.c.poster_id,
                    _POSTER.c.heading,
                    _GRANT.c.role,
                    _SEAT.c.name,
                )
                .join_from(_GRANT, _SEAT, _GRANT.c.seat_id == _SEAT.c.id)
                .join(_WORKSHOP, _WORKSHOP.c.id == _GRANT.c.workshop_id)
                .join(_POSTER, _POSTER.c.id == _SEAT.c.poster_id, isouter=True)
                .where(
                    _GRANT.c.browser_id == browser_of(connection, token),
                    _GRANT.c.role != "files",
                    _SEAT.c.removed_at.is_(None),
                )
                .order_by(_GRANT.c.created_at.desc())
            ).mappings()
            return [
                {key: row[key] for key in ("workshop_id", "workshop_title", "poster_id", "role", "name")}
                | {"group": (row["heading"] or {}).get("group", "")}
                for row in rows
            ]

    async def rename(self, actor: Actor, changes: dict[str, str | None]) -> None:
        """``changes``: "name" and "title" of the actor's own seat."""
        require(actor, Operation.RENAME_SELF)

        def job(connection: Connection) -> None:
            found = connection.execute(update(_SEAT).where(_SEAT.c.id == actor.seat_id).values(changes))
            if not found.rowcount:
                raise ChoremError("not_joined")

        if changes:
            await self._writer.run(job)
