"""Workshops over REST, and the ways in.

Adapters only: each route calls one service.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from api.context import Context
from api.routes.depends import (
    CallerDep,
    ContextDep,
    StrictRoute,
    WorkshopActorDep,
    base_url,
    keep_session,
)
from api.services.qr import qr_svg
from api.services.workshops import Links, NewWorkshop
from api.wire.rest import (
    Exchanged,
    JoinCode,
    Joined,
    JoinIn,
    JoinPage,
    KeyIn,
    TerritoryIn,
    WorkshopCreated,
    WorkshopIn,
    WorkshopOut,
    WorkshopPatch,
)

router = APIRouter(prefix="/api", route_class=StrictRoute)


@router.post("/workshops", status_code=201)
async def create_workshop(
    body: WorkshopIn, request: Request, response: Response, context: ContextDep, caller: CallerDep
) -> WorkshopCreated:
    """Makes a workshop and its posters; whoever does so is its facilitator."""
    context.throttles.create.check(caller.key, caller.address)
    context.throttles.create.count(caller.key, caller.address)
    created = await context.workshops.create(caller.session, _new(body))
    keep_session(response, created.opened, context.settings)
    response.headers["Location"] = f"/api/workshops/{created.id}"
    return WorkshopCreated.model_validate(
        {
            "id": created.id,
            "facilitator_token": created.opened.token,
            "posters": created.posters,
            **_addresses(request, context, created.id, created.links),
        }
    )


@router.get("/workshops/{workshop}")
async def read_workshop(
    workshop: str, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> WorkshopOut:
    values, links = await context.workshops.read(actor)
    shared = _addresses(request, context, actor.workshop_id, links) if links else {}
    return WorkshopOut.model_validate({**values, **shared})


@router.patch("/workshops/{workshop}")
async def change_workshop(
    workshop: str, body: WorkshopPatch, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> WorkshopOut:
    """Title, date, place, and whether the code lets people in."""
    await context.workshops.change(actor, body.model_dump(exclude_none=True))
    return await read_workshop(workshop, request, context, actor)


@router.delete("/workshops/{workshop}", status_code=204)
async def delete_workshop(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Deletes the workshop and all that was drawn in it. There is no way back."""
    await context.workshops.delete(actor)


@router.get("/workshops/{workshop}/qr.svg")
async def join_code_as_qr(
    workshop: str, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> Response:
    """The address of the join page, for the phones of the room."""
    links = await context.workshops.links(actor)
    address = _addresses(request, context, actor.workshop_id, links)["join_url"]
    return Response(qr_svg(address), media_type="image/svg+xml")


@router.get("/join/{code}")
async def look_at_code(code: JoinCode, context: ContextDep, caller: CallerDep) -> JoinPage:
    """What an open code leads to. A wrong and a closed code get the same answer."""
    return JoinPage.model_validate(await context.joining.look(caller, code))


@router.post("/join", status_code=201)
async def join(body: JoinIn, response: Response, context: ContextDep, caller: CallerDep) -> Joined:
    """Takes a seat with a code; the browser that has no cookie gets one."""
    entered = await context.joining.join(caller, body.code, body.name, body.poster_id, body.role)
    keep_session(response, entered.opened, context.settings)
    return Joined(
        token=entered.opened.token,
        workshop_id=entered.workshop_id,
        seat_id=entered.opened.seat_id,
        poster_id=entered.poster_id,
    )


@router.post("/exchange", status_code=201)
async def exchange(body: KeyIn, response: Response, context: ContextDep, caller: CallerDep) -> Exchanged:
    """Exchanges the key of a link (after ``#k=``) for a session."""
    entered = await context.joining.exchange(caller, body.key)
    keep_session(response, entered.opened, context.settings)
    return Exchanged(
        token=entered.opened.token,
        workshop_id=entered.workshop_id,
        seat_id=entered.opened.seat_id,
        role=entered.role,
    )


def _new(body: WorkshopIn) -> NewWorkshop:
    place = TerritoryIn(name=body.territory) if isinstance(body.territory, str) else body.territory
    groups = body.groups
    if isinstance(groups, int):
        word = "Table" if body.lang == "en" else "Groupe"
        groups = [f"{word} {number}" for number in range(1, groups + 1)]
    return NewWorkshop(
        title=body.title,
        groups=tuple(groups),
        date=body.date,
        place=body.place,
        lang=body.lang,
        territory=place.name,
        base=place.base.model_dump(mode="json"),
    )


def _addresses(request: Request, context: Context, workshop_id: str, links: Links) -> dict[str, Any]:
    """The key is in the fragment, which browsers keep to themselves: it never reaches a log."""
    base = base_url(request, context.settings)
    return {
        "facilitator_url": f"{base}/w/{workshop_id}#k={links.facilitator}",
        "observer_url": f"{base}/w/{workshop_id}#k={links.observer}",
        "join_code": links.join_code,
        "join_url": f"{base}/j/{links.join_code}",
    }
