"""Posters over REST: the document, its ops, its figures as GeoJSON, its files.

Adapters only: everything that changes goes through the same service as the live connection [L7].
"""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from api.services.export import poster_svg
from api.services.geojson import read_box
from api.services.posters import file_name
from api.wire.rest import FeatureCollection
from chorem.poster.canonical import canonical
from chorem.poster.model import Poster
from chorem.poster.ops import Applied, Batch

router = APIRouter(prefix="/api/posters/{poster}", route_class=StrictRoute)

#: An exported picture opened by itself: its own styles and fonts, nothing else, no script.
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox"


@router.get("", responses={200: {"model": Poster}})
async def read_poster(poster: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """The whole document (docs/poster.schema.json)."""
    document = await context.posters.read(actor, poster)
    return Response(canonical(document), media_type="application/json")


@router.post("/ops")
async def apply_batch(poster: str, batch: Batch, context: ContextDep, actor: PosterActorDep) -> Applied:
    """A batch of ops, all or nothing; sent again, it is answered as the first time."""
    return await context.ops.submit(actor, poster, batch)


@router.get("/figures")
def list_figures(
    poster: str,
    context: ContextDep,
    actor: PosterActorDep,
    layer: str | None = None,
    symbol: str | None = None,
    bbox: str | None = None,
) -> FeatureCollection:
    """Figures as GeoJSON in sheet millimetres; ``bbox`` is min_x,min_y,max_x,max_y."""
    box = read_box(bbox) if bbox is not None else None
    return FeatureCollection(features=context.posters.figures(actor, poster, layer, symbol, box))


@router.get("/export.json", responses={200: {"model": Poster}})
async def export_json(poster: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """The document as a file, in canonical form."""
    document = await context.posters.exported(actor, poster)
    return Response(canonical(document), headers=_attached(document, "json"), media_type="application/json")


@router.get("/export.svg")
async def export_svg(poster: str, request: Request, context: ContextDep, actor: PosterActorDep) -> Response:
    """The whole sheet, its text and fonts inside."""
    document = await context.posters.exported(actor, poster)
    etag = f'"{poster}-{document["seq"]}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", "Content-Security-Policy": _SVG_POLICY}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    svg = await asyncio.to_thread(poster_svg, document)
    return Response(svg, headers=headers | _attached(document, "svg"), media_type="image/svg+xml")


def _attached(document: dict[str, Any], suffix: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{file_name(document, suffix)}"'}
