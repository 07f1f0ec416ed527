"""Posters over REST: the document, its ops, its figures as GeoJSON.

Adapters only: everything that changes goes through the same service as the live connection [L7].
"""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from api.services.geojson import read_box
from api.wire.rest import FeatureCollection
from chorem.poster.canonical import canonical
from chorem.poster.model import Poster
from chorem.poster.ops import Applied, Batch

router = APIRouter(prefix="/api/posters/{poster}", route_class=StrictRoute)


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
