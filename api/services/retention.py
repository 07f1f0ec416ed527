"""What is too old is deleted: workshops nobody has changed for so many days.

Owns what "too old" means. Must not know HTTP.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, func, select

from api.db import tables
from api.db.engine import reading
from api.services.demo import leader
from api.services.workshops import Workshops

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_OP = tables.table_of(tables.OpLog)

EVERY_S = 24 * 3600
_log = logging.getLogger("chorem.server")


class Retention:
    def __init__(self, engine: Engine, workshops: Workshops) -> None:
        self._engine = engine
        self._workshops = workshops

    async def purge(self, days: int) -> list[str]:
        """Deletes the workshops last changed, made, or to be held, more than ``days`` ago: their titles."""
        gone = await asyncio.to_thread(self._old, days)
        for workshop_id, _title in gone:
            await self._workshops.delete(leader(workshop_id))
        return [title for _workshop_id, title in gone]

    async def every_day(self, days: int) -> None:
        """Until it is cancelled."""
        while True:
            for title in await self.purge(days):
                _log.info("deleted after %d days: %s", days, title)
            await asyncio.sleep(EVERY_S)

    def _old(self, days: int) -> list[tuple[str, str]]:
        limit = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="milliseconds")
        limit = limit.replace("+00:00", "Z")
        last = (
            select(_POSTER.c.workshop_id, func.max(_OP.c.at).label("at"))
            .join(_OP, _OP.c.poster_id == _POSTER.c.id)
            .group_by(_POSTER.c.workshop_id)
            .subquery()
        )
        with reading(self._engine) as connection:
            rows = connection.execute(
                select(_WORKSHOP.c.id, _WORKSHOP.c.title, _WORKSHOP.c.created_at, _WORKSHOP.c.date, last.c.at)
                .join(last, last.c.workshop_id == _WORKSHOP.c.id, isouter=True)
                .order_by(_WORKSHOP.c.created_at)
            )
            return [
                (row.id, row.title) for row in rows if max(row.created_at, row.date, row.at or "") < limit
            ]
