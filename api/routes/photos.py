"""The photos of a poster: brought as bytes, straightened by four corners, sent again.

Adapters only.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import Field

from api.photos import Photo
from api.routes.assets import IMMUTABLE
from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from api.wire.rest import Body

router = APIRouter(prefix="/api/posters/{poster}/photos", route_class=StrictRoute)

Part = Annotated[float, Field(ge=0, le=1)]


class PhotoOut(Body):
    """What the document says of it: ``photo`` of the poster."""

    hash: str
    width_px: int
    height_px: int


class CornersIn(Body):
    """Top left, top right, bottom right, bottom left, in parts of the width and height."""

    corners: Annotated[list[tuple[Part, Part]], Field(min_length=4, max_length=4)]


@router.post("", status_code=201)
async def add(poster: str, request: Request, context: ContextDep, actor: PosterActorDep) -> PhotoOut:
    """A JPEG, PNG or WebP of at most 15 MB as the body, whatever its type is said to be."""
    return _said(await context.photos.add(actor, poster, await request.body()))


@router.post("/{photo}/straighten", status_code=201)
async def straighten(
    poster: str, photo: str, body: CornersIn, context: ContextDep, actor: PosterActorDep
) -> PhotoOut:
    """The part of a photo between four corners, as a photo of its own."""
    return _said(await context.photos.straighten(actor, poster, photo, body.corners))


@router.get("/{photo}.jpg")
async def get(poster: str, photo: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """The JPEG; its name is made of its bytes, so it never changes."""
    jpeg = await context.photos.get(actor, poster, photo)
    headers = {"Cache-Control": IMMUTABLE.replace("public", "private")}
    return Response(jpeg, media_type="image/jpeg", headers=headers)


def _said(photo: Photo) -> PhotoOut:
    return PhotoOut(hash=photo.hash, width_px=photo.width_px, height_px=photo.height_px)
