"""The log of ordered ops as rows: written, and read back as the batches they were.

Must not know permissions or how ops are applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, String, cast, func, select, union

from api.db import tables
from chorem.poster.ops import Applied, AppliedOp, Batch, Kept
from chorem.poster.undo import Undone

_POSTER = tables.table_of(tables.Poster)
_OP = tables.table_of(tables.OpLog)

#: Beyond either, a snapshot is shorter than the story.
MAX_MISSED_OPS = 2_000
MAX_MISSED_CHARS = 2 * 1024 * 1024


#: Stands in the log for a batch that changed nothing: it keeps its seq and its answer [O3].
NO_CHANGE = "none"


def log_rows(
    poster_id: str, batch: Batch, applied: Applied, inverses: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """One row an op, or a single one that says nothing changed; ``kept`` is told by the first."""
    first = batch.ops[0]
    nothing = {
        "seq": applied.seq,
        "op_id": first.op_id,
        "kind": NO_CHANGE,
        "target": first.target,
        "entity_id": first.id,
        "fields": {},
        "inverse": {},
    }
    changes: list[dict[str, Any]] = [
        {
            "seq": op.seq,
            "op_id": op.op_id,
            "kind": op.kind,
            "target": op.target,
            "entity_id": op.id,
            "fields": op.fields,
            "inverse": inverse,
        }
        for op, inverse in zip(applied.ops, inverses, strict=True)
    ]
    same: dict[str, Any] = {
        "poster_id": poster_id,
        "batch": applied.batch,
        "client": applied.client,
        "seat_id": applied.seat,
        "name": applied.name,
        "at": applied.at,
        "undoes": applied.undoes,
        "late": applied.late,
        "kept": [],
    }
    rows = [{**same, **change} for change in changes or [nothing]]
    rows[0]["kept"] = [kept.model_dump(mode="json") for kept in applied.kept]
    return rows


def logged_ids(connection: Connection, poster_id: str) -> Iterator[str]:
    """Every op id and batch id of a poster's log."""
    for op_id, batch in connection.execute(
        select(_OP.c.op_id, _OP.c.batch).where(_OP.c.poster_id == poster_id)
    ):
        yield op_id
        yield batch


def find_batches(connection: Connection, poster_id: str, batch: str, op_ids: list[str]) -> set[str]:
    """The ids of the logged batches that have this id or any of these ops."""
    # Two questions, each with its index: an OR of both makes SQLite read the whole log of the poster.
    mine = _OP.c.poster_id == poster_id
    return set(
        connection.execute(
            union(
                select(_OP.c.batch).where(mine, _OP.c.batch == batch),
                select(_OP.c.batch).where(mine, _OP.c.op_id.in_(op_ids)),
            )
        ).scalars()
    )


def logged_batch(connection: Connection, poster_id: str, batch: str) -> Applied:
    """A batch as it was first ordered."""
    rows = connection.execute(
        select(_OP).where(_OP.c.poster_id == poster_id, _OP.c.batch == batch).order_by(_OP.c.seq)
    )
    return _applied(rows.mappings())


def undone(connection: Connection, poster_id: str, batch: str) -> Undone | None:
    """A logged batch as undo wants it; None when there is none of that id."""
    rows = connection.execute(
        select(_OP.c.client, _OP.c.seq, _OP.c.kind, _OP.c.inverse)
        .where(_OP.c.poster_id == poster_id, _OP.c.batch == batch)
        .order_by(_OP.c.seq)
    ).all()
    if not rows:
        return None
    return Undone(rows[0].client, [(row.seq, row.inverse) for row in rows if row.kind != NO_CHANGE])


def batches_since(connection: Connection, poster_id: str, seq: int) -> list[Applied] | None:
    """The batches after ``seq``; None when they are too many, or when the poster is not that far."""
    present = connection.execute(select(_POSTER.c.seq).where(_POSTER.c.id == poster_id)).scalar()
    if present is None or present < seq:
        return None
    if present == seq:
        return []
    missed = (_OP.c.poster_id == poster_id, _OP.c.seq > seq)
    ops, chars = connection.execute(
        select(func.count(), func.sum(func.length(cast(_OP.c.fields, String)))).where(*missed)
    ).one()
    if ops > MAX_MISSED_OPS or (chars or 0) > MAX_MISSED_CHARS:
        return None
    rows = connection.execute(select(_OP).where(*missed).order_by(_OP.c.seq)).mappings()
    return [_applied(group) for _batch, group in groupby(rows, key=lambda row: row["batch"])]


def _applied(rows: Iterable[RowMapping]) -> Applied:
    listed = list(rows)
    first, last = listed[0], listed[-1]
    return Applied(
        batch=first["batch"],
        client=first["client"],
        undoes=first["undoes"],
        seat=first["seat_id"],
        name=first["name"],
        seq=last["seq"],
        at=first["at"],
        late=first["late"],
        ops=[
            AppliedOp(
                seq=row["seq"],
                op_id=row["op_id"],
                kind=row["kind"],
                target=row["target"],
                id=row["entity_id"],
                fields=row["fields"],
            )
            for row in listed
            if row["kind"] != NO_CHANGE
        ],
        kept=[Kept(**kept) for kept in first["kept"]],
    )
