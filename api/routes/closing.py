"""The link to the files of a workshop with its QR; who runs this server. Adapters only."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import Field

from api.context import Context
from api.routes.depends import ContextDep, StrictRoute, WorkshopActorDep, base_url
from api.services.qr import qr_svg
from api.wire.rest import Body
from chorem.errors import ChoremError

router = APIRouter(prefix="/api", route_class=StrictRoute)


class FilesLinkIn(Body):
    days: Annotated[int, Field(ge=1, le=365, strict=True)] = 30


class FilesLink(Body):
    """Both are null when there is no link, or it is over."""

    url: str | None
    until: str | None


class Operator(Body):
    """Who answers for this server; empty where nothing was said."""

    name: str
    address: str
    contact: str
    host: str
    retention_days: int | None


@router.get("/workshops/{workshop}/files-link")
async def read_files_link(
    workshop: str, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> FilesLink:
    """The address that leads to the files, until it ends."""
    found = await context.closing.read(actor)
    return FilesLink(url=found and _url(request, context, workshop, found[0]), until=found and found[1])


@router.post("/workshops/{workshop}/files-link", status_code=201)
async def open_files_link(
    workshop: str, body: FilesLinkIn, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> FilesLink:
    """A new link, for so many days; the one before is dead."""
    key, until = await context.closing.open(actor, body.days)
    return FilesLink(url=_url(request, context, workshop, key), until=until)


@router.get("/workshops/{workshop}/files-link/qr.svg")
async def files_link_as_qr(
    workshop: str, request: Request, context: ContextDep, actor: WorkshopActorDep
) -> Response:
    """For the phones of who leaves."""
    found = await context.closing.read(actor)
    if found is None:
        raise ChoremError("unknown_link", "key")
    return Response(qr_svg(_url(request, context, workshop, found[0])), media_type="image/svg+xml")


@router.delete("/workshops/{workshop}/files-link", status_code=204)
async def close_files_link(workshop: str, context: ContextDep, actor: WorkshopActorDep) -> None:
    """Nobody comes in by it any more; who did is out."""
    await context.closing.close(actor)


@router.get("/operator")
async def read_operator(context: ContextDep) -> Operator:
    """Who answers for this server, and how long workshops are kept."""
    chosen = context.settings
    return Operator(
        name=chosen.operator_name,
        address=chosen.operator_address,
        contact=chosen.operator_contact,
        host=chosen.operator_host,
        retention_days=chosen.retention_days,
    )


def _url(request: Request, context: Context, workshop: str, key: str) -> str:
    return f"{base_url(request, context.settings)}/w/{workshop}/fichiers#k={key}"
