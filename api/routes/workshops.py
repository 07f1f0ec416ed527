"""Workshops over REST: made, read, changed, deleted, and the codes to hand out.

Adapters only: each route calls one service.
"""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter, Request, Response

from api.context import Context
from api.routes.depends import (
    CallerDep,
    ContextDep,
    PosterActorDep,
    StrictRoute,
    WorkshopActorDep,
    base_url,
    keep_session,
)
from api.services.new_workshop import NewWorkshop
from api.services.qr import qr_svg
from api.services.workshops import Created, Links
from api.wire.rest import (
    TerritoryIn,
    WorkshopCreated,
    WorkshopIn,
    WorkshopOut,
    WorkshopPatch,
)
from chorem.workshop.plan import TEMPLATES

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
    return created_answer(request, response, context, created)


@router.get("/workshops/{workshop}")
async def read_workshop(
    workshop: str, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> WorkshopOut:
    values, links = await context.workshops.read(actor)
    shared = _addresses(request, context, actor.workshop_id, links) if links else {}
    posters = with_urls(request, context, values["posters"])
    return WorkshopOut.model_validate({**values, **shared, "posters": posters})


@router.patch("/workshops/{workshop}")
async def change_workshop(
    workshop: str, body: WorkshopPatch, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> WorkshopOut:
    """Title, date, place, territory, whether codes let people in, phases, days of the programme, signs
    offered (null: all of them)."""
    changes = {name: getattr(body, name) for name in body.model_fields_set}
    changes = {name: value for name, value in changes.items() if value is not None or name == "offered"}
    await context.workshops.change(actor, changes)
    return await read_workshop(workshop, request, context, actor)


@router.delete("/workshops/{workshop}", status_code=204)
async def delete_workshop(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Deletes the workshop and all that was drawn in it. There is no way back."""
    await context.workshops.delete(actor)


@router.get("/workshops/{workshop}/qr.svg")
async def join_code_as_qr(
    workshop: str,
    request: Request,
    context: ContextDep,
    actor: WorkshopActorDep,
    to: Literal["join", "react"] = "join",
) -> Response:
    """The address of the join page, or of the page where the room reacts, for its phones."""
    links = await context.workshops.links(actor)
    addresses = _addresses(request, context, actor.workshop_id, links)
    return Response(qr_svg(addresses[f"{to}_url"]), media_type="image/svg+xml")


@router.get("/posters/{poster}/qr.svg")
async def group_code_as_qr(
    poster: str, request: Request, context: ContextDep, actor: PosterActorDep
) -> Response:
    """The address that leads straight into one group."""
    code = await context.workshops.group_code(actor, poster)
    return Response(qr_svg(f"{base_url(request, context.settings)}/j/{code}"), media_type="image/svg+xml")


def created_answer(
    request: Request, response: Response, context: Context, created: Created
) -> WorkshopCreated:
    """What whoever made a workshop gets: its links, its codes, its posters."""
    response.headers["Location"] = f"/api/workshops/{created.id}"
    return WorkshopCreated.model_validate(
        {
            "id": created.id,
            "facilitator_token": created.opened.token,
            **_addresses(request, context, created.id, created.links),
            "posters": with_urls(request, context, created.posters),
        }
    )


def _new(body: WorkshopIn) -> NewWorkshop:
    place = TerritoryIn(name=body.territory) if isinstance(body.territory, str) else body.territory
    plan = next((phases, sessions) for name, phases, sessions in TEMPLATES if name == body.template)
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
        phases=tuple(body.phases) if body.phases is not None else plan[0],
        sessions=tuple(body.sessions) if body.sessions is not None else plan[1],
        offered=None if body.offered is None else tuple(body.offered),
        palette=body.palette,
        shared_territory=body.shared_territory,
    )


def _addresses(request: Request, context: Context, workshop_id: str, links: Links) -> dict[str, Any]:
    """The key is in the fragment, which browsers keep to themselves: it never reaches a log."""
    base = base_url(request, context.settings)
    return {
        "facilitator_url": f"{base}/w/{workshop_id}#k={links.facilitator}",
        "observer_url": f"{base}/w/{workshop_id}#k={links.observer}",
        "join_code": links.join_code,
        "join_url": f"{base}/j/{links.join_code}",
        "react_url": f"{base}/r/{links.join_code}",
    }


def with_urls(request: Request, context: Context, posters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each group's own address, where its code may be shown."""
    base = base_url(request, context.settings)
    return [
        {**poster, "join_url": f"{base}/j/{poster['join_code']}" if poster["join_code"] else None}
        for poster in posters
    ]
