"""The link to the files of a workshop, for who leaves without e-mail: read only, for some days.

Owns when it ends. Its key opens a seat that lives as long as it does (join.py, auth/sessions.py). Must not
know HTTP.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import link_token, token_hash
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.day import workshop_row
from api.services.join import FILES_ROLE

_WORKSHOP = tables.table_of(tables.Workshop)
_LINK = tables.table_of(tables.Link)
_GRANT = tables.table_of(tables.Grant)
_SEAT = tables.table_of(tables.Seat)


class Closing:
    def __init__(self, engine: Engine, writer: Writer, link_key: bytes) -> None:
        self._engine = engine
        self._writer = writer
        self._key = link_key

    async def read(self, actor: Actor) -> tuple[str, str] | None:
        """(key, until when), None when there is no link or it is over."""
        require(actor, Operation.SHARE_WORKSHOP)

        def read() -> str:
            with reading(self._engine) as connection:
                settings = workshop_row(connection, actor.workshop_id).settings
                return str(settings.get("files_until") or "")

        until = await asyncio.to_thread(read)
        return (self._token(actor.workshop_id, until), until) if until > _moment(0) else None

    async def open(self, actor: Actor, days: int) -> tuple[str, str]:
        """A new link; the one before is dead, and who came by it is out."""
        require(actor, Operation.SHARE_WORKSHOP)
        until = _moment(days)
        key = self._token(actor.workshop_id, until)
        await self._writer.run(lambda connection: _set(connection, actor.workshop_id, until, key))
        return key, until

    async def close(self, actor: Actor) -> None:
        """Who came by it is out at once."""
        require(actor, Operation.SHARE_WORKSHOP)
        await self._writer.run(lambda connection: _set(connection, actor.workshop_id, "", None))

    def _token(self, workshop_id: str, until: str) -> str:
        return link_token(self._key, workshop_id, f"{FILES_ROLE}:{until}")


def _set(connection: Connection, workshop_id: str, until: str, key: str | None) -> None:
    row = workshop_row(connection, workshop_id)
    came = select(_GRANT.c.seat_id).where(_GRANT.c.workshop_id == workshop_id, _GRANT.c.role == FILES_ROLE)
    connection.execute(delete(_SEAT).where(_SEAT.c.id.in_(came)))
    mine = (_LINK.c.workshop_id == workshop_id, _LINK.c.role == FILES_ROLE)
    connection.execute(delete(_LINK).where(*mine))
    if key is not None:
        hashed = token_hash(key)
        connection.execute(insert(_LINK).values(token_hash=hashed, workshop_id=workshop_id, role=FILES_ROLE))
    settings = {**row.settings, "files_until": until}
    connection.execute(update(_WORKSHOP).where(_WORKSHOP.c.id == workshop_id).values(settings=settings))


def _moment(days: int) -> str:
    at = datetime.now(UTC) + timedelta(days=days)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
