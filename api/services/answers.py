"""What groups answer to scenario cards: the votes of each person, the sentences of each group.

Owns how votes are counted and how two sentences written apart are both kept; must not know cards' texts, HTTP
or sockets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from api.auth.actor import Actor
from api.auth.permissions import Operation, require
from api.auth.tokens import now
from api.db import tables
from api.db.engine import reading
from api.db.poster_rows import hides_names
from api.db.writer import Writer
from api.services.card_rows import card_row, cards_of
from api.services.day import workshop_row
from api.services.news import News
from chorem.errors import ChoremError
from chorem.poster.bounds import MAX_NOTE_CHARS
from chorem.workshop.cards import CHOICES, SCALES

_POSTER = tables.table_of(tables.Poster)
_VOTE = tables.table_of(tables.CardVote)
_SENTENCE = tables.table_of(tables.CardSentence)
_PICK = tables.table_of(tables.CardPick)
_NOTE = tables.table_of(tables.Note)

#: People who share one screen.
MAX_VOTERS = 12

Answers = dict[str, Any]
Job = Callable[[Connection], Answers]


class AnswersService:
    """Each change is told to the group it is of, and to those who follow the whole workshop."""

    def __init__(self, engine: Engine, writer: Writer, news: News) -> None:
        self._engine = engine
        self._writer = writer
        self._news = news

    async def read(self, actor: Actor) -> dict[str, Any]:
        """The whole morning: cards, the one that is put to all, the answers of every group to every card,
        and what this seat has voted."""
        require(actor, Operation.FOLLOW_WORKSHOP)
        return await self._read(actor)

    async def for_report(self, actor: Actor) -> dict[str, Any]:
        """The same, for whoever may have the report."""
        require(actor, Operation.READ_REPORT)
        return await self._read(actor)

    async def _read(self, actor: Actor) -> dict[str, Any]:
        def read() -> dict[str, Any]:
            with reading(self._engine) as connection:
                return _morning(connection, actor)

        return await asyncio.to_thread(read)

    async def vote(
        self, actor: Actor, poster_id: str, card_id: str, voter: str, votes: dict[str, str | None]
    ) -> Answers:
        """One person's votes on some scales; null takes one back. Raises "too_many" voters for one seat."""
        require(actor, Operation.VOTE_CARD, poster_id)

        def job(connection: Connection) -> Answers:
            card_row(connection, actor.workshop_id, card_id)
            seat = (_VOTE.c.card_id == card_id, _VOTE.c.seat_id == actor.seat_id)
            there = {row.voter: row.data for row in connection.execute(select(_VOTE).where(*seat))}
            data = {**there.get(voter, {}), **votes}
            data = {scale: choice for scale, choice in data.items() if choice is not None}
            mine = (*seat, _VOTE.c.voter == voter)
            if not data:
                connection.execute(delete(_VOTE).where(*mine))
            elif voter in there:
                connection.execute(update(_VOTE).where(*mine).values(data=data))
            elif len(there) >= MAX_VOTERS:
                raise ChoremError("too_many", "voter", field="voter", max=MAX_VOTERS)
            else:
                key = {"card_id": card_id, "seat_id": actor.seat_id, "voter": voter}
                connection.execute(insert(_VOTE).values(**key, poster_id=poster_id, data=data))
            return answers_of(connection, poster_id, card_id)

        return await self._tell(actor, poster_id, card_id, job)

    async def write(
        self, actor: Actor, poster_id: str, card_id: str, field: str, text: str, base: int
    ) -> Answers:
        """The group's sentence. ``base``: the edition the writer started from; when another seat wrote since,
        both texts are kept, one under the other."""
        require(actor, Operation.ANSWER_CARD, poster_id)

        def job(connection: Connection) -> Answers:
            card_row(connection, actor.workshop_id, card_id)
            key = {"card_id": card_id, "poster_id": poster_id, "field": field}
            where = tuple(_SENTENCE.c[name] == value for name, value in key.items())
            row = connection.execute(select(_SENTENCE).where(*where)).first()
            whole = text if row is None else _both(row, text, base, actor.seat_id)
            values = {"text": whole, "seat_id": actor.seat_id, "name": actor.name, "at": now()}
            if row is None:
                connection.execute(insert(_SENTENCE).values(**key, **values, edition=1))
            elif whole != row.text:
                values["edition"] = row.edition + 1
                connection.execute(update(_SENTENCE).where(*where).values(values))
            return answers_of(connection, poster_id, card_id)

        return await self._tell(actor, poster_id, card_id, job)

    async def picked(self, actor: Actor, poster_id: str, card_id: str) -> Answers:
        """Tells what a group has taken to its poster, once it is there."""
        return await self._tell(actor, poster_id, card_id, lambda c: answers_of(c, poster_id, card_id))

    async def _tell(self, actor: Actor, poster_id: str, card_id: str, job: Job) -> Answers:
        def tell(answers: Answers) -> None:
            values = {"poster": poster_id, "card": card_id, "answers": answers}
            self._news.to_group(actor.workshop_id, poster_id, "answers", **values)

        return await self._writer.run(job, then=tell)


def _both(row: Any, text: str, base: int, seat_id: str) -> str:
    """A text written without having seen the last one joins it; erasing apart erases nothing."""
    unseen = row.edition > base
    if unseen and text and str(row.text).endswith(f"\n{text}"):
        return str(row.text)  # it joined already, and is sent again
    if not unseen or row.seat_id == seat_id or not row.text or text == row.text:
        return text
    whole = f"{row.text}\n{text}" if text else str(row.text)
    if len(whole) > MAX_NOTE_CHARS:
        raise ChoremError("too_long", "text", field="text", max=MAX_NOTE_CHARS)
    return whole


def answers_of(connection: Connection, poster_id: str, card_id: str) -> Answers:
    """``{votes: {scale: {choice: n}}, voters, sentences: {field: {text, name, at, edition}}, picked: [{kind,
    text}]}``; what was taken and then deleted from the poster is not taken."""
    votes = {scale: dict.fromkeys(CHOICES, 0) for scale in SCALES}
    mine = (_VOTE.c.card_id == card_id, _VOTE.c.poster_id == poster_id)
    listed = list(connection.execute(select(_VOTE.c.data).where(*mine)).scalars())
    for data in listed:
        for scale, choice in data.items():
            votes[scale][choice] += 1
    sentences = connection.execute(
        select(_SENTENCE).where(_SENTENCE.c.card_id == card_id, _SENTENCE.c.poster_id == poster_id)
    ).all()
    hidden = hides_names(connection, poster_id)
    on_poster = (_NOTE.c.poster_id == _PICK.c.poster_id) & (_NOTE.c.id == _PICK.c.note_id)
    picks = connection.execute(
        select(_PICK.c.kind, _PICK.c.text)
        .join(_NOTE, on_poster)
        .where(_PICK.c.card_id == card_id, _PICK.c.poster_id == poster_id, _NOTE.c.deleted.is_(False))
        .order_by(_PICK.c.note_id)
    ).all()
    return {
        "votes": votes,
        "voters": len(listed),
        "sentences": {
            row.field: {
                "text": row.text,
                "name": "" if hidden else row.name,
                "at": row.at,
                "edition": row.edition,
            }
            for row in sentences
        },
        "picked": [{"kind": row.kind, "text": row.text} for row in picks],
    }


def _morning(connection: Connection, actor: Actor) -> dict[str, Any]:
    cards = cards_of(connection, actor.workshop_id)
    posters = connection.execute(
        select(_POSTER.c.id, _POSTER.c.heading)
        .where(_POSTER.c.workshop_id == actor.workshop_id)
        .order_by(_POSTER.c.position)
    ).all()
    mine: dict[str, dict[str, Any]] = {}
    for row in connection.execute(select(_VOTE).where(_VOTE.c.seat_id == actor.seat_id)):
        mine.setdefault(row.card_id, {})[row.voter] = row.data
    return {
        "cards": cards,
        "card": workshop_row(connection, actor.workshop_id).card_id,
        "groups": [
            {
                "id": one.id,
                "group": one.heading.get("group", ""),
                "answers": {card["id"]: answers_of(connection, one.id, card["id"]) for card in cards},
            }
            for one in posters
        ],
        "mine": mine,
    }
