"""A poster as a file: JSON, GeoJSON, SVG, PDF, PNG, HTML.

Adapters only; the pictures are made in a thread, and the PNG in a process of its own.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.context import Context
from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from api.services import export
from api.services.posters import file_name
from api.services.presentation import poster_presentation, presentation_page
from chorem.poster.canonical import canonical
from chorem.poster.model import Poster
from chorem.sheet.paper import Paper
from chorem.spec.library import Theme

router = APIRouter(prefix="/api/posters/{poster}", route_class=StrictRoute)

_OWN_STYLES = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
#: What a file opened by itself may use: its own styles and fonts, nothing else, no script. A browser's
#: reader of PDF does not open in a sandbox: a PDF and a PNG keep the policy of every answer.
_POLICIES = {"svg": f"{_OWN_STYLES}; sandbox", "html": _OWN_STYLES}


@router.get("/export.json", responses={200: {"model": Poster}})
async def export_json(poster: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """The document as a file, in canonical form."""
    document = await context.posters.exported(actor, poster)
    return Response(canonical(document), headers=_attached(document, "json"), media_type="application/json")


@router.get("/export.geojson")
async def export_geojson(poster: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """The figures with their domain and legend sentence, in sheet millimetres, y downwards."""
    document = await context.posters.exported(actor, poster)
    body = json.dumps(export.poster_geojson(document), ensure_ascii=False)
    return Response(body, headers=_attached(document, "geojson"), media_type="application/geo+json")


@router.get("/export.svg")
async def export_svg(
    poster: str,
    request: Request,
    context: ContextDep,
    actor: PosterActorDep,
    theme: Theme = "couleur",
) -> Response:
    """The whole sheet, its text and fonts inside, in colour or in greys for a copier."""
    document = await context.posters.exported(actor, poster)
    make = partial(export.poster_svg, document, theme)
    return await _made(request, context, document, "svg", "image/svg+xml", make, theme)


@router.get("/export.html")
async def export_html(
    poster: str,
    request: Request,
    context: ContextDep,
    actor: PosterActorDep,
    paper: Paper = "a0",
    theme: Theme = "couleur",
    scenes: bool = False,
) -> Response:
    """One page to read offline, with the sheet in words; it prints on the paper asked for.
    With ``scenes``: one file that presents the poster by itself."""
    document = await context.posters.exported(actor, poster)
    if scenes:
        images = await context.photos.images_of(document)
        page, policy = await asyncio.to_thread(presentation_page, document, images)
        headers = {"Cache-Control": "private, no-cache", "Content-Security-Policy": policy}
        return Response(
            page, headers=headers | _attached(document, "html", "-etapes"), media_type="text/html"
        )
    make = partial(export.poster_html, document, paper, theme)
    return await _made(request, context, document, "html", "text/html", make, paper + theme)


@router.get("/presentation")
async def present(poster: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """What a presenter shows: the sheet as SVG; for each scene what is lit, the view, the sentences."""
    document = await context.posters.exported(actor, poster)
    images = await context.photos.images_of(document)
    body = json.dumps(await asyncio.to_thread(poster_presentation, document, images), ensure_ascii=False)
    return Response(body, media_type="application/json")


@router.get("/export.pdf")
async def export_pdf(
    poster: str,
    request: Request,
    context: ContextDep,
    actor: PosterActorDep,
    paper: Paper = "a0",
    theme: Theme = "couleur",
) -> Response:
    """Landscape pages of the paper asked for: the sheet, then what found no room on it."""
    document = await context.posters.exported(actor, poster)
    make = partial(export.poster_pdf, document, paper, theme)
    return await _made(request, context, document, "pdf", "application/pdf", make, paper + theme)


@router.get("/export.png")
async def export_png(
    poster: str,
    request: Request,
    context: ContextDep,
    actor: PosterActorDep,
    width: Annotated[int, Query(ge=100, le=4_000)] = export.PNG_WIDTH_PX,
    theme: Theme = "couleur",
) -> Response:
    """A picture ``width`` pixels wide."""
    document = await context.posters.exported(actor, poster)
    make = partial(export.poster_png, document, width, theme)
    return await _made(request, context, document, "png", "image/png", make, f"{width}{theme}")


async def _made(
    request: Request,
    context: Context,
    document: dict[str, Any],
    suffix: str,
    media_type: str,
    make: Callable[..., str | bytes],
    options: str = "",
) -> Response:
    etag = f'"{document["id"]}-{document["seq"]}-{suffix}{options}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if suffix in _POLICIES:
        headers["Content-Security-Policy"] = _POLICIES[suffix]
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    images = await context.photos.images_of(document)
    body = await asyncio.to_thread(partial(make, images=images))
    return Response(body, headers=headers | _attached(document, suffix), media_type=media_type)


def _attached(document: dict[str, Any], suffix: str, kind: str = "") -> dict[str, str]:
    name = file_name(document, suffix)
    name = f"{name.removesuffix('.' + suffix)}{kind}.{suffix}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}
