"""Scenario cards of the morning: what may happen to the territory, for the groups to judge.

Owns their shape, their bounds, the words of an answer, and the three given as examples. Must not know who
answers, or storage.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import Field

from chorem.poster.model import Id, OrderKey, Part, Sentence, Title

MAX_CARDS = 30
MAX_LINES = 8

Line = Annotated[Sentence, Field(min_length=1)]
Lines = Annotated[list[Line], Field(max_length=MAX_LINES)]

#: What each person says of a card, on one scale of three.
Scale = Literal["plausible", "solid", "desirable"]
Choice = Literal["yes", "partly", "no"]
#: What each group writes about a card.
AnswerField = Literal["see", "conditions", "act"]
#: What a group may take from a card to its poster.
PickKind = Literal["tendency", "sign"]

SCALES: tuple[Scale, ...] = ("plausible", "solid", "desirable")
CHOICES: tuple[Choice, ...] = ("yes", "partly", "no")


class CardText(Part):
    """``hoped`` and ``feared``: why some would wish for it, why others would not; it stays open."""

    title: Annotated[Title, Field(min_length=1)]
    tendencies: Lines = Field(default_factory=list)
    signs: Lines = Field(default_factory=list)
    doubts: Lines = Field(default_factory=list)
    changes: Lines = Field(default_factory=list)
    hoped: Sentence = ""
    feared: Sentence = ""


class Card(CardText):
    id: Id
    order: OrderKey


@cache
def example_cards(lang: str) -> tuple[CardText, ...]:
    """The three cards a facilitator may start from, in "fr" or "en"."""
    name = "en" if lang == "en" else "fr"
    text = files("chorem").joinpath(f"workshop/examples/{name}.json").read_text("utf-8")
    return tuple(CardText.model_validate(card) for card in json.loads(text))
