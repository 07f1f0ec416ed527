"""Scenario cards as rows: made, listed, found.

Plain functions on a connection, for the services that write or list them; must not know permissions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select

from api.auth.tokens import new_id
from api.db import tables
from chorem.errors import ChoremError
from chorem.poster.order import between
from chorem.workshop.cards import MAX_CARDS, CardText

_CARD = tables.table_of(tables.ScenarioCard)

Card = dict[str, Any]


def insert_cards(
    connection: Connection, workshop_id: str, texts: Sequence[CardText], order: str | None = None
) -> list[Card]:
    """New cards, one after the other, from ``order`` or after the last one. Raises "too_many"."""
    there = cards_of(connection, workshop_id)
    if len(there) + len(texts) > MAX_CARDS:
        raise ChoremError("too_many", "cards", field="cards", max=MAX_CARDS)
    last = there[-1]["order"] if there else None
    made: list[Card] = []
    for text in texts:
        last = order if order and not made else between(last, None)
        made.append({**text.model_dump(mode="json"), "id": new_id("k"), "order": last})
    rows = [
        {
            "id": card["id"],
            "workshop_id": workshop_id,
            "position": card["order"],
            "data": {name: value for name, value in card.items() if name not in ("id", "order")},
        }
        for card in made
    ]
    if rows:
        connection.execute(insert(_CARD), rows)
    return made


def cards_of(connection: Connection, workshop_id: str) -> list[Card]:
    """In their order."""
    rows = connection.execute(select(_CARD).where(_CARD.c.workshop_id == workshop_id)).all()
    listed = sorted(rows, key=lambda row: (row.position, row.id))
    return [{**row.data, "id": row.id, "order": row.position} for row in listed]


def card_texts(connection: Connection, workshop_id: str) -> tuple[CardText, ...]:
    """What they say, for a workshop made from this one."""
    rows = connection.execute(select(_CARD).where(_CARD.c.workshop_id == workshop_id)).all()
    listed = sorted(rows, key=lambda row: (row.position, row.id))
    return tuple(CardText.model_validate(row.data) for row in listed)


def count_cards(connection: Connection, workshop_id: str) -> int:
    found = select(func.count()).select_from(_CARD).where(_CARD.c.workshop_id == workshop_id)
    return int(connection.execute(found).scalar_one())


def card_row(connection: Connection, workshop_id: str, card_id: str) -> Any:
    """Raises ChoremError("unknown_card")."""
    found = select(_CARD).where(_CARD.c.id == card_id, _CARD.c.workshop_id == workshop_id)
    row = connection.execute(found).first()
    if row is None:
        raise ChoremError("unknown_card", "card")
    return row
