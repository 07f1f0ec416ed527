"""The morning of a group as rows, for the file of a workshop: read out, and written back.

Votes are of nobody there: each is one person's, no name and no seat. Plain functions on a connection; must
not know permissions, nor how a file is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, insert, select

from api.archive.format import CardAnswersFile, MorningFile, PickFile, SentenceFile
from api.auth.tokens import new_id, now
from api.db import tables

_NOTE = tables.table_of(tables.Note)
_PICK = tables.table_of(tables.CardPick)
_SEAT = tables.table_of(tables.Seat)
_SENTENCE = tables.table_of(tables.CardSentence)
_VOTE = tables.table_of(tables.CardVote)


def morning_of(connection: Connection, poster_id: str, *, names: bool) -> MorningFile:
    """What the group answered, card by card; what it took and then deleted from its poster is not taken."""
    found: dict[str, dict[str, Any]] = {}

    def of(card_id: str) -> dict[str, Any]:
        return found.setdefault(card_id, {"votes": [], "sentences": {}, "picks": []})

    for row in connection.execute(select(_VOTE).where(_VOTE.c.poster_id == poster_id)):
        of(row.card_id)["votes"].append(row.data)
    for row in connection.execute(select(_SENTENCE).where(_SENTENCE.c.poster_id == poster_id)):
        of(row.card_id)["sentences"][row.field] = SentenceFile(
            text=row.text, name=row.name if names else "", at=row.at, edition=row.edition
        )
    on_poster = (_NOTE.c.poster_id == _PICK.c.poster_id) & (_NOTE.c.id == _PICK.c.note_id)
    picks = select(_PICK).join(_NOTE, on_poster).where(_NOTE.c.deleted.is_(False))
    for row in connection.execute(picks.where(_PICK.c.poster_id == poster_id).order_by(_PICK.c.note_id)):
        of(row.card_id)["picks"].append(PickFile(note=row.note_id, kind=row.kind, text=row.text))
    for one in found.values():
        # In no order that says who came first.
        one["votes"].sort(key=lambda vote: sorted(vote.items()))
    return MorningFile(answers={card: CardAnswersFile.model_validate(one) for card, one in found.items()})


def insert_morning(
    connection: Connection, workshop_id: str, poster_id: str, morning: MorningFile, cards: Mapping[str, str]
) -> None:
    """``cards``: ids in the file → here; answers to a card that is not there are left out.

    The votes are those of one seat that nobody holds, each a voter of it.
    """
    votes: list[dict[str, Any]] = []
    sentences: list[dict[str, Any]] = []
    picks: list[dict[str, Any]] = []
    seat_id = new_id("s")
    for card, answers in morning.answers.items():
        if card not in cards:
            continue
        key = {"card_id": cards[card], "poster_id": poster_id}
        for number, vote in enumerate(answers.votes, 1):
            votes.append({**key, "seat_id": seat_id, "voter": str(number), "data": vote})
        for field, sentence in answers.sentences.items():
            sentences.append({**key, **sentence.model_dump(), "field": field, "seat_id": ""})
        for pick in answers.picks:
            picks.append({**key, "note_id": pick.note, "kind": pick.kind, "text": pick.text})
    if votes:
        place = {"id": seat_id, "workshop_id": workshop_id, "poster_id": poster_id, "name": ""}
        connection.execute(insert(_SEAT).values(**place, created_at=now(), removed_at=now()))
        connection.execute(insert(_VOTE), votes)
    if sentences:
        connection.execute(insert(_SENTENCE), sentences)
    if picks:
        connection.execute(insert(_PICK), picks)
