"""Seats over REST: who has one, titles, return codes, removal. Adapters only."""

from __future__ import annotations

from fastapi import APIRouter

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute, WorkshopActorDep
from api.wire.day import ReturnCodeOut, SeatPatch, SeatsOut

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.get("/workshops/{workshop}/seats")
async def list_seats(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> SeatsOut:
    """Everybody who has a seat, whether connected or not."""
    return SeatsOut.model_validate({"seats": await context.seats.of_workshop(actor)})


@router.post("/workshops/{workshop}/seats/{seat}/return", status_code=201)
async def make_return_code(
    workshop: str, seat: str, context: ContextDep, actor: WorkshopActorDep
) -> ReturnCodeOut:
    """Four digits that give this seat back to a lost browser, once, within ten minutes."""
    return ReturnCodeOut.model_validate(await context.seats.return_code(actor, seat))


@router.delete("/workshops/{workshop}/seats/{seat}", status_code=204)
async def remove_seat(workshop: str, seat: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Somebody is out at once. What they drew stays."""
    await context.seats.remove(actor, seat)


@router.get("/posters/{poster}/seats")
async def list_group(poster: str, context: ContextDep, actor: PosterActorDep) -> SeatsOut:
    """Who is in the group, and its titles."""
    return SeatsOut.model_validate({"seats": await context.seats.of_poster(actor, poster)})


@router.patch("/posters/{poster}/seats/{seat}", status_code=204)
async def give_title(
    poster: str, seat: str, body: SeatPatch, context: ContextDep, actor: PosterActorDep
) -> None:
    """The group says who is animateur de table, who is rapporteur."""
    await context.seats.give_title(actor, poster, seat, body.title)
