"""Putting in common: what the posters of a workshop say side by side, items grouped by hand, a poster
made from figures of several.

Owns the groups (kept in the settings of the workshop) and the making of that poster. Must not know HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import new_id
from api.db import tables
from api.db.engine import reading
from api.db.writer import Writer
from api.services.day import workshop_row
from api.services.groups import add_poster
from api.services.ops import OpsService
from api.services.workshops import Workshops
from chorem.errors import ChoremError
from chorem.poster.bounds import MAX_BATCH_OPS
from chorem.poster.fields import checked_whole
from chorem.poster.ops import Batch
from chorem.report.common import Sheet, items_of, signs_of, stakes_of
from chorem.report.gather import gathered_ops
from chorem.spec.library import load_library
from chorem.workshop.plan import MAX_GROUPS

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)


@dataclass(frozen=True, slots=True)
class NewCommon:
    """``figures``: (poster, figure), in the order they are copied. ``with_items``: also an item a group."""

    title: str
    group: str
    figures: tuple[tuple[str, str], ...]
    with_items: bool = True


class Common:
    """``on_change`` is told a workshop whose screens must read again."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        ops: OpsService,
        workshops: Workshops,
        on_change: Callable[[str], Awaitable[None]],
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._ops = ops
        self._workshops = workshops
        self._on_change = on_change

    async def read(self, actor: Actor, lang: str) -> dict[str, Any]:
        """``{rev, groups, items, signs, stakes, posters}``."""
        require(actor, Operation.READ_REPORT)
        sheets = await self._sheets(actor)
        kept = await asyncio.to_thread(self._kept, actor.workshop_id)

        def told() -> dict[str, Any]:
            library = load_library()
            return {
                **kept,
                "posters": [{"id": sheet.poster, "group": sheet.group} for sheet in sheets],
                "items": items_of(sheets),
                "signs": signs_of(sheets, library, lang),
                "stakes": stakes_of(sheets, library, lang),
            }

        return await asyncio.to_thread(told)

    async def write(self, actor: Actor, rev: int, groups: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """The groups as they now are. Raises ChoremError("common_changed") when somebody else wrote since."""
        require(actor, Operation.PUT_IN_COMMON)

        def job(connection: Connection) -> dict[str, Any]:
            row = workshop_row(connection, actor.workshop_id)
            before = _common(row.settings)
            if before["rev"] != rev:
                raise ChoremError("common_changed", "rev")
            after = {"rev": rev + 1, "groups": list(groups)}
            connection.execute(
                update(_WORKSHOP)
                .where(_WORKSHOP.c.id == actor.workshop_id)
                .values(settings={**row.settings, "common": after})
            )
            return after

        written = await self._writer.run(job)
        await self._on_change(actor.workshop_id)
        return written

    async def make_poster(self, actor: Actor, new: NewCommon) -> str:
        """A poster of the workshop with copies of these figures, each remembering its source [P9]; its id.

        Raises ChoremError("unknown_poster", "unknown_entity" or "too_many").
        """
        require(actor, Operation.PUT_IN_COMMON)
        sheets = {sheet.poster: sheet for sheet in await self._sheets(actor)}
        for index, (poster, figure) in enumerate(new.figures):
            if poster not in sheets:
                raise ChoremError("unknown_poster", f"figures[{index}]")
            if all(one["id"] != figure for one in sheets[poster].document["figures"]):
                raise ChoremError("unknown_entity", f"figures[{index}]")
        kept = await asyncio.to_thread(self._kept, actor.workshop_id)
        groups = kept["groups"] if new.with_items else []
        first = sheets[new.figures[0][0]].document if new.figures else next(iter(sheets.values())).document

        def job(connection: Connection) -> str:
            row = workshop_row(connection, actor.workshop_id)
            mine = select(func.count(), func.max(_POSTER.c.position)).where(
                _POSTER.c.workshop_id == actor.workshop_id
            )
            count, last = connection.execute(mine).one()
            if count >= MAX_GROUPS:
                raise ChoremError("too_many", "posters", field="posters", max=MAX_GROUPS)
            heading = {
                "lang": row.settings.get("lang", "fr"),
                "title": new.title,
                "group": new.group,
                "territory": first["territory"],
                "date": row.date,
                "base": first["base"],
            }
            return add_poster(connection, actor.workshop_id, last + 1, checked_whole("poster", heading))

        poster_id = await self._writer.run(job)
        steps = gathered_ops(poster_id, new.figures, sheets, groups)
        stem = new_id("g")
        for start in range(0, len(steps), MAX_BATCH_OPS):
            batch = Batch(batch=f"{stem}.{start}", client=stem, ops=steps[start : start + MAX_BATCH_OPS])
            await self._ops.order(actor, poster_id, batch, importing=True)
        await self._on_change(actor.workshop_id)
        return poster_id

    async def _sheets(self, actor: Actor) -> list[Sheet]:
        values, _ = await self._workshops.read(actor)
        return [
            Sheet(one["id"], one["group"], await self._ops.document(one["id"])) for one in values["posters"]
        ]

    def _kept(self, workshop_id: str) -> dict[str, Any]:
        with reading(self._engine) as connection:
            return _common(workshop_row(connection, workshop_id).settings)


def _common(settings: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = settings.get("common") or {"rev": 0, "groups": []}
    return found
