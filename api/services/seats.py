"""The seats of a workshop: who has one, the titles a group gives, return codes, and removal.

Must not know HTTP or sockets.
"""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from api.auth.actor import Actor, SeatTitle
from api.auth.permissions import Operation, require
from api.auth.tokens import now
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.day import workshop_row
from api.services.news import News
from chorem.errors import ChoremError

_SEAT = tables.table_of(tables.Seat)
_GRANT = tables.table_of(tables.Grant)
_LISTED = (_SEAT.c.id, _SEAT.c.name, _SEAT.c.title, _SEAT.c.poster_id, _GRANT.c.role)
_RETURN = tables.table_of(tables.ReturnCode)

RETURN_CODE_LIFE = timedelta(minutes=10)
_DIGITS = 4


class Seats:
    def __init__(self, engine: Engine, writer: Writer, news: News) -> None:
        self._engine = engine
        self._writer = writer
        self._news = news

    async def of_workshop(self, actor: Actor) -> list[dict[str, Any]]:
        """Every seat of the workshop that was not removed, in the order people came."""
        require(actor, Operation.MANAGE_SEATS)
        return await self._listed(_SEAT.c.workshop_id == actor.workshop_id)

    async def of_poster(self, actor: Actor, poster_id: str) -> list[dict[str, Any]]:
        """The seats of one group, with their titles."""
        require(actor, Operation.READ_POSTER, poster_id)
        seats = await self._listed(_SEAT.c.poster_id == poster_id)
        hidden = await asyncio.to_thread(self._hidden, actor.workshop_id)
        return [{**seat, "name": ""} for seat in seats] if hidden else seats

    def _hidden(self, workshop_id: str) -> bool:
        with reading(self._engine) as connection:
            return bool(workshop_row(connection, workshop_id).settings.get("names_hidden", False))

    async def give_title(self, actor: Actor, poster_id: str, seat_id: str, title: SeatTitle | None) -> None:
        """The group says who is "animateur" or "rapporteur"; whoever was it is so no longer.

        Raises ChoremError("unknown_seat").
        """
        require(actor, Operation.GIVE_TITLE, poster_id)

        def job(connection: Connection) -> list[Row[Any]]:
            there = _live_seat(connection, actor.workshop_id, seat_id)
            if there.poster_id != poster_id:
                raise ChoremError("unknown_seat", "seat")
            if title is not None:
                others = (_SEAT.c.poster_id == poster_id, _SEAT.c.title == title)
                connection.execute(update(_SEAT).where(*others).values(title=None))
            connection.execute(update(_SEAT).where(_SEAT.c.id == seat_id).values(title=title))
            return list(connection.execute(select(_SEAT).where(_SEAT.c.poster_id == poster_id)).all())

        seats = await self._writer.run(job)
        hidden = await asyncio.to_thread(self._hidden, actor.workshop_id)
        for seat in seats:
            self._news.renamed(seat.id, "" if hidden else seat.name, seat.title)

    async def names_changed(self, workshop_id: str) -> None:
        """Names were hidden or shown: everybody who is connected is called so at once, and every open screen
        reads its document anew."""

        def read() -> list[Row[Any]]:
            with reading(self._engine) as connection:
                mine = select(_SEAT).where(_SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None))
                return list(connection.execute(mine).all())

        seats = await asyncio.to_thread(read)
        hidden = await asyncio.to_thread(self._hidden, workshop_id)
        for seat in seats:
            self._news.renamed(seat.id, "" if hidden else seat.name, seat.title)
        self._news.to_all(workshop_id, "names")

    async def remove(self, actor: Actor, seat_id: str) -> None:
        """Somebody is out at once: their grants are dead and their sockets closed. Raises "unknown_seat"."""
        require(actor, Operation.MANAGE_SEATS)

        def job(connection: Connection) -> None:
            _live_seat(connection, actor.workshop_id, seat_id)
            if seat_id == actor.seat_id:
                raise ChoremError("own_seat", "seat")
            connection.execute(
                update(_SEAT).where(_SEAT.c.id == seat_id).values(removed_at=now(), title=None)
            )
            connection.execute(delete(_GRANT).where(_GRANT.c.seat_id == seat_id))
            connection.execute(delete(_RETURN).where(_RETURN.c.seat_id == seat_id))

        await self._writer.run(job)
        self._news.removed(seat_id)
        await self._news.tell(actor.workshop_id)

    async def return_code(self, actor: Actor, seat_id: str) -> dict[str, str]:
        """Four digits to read aloud to whoever lost a browser: ``{digits, expires_at}``; a new code replaces
        the seat's last. Raises ChoremError("unknown_seat")."""
        require(actor, Operation.MANAGE_SEATS)

        def job(connection: Connection) -> dict[str, str]:
            _live_seat(connection, actor.workshop_id, seat_id)
            _check_not_leading(connection, seat_id)
            mine = _RETURN.c.workshop_id == actor.workshop_id
            over = (_RETURN.c.seat_id == seat_id) | (_RETURN.c.expires_at < now())
            connection.execute(delete(_RETURN).where(mine, over))
            taken = set(connection.execute(select(_RETURN.c.digits).where(mine)).scalars())
            digits = _free_digits(taken)
            until = (datetime.now(UTC) + RETURN_CODE_LIFE).isoformat(timespec="milliseconds")
            expires_at = until.replace("+00:00", "Z")
            connection.execute(
                insert(_RETURN).values(
                    workshop_id=actor.workshop_id, digits=digits, seat_id=seat_id, expires_at=expires_at
                )
            )
            return {"digits": digits, "expires_at": expires_at}

        return await self._writer.run(job)

    async def _listed(self, chosen: Any) -> list[dict[str, Any]]:
        def read() -> list[dict[str, Any]]:
            with reading(self._engine) as connection:
                rows = connection.execute(
                    select(*_LISTED, _SEAT.c.created_at)
                    .join(_GRANT, _GRANT.c.seat_id == _SEAT.c.id)
                    .where(chosen, _SEAT.c.removed_at.is_(None))
                    .order_by(_SEAT.c.created_at, _SEAT.c.id)
                    .distinct()
                )
                return [{column.name: row[column] for column in _LISTED} for row in rows.mappings()]

        return await asyncio.to_thread(read)


def _live_seat(connection: Connection, workshop_id: str, seat_id: str) -> Row[Any]:
    row = connection.execute(
        select(_SEAT).where(
            _SEAT.c.id == seat_id, _SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None)
        )
    ).first()
    if row is None:
        raise ChoremError("unknown_seat", "seat")
    return row


def _check_not_leading(connection: Connection, seat_id: str) -> None:
    """Four digits never open what a link of 256 bits does: a facilitator comes back by the link."""
    role = select(_GRANT.c.role).where(_GRANT.c.seat_id == seat_id, _GRANT.c.role == "facilitator")
    if connection.execute(role).first() is not None:
        raise ChoremError("seat_has_link", "seat")


def _free_digits(taken: set[str]) -> str:
    while True:
        digits = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}"
        if digits not in taken:
            return digits
