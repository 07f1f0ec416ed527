"""What passes between tables and facilitators: calls and answers, messages and who read them, a place shown.

Must not know HTTP or sockets.
"""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection, insert, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import new_id, now
from api.db import tables
from api.db.writer import Writer
from api.services.news import News
from chorem.errors import ChoremError

_POSTER = tables.table_of(tables.Poster)
_MESSAGE = tables.table_of(tables.Message)
_READ = tables.table_of(tables.MessageRead)

HandState = Literal["raised", "coming", "lowered"]


class Calls:
    def __init__(self, writer: Writer, news: News) -> None:
        self._writer = writer
        self._news = news

    async def hand(self, actor: Actor, poster_id: str, state: HandState) -> dict[str, Any] | None:
        """Raises, answers ("coming", by the facilitators) or lowers the hand of a table: what it now is.

        A hand that is up keeps the time it was first raised; "coming" where none is up changes nothing.
        """
        asked = Operation.LEAD_WORKSHOP if state == "coming" else Operation.CALL_FACILITATORS
        require(actor, asked, poster_id)

        def job(connection: Connection) -> dict[str, Any] | None:
            found: dict[str, Any] | None = connection.execute(
                select(_POSTER.c.hand).where(_POSTER.c.id == poster_id)
            ).scalar()
            hand = found or None
            if state == "lowered":
                hand = None
            elif state == "coming":
                hand = hand and {**hand, "coming": True}
            elif hand is None:
                hand = {"at": now(), "name": actor.name, "coming": False}
            connection.execute(update(_POSTER).where(_POSTER.c.id == poster_id).values(hand=hand))
            return hand

        hand = await self._writer.run(job)
        await self._news.tell(actor.workshop_id)
        return hand

    async def send(self, actor: Actor, text: str, poster_id: str | None) -> str:
        """A message to one group, or to all; its id. Raises ChoremError("unknown_poster")."""
        require(actor, Operation.LEAD_WORKSHOP)
        message_id = new_id("m")

        def job(connection: Connection) -> None:
            check_poster(connection, actor.workshop_id, poster_id)
            connection.execute(
                insert(_MESSAGE).values(
                    id=message_id,
                    workshop_id=actor.workshop_id,
                    poster_id=poster_id,
                    text=text,
                    at=now(),
                )
            )

        await self._writer.run(job)
        await self._news.tell(actor.workshop_id)
        return message_id

    async def read(self, actor: Actor, poster_id: str, message_id: str) -> None:
        """Somebody of a group touched "Lu"; twice is once. Raises ChoremError("unknown_message")."""
        require(actor, Operation.CALL_FACILITATORS, poster_id)

        def job(connection: Connection) -> None:
            message = connection.execute(
                select(_MESSAGE.c.poster_id).where(
                    _MESSAGE.c.id == message_id, _MESSAGE.c.workshop_id == actor.workshop_id
                )
            ).first()
            if message is None or message.poster_id not in (None, poster_id):
                raise ChoremError("unknown_message", "message")
            key = {"message_id": message_id, "seat_id": actor.seat_id}
            known = select(_READ).where(*(_READ.c[name] == value for name, value in key.items()))
            if connection.execute(known).first() is None:
                connection.execute(insert(_READ).values(key))

        await self._writer.run(job)
        await self._news.tell(actor.workshop_id)

    async def look(self, actor: Actor, poster_id: str | None, view: dict[str, float]) -> None:
        """A place of the sheet, pushed to the screens of one group or of all ("Regardez ici"); not stored."""
        require(actor, Operation.LEAD_WORKSHOP)
        await self._writer.run(lambda connection: check_poster(connection, actor.workshop_id, poster_id))
        await self._news.pass_on(actor.workshop_id, poster_id, "look", view=view, name=actor.name)


def check_poster(connection: Connection, workshop_id: str, poster_id: str | None) -> None:
    """Raises ChoremError("unknown_poster") for a poster of another workshop; None is all of them."""
    if poster_id is None:
        return
    found = select(_POSTER.c.id).where(_POSTER.c.id == poster_id, _POSTER.c.workshop_id == workshop_id)
    if connection.execute(found).first() is None:
        raise ChoremError("unknown_poster", "poster_id")
