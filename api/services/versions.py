"""Named versions of a poster: kept on demand, listed, opened, gone back to.

Going back is ops like any others, so that it is broadcast, logged, and loses nothing. Must not know HTTP.
"""

from __future__ import annotations

import asyncio
from typing import Any

from sqlalchemy import Connection, Engine, select

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import new_id
from api.db import tables
from api.db.engine import reading
from api.db.poster_rows import hides_names
from api.db.poster_states import PosterStates
from api.db.writer import Writer
from api.services.keeping import VersionKind, keep_version
from api.services.ops import OpsService
from chorem.errors import ChoremError
from chorem.poster.bounds import MAX_BATCH_OPS
from chorem.poster.ops import Batch
from chorem.poster.restore import restoring_ops
from chorem.poster.unsigned import unsigned, unsigned_entity

_VERSION = tables.table_of(tables.Version)
_SAID = (_VERSION.c.id, _VERSION.c.name, _VERSION.c.kind, _VERSION.c.author, _VERSION.c.seq, _VERSION.c.at)

MAX_VERSIONS = 200


class Versions:
    def __init__(self, engine: Engine, writer: Writer, states: PosterStates, ops: OpsService) -> None:
        self._engine = engine
        self._writer = writer
        self._states = states
        self._ops = ops

    async def listed(self, actor: Actor, poster_id: str) -> list[dict[str, Any]]:
        """The versions of a poster, the latest first, without their documents."""
        require(actor, Operation.READ_POSTER, poster_id)

        def read() -> list[dict[str, Any]]:
            with reading(self._engine) as connection:
                rows = connection.execute(
                    select(*_SAID)
                    .where(_VERSION.c.poster_id == poster_id)
                    .order_by(_VERSION.c.at.desc(), _VERSION.c.id)
                )
                hidden = hides_names(connection, poster_id)
                found = [dict(row) for row in rows.mappings()]
                return [unsigned_entity(row) for row in found] if hidden else found

        return await asyncio.to_thread(read)

    async def read(self, actor: Actor, poster_id: str, version_id: str) -> dict[str, Any]:
        """A version with its document. Raises ChoremError("unknown_kept_version")."""
        require(actor, Operation.READ_POSTER, poster_id)

        def read() -> dict[str, Any] | None:
            with reading(self._engine) as connection:
                found = select(*_SAID, _VERSION.c.data.label("document")).where(
                    _VERSION.c.poster_id == poster_id, _VERSION.c.id == version_id
                )
                row = connection.execute(found).mappings().first()
                if row is not None and hides_names(connection, poster_id):
                    return {**row, "author": "", "document": unsigned(row["document"])}
                return None if row is None else dict(row)

        version = await asyncio.to_thread(read)
        if version is None:
            raise ChoremError("unknown_kept_version", "version")
        return version

    async def keep(
        self, actor: Actor, poster_id: str, name: str, kind: VersionKind = "asked"
    ) -> dict[str, Any]:
        """The poster as it is now, under a name."""
        require(actor, Operation.KEEP_VERSION, poster_id)

        def job(connection: Connection) -> dict[str, Any]:
            _check_room(connection, poster_id)
            version_id = keep_version(
                connection, self._states, poster_id, kind=kind, name=name, author=actor.name
            )
            found = connection.execute(select(*_SAID).where(_VERSION.c.id == version_id)).mappings().one()
            return dict(found)

        return await self._writer.run(job)

    async def restore(self, actor: Actor, poster_id: str, version_id: str) -> int:
        """The poster is again as it was then; what it was until now is kept as a version first. Its seq.

        Raises ChoremError("unknown_kept_version", "poster_closed" or "poster_protected").
        """
        require(actor, Operation.KEEP_VERSION, poster_id)
        wanted = (await self.read(actor, poster_id, version_id))["document"]
        present = await self._ops.document(poster_id)
        stem = new_id("r")
        steps = restoring_ops(present, wanted, stem)
        if not steps:
            return int(present["seq"])
        await self._ops.check_gate(actor, poster_id)
        await self.keep(actor, poster_id, "", "before_restore")
        seq = 0
        for start in range(0, len(steps), MAX_BATCH_OPS):
            batch = Batch(batch=f"{stem}.{start}", client=stem, ops=steps[start : start + MAX_BATCH_OPS])
            seq = (await self._ops.order(actor, poster_id, batch, importing=True)).applied.seq
        return seq


def _check_room(connection: Connection, poster_id: str) -> None:
    """A version is a whole document: a poster has a bounded number of them."""
    found = connection.execute(select(_VERSION.c.id).where(_VERSION.c.poster_id == poster_id)).all()
    if len(found) >= MAX_VERSIONS:
        raise ChoremError("too_many_versions", max=MAX_VERSIONS)
