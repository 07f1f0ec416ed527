"""The morning over REST: scenario cards, votes, sentences, what is taken to the poster.

Adapters only: each route calls one service; screens hear of it by their feeds.
"""

from __future__ import annotations

from fastapi import APIRouter

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute, WorkshopActorDep
from api.wire.morning import (
    AnswersOut,
    CardIn,
    CardPatch,
    CardsOut,
    MorningOut,
    PickIn,
    SentenceIn,
    ShownIn,
    VoteIn,
)
from chorem.workshop.cards import Card, CardText

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.get("/workshops/{workshop}/morning")
async def read_morning(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> MorningOut:
    """The cards, the one put to all groups, what every group answers, and the caller's own votes."""
    return MorningOut.model_validate(await context.answers.read(actor))


@router.post("/workshops/{workshop}/morning", status_code=204)
async def show_card(workshop: str, body: ShownIn, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Puts a card to all groups, or none."""
    await context.cards.show(actor, body.card_id)


@router.post("/workshops/{workshop}/cards", status_code=201)
async def add_card(workshop: str, body: CardIn, context: ContextDep, actor: WorkshopActorDep) -> Card:
    text = CardText.model_validate(body.model_dump(exclude={"order"}))
    return Card.model_validate(await context.cards.add(actor, text, body.order))


@router.post("/workshops/{workshop}/cards/examples", status_code=201)
async def add_example_cards(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> CardsOut:
    """Three cards to start from, in the language of the workshop."""
    return CardsOut.model_validate({"cards": await context.cards.add_examples(actor)})


@router.patch("/workshops/{workshop}/cards/{card}")
async def change_card(
    workshop: str, card: str, body: CardPatch, context: ContextDep, actor: WorkshopActorDep
) -> Card:
    changes = body.model_dump(exclude_none=True)
    return Card.model_validate(await context.cards.change(actor, card, changes))


@router.delete("/workshops/{workshop}/cards/{card}", status_code=204)
async def remove_card(workshop: str, card: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """With all that was answered to it."""
    await context.cards.remove(actor, card)


@router.patch("/posters/{poster}/cards/{card}/votes")
async def vote(
    poster: str, card: str, body: VoteIn, context: ContextDep, actor: PosterActorDep
) -> AnswersOut:
    """One person's votes; the answers of the group as they then are."""
    votes = body.model_dump(exclude_unset=True, exclude={"voter"})
    return AnswersOut.model_validate(await context.answers.vote(actor, poster, card, body.voter, votes))


@router.patch("/posters/{poster}/cards/{card}/sentences")
async def write_sentence(
    poster: str, card: str, body: SentenceIn, context: ContextDep, actor: PosterActorDep
) -> AnswersOut:
    """The group's sentence; two written apart are both kept."""
    return AnswersOut.model_validate(
        await context.answers.write(actor, poster, card, body.field, body.text, body.base)
    )


@router.patch("/posters/{poster}/cards/{card}/picks")
async def pick(
    poster: str, card: str, body: PickIn, context: ContextDep, actor: PosterActorDep
) -> AnswersOut:
    """A signal or a tendency becomes a post-it of the group's poster, once; or is taken away."""
    return AnswersOut.model_validate(
        await context.picks.pick(actor, poster, card, body.kind, body.text, picked=body.picked)
    )
