"""Coming in by a code or by a link, and coming back by four digits.

Owns the rule that a wrong and a closed code cannot be told apart [A2]; must not know HTTP.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Row, delete, select

from api.auth.actor import Role
from api.auth.throttle import Throttles
from api.auth.tokens import now, read_code, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.access import NewSeat, Pass, admit, admit_back
from api.services.card_rows import count_cards
from api.services.day import clock_of
from api.services.groups import posters_of, without_codes
from api.services.workshops import FACILITATOR_NAME
from chorem.errors import ChoremError
from chorem.workshop.acts import run_of

_WORKSHOP = tables.table_of(tables.Workshop)
_LINK = tables.table_of(tables.Link)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)
_RETURN = tables.table_of(tables.ReturnCode)

#: Every refusal takes this long, whatever was looked up before it.
REFUSAL_S = 0.05

#: Who comes by the link to the files has this role, as long as it lives.
FILES_ROLE: Role = "files"

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
    morning: bool = False
    """Scenario cards are being answered at this poster now."""


class Joining:
    def __init__(self, engine: Engine, writer: Writer, throttles: Throttles) -> None:
        self._engine = engine
        self._writer = writer
        self._throttle = throttles.join
        self._returns = throttles.returns
        self._return_tries = throttles.return_tries

    async def look(self, caller: Caller, code: str) -> dict[str, Any]:
        """What an open code leads to: title, date, place, posters (one for a group's own code), and whether
        they are being presented. Raises "unknown_code"."""

        def read() -> dict[str, Any]:
            with reading(self._engine) as connection:
                row = _open_workshop(connection, code)
                posters = without_codes(_posters_behind(connection, row, code))
                now_on = _phase_key(row, posters[0]["id"] if len(posters) == 1 else None)
                return {
                    "title": row.title,
                    "date": row.date,
                    "place": row.place,
                    "posters": posters,
                    "presenting": now_on == "restitution",
                }

        return await self._tried(caller, lambda: asyncio.to_thread(read))

    async def join(self, caller: Caller, code: str, name: str, poster_id: str | None, role: str) -> Entered:
        """A seat at a poster of the workshop (an observer's is at none).

        Raises ChoremError("unknown_code", "unknown_poster" or "too_many_tries").
        """

        def job(connection: Connection) -> Entered:
            row = _open_workshop(connection, code)
            observes = role == "observer"
            place = None if observes else _choose(_posters_behind(connection, row, code), poster_id)
            seat = NewSeat(
                row.id,
                "observer" if observes else "participant",
                place,
                name,
                role if role in ("animateur", "rapporteur") else None,
            )
            opened = admit(connection, caller.session, seat)
            return Entered(opened, row.id, place, seat.role, _is_morning(connection, row, place))

        return await self._tried(caller, lambda: self._writer.run(job))

    async def exchange(self, caller: Caller, key: str) -> Entered:
        """A seat in the workshop as a whole, by the key of a link. Raises "unknown_link"."""

        def job(connection: Connection) -> Entered:
            link = connection.execute(
                select(_LINK.c.role, _LINK.c.workshop_id, _WORKSHOP.c.settings)
                .join(_WORKSHOP, _WORKSHOP.c.id == _LINK.c.workshop_id)
                .where(_LINK.c.token_hash == token_hash(key))
            ).first()
            if link is None or (link.role == FILES_ROLE and link.settings.get("files_until", "") < now()):
                raise ChoremError("unknown_link", "key")
            role: Role = link.role
            leads = role == "facilitator"
            name = FACILITATOR_NAME[link.settings.get("lang", "fr")] if leads else ""
            seat = NewSeat(link.workshop_id, role, name=name)
            return Entered(admit(connection, caller.session, seat), link.workshop_id, None, role)

        return await self._tried(caller, lambda: self._writer.run(job))

    async def come_back(self, caller: Caller, code: str, digits: str) -> Entered:
        """The seat whose four digits the facilitators gave, once. ``code``: the workshop's or a group's, open
        or not. Raises ChoremError("unknown_return" or "too_many_tries").

        Ten thousand numbers are few: beside the limits on who tries, each workshop has its own.
        """

        def find() -> str | None:
            with reading(self._engine) as connection:
                row = _workshop_of(connection, code)
                return None if row is None else str(row.id)

        self._returns.check(caller.key, caller.address)
        started = time.monotonic()
        workshop_id = await asyncio.to_thread(find)
        if workshop_id is not None and self._return_tries.left(workshop_id) < 1:
            raise ChoremError("too_many_tries")

        def job(connection: Connection) -> Entered:
            return _take_back(connection, caller.session, workshop_id, digits)

        try:
            return await self._writer.run(job)
        except ChoremError:
            self._returns.count(caller.key, caller.address)
            if workshop_id is not None:
                self._return_tries.take(workshop_id)
            await asyncio.sleep(max(0.0, started + REFUSAL_S - time.monotonic()))
            raise

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
    row = _workshop_of(connection, code)
    if row is None or not row.joining_open:
        raise ChoremError("unknown_code", "code")
    return row


def _workshop_of(connection: Connection, code: str) -> Row[Any] | None:
    """The workshop a code belongs to, its own or one of its groups', open or not."""
    typed = read_code(code)
    of_group = select(_POSTER.c.workshop_id).where(_POSTER.c.join_code == typed)
    return connection.execute(
        select(_WORKSHOP).where((_WORKSHOP.c.join_code == typed) | _WORKSHOP.c.id.in_(of_group))
    ).first()


def _posters_behind(connection: Connection, row: Row[Any], code: str) -> list[dict[str, Any]]:
    """The groups a code lets into: all of them, or the one whose code it is."""
    posters = posters_of(connection, row.id)
    typed = read_code(code)
    return posters if row.join_code == typed else [one for one in posters if one["join_code"] == typed]


def _is_morning(connection: Connection, row: Row[Any], poster_id: str | None) -> bool:
    is_on = poster_id is not None and _phase_key(row, poster_id) == "scenarios"
    return is_on and count_cards(connection, row.id) > 0


def _phase_key(row: Row[Any], poster_id: str | None) -> str | None:
    """What the phase under way is for, for one group or for all; None when none is."""
    clock = clock_of(row)
    run = clock.common if poster_id is None else run_of(clock, poster_id)
    keys = {phase["id"]: phase.get("key") for phase in row.phases}
    return None if run is None else keys.get(run.phase)


def _take_back(connection: Connection, session: str | None, workshop_id: str | None, digits: str) -> Entered:
    wanted = (_RETURN.c.workshop_id == workshop_id, _RETURN.c.digits == digits)
    seat = connection.execute(
        select(_SEAT.c.id, _SEAT.c.poster_id)
        .join(_RETURN, _RETURN.c.seat_id == _SEAT.c.id)
        .where(*wanted, _RETURN.c.expires_at > now(), _SEAT.c.removed_at.is_(None))
    ).first()
    if seat is None or workshop_id is None:
        raise ChoremError("unknown_return", "digits")
    connection.execute(delete(_RETURN).where(*wanted))
    opened, role = admit_back(connection, session, seat.id)
    return Entered(opened, workshop_id, seat.poster_id, role)


def _choose(posters: list[dict[str, Any]], poster_id: str | None) -> str:
    if poster_id is None:
        return str(min(posters, key=lambda poster: (poster["people"], poster["table"]))["id"])
    if all(poster["id"] != poster_id for poster in posters):
        raise ChoremError("unknown_poster", "poster_id")
    return poster_id
