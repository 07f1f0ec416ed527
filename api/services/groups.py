"""The posters of a workshop as rows: made, listed, and the codes that lead to them.

Plain functions on a connection, for the services that write or list them; must not know permissions.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from api.auth.tokens import new_code, new_id, now
from api.db import tables
from chorem.errors import ChoremError
from chorem.poster.fields import checked_whole
from chorem.poster.order import between
from chorem.workshop.signs import Signs

_WORKSHOP = tables.table_of(tables.Workshop)
_POSTER = tables.table_of(tables.Poster)
_SEAT = tables.table_of(tables.Seat)

#: Layers of a new poster, from the bottom: one a domain, named by it on screen.
DEFAULT_LAYERS = ("fond", "organisation", "dynamique", "ressources", "enjeux")


def add_poster(connection: Connection, workshop_id: str, position: int, heading: dict[str, Any]) -> str:
    """A poster with its default layers and a code of its own, at seq 0; its id."""
    poster_id = new_id("p")
    connection.execute(
        insert(_POSTER).values(
            id=poster_id,
            workshop_id=workshop_id,
            position=position,
            heading=heading,
            stamps={},
            seq=0,
            created_at=now(),
            join_code=free_code(connection),
        )
    )
    connection.execute(
        insert(tables.ENTITIES["layer"]),
        [
            {
                "poster_id": poster_id,
                "id": domain,
                "data": checked_whole("layer", {"domain": domain, "order": order}),
                "stamps": {},
                "deleted": False,
            }
            for domain, order in zip(DEFAULT_LAYERS, _orders(len(DEFAULT_LAYERS)), strict=True)
        ],
    )
    return poster_id


def posters_of(connection: Connection, workshop_id: str) -> list[dict[str, Any]]:
    """The posters of a workshop in the order of their tables, with the seats taken at each."""
    people = (
        select(_SEAT.c.poster_id, func.count().label("people"))
        .where(_SEAT.c.workshop_id == workshop_id, _SEAT.c.removed_at.is_(None))
        .group_by(_SEAT.c.poster_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            _POSTER.c.id,
            _POSTER.c.heading,
            _POSTER.c.position,
            _POSTER.c.join_code,
            _POSTER.c.gate,
            people.c.people,
        )
        .join(people, people.c.poster_id == _POSTER.c.id, isouter=True)
        .where(_POSTER.c.workshop_id == workshop_id)
        .order_by(_POSTER.c.position)
    )
    return [
        {
            "id": row.id,
            "group": row.heading.get("group", ""),
            "title": row.heading.get("title", ""),
            "table": row.position + 1,
            "people": row.people or 0,
            "gate": row.gate,
            "join_code": row.join_code,
        }
        for row in rows
    ]


def check_posters(named: list[str], there: list[dict[str, Any]], path: str) -> None:
    """Raises "unknown_poster" for what is not one of them, "id_taken" for one named twice."""
    known = {poster["id"] for poster in there}
    for index, poster_id in enumerate(named):
        if poster_id not in known:
            raise ChoremError("unknown_poster", f"{path}[{index}]")
        if poster_id in named[:index]:
            raise ChoremError("id_taken", f"{path}[{index}]", id=poster_id)


def without_codes(posters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same list for whoever may not let people in."""
    return [{**poster, "join_code": None} for poster in posters]


def offer(connection: Connection, workshop_id: str, poster_id: str, signs: Signs | None) -> None:
    """The signs of one group; None: what all the groups are offered."""
    where = _WORKSHOP.c.id == workshop_id
    settings: dict[str, Any] = connection.execute(select(_WORKSHOP.c.settings).where(where)).scalar_one()
    others = {key: one for key, one in settings.get("signs_of", {}).items() if key != poster_id}
    own = {} if signs is None else {poster_id: signs.model_dump(mode="json")}
    connection.execute(
        update(_WORKSHOP).where(where).values(settings={**settings, "signs_of": {**others, **own}})
    )


def free_code(connection: Connection) -> str:
    """A code no workshop and no group has."""
    while True:
        code = new_code()
        taken = select(_WORKSHOP.c.id).where(_WORKSHOP.c.join_code == code)
        taken_by_group = select(_POSTER.c.id).where(_POSTER.c.join_code == code)
        if connection.execute(taken.union(taken_by_group)).first() is None:
            return code


def _orders(count: int) -> list[str]:
    keys: list[str] = []
    for _ in range(count):
        keys.append(between(keys[-1] if keys else None, None))
    return keys
