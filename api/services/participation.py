"""Who took part in a workshop, counted: seats and changes by poster, first and last moment.

Reads only. Names are given to who asks for them by name.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from api.db import tables
from chorem.workshop.participation import Participation, joined

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)
_OP = tables.table_of(tables.OpLog)


def participation_of(connection: Connection, workshop_id: str) -> Participation:
    """Of this server, added to what an imported file said of before."""
    settings = connection.execute(select(_WORKSHOP.c.settings).where(_WORKSHOP.c.id == workshop_id)).scalar()
    people = connection.execute(
        select(_SEAT.c.poster_id, func.count())
        .where(
            _SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None), _SEAT.c.poster_id.is_not(None)
        )
        .group_by(_SEAT.c.poster_id)
    ).all()
    log = connection.execute(
        select(_OP.c.poster_id, func.count(_OP.c.batch.distinct()), func.min(_OP.c.at), func.max(_OP.c.at))
        .join(_POSTER, _POSTER.c.id == _OP.c.poster_id)
        .where(_POSTER.c.workshop_id == workshop_id)
        .group_by(_OP.c.poster_id)
    ).all()
    here = Participation(
        people={row[0]: row[1] for row in people},
        changes={row[0]: row[1] for row in log},
        started=min((row[2] for row in log), default=""),
        ended=max((row[3] for row in log), default=""),
    )
    before = Participation.model_validate((settings or {}).get("participation", {}))
    return joined(before, here)


def names_of(connection: Connection, workshop_id: str) -> dict[str, list[str]]:
    """The names of the people at each poster, in the order they came, those that an imported file named
    first: for who asked for them."""
    rows = connection.execute(
        select(_SEAT.c.poster_id, _SEAT.c.name)
        .where(_SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None), _SEAT.c.name != "")
        .order_by(_SEAT.c.created_at)
    )
    settings = connection.execute(select(_WORKSHOP.c.settings).where(_WORKSHOP.c.id == workshop_id)).scalar()
    found: dict[str, list[str]] = {
        key: list(names) for key, names in (settings or {}).get("names", {}).items()
    }
    for poster_id, name in rows:
        if poster_id is not None and name not in found.setdefault(poster_id, []):
            found[poster_id].append(name)
    return found
