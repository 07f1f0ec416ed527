"""Bodies and answers of REST about the morning: scenario cards and what groups answer to them.

Shapes only; must not know services.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictBool

from api.wire.rest import Body
from chorem.poster.model import Id, Name, NoteText, OrderKey, Sentence, Title
from chorem.workshop.cards import AnswerField, Card, CardText, Choice, Line, Lines, PickKind, Scale


class CardIn(CardText):
    """``order``: where it goes; the last one when it does not say."""

    order: OrderKey | None = None


class CardPatch(Body):
    title: Annotated[Title, Field(min_length=1)] | None = None
    tendencies: Lines | None = None
    signs: Lines | None = None
    doubts: Lines | None = None
    changes: Lines | None = None
    hoped: Sentence | None = None
    feared: Sentence | None = None
    order: OrderKey | None = None


class CardsOut(Body):
    cards: list[Card]


class ShownIn(Body):
    """The card put to all groups, or none."""

    card_id: Id | None


class VoteIn(Body):
    """``voter``: a first name, among those who share one screen. Null takes a vote back."""

    voter: Name = ""
    plausible: Choice | None = None
    solid: Choice | None = None
    desirable: Choice | None = None


class SentenceIn(Body):
    """``base``: the edition the writer started from, 0 for none."""

    field: AnswerField
    text: NoteText
    base: Annotated[int, Field(ge=0, strict=True)] = 0


class PickIn(Body):
    kind: PickKind
    text: Line
    picked: StrictBool = True


class SentenceOut(Body):
    text: str
    name: str
    at: str
    edition: int


class PickOut(Body):
    kind: PickKind
    text: str


class AnswersOut(Body):
    """Of one group to one card; ``voters``: how many people have voted."""

    votes: dict[Scale, dict[Choice, int]]
    voters: int
    sentences: dict[AnswerField, SentenceOut]
    picked: list[PickOut]


class GroupOut(Body):
    id: str
    group: str
    answers: dict[str, AnswersOut]


class MorningOut(Body):
    """``mine``: card → voter → scale → choice, of the caller's seat."""

    cards: list[Card]
    card: str | None
    groups: list[GroupOut]
    mine: dict[str, dict[str, dict[Scale, Choice]]]
