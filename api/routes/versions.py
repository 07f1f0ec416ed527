"""Kept versions of a poster over REST. Adapters only."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from api.routes.depends import ContextDep, PosterActorDep, StrictRoute
from api.wire.day import Restored, VersionIn, VersionOut, Versions, VersionWhole
from chorem.poster.canonical import canonical

router = APIRouter(prefix="/api/posters/{poster}/versions", route_class=StrictRoute)


@router.get("")
async def list_versions(poster: str, context: ContextDep, actor: PosterActorDep) -> Versions:
    """The latest first. ``kind``: asked, hour_end, session, before_import, before_restore."""
    return Versions.model_validate({"versions": await context.versions.listed(actor, poster)})


@router.post("", status_code=201)
async def keep_version(
    poster: str, body: VersionIn, context: ContextDep, actor: PosterActorDep
) -> VersionOut:
    """Keeps the poster as it is now, under a name."""
    return VersionOut.model_validate(await context.versions.keep(actor, poster, body.name, body.kind))


@router.get("/{version}", responses={200: {"model": VersionWhole}})
async def read_version(poster: str, version: str, context: ContextDep, actor: PosterActorDep) -> Response:
    """A version with its whole document."""
    found: dict[str, Any] = await context.versions.read(actor, poster, version)
    return Response(canonical(found), media_type="application/json")


@router.post("/{version}/restore")
async def restore_version(poster: str, version: str, context: ContextDep, actor: PosterActorDep) -> Restored:
    """Makes the poster what it was then, by ops; what it was until now is kept first."""
    return Restored(seq=await context.versions.restore(actor, poster, version))
