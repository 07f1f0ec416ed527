"""The groups of a workshop over REST: added, removed, put in order, offered signs of their own.

Adapters only: each route calls one service; screens hear of it by their feeds.
"""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute, WorkshopActorDep
from api.routes.workshops import with_urls
from api.wire.day import GroupIn, GroupOrder, SignsIn
from api.wire.rest import PosterOut

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.post("/workshops/{workshop}/groups", status_code=201)
async def add_group(
    workshop: str, body: GroupIn, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> PosterOut:
    """One more group, with a blank poster and a code of its own."""
    added = await context.groups.add(actor, body.group)
    return PosterOut.model_validate(with_urls(request, context, [added])[0])


@router.patch("/workshops/{workshop}/groups", status_code=204)
async def order_groups(workshop: str, body: GroupOrder, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Numbers the tables anew."""
    await context.groups.put_in_order(actor, body.posters)


@router.delete("/workshops/{workshop}/groups/{poster}", status_code=204)
async def remove_group(workshop: str, poster: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """A group that has drawn and written nothing; who sat there may join another."""
    await context.groups.remove(actor, poster)


@router.post("/posters/{poster}/signs", status_code=204)
async def offer_signs(poster: str, body: SignsIn, context: ContextDep, actor: PosterActorDep) -> None:
    """The signs of one group; null: those of all."""
    await context.groups.offer(actor, poster, body.signs)
