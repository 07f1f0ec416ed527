"""Scenario cards of a workshop: made, ordered, deleted, and the one put to all groups.

Must not know answers, HTTP or sockets.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.db import tables
from api.db.writer import Writer
from api.services.card_rows import Card, card_row, cards_of, insert_cards
from api.services.day import workshop_row
from api.services.news import News
from chorem.workshop.cards import CardText, example_cards

_WORKSHOP = tables.table_of(tables.Workshop)
_CARD = tables.table_of(tables.ScenarioCard)


class Cards:
    """Every change is told to all screens: the cards whole, they are few and short."""

    def __init__(self, writer: Writer, news: News) -> None:
        self._writer = writer
        self._news = news

    async def add(self, actor: Actor, text: CardText, order: str | None) -> Card:
        """A new card, the last one unless told otherwise. Raises ChoremError("too_many")."""
        require(actor, Operation.MAKE_CARDS)
        made = await self._writer.run(lambda c: insert_cards(c, actor.workshop_id, [text], order))
        await self._tell(actor)
        return made[0]

    async def add_examples(self, actor: Actor) -> list[Card]:
        """The three examples, in the language of the workshop, after the cards there are."""
        require(actor, Operation.MAKE_CARDS)

        def job(connection: Connection) -> list[Card]:
            lang = workshop_row(connection, actor.workshop_id).settings.get("lang", "fr")
            return insert_cards(connection, actor.workshop_id, example_cards(lang))

        made = await self._writer.run(job)
        await self._tell(actor)
        return made

    async def change(self, actor: Actor, card_id: str, changes: dict[str, Any]) -> Card:
        """The card once ``changes`` (fields of CardText, or "order") are made."""
        require(actor, Operation.MAKE_CARDS)

        def job(connection: Connection) -> Card:
            row = card_row(connection, actor.workshop_id, card_id)
            texts = {name: value for name, value in changes.items() if name != "order"}
            values = {"data": {**row.data, **texts}, "position": changes.get("order", row.position)}
            connection.execute(update(_CARD).where(_CARD.c.id == card_id).values(values))
            return {**values["data"], "id": card_id, "order": values["position"]}

        changed = await self._writer.run(job)
        await self._tell(actor)
        return changed

    async def remove(self, actor: Actor, card_id: str) -> None:
        """With all that was answered to it; the notes it gave the posters stay."""
        require(actor, Operation.MAKE_CARDS)

        def job(connection: Connection) -> None:
            card_row(connection, actor.workshop_id, card_id)
            connection.execute(delete(_CARD).where(_CARD.c.id == card_id))
            shown = (_WORKSHOP.c.id == actor.workshop_id, _WORKSHOP.c.card_id == card_id)
            connection.execute(update(_WORKSHOP).where(*shown).values(card_id=None))

        await self._writer.run(job)
        await self._tell(actor)

    async def show(self, actor: Actor, card_id: str | None) -> None:
        """Puts a card to all groups, or none."""
        require(actor, Operation.MAKE_CARDS)

        def job(connection: Connection) -> None:
            if card_id is not None:
                card_row(connection, actor.workshop_id, card_id)
            connection.execute(
                update(_WORKSHOP).where(_WORKSHOP.c.id == actor.workshop_id).values(card_id=card_id)
            )

        await self._writer.run(job)
        await self._tell(actor)

    async def _tell(self, actor: Actor) -> None:
        def job(connection: Connection) -> dict[str, Any]:
            shown = workshop_row(connection, actor.workshop_id).card_id
            return {"cards": cards_of(connection, actor.workshop_id), "card": shown}

        def tell(told: dict[str, Any]) -> None:
            self._news.to_all(actor.workshop_id, "cards", **told)

        await self._writer.run(job, then=tell)
        # How many there are is part of the day.
        await self._news.tell(actor.workshop_id)
