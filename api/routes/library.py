"""The signs, and whether the server is well.

Adapters only.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from fastapi import APIRouter, Request, Response
from sqlalchemy import text

from api.db.engine import reading
from api.routes.assets import REVALIDATE, send
from api.routes.depends import ContextDep
from api.services.signs import library_json
from api.site import Asset, make_asset

router = APIRouter()


@cache
def _library(with_help: bool, with_drawings: bool) -> Asset:
    body = library_json(with_help=with_help, with_drawings=with_drawings)
    made = make_asset(body, "application/json")
    made.squeeze(best=True)
    return made


@router.get("/api/symbols")
def symbols(
    request: Request,
    words: Literal["all", "few"] = "all",
    drawings: Literal["all", "first"] = "all",
) -> Response:
    """Every sign with its words and parameters, the palette, the words printed on a sheet, text widths.

    ``words=few``: without what only explains (examples, keywords, when to use a sign).
    ``drawings=first``: the pictograms that a palette unfolds are there, and draw nothing yet.
    """
    return send(request, _library(words == "all", drawings == "all"), REVALIDATE)


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/readyz")
async def readyz(context: ContextDep) -> dict[str, str]:
    """The database reads, and the writer commits."""

    with reading(context.engine) as connection:
        connection.execute(text("SELECT 1"))
    await context.writer.run(lambda connection: None)
    return {"status": "ready"}
