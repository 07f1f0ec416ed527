"""Coming in by a code or by a link.

Owns the rule that a wrong and a closed code cannot be told apart [A2]; must not know HTTP.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Row, select

from api.auth.actor import Role
from api.auth.throttle import Throttle
from api.auth.tokens import read_code, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.access import NewSeat, Pass, admit
from api.services.workshops import FACILITATOR_NAME, posters_of
from chorem.errors import ChoremError

_WORKSHOP = tables.table_of(tables.Workshop)
_LINK = tables.table_of(tables.Link)

#: Every refusal takes this long, whatever was looked up before it.
REFUSAL_S = 0.05

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever tries: the token it sent, if any, and the address it calls from."""

    session: str | None
    address: str

    @property
    def key(self) -> str | None:
        return token_hash(self.session) if self.session else None


@dataclass(frozen=True, slots=True)
class Entered:
    opened: Pass
    workshop_id: str
    poster_id: str | None
    role: Role


class Joining:
    def __init__(self, engine: Engine, writer: Writer, throttle: Throttle) -> None:
        self._engine = engine
        self._writer = writer
        self._throttle = throttle

    async def look(self, caller: Caller, code: str) -> dict[str, Any]:
        """What an open code leads to: title, date, place, posters. Raises "unknown_code"."""

        def read() -> dict[str, Any]:
            with reading(self._engine) as connection:
                row = _open_workshop(connection, code)
                posters = posters_of(connection, row.id)
                return {"title": row.title, "date": row.date, "place": row.place, "posters": posters}

        return await self._tried(caller, lambda: asyncio.to_thread(read))

    async def join(self, caller: Caller, code: str, name: str, poster_id: str | None, role: str) -> Entered:
        """A seat at a poster of the workshop (an observer's is at none).

        Raises ChoremError("unknown_code", "unknown_poster" or "too_many_tries").
        """

        def job(connection: Connection) -> Entered:
            row = _open_workshop(connection, code)
            observes = role == "observer"
            place = None if observes else _choose(posters_of(connection, row.id), poster_id)
            seat = NewSeat(
                row.id,
                "observer" if observes else "participant",
                place,
                name,
                role if role in ("animateur", "rapporteur") else None,
            )
            return Entered(admit(connection, caller.session, seat), row.id, place, seat.role)

        return await self._tried(caller, lambda: self._writer.run(job))

    async def exchange(self, caller: Caller, key: str) -> Entered:
        """A seat in the workshop as a whole, by the key of a link. Raises "unknown_link"."""

        def job(connection: Connection) -> Entered:
            link = connection.execute(
                select(_LINK.c.role, _LINK.c.workshop_id, _WORKSHOP.c.settings)
                .join(_WORKSHOP, _WORKSHOP.c.id == _LINK.c.workshop_id)
                .where(_LINK.c.token_hash == token_hash(key))
            ).first()
            if link is None:
                raise ChoremError("unknown_link", "key")
            leads = link.role == "facilitator"
            name = FACILITATOR_NAME[link.settings.get("lang", "fr")] if leads else ""
            seat = NewSeat(link.workshop_id, link.role, name=name)
            return Entered(admit(connection, caller.session, seat), link.workshop_id, None, link.role)

        return await self._tried(caller, lambda: self._writer.run(job))

    async def _tried(self, caller: Caller, attempt: Callable[[], Awaitable[T]]) -> T:
        """Only refusals are counted, so that a whole room may come in at once."""
        self._throttle.check(caller.key, caller.address)
        started = time.monotonic()
        try:
            return await attempt()
        except ChoremError:
            self._throttle.count(caller.key, caller.address)
            await asyncio.sleep(max(0.0, started + REFUSAL_S - time.monotonic()))
            raise


def _open_workshop(connection: Connection, code: str) -> Row[Any]:
    row = connection.execute(select(_WORKSHOP).where(_WORKSHOP.c.join_code == read_code(code))).first()
    if row is None or not row.joining_open:
        raise ChoremError("unknown_code", "code")
    return row


def _choose(posters: list[dict[str, Any]], poster_id: str | None) -> str:
    if poster_id is None:
        return str(min(posters, key=lambda poster: (poster["people"], poster["table"]))["id"])
    if all(poster["id"] != poster_id for poster in posters):
        raise ChoremError("unknown_poster", "poster_id")
    return poster_id
