"""Figures, notes and the rest, one at a time: each call is a batch of ops like any other [L7].

One implementation for every target. Owns what REST spares its callers (ids, order, layer, legend entry);
must not know HTTP nor how ops are applied.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Engine, select

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import new_id
from api.db import tables
from api.db.engine import reading
from api.services.day import now_ms
from api.services.ops import OpsService
from chorem.errors import ChoremError
from chorem.poster.faults import fault
from chorem.poster.fields import MODELS
from chorem.poster.ops import Applied, Batch, Op, Target
from chorem.poster.order import between
from chorem.poster.rules import legend_id
from chorem.spec.interpret import defaults
from chorem.spec.library import Library

Fields = dict[str, Any]

_OF_A_BATCH = re.compile(r"^ops\[\d+\]\.?(?:fields\.?)?")
_HAS_ORDER = frozenset(target for target, part in MODELS.items() if "order" in part.model_fields)


class Entities:
    def __init__(self, engine: Engine, ops: OpsService, library: Callable[[], Library]) -> None:
        self._engine = engine
        self._ops = ops
        self._library = library

    async def add(self, actor: Actor, poster_id: str, target: Target, values: Fields) -> Fields:
        """The new entity as it was stored. ``values`` may leave out id, order and, for a figure, what
        follows from its sign (version, layer, legend entry [P7])."""
        require(actor, Operation.REACT if target == "comment" else Operation.WRITE_POSTER, poster_id)
        fields = dict(values)
        with reading(self._engine) as connection:
            ops = []
            if target == "figure":
                ops += self._complete_figure(connection, poster_id, fields)
            elif target == "legend" and "id" not in fields:
                fields["id"] = legend_id(
                    str(fields.get("symbol", "")), fields.get("variant"), str(fields.get("color", "ink"))
                )
            if target in _HAS_ORDER and "order" not in fields:
                fields["order"] = _last_order(connection, poster_id, target)
        entity_id = fields.pop("id", None) or (_id_of_now() if target == "comment" else new_id(target[0]))
        ops.append(_op("add", target, entity_id, fields))
        applied = await self._submit(actor, poster_id, ops)
        for done in applied.ops:
            if done.target == target and done.id == entity_id and done.kind in ("add", "restore"):
                return {"id": entity_id, **done.fields}
        return await self._ops.entity(poster_id, target, entity_id)

    async def change(
        self, actor: Actor, poster_id: str, target: Target, entity_id: str, changes: Fields
    ) -> Fields:
        """The entity once ``changes`` are made, dotted fields ("params.size") included."""
        require(actor, Operation.WRITE_POSTER, poster_id)
        await self._ops.entity(poster_id, target, entity_id)
        await self._submit(actor, poster_id, [_op("set", target, entity_id, changes)])
        return await self._ops.entity(poster_id, target, entity_id)

    async def remove(self, actor: Actor, poster_id: str, target: Target, entity_id: str) -> None:
        require(actor, Operation.WRITE_POSTER, poster_id)
        await self._ops.entity(poster_id, target, entity_id)
        await self._submit(actor, poster_id, [_op("delete", target, entity_id, {})])

    async def _submit(self, actor: Actor, poster_id: str, ops: list[Fields]) -> Applied:
        base_seq = self._seq(poster_id)
        try:
            batch = Batch(
                batch=new_id("r"),
                client=f"rest.{actor.seat_id}",
                ops=[Op.model_validate(op | {"base_seq": base_seq}) for op in ops],
            )
        except ValidationError as error:
            raise fault(error, ops[-1]) from None
        try:
            return await self._ops.submit(actor, poster_id, batch)
        except ChoremError as error:
            raise ChoremError(error.code, _OF_A_BATCH.sub("", error.path), **error.facts) from None

    def _seq(self, poster_id: str) -> int:
        poster = tables.table_of(tables.Poster)
        with reading(self._engine) as connection:
            return int(connection.execute(select(poster.c.seq).where(poster.c.id == poster_id)).scalar_one())

    def _complete_figure(self, connection: Connection, poster_id: str, fields: Fields) -> list[Fields]:
        """Fills in what follows from the sign; the ops that make sure of the legend entry."""
        sign = self._library().get(str(fields.get("symbol", "")), fields.get("version"))
        fields.setdefault("version", sign.version)
        for name, value in defaults(sign).items():
            fields.setdefault(name, value)
        table = tables.ENTITIES["layer"]
        rows = connection.execute(
            select(table.c.id, table.c.data).where(table.c.poster_id == poster_id, table.c.deleted.is_(False))
        )
        domains = {row.id: row.data["domain"] for row in rows}
        if "layer" not in fields:
            at_home = [key for key, domain in sorted(domains.items()) if domain == sign.domain]
            fields["layer"] = (at_home or sorted(domains) or [""])[0]
        if "legend" in fields:
            return []
        entry: Fields = {
            "domain": domains.get(fields["layer"], sign.domain),
            "topic": sign.topic,
            "symbol": sign.id,
            "variant": fields["variant"],
            "color": fields["color"],
            "order": _last_order(connection, poster_id, "legend"),
        }
        fields["legend"] = legend_id(entry["symbol"], entry["variant"], entry["color"])
        return [_op("add", "legend", fields["legend"], entry)]


def _op(kind: str, target: Target, entity_id: str, fields: Fields) -> Fields:
    return {"op_id": new_id("o"), "kind": kind, "target": target, "id": entity_id, "fields": fields}


def _id_of_now() -> str:
    """Comments have no order of their own: they come in that of their ids, which is that of time."""
    return f"c{now_ms():x}.{new_id('')}"


def _last_order(connection: Connection, poster_id: str, target: Target) -> str:
    """A key after all those of the poster's entities, deleted ones included."""
    table = tables.ENTITIES[target]
    orders = connection.execute(
        select(table.c.data["order"].as_string()).where(table.c.poster_id == poster_id)
    )
    # Compared here: a database would put them in the order of its own language.
    return between(max(orders.scalars(), default=None), None)
