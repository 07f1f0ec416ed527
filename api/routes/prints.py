"""Sheets to print: the signs for everybody, join sheets and empty sheets for a workshop.

Adapters only; PDFs are made in a thread.
"""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from api.routes.assets import REVALIDATE, send
from api.routes.depends import ContextDep, StrictRoute, WorkshopActorDep, base_url
from api.services.prints import Lang, Sheet, sample_svg, signs_pdf
from api.site import Asset, make_asset
from chorem.print.join import Wifi
from chorem.sheet.paper import Paper
from chorem.spec.library import Theme

router = APIRouter(prefix="/api", route_class=StrictRoute)

PosterIn = Annotated[str | None, Query()]
#: What a Wi-Fi may be called, and its password, at most (IEEE 802.11).
Network = Annotated[str, Field(max_length=32)]
Password = Annotated[str, Field(max_length=63)]


@router.get("/print/cards.pdf")
async def print_cards(
    request: Request, lang: Lang = "fr", paper: Paper = "a4", theme: Theme = "couleur"
) -> Response:
    """The signs as cards to cut out and fold."""
    return await _signs(request, "cards", lang, paper, theme)


@router.get("/print/table.pdf")
async def print_table(
    request: Request, lang: Lang = "fr", paper: Paper = "a4", theme: Theme = "couleur"
) -> Response:
    """The 28 signs on one page."""
    return await _signs(request, "table", lang, paper, theme)


@router.get("/print/amof.pdf")
async def print_amof(
    request: Request, lang: Lang = "fr", paper: Paper = "a3", theme: Theme = "couleur"
) -> Response:
    """An empty AMOF, of no workshop."""
    return await _signs(request, "amof", lang, paper, theme)


@router.get("/print/poster.svg")
async def print_sample(request: Request) -> Response:
    """A sample poster."""
    return send(request, await asyncio.to_thread(_sample), REVALIDATE)


@router.get("/workshops/{workshop}/print/join.pdf")
async def print_join(
    workshop: str,
    request: Request,
    context: ContextDep,
    actor: WorkshopActorDep,
    poster: PosterIn = None,
    network: Network = "",
    password: Password = "",
    lang: Lang = "fr",
    paper: Paper = "a4",
) -> Response:
    """A sheet for the door, then one for each group, or for one ``poster``. The network of the room is
    printed when it is given, and kept nowhere."""
    wifi = Wifi(network, password) if network else None
    base = base_url(request, context.settings)
    return _pdf(await context.prints.join(actor, poster, wifi, base, lang, paper), "rejoindre")


@router.get("/workshops/{workshop}/print/base.pdf")
async def print_base(
    workshop: str,
    context: ContextDep,
    actor: WorkshopActorDep,
    poster: PosterIn = None,
    paper: Paper = "a3",
    theme: Theme = "couleur",
) -> Response:
    """Each group's territory, or one's, with a legend to fill by hand."""
    return _pdf(await context.prints.blank(actor, "base", poster, paper, theme), "fond")


@router.get("/workshops/{workshop}/print/amof.pdf")
async def print_amof_of_groups(
    workshop: str,
    context: ContextDep,
    actor: WorkshopActorDep,
    poster: PosterIn = None,
    paper: Paper = "a3",
    theme: Theme = "couleur",
) -> Response:
    """An empty matrix for each group, or for one."""
    return _pdf(await context.prints.blank(actor, "amof", poster, paper, theme), "amof")


@cache
def _sample() -> Asset:
    return make_asset(sample_svg(), "image/svg+xml")


async def _signs(request: Request, sheet: Sheet, lang: Lang, paper: Paper, theme: Theme) -> Response:
    body = await asyncio.to_thread(signs_pdf, sheet, lang, paper, theme)
    answer = send(request, make_asset(body, "application/pdf", compress=False), REVALIDATE)
    answer.headers["Content-Disposition"] = f'inline; filename="chorem-{sheet}-{lang}.pdf"'
    return answer


def _pdf(body: bytes, name: str) -> Response:
    """Shown by the browser, so that it can be printed at once; kept by no cache."""
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "no-store"}
    return Response(body, headers=headers, media_type="application/pdf")
