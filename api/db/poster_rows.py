"""Posters and their log as rows: loading a PosterState, gathering what changed, writing it with one
statement a table for a whole group of batches.

Owns the mapping between chorem/poster and the tables; must not know permissions or what an op means.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert, Update

from api.db import tables
from chorem.poster.fields import DEFAULTS
from chorem.poster.state import Entity, PosterState, make_entity, stamps_from_json, stamps_json

_POSTER = tables.table_of(tables.Poster)
_OP = tables.table_of(tables.OpLog)
_WORKSHOP = tables.table_of(tables.Workshop)
_ENTITY_KEY = ("poster_id", "id")

Row = dict[str, Any]


def load_state(connection: Connection, poster_id: str) -> PosterState | None:
    """The poster as its rows say it, or None when there is no such poster."""
    row = connection.execute(
        select(_POSTER.c.heading, _POSTER.c.stamps, _POSTER.c.seq).where(_POSTER.c.id == poster_id)
    ).one_or_none()
    if row is None:
        return None
    state = PosterState(poster_id)
    heading = {**state.heading.fields, **row.heading}
    state.put("poster", poster_id, make_entity(heading, stamps_from_json(row.stamps)))
    for target, table in tables.ENTITIES.items():
        found = connection.execute(
            select(table.c.id, table.c.data, table.c.stamps, table.c.deleted).where(
                table.c.poster_id == poster_id
            )
        )
        for entity_id, data, stamps, deleted in found:
            # Rows of before a field existed have its default.
            whole = {**DEFAULTS[target], **data}
            state.put(target, entity_id, make_entity(whole, stamps_from_json(stamps), bool(deleted)))
    state.seq = row.seq
    return state


def locked_seq(connection: Connection, poster_id: str) -> int | None:
    """The poster's seq, its row locked until the end of the transaction: nobody else orders meanwhile."""
    statement = select(_POSTER.c.seq).where(_POSTER.c.id == poster_id).with_for_update()
    seq: int | None = connection.execute(statement).scalar()
    return seq


def gate_of(connection: Connection, poster_id: str) -> str:
    """Who may draw: "open", "protected" or "closed"."""
    gate: str | None = connection.execute(select(_POSTER.c.gate).where(_POSTER.c.id == poster_id)).scalar()
    return gate or "open"


def hides_names(connection: Connection, poster_id: str) -> bool:
    """Whether the workshop of a poster shows nobody's name."""
    found = connection.execute(
        select(_WORKSHOP.c.settings)
        .join(_POSTER, _POSTER.c.workshop_id == _WORKSHOP.c.id)
        .where(_POSTER.c.id == poster_id)
    ).scalar()
    return bool((found or {}).get("names_hidden", False))


class PosterRows:
    """What a group of batches changed, one row an entity however often it was written."""

    def __init__(self) -> None:
        self._entities: dict[str, dict[tuple[str, str], Row]] = {target: {} for target in tables.ENTITIES}
        self._headings: dict[str, Row] = {}
        self._seqs: dict[str, int] = {}
        self._log: list[Row] = []

    def changed(self, state: PosterState, target: str, entity_id: str) -> None:
        """Takes the present value of one thing of the poster."""
        entity = state.get(target, entity_id)
        assert entity is not None
        if target == "poster":
            self._headings[state.id] = {
                "key": state.id,
                "heading": entity.fields,
                "stamps": stamps_json(entity.stamps),
            }
        else:
            self._entities[target][(state.id, entity_id)] = _entity_row(state.id, target, entity_id, entity)

    def logged(self, poster_id: str, seq: int, rows: list[Row]) -> None:
        """Takes the rows of the log of one batch, and the seq the poster then has."""
        self._seqs[poster_id] = seq
        self._log.extend(rows)

    def forget(self) -> None:
        for rows in self._entities.values():
            rows.clear()
        self._headings.clear()
        self._seqs.clear()
        self._log.clear()

    def flush(self, connection: Connection) -> None:
        if not self._seqs:
            return
        dialect = connection.dialect.name
        for target, rows in self._entities.items():
            if rows:
                connection.execute(_upsert(dialect, tables.ENTITIES[target]), list(rows.values()))
        if self._headings:
            connection.execute(_UPDATE_HEADING, list(self._headings.values()))
        connection.execute(_UPDATE_SEQ, [{"key": key, "seq": seq} for key, seq in self._seqs.items()])
        connection.execute(_INSERT_LOG, self._log)
        self.forget()


_UPDATE_HEADING: Update = (
    update(_POSTER)
    .where(_POSTER.c.id == bindparam("key"))
    .values(heading=bindparam("heading"), stamps=bindparam("stamps"))
)
_UPDATE_SEQ: Update = update(_POSTER).where(_POSTER.c.id == bindparam("key")).values(seq=bindparam("seq"))
_INSERT_LOG: Insert = insert(_OP)
_upserts: dict[tuple[str, str], Insert] = {}


def _upsert(dialect: str, table: Table) -> Insert:
    made = _upserts.get((dialect, table.name))
    if made is None:
        columns = [column.name for column in table.columns if column.name not in _ENTITY_KEY]
        # The two dialects spell the clause the same way but are two classes.
        if dialect == "postgresql":
            into_pg = postgresql.insert(table)
            made = into_pg.on_conflict_do_update(
                index_elements=_ENTITY_KEY, set_={name: into_pg.excluded[name] for name in columns}
            )
        else:
            into = sqlite.insert(table)
            made = into.on_conflict_do_update(
                index_elements=_ENTITY_KEY, set_={name: into.excluded[name] for name in columns}
            )
        _upserts[(dialect, table.name)] = made
    return made


def _entity_row(poster_id: str, target: str, entity_id: str, entity: Entity) -> Row:
    row: Row = {
        "poster_id": poster_id,
        "id": entity_id,
        "data": entity.fields,
        "stamps": stamps_json(entity.stamps),
        "deleted": entity.deleted,
    }
    if target == "figure":
        positions = list(_positions(entity.fields["geometry"])) or [(0.0, 0.0)]
        xs, ys = zip(*positions, strict=True)
        row |= {
            "layer": entity.fields["layer"],
            "symbol": entity.fields["symbol"],
            "min_x_mm": min(xs),
            "min_y_mm": min(ys),
            "max_x_mm": max(xs),
            "max_y_mm": max(ys),
        }
    return row


def _positions(geometry: dict[str, Any]) -> Iterator[tuple[float, float]]:
    kind = geometry["type"]
    if kind == "Point":
        yield tuple(geometry["coordinates"])
    elif kind == "LineString":
        yield from geometry["coordinates"]
    elif kind == "Polygon":
        for ring in geometry["coordinates"]:
            yield from ring
    else:
        for x_mm, y_mm, _rank in geometry["nodes"].values():
            yield (x_mm, y_mm)


def insert_state(connection: Connection, state: PosterState) -> None:
    """The entities of a poster whose row was just made with this heading; nobody is said to have written
    them."""
    for target, table in tables.ENTITIES.items():
        rows = [_entity_row(state.id, target, key, one) for key, one in state.entities[target].items()]
        if rows:
            connection.execute(insert(table), rows)
